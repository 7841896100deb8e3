import Foundation
import Testing

@testable import DowntimeModel

/// A worked scenario as a file of facts (Tests/Scenarios), read through the importer as if each
/// line had been written when it says.
struct FactFile {
  /// The records in the order of the file.
  let records: [Record]
  /// The records by the `ref` of their lines.
  let byRef: [String: Record]

  init(_ name: String, typist: StaffMember, now: LocalTime) throws {
    self = try Self.lines([], after: name, typist: typist, now: now)
  }

  /// A scenario with more lines after it.
  static func lines(_ lines: [String], after name: String, typist: StaffMember, now: LocalTime)
    throws -> FactFile
  {
    let file = try Data(contentsOf: folder.appending(path: name))
    return try FactFile(file + Data(lines.map { $0 + "\n" }.joined().utf8), typist, now)
  }

  private init(_ bytes: Data, _ typist: StaffMember, _ now: LocalTime) throws {
    var importer = Importer(into: UnitState(), by: typist, now: now)
    importer.take(bytes)
    let outcome = importer.finish()
    try #require(outcome.faults.isEmpty, "\(outcome.faults)")
    let texts = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    var numbers = EntryNumbering(terminal: "", records: [])
    var records: [Record] = []
    var byRef: [String: Record] = [:]
    for line in outcome.lines {
      let said = line.submission
      let record = Record(
        id: try #require(said.id), outage: said.outage,
        number: numbers.next(for: said.entry, outage: said.outage), recordedAt: line.writtenAt,
        occurredAt: said.occurredAt, author: said.author, entry: said.entry)
      numbers.take(record)
      records.append(record)
      let object = try JSONSerialization.jsonObject(with: Data(texts[line.number - 1].utf8))
      if let ref = (object as? [String: Any])?["ref"] as? String { byRef[ref] = record }
    }
    self.records = records
    self.byRef = byRef
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios")

  /// The unit as it knew itself at a moment: everything written until then.
  func unit(at time: LocalTime) -> UnitState {
    UnitState(records.filter { $0.recordedAt.instant <= time.instant })
  }

  /// The unit when everything is written.
  var unit: UnitState { UnitState(records) }

  /// The identity of a line's record.
  func id(_ ref: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    -> Identifier<Record>
  {
    try #require(byRef[ref], "no line \(ref)", sourceLocation: sourceLocation).id
  }

  /// An entry as it stands when everything is written.
  func entry(_ ref: String, in unit: UnitState? = nil) throws -> JournalEntry {
    try #require((unit ?? self.unit).entry(try id(ref)))
  }

  /// A time of a scenario, such as `2026-10-25 02:31 sommartid`.
  static func time(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    -> LocalTime
  {
    try #require(try? ImportTime.read(text).get(), sourceLocation: sourceLocation)
  }

  /// A manager who runs an import.
  static func manager(_ signature: String, _ name: String) throws -> StaffMember {
    var random = SystemRandomNumberGenerator()
    return StaffMember(
      id: Identifier(using: &random), signature: try #require(Signature(signature)), name: name,
      title: "enhetschef", role: .unitManager)
  }
}

extension CivilDate {
  /// A date of a scenario; the first of all days when there is no such date.
  init(_ year: Int, _ month: Int, _ day: Int) {
    self = CivilDate(year: year, month: month, day: day) ?? CivilDate(daysSince1970: 0)
  }
}
