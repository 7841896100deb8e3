import DowntimeModel
import Terminal

/// The loop: one thread that hears events, updates the state, shows it and carries out effects.
///
/// * `.clock` comes before every other event and when a deadline falls due; idle, nothing wakes it
///   but the deadlines of the state.
/// * An event's effects are carried out, and their answers heard, before the next event: a key
///   pressed twice cannot sign twice.
/// * The frame is painted before effects are carried out, so that what takes time (a passphrase:
///   0.3 s) is seen to have begun, and after their answers.
struct ConsoleRuntime {
  /// Everything the console knows.
  var state: State
  private let runner: EffectRunner
  private let clock: () -> LocalTime
  private let slept: () -> Int64
  private var watch: TrailWatch
  /// Whether something was written since the store was last prepared for the next.
  private var mayPrepare = false
  /// Whether the terminal went away, or the program was asked to end.
  private(set) var wasCutOff = false
  /// Where drills lie.
  private let ground: () -> DrillGround?

  /// A loop that begins with a state.
  init(
    state: State, runner: EffectRunner, clock: @escaping () -> LocalTime,
    slept: @escaping () -> Int64, ground: @escaping () -> DrillGround? = DrillGround.temporary
  ) {
    self.state = state
    self.ground = ground
    self.runner = runner
    self.clock = clock
    self.slept = slept
    watch = TrailWatch(state.identities)
  }

  /// Runs until the person leaves, the terminal is gone or the program is asked to end; what was
  /// typed is then on disk and the store closed.
  mutating func run(on terminal: inout some ConsoleTerminal & ~Copyable) {
    defer { runner.close() }
    paint(on: &terminal)
    var known = slept()
    while !state.hasEnded {
      let events = wait(for: &terminal)
      hear(.clock(clock()), on: &terminal)
      // The two clocks are not read at one moment: less than a second is no sleep.
      let total = slept()
      if total - known > 1000 { hear(.slept, on: &terminal) }
      known = total
      for event in events where !state.hasEnded {
        hear(heard(event, size: terminal.size), on: &terminal)
      }
      while !state.hasEnded, let news = runner.printing() { hear(news, on: &terminal) }
      if !state.hasEnded { paint(on: &terminal) }
      if let due = runner.trailDue, due <= state.now.instant, !state.hasEnded {
        runner.writeTrail()
        mayPrepare = true
        if let health = runner.changedHealth() { hear(health, on: &terminal) }
      }
    }
  }

  /// Goes past the lock and signs in the person who has written last; in a drill only.
  mutating func enter(
    _ passphrase: Secret, on terminal: inout some ConsoleTerminal & ~Copyable
  ) {
    guard state.isDrill, let answer = runner.answer(.unlock(passphrase)) else { return }
    hear(.clock(clock()), on: &terminal)
    hear(answer, on: &terminal)
    let writer = state.unit.entries.last?.author.signature
    let staff = state.unit.activeStaff
    let member =
      staff.first { $0.signature == writer } ?? staff.first { $0.role == .careStaff }
    if let member { _ = state.apply([.signIn(member)]) }
    // What waits for her is worked out before the first picture.
    hear(.clock(clock()), on: &terminal)
  }

  /// Hears an event and everything that comes of it.
  mutating func hear(_ event: Event, on terminal: inout some ConsoleTerminal & ~Copyable) {
    var events = [event]
    while !events.isEmpty {
      let event = events.removeFirst()
      let before = TrailWatch.Glimpse(state)
      let wasHidden = state.curtain != nil
      let effects = update(&state, event)
      runner.keep(watch.heard(event, before: before, state))
      if state.curtain != nil, !wasHidden { runner.writeTrail() }
      guard !effects.isEmpty else { continue }
      paint(on: &terminal)
      for effect in effects {
        if effect == .suspend {
          runner.writeTrail()
          terminal.suspend()
        }
        if effect == .prepare { mayPrepare = true }
        if case .practise(let setup) = effect {
          let result = Self.practise(
            setup, on: &terminal, clock: clock, slept: slept, ground: ground)
          // The window may have another size, and the terminal may be gone.
          events += [.resize(terminal.size), .clock(clock()), .drillEnded(result)]
          if result?.wasCutOff == true { events.append(.endRequested) }
          continue
        }
        guard let answer = runner.answer(effect) else { continue }
        mayPrepare = true
        events += [.clock(clock()), answer]
      }
      if let health = runner.changedHealth() { events.append(health) }
    }
  }

  /// Shows the state; what has come into sight is told to the access trail.
  private mutating func paint(on terminal: inout some ConsoleTerminal & ~Copyable) {
    let frame = view(state)
    terminal.paint(frame)
    runner.keep(watch.saw(frame, state))
  }

  /// The next events of the terminal; none when a deadline has fallen due. Time that nobody uses
  /// goes to the store's preparations, one small step between two looks at the keyboard.
  private mutating func wait(
    for terminal: inout some ConsoleTerminal & ~Copyable
  ) -> [TerminalEvent] {
    while mayPrepare || state.wantsIdle {
      let events = terminal.nextEvents(timeoutMilliseconds: 0)
      guard events.isEmpty else { return events }
      // What somebody waits for on the screen comes first.
      if state.wantsIdle {
        _ = update(&state, .idle)
        paint(on: &terminal)
        continue
      }
      mayPrepare = runner.prepare()
      if let health = runner.changedHealth() {
        _ = update(&state, health)
        paint(on: &terminal)
      }
    }
    return terminal.nextEvents(timeoutMilliseconds: patience)
  }

  /// Milliseconds until something is due; nil when nothing is. A deadline that its own clock event
  /// has not settled (a text that cannot be saved) is tried again, but never spins.
  private var patience: Int? {
    if runner.isPrinting { return Self.lookMilliseconds }
    guard let deadline = [state.nextDeadline, runner.trailDue].compactMap(\.self).min() else {
      return nil
    }
    guard deadline > state.now.instant else { return Self.retryMilliseconds }
    return Int(clamping: max(0, deadline.milliseconds(since: clock().instant)))
  }

  static let retryMilliseconds = 1000
  /// How often a paper on its way is looked to: a key is answered all the same.
  private static let lookMilliseconds = 40

  private mutating func heard(_ event: TerminalEvent, size: Size) -> Event {
    if event == .hangUp || event == .terminate { wasCutOff = true }
    switch event {
    case .key(let key): return .key(key)
    case .paste(let text): return .paste(text)
    case .click(let position): return .click(position)
    case .wheel(let turned): return .wheel(turned)
    case .resize(let size): return .resize(size)
    // The window may have changed while nobody looked.
    case .resumed: return .resize(size)
    case .hangUp, .terminate: return .endRequested
    }
  }
}
