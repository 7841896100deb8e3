import Glibc

/// Another program at work: bytes in on its standard input, bytes out, and never a file between. The
/// loop asks it now and then (`step`), so that nobody waits for a printer.
struct ChildProgram {
  /// How it ended.
  struct Ending: Equatable {
    /// Its exit status; nil when it was killed, or took too long.
    var status: Int32?
    /// What it put out.
    var output: [UInt8]
    /// What it complained of.
    var errors: [UInt8]

    /// Its output as text.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// Its complaints as text.
    var complaint: String { String(decoding: errors, as: UTF8.self) }
  }

  private let id: pid_t
  private var rest: ArraySlice<UInt8>
  /// Our ends: what it reads, writes and complains on; negative once closed.
  private var input: Int32
  private var sources: [Int32]
  private var taken: [[UInt8]] = [[], []]
  private let deadline: Int64
  /// More than any program that we run has to say.
  private static let limit = 64 << 20

  /// Starts a program of PATH, or at a path; nil when there is none. It speaks the C locale's English,
  /// since its answers are read by us.
  init?(_ name: String, _ arguments: [String], input bytes: [UInt8] = [], milliseconds: Int64) {
    // A socket, for a write to a pipe that nobody reads any more ends the program that writes.
    var ends: [[Int32]] = []
    for _ in 0..<3 {
      var pair: [Int32] = [-1, -1]
      guard
        unsafe socketpair(
          AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &pair) == 0
      else {
        for end in ends.flatMap(\.self) { close(end) }
        return nil
      }
      ends.append(pair)
    }
    let started = Self.start(name, arguments, ends.map { $0[1] })
    for pair in ends { close(pair[1]) }
    guard let started else {
      for pair in ends { close(pair[0]) }
      return nil
    }
    id = started
    rest = bytes[...]
    input = ends[0][0]
    sources = [ends[1][0], ends[2][0]]
    deadline = Self.now + milliseconds
    if bytes.isEmpty { closeInput() }
  }

  private static func start(_ name: String, _ arguments: [String], _ ends: [Int32]) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (place, end) in ends.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, end, Int32(place))
    }
    var environment: [UnsafeMutablePointer<CChar>?] = unsafe []
    var place = unsafe environ
    while let line = unsafe place.pointee {
      if unsafe strncmp(line, "LC_ALL=", 7) != 0 { unsafe environment.append(strdup(line)) }
      unsafe place += 1
    }
    unsafe environment += [strdup("LC_ALL=C"), nil]
    var words = unsafe ([name] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + environment).forEach { unsafe free($0) } }
    var id: pid_t = 0
    return unsafe posix_spawnp(&id, name, &actions, nil, &words, &environment) == 0 ? id : nil
  }

  /// Gives it what it can take and takes what it gives; waits at most so long for something to happen.
  /// Tells how it ended, once.
  mutating func step(waitingMilliseconds wait: Int32 = 0) -> Ending? {
    var watched = sources.filter { $0 >= 0 }.map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    if input >= 0 { watched.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
    _ = unsafe poll(&watched, nfds_t(watched.count), wait)
    give()
    for place in sources.indices { take(place) }
    let isOver = Self.now > deadline
    if isOver { kill(id, SIGKILL) }
    guard isOver || sources.allSatisfy({ $0 < 0 }) else { return nil }
    // It has let go of both: it ends now, or has.
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
    closeAll()
    let hasExited = status & 0x7F == 0 && !isOver
    return Ending(
      status: hasExited ? status >> 8 & 0xFF : nil, output: taken[0], errors: taken[1])
  }

  /// Ends it at once.
  mutating func stop() {
    kill(id, SIGKILL)
    while waitpid(id, nil, 0) < 0, errno == EINTR {}
    closeAll()
  }

  private mutating func give() {
    while input >= 0, !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe send(
          input, bytes.baseAddress, bytes.count,
          Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return }
      // It reads no more: what it says of that comes.
      guard count > 0 else { return closeInput() }
      rest = rest.dropFirst(count)
    }
    if input >= 0 { closeInput() }
  }

  private mutating func take(_ place: Int) {
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while sources[place] >= 0 {
      let count = unsafe recv(
        sources[place], &part, part.count, Int32(MSG_DONTWAIT))
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return }
      guard count > 0, taken[place].count + count <= Self.limit else {
        close(sources[place])
        sources[place] = -1
        return
      }
      taken[place] += part[..<count]
    }
  }

  private mutating func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  private mutating func closeAll() {
    closeInput()
    for place in sources.indices where sources[place] >= 0 {
      close(sources[place])
      sources[place] = -1
    }
  }

  /// Milliseconds of a clock that nobody sets.
  private static var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
