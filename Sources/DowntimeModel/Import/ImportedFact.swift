/// A line as far as it is understood without its kind's own members: who, when and where.
struct ImportedFact {
  let kind: ImportKind
  let id: Identifier<Record>
  let place: ImportPlace
  /// Who did it; nil after a fault.
  let author: Author?
  /// When it happened; nil for a register's row.
  let occurredAt: LocalTime?
  /// When it was written.
  let writtenAt: LocalTime

  init(
    _ kind: ImportKind, _ id: Identifier<Record>, _ place: ImportPlace, _ reader: inout FactReader
  ) {
    self.kind = kind
    self.id = id
    self.place = place
    author = reader.author()
    let now = reader.scene.now
    var name = "händelse_tid"
    let own: LocalTime?
    switch kind {
    case .declared:
      name = "start_tid"
      own = reader.time(name)
    case .timeReport:
      name = "slut_tid"
      own = reader.peekTime("start_tid") ?? now
    case _ where kind.isRegister: own = nil
    default: own = reader.time(name)
    }
    let end = kind == .timeReport ? reader.peekTime(name) : own
    let said = reader.timeIfAny("skriven_tid")
    let written = said ?? end ?? now
    let latest = now.instant.advanced(bySeconds: TimeInput.toleranceSeconds)
    if written.instant > latest {
      reader.fail(said == nil ? name : "skriven_tid", .writtenTooEarly)
    } else if let own, own.instant > written.instant.advanced(bySeconds: TimeInput.toleranceSeconds)
    {
      reader.fail("skriven_tid", .writtenTooEarly)
    }
    occurredAt = own
    writtenAt = written
  }

  /// The outage that the record belongs to.
  var outage: Identifier<Outage>? {
    kind == .declared ? Identifier(retyping: id) : place.outage?.id
  }

  /// What later lines that point at this one find.
  var target: ImportReferences.Target {
    ImportReferences.Target(
      id: id, kind: kind, outage: outage, occurredAt: occurredAt ?? writtenAt)
  }

  /// Who runs the import must be allowed to do it, and so must who did it.
  func checkRights(_ reader: inout FactReader, typist: StaffMember, unit: UnitState) {
    if !unit.allows(typist, kind.act) { reader.fail("typ", .typistMayNot(kind.act)) }
    guard let author else { return }
    let member = reader.scene.people.member(author.signature)
    let isAllowed =
      member.map { unit.allows($0, kind.act) } ?? Rights.allows(author.role, kind.act)
    if !isAllowed { reader.fail("skriven_av", .authorMayNot(kind.act)) }
  }

  /// What the line says; nil after a fault, and for what a register has already.
  func entry(_ reader: inout FactReader) -> Entry? {
    if let outage = place.outage, outage.isClosed, kind != .reopened {
      reader.fail("driftstopp", .outageClosed)
    }
    if kind.isRegister { return reader.register(kind, id) }
    let at = occurredAt ?? writtenAt
    if let care = kind.care {
      return .care(reader.care(care, occurredAt: at, writtenAt: writtenAt))
    }
    switch kind {
    case .declared:
      return .outageDeclared(
        reader.declaration(Identifier(retyping: id), startedAt: at, writtenAt: writtenAt))
    case .ended:
      return place.outage.map { outage in
        let end = OutageEnd(outage: outage.id, endedAt: at)
        reader.judge(
          SigningCheck.faults(of: end, startedAt: outage.startedAt, now: writtenAt))
        return .outageEnded(end)
      }
    case .closed: return place.outage.map { .outageClosed(OutageClosure(outage: $0.id)) }
    default: break
    }
    if kind.subject != nil, place.subject == nil { return nil }
    if let subject = place.subject,
      let entry = reader.after(kind, subject, at: at, writtenAt: writtenAt)
    {
      return entry
    }
    return reader.listed(kind, place.subject?.id, at: at).map { .listed($0) }
  }
}

/// Where a line belongs.
struct ImportPlace {
  /// The outage; nil for registers, for the line that declares one, and after a fault.
  var outage: ImportOutages.Known?
  /// What `gäller` points at.
  var subject: ImportReferences.Target?
  /// The decision that `beslut` points at.
  var decision: Identifier<Record>?
  /// Whether everything was found.
  var isWhole: Bool
}

extension FactReader {
  /// The line's own name for others to point at.
  mutating func ref(_ line: Int) -> String? {
    guard let ref = lineIfAny("ref") else { return nil }
    if EntryNumber(ref) != nil { fail("ref", .refLikeNumber) }
    if let first = scene.references.line(of: ref) {
      fail("ref", .refTaken(line: first))
      return nil
    }
    return ref
  }

  /// Finds the outage and the records that a line points at, and goes on among them.
  mutating func place(of kind: ImportKind, among outages: ImportOutages) -> ImportPlace {
    var place = ImportPlace(isWhole: true)
    guard !kind.isRegister, kind != .declared else { return place }
    let before = faults.count
    let named = lineIfAny("driftstopp")
    var meant = outages.meant(named)
    let subject = kind.subject.flatMap { subject in
      required("gäller", nil) { reader, name -> ImportReferences.Target? in
        reader.subject(name, subject, in: try? meant.get().id)
      }
    }
    // What a line is about decides the outage, unless the line itself does.
    if named == nil, let own = subject?.outage.flatMap({ outages[$0] }) { meant = .success(own) }
    switch meant {
    case .success(let outage): place.outage = outage
    case .failure(let problem): fail("driftstopp", problem)
    }
    place.subject = subject
    scene.outage = place.outage?.id
    place.isWhole = faults.count == before
    if kind == .follows || kind == .order || kind == .payment { place.decision = peekDecision() }
    return place
  }

  private mutating func subject(
    _ name: String, _ subject: ImportKind.Subject, in outage: Identifier<Outage>?
  ) -> ImportReferences.Target? {
    guard let typed = lineIfAny(name) else { return nil }
    guard let target = scene.references.target(typed, in: outage) else {
      fail(name, .unknownReference)
      return nil
    }
    guard subject.fits(target.kind) else {
      fail(name, .wrongReference)
      return nil
    }
    return target
  }

  /// The decision that `beslut` points at, without a fault when there is none.
  private func peekDecision() -> Identifier<Record>? {
    peekString("beslut").flatMap {
      scene.references.target(CleanText.line($0), in: scene.outage)?.id
    }
  }

  /// A text, without taking it.
  func peekString(_ name: String) -> String? {
    if case .string(let text) = peek(name) { text } else { nil }
  }

  /// A time, without taking it; nil when it is none.
  func peekTime(_ name: String) -> LocalTime? {
    peekString(name).flatMap { try? ImportTime.read($0).get() }
  }

  /// The systems that `system` names, without taking it.
  var systems: [ITSystem] {
    switch peek("system") {
    case .string(let name): [ITSystem(name)].compactMap(\.self)
    case .array(let values):
      values.compactMap { if case .string(let name) = $0 { ITSystem(name) } else { nil } }
    default: []
    }
  }
}
