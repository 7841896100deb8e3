import CNcurses
import Glibc

/// The one session with the terminal: keys in, whole frames out, the shell as it was afterwards.
///
/// There is at most one at a time, on one thread. Ending it in any way (scope left, `end()`, `exit`,
/// a trap, a signal that the console answers by ending) restores modes, screen and cursor.
///
/// While it lives, standard error goes to /dev/null if it was the terminal: a runtime message would
/// land in the middle of the screen, and may quote what somebody wrote. Redirected elsewhere
/// (`2>trap.txt`) it is left alone.
public struct CursesTerminal: ~Copyable {
  /// The terminal's size now.
  public private(set) var size: Size

  private let screen: OpaquePointer
  private let signals: Int32
  private let bytes: CursesBytes
  private var decoder: KeyDecoder
  private var rows: CursesRows
  /// Events that a call other than `nextEvents` caused.
  private var waiting: [TerminalEvent] = []
  private var gone = false
  private var cursorShown = true

  /// Takes the terminal: raw keys, alternate screen, bracketed paste, and the mouse unless `mouse`
  /// is false (a terminal that reports its mouse leaves marking and copying to the Shift key). A
  /// `TERM` that the system does not know is taken for xterm-256color, else vt100.
  public init(mouse: Bool = true) throws(TerminalFault) {
    self.init(try CursesOpening.open(), mouse: mouse)
    enter()
  }

  /// Apart, because Swift 6.2 refuses to throw or to call `enter` before the last member is set.
  private init(_ opened: CursesOpening.Opened, mouse: Bool) {
    screen = opened.screen
    signals = opened.signals
    bytes = CursesBytes(mouse: mouse, modes: opened.modes)
    decoder = KeyDecoder(described: CursesKeys.described())
    rows = CursesRows(palette: CursesPalette())
    size = Self.currentSize()
  }

  deinit {
    Self.leave(bytes)
    delscreen(screen)
    cn_signals_close()
  }

  /// Gives the terminal back now instead of at the scope's end.
  public consuming func end() {}

  // MARK: Events

  /// Waits for something to happen, at most so many milliseconds (nil: for ever), and gives all
  /// that has happened; empty when the time ran out. After `.hangUp` every call gives it at once.
  public mutating func nextEvents(timeoutMilliseconds: Int?) -> [TerminalEvent] {
    let deadline = timeoutMilliseconds.map { Self.milliseconds() + max(0, $0) }
    while true {
      var events = waiting
      waiting.removeAll()
      if gone { return [.hangUp] }
      let left = deadline.map { max(0, $0 - Self.milliseconds()) }
      let patience = events.isEmpty ? [left, decoder.patience].compactMap(\.self).min() : 0
      let ready = poll(milliseconds: patience)
      if ready.signals { events += takeSignals() }
      if ready.input { readInput() }
      if ready.none, let held = decoder.patience, patience == held { decoder.silence() }
      events += decoder.take()
      if gone { events.append(.hangUp) }
      if !events.isEmpty { return events }
      if let deadline, Self.milliseconds() >= deadline { return [] }
    }
  }

  private func poll(milliseconds: Int?) -> (input: Bool, signals: Bool, none: Bool) {
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let wait = milliseconds.map { Int32(clamping: $0) } ?? -1
    // A signal interrupts the call; its byte is then in the pipe, and the caller comes again.
    let count = Glibc.poll(&descriptors, 2, wait)
    guard count >= 0 else { return (false, false, false) }
    return (descriptors[0].revents != 0, descriptors[1].revents != 0, count == 0)
  }

  /// Reads until nothing is left, so that a paste wakes the console once and not once a line.
  private mutating func readInput() {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 65_536) { buffer in
      for _ in 0..<256 {
        let count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          gone = true
          return
        }
        decoder.feed(buffer.prefix(count))
        guard poll(milliseconds: 0).input else { return }
      }
    }
  }

  private mutating func takeSignals() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var resized = false
    while case let signal = cn_signals_next(), signal != 0 {
      switch signal {
      case SIGWINCH: resized = true
      case SIGHUP: gone = true
      // Stopped from outside: the console decides, as it does for the key.
      case SIGTSTP: events.append(.key(.control("z")))
      case SIGCONT:
        // Stopped by SIGSTOP and run again: whatever the shell did to the modes is undone.
        endwin()
        enter()
        events.append(.resumed)
      default: events.append(.terminate)
      }
    }
    if resized {
      // Also when it is the old size again: a window that shrank and grew in between has lost what
      // it showed.
      if !adoptSize() { forgetScreen() }
      events.append(.resize(size))
    }
    return events
  }

  // MARK: Screen

  /// Shows a frame. What lies outside the terminal is clipped.
  public mutating func paint(_ frame: Frame) {
    let window = cn_stdscr()
    rows.paint(frame, on: window)
    if let cursor = frame.cursor {
      wmove(window, Int32(clamping: cursor.row), Int32(clamping: cursor.column))
    }
    let shown = frame.cursor != nil
    if shown != cursorShown {
      cursorShown = shown
      curs_set(shown ? 1 : 0)
    }
    wrefresh(window)
  }

  /// Rings, or flashes where the terminal is silent.
  public mutating func bell() { beep() }

  /// Stops the program as Ctrl-Z does elsewhere, with the shell's terminal whole meanwhile. Returns
  /// when it runs again, at once where nobody could continue it; the next events begin with
  /// `.resumed`.
  public mutating func suspend() {
    Self.leave(bytes)
    cn_signals_stop_here()
    enter()
    waiting += takeSignals().filter { $0 != .resumed && $0 != .key(.control("z")) }
    waiting.append(.resumed)
  }

  // MARK: In and out

  /// The screen is ours, its content unknown.
  private mutating func enter() {
    bytes.arm(rows: size.rows)
    cn_errors_away()
    rows.forget()
    _ = adoptSize()
    let window = cn_stdscr()
    clearok(window, true)
    wrefresh(window)
    curs_set(cursorShown ? 1 : 0)
    bytes.write(bytes.begin)
  }

  private static func leave(_ bytes: CursesBytes) {
    bytes.write(bytes.end)
    endwin()
    bytes.restoreModes()
    cn_restore_disarm()
    cn_errors_return()
  }

  /// Follows the window; true when its size has changed.
  private mutating func adoptSize() -> Bool {
    var window = winsize()
    // `resize_term`, not `resizeterm`: that one sends a key as well. A serial line has size 0, and
    // keeps what its description says.
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 {
      resize_term(Int32(window.ws_row), Int32(window.ws_col))
    }
    let now = Self.currentSize()
    guard now != size else { return false }
    size = now
    bytes.arm(rows: now.rows)
    forgetScreen()
    return true
  }

  /// The next frame is painted whole.
  private mutating func forgetScreen() {
    rows.forget()
    clearok(cn_stdscr(), true)
  }

  private static func currentSize() -> Size {
    let window = cn_stdscr()
    return Size(rows: Int(getmaxy(window)), columns: Int(getmaxx(window)))
  }

  private static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }
}
