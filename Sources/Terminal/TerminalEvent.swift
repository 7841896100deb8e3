/// Something that happened at the terminal.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted as one piece; line breaks are `\n`, other control characters but tab are gone.
  case paste(String)
  /// The first button was pressed on a cell.
  case click(Position)
  /// The wheel turned; negative is up.
  case wheel(Int)
  /// The window has another size.
  case resize(Size)
  /// The program was stopped (Ctrl-Z) and runs again; everything must be painted anew.
  case resumed
  /// The terminal is gone: save and end.
  case hangUp
  /// The program is asked to end (SIGTERM, SIGINT from outside).
  case terminate
}
