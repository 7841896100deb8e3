import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// A terminal that plays a list of happenings and remembers what the loop did.
struct ScriptedTerminal: ConsoleTerminal, ~Copyable {
  var size = Size(rows: 24, columns: 80)
  /// What each wait gives; ends with `.terminate` by itself.
  var script: [[TerminalEvent]]
  private(set) var waits: [Int?] = []
  private(set) var frames: [Frame] = []
  private(set) var suspensions = 0
  /// Called when the loop waits: time passes.
  var onWait: (Int?) -> Void = { _ in }

  init(_ script: [[TerminalEvent]]) {
    self.script = script
  }

  mutating func nextEvents(timeoutMilliseconds: Int?) -> [TerminalEvent] {
    waits.append(timeoutMilliseconds)
    onWait(timeoutMilliseconds)
    return script.isEmpty ? [.terminate] : script.removeFirst()
  }

  mutating func paint(_ frame: Frame) { frames.append(frame) }
  mutating func suspend() { suspensions += 1 }
}

/// A clock that a test moves.
final class HandClock {
  var now = moment("2026-11-10 05:31")
  var slept: Int64 = 7000

  func move(milliseconds: Int64) {
    now = StockholmTime.local(
      Instant(milliseconds: now.instant.milliseconds + milliseconds))
  }
}

private func text(_ frame: Frame) -> String {
  frame.cells.map(\.text).joined()
}

private func runtime(
  _ clock: HandClock, disk: SimulatedDisk = SimulatedDisk(), store: StoreCondition = .absent
) -> ConsoleRuntime {
  ConsoleRuntime(
    state: State(
      size: Size(rows: 24, columns: 80), now: clock.now,
      identities: IdentitySource(seed: 1, stream: 2), store: store),
    runner: EffectRunner(
      folder: "/home/enhet/reserv", disk: disk, cost: .light, clock: { clock.now },
      random: SeededGenerator(seed: 3)),
    clock: { clock.now }, slept: { clock.slept })
}

private let ready = StoreCondition.ready(unitLabel: "Testgården plan 2", isDrill: false)

@Test func theLoopSleepsUntilTheNextDeadlineAndNoShorter() {
  let clock = HandClock()
  clock.move(milliseconds: 20_000)
  var loop = runtime(clock, store: ready)
  var terminal = ScriptedTerminal([[]])
  terminal.onWait = { waited in clock.move(milliseconds: Int64(waited ?? 0)) }
  loop.run(on: &terminal)
  // The clock on screen changes at the full minute; then a whole minute later.
  #expect(terminal.waits == [40_000, 60_000])
  #expect(text(terminal.frames[terminal.frames.count - 1]).contains("05:33"))
}

@Test func aHundredLettersAtOnceArePaintedOnce() {
  let clock = HandClock()
  var loop = runtime(clock, store: ready)
  var terminal = ScriptedTerminal([Array(repeating: .key(.character("x")), count: 100)])
  loop.run(on: &terminal)
  // The first frame, the hundred letters, and leaving.
  #expect(terminal.frames.count == 3)
}

@Test func theScreenSaysThatItUnlocksBeforeItDoes() throws {
  let clock = HandClock()
  let disk = SimulatedDisk()
  let passphrase = "stege korg moln tavla vante"
  let founder = EffectRunner(
    folder: "/home/enhet/reserv", disk: disk, cost: .light, clock: { clock.now },
    random: SeededGenerator(seed: 3))
  _ = founder.answer(
    .found(
      unitLabel: "Testgården plan 2", isDrill: false, Passphrase.secret(passphrase),
      first: Sample.unit))
  founder.close()
  var loop = runtime(clock, disk: disk, store: ready)
  var terminal = ScriptedTerminal([passphrase.map { .key(.character($0)) } + [.key(.enter)]])
  loop.run(on: &terminal)
  let unlocking = try #require(
    terminal.frames.firstIndex { text($0).contains(UnlockTexts.unlocking) })
  let inside = try #require(
    terminal.frames.firstIndex { text($0).contains(SignInTexts.heading) })
  #expect(unlocking < inside)
}

@Test func controlZGivesTheTerminalToTheShellAndComingBackLooksAtTheSize() {
  let clock = HandClock()
  var loop = runtime(clock, store: ready)
  var terminal = ScriptedTerminal([[.key(.control("z"))], [.resumed]])
  terminal.size = Size(rows: 40, columns: 100)
  loop.run(on: &terminal)
  #expect(terminal.suspensions == 1)
  #expect(loop.state.size == Size(rows: 40, columns: 100))
}

@Test(arguments: [TerminalEvent.hangUp, .terminate])
func whenTheTerminalIsGoneOrTheProgramAskedToEndTheLoopEnds(event: TerminalEvent) {
  let clock = HandClock()
  var loop = runtime(clock, store: ready)
  var terminal = ScriptedTerminal([[event, .key(.character("x"))]])
  loop.run(on: &terminal)
  #expect(loop.state.hasEnded)
  #expect(terminal.waits.count == 1)
}

@Test func aMachineThatHasSleptFindsTheStoreLocked() {
  let clock = HandClock()
  var loop = runtime(clock)
  let sample = MemoryWorld().with(Sample.unit, at: clock.now)
  _ = update(&loop.state, .unlocked(.success(sample.opened)))
  _ = loop.state.apply([.signIn(Sample.nils)])
  var terminal = ScriptedTerminal([[], []])
  terminal.onWait = { _ in clock.slept += 500 }
  loop.run(on: &terminal)
  #expect(loop.state.session == .staff(Sample.nils))

  _ = update(&loop.state, .unlocked(.success(sample.opened)))
  loop.state.hasEnded = false
  var again = ScriptedTerminal([[], []])
  again.onWait = { _ in clock.slept += 60_000 }
  loop.run(on: &again)
  #expect(loop.state.session == .locked)
  #expect(text(again.frames[again.frames.count - 1]).contains("Datorn har sovit"))
}
