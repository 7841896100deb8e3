import Glibc
import Terminal

/// A program that shows each event of a session as a line on the screen, for tests of the real
/// driver on a real terminal. `q` ends it, `!` traps, `o` overflows the stack, `e` calls exit, Ctrl-Z
/// suspends, `b` rings; an argument `no-mouse` opens the session without a mouse.
@main
struct TerminalProbe {
  static func main() {
    do {
      var probe = Probe()
      try probe.run(mouse: !CommandLine.arguments.contains("no-mouse"))
    } catch {
      // Before the session or after it: standard error is the terminal's again.
      let line = "\(error)\n"
      _ = write(STDERR_FILENO, line, line.utf8.count)
      exit(3)
    }
  }
}

struct Probe {
  private var lines: [String] = ["redo"]

  mutating func run(mouse: Bool) throws(TerminalFault) {
    var terminal = try CursesTerminal(mouse: mouse)
    while true {
      terminal.paint(frame(size: terminal.size))
      for event in terminal.nextEvents(timeoutMilliseconds: nil) {
        lines.append(Self.line(event))
        switch event {
        case .key(.character("q")), .hangUp, .terminate: return
        case .key(.character("!")): Self.trap(lines)
        case .key(.character("o")): _ = Self.overflow(lines.count)
        case .key(.character("e")): exit(7)
        case .key(.character("b")): terminal.bell()
        case .key(.control("z")): terminal.suspend()
        case .key, .paste, .click, .wheel, .resize, .resumed: break
        }
      }
    }
  }

  /// The last lines that fit, newest at the bottom, under a row that shows every style.
  private func frame(size: Size) -> Frame {
    var frame = Frame(size: size)
    var column = 0
    for style in Style.allCases {
      column = frame.put("\(style) ", row: 0, column: column, style: style)
    }
    let shown = lines.suffix(max(0, size.rows - 1))
    for (row, line) in shown.enumerated() {
      let end = frame.put(line, row: row + 1, column: 0)
      frame.cursor = Position(row: row + 1, column: min(end, max(0, size.columns - 1)))
    }
    return frame
  }

  private static func line(_ event: TerminalEvent) -> String {
    guard case .paste(let text) = event else { return "\(event)" }
    var sum: UInt32 = 0
    for byte in text.utf8 { sum = sum &* 31 &+ UInt32(byte) }
    return "paste \(text.utf8.count) bytes sum \(sum) \(text.prefix(20))"
  }

  /// What a bug does: an index beyond the end.
  private static func trap(_ lines: [String]) {
    _ = lines[lines.count + 1]
  }

  /// Never returns in a debug build, and has no tail to make a loop of.
  private static func overflow(_ depth: Int) -> Int {
    depth < 0 ? depth : overflow(depth + 1) + depth % 3
  }
}
