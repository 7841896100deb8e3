import CNcurses
import Glibc

/// What can be told of the terminal without taking it, for `reserv doctor`.
public struct TerminalFacts: Equatable, Sendable {
  /// Whether standard input and output both are the terminal.
  public let isTerminal: Bool
  /// What `TERM` says; empty when it is not set.
  public let term: String
  /// Whether the system knows that `TERM`.
  public let isKnown: Bool
  /// Whether it can place its cursor, without which there is no console.
  public let placesCursor: Bool
  /// Colours it can show; 0 or less for none.
  public let colours: Int
  /// Its size, when it tells.
  public let size: Size?
  /// Whether the locale asked for in the environment exists.
  public let localeExists: Bool
  /// Whether that locale is UTF-8.
  public let localeIsUTF8: Bool

  /// The facts now. To be asked before a session is opened, never during one.
  public static func now() -> TerminalFacts {
    let exists = setlocale(LC_ALL, "") != nil
    let isUTF8 = exists && cn_is_utf8() != 0
    var window = winsize()
    let hasSize =
      ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_row > 0
      && window.ws_col > 0
    // With a place for the answer, setupterm returns instead of ending the program.
    var answer: Int32 = 0
    let isKnown = setupterm(nil, STDOUT_FILENO, &answer) == OK
    return TerminalFacts(
      isTerminal: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
      term: getenv("TERM").map { String(cString: $0) } ?? "", isKnown: isKnown,
      placesCursor: isKnown && cn_capability("cup") != nil,
      colours: isKnown ? Int(cn_colours()) : 0,
      size: hasSize ? Size(rows: Int(window.ws_row), columns: Int(window.ws_col)) : nil,
      localeExists: exists, localeIsUTF8: isUTF8)
  }
}

/// The machine's clock.
public enum MachineClock {
  /// Whether the system holds the clock to be set from somewhere; nil when it does not say.
  public static var isSynchronized: Bool? {
    switch cn_clock_is_set() {
    case 1: true
    case 0: false
    default: nil
    }
  }
}
