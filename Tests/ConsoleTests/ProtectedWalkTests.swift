import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Every screen, whoever looks, after everybody in it has been marked as protected: no name, number,
/// phone or text of them is in sight.
@Suite struct ProtectedWalkTests {
  /// Those who look: one of each role, and one whom no manager has confirmed.
  static let lookers: [StaffMember] =
    Role.allCases.enumerated().map { index, role in
      var random = SeededGenerator(seed: 700 + UInt64(index))
      return StaffMember(
        id: Identifier(using: &random),
        signature: Sample.signature("Q" + ["A", "B", "C", "D", "E", "F", "G", "H"][index]),
        name: "Synande Nummer-\(index)", title: "titel", role: role, isConfirmed: index != 0)
    }

  /// Words that say whom or what something in a unit is about.
  private static func markers(_ unit: UnitState) -> Set<String> {
    var words: Set<String> = []
    for resident in unit.residents {
      words.insert(resident.name)
      if let number = SwedishText.number(resident.number) { words.insert(number) }
      words.insert(resident.number.text)
    }
    for entry in unit.entries {
      words.formUnion(entry.current.person.name.map { [$0] } ?? [])
      switch entry.current {
      case .dayNote(let note): words.insert(note.text)
      case .deviation(let deviation):
        words.formUnion([deviation.whatHappened, deviation.immediateAction])
      case .call(let call): words.formUnion([call.said, call.details.phone ?? ""])
      case .fax(let fax):
        words.formUnion(fax.receivers.flatMap { [$0.faxNumber, $0.unit] })
      case .decision(let decision): words.insert(decision.purpose)
      case .payment(let payment): words.insert(payment.purpose)
      case .order(let order): words.formUnion([order.service, order.dataGiven ?? ""])
      case .timeReport(let report): words.insert(report.service ?? "")
      case .document(let document): words.insert(document.title)
      }
    }
    // The beginning of a long text is enough, and what fits on a line of forty columns.
    return Set(words.filter { $0.count >= 6 }.map { String($0.prefix(16)) })
  }

  /// Everybody in the unit is marked, those in no register too; a manager is there.
  private static func mark(_ driver: inout ConsoleDriver) {
    var random = SeededGenerator(seed: 900)
    var residents = driver.state.whole.residents
    for entry in driver.state.whole.entries {
      guard case .described(let name, let number) = entry.current.person,
        !residents.contains(where: { $0.name == name })
      else { continue }
      residents.append(Resident(id: Identifier(using: &random), name: name, number: number))
    }
    for var resident in residents {
      resident.protection = .protectedRegistration
      driver.write(.resident(resident), outage: nil, by: Sample.eva.author)
    }
    for looker in lookers { driver.write(.staff(looker), outage: nil, by: Sample.eva.author) }
    driver.send(.clock(driver.state.now))
  }

  /// A screen in which somebody types holds what she typed herself.
  private static func isTyping(_ driver: ConsoleDriver) -> Bool {
    driver.state.screen.model.keyContexts.contains { $0 == .form || $0 == .search }
      || driver.state.session.isWritingOnly
  }

  @Test(
    .rule("R000-09"), .rule("R001-04"), .rule("K-49"), arguments: Sights.all, SightFrames.sizes)
  func nobodySeesWhoIsProtected(_ sight: Sights.Sight, _ size: (Int, Int)) {
    var driver = sight.make(size.0, size.1)
    guard !driver.state.session.isWritingOnly, driver.state.openedAt != nil else { return }
    let markers = Self.markers(driver.state.whole)
    Self.mark(&driver)
    if Self.isTyping(driver) { driver.apply(.home) }
    // Who has opened it in an emergency may see it; nobody else.
    let author = driver.state.session
    let others = Self.lookers.map(Session.staff)
    for session in driver.state.emergencyLine == nil ? [author] + others : others {
      driver.state.session = session
      driver.send(.clock(driver.state.now))
      let text = driver.text
      for word in markers {
        #expect(!text.contains(word), "\(sight.name), \(session): \(word)\n\(text)")
      }
    }
  }

