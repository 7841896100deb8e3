import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// «Är vi redo?»: what is seen, where each thing is put right, and the signature of a shift.
@Suite struct ReadinessHubTests {
  private func checks(_ driver: ConsoleDriver) -> [String] {
    driver.text.split(separator: "\n").map(String.init).filter {
      $0.contains("OK  ") || $0.contains("OBS ") || $0.contains("FEL ")
    }
  }

  @Test func `the machine is looked at when the screen opens and again when one comes back`() {
    var driver = ReadinessScenes.prepared(rows: 60, columns: 100)
    driver.press("g")
    #expect(driver.effects.last == .readMachine)
    #expect(driver.text.contains("OK   Filsystem"))
    driver.disk.machine = MemoryWorld.brokenMachine
    driver.press("k")
    driver.press(.escape)
    #expect(driver.effects.last == .readMachine)
    #expect(driver.text.contains("FEL  Filsystem"))
  }

  @Test func `the worst stands first, in words`() throws {
    var driver = ReadinessScenes.prepared(rows: 60, columns: 100)
    driver.disk.machine = MemoryWorld.brokenMachine
    driver.press("g")
    let words = checks(driver).map { line in
      ["FEL", "OBS", "OK"].first { line.contains($0) } ?? ""
    }
    #expect(words.first == "FEL")
    // The machine is worse than the unit, and stands above it.
    let last = try #require(words.lastIndex(of: "FEL"))
    #expect(words.prefix(last + 1).allSatisfy { $0 == "FEL" })
    for subject in [
      "Klocka", "Tidszon", "Filsystem", "Utrymme", "Växlingsyta", "Skrivare", "Sparande", "Kopia",
      "Återställning", "Kontakter", "Enhetens övning", "Egen övning", "Blanketter", "Rutin",
    ] {
      #expect(driver.text.contains(subject), "\(subject)")
    }
  }

  /// Each row that says so leads to where it is put right.
  @Test func `Enter goes where it is put right`() {
    var driver = ReadinessScenes.prepared(rows: 60, columns: 100)
    driver.press("g")
    var reached: Set<String> = []
    for _ in 0..<20 {
      var tried = driver
      tried.press(.enter)
      reached.insert(Sights.caseName(tried.state.screen))
      driver.press(.down)
    }
    for place in ["contacts", "drills", "secondPlace", "passphrases", "routines"] {
      #expect(reached.contains(place), "\(place) in \(reached)")
    }
  }

  /// nobody to ring is a fault, and so is no routine.
  @Test(.rule("X-16"))
  func `a unit that has prepared nothing is told so`() {
    var driver = ConsoleDriver.signedIn(rows: 60, columns: 100)
    driver.press("g")
    #expect(driver.text.contains("FEL  Kontakter        listan är tom"))
    #expect(driver.text.contains("FEL  Rutin"))
    #expect(driver.text.contains("OBS  Underlag         ingen rutin säger"))
  }

  @Test func `a printer is something to remark on, never a fault`() {
    for state in [
      PrinterState.noSystem, .noPrinter, .noDefault, .silent, .ready("expedition"),
    ] {
      var facts = MemoryWorld.wellMachine
      facts.printer = state
      let check = ReadinessTexts.machine(facts, now: moment("2026-11-10 09:00")).last
      #expect(check?.subject == "skrivare")
      #expect(check?.outcome == (state == .ready("expedition") ? .good : .notice))
    }
  }

