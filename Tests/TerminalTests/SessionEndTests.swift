import Glibc
import Terminal
import TestSupport
import Testing

@Suite("The shell is whole again")
struct SessionEndTests {
  /// Modes as before, the main screen, the cursor seen, paste and mouse off.
  private func expectWhole(
    _ process: PtyProcess, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(process.modes == process.initialModes, sourceLocation: sourceLocation)
    #expect(process.modes.isCooked, sourceLocation: sourceLocation)
    #expect(!process.screen.alternate, sourceLocation: sourceLocation)
    #expect(process.screen.cursorVisible, sourceLocation: sourceLocation)
    #expect(
      process.screen.modes.isDisjoint(with: [1000, 1006, 2004]), sourceLocation: sourceLocation)
    #expect(process.screen.look == ScreenLook(), sourceLocation: sourceLocation)
    #expect(!process.screen.shows("redo"), sourceLocation: sourceLocation)
  }

  /// That the session had changed what is to be given back; else the tests would prove nothing.
  private func taken() throws -> PtyProcess {
    let process = try probe()
    try process.wait(for: "paste on") { $0.modes.contains(2004) && $0.alternate }
    #expect(!process.modes.isCooked)
    return process
  }

  @Test("after q, and after exit in the middle of things", arguments: [("q", 0), ("e", 7)])
  func ended(_ key: String, _ code: Int32) throws {
    let process = try taken()
    try process.send(key)
    #expect(try process.waitForEnd() == .exited(code))
    expectWhole(process)
  }

  @Test("after a signal that asks it to end", arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func asked(_ signal: Int32) throws {
    let process = try taken()
    process.signal(signal)
    #expect(try process.waitForEnd() == .exited(0))
    expectWhole(process)
  }

  @Test(
    "after a trap or an overflown stack, without a word from the runtime",
    arguments: ["enable=no", "enable=yes,interactive=yes"], ["!", "o"])
  func crashed(_ backtrace: String, _ key: String) throws {
    let process = try probe(variables: ["SWIFT_BACKTRACE": backtrace])
    try process.wait(for: "paste on") { $0.modes.contains(2004) && $0.alternate }
    try process.send(key)
    let end = try process.waitForEnd()
    #expect([.killed(SIGILL), .killed(SIGTRAP), .killed(SIGSEGV)].contains(end), "\(end)")
    expectWhole(process)
    #expect(!process.screen.text.contains("Fatal"))
    #expect(!process.screen.text.contains("Crash"))
  }

  @Test("after a fault from anywhere", arguments: [SIGSEGV, SIGBUS, SIGFPE, SIGABRT])
  func fault(_ signal: Int32) throws {
    let process = try taken()
    process.signal(signal)
    #expect(try process.waitForEnd() == .killed(signal))
    expectWhole(process)
  }

  @Test("when a crash comes where there is no alternate screen, below what was shown")
  func crashOnVT100() throws {
    let process = try probe(term: "vt100")
    try process.send("!")
    let end = try process.waitForEnd()
    #expect([.killed(SIGILL), .killed(SIGTRAP)].contains(end), "\(end)")
    #expect(process.modes == process.initialModes)
    #expect(process.screen.cursor == Position(row: 23, column: 0))
  }

  @Test("hung up, the program ends by itself")
  func hungUp() throws {
    let process = try taken()
    process.hangUp()
    #expect(try process.waitForEnd() == .exited(0))
  }

  @Test("while it is stopped with Ctrl-Z, and the session is there again after fg")
  func stopped() throws {
    let shell = try PtyProcess("/bin/bash", ["--norc", "--noprofile", "-i"])
    try shell.send("PS1='klar> '; \(PtyProcess.built("TerminalProbe"))\r")
    try shell.wait(forText: "redo")
    try shell.send("a\u{1a}")
    try shell.wait(for: "the shell") { !$0.alternate && $0.shows("Stopped") }
    try shell.send("stty -a | grep -o ' icanon'; echo slut$((40+2))\r")
    #expect(try shell.wait(forText: "slut42").rows.contains(" icanon"))
    #expect(shell.screen.modes.isDisjoint(with: [1000, 1006]))
    shell.resize(Size(rows: 20, columns: 70))
    try shell.send("fg\r")
    try shell.wait(for: "the session") { $0.alternate && $0.shows("resumed") }
    try shell.send("b.")
    #expect(
      try shell.wait(forText: "\".\"").events.filter { !$0.hasPrefix("resize") } == [
        "key(character(\"a\"))", "key(control(\"z\"))", "resumed", "key(character(\"b\"))",
        "key(character(\".\"))",
      ])
    #expect(shell.screen.bells > 0)
    try shell.send("q")
    try shell.wait(for: "the shell") { !$0.alternate }
  }

  @Test("nobody to continue it: Ctrl-Z only paints anew")
  func orphan() throws {
    let process = try taken()
    try process.send("\u{1a}")
    try process.wait(forText: "resumed")
    try process.send(".")
    let screen = try process.wait(forText: "\".\"")
    #expect(screen.events == ["key(control(\"z\"))", "resumed", "key(character(\".\"))"])
  }

  @Test("stopped and continued from outside, the screen comes back")
  func stoppedFromOutside() throws {
    let process = try taken()
    process.signal(SIGSTOP)
    process.signal(SIGCONT)
    try process.wait(forText: "resumed")
    try process.send(".")
    try process.wait(forText: "\".\"")
    #expect(process.screen.alternate)
    #expect(!process.modes.isCooked)
  }
}
