import Glibc

/// What the printing system says of its printers. It is asked, never trusted to answer.
enum Printers {
  /// How long it may take, in milliseconds.
  private static let patience: Int32 = 2000

  /// What can be printed on.
  static func state() -> PrinterState {
    let folders = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
    let paths = folders.split(separator: ":").map { "\($0)/lpstat" }
    guard let program = paths.first(where: { unsafe access($0, X_OK) == 0 }) else {
      return .noSystem
    }
    guard let listed = output(program, ["-e"]) else { return .silent }
    let printers = listed.split(whereSeparator: \.isNewline)
    guard !printers.isEmpty else { return .noPrinter }
    guard let told = output(program, ["-d"]) else { return .silent }
    return chosen(told).map(PrinterState.ready) ?? .noDefault
  }

  /// The printer that `lpstat -d` names: what follows the colon.
  static func chosen(_ told: String) -> String? {
    guard let colon = told.firstIndex(of: ":") else { return nil }
    let name = told[told.index(after: colon)...].prefix { !$0.isNewline }
    let trimmed = name.drop { $0 == " " }
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  /// What a program puts out; nil when it takes too long, fails, or cannot be run.
  private static func output(_ program: String, _ arguments: [String]) -> String? {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { _ = close(ends[0]) }
    guard let child = start(program, arguments, writingTo: ends[1]) else {
      _ = close(ends[1])
      return nil
    }
    _ = close(ends[1])
    let bytes = read(ends[0])
    if bytes == nil { _ = kill(child, SIGKILL) }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard let bytes, status == 0 else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func start(
    _ program: String, _ arguments: [String], writingTo end: Int32
  ) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, end, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    // Plain English, whatever the machine speaks.
    var surroundings = unsafe [strdup("LC_ALL=C"), nil]
    defer { unsafe surroundings.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let failure = unsafe posix_spawn(&child, program, &actions, nil, &words, &surroundings)
    return failure == 0 ? child : nil
  }

  /// Everything until the end, or nil when that does not come in time.
  private static func read(_ end: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 65_536 {
      var waiting = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&waiting, 1, patience)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = unsafe Glibc.read(end, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += part.prefix(count)
    }
    return nil
  }
}
