/// Why no session could be opened.
public enum TerminalFault: Error, Equatable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The terminal cannot place its cursor, such as `TERM=dumb`.
  case unusable(term: String)
  /// The system refused what the session needs: a pipe, or the terminal's modes.
  case refused
}
