import CNcurses
import Glibc

/// What is written beside ncurses, and what undoes everything when the program dies.
struct CursesBytes {
  /// Turns bracketed paste and, if wanted, the mouse on; a terminal without them ignores it.
  let begin: [UInt8]
  /// Turns them off.
  let end: [UInt8]
  private let modes: termios

  /// After newterm, with the modes that the shell had.
  init(mouse: Bool, modes: termios) {
    // The description is not asked: tmux and screen do more than `TERM=screen` tells.
    let ansi = capability("cup")?.starts(with: [0x1b, UInt8(ascii: "[")]) ?? false
    let mouse = ansi && mouse && capability("kmous") != nil
    begin = Array(
      ((ansi ? "\u{1b}[?2004h" : "") + (mouse ? "\u{1b}[?1000h\u{1b}[?1006h" : "")).utf8)
    end = Array(((mouse ? "\u{1b}[?1006l\u{1b}[?1000l" : "") + (ansi ? "\u{1b}[?2004l" : "")).utf8)
    self.modes = modes
  }

  /// Writes to the terminal, past ncurses, whose own buffer is empty between refreshes. A terminal
  /// that is gone is noticed when it is read.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// What the shell had, to the bit: ncurses gives back what it saw, this what was there before it.
  func restoreModes() {
    var modes = modes
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
  }

  /// Readies the crash handler for a screen of so many rows.
  func arm(rows: Int) {
    var undo = end
    undo += capability("sgr0") ?? []
    undo += capability("cnorm") ?? []
    // Without an alternate screen the shell goes on below what was shown.
    undo += capability("rmcup") ?? capability("cup", max(0, rows - 1), 0) ?? []
    if capability("rmcup") == nil { undo += Array("\r\n".utf8) }
    var modes = modes
    undo.withUnsafeBytes {
      _ = cn_restore_arm(
        STDOUT_FILENO, &modes, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
  }
}

/// A capability's bytes without its padding, which says how long an old terminal needs.
private func capability(_ name: String) -> [UInt8]? {
  cn_capability(name).map { unpadded(String(cString: $0)) }
}

private func capability(_ name: String, _ first: Int, _ second: Int) -> [UInt8]? {
  cn_capability_at(name, Int32(clamping: first), Int32(clamping: second))
    .map { unpadded(String(cString: $0)) }
}

private func unpadded(_ text: String) -> [UInt8] {
  var kept: [UInt8] = []
  var padding = false
  let bytes = Array(text.utf8)
  for (index, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: "$"), bytes.dropFirst(index + 1).first == UInt8(ascii: "<") {
      padding = true
    }
    if !padding { kept.append(byte) }
    if byte == UInt8(ascii: ">") { padding = false }
  }
  return kept
}
