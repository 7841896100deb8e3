import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// The closed door, who is named behind it, and the emergency.
@Suite struct DoorTests {
  private func isDoor(_ driver: ConsoleDriver) -> Bool {
    if case .door = driver.state.screen { true } else { false }
  }

  private func isEntry(_ driver: ConsoleDriver) -> Bool {
    if case .entry = driver.state.screen { true } else { false }
  }

  @Test(.rule("K-50")) func theDoorSaysWhoDecides() {
    var driver = ProtectedNight.written()
    driver.press("j")
    driver.press(.home)
    driver.openFirst(Self.isDoorScreen)
    #expect(isDoor(driver))
    #expect(driver.text.contains("Chefen utser vem som får läsa och skriva in."))
    driver.press(.escape)
    #expect(!isDoor(driver) && driver.submissions.allSatisfy { $0.outage != nil })
  }

  private static func isDoorScreen(_ screen: Screen) -> Bool {
    if case .door = screen { true } else { false }
  }

  @Test(.rule("K-50")) func aReaderSaysWhatForAndMarksItWrittenIn() throws {
    var driver = Night.ended()
    ProtectedNight.mark(&driver)
    ProtectedNight.name([Sample.nils], &driver)
    ProtectedNight.openEntry(&driver)
    #expect(isDoor(driver) && driver.text.contains("Varför"))
    // Nothing chosen opens nothing.
    driver.sign()
    #expect(isDoor(driver))
    driver.go(to: .accessPurpose)
    driver.press("i")
    driver.sign()
    #expect(isEntry(driver) && driver.text.contains("Testa Testberg"), "\(driver.text)")
    #expect(driver.state.grants.map(\.purpose) == [.writeIn])
    driver.press("i")
    driver.sign()
    guard case .transfer = driver.submissions.last?.entry else {
      Issue.record("not marked:\n\(driver.text)")
      return
    }
    // An hour later it is closed, and what was opened is left.
    driver.apply(.home)
    ProtectedNight.openEntry(&driver)
    #expect(isEntry(driver))
    driver.state.lastInput = driver.state.now.instant.advanced(bySeconds: 3590)
    driver.send(.clock(StockholmTime.local(driver.state.now.instant.advanced(bySeconds: 3601))))
    #expect(!isEntry(driver) && !driver.text.contains("Testberg"), "\(driver.text)")
    ProtectedNight.openEntry(&driver)
    #expect(isDoor(driver))
  }

  @Test(.rule("K-50")) func anEmergencyAsksForAReasonAndEndsByItself() throws {
    var driver = ProtectedNight.written()
    ProtectedNight.openEntry(&driver)
    driver.sign()
    #expect(isDoor(driver) && driver.text.contains(EntryTexts.required))
    driver.press("Hittad medvetslös.")
    driver.sign()
    guard case .oversight(.emergencyOpened(let access)) = driver.submissions.last?.entry else {
      Issue.record("not opened:\n\(driver.text)")
      return
    }
    #expect(access.member == Sample.nils.id && access.person == Sample.testa.id)
    #expect(isEntry(driver) && driver.text.contains("Vaken och orolig"))
    driver.press(.down)
    #expect(driver.text.contains("NÖDÖPPNING, rum 3: 60 min kvar"), "\(driver.text)")
    // Hers alone.
    driver.state.session = .staff(Sample.mona)
    driver.send(.clock(driver.state.now))
    #expect(!driver.text.contains("Testberg"))
    driver.state.session = .staff(Sample.nils)
    driver.state.screens = [driver.state.home]
    ProtectedNight.openEntry(&driver)
    #expect(isEntry(driver))
    driver.state.lastInput = driver.state.now.instant.advanced(bySeconds: 3590)
    driver.send(.clock(StockholmTime.local(driver.state.now.instant.advanced(bySeconds: 3600))))
    #expect(!driver.text.contains("Testberg") && !driver.text.contains("orolig"))
    #expect(driver.text.contains("Tiden för att läsa är slut."))
  }

  @Test(.rule("K-50")) func nothingIsShownWhenTheEmergencyCannotBeWritten() {
    var driver = ProtectedNight.written()
    ProtectedNight.openEntry(&driver)
    driver.press("Hittad medvetslös.")
    driver.disk.failure = .system(operation: .write, errno: 28)
    driver.sign()
    #expect(isDoor(driver) && !driver.text.contains("Testberg"))
    #expect(driver.text.contains("EJ SPARAT"))
  }

  @Test(.rule("K-50")) func aManagerReviewsItFromWhatIsLeftToDo() {
    var driver = ProtectedNight.written()
    ProtectedNight.openInEmergency(&driver)
    func duty(_ driver: ConsoleDriver) -> Bool { driver.text.contains("Granska nödöppning") }
    driver.apply(.home)
    driver.press("k")
    #expect(!duty(driver))
    driver.state.session = .staff(Sample.eva)
    driver.apply(.home)
    driver.press("k")
    #expect(duty(driver), "\(driver.text)")
    driver.openFirst { if case .reviewEmergency = $0 { true } else { false } }
    #expect(driver.text.contains("Skäl: Hittad medvetslös.") && !driver.text.contains("Testberg"))
    driver.press("Befogad.")
    driver.sign()
    #expect(driver.state.unit.emergenciesToReview.isEmpty)
    driver.apply(.home)
    driver.press("k")
    #expect(!duty(driver))
  }

