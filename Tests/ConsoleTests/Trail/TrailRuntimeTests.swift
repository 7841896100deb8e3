import Terminal
import TestSupport
import Testing

@testable import Console
@testable import DowntimeModel

/// The access trail from the loop to the disk.
@Suite struct TrailRuntimeTests {
  private static let folder = "/home/enhet/reserv"
  private static let passphrase = "stege korg moln tavla vante"

  /// A terminal that plays a list of keys and tells of every wait.
  private struct Script: ConsoleTerminal, ~Copyable {
    var size = Size(rows: 24, columns: 80)
    var script: [[TerminalEvent]]
    var onWait: (Int) -> Void = { _ in }

    init(_ script: [[TerminalEvent]]) { self.script = script }

    mutating func nextEvents(timeoutMilliseconds: Int?) -> [TerminalEvent] {
      // Whoever only looks whether a key was pressed finds none.
      if timeoutMilliseconds == 0 { return [] }
      onWait(script.count)
      return script.isEmpty ? [.terminate] : script.removeFirst()
    }

    mutating func paint(_ frame: Frame) {}
    mutating func suspend() {}
  }

  private final class HandClock {
    var now = moment("2026-11-10 05:31")

    func move(milliseconds: Int64) {
      now = StockholmTime.local(Instant(milliseconds: now.instant.milliseconds + milliseconds))
    }
  }

  private static func runner(_ disk: SimulatedDisk, _ clock: HandClock) -> EffectRunner {
    EffectRunner(
      folder: folder, disk: disk, cost: .light, clock: { clock.now },
      random: SeededGenerator(seed: 3))
  }

  private static func founded(_ disk: SimulatedDisk, _ clock: HandClock) -> EffectRunner {
    let runner = runner(disk, clock)
    _ = runner.answer(
      .found(
        unitLabel: "Testgården plan 2", isDrill: false, Secret(passphrase),
        // She chooses her PIN when she signs in: the sample's is made without scrypt.
        first: Sample.unit.filter { if case .pin = $0.entry { false } else { true } }))
    return runner
  }

  private static func typed(_ text: String) -> [TerminalEvent] {
    text.map { .key(.character($0)) }
  }

  /// What a power cut at a moment leaves of the trail.
  private static func trail(_ state: SimulatedDisk.State) throws -> [TrailRow] {
    var random = SeededGenerator(seed: 8)
    let disk = SimulatedDisk(state.crashed(.lost, using: &random))
    return try Store.readAll(at: folder, passphrase: Secret(passphrase), disk: disk).trail().rows
  }

  private static let entering: [[TerminalEvent]] = [
    typed(passphrase) + [.key(.enter)], typed("NPÅ") + [.key(.enter)],
    typed(Sample.nilsPIN) + [.key(.enter)], typed(Sample.nilsPIN) + [.key(.enter)], typed("p"),
  ]

  /// The loop on a store that has just been founded and is locked.
  private static func loop(_ disk: SimulatedDisk, _ clock: HandClock) -> ConsoleRuntime {
    founded(disk, clock).close()
    return ConsoleRuntime(
      state: State(
        size: Size(rows: 24, columns: 80), now: clock.now,
        identities: IdentitySource(seed: 1, stream: 2),
        store: .ready(unitLabel: "Testgården plan 2", isDrill: false)),
      runner: runner(disk, clock), clock: { clock.now }, slept: { 7000 })
  }

  /// Every way to leave; what was in sight before is on disk when the terminal is asked for the next
  /// key, or the loop has ended.
  @Test(arguments: [
    ("hang-up", [TerminalEvent.hangUp]), ("terminate", [.terminate]),
    ("lock", [.key(.escape), .key(.character("l")), .key(.enter)]),
    ("curtain", [.key(.function(10))]), ("suspend", [.key(.control("z"))]),
    ("quit", [.key(.control("q")), .key(.enter)]),
  ])
  func `what was seen is on disk when the screen is left`(_ way: String, _ keys: [TerminalEvent])
    throws
  {
    let (disk, clock) = (SimulatedDisk(), HandClock())
    var loop = Self.loop(disk, clock)
    var terminal = Script(Self.entering + [keys])
    var left = disk.state
    terminal.onWait = { remaining in if remaining == 0 { left = disk.state } }
    loop.run(on: &terminal)
    if loop.state.hasEnded, ["hang-up", "terminate", "quit"].contains(way) { left = disk.state }
    let rows = try Self.trail(left)
    #expect(rows.contains { $0.page == .registers && $0.actor == TrailActor(Sample.nils) })
    let people = rows.filter { $0.page == .registers }.flatMap(\.subjects).compactMap(\.person)
    #expect(people.contains(PersonReference(Sample.testa)))
    #expect(rows.contains { $0.action == .signedIn })
    if way == "lock" || way == "suspend" {
      #expect(rows.map(\.action).suffix(2) == [.signedOut, .locked])
    }
  }

