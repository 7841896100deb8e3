import DowntimeModel
import Terminal
import TestSupport

@testable import Console

extension ConsoleDriver {
  /// A console of a unit that follows a shipped routine, in an outage since 02:14. Hanna, who is a
  /// case officer, has it.
  static func following(
    _ profile: String, rows: Int = 24, columns: Int = 80, at time: String = "2026-11-10 05:31"
  ) -> ConsoleDriver {
    var driver = signedIn(rows: rows, columns: columns, at: time)
    let shipped = Profile.shipped(profile) ?? Profile()
    let declaration = OutageDeclaration(
      outage: Sample.outage,
      systems: [shipped.systems.first.flatMap { ITSystem($0.name) } ?? .prator],
      startedAt: moment("2026-11-10 02:14"), note: "")
    driver.write(.staff(Sample.hanna), outage: nil)
    driver.write(.profileAdopted(ProfileAdoption(forms: [shipped.stored])), outage: nil)
    driver.write(.outageDeclared(declaration))
    driver.state.session = .staff(Sample.hanna)
    driver.state.screens = [.overview(OverviewScreen())]
    return driver
  }

  /// Writes an entry as if somebody else had.
  mutating func write(
    _ entry: Entry, outage: Identifier<Outage>? = Sample.outage,
    by author: Author = Sample.mona.author
  ) {
    disk.append(
      [Submission(outage: outage, occurredAt: state.now, author: author, entry: entry)],
      at: state.now)
    state.whole = disk.opened.unit
    state.drawVeil()
  }

  /// The systems work again, since now or a time.
  mutating func endOutage(at time: LocalTime? = nil) {
    write(.outageEnded(OutageEnd(outage: Sample.outage, endedAt: time ?? state.now)))
  }

  /// The form in sight.
  var shownForm: Form? {
    if case .entryForm(let screen) = state.screen { screen.form } else { nil }
  }

  /// Goes to a field, takes away what stands there and types.
  mutating func overwrite(_ name: FieldName, _ text: String) {
    reach(name)
    for _ in 0..<(form?.inputs[name]?.draftText.count ?? 0) { press(.backspace) }
    press(text)
  }

  /// Presses the button that signs.
  mutating func signForm() {
    for _ in 0..<60 where shownForm != nil && shownForm?.focus != .button(0) { press(.tab) }
    press(.enter)
  }

  /// What was signed last.
  var signed: CareEntry? {
    if case .care(let care) = submissions.last?.entry { care } else { nil }
  }
}

extension Sample {
  /// The outage that routines are followed in.
  static let outage: Identifier<Outage> = {
    var random = SeededGenerator(seed: 41)
    return Identifier(using: &random)
  }()

  static let hanna: StaffMember = {
    var random = SeededGenerator(seed: 42)
    return StaffMember(
      id: Identifier(using: &random), signature: signature("HHT"), name: "Hanna Handläggare-Test",
      title: "handläggare", role: .caseOfficer)
  }()

  /// A decision about somebody.
  static func decision(about resident: Resident, _ purpose: String) -> Entry {
    .care(
      .decision(
        Decision(
          person: .resident(resident), purpose: purpose, law: .economicAid,
          officer: "Hanna Handläggare-Test", decisionMaker: "Benny Beslut-Test",
          decidedOn: CivilDate(year: 2026, month: 11, day: 10) ?? CivilDate(daysSince1970: 0))))
  }

  /// A handwritten document about somebody, in the cabinet.
  static func document(
    about resident: Resident, _ kind: DrawnUpDocument.Kind = .healthCareNote,
    _ law: Law = .healthCare
  ) -> Entry {
    .care(
      .document(
        DrawnUpDocument(
          person: .resident(resident), kind: kind, title: kind == .other ? "brev" : "", law: law,
          place: "aktskåp", form: .handwritten, needsStatistics: false)))
  }

  /// A card payment.
  static func payment(_ voucher: String, kronor: Int64) -> Entry {
    .care(
      .payment(
        CardPayment(
          person: .resident(testa), kind: .card, voucher: voucher, purpose: "mat",
          amount: Money(kronor: kronor), decisionMaker: "Benny Beslut-Test",
          officer: "Hanna Handläggare-Test")))
  }
}
