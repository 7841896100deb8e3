import DowntimeModel
import Glibc

/// Secrets come from the terminal, unseen, or from a file descriptor; never from flags or the
/// environment, where other programs can read them.
enum PassphraseSource {
  private static let longestBytes = 4096

  /// The passphrase in the next line of a file descriptor.
  static func read(from descriptor: Int32) throws(CommandFault) -> Secret {
    Passphrase.secret(try line(from: descriptor, name: "--passphrase-fd"))
  }

  /// A secret that is no passphrase: from the descriptor when one is named, else asked for.
  static func secret(_ descriptor: Int32?, name: String, question: String) throws(CommandFault)
    -> Secret
  {
    if let descriptor { return Secret(try line(from: descriptor, name: name)) }
    return Secret(try Prompt.open().secret(question))
  }

  private static func line(from descriptor: Int32, name: String) throws(CommandFault) -> String {
    guard descriptor >= 0, fcntl(descriptor, F_GETFD) >= 0 else {
      throw CommandFault("\(name): filbeskrivare \(descriptor) är inte öppen.", .usage)
    }
    var bytes: [UInt8] = []
    while bytes.count <= longestBytes {
      var byte: UInt8 = 0
      // One at a time: what follows the line is not ours.
      let count = unsafe Glibc.read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw CommandFault("\(name): \(SystemErrorText.sentence(errno))")
      }
      if count == 0 || byte == UInt8(ascii: "\n") { break }
      bytes.append(byte)
    }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard bytes.count <= longestBytes, let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFault("\(name): raden är inte text i UTF-8, eller för lång.")
    }
    guard !text.isEmpty else { throw CommandFault("\(name): ingen rad kom.") }
    return text
  }

  /// The passphrase of a store, from the descriptor when one is named, else asked for.
  static func obtain(descriptor: Int32?) throws(CommandFault) -> Secret {
    if let descriptor { return try read(from: descriptor) }
    return Passphrase.secret(try Prompt.open().secret("Lösenfras: "))
  }
}