  /// The test above sees: without the veil most screens show somebody.
  @Test func withoutTheVeilTheMarkersAreSeen() {
    var leaking = 0
    for sight in Sights.all {
      let driver = sight.make(40, 120)
      guard !driver.state.session.isWritingOnly, driver.state.openedAt != nil else { continue }
      let markers = Self.markers(driver.state.whole)
      if markers.contains(where: driver.text.contains) { leaking += 1 }
    }
    #expect(leaking > 40, "\(leaking)")
  }

  /// How a person may stand to one who is protected.
  enum Standing: CaseIterable {
    case nothing, listed, granted, emergency
  }

  /// Role × standing × every way to what is about her.
  @Test(.rule("K-50"), .rule("R000-12"), arguments: lookers, Standing.allCases)
  func roleAndStandingThroughEveryWay(_ looker: StaffMember, _ standing: Standing) throws {
    var driver = ProtectedNight.written(rows: 40, columns: 120)
    driver.write(.staff(looker), outage: nil, by: Sample.eva.author)
    let person = PersonReference(Sample.testa)
    let entry = try #require(
      driver.state.whole.entries.first { $0.current.person.isSameResident(as: person) }
    ).id
    switch standing {
    case .nothing: break
    case .listed: ProtectedNight.name([looker], &driver)
    case .granted:
      ProtectedNight.name([looker], &driver)
      driver.state.grants = [
        AccessGrant(
          person: Sample.testa.id, member: looker.id, purpose: .care,
          from: driver.state.now.instant)
      ]
    case .emergency:
      driver.write(
        .oversight(
          .emergencyOpened(
            EmergencyAccess(
              person: Sample.testa.id, member: looker.id, reason: "fara",
              at: driver.state.now))),
        outage: nil, by: looker.author)
    }
    driver.state.session = .staff(looker)
    driver.send(.clock(driver.state.now))
    let reads = looker.role != .technician
    let isOpen =
      reads
      && (standing == .emergency && looker.role != .reviewer
        || standing == .granted && looker.isConfirmed)
    let places: [Place] = [
      .entry(entry), .correct(entry), .move(entry), .writeInEntry(entry), .markTransferred(entry),
      .markExempt(entry), .nextShift(entry), .person(person), .readAbout(person),
      .sayDone(.tellOrally(entry), entry), .findSame(as: person),
      .linkPersons(person, PersonReference(Sample.fejk)),
    ]
    for place in places {
      var there = driver
      there.apply(.home, .open(place))
      if isOpen {
        guard looker.role != .reviewer || place.act != .write else { continue }
        if case .door = there.state.screen { Issue.record("\(place) is closed") }
      } else {
        let isDoor = if case .door = there.state.screen { true } else { false }
        // A role that may not do it at all is told so before the door.
        #expect(isDoor || there.state.screens.count == 1, "\(place) is open:\n\(there.text)")
        #expect(!there.text.contains("Testberg") && !there.text.contains("orolig"))
        #expect(!there.text.contains("19301229"))
      }
    }
    var there = driver
    there.apply(.home, .open(.entry(entry)))
    #expect(there.text.contains("Vaken och orolig") == isOpen, "\(there.text)")
    #expect(there.text.contains("Testa Testberg") == isOpen)
  }

  /// Lists mask her for those who may open, too; the search leaves her out.
  @Test(.rule("R000-09"), .rule("K-50"))
  func listsMaskHerForReadersToo() {
    var driver = ProtectedNight.written()
    ProtectedNight.openInEmergency(&driver)
    #expect(driver.text.contains("Testa Testberg"))
    for keys in ["j", "i", "k", "p", "h", "o"] {
      var there = driver
      there.apply(.home)
      there.press(keys)
      #expect(!there.text.contains("Testberg"), "\(keys):\n\(there.text)")
    }
    driver.apply(.home)
    driver.press(.function(3))
    driver.press("orolig")
    #expect(!driver.text.contains("Vaken"), "\(driver.text)")
  }
}
