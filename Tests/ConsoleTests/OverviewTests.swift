import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// The overview's next steps, and what it says of what is left.
@Suite struct OverviewTests {
  /// A note that affects coming visits.
  private static func affecting(_ driver: inout ConsoleDriver) {
    var details = DayNoteDetails()
    details.affectsComingVisits = true
    var note = DayNote(
      person: .resident(
        Sample.testa.id, name: Sample.testa.name, number: Sample.testa.number,
        room: Sample.testa.room), text: "Vill ha frukost 09:00.",
      nextShiftMustKnow: true)
    note.details = details
    guard let outage = driver.state.unit.outages.first else { return }
    driver.apply(
      .perform(
        .append(
          Submission(
            outage: outage.id, occurredAt: driver.state.now, author: Sample.nils.author,
            entry: .care(.dayNote(note))), .registering)))
  }

  @Test(.rule("R001-39"), .rule("R001-40"))
  func `what must be told at once stands first, names hidden, until somebody has told it`() throws {
    var driver = Routine.followed("goteborg-hemtjanst")
    Self.affecting(&driver)
    let row = try #require(driver.rows.first { $0.contains(">") })
    #expect(row.contains("! Säg till nu: dagenhet, kvällsenhet, hemtjänst natt och larm"))
    #expect(!driver.text.contains("Testa"))
    driver.press(.enter)
    driver.press("Mona Morgon-Test")
    driver.press(.tab)
    driver.press("dagenhet")
    driver.press(.pageDown, .enter)
    #expect(driver.text.contains("SPARAT"))
    #expect(!driver.text.contains("Säg till nu"))
    guard case .addition(let addition) = driver.submissions.last?.entry,
      case .toldOrally(let told) = addition.said
    else {
      Issue.record("nothing was told")
      return
    }
    #expect(told.receiver == "Mona Morgon-Test")
    #expect(told.unit == "dagenhet")
  }

  @Test func `what shall not be told needs a reason`() {
    var driver = Routine.followed("goteborg-hemtjanst")
    Self.affecting(&driver)
    driver.press(.enter)
    driver.press(.tab, .tab, .tab)
    driver.press("s")
    driver.press(.tab)
    driver.press(.tab, .enter)
    #expect(driver.text.contains("Skriv varför."))
    driver.press("Besöket är inställt.")
    driver.press(.tab, .enter)
    guard case .addition(let addition) = driver.submissions.last?.entry else {
      Issue.record("nothing was said")
      return
    }
    #expect(addition.said == .waived(.tellOrally, reason: "Besöket är inställt."))
    #expect(!driver.text.contains("Säg till nu"))
  }

  @Test func `the manager is told that no routine is chosen, and one key leads there`() {
    var driver = RoutinesScreenTests.managed()
    #expect(driver.rows.contains { $0.contains(">") && $0.contains("Välj vilka rutiner") })
    driver.press(.enter)
    guard case .routines = driver.state.screen else {
      Issue.record("not opened")
      return
    }
  }

  @Test(.rule("R000-24"))
  func `nothing is said to be left only when nothing at all is`() throws {
    var driver = Routine.followed("goteborg-boende", member: Sample.eva)
    let outage = try #require(driver.state.unit.outages.first)
    driver.apply(
      .perform(
        .append(
          Submission(
            outage: outage.id, occurredAt: driver.state.now, author: Sample.eva.author,
            entry: .listed(
              .outageEvent(.printed(what: "läslista", copies: 1, place: "expeditionen")))),
          .registering)))
    driver.press("f")
    driver.press(.enter)
    #expect(!driver.text.contains("inget är kvar"))
    #expect(driver.rows[1].contains("1 kvar att göra"))
    driver.press("v")
    #expect(driver.text.contains("Strimla utskriften"))
    #expect(!driver.text.contains("Signera Avslutat"))
    driver.press(.enter)
    driver.press("s")
    driver.press(.tab, .enter)
    #expect(driver.text.contains("Inget är kvar att göra."))
    driver.press(.enter)
    #expect(driver.state.unit.outages.first?.phase == .closed)
  }

