import Glibc

/// A file with personal data: readable by its maker alone, and there as a whole or not at all.
enum OutputFile {
  /// Writes a new file; one that is there is not written over. Until it is whole it has no name,
  /// so that nothing is left when this program is killed. Where the file system has no nameless
  /// files (vfat) it has the name with `.ofärdig` until then.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFault) {
    guard unsafe access(path, F_OK) != 0 else { throw exists(path) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let file = unsafe open(folder, O_WRONLY | O_CLOEXEC | nameless, 0o600)
    if file >= 0 {
      defer { _ = close(file) }
      if let problem = fill(file, bytes) { throw fault(path, problem) }
      guard
        unsafe linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
      else { throw errno == EEXIST ? exists(path) : fault(path, errno) }
    } else {
      try writeNamed(bytes, path)
    }
    try syncFolder(folder, path)
  }

  /// `O_TMPFILE`, which Swift cannot see.
  private static let nameless: Int32 = 0o20_000_000 | O_DIRECTORY

  private static func writeNamed(_ bytes: [UInt8], _ path: String) throws(CommandFault) {
    let unfinished = path + ".ofärdig"
    _ = unsafe unlink(unfinished)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let file = unsafe open(unfinished, flags, 0o600)
    guard file >= 0 else { throw fault(path, errno) }
    var problem = fill(file, bytes)
    _ = close(file)
    if problem == nil, unsafe rename(unfinished, path) != 0 { problem = errno }
    guard let problem else { return }
    _ = unsafe unlink(unfinished)
    throw fault(path, problem)
  }

  /// Writes and syncs; the error number when it cannot.
  private static func fill(_ file: Int32, _ bytes: [UInt8]) -> Int32? {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          file, buffer.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      written += count
    }
    return fsync(file) == 0 ? nil : errno
  }

  private static func syncFolder(_ folder: String, _ path: String) throws(CommandFault) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(path, errno) }
    defer { _ = close(descriptor) }
    // Some file systems cannot sync a folder: the file itself is on the disk.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw fault(path, errno) }
  }

  private static func exists(_ path: String) -> CommandFault {
    CommandFault("\(path) finns redan. Välj ett annat namn.")
  }

  private static func fault(_ path: String, _ number: Int32) -> CommandFault {
    CommandFault("\(path) kunde inte skrivas: \(SystemErrorText.sentence(number))")
  }
}
