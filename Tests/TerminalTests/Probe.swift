import Terminal
import TestSupport

/// The probe on a pty, with its first screen shown.
func probe(
  _ arguments: [String] = [], term: String? = "xterm-256color", language: String? = "C.UTF-8",
  variables: [String: String] = [:], size: Size = Size(rows: 24, columns: 80)
) throws -> PtyProcess {
  let process = try unreadyProbe(
    arguments, term: term, language: language, variables: variables, size: size)
  // On one row there is no room for it.
  if size.rows > 1 { try process.wait(forText: "redo") }
  return process
}

/// The probe on a pty, perhaps refusing.
func unreadyProbe(
  _ arguments: [String] = [], term: String?, language: String? = "C.UTF-8",
  variables: [String: String] = [:], size: Size = Size(rows: 24, columns: 80)
) throws -> PtyProcess {
  var environment = PtyProcess.environment.merging(variables) { $1 }
  environment["TERM"] = term
  environment["LANG"] = language
  return try PtyProcess(
    PtyProcess.built("TerminalProbe"), arguments, environment: environment, size: size)
}

extension ScreenEmulator {
  /// The events that the probe has shown, oldest first.
  var events: [String] {
    rows.dropFirst().filter { !$0.isEmpty && $0 != "redo" }
      .map { $0.replacing("Terminal.Key.", with: "").replacing("Terminal.", with: "") }
  }
}