  @Test func `what waits is worked out when the journal or the minute changes and not for a key`() {
    var driver = Routine.followed("goteborg-boende")
    let first = driver.state.waiting?.moment
    for key in [Key.down, .right, .up, .function(1), .escape] { driver.press(key) }
    driver.send(.clock(StockholmTime.local(driver.state.now.instant.advanced(bySeconds: 20))))
    #expect(driver.state.waiting?.moment == first)
    driver.send(.clock(StockholmTime.local(driver.state.now.instant.advanced(bySeconds: 60))))
    #expect(driver.state.waiting?.moment != first)
    let later = driver.state.waiting?.moment
    driver.press("c")
    driver.press(" ")
    #expect(driver.state.waiting?.moment != later)
    #expect(driver.state.waiting?.moment.revision == driver.state.unit.revision)
    // While somebody types, the form alone has her time.
    driver.press(.escape)
    let typing = driver.state.waiting?.moment
    driver.press("d")
    driver.send(.clock(StockholmTime.local(driver.state.now.instant.advanced(bySeconds: 120))))
    #expect(driver.state.waiting?.moment == typing)
    driver.press(.escape)
    #expect(driver.state.waiting?.moment != typing)
  }

  @Test(.rule("R000-14")) func `the manager's number stands on the overview when it is known`() {
    var driver = Routine.followed("goteborg-boende")
    #expect(driver.text.contains("Enhetschef i tjänst  numret saknas"))
    var random = SeededGenerator(seed: 61)
    let contact = Contact(
      id: Identifier(using: &random), name: "Enhetschef i tjänst", party: .other, unit: "",
      numbers: [Contact.Number(number: "08-465 004 10", hours: [.always])], isSwitchboard: false,
      source: "", updatedOn: CivilDate(daysSince1970: 20_000), isForManagerOnly: false)
    driver.apply(
      .perform(
        .append(
          Submission(
            outage: nil, occurredAt: nil, author: Sample.eva.author,
            entry: .listed(.contact(contact))), .registering)))
    #expect(driver.text.contains("Enhetschef i tjänst  08-465 004 10"))
  }

  @Test func `many urgent things are folded, and unfold`() {
    var driver = Routine.followed("goteborg-hemtjanst")
    for _ in 0..<8 { Self.affecting(&driver) }
    let count = driver.rows.count { $0.contains("Säg till nu") }
    #expect(count < 8)
    driver.press(.down) { driver in
      driver.rows.contains { $0.contains(">") && $0.hasSuffix(" till") }
    }
    driver.press(.enter)
    #expect(driver.rows.count { $0.contains("Säg till nu") } == 8)
  }

  @Test func `a started text shows for how long it has waited`() {
    var driver = Routine.followed("goteborg-boende")
    driver.press("d")
    driver.press("Testa")
    driver.press(.tab, .tab)
    driver.press("Sover.")
    driver.wait(seconds: 3)
    driver.press(.escape)
    driver.send(.clock(moment("2026-11-10 07:31")))
    driver.state.curtain = nil
    #expect(driver.text.contains("2 h 00 min · klar att signera"))
  }

  @Test(arguments: CoreFrames.sizes) func `the overview of a unit with a routine looks right`(
    rows: Int, columns: Int
  ) {
    var driver = Routine.followed("goteborg-hemtjanst", rows: rows, columns: columns)
    expectGolden(driver.frame, named: "overview-begun-\(columns)x\(rows)")
    Self.affecting(&driver)
    driver.state.notice = nil
    expectGolden(driver.frame, named: "overview-urgent-\(columns)x\(rows)")
    driver.press(.enter)
    expectGolden(driver.frame, named: "say-done-\(columns)x\(rows)")
    driver = RoutinesScreenTests.managed(rows: rows, columns: columns)
    expectGolden(driver.frame, named: "overview-no-routine-\(columns)x\(rows)")
  }
}

