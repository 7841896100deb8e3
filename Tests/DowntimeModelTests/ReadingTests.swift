import DowntimeModel
import TestSupport
import Testing

/// A night in which people write, correct and read.
struct Shifts {
  private(set) var records: [Record] = []
  let outage: Identifier<Outage>
  private var random = SeededGenerator(seed: 77)
  private var minute: Int64 = 0

  init() throws {
    outage = Identifier(using: &random)
    _ = try write(
      "NPÅ",
      .outageDeclared(
        OutageDeclaration(outage: outage, systems: [.treserva], startedAt: now, note: "")))
  }

  var unit: UnitState { UnitState(records) }
  var now: LocalTime {
    LocalTime(
      instant: Instant(milliseconds: 1_793_000_000_000 + minute * 60_000), offsetMinutes: 60)
  }

  static func author(_ signature: String) throws -> Author {
    Author(
      signature: try #require(Signature(signature)), name: "\(signature) Påhittad",
      title: "undersköterska", role: .careStaff)
  }

  /// Writes a record, a minute after the one before, or at an earlier minute of another terminal.
  mutating func write(_ signature: String, _ entry: Entry, minutesAgo: Int64 = 0) throws
    -> Identifier<Record>
  {
    minute += 1
    let at = LocalTime(
      instant: now.instant.advanced(bySeconds: -60 * minutesAgo), offsetMinutes: 60)
    let id = Identifier<Record>(using: &random)
    records.append(
      Record(
        id: id, outage: outage, number: nil, recordedAt: at, occurredAt: at,
        author: try Self.author(signature), entry: entry))
    return id
  }

  mutating func note(
    _ signature: String, _ text: String = "Sover.", room: String = "3", mustKnow: Bool = false,
    minutesAgo: Int64 = 0
  ) throws -> Identifier<Record> {
    try write(
      signature,
      .care(
        .dayNote(
          DayNote(
            person: .described(name: "Rum \(room)", number: .unknown), text: text,
            nextShiftMustKnow: mustKnow))), minutesAgo: minutesAgo)
  }

  mutating func correct(
    _ id: Identifier<Record>, by signature: String, mustKnow: Bool = false, minutesAgo: Int64 = 0
  ) throws -> Identifier<Record> {
    try write(
      signature,
      .correction(
        Correction(
          original: id, reason: "fel", occurredAt: now,
          replacement: .dayNote(
            DayNote(
              person: .described(name: "Rum 3", number: .unknown), text: "Vaken.",
              nextShiftMustKnow: mustKnow)))), minutesAgo: minutesAgo)
  }

  mutating func say(_ signature: String, of id: Identifier<Record>, _ said: Addition.Said) throws
    -> Identifier<Record>
  {
    try write(signature, .addition(Addition(original: id, said: said)))
  }

  mutating func read(_ signature: String, _ id: Identifier<Record>) throws {
    guard let entry = unit.entry(id) else { return }
    let unread = entry.unread(by: try Self.author(signature).signature).map(\.id)
    _ = try say(signature, of: id, .read(unread))
  }

  func unread(_ signature: String) throws -> [Identifier<Record>] {
    unit.unread(for: try Self.author(signature).signature).map(\.id)
  }
}

@Test(.rule("R000-22"), .rule("R001-38"))
func whatIsNewSinceMyReadingIsUnreadAndNothingElse() throws {
  var night = try Shifts()
  let first = try night.note("NPÅ")
  let second = try night.note("NPÅ")
  let own = try night.note("MMT")
  #expect(try night.unread("MMT") == [first, second])
  #expect(try night.unread("NPÅ") == [own])
  try night.read("MMT", first)
  #expect(try night.unread("MMT") == [second])
  #expect(try night.unread("EEX") == [first, second, own])
}

@Test(.rule("X-26")) func aCorrectedEntryIsUnreadAgainButNotForWhoCorrectedIt() throws {
  var night = try Shifts()
  let note = try night.note("NPÅ")
  try night.read("MMT", note)
  let correction = try night.correct(note, by: "NPÅ")
  #expect(try night.unread("MMT") == [correction])
  #expect(try night.unread("NPÅ").isEmpty)
  try night.read("MMT", note)
  #expect(try night.unread("MMT").isEmpty)
  let told = try night.say("EEX", of: note, .handedOver(to: "Siv", at: night.now))
  #expect(try night.unread("MMT") == [told])
  #expect(try night.unread("NPÅ") == [told])
}

