import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// A unit that follows one of the shipped routines, with an outage under way.
enum Routine {
  /// A console in an outage of a unit that follows routines.
  static func followed(
    _ names: String..., member: StaffMember = Sample.nils, rows: Int = 24, columns: Int = 80,
    at time: String = "2026-11-10 05:31", since: String? = "0214"
  ) -> ConsoleDriver {
    var driver = ConsoleDriver.signedIn(rows: rows, columns: columns, at: time)
    let profiles = names.compactMap { Profile.shipped($0) }
    driver.apply(
      .perform(
        .append(
          Submission(
            outage: nil, occurredAt: nil, author: Sample.eva.author,
            entry: .profileAdopted(ProfileAdoption(of: profiles))), .registering)))
    driver.state.session = .staff(member)
    driver.state.notice = nil
    driver.send(.clock(driver.state.now))
    guard let since else { return driver }
    driver.press("n1")
    driver.press(.up, .up)
    for _ in 0..<20 { driver.press(.backspace) }
    driver.press(since)
    driver.press(.tab, .tab, .enter)
    driver.state.notice = nil
    return driver
  }
}

/// «Om driftstoppet» and the small forms that add to it.
@Suite struct OutageScreenTests {
  /// The events told so far.
  private static func events(_ driver: ConsoleDriver) -> [OutageEvent] {
    driver.submissions.compactMap { submission in
      if case .listed(.outageEvent(let event)) = submission.entry { event } else { nil }
    }
  }

