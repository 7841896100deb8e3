import TestSupport
import Testing

@testable import DowntimeModel

/// A store on the simulated disk with an outage under way.
struct JournalFixture {
  static let folder = "/store"
  static let marker = "Kodordet GULDFISK"

  let disk: SimulatedDisk
  let store: Store
  let outage: Identifier<Outage>
  private(set) var records: [Record] = []

  init(disk: SimulatedDisk = SimulatedDisk(), seed: UInt64 = 1) throws {
    self.disk = disk
    var random = SeededGenerator(seed: seed)
    outage = Identifier(using: &random)
    store = try Store.found(
      at: Self.folder, founding: Founding(unitLabel: "Testgården plan 2", isDrill: false),
      passage: CrashWorkload.passage, disk: disk, random: random, geometry: CrashWorkload.geometry)
    try append(
      .outageDeclared(
        OutageDeclaration(
          outage: outage, systems: [.treserva], startedAt: Self.time(0), note: "")))
  }

  static func time(_ seconds: Int64) -> LocalTime {
    LocalTime(
      instant: Instant(milliseconds: 1_790_000_000_000 + seconds * 1000), offsetMinutes: 120)
  }

  static func note(_ text: String) -> Entry {
    .care(.dayNote(DayNote(person: .unknown("påhittad"), text: text, nextShiftMustKnow: false)))
  }

  static func care(_ text: String) -> CareEntry {
    .dayNote(DayNote(person: .unknown("påhittad"), text: text, nextShiftMustKnow: false))
  }

  @discardableResult
  mutating func append(_ entry: Entry, id: Identifier<Record>? = nil, at seconds: Int64 = 60) throws
    -> Appended
  {
    let appended = try store.append(
      Submission(
        outage: outage, occurredAt: Self.time(0), author: CrashWorkload.author, entry: entry, id: id
      ), now: Self.time(seconds))
    records.append(appended.record)
    return appended
  }

  func draft(_ id: Identifier<Draft>, text: String) -> Draft {
    Draft(
      id: id, outage: outage, author: CrashWorkload.author, subject: .entry(.new(.dayNote)),
      fields: ["text": text], startedAt: Self.time(10), changedAt: Self.time(20))
  }

  /// Closes the store and opens it again.
  func reopened(_ other: SimulatedDisk? = nil) throws -> (store: Store, replay: Replay) {
    store.close()
    return try CrashWorkload.reopen(other ?? disk, seed: 99)
  }

  /// The path of the only or last segment of the current journal.
  var segments: [String] {
    disk.files.filter { $0.hasSuffix(".jsonl") }
  }

  /// The lines of a segment as byte ranges, newlines not included.
  static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var at = Blank.end(bytes, from: 0)
    while at < bytes.count {
      let end = Blank.lineEnd(bytes, from: at)
      ranges.append(at..<end)
      at = Blank.end(bytes, from: end)
    }
    return ranges
  }
}
