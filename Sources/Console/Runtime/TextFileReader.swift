import Glibc

/// Reads the text files that people fill lists from: UTF-8, UTF-16 with its mark, else
/// Windows-1252, which is what a spreadsheet on a Swedish PC writes.
enum TextFileReader {
  /// The text of a file; `~/` at the start of the path means the home folder.
  static func read(_ typed: String) -> Result<String, FileFault> {
    // Not blocking: a pipe with nobody at its other end must not hang the console.
    let file = unsafe open(expanded(typed), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      return .failure(errno == ENOENT || errno == ENOTDIR ? .absent : .system(errno: errno))
    }
    defer { _ = close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { return .failure(.system(errno: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notAFile) }
    guard status.st_size <= FileFault.limit else { return .failure(.tooLarge) }
    var bytes = [UInt8](repeating: 0, count: FileFault.limit + 1)
    var count = 0
    while count < bytes.count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(
          file, buffer.baseAddress.map { unsafe $0 + count }, FileFault.limit + 1 - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { return .failure(.system(errno: errno)) }
      if got == 0 { break }
      count += got
    }
    guard count <= FileFault.limit else { return .failure(.tooLarge) }
    return text(Array(bytes.prefix(count)))
  }

  /// The text that bytes mean.
  static func text(_ bytes: [UInt8]) -> Result<String, FileFault> {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): return .success(utf16(bytes.dropFirst(2)) { $0 | $1 << 8 })
    case (0xFE, 0xFF): return .success(utf16(bytes.dropFirst(2)) { $0 << 8 | $1 })
    default: break
    }
    guard !bytes.contains(0) else { return .failure(.notText) }
    let unmarked = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: unmarked, as: UTF8.self) { return .success(text) }
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(windows1252(byte)) }
    return .success(String(scalars))
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, _ unit: (UInt16, UInt16) -> UInt16
  ) -> String {
    let whole = bytes.dropLast(bytes.count % 2)
    let units = stride(from: whole.startIndex, to: whole.endIndex, by: 2).map {
      unit(UInt16(whole[$0]), UInt16(whole[$0 + 1]))
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Latin 1 but for 0x80 … 0x9F, five of which mean nothing.
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return upper[Int(byte) - 0x80]
  }

  private static let upper = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

  private static func expanded(_ typed: String) -> String {
    guard typed == "~" || typed.hasPrefix("~/"), let home = unsafe getenv("HOME") else {
      return typed
    }
    return unsafe String(cString: home) + typed.dropFirst()
  }
}
