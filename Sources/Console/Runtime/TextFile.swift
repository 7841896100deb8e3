import DowntimeModel
import Glibc

/// A list that somebody saved from a spreadsheet.
enum TextFile {
  /// The text of a file, whatever a spreadsheet saved it as.
  static func read(_ path: String) throws(FileFault) -> String {
    try decode(bytes(path)[...])
  }

  /// The bytes of a file. A folder, a device or a pipe is refused before it is read.
  static func bytes(_ path: String) throws(FileFault) -> [UInt8] {
    let descriptor = unsafe open(expanded(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .absent }
      throw .system(errno: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .system(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= FileFault.limit else { throw .tooLarge }
    // One byte more than allowed, should the file have grown.
    var bytes = [UInt8](repeating: 0, count: FileFault.limit + 1)
    var length = 0
    while length < bytes.count {
      let room = bytes.count - length
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        guard let start = buffer.baseAddress else { return 0 }
        return unsafe Glibc.read(descriptor, start + length, room)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(errno: errno) }
      if count == 0 { break }
      length += count
    }
    guard length <= FileFault.limit else { throw .tooLarge }
    return Array(bytes[..<length])
  }

  /// The text of bytes: UTF-8, UTF-16 with its mark, else Windows-1252; cleaned of control
  /// characters, with `\n` as line breaks.
  static func decode(_ bytes: ArraySlice<UInt8>) throws(FileFault) -> String {
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else {
      guard !bytes.contains(0) else { throw .notText }
      return CleanText.cleaned(RegisterText.decode(Array(bytes)))
    }
    let isLittle = bytes.first == 0xFF
    let body = Array(bytes.dropFirst(2))
    let units = stride(from: 0, to: body.count - 1, by: 2).map { index in
      let (low, high) = isLittle ? (index, index + 1) : (index + 1, index)
      return UInt16(body[low]) | UInt16(body[high]) << 8
    }
    return CleanText.cleaned(String(decoding: units, as: UTF16.self))
  }

  /// A path with a leading `~` as the home folder.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = unsafe getenv("HOME") else {
      return path
    }
    return unsafe String(cString: home) + path.dropFirst()
  }
}