  @Test(.rule("R002-01"), .rule("R003-01"))
  func `the first step of an outage is to report it, and one key does it`() throws {
    var driver = Routine.followed("goteborg-boende")
    #expect(driver.text.contains("> "))
    #expect(driver.text.contains("Anmäl felet till supporten"))
    driver.press(.enter)
    driver.press("egen IT-support")
    driver.press(.tab, .tab)
    driver.press("TEST-4711")
    driver.press(.tab, .enter)
    #expect(
      Self.events(driver) == [
        .reported(to: "egen IT-support", at: driver.state.now, ticket: "TEST-4711")
      ])
    #expect(driver.text.contains("SPARAT"))
    #expect(!driver.text.contains("Anmäl felet till supporten"))
    driver.press("e")
    #expect(driver.text.contains("egen IT-support 05:31 · TEST-4711  NPÅ"))
  }

  @Test func `information received is kept, and the next is asked for when its time has passed`() {
    var driver = Routine.followed("goteborg-boende")
    driver.press("e")
    driver.press(.down) { $0.text.contains("> Besked") }
    driver.press(.enter)
    driver.press("En server byts.")
    driver.press(.tab)
    driver.press("IT")
    driver.press(.tab, .tab)
    driver.press("0532")
    driver.press(.tab, .enter)
    #expect(driver.text.contains("05:31 IT: En server byts. Nästa besked 05:32."))
    driver.press(.escape)
    #expect(!driver.text.contains("nästa besked skulle ha kommit"))
    driver.send(.clock(moment("2026-11-10 05:32")))
    #expect(driver.text.contains("Fråga IT: nästa besked skulle ha kommit 05:32"))
    driver.press("e")
    #expect(driver.text.contains("! Nästa besked från IT skulle ha kommit 05:32."))
  }

  @Test(.rule("R004-59"), .rule("X-15"))
  func `a later day for fees is written down, and what the plan does not say is said`() {
    var driver = Routine.followed("spanga-tensta")
    driver.press("e")
    #expect(driver.text.contains("Planen säger inte hur enskilda utförare gör. Fråga"))
    driver.press(.down) { $0.text.contains("> Besked") }
    driver.press(.enter)
    driver.press("Sista dag för avstämning är 15 dec.")
    driver.press(.tab)
    driver.press("systemansvarig")
    driver.sign()
    #expect(driver.text.contains("systemansvarig: Sista dag för avstämning är 15 dec."))
  }

  @Test func `a next information that is no time keeps the form, and nothing is lost`() {
    var driver = Routine.followed("goteborg-boende")
    driver.press("e")
    driver.press(.down) { $0.text.contains("> Besked") }
    driver.press(.enter)
    driver.press("En server byts.")
    driver.press(.tab)
    driver.press("IT")
    driver.press(.tab, .tab)
    driver.press("snart")
    driver.press(.tab, .enter)
    #expect(Self.events(driver).isEmpty)
    #expect(driver.text.contains("En server byts."))
  }

  @Test(.rule("X-25"))
  func `only what the unit's duties have is asked of an outage`() {
    var home = Routine.followed("goteborg-boende")
    home.press("e")
    #expect(!home.text.contains("Nivå"))
    #expect(!home.text.contains("Lokaler"))
    var homeCare = Routine.followed("goteborg-hemtjanst")
    homeCare.press("e")
    #expect(homeCare.text.contains("Lokaler"))
    var plan = Routine.followed("spanga-tensta")
    plan.press("e")
    for label in ["Nivå", "Plan i kraft", "Information", "Ärenden", "Sparas"] {
      #expect(plan.text.contains(label), "\(label)")
    }
    #expect(!plan.text.contains("Analys"))
  }

  @Test(.rule("R004-23"), .rule("X-04"), .rule("R004-24"))
  func `three questions give the level and where one writes, in words`() throws {
    var driver = Routine.followed("spanga-tensta")
    driver.press("e")
    driver.press(.down) { $0.text.contains("> Nivå") }
    driver.press(.enter)
    #expect(!driver.text.contains("Nätverk"))
    driver.press("j")
    driver.press(.tab)
    driver.press("n")
    #expect(driver.text.contains("Nivå II."))
    #expect(driver.text.contains("nytt krypterat USB-minne"))
    driver.press(.tab, .tab, .enter)
    #expect(
      Self.events(driver) == [
        .level(computer: true, network: false, system: false, from: driver.state.now)
      ])
    #expect(driver.text.contains("Nivå II från 05:31  NPÅ"))
  }

  @Test func `a declaration on the wrong system is corrected, and what was written follows`() throws
  {
    var driver = ConsoleDriver.inOutage()
    Night.note(&driver, about: "Testa", "Sover.")
    driver.press("e")
    driver.press(.enter)
    #expect(driver.text.contains("Det som är skrivet följer med."))
    driver.press("p")
    driver.press(.tab, .tab)
    driver.press(.pageDown, .enter)
    #expect(driver.text.contains("Skriv varför."))
    driver.press("Det var Prator.")
    driver.press(.pageDown, .enter)
    let outage = try #require(driver.state.unit.outages.first)
    #expect(outage.systems == [.prator])
    #expect(driver.state.unit.outages.count == 1)
    #expect(driver.state.unit.entries.first?.destination == .waiting(.prator))
    #expect(driver.text.contains("rättat till Prator"))
    #expect(driver.text.contains("Det var Prator."))
    #expect(driver.rows[1].contains("Prator"))
  }

  @Test(.rule("R002-04"), .rule("R002-05"))
  func `whom the outage has hit is filled in when it is known, and advice follows`() {
    var driver = Routine.followed("vasterbotten-prator")
    driver.press("e")
    #expect(!driver.text.contains("internetlänken i er egen rutin"))
    driver.press(.enter)
    driver.press(.tab) { driver in
      guard case .tellOutage(let screen) = driver.state.screen else { return true }
      return screen.form.focus == .field(.scope)
    }
    driver.press("e")
    driver.press(.pageDown, .enter)
    #expect(driver.state.unit.outages.first?.details.scope == .municipalityOnly)
    #expect(driver.text.contains("omfattning: endast kommunen"))
    #expect(driver.text.contains("internetlänken i er egen rutin"))
  }

  @Test func `who only reads can tell nothing`() {
    var reviewer = Sample.mona
    reviewer.role = .reviewer
    var driver = Routine.followed("goteborg-boende")
    driver.state.session = .staff(reviewer)
    driver.press("e")
    driver.press(.enter)
    #expect(driver.text.contains("Det får bara"))
    driver.press("c")
    driver.press(" ")
    #expect(driver.text.contains("Det får bara"))
    #expect(Self.events(driver).isEmpty)
  }

  @Test(.rule("R004-05"), .rule("R004-06"), .rule("R004-08"))
  func `information that was given waits until it is passed on`() {
    var driver = Routine.followed("spanga-tensta", member: Sample.eva)
    driver.press("e")
    driver.press(.down) { $0.text.contains("> Information") }
    driver.press(.enter)
    driver.press("s")
    driver.press(.tab)
    driver.press("enhetschef plan 1")
    driver.press(.tab, .tab, .enter)
    #expect(driver.text.contains("inte fört vidare än: enhetschef plan 1"))
    driver.press(.down, .enter)
    driver.press(.tab, .enter)
    #expect(!driver.text.contains("inte fört vidare än"))
    #expect(driver.text.contains("fört vidare 05:31"))
  }

  @Test(arguments: CoreFrames.sizes) func `the outage's screens look right`(
    rows: Int, columns: Int
  ) {
    func golden(_ driver: ConsoleDriver, _ name: String) {
      expectGolden(driver.frame, named: "\(name)-\(columns)x\(rows)")
    }
    var driver = Routine.followed("spanga-tensta", rows: rows, columns: columns)
    driver.press("e")
    driver.press(.down, .enter)
    driver.press(.escape, .down, .enter)
    driver.press("n")
    golden(driver, "tell-level")
    driver.press(.pageDown, .enter)
    golden(driver, "about-outage-level")
    driver.press(.home, .enter)
    golden(driver, "tell-declaration")
    driver = Routine.followed("vasterbotten-prator", rows: rows, columns: columns)
    driver.press("t")
    golden(driver, "whom-to-ring")
  }
}