@Test func whatArrivesLateIsUnreadAlthoughItWasWrittenBeforeTheReading() throws {
  var night = try Shifts()
  let note = try night.note("NPÅ")
  try night.read("MMT", note)
  let correction = try night.correct(note, by: "NPÅ", minutesAgo: 2)
  let late = try night.note("NPÅ", minutesAgo: 3)
  #expect(try night.unread("MMT") == [late, correction])
}

@Test func aReadingFromBeforeRecordsWereNamedTellsOfAllThatWasWrittenByThen() throws {
  var night = try Shifts()
  let note = try night.note("NPÅ")
  _ = try night.correct(note, by: "NPÅ")
  _ = try night.say("MMT", of: note, .read([]))
  #expect(try night.unread("MMT").isEmpty)
  let correction = try night.correct(note, by: "NPÅ")
  #expect(try night.unread("MMT") == [correction])
}

@Test func marksAndPapersOfTheMorningAreNotReadingMatter() throws {
  var night = try Shifts()
  let note = try night.note("NPÅ")
  try night.read("MMT", note)
  _ = try night.write(
    "EEX",
    .transfer(Transfer(original: note, system: .treserva, at: night.now, reference: "")))
  _ = try night.say("EEX", of: note, .paper(.shredded))
  #expect(try night.unread("MMT").isEmpty)
}

@Test func aClosedOutageIsNotReadUp() throws {
  var night = try Shifts()
  _ = try night.note("NPÅ")
  #expect(try night.unread("MMT").count == 1)
  _ = try night.write("EEX", .outageClosed(OutageClosure(outage: night.outage)))
  #expect(try night.unread("MMT").isEmpty)
  #expect(night.unit.unreadCount(for: try Shifts.author("MMT").signature) == 0)
}

@Test(.rule("R000-23")) func whoMayNotReadHasNothingUnread() throws {
  var night = try Shifts()
  _ = try night.note("NPÅ", mustKnow: true)
  let bare = night.unit.withoutTexts
  #expect(bare.unreadCount(for: try Shifts.author("MMT").signature) == 0)
  #expect(bare.flagged(in: night.outage).isEmpty)
}

@Test func whatTheNextShiftMustKnowStaysUntilItIsClosedWithAReason() throws {
  var night = try Shifts()
  let note = try night.note("NPÅ", mustKnow: true)
  func flagged() -> [Identifier<Record>] { night.unit.flagged(in: night.outage).map(\.id) }
  #expect(flagged() == [note])
  _ = try night.say("MMT", of: note, .nextShift(mustKnow: false, reason: "provet är taget"))
  #expect(flagged().isEmpty)
  // A correction of the text that leaves the tick as it was does not open it again.
  _ = try night.correct(note, by: "NPÅ", mustKnow: true)
  #expect(flagged().isEmpty)
  _ = try night.say("NPÅ", of: note, .nextShift(mustKnow: true, reason: "ska tas om"))
  #expect(flagged() == [note])
  _ = try night.correct(note, by: "NPÅ", mustKnow: false)
  #expect(flagged().isEmpty)
}

@Test(.rule("R001-38")) func everythingAboutAPersonIsReadWhateverSheWasCalledWhenItWasWritten()
  throws
{
  var night = try Shifts()
  let nine = try night.note("NPÅ", room: "9")
  let other = try night.note("NPÅ", room: "14")
  let person = PersonReference.described(name: "Rum 9", number: .unknown)
  let same = PersonReference.described(name: "Rum 14", number: .unknown)
  #expect(night.unit.readables(about: person).map(\.id) == [nine])
  _ = try night.write(
    "NPÅ",
    .personLink(PersonLink(one: person, other: same, isSame: true, reason: "flyttat rum")))
  #expect(night.unit.readables(about: person).map(\.id) == [nine, other])
  let handover = night.unit.newHandover(in: night.outage, drafts: [])
  let report = night.unit.report(handover, in: night.outage, now: night.now)
  #expect(report.persons.map { $0.lines.map(\.entry.id) } == [[nine, other]])
}
