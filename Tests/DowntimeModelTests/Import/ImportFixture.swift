import TestSupport
import Testing

@testable import DowntimeModel

/// A unit with a manager, a night worker, two residents and one outage, and imports into it.
struct ImportFixture {
  let manager: StaffMember
  let worker: StaffMember
  let testa: Resident
  private(set) var records: [Record] = []
  private var numbers = EntryNumbering(terminal: "", records: [])
  private var random = SeededGenerator(seed: 77)

  init(isWithOutage: Bool = true) throws {
    manager = StaffMember(
      id: Identifier(using: &random), signature: try #require(Signature("EEX")),
      name: "Eva Exempelsson", title: "enhetschef", role: .unitManager)
    worker = StaffMember(
      id: Identifier(using: &random), signature: try #require(Signature("NPÅ")),
      name: "Natt-Nils Påhittad", title: "undersköterska", role: .careStaff)
    testa = Resident(
      id: Identifier(using: &random), name: "Testa Testberg",
      number: .personnummer(try #require(Personnummer(digits: "193012299263"))), room: "6")
    let entries: [Entry] = [.staff(manager), .staff(worker), .resident(testa)]
    for entry in entries {
      append(Submission(outage: nil, occurredAt: nil, author: manager.author, entry: entry))
    }
    if isWithOutage {
      try take(
        [
          #"{"typ":"driftstopp","ref":"stoppet","system":"Treserva","#
            + #""start_tid":"2026-10-24 22:00","skriven_av":"NPÅ"}"#
        ])
    }
  }

  /// The clock of the imports.
  var now: LocalTime {
    get throws { try #require(TimestampText.read("2026-10-26T08:00:00.000+01:00")) }
  }

  var unit: UnitState { UnitState(records) }

  var outage: Outage {
    get throws { try #require(unit.outages.first) }
  }

  /// What an import of lines comes to; the unit stays as it was.
  func outcome(
    _ lines: [String], by typist: StaffMember? = nil, limits: ImportLimits = ImportLimits()
  ) throws -> Importer.Outcome {
    try outcome(bytes: Array(lines.map { $0 + "\n" }.joined().utf8), by: typist, limits: limits)
  }

  func outcome(
    bytes: [UInt8], by typist: StaffMember? = nil, limits: ImportLimits = ImportLimits()
  ) throws -> Importer.Outcome {
    var importer = Importer(into: unit, by: typist ?? manager, now: try now, limits: limits)
    importer.take(bytes)
    return importer.finish()
  }

  /// The faults of lines, as `line, member: problem`.
  func faults(
    _ lines: String..., by typist: StaffMember? = nil
  ) throws -> [ImportFault.Problem] {
    let outcome = try outcome(lines, by: typist)
    #expect(outcome.faults.isEmpty || outcome.lines.isEmpty, "nothing half imported")
    return outcome.faults.map(\.problem)
  }

  /// Takes lines in, as the command does.
  @discardableResult
  mutating func take(_ lines: [String]) throws -> Importer.Outcome {
    let outcome = try outcome(lines)
    try #require(outcome.faults.isEmpty, "\(outcome.faults)")
    for line in outcome.lines { append(line.submission) }
    return outcome
  }

  private mutating func append(_ said: Submission) {
    let clock = LocalTime(
      instant: Instant(milliseconds: 1_790_000_000_000 + Int64(records.count)), offsetMinutes: 120)
    let record = Record(
      id: said.id ?? Identifier(using: &random), outage: said.outage,
      number: numbers.next(for: said.entry, outage: said.outage), recordedAt: clock,
      occurredAt: said.occurredAt, author: said.author, entry: said.entry, letter: said.letter)
    numbers.take(record)
    records.append(record)
  }

  /// A day note's line.
  static func note(
    _ text: String, at time: String = "2026-10-24 23:00", ref: String? = nil, more: String = ""
  ) -> String {
    let ref = ref.map { #""ref":"\#($0)","# } ?? ""
    return #"{"typ":"daganteckning",\#(ref)"person":"19301229-9263","text":"\#(text)","#
      + #""händelse_tid":"\#(time)","skriven_av":"NPÅ"\#(more)}"#
  }
}
