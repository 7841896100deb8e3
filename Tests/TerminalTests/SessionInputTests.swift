import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

@Suite("A session, what comes in")
struct SessionInputTests {
  @Test(
    "shows å ä ö as they were typed, whatever the language says",
    arguments: ["C", "", "sv_SE.UTF-8", "sv_SE.ISO-8859-1", "nonsense", nil])
  func letters(_ language: String?) throws {
    let process = try probe(language: language)
    try process.send("åÄö本.")
    let screen = try process.wait(forText: "\".\"")
    #expect(screen.events == ["å", "Ä", "ö", "本", "."].map { "key(character(\"\($0)\"))" })
    #expect(screen.cursor == Position(row: 6, column: #"key(Terminal.Key.character("."))"#.count))
  }

  @Test(
    "knows the keys of the terminal that TERM names",
    arguments: [
      ("xterm-256color", "\u{1b}OP\u{1b}[15~\u{1b}[24~\u{1b}OA\u{1b}[D\u{1b}OH\u{1b}[3~\u{7f}"),
      ("linux", "\u{1b}[[A\u{1b}[[E\u{1b}[24~\u{1b}[A\u{1b}[D\u{1b}[1~\u{1b}[3~\u{7f}"),
      ("screen", "\u{1b}OP\u{1b}[15~\u{1b}[24~\u{1b}OA\u{1b}[D\u{1b}[1~\u{1b}[3~\u{7f}"),
      ("tmux-256color", "\u{1b}OP\u{1b}[15~\u{1b}[24~\u{1b}OA\u{1b}[D\u{1b}[1~\u{1b}[3~\u{7f}"),
      ("vt100", "\u{1b}OP\u{1b}Ot\u{1b}[24~\u{1b}OA\u{1b}[D\u{1b}[1~\u{1b}[3~\u{8}"),
      ("rxvt", "\u{1b}[11~\u{1b}[15~\u{1b}[24~\u{1b}[A\u{1b}[D\u{1b}[7~\u{1b}[3~\u{7f}"),
    ])
  func keys(_ term: String, _ sent: String) throws {
    let process = try probe(term: term)
    try process.send(sent + ".")
    #expect(
      try process.wait(forText: "\".\"").events == [
        "key(function(1))", "key(function(5))", "key(function(12))", "key(up)", "key(left)",
        "key(home)", "key(delete)", "key(backspace)", "key(character(\".\"))",
      ])
  }

  @Test("swallows unknown sequences; nothing of them is ever text")
  func unknown() throws {
    let process = try probe()
    try process.send("\u{1b}[99~\u{1b}[1;5P\u{1b}OZ\u{1b}[?62;4c\u{1b}]11;rgb:0/0/0\u{7}\u{1b}[I.")
    #expect(try process.wait(forText: "\".\"").events == ["key(character(\".\"))"])
  }

  @Test("gives Esc alone, Alt with a letter, and Esc and a letter when time lies between")
  func escape() throws {
    let process = try probe()
    try process.send("\u{1b}")
    try process.wait(forText: "escape")
    try process.send("d")
    try process.wait(forText: "\"d\"")
    try process.send("\u{1b}x")
    #expect(
      try process.wait(forText: "alt").events == [
        "key(escape)", "key(character(\"d\"))", "key(alt(\"x\"))",
      ])
  }

  @Test("takes a large paste as one piece, clean", arguments: [100_000, 400_000])
  func paste(_ count: Int) throws {
    let process = try probe()
    try process.wait(for: "paste on") { $0.modes.contains(2004) }
    let piece = "Åsa föll\u{1b}[31m kl 02:14.\r\nInget\u{7}\tmer\r"
    let clean = "Åsa föll[31m kl 02:14.\nInget\tmer\n"
    let times = count / piece.utf8.count
    let pasted = String(repeating: piece, count: times)
    try process.send("\u{1b}[200~" + pasted + "\u{1b}[201~.")
    let screen = try process.wait(forText: "\".\"")
    var sum: UInt32 = 0
    let expected = String(repeating: clean, count: times)
    for byte in expected.utf8 { sum = sum &* 31 &+ UInt32(byte) }
    #expect(screen.events.count == 2)
    #expect(
      screen.events.first?.hasPrefix("paste \(expected.utf8.count) bytes sum \(sum)") == true)
  }

  @Test("follows the window to a single cell and back")
  func resize() throws {
    let process = try probe()
    for size in [(1, 1), (2, 60), (5, 20), (60, 200), (24, 80)] {
      process.resize(Size(rows: size.0, columns: size.1))
      try process.wait(for: "\(size)") {
        let shown = "resize(Terminal.Size(rows: \(size.0), columns: \(size.1)))"
        return size == (1, 1)
          ? $0.rows == ["p"] : $0.rows[1...].contains { $0 == shown.prefix(size.1) }
      }
    }
    #expect(process.screen.unknown == [])
  }

  @Test("takes the window's size, not what a shell once exported")
  func exportedSize() throws {
    let process = try probe(variables: ["LINES": "7", "COLUMNS": "9"])
    #expect(process.screen.rows[0].hasPrefix("plain title heading faint field"))
  }

  @Test("tells a click and the wheel, where the mouse is wanted")
  func mouse() throws {
    let process = try probe()
    try process.wait(for: "the mouse on") { $0.modes.isSuperset(of: [1000, 1006]) }
    try process.send("\u{1b}[<0;4;5M\u{1b}[<0;4;5m\u{1b}[<65;4;5M")
    #expect(
      try process.wait(forText: "wheel").events == [
        "click(Position(row: 4, column: 3))", "wheel(1)",
      ])
    let without = try probe(["no-mouse"])
    try without.wait(for: "paste on") { $0.modes.contains(2004) }
    #expect(!without.screen.modes.contains(1000))
  }

  /// The one test that lets time pass: that nothing happens can only be seen while it does not.
  @Test("sleeps while nothing happens: no wake-up at all")
  func idle() throws {
    let process = try probe()
    try process.send("a\u{1b}")
    try process.wait(forText: "escape")
    try process.wait(for: "sleeping") { _ in (try? state(process.pid).sleeping) == true }
    let before = try state(process.pid)
    _ = poll(nil, 0, 300)
    #expect(try state(process.pid) == before)
    try process.send("b")
    try process.wait(forText: "\"b\"")
    #expect(try state(process.pid) != before)
  }

  private struct Scheduling: Equatable {
    var sleeping: Bool
    var switches: [String]
  }

  private func state(_ pid: pid_t) throws -> Scheduling {
    let lines = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
      .split(separator: "\n").map(String.init)
    return Scheduling(
      sleeping: lines.contains { $0.hasPrefix("State:\tS") },
      switches: lines.filter { $0.contains("voluntary_ctxt_switches") })
  }
}
