import DowntimeModel
import TestSupport
import Testing

/// An outage told record by record, for tests of what waits because of it.
struct Story {
  private(set) var records: [Record] = []
  let outage: Identifier<Outage>
  private var random: SeededGenerator
  private let author: Author

  /// An outage of a system from a time, such as `2026-04-28T07:00+02`.
  init(_ system: ITSystem, from start: String, seed: UInt64 = 5) throws {
    random = SeededGenerator(seed: seed)
    outage = Identifier(using: &random)
    author = Author(
      signature: try #require(Signature("AAR")), name: "Arvid Arbetsledare-Test",
      title: "arbetsledare", role: .teamLeader)
    try write(
      start,
      .outageDeclared(
        OutageDeclaration(
          outage: outage, systems: [system], startedAt: Story.clock(start), note: "")))
  }

  @discardableResult
  mutating func write(_ at: String, _ entry: Entry) throws -> Identifier<Record> {
    let id = Identifier<Record>(using: &random)
    records.append(
      Record(
        id: id, outage: outage, number: nil, recordedAt: try Story.clock(at),
        occurredAt: try Story.clock(at), author: author, entry: entry))
    return id
  }

  @discardableResult
  mutating func care(_ at: String, _ entry: CareEntry) throws -> Identifier<Record> {
    try write(at, .care(entry))
  }

  mutating func say(_ at: String, of id: Identifier<Record>, _ said: Addition.Said) throws {
    try write(at, .addition(Addition(original: id, said: said)))
  }

  @discardableResult
  mutating func list(_ at: String, _ entry: ListEntry) throws -> Identifier<Record> {
    try write(at, .listed(entry))
  }

  mutating func event(_ at: String, _ event: OutageEvent) throws {
    try list(at, .outageEvent(event))
  }

  mutating func writeIn(_ at: String, _ id: Identifier<Record>, _ system: ITSystem) throws {
    try write(
      at,
      .transfer(
        Transfer(original: id, system: system, at: try Story.clock(at), reference: "")))
  }

  mutating func end(_ at: String) throws {
    try write(at, .outageEnded(OutageEnd(outage: outage, endedAt: try Story.clock(at))))
  }

  var unit: UnitState { UnitState(records) }

  /// What waits at a time.
  func items(_ profile: RoutineProfile, at now: String) throws -> [OpenItem] {
    unit.openItems(profile, now: try Story.clock(now))
  }

  /// What waits at a time, without its colours.
  func subjects(_ profile: RoutineProfile, at now: String) throws -> Set<OpenSubject> {
    Set(try items(profile, at: now).map(\.subject))
  }

  /// The colour of one thing that waits; nil when it does not wait.
  func tone(_ subject: OpenSubject, _ profile: RoutineProfile, at now: String) throws -> Tone? {
    try items(profile, at: now).first { $0.subject == subject }?.tone
  }

  /// A time such as `2026-10-25T02:31+01`.
  static func clock(_ text: String) throws -> LocalTime {
    try #require(TimestampText.read("\(text.prefix(16)):00.000\(text.suffix(3)):00"))
  }
}

extension PersonReference {
  /// An official test person.
  static let testa = PersonReference.described(name: "Testa Testberg", number: .unknown)
}
