import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Drills: beginning one, its steps, writing it up, and what it showed.
@Suite struct DrillScreenTests {
  @Test func `the store is locked before a drill begins, and who unlocks writes it up`() throws {
    var driver = ReadinessScenes.manager()
    let script = ReadinessScenes.routine.drillScript(.person)
    var progress = DrillProgress(script, startedAt: driver.state.now)
    progress.finishNext()
    progress.finishNext()
    let later = StockholmTime.local(driver.state.now.instant.advanced(bySeconds: 540))
    driver.disk.drillResult = DrillResult(progress, at: later)
    driver.press("go")
    driver.press(.enter)
    #expect(driver.state.dialog != nil)
    driver.press("b")
    let asked = driver.effects.suffix(2)
    #expect(asked.first == .lock)
    guard case .practise(let setup)? = asked.last else {
      Issue.record("no drill")
      return
    }
    #expect(setup.script == script)
    #expect(setup.routines.map(\.name) == [ReadinessScenes.routine.name])
    #expect(driver.state.session == .locked)
    #expect(driver.state.unit.staff.isEmpty)
    #expect(driver.text.contains("Övningen är slut: 9 minuter"))
    driver.send(.clock(later))
    driver.send(.unlocked(.success(driver.disk.opened)))
    driver.apply(.signIn(Sample.eva))
    #expect(Sights.caseName(driver.state.screen) == "drillForm")
    #expect(driver.form?.text(.minutes) == "9")
    #expect(driver.form?.text(.participants) == "EEX")
    #expect(driver.form?.choices(.stepsDone) == ["0", "1"])
    #expect(driver.state.drillToWriteUp == nil)
    driver.sign()
    let held = try #require(driver.state.unit.drills.first)
    #expect(held.report.minutes == 9)
    #expect(held.report.participants == [Sample.eva.id])
    #expect(held.report.steps.map(\.isDone).filter(\.self).count == 2)
    #expect(held.report.steps.count == script.steps.count)
  }

  /// Nothing of the drill's people, and nothing but what was practised and for how long, comes out.
  @Test func `a drill's result has nobody's data in it`() {
    let progress = DrillProgress(
      ReadinessScenes.routine.drillScript(.unit), startedAt: moment("2026-11-10 09:00"))
    let result = DrillResult(progress, at: moment("2026-11-10 09:20"))
    let members = Mirror(reflecting: result).children.compactMap(\.label)
    #expect(Set(members) == ["kind", "startedAt", "minutes", "done", "wasCutOff"])
  }

  @Test func `a drill that cannot begin is told, and nothing is written up`() {
    var driver = ReadinessScenes.manager()
    driver.disk.drillResult = nil
    driver.press("go")
    driver.press(.enter)
    driver.press("b")
    #expect(driver.text.contains("kunde inte börja"))
    #expect(driver.state.drillToWriteUp == nil)
  }

  @Test func `a drill begins none`() {
    var driver = ReadinessScenes.manager()
    driver.state.isDrill = true
    driver.press("go")
    driver.press(.enter)
    #expect(driver.state.dialog == nil)
    #expect(driver.text.contains("redan en övning"))
  }

  private func practising(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = ReadinessScenes.manager(rows: rows, columns: columns)
    driver.state.isDrill = true
    driver.state.drill = DrillProgress(
      ReadinessScenes.routine.drillScript(.person), startedAt: driver.state.now)
    return driver
  }

  /// Every screen says the next step, at both sizes, and what the journal shows is ticked by itself.
  @Test(arguments: [(24, 80), (12, 40)])
  func `the next step is on every screen, and ticks itself`(_ rows: Int, _ columns: Int) {
    var driver = practising(rows: rows, columns: columns)
    #expect(driver.text.contains("Steg 1/"))
    driver.press(.function(6))
    #expect(driver.text.contains("Steg 2/"))
    driver.press("n")
    #expect(driver.text.contains("Steg 2/"))
    driver.press(.escape)
    driver.write(
      .outageDeclared(
        OutageDeclaration(
          outage: Sample.outage, systems: [.prator], startedAt: driver.state.now, note: "")))
    driver.send(.clock(driver.state.now))
    #expect(driver.text.contains("Steg 3/"))
    driver.wait(seconds: 125)
    #expect(driver.text.contains("ÖVNING 2 min"))
    for place in [Place.journal, .toDo(nil, nil), .whomToRing, .help] {
      driver.apply(.open(place))
      #expect(driver.text.contains("Steg 3/"), "\(place)")
      driver.press(.escape)
    }
  }

  @Test func `after the last step it may end, or go on`() {
    var driver = practising()
    for _ in 0..<7 { driver.press(.function(6)) }
    #expect(driver.state.dialog?.title.contains("Övningen är klar") == true)
    driver.press("f")
    #expect(driver.text.contains("Alla steg är gjorda"))
    driver.press(.function(6))
    driver.press("a")
    #expect(driver.state.hasEnded)
  }

  @Test func `a drill is left when one will, and locks nothing`() {
    var driver = practising()
    driver.press("l")
    #expect(driver.state.dialog == nil)
    #expect(driver.text.contains("Ctrl-Q"))
    driver.press(.control("q"))
    #expect(driver.state.dialog?.title == "Avsluta övningen?")
    driver.press("j")
    #expect(driver.state.hasEnded)
  }

  @Test func `outside a drill F6 says where one begins`() {
    var driver = ReadinessScenes.manager()
    driver.press(.function(6))
    #expect(driver.text.contains("Du övar inte nu"))
  }

  @Test func `what is missing in a drill that is written up is said, and the rest stays`() throws {
    var driver = ReadinessScenes.prepared()
    driver.apply(.open(.drillForm(.unit, nil)))
    driver.overwrite(.participants, "NPÅ XXX")
    driver.overwrite(.minutes, "tio")
    driver.go(to: .improvement.row(1))
    driver.press("Köp en ficklampa")
    driver.sign()
    let problems = try #require(driver.form?.problems)
    #expect(
      Set(problems.keys)
        == [.participants, .minutes, .responsible.row(1), .lastDay.row(1)])
    #expect(driver.form?.text(.improvement.row(1)) == "Köp en ficklampa")
    driver.overwrite(.participants, "NPÅ, EEX")
    driver.overwrite(.minutes, "12")
    driver.go(to: .responsible.row(1))
    driver.press("Eva")
    driver.go(to: .lastDay.row(1))
    driver.press("2026-12-01")
    driver.sign()
    let held = try #require(driver.state.unit.drills.first)
    #expect(held.report.participants == [Sample.nils.id, Sample.eva.id])
    #expect(held.report.actions.map(\.responsible) == ["Eva"])
    #expect(held.openActions == [0])
  }

  @Test func `an action of a drill is done after a question`() throws {
    var driver = ReadinessScenes.prepared(rows: 60, columns: 100)
    driver.press("k")
    #expect(driver.text.contains("Efter övningen: Sätt upp numren vid telefonen"))
    driver.press(.escape)
    let drill = try #require(driver.state.unit.drills.first)
    driver.apply(.open(.drill(drill.id)))
    driver.press("k")
    #expect(driver.state.dialog == nil)
    for _ in 0..<10 where driver.state.dialog == nil {
      driver.press(.down)
      driver.press(.enter)
    }
    driver.press("j")
    #expect(driver.state.unit.drills.first?.openActions == [])
    #expect(driver.text.contains("Gjort, EEX"))
    driver.press(.escape)
    driver.press("k")
    #expect(!driver.text.contains("Efter övningen"))
  }
}
