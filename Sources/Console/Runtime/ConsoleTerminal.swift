import Terminal

/// What the loop needs of a terminal.
protocol ConsoleTerminal: ~Copyable {
  /// The size now.
  var size: Size { get }
  /// Waits at most so many milliseconds (nil: for ever); empty when the time ran out.
  mutating func nextEvents(timeoutMilliseconds: Int?) -> [TerminalEvent]
  /// Shows a frame.
  mutating func paint(_ frame: Frame)
  /// Gives the terminal to the shell until the program is continued.
  mutating func suspend()
}

extension CursesTerminal: ConsoleTerminal {}