  @Test func `what lpstat says is read`() {
    func state(_ status: Int32?, _ said: String, _ complaint: String = "") -> PrinterState {
      PrinterState(
        ChildProgram.Ending(
          status: status, output: Array(said.utf8), errors: Array(complaint.utf8)))
    }
    #expect(
      state(0, "expedition\n\nsystem default destination: expedition\n") == .ready("expedition"))
    #expect(state(0, "expedition\n\nno system default destination\n") == .noDefault)
    #expect(state(1, "\nno system default destination\n") == .noPrinter)
    #expect(state(127, "", "sh: 1: lpstat: not found") == .noSystem)
    #expect(state(1, "", "lpstat: Scheduler not responding.") == .silent)
    #expect(state(nil, "") == .silent)
  }

  /// What is wrong with the store is told here as on the header.
  @Test func `a store that fails is a fault, and one without a copy is remarked on`() {
    let facts = MachineFacts()
    let now = moment("2026-11-10 09:00")
    func outcomes(_ health: StoreHealth) -> [Check.Outcome] {
      ReadinessTexts.store(facts, health, now: now).map(\.outcome)
    }
    #expect(outcomes(StoreHealth()) == [.good, .notice])
    #expect(outcomes(StoreHealth(copy: .copied(at: now))) == [.good, .good])
    #expect(outcomes(StoreHealth(hasFailed: true)) == [.fault, .notice])
    #expect(outcomes(StoreHealth(entriesLeft: 40)) == [.fault, .notice])
    #expect(outcomes(StoreHealth(isInSecondPlace: true)) == [.fault, .notice])
    let failing = CopyState.failing(since: now, .poisoned, retry: now.instant)
    #expect(outcomes(StoreHealth(copy: failing)) == [.good, .fault])
  }

  @Test func `a signature says what was seen, and ends what waits for it`() throws {
    var driver = ReadinessScenes.prepared(rows: 60, columns: 100)
    driver.press("k")
    #expect(driver.text.contains("Signera att vi är redo"))
    driver.press(.escape)
    driver.press("g")
    #expect(driver.text.contains("har inte signerats än"))
    driver.press("s")
    #expect(driver.state.dialog != nil)
    driver.press(.escape)
    #expect(driver.state.unit.readinessSignings.isEmpty)
    driver.press("ss")
    #expect(driver.text.contains("SPARAT"))
    let signing = try #require(driver.state.unit.readinessSignings.first)
    #expect(signing.author.signature == Sample.eva.signature)
    #expect(signing.signature.seen.count >= 14)
    #expect(signing.signature.seen.contains { $0.subject == "kontakter" && $0.outcome == .notice })
    #expect(!driver.text.contains("har inte signerats än"))
    #expect(driver.text.contains("EEX"))
    driver.press(.escape)
    driver.press("k")
    #expect(!driver.text.contains("Signera att vi är redo"))
    // The evening shift has not.
    driver.press(.escape)
    driver.send(.clock(moment("2026-11-10 17:00")))
    if driver.state.curtain != nil {
      driver.state.curtain = nil
    }
    driver.press("k")
    #expect(driver.text.contains("Signera att vi är redo"))
  }

  @Test func `what is to be signed in «Kvar att göra» leads here`() {
    var driver = ReadinessScenes.manager()
    driver.press("k")
    for _ in 0..<10 where !driver.text.contains("> ") { driver.press(.down) }
    let list = driver.text
    #expect(list.contains("Signera att vi är redo"))
    var found = false
    for _ in 0..<20 where !found {
      var tried = driver
      tried.press(.enter)
      if case .readiness = tried.state.screen { found = true } else { driver.press(.down) }
    }
    #expect(found)
  }

  @Test func `a signature that the disk refuses is not there`() {
    var driver = ReadinessScenes.prepared()
    driver.disk.failure = .system(operation: .write, errno: 28)
    driver.press("gss")
    #expect(driver.text.contains("EJ SPARAT"))
    #expect(driver.state.unit.readinessSignings.isEmpty)
  }

  /// A reviewer reads and signs nothing; who keeps the machine has `reserv doctor`.
  @Test func `who may not write does not sign, and who may not read sees nothing`() {
    var driver = ReadinessScenes.prepared()
    var reviewer = Sample.mona
    reviewer.role = .reviewer
    driver.state.session = .staff(reviewer)
    driver.press("gs")
    #expect(driver.state.dialog == nil)
    #expect(driver.text.contains("Det får bara"))
    reviewer.role = .technician
    driver.state.session = .staff(reviewer)
    driver.state.screens = [.overview(OverviewScreen())]
    driver.press("g")
    #expect(Sights.caseName(driver.state.screen) == "overview")
  }
}