/// Declaring an outage in a unit that follows a routine.
@Suite struct DeclareOutageTests {
  @Test(.rule("R004-04"), .rule("R001-01"))
  func `the unit's own systems are the choices and three keys declare`() throws {
    var driver = Routine.followed("spanga-tensta", since: nil)
    driver.press("n")
    for name in ["Sociala system", "Paraplysystemet", "VODOK", "Annat"] {
      #expect(driver.text.contains(name), "\(name)")
    }
    #expect(!driver.text.contains("Treserva"))
    driver.press("1")
    driver.press(.enter)
    #expect(driver.state.unit.outages.first?.systems == [.socialSystems])
    var all = Routine.followed("goteborg-hemtjanst", since: nil)
    all.press("na")
    all.press(.enter)
    #expect(
      all.state.unit.outages.first?.systems
        == Profile.systemsThatCanStop(all.state.unit.profile?.combined))
    #expect(all.state.unit.outages.first?.systems.count == 5)
  }

  @Test(.rule("R000-01"), .rule("R000-03"), .rule("R004-02"))
  func `cause, scope and who it is reported to lie folded and are kept`() throws {
    var driver = Routine.followed("vasterbotten-prator", since: nil)
    driver.press("n")
    #expect(driver.text.contains("Alla parter har ansvar"))
    #expect(!driver.text.contains("Omfattning"))
    driver.press("1")
    driver.press(.tab, .tab, .enter)
    #expect(driver.text.contains("Omfattning"))
    driver.press("kommunens IT-support")
    driver.press(.tab)
    driver.press("T-1")
    driver.press(.tab)
    driver.press("n")
    driver.press(.tab)
    driver.press("n")
    driver.press(.tab, .tab)
    driver.press("b")
    driver.press(.pageDown, .enter)
    let outage = try #require(driver.state.unit.outages.first)
    #expect(outage.details.cause == .network)
    #expect(outage.details.isPlanned == false)
    #expect(outage.details.scope == .bothPrincipals)
    #expect(outage.details.discoveredAt == nil)
    let told = driver.state.unit.tellings(of: outage.id).map(\.event)
    #expect(
      told == [.reported(to: "kommunens IT-support", at: driver.state.now, ticket: "T-1")])
    #expect(!driver.text.contains("Anmäl felet"))
  }

  @Test func `the same system twice leads to the one that runs`() throws {
    var driver = ConsoleDriver.inOutage()
    driver.press("nt")
    driver.press(.enter)
    #expect(driver.text.contains("Det driftstoppet pågår redan"))
    #expect(!driver.text.contains("Starta ett till"))
    driver.press("g")
    guard case .aboutOutage = driver.state.screen else {
      Issue.record("not opened")
      return
    }
    #expect(driver.state.unit.outages.count == 1)
  }

  @Test func `a system of a group that is down can be one more, when that is meant`() throws {
    var driver = Routine.followed("spanga-tensta")
    driver.press("n2")
    driver.press(.enter)
    #expect(driver.text.contains("Det hör ihop med ett som pågår"))
    #expect(driver.state.unit.outages.count == 1)
    driver.press("s")
    #expect(driver.state.unit.outages.count == 2)
    #expect(driver.state.unit.outages.last?.systems == [.paraply])
    #expect(driver.rows[1].contains("och 1 till"))
    driver.press("e")
    #expect(driver.text.contains("Vilket driftstopp?"))
  }

  @Test func `a new text is first offered the outage that goes on`() throws {
    var driver = Routine.followed("spanga-tensta")
    driver.press("n2")
    driver.press(.enter)
    driver.press("s")
    let (first, second) = (driver.state.unit.outages[0], driver.state.unit.outages[1])
    driver.write(
      .outageEnded(OutageEnd(outage: first.id, endedAt: driver.state.now)), outage: first.id)
    driver.press("d")
    let options = try #require(driver.state.dialog).options
    #expect(options.map(\.label).first == SwedishText.outage(second))
    #expect(options.count == 2)
  }

  @Test(arguments: CoreFrames.sizes) func `declaring with a routine looks right`(
    rows: Int, columns: Int
  ) {
    var driver = Routine.followed("spanga-tensta", rows: rows, columns: columns)
    driver.press("n")
    expectGolden(driver.frame, named: "declare-routine-\(columns)x\(rows)")
    driver.press("2")
    driver.press(.enter)
    expectGolden(driver.frame, named: "declare-overlap-\(columns)x\(rows)")
    driver.press(.escape, .tab, .tab, .enter, .down, .down)
    expectGolden(driver.frame, named: "declare-more-\(columns)x\(rows)")
  }
}
