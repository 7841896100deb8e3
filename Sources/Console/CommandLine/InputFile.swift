import Glibc

/// A file that a command reads piece by piece, so that its size does not matter.
enum InputFile {
  private static let pieceBytes = 64 << 10

  /// Gives the bytes of a file, or of a pipe, until its end or until no more are wanted.
  static func read(_ path: String, _ wantsMore: (ArraySlice<UInt8>) -> Bool) throws(CommandFault) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { throw fault(errno) }
    defer { _ = close(file) }
    var piece = [UInt8](repeating: 0, count: pieceBytes)
    while true {
      let count = unsafe Glibc.read(file, &piece, pieceBytes)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw fault(errno) }
      if count == 0 || !wantsMore(piece[..<count]) { return }
    }
  }

  /// The name of the file can be a person's; it is not repeated.
  private static func fault(_ number: Int32) -> CommandFault {
    CommandFault("Filen kunde inte läsas: \(SystemErrorText.sentence(number)) Inget är inläst.")
  }
}
