import Foundation
import Glibc
import Terminal
import Testing

/// A program in tmux: a second opinion on what a real terminal makes of it. tmux is part of what
/// `make test` installs; without it the test fails and says so.
public final class TmuxSession {
  private let socket: String

  /// Starts a program (a shell line) in a server of its own, which knows no user's settings.
  public init(
    _ command: String, size: Size = Size(rows: 24, columns: 80),
    environment: [String: String] = PtyProcess.environment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    socket = "reserv-test-\(getpid())-\(UUID().uuidString.prefix(8))"
    guard FileManager.default.isExecutableFile(atPath: Self.program) else {
      Issue.record("tmux is not installed: apt install tmux", sourceLocation: sourceLocation)
      throw PtyFault(description: "tmux is not installed")
    }
    // tmux names the terminal inside itself.
    let variables = environment.filter { $0.key != "TERM" }
    try run(
      ["-u", "new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)", command],
      environment: variables)
  }

  deinit {
    // Its own server, found by its own socket.
    _ = try? run(["kill-server"])
  }

  /// Presses keys by tmux's names, such as `F1`, `C-s`, `Enter`.
  public func press(_ keys: String...) throws { try run(["send-keys"] + keys) }

  /// Types a text as it stands.
  public func type(_ text: String) throws { try run(["send-keys", "-l", text]) }

  /// Pastes a text as one piece.
  public func paste(_ text: String) throws {
    try run(["set-buffer", text])
    try run(["paste-buffer", "-p", "-r"])
  }

  /// Changes the window's size.
  public func resize(_ size: Size) throws {
    try run(["resize-window", "-x", "\(size.columns)", "-y", "\(size.rows)"])
  }

  /// What the screen shows.
  public func capture() throws -> String { try run(["capture-pane", "-p"]) }

  /// Waits until a text is on the screen, and gives the screen.
  @discardableResult
  public func wait(forText text: String, within limit: Duration = .seconds(20)) throws -> String {
    let deadline = ContinuousClock.now + limit
    while true {
      let screen = try capture()
      if screen.contains(text) { return screen }
      guard ContinuousClock.now < deadline else {
        throw PtyFault(description: "waited in vain for: «\(text)»\n\(screen)")
      }
      // tmux has nothing to wait on for what a program draws, so it is asked, gently.
      _ = poll(nil, 0, 20)
    }
  }

  private static let program = "/usr/bin/tmux"

  @discardableResult
  private func run(_ arguments: [String], environment: [String: String] = PtyProcess.environment)
    throws -> String
  {
    // Not Foundation's Process: its pipes are inherited by whatever another test starts meanwhile.
    let process = try PtyProcess(
      Self.program, ["-L", socket, "-f", "/dev/null"] + arguments, environment: environment)
    let end = try process.waitForEnd()
    let text = String(decoding: process.output, as: UTF8.self).replacing("\r\n", with: "\n")
    guard end == .exited(0) else {
      throw PtyFault(description: "tmux \(arguments.first ?? ""): \(text)")
    }
    return text
  }
}
