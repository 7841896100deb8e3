import TestSupport
import Testing

@testable import DowntimeModel

/// A unit whose records are written one after another by its manager.
struct ReadyUnit {
  static let manager = StaffMember(
    id: Identifier(high: 9, low: 1), signature: signature("CCT"),
    name: "Cleo Chef-Test", title: "enhetschef", role: .unitManager)
  static let carer = StaffMember(
    id: Identifier(high: 9, low: 2), signature: signature("MMT"),
    name: "Mona Morgon-Test", title: "undersköterska", role: .careStaff)
  static let nurse = StaffMember(
    id: Identifier(high: 9, low: 3), signature: signature("SSS"),
    name: "Siv Sköterska-Test", title: "sjuksköterska", role: .nurse)
  static let testa = Resident(id: Identifier(high: 8, low: 1), name: "Testa Testberg", room: "3")
  static let fejk = Resident(id: Identifier(high: 8, low: 2), name: "Fejk Fejksson", room: "9")

  private static func signature(_ text: String) -> Signature {
    guard let signature = Signature(text) else { preconditionFailure("no signature") }
    return signature
  }

  private(set) var unit = UnitState()
  private(set) var now: LocalTime
  private var count: UInt64 = 0

  init(_ profiles: [String], at time: String) throws {
    now = try FactFile.time(time)
    for member in [Self.manager, Self.carer, Self.nurse] { write(.staff(member)) }
    for resident in [Self.testa, Self.fejk] { write(.resident(resident)) }
    adopt(profiles)
  }

  mutating func adopt(_ profiles: [String]) {
    write(
      .profileAdopted(
        ProfileAdoption(forms: profiles.compactMap { Profile.shipped($0)?.stored })))
  }

  mutating func at(_ time: String) throws { now = try FactFile.time(time) }

  @discardableResult mutating func write(_ entry: Entry, outage: Identifier<Outage>? = nil)
    -> Identifier<Record>
  {
    count += 1
    let id = Identifier<Record>(high: 7, low: count)
    unit.apply(
      Record(
        id: id, outage: outage, number: nil, recordedAt: now, occurredAt: nil,
        author: Self.manager.author, entry: entry))
    return id
  }

  @discardableResult mutating func note(_ event: PreparationEvent) -> Identifier<Record> {
    write(.listed(.preparation(event)))
  }

  /// It was printed now.
  @discardableResult mutating func printed(
    _ key: DocumentKey, version: String = "", reason: PreparedDocument.Reason? = nil,
    validTo: CivilDate? = nil
  ) -> Identifier<Record> {
    note(
      .printed(
        key,
        PreparedDocument.Printing(
          at: now, by: "MMT", version: version, copies: 1, reason: reason, validTo: validTo)))
  }

  /// Every old print is shredded.
  mutating func weedAll() {
    for old in register().rows.flatMap(\.oldPrints) { note(.weeded(of: old.printed.id, .shredded)) }
  }

  func register(_ member: StaffMember = manager) -> DocumentRegister {
    unit.documentRegister(for: member, now: now)
  }

  func row(_ name: String, _ whose: DocumentKey.Whose? = nil) -> DocumentRegister.Row? {
    register().row(DocumentKey(name, of: whose))
  }

  func plan() -> SelfCheckPlan { unit.selfCheckPlan(for: Self.manager, now: now) }

  /// What waits of this, by its kind.
  func todos(_ kind: ItemKind, for member: StaffMember = manager) -> [ToDo] {
    unit.toDoList(unit.openItems(now: now), for: member, now: now).filter { $0.kind == kind }
  }
}
