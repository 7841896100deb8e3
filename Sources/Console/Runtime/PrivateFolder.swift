import DowntimeModel
import Glibc

/// A folder of one's own for a while.
enum PrivateFolder {
  /// Why there is none.
  struct Fault: Error {
    /// Where it was to be.
    let parent: String
    /// The system's number.
    let number: Int32
  }

  /// Makes one: in the session's run-time folder, which is in memory and this user's alone, else
  /// in the folder for temporary files.
  static func make() throws(Fault) -> String {
    let own = unsafe getenv("XDG_RUNTIME_DIR").map { unsafe String(cString: $0) }
    let parent =
      own.flatMap { path in
        let isMine = unsafe access(path, W_OK | X_OK) == 0
        return isMine && path.hasPrefix("/") ? path : nil
      } ?? "/tmp"
    var template = Array((parent + "/reserv-ovning-XXXXXX").utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
    }
    guard let made else { throw Fault(parent: parent, number: errno) }
    return made
  }

  /// Removes a folder and all in it, links not followed.
  static func remove(_ path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      _ = unsafe unlink(path)
      return
    }
    // What cannot be listed or removed stays; a drill holds nothing real.
    let names = try? PosixDisk().list(path)
    for name in names ?? [] { remove(path + "/" + name) }
    _ = unsafe rmdir(path)
  }
}