  @Test func `rows wait a second for more and are written when no key is pressed`() throws {
    let (disk, clock) = (SimulatedDisk(), HandClock())
    var loop = Self.loop(disk, clock)
    var terminal = Script(Self.entering + [[], []])
    var states: [Int: SimulatedDisk.State] = [:]
    terminal.onWait = { remaining in
      states[remaining] = disk.state
      if remaining < 3 { clock.move(milliseconds: 1001) }
    }
    loop.run(on: &terminal)
    let before = try Self.trail(try #require(states[2]))
    #expect(!before.contains { $0.page == .registers })
    let after = try Self.trail(try #require(states[1]))
    #expect(after.contains { $0.page == .registers })
  }

  private static func row(_ seed: UInt64) -> TrailRow {
    var random = SeededGenerator(seed: seed)
    return TrailRow(
      id: Identifier(using: &random), at: moment("2026-11-10 05:31"),
      actor: TrailActor(Sample.nils), action: .opened, page: .entry)
  }

  private static let note = Effect.append(
    Submission(
      outage: nil, occurredAt: nil, author: Sample.nils.author,
      entry: .unit(UnitDescription(name: "Testgården plan 2", isDrill: false))), .registering)

  @Test func `a save does not wait for rows`() {
    let (disk, clock) = (SimulatedDisk(), HandClock())
    let runner = Self.founded(disk, clock)
    _ = runner.answer(Self.note)
    let first = disk.operations
    _ = runner.answer(Self.note)
    let plain = disk.operations - first
    runner.keep([Self.row(1)])
    clock.move(milliseconds: 5000)
    let second = disk.operations
    _ = runner.answer(Self.note)
    #expect(disk.operations - second == plain)
    #expect(runner.trailDue != nil)
    runner.writeTrail()
    #expect(runner.trailDue == nil)
  }

  @Test func `rows that the disk refuses are kept, told and written when it works again`() throws {
    let (disk, clock) = (SimulatedDisk(), HandClock())
    let runner = Self.founded(disk, clock)
    runner.keep([Self.row(1)])
    disk.fault = SimulatedDisk.Fault(operation: disk.operations, isForEver: true, errno: 5)
    runner.writeTrail()
    guard case .health(let health)? = runner.changedHealth() else {
      Issue.record("nothing is told")
      return
    }
    #expect(health.hasFailedTrail)
    #expect(HealthTexts.line(health, now: clock.now, short: false)?.0.contains("LOGGEN") == true)
    let due = try #require(runner.trailDue)
    #expect(due > clock.now.instant)
    disk.fault = nil
    runner.writeTrail()
    guard case .trailRead(.success(let trail))? = runner.answer(.readTrail) else {
      Issue.record("the trail cannot be read")
      return
    }
    #expect(trail.rows == [Self.row(1)])
  }

  @Test func `what could not be written before the lock is forgotten, and that is told`() throws {
    let (disk, clock) = (SimulatedDisk(), HandClock())
    let runner = Self.founded(disk, clock)
    runner.keep([Self.row(1), Self.row(2)])
    disk.fault = SimulatedDisk.Fault(operation: disk.operations, isForEver: true, errno: 5)
    _ = runner.answer(.lock)
    disk.fault = nil
    _ = runner.answer(.unlock(Secret(Self.passphrase)))
    runner.keep([Self.row(3)])
    guard case .trailRead(.success(let trail))? = runner.answer(.readTrail) else {
      Issue.record("the trail cannot be read")
      return
    }
    #expect(Set(trail.rows.map(\.action)) == [.opened, .rowsLost])
    #expect(trail.rows.first { $0.action == .rowsLost }?.reason == "2")
  }

  @Test func `wrong passphrases are told when somebody unlocks`() {
    let (disk, clock) = (SimulatedDisk(), HandClock())
    Self.founded(disk, clock).close()
    let runner = Self.runner(disk, clock)
    var failed = Self.row(1)
    (failed.actor, failed.action, failed.page) = (.nobody, .unlockFailed, nil)
    _ = runner.answer(.unlock(Secret("fel")))
    runner.keep([failed])
    runner.writeTrail()
    _ = runner.answer(.unlock(Secret(Self.passphrase)))
    guard case .trailRead(.success(let trail))? = runner.answer(.readTrail) else {
      Issue.record("the trail cannot be read")
      return
    }
    #expect(trail.rows == [failed])
  }

  @Test func `a full disk keeps its room for entries until the store is locked`() throws {
    let (disk, clock) = (SimulatedDisk(), HandClock())
    let runner = Self.founded(disk, clock)
    while runner.prepare() {}
    disk.isFull = true
    // The next pre-filled segment is wanted, and there is no room for it.
    for _ in 0..<400 where runner.trailDue == nil || !Self.isFull(runner) {
      _ = runner.answer(Self.note)
      while runner.prepare() {}
      runner.keep([Self.row(1)])
      if Self.isFull(runner) { break }
    }
    #expect(Self.isFull(runner))
    #expect(runner.trailDue == nil)
    runner.close()
    #expect(try Self.trail(disk.state).contains { $0.id == Self.row(1).id })
  }

  private static func isFull(_ runner: EffectRunner) -> Bool {
    if case .health(let health)? = runner.changedHealth() { return health.isFull }
    return runner.trailDue == nil
  }
}
