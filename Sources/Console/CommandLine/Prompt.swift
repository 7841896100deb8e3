import DowntimeModel
import Glibc

/// Questions at the terminal itself, whatever standard input and output are.
struct Prompt {
  private let terminal: Int32

  /// The controlling terminal; a fault that tells the flags to use when there is none.
  static func open() throws(CommandFault) -> Prompt {
    let terminal = unsafe Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else {
      throw CommandFault(
        "Ingen terminal att fråga i. Ge uppgifterna som flaggor och lösenfrasen med "
          + "--passphrase-fd.")
    }
    return Prompt(terminal: terminal)
  }

  /// Says a line.
  func say(_ line: String) { show(line + "\n") }

  /// Asks for a line; shown as typed.
  func line(_ question: String) throws(CommandFault) -> String {
    try read(question, isShown: true)
  }

  /// Asks for a line that is not shown.
  func secret(_ question: String) throws(CommandFault) -> String {
    try read(question, isShown: false)
  }

  private func show(_ text: String) {
    let bytes = Array(text.utf8)
    // A terminal that is gone is met when the answer is read.
    _ = unsafe bytes.withUnsafeBytes { unsafe write(terminal, $0.baseAddress, $0.count) }
  }

  /// Reads key by key with the terminal's own echo and signals off, so that it is whole again
  /// before the program ends by Ctrl-C. The question comes after that, and what was typed before
  /// it is kept: who answers at once is heard.
  private func read(_ question: String, isShown: Bool) throws(CommandFault) -> String {
    var modes = termios()
    guard unsafe tcgetattr(terminal, &modes) == 0 else { throw Self.gone }
    var quiet = modes
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard unsafe tcsetattr(terminal, TCSADRAIN, &quiet) == 0 else { throw Self.gone }
    defer {
      _ = unsafe tcsetattr(terminal, TCSADRAIN, &modes)
      show("\n")
    }
    show(question)
    var typed: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = unsafe Glibc.read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { throw Self.gone }
      switch byte {
      case 0x0A, 0x0D:
        guard let text = String(validating: typed, as: UTF8.self) else {
          throw CommandFault("Det skrivna är inte text i UTF-8. Ställ in terminalen på UTF-8.")
        }
        return text
      case 0x03, 0x04, 0x1C: throw CommandFault("Avbrutet. Ingenting är ändrat.")
      case 0x08, 0x7F:
        guard !typed.isEmpty else { continue }
        // The whole of a letter written in several bytes.
        while let last = typed.popLast(), last & 0xC0 == 0x80 {}
        if isShown { show("\u{8} \u{8}") }
      case 0x15:
        if isShown {
          let count = String(decoding: typed, as: UTF8.self).count
          show(String(repeating: "\u{8} \u{8}", count: count))
        }
        typed = []
      case 0..<0x20: continue
      default:
        typed.append(byte)
        if isShown { _ = unsafe write(terminal, &byte, 1) }
      }
    }
  }

  private static let gone = CommandFault("Terminalen försvann. Ingenting är ändrat.")
}
