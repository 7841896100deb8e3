import Glibc
import Terminal
import TestSupport
import Testing

@Suite("A session, what is shown")
struct SessionScreenTests {
  private static let names: [String?] = [
    "xterm-256color", "xterm", "linux", "vt100", "vt220", "screen", "screen-256color",
    "tmux-256color", "rxvt", "xterm-ghostty", "alacritty", "no-such-terminal", "", nil,
  ]

  @Test("is right on every terminal, also on those nobody has described", arguments: names)
  func anyTerminal(_ term: String?) throws {
    let process = try probe(term: term)
    try process.send("å本.")
    let screen = try process.wait(forText: "\".\"")
    #expect(screen.events == ["å", "本", "."].map { "key(character(\"\($0)\"))" })
    #expect(screen.rows[0].hasPrefix("plain title heading faint field fieldFocused selected key"))
    #expect(screen.unknown == [])
    try process.send("q")
    #expect(try process.waitForEnd() == .exited(0))
    #expect(process.modes == process.initialModes)
  }

  @Test("fills a single row to its last cell without scrolling", arguments: names)
  func lastCell(_ term: String?) throws {
    let process = try probe(term: term, size: Size(rows: 1, columns: 10))
    try process.wait(for: "the row") { $0.rows == ["plain titl"] }
    try process.send("a")
    process.resize(Size(rows: 1, columns: 12))
    try process.wait(for: "the row") { $0.rows == ["plain title"] }
  }

  @Test("tells meanings apart without colour", arguments: ["xterm-256color", "vt100"])
  func withoutColour(_ term: String) throws {
    let process = try probe(term: term, variables: ["NO_COLOR": "1"])
    try process.wait(forText: "alarm")
    let screen = process.screen
    #expect(!screen.colourUsed)
    #expect(screen.look(of: "plain") == ScreenLook())
    #expect(screen.look(of: "selected")?.reverse == true)
    #expect(screen.look(of: "alarm").map { $0.reverse && $0.bold } == true)
    #expect(screen.look(of: "field ")?.underline == true)
    #expect(screen.look(of: "key")?.bold == true)
  }

  @Test(
    "has colour where there is some and nobody has refused it",
    arguments: [("xterm-256color", nil, true), ("linux", "", true), ("vt100", nil, false)])
  func colour(_ term: String, _ refused: String?, _ expected: Bool) throws {
    let process = try probe(term: term, variables: refused.map { ["NO_COLOR": $0] } ?? [:])
    try process.wait(forText: "alarm")
    #expect(process.screen.colourUsed == expected)
    #expect(process.screen.look(of: "alarm")?.background == (expected ? 1 : nil))
  }

  @Test("sends little for one typed letter")
  func difference() throws {
    let process = try probe()
    try process.send("a")
    try process.wait(forText: "\"a\"")
    let before = process.output.count
    try process.send("\u{1b}[I")
    try process.send("b")
    try process.wait(forText: "\"b\"")
    #expect(process.output.count - before < 120)
  }

  @Test("is refused where the cursor cannot be placed, before anything is drawn")
  func dumb() throws {
    let process = try unreadyProbe(term: "dumb")
    #expect(try process.waitForEnd() == .exited(3))
    #expect(process.screen.rows[0] == "unusable(term: \"dumb\")")
    #expect(!process.output.contains(0x1b))
    #expect(process.modes == process.initialModes)
  }

  @Test("is refused where keys or screen are a file", arguments: ["</dev/null", "| cat", ">&-"])
  func noTerminal(_ redirection: String) throws {
    let line = "\(PtyProcess.built("TerminalProbe")) \(redirection)"
    let process = try PtyProcess("/bin/sh", ["-c", line])
    _ = try process.waitForEnd()
    #expect(process.screen.rows[0] == "notATerminal")
  }

  @Test("comes through tmux as it was meant")
  func tmux() throws {
    let session = try TmuxSession("exec " + PtyProcess.built("TerminalProbe"))
    try session.wait(forText: "redo")
    try session.type("åäö本")
    try session.press("F5", "M-x", "C-s", "BTab", "Escape")
    try session.wait(forText: "escape")
    try session.paste("två rader\noch åäö")
    try session.wait(forText: "paste 21 bytes")
    try session.resize(Size(rows: 10, columns: 60))
    let screen = try session.wait(forText: "rows: 10, columns: 60")
    for key in ["function(5)", "alt(\"x\")", "control(\"s\")", "backTab", "escape"] {
      #expect(screen.contains(key))
    }
  }
}