  @Test(.rule("K-50")) func theManagerNamesReadersBySignature() {
    var driver = ProtectedNight.written()
    driver.apply(.open(.readers(Sample.testa.id)))
    #expect(driver.text.contains("Det får bara enhetschef"), "\(driver.text)")
    driver.state.session = .staff(Sample.eva)
    driver.apply(.home, .open(.registers))
    driver.press("v")
    #expect(driver.text.contains("Ställ dig på en boende"))
    driver.press(
      .end, until: { $0.text.contains(">   Skyddade") || $0.text.contains("> Skyddade") })
    driver.press("v")
    #expect(driver.text.contains("Ingen är utsedd ännu"), "\(driver.text)")
    driver.press("npå xyz")
    driver.sign()
    #expect(driver.text.contains("signaturen xyz"))
    for _ in 0..<4 { driver.press(.backspace) }
    driver.sign()
    #expect(driver.state.unit.readers(of: Sample.testa.id) == [Sample.nils.id])
    if case .registers = driver.state.screen {} else { Issue.record("not back") }
  }

  /// F8 leads to the one who is closed, from wherever one is.
  @Test(.rule("K-50")) func theEmergencyKeyLeadsToTheDoor() {
    var driver = ProtectedNight.written()
    driver.press(.function(8))
    #expect(isDoor(driver))
    var plain = Night.written()
    plain.press(.function(8))
    #expect(plain.text.contains(DoorTexts.noOneClosed))
  }

  /// The register row of somebody protected is behind the door as well.
  @Test(.rule("R000-09"), .rule("K-50")) func theRegisterRowIsBehindTheDoor() {
    var driver = ProtectedNight.written(rows: 40)
    driver.apply(.open(.registers))
    driver.openFirst(Self.isDoorScreen)
    #expect(isDoor(driver), "\(driver.text)")
    driver.press("Ambulansen frågar efter numret.")
    driver.sign()
    if case .registers = driver.state.screen {} else { Issue.record("not back") }
    driver.press(.enter)
    #expect(driver.text.contains("19301229-9263"), "\(driver.text)")
  }

  /// What she had begun herself is hers; a colleague's about somebody closed has no text.
  @Test(.rule("R000-09")) func aColleaguesStartedTextAboutHerIsClosed() {
    var driver = ConsoleDriver.inOutage()
    driver.press("d")
    driver.press("Testa")
    driver.go(to: .text)
    driver.press("Ropade på hjälp.")
    driver.press(.escape)
    ProtectedNight.mark(&driver)
    let draft = driver.state.drafts.first?.id
    #expect(driver.state.shownDrafts.first?.fields["text"] == "Ropade på hjälp.")
    driver.state.session = .staff(Sample.mona)
    driver.send(.clock(driver.state.now))
    #expect(driver.state.shownDrafts.first?.fields["text"] == nil)
    if let draft { driver.apply(.open(.takeOver(draft))) }
    #expect(isDoor(driver) && !driver.text.contains("Ropade"))
  }

  /// What somebody reads for, and what was opened in an emergency, are rows of the access trail.
  @Test(.rule("K-50")) func thePurposeAndTheEmergencyAreInTheTrail() throws {
    var driver = ProtectedNight.written()
    ProtectedNight.name([Sample.nils], &driver)
    ProtectedNight.openEntry(&driver)
    driver.go(to: .accessPurpose)
    driver.press("v")
    var watch = TrailWatch(driver.state.identities)
    for _ in 0..<9 where driver.form?.focus != .button(0) { driver.press(.tab) }
    let before = TrailWatch.Glimpse(driver.state)
    driver.press(.enter)
    let rows = watch.heard(.key(.enter), before: before, driver.state)
    #expect(rows.map(\.reason) == ["vård och omsorg"] && rows.map(\.action) == [.purposeGiven])
    #expect(rows.first?.subjects.first?.person.map { PersonKey($0) } == .resident(Sample.testa.id))
    let opened = EmergencyAccess(
      person: Sample.testa.id, member: Sample.mona.id, reason: "fara", at: driver.state.now)
    driver.write(
      .oversight(.emergencyOpened(opened)), outage: nil, by: Sample.mona.author)
    let record = try #require(driver.disk.records.last)
    let told = watch.heard(
      .appended(.overseeing(then: nil), .success(Appended(record: record, warning: nil))),
      before: TrailWatch.Glimpse(driver.state), driver.state)
    #expect(told.map(\.action) == [.emergencyAccess] && told.map(\.reason) == ["fara"])
    #expect(told.first?.subjects.count == 1)
  }
}
