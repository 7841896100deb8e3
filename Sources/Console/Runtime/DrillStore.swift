import DowntimeModel
import Terminal

/// A store of its own for demo and drills: invented people, and nothing of anybody else.
enum DrillStore {
  /// Founds it by some routines; `writesNight` when an outage is to be under way, each entry written
  /// as if it had been written then.
  static func found(
    at folder: String, disk: any Disk = PosixDisk(), cost: KeyCost = .standard,
    _ routines: [Profile], writesNight: Bool, clock: () -> LocalTime
  ) throws(StoreError) {
    var random = SystemRandomNumberGenerator()
    let story = DemoStory(routines, &random)
    let now = clock()
    var moment = writesNight ? DemoStory.time(minutesAgo: 150, now) : now
    let runner = EffectRunner(
      folder: folder, disk: disk, cost: cost, clock: { moment }, random: random)
    defer { runner.close() }
    try require(
      runner.answer(
        .found(
          unitLabel: story.unit.name, isDrill: true, DemoPeople.passphrase, first: story.registers))
    )
    guard writesNight else { return }
    for page in story.pages(now) {
      moment = page.writtenAt
      try require(runner.answer(.append(page.submission, .registering)))
    }
  }

  private static func require(_ answer: Event?) throws(StoreError) {
    switch answer {
    case .founded(.failure(let error)), .appended(_, .failure(let error)): throw error
    default: return
    }
  }
}

/// Where a drill's store lies while it goes on.
struct DrillGround {
  /// The store's folder.
  let folder: String
  /// What it lies on.
  let disk: any Disk
  /// What guessing the drill's passphrase takes, which is no secret.
  var cost = KeyCost.standard
  /// Takes all of it away.
  let clear: () -> Void

  /// A folder of this user's alone, in memory where there is one.
  static func temporary() -> DrillGround? {
    guard let folder = try? PrivateFolder.make() else { return nil }
    return DrillGround(
      folder: folder + "/d", disk: PosixDisk(), clear: { PrivateFolder.remove(folder) })
  }
}

extension ConsoleRuntime {
  /// Holds a drill on a terminal until whoever practises leaves it; nil when it could not begin.
  static func practise(
    _ setup: DrillSetup, on terminal: inout some ConsoleTerminal & ~Copyable,
    clock: @escaping () -> LocalTime, slept: @escaping () -> Int64,
    ground: () -> DrillGround? = DrillGround.temporary
  ) -> DrillResult? {
    guard let ground = ground() else { return nil }
    defer { ground.clear() }
    do throws(StoreError) {
      try DrillStore.found(
        at: ground.folder, disk: ground.disk, cost: ground.cost, setup.routines,
        writesNight: false, clock: clock)
    } catch {
      return nil
    }
    var random = SystemRandomNumberGenerator()
    let identities = IdentitySource(seed: random.next(), stream: random.next())
    var state = State(
      size: terminal.size, now: clock(), identities: identities,
      store: .ready(unitLabel: DemoStory.unitName, isDrill: true))
    let begun = DrillProgress(setup.script, startedAt: clock())
    state.drill = begun
    var drill = ConsoleRuntime(
      state: state,
      runner: EffectRunner(
        folder: ground.folder, disk: ground.disk, clock: clock, random: random),
      clock: clock, slept: slept)
    drill.enter(DemoPeople.passphrase, on: &terminal)
    drill.run(on: &terminal)
    var result = DrillResult(drill.state.drill ?? begun, at: clock())
    result.wasCutOff = drill.wasCutOff
    return result
  }
}
