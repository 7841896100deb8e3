import CNcurses
import Glibc

/// Opening a session: the order matters, and each step undoes itself when a later one fails.
enum CursesOpening {
  struct Opened {
    let screen: OpaquePointer
    let signals: Int32
    let modes: termios
  }

  static func open() throws(TerminalFault) -> Opened {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { throw .refused }
    // Before newterm, which takes what is still the default.
    let signals = cn_signals_open()
    guard signals >= 0 else { throw .refused }
    // Before newterm, which asks what the character set is.
    _ = CharacterWidth.locale
    // Exported by some shells, and stale after the first resize.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    // `newterm`, never `initscr`, which ends the program at an unknown TERM.
    guard let screen = cn_newterm(nil) ?? cn_newterm("xterm-256color") ?? cn_newterm("vt100") else {
      cn_signals_close()
      throw .unusable(term: term())
    }
    guard cn_capability("cup") != nil else {
      endwin()
      delscreen(screen)
      tcsetattr(STDIN_FILENO, TCSANOW, &modes)
      cn_signals_close()
      throw .unusable(term: term())
    }
    // Raw: Ctrl-S, Ctrl-Q, Ctrl-Z and Ctrl-C are keys, and nothing freezes.
    raw()
    noecho()
    nonl()
    // Input is read past ncurses; it shall not look there to see whether painting can wait.
    typeahead(-1)
    return Opened(screen: screen, signals: signals, modes: modes)
  }

  private static func term() -> String {
    getenv("TERM").map { String(cString: $0) } ?? ""
  }
}