/// «Checklista».
@Suite struct ChecklistScreenTests {
  @Test(.rule("R002-19")) func `space ticks with time and signature, and undoing asks why`() throws
  {
    var driver = Routine.followed("goteborg-boende")
    #expect(driver.text.contains("Checklista: 4 kvar för dig"))
    driver.press("c")
    driver.press(" ")
    #expect(driver.text.contains("[x] Säg till chefen och felanmäl."))
    #expect(driver.text.contains("NPÅ 05:31"))
    driver.press(" ")
    #expect(driver.text.contains("Ångra avprickningen"))
    driver.press(.tab, .enter)
    #expect(driver.text.contains("Skriv varför."))
    driver.press("fel rad")
    driver.press(.tab, .enter)
    #expect(driver.text.contains("[ ] Säg till chefen och felanmäl."))
    #expect(driver.text.contains("avprickningen ångrad av NPÅ: fel rad"))
    driver.press(.escape)
    #expect(driver.text.contains("Checklista: 4 kvar för dig"))
  }

  @Test func `one's own points of the phase stand first, others' below`() throws {
    var driver = Routine.followed("spanga-tensta", member: Sample.eva)
    driver.press("c")
    let own = try #require(driver.rows.firstIndex { $0.contains("Din checklista") })
    let others = try #require(driver.rows.firstIndex { $0.contains("Andras: ") })
    #expect(own < others)
    #expect(driver.text.contains("Andras: arbetsledare, när stoppet börjar"))
  }

  @Test func `a unit without a routine is told where it is chosen`() {
    var driver = ConsoleDriver.inOutage()
    driver.press("c")
    #expect(driver.text.contains("Ingen rutin är vald."))
  }

  @Test(arguments: CoreFrames.sizes) func `the checklist looks right`(rows: Int, columns: Int) {
    var driver = Routine.followed("goteborg-boende", rows: rows, columns: columns)
    driver.press("c")
    driver.press(" ")
    driver.press(.down)
    expectGolden(driver.frame, named: "checklist-\(columns)x\(rows)")
    driver.press(.up)
    driver.press(" ")
    expectGolden(driver.frame, named: "checklist-undo-\(columns)x\(rows)")
  }
}
