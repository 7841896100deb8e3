import DowntimeModel

/// A night in the invented unit: its registers, and what was written so far.
struct DemoStory {
  /// An entry and when it was written.
  struct Page {
    let submission: Submission
    let writtenAt: LocalTime
  }

  /// The routine that the invented unit follows where nothing else is said.
  static let routine = "goteborg-boende"

  /// What the invented unit is called.
  static let unitName = "Testgården plan 2"
  let unit = UnitDescription(name: unitName, isDrill: true)
  private let staff: [StaffMember]
  private let residents: [Resident]
  private let outage: Identifier<Outage>
  private let mistaken: Identifier<Record>
  private let routines: [Profile]

  /// A night by some routines; by the usual one where there are none.
  init(_ routines: [Profile], _ random: inout some RandomNumberGenerator) {
    self.routines = routines.isEmpty ? [Profile.shipped(Self.routine)].compactMap(\.self) : routines
    staff = DemoPeople.staff(&random)
    residents = DemoPeople.residents(&random)
    outage = Identifier(using: &random)
    mistaken = Identifier(using: &random)
  }

  /// Unit, staff and residents.
  var registers: [Submission] {
    guard let manager = staff.last?.author else { return [] }
    var entries = [Entry.unit(unit)]
    entries += staff.map(Entry.staff)
    entries += residents.map(Entry.resident)
    if !routines.isEmpty { entries.append(.profileAdopted(ProfileAdoption(of: routines))) }
    entries.append(.listed(.contact(contact)))
    return entries.map {
      Submission(outage: nil, occurredAt: nil, author: manager, entry: $0)
    }
  }

  /// What the night staff wrote, in the order written.
  func pages(_ now: LocalTime) -> [Page] {
    guard let author = staff.first?.author else { return [] }
    let startedAt = Self.time(minutesAgo: 130, now)
    let declaration = OutageDeclaration(
      outage: outage, systems: [.treserva], startedAt: startedAt,
      note: "Inloggningen svarar inte.")
    func page(
      _ entry: Entry, at minutes: Int, written later: Int, id: Identifier<Record>? = nil
    ) -> Page {
      Page(
        submission: Submission(
          outage: outage, occurredAt: Self.time(minutesAgo: minutes, now), author: author,
          entry: entry, id: id),
        writtenAt: Self.time(minutesAgo: minutes - later, now))
    }
    func event(at minutes: Int, _ told: (LocalTime) -> OutageEvent) -> Page {
      page(
        .listed(.outageEvent(told(Self.time(minutesAgo: minutes, now)))), at: minutes, written: 1)
    }
    return [
      page(.outageDeclared(declaration), at: 130, written: 4),
      event(at: 126) { .reported(to: "egen IT-support", at: $0, ticket: "TEST-4711") },
      event(at: 124) { .ticked(Self.reported, at: $0) },
      event(at: 70) {
        .received(
          "En server i datahallen har stannat. De byter en del.", from: "egen IT-support", at: $0,
          next: Self.time(minutesAgo: 10, now))
      },
      page(
        note(
          1, "Vaken och orolig. Satt hos henne en stund, drack te tillsammans. Lugnare efteråt."),
        at: 113, written: 5),
      page(.care(.deviation(fall)), at: 95, written: 6),
      page(.care(.call(call)), at: 88, written: 2),
      page(
        note(3, "Siv på plats och undersökte. Hjälpt tillbaka i säng på rum 12. Inga smärtor."),
        at: 60, written: 3, id: mistaken),
      page(
        .correction(
          Correction(
            original: mistaken, reason: "fel rum angivet",
            occurredAt: Self.time(minutesAgo: 60, now),
            replacement: .dayNote(
              DayNote(
                person: reference(3),
                text: "Siv på plats och undersökte. Hjälpt tillbaka i säng på rum 14. "
                  + "Inga smärtor.", nextShiftMustKnow: false)))),
        at: 40, written: 0),
      page(note(0, "Vill ha frukost 09:00 i morgon.", nextShift: true), at: 25, written: 2),
    ]
  }

  /// A number that Post- och telestyrelsen keeps for fiction.
  private var contact: Contact {
    var contact = Contact(
      id: Identifier(retyping: outage), name: "Enhetschef i tjänst", party: .other, unit: unit.name,
      numbers: [Contact.Number(number: "08-465 004 10", hours: [.always])], isSwitchboard: false,
      source: "övning", updatedOn: CivilDate(daysSince1970: 20_000), isForManagerOnly: false)
    contact.note = "Ring vid fall, felanmälan och när du är osäker."
    return contact
  }

  private static let reported = ChecklistPoint(
    role: "omsorgspersonal", phase: .start, text: "Säg till chefen och felanmäl.")

  private var fall: Deviation {
    Deviation(
      person: reference(3), kinds: [.fall],
      whatHappened: "Hittad på golvet bredvid sängen. Ensam när det hände. Ingen synlig skada.",
      immediateAction: "Flyttade inte. Ringde sjuksköterskan, satt kvar tills hon kom.",
      contacted: .someone("Siv Sköterska-Test, ssk"))
  }

  private var call: Call {
    Call(
      direction: .both, counterpart: .given("Siv Sköterska-Test"), counterpartRole: "ssk",
      counterpartUnit: "Jouren", person: reference(3),
      said: "Fall vid sängen, ingen synlig skada. Siv kommer inom en halvtimme. Ligg still.",
      readBack: true)
  }

  private func note(_ resident: Int, _ text: String, nextShift: Bool = false) -> Entry {
    .care(
      .dayNote(
        DayNote(person: reference(resident), text: text, nextShiftMustKnow: nextShift)))
  }

  private func reference(_ index: Int) -> PersonReference {
    guard residents.indices.contains(index) else { return .unknown("") }
    let person = residents[index]
    return .resident(person.id, name: person.name, number: person.number, room: person.room)
  }

  static func time(minutesAgo minutes: Int, _ now: LocalTime) -> LocalTime {
    StockholmTime.local(now.instant.advanced(bySeconds: -60 * Int64(minutes)))
  }
}
