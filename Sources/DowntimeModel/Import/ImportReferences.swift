/// What lines can point at: earlier lines by their `ref`, the journal's entries by their number.
struct ImportReferences {
  /// A record that a line points at.
  struct Target {
    var id: Identifier<Record>
    var kind: ImportKind
    var outage: Identifier<Outage>?
    /// When it happened.
    var occurredAt: LocalTime
  }

  private struct Number: Hashable {
    var outage: Identifier<Outage>?
    var text: String
  }

  private var named: [String: (target: Target, line: Int)] = [:]
  private var numbered: [Number: Target] = [:]
  /// The units that faxes were sent to.
  private var faxes: [Identifier<Record>: [String]] = [:]

  init(_ unit: UnitState) {
    for entry in unit.entries { note(entry.current, as: entry.id) }
    for entry in unit.entries {
      guard let number = entry.number else { continue }
      numbered[Number(outage: entry.outage, text: number.text)] = Target(
        id: entry.id, kind: ImportKind(entry.original.kind), outage: entry.outage,
        occurredAt: entry.occurredAt)
    }
    for record in unit.listed {
      guard case .listed(.loan) = record.entry, let number = record.number else { continue }
      numbered[Number(outage: record.outage, text: number.text)] = Target(
        id: record.id, kind: .loan, outage: record.outage,
        occurredAt: record.occurredAt ?? record.recordedAt)
    }
  }

  /// The line that has a `ref`.
  func line(of ref: String) -> Int? { named[ref]?.line }

  /// Gives a line's record its name.
  mutating func name(_ target: Target, _ ref: String, line: Int) {
    named[ref] = (target, line)
  }

  /// Notes what later lines ask of an entry.
  mutating func note(_ care: CareEntry, as id: Identifier<Record>) {
    if case .fax(let fax) = care { faxes[id] = fax.receivers.map(\.unit) }
  }

  /// The units that a fax was sent to.
  func faxUnits(of fax: Identifier<Record>) -> [String] { faxes[fax] ?? [] }

  /// What is called so: an earlier line, else an entry of the outage.
  func target(_ name: String, in outage: Identifier<Outage>?) -> Target? {
    named[name]?.target ?? numbered[Number(outage: outage, text: name.uppercased())]
  }
}

extension ImportKind {
  /// The kind of a line that says such an entry.
  init(_ care: CareEntry.Kind) {
    switch care {
    case .dayNote: self = .dayNote
    case .deviation: self = .deviation
    case .call: self = .call
    case .fax: self = .fax
    case .decision: self = .decision
    case .payment: self = .payment
    case .order: self = .order
    case .timeReport: self = .timeReport
    case .document: self = .document
    }
  }
}

extension ImportKind.Subject {
  /// Whether a line can be about something of a kind.
  func fits(_ kind: ImportKind) -> Bool {
    switch self {
    case .anyCare: kind.care != nil
    case .care(let kinds): kind.care.map(kinds.contains) ?? false
    case .kind(let only): kind == only
    }
  }
}
