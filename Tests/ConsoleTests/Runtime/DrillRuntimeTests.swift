import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// A drill on the terminal of the real console: a store of its own, nothing of which is left, and
/// nothing of the real one in sight meanwhile.
@Suite struct DrillRuntimeTests {
  /// Where a drill lies in a test, and whether it was taken away.
  private final class Ground {
    let disk = SimulatedDisk()
    private(set) var isCleared = false

    var drill: DrillGround {
      DrillGround(folder: "/drill/d", disk: disk, cost: .light) { self.isCleared = true }
    }
  }

  private func text(_ frame: Frame) -> String { frame.cells.map(\.text).joined() }

  private func letters(_ text: String) -> [TerminalEvent] {
    text.map { .key(.character($0)) }
  }

  private let setup = DrillSetup(.person, routines: [ReadinessScenes.routine])

  @Test func `a drill has its own people and the unit's routine, and is taken away`() throws {
    let (clock, ground) = (HandClock(), Ground())
    var terminal = ScriptedTerminal([
      [.key(.function(6))], letters("nt"),
      [.key(.tab), .key(.tab), .key(.tab), .key(.tab), .key(.enter)],
      [.key(.control("q"))], letters("j"),
    ])
    terminal.onWait = { _ in clock.move(milliseconds: 60_000) }
    let result = try #require(
      ConsoleRuntime.practise(
        setup, on: &terminal, clock: { clock.now }, slept: { clock.slept },
        ground: { ground.drill }))
    #expect(ground.isCleared)
    #expect(result.kind == .person)
    #expect(result.minutes >= 4)
    #expect(result.done.contains(0))
    #expect(!result.wasCutOff)
    let inside = terminal.frames.map(text).filter { $0.contains("Steg ") }
    #expect(inside.count > 3)
    // Every picture says that nothing is real.
    #expect(inside.allSatisfy { $0.contains("ÖVNING") })
    #expect(inside.contains { $0.contains("MMT") })
  }

  @Test func `a terminal that goes away ends the drill and the console`() {
    let (clock, ground) = (HandClock(), Ground())
    var terminal = ScriptedTerminal([[.hangUp]])
    let result = ConsoleRuntime.practise(
      setup, on: &terminal, clock: { clock.now }, slept: { clock.slept },
      ground: { ground.drill })
    #expect(result?.wasCutOff == true)
    #expect(ground.isCleared)
  }

  @Test func `without a place there is no drill`() {
    let clock = HandClock()
    var terminal = ScriptedTerminal([])
    let result = ConsoleRuntime.practise(
      setup, on: &terminal, clock: { clock.now }, slept: { clock.slept }, ground: { nil })
    #expect(result == nil)
    #expect(terminal.frames.isEmpty)
  }

  /// The real store is closed while the drill goes on: its names are in no picture, and its keys are
  /// gone before the drill's first.
  @Test func `the real console is locked meanwhile and goes on afterwards`() throws {
    let (clock, ground) = (HandClock(), Ground())
    let runner = EffectRunner(
      folder: "/home/enhet/reserv", disk: SimulatedDisk(), cost: .light, clock: { clock.now },
      random: SeededGenerator(seed: 3))
    let founded = try #require(
      runner.answer(
        .found(
          unitLabel: "Testgården plan 2", isDrill: false,
          Passphrase.secret("stege korg moln tavla vante"), first: Sample.unit)))
    var state = State(
      size: Size(rows: 24, columns: 80), now: clock.now,
      identities: IdentitySource(seed: 1, stream: 2),
      store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
    guard case .founded(let opened) = founded else {
      Issue.record("not founded")
      return
    }
    _ = update(&state, .unlocked(opened))
    _ = state.apply([.signIn(Sample.nils), .open(.drills)])
    var keysInDrill: [KeyCondition?] = []
    var loop = ConsoleRuntime(
      state: state, runner: runner, clock: { clock.now }, slept: { clock.slept },
      ground: {
        if case .keysRead(let keys)? = runner.answer(.readKeys) { keysInDrill.append(keys) }
        return ground.drill
      })
    var terminal = ScriptedTerminal([
      [.key(.enter)], letters("b"), [.key(.control("q"))], letters("j"),
      [.resize(Size(rows: 24, columns: 80))],
    ])
    loop.run(on: &terminal)
    #expect(keysInDrill == [nil])
    #expect(ground.isCleared)
    #expect(loop.state.session == .locked)
    #expect(loop.state.drillToWriteUp?.kind == .person)
    let pictures = terminal.frames.map(text)
    let drilling = pictures.filter { $0.contains("Steg 1/") }
    #expect(!drilling.isEmpty)
    for name in ["Testa Testberg", "Fejk", "Prova"] {
      #expect(drilling.allSatisfy { !$0.contains(name) })
    }
    #expect(pictures.last?.contains("Övningen är slut") == true)
  }
}
