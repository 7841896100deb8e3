import Foundation
import Glibc
import Terminal

/// How a process ended.
public enum ProcessEnd: Equatable, Sendable {
  /// With an exit code.
  case exited(Int32)
  /// By a signal.
  case killed(Int32)
}

/// What went wrong in the harness or did not happen in time.
public struct PtyFault: Error, CustomStringConvertible {
  /// What was waited for, and the screen as it stood.
  public let description: String
}

/// A program on a terminal of its own: what it writes is a screen, what is sent are its keys.
///
/// Tests wait for what the screen shows, with a deadline, and never sleep. The deadline is long: it
/// is reached only by a failure.
public final class PtyProcess {
  /// The process id.
  public let pid: pid_t
  /// What the terminal shows, as far as it has been read.
  public private(set) var screen: ScreenEmulator
  /// The terminal's modes before the program started.
  public let initialModes: TerminalModes
  /// All bytes that the program has written.
  public private(set) var output: [UInt8] = []

  private static let spawning = NSLock()
  private var master: Int32
  private var ended: ProcessEnd?

  /// What a program gets unless a test says otherwise: nothing from the tester's own shell.
  public static let environment = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin",
    "SWIFT_BACKTRACE": "enable=no",
  ]

  /// A program that this package has built, such as `reserv`: beside the tests' own executable.
  public static func built(_ name: String) -> String {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: name).path
  }

  /// Starts a program as leader of a session whose controlling terminal is a new pty.
  public init(
    _ program: String, _ arguments: [String] = [],
    environment: [String: String] = PtyProcess.environment, directory: String? = nil,
    size: Size = Size(rows: 24, columns: 80)
  ) throws {
    screen = ScreenEmulator(size: size)
    // Another test's program, started between here and FD_CLOEXEC, would inherit this terminal, and
    // hanging up would never reach ours.
    Self.spawning.lock()
    defer { Self.spawning.unlock() }
    var master: Int32 = -1
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    var window = Self.window(size)
    guard openpty(&master, &slave, &name, nil, &window) == 0 else {
      throw PtyFault(description: "openpty: errno \(errno)")
    }
    defer { close(slave) }
    var modes = termios()
    tcgetattr(slave, &modes)
    initialModes = TerminalModes(modes)
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened by the session's leader, it becomes the controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // POSIX_SPAWN_SETSID, which Swift cannot see.
    let newSession: Int32 = 0x80
    let flags = newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var pid = pid_t()
    // glibc's own action for the folder is one that Swift cannot see; `env` becomes the program.
    let line =
      directory.map { ["/usr/bin/env", "-C", $0, program] + arguments } ?? [program] + arguments
    let arguments = line.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    let error = posix_spawn(&pid, line[0], &actions, &attributes, arguments, variables)
    guard error == 0 else {
      close(master)
      throw PtyFault(description: "\(program): errno \(error)")
    }
    self.pid = pid
    self.master = master
  }

  deinit {
    if ended == nil {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    if master >= 0 { close(master) }
  }

  // MARK: To the program

  /// Types a text, or sends any bytes.
  public func send(_ text: String) throws { try send(Array(text.utf8)) }

  /// Sends bytes, reading meanwhile: neither side may wait for the other.
  public func send(_ bytes: [UInt8], within limit: Duration = .seconds(60)) throws {
    var rest = bytes[...]
    let deadline = ContinuousClock.now + limit
    while !rest.isEmpty {
      var descriptor = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&descriptor, 1, Self.milliseconds(until: deadline)) > 0 else {
        throw PtyFault(description: "the program does not read its keys\n\(screen.text)")
      }
      if descriptor.revents & Int16(POLLIN | POLLHUP) != 0, !readAvailable() {
        throw PtyFault(description: "the program has ended\n\(screen.text)")
      }
      guard descriptor.revents & Int16(POLLOUT) != 0 else { continue }
      // A piece that the terminal's queue has room for: a full one would block.
      let count = rest.prefix(512).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { throw PtyFault(description: "the terminal is gone") }
      rest = rest.dropFirst(count)
    }
  }

  /// Changes the window's size; the kernel tells the program.
  public func resize(_ size: Size) {
    var window = Self.window(size)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
    screen.resize(size)
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { kill(pid, number) }

  /// Takes the terminal away, as a closed window or a lost connection does.
  public func hangUp() {
    close(master)
    master = -1
  }

  // MARK: From the program

  /// Reads until the screen is as wanted, and gives it.
  @discardableResult
  public func wait(
    for what: String, within limit: Duration = .seconds(60),
    until isReached: (ScreenEmulator) -> Bool
  ) throws -> ScreenEmulator {
    let deadline = ContinuousClock.now + limit
    while !isReached(screen) {
      guard try readSome(until: deadline) else {
        // The last bytes may change what was judged a moment ago.
        if isReached(screen) { return screen }
        throw PtyFault(description: "waited in vain for: \(what)\n\(screen.text)")
      }
    }
    return screen
  }

  /// Reads until a text stands on a row.
  @discardableResult
  public func wait(forText text: String, within limit: Duration = .seconds(60)) throws
    -> ScreenEmulator
  {
    try wait(for: "«\(text)»", within: limit) { $0.shows(text) }
  }

  /// Reads to the end and gives how the program ended.
  public func waitForEnd(within limit: Duration = .seconds(60)) throws -> ProcessEnd {
    if let ended { return ended }
    let deadline = ContinuousClock.now + limit
    while master >= 0, try readSome(until: deadline) {}
    var status: Int32 = 0
    // The terminal closes a moment before the process is over.
    while case let result = waitpid(pid, &status, WNOHANG), result != pid {
      guard result >= 0 || errno == EINTR, ContinuousClock.now < deadline else {
        throw PtyFault(description: "the program does not end\n\(screen.text)")
      }
      _ = poll(nil, 0, 1)
    }
    let end: ProcessEnd =
      status & 0x7f == 0 ? .exited((status >> 8) & 0xff) : .killed(status & 0x7f)
    ended = end
    return end
  }

  /// The terminal's modes as the next program would find them.
  public var modes: TerminalModes {
    var modes = termios()
    tcgetattr(master, &modes)
    return TerminalModes(modes)
  }

  /// Reads once, waiting if need be; false when there is no more to come or no more time.
  private func readSome(until deadline: ContinuousClock.Instant) throws -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let count = poll(&descriptor, 1, Self.milliseconds(until: deadline))
    if count < 0, errno == EINTR { return true }
    return count > 0 && readAvailable()
  }

  /// False when the program has closed its end.
  private func readAvailable() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer[..<count]
    screen.feed(buffer[..<count])
    return true
  }

  private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
    let left = (deadline - .now).components
    return Int32(clamping: max(0, left.seconds * 1_000 + left.attoseconds / 1_000_000_000_000_000))
  }

  private static func window(_ size: Size) -> winsize {
    winsize(
      ws_row: UInt16(clamping: size.rows), ws_col: UInt16(clamping: size.columns), ws_xpixel: 0,
      ws_ypixel: 0)
  }
}

/// A terminal's modes, comparable: what `stty -g` prints.
public struct TerminalModes: Equatable, Sendable {
  /// The four words of flags.
  public let input: UInt32, output: UInt32, control: UInt32, local: UInt32

  init(_ modes: termios) {
    input = modes.c_iflag
    output = modes.c_oflag
    control = modes.c_cflag
    local = modes.c_lflag
  }

  /// Whether lines are edited and shown while they are typed, as a shell wants it.
  public var isCooked: Bool {
    local & UInt32(ICANON) != 0 && local & UInt32(ECHO) != 0 && local & UInt32(ISIG) != 0
  }
}
