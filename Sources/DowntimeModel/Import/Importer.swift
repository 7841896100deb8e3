/// Reads entries and actions from paper or another source, written as JSON Lines (docs/IMPORT.md),
/// and makes submissions of them. Nothing is written: that is for the caller, when there is no
/// fault in any line.
public struct Importer {
  /// A line that is new.
  public struct Line: Hashable, Sendable {
    /// The line, from 1.
    public var number: Int
    /// What to append. It has its identity, its author is who did it, and its mark tells who took
    /// it in.
    public var submission: Submission
    /// When it was written, as the line says.
    public var writtenAt: LocalTime
  }

  /// What a file came to.
  public struct Outcome: Hashable, Sendable {
    /// The new lines, in order; none when any line has a fault.
    public var lines: [Line] = []
    /// How many lines are in the journal or the registers already.
    public var knownCount = 0
    /// The faults, at most `ImportLimits.faults`, in the order of the lines.
    public var faults: [ImportFault] = []
    /// How many faults there are.
    public var faultCount = 0

    /// An empty file's.
    public init() {}
  }

  private let unit: UnitState
  private let typist: StaffMember
  private let limits: ImportLimits
  private var lines: ImportLines
  private var scene: ImportScene
  private var outages: ImportOutages
  private var seen: [Identifier<Record>: Int] = [:]
  private var vouchers: [Identifier<Outage>: Set<String>] = [:]
  private var outcome = Outcome()

  /// An import into a unit, by who runs it, at the clock's time.
  public init(
    into unit: UnitState, by typist: StaffMember, now: LocalTime,
    limits: ImportLimits = ImportLimits()
  ) {
    self.unit = unit
    self.typist = typist
    self.limits = limits
    lines = ImportLines(limits)
    outages = ImportOutages(unit)
    scene = ImportScene(
      people: ImportPeople(unit), references: ImportReferences(unit), now: now)
  }

  /// Whether a limit was passed, so that nothing more is read.
  public var isStopped: Bool { lines.isStopped }

  /// Takes some bytes of the file.
  public mutating func take(_ bytes: some Sequence<UInt8>) {
    var ready: [ImportLines.Line] = []
    lines.take(bytes) { ready.append($0) }
    for line in ready { take(line) }
  }

  /// The end of the file: what it came to.
  public mutating func finish() -> Outcome {
    var ready: [ImportLines.Line] = []
    lines.finish { ready.append($0) }
    for line in ready { take(line) }
    return outcome
  }

  // MARK: One line

  private mutating func take(_ line: ImportLines.Line) {
    switch line.content {
    case .failure(let fault): fail([fault])
    case .success(let bytes):
      switch Self.members(bytes) {
      case .success(let members): take(members, line: line.number)
      case .failure(let problem): fail([ImportFault(line: line.number, .line(problem))])
      }
    }
  }

  private mutating func fail(_ faults: [ImportFault]) {
    outcome.faultCount += faults.count
    outcome.faults += faults.prefix(max(0, limits.faults - outcome.faults.count))
    // Nothing will be taken in: only what later lines point at is still of use.
    outcome.lines = []
  }

  private static func members(_ bytes: [UInt8]) -> Result<[JSONMember], ImportFault.LineProblem> {
    guard String(validating: bytes, as: UTF8.self) != nil else { return .failure(.notUTF8) }
    do throws(JSONFault) {
      guard case .object(let members) = try JSONParser.parse(bytes) else {
        return .failure(.notAnObject)
      }
      return .success(members)
    } catch {
      switch error {
      case .syntax(let offset), .encoding(let offset), .tooDeep(let offset):
        return .failure(.notJSON(byte: offset + 1))
      case .number(let offset): return .failure(.jsonNumber(byte: offset + 1))
      case .duplicateMember(let offset): return .failure(.memberTwice(byte: offset + 1))
      }
    }
  }

  private mutating func take(_ members: [JSONMember], line: Int) {
    scene.outage = nil
    var reader = FactReader(members, line: line, scene: scene)
    let ref = reader.ref(line)
    guard let kind: ImportKind = reader.required("typ", nil, { $0.wordIfAny($1) }) else {
      return fail(reader.faults)
    }
    let place = reader.place(of: kind, among: outages)
    let id = ImportIdentity.of(
      members, outage: place.outage?.id, subject: place.subject?.id, decision: place.decision)
    let fact = ImportedFact(kind, id, place, &reader)
    if let ref { scene.references.name(fact.target, ref, line: line) }
    if kind == .declared { declare(fact, systems: reader.systems, ref: ref) }
    if place.isWhole, unit.knows(id) {
      outcome.knownCount += 1
      return
    }
    if place.isWhole, let first = seen[id] {
      return fail([ImportFault(line: line, .line(.sameLine(as: first)))])
    }
    seen[id] = line
    fact.checkRights(&reader, typist: typist, unit: unit)
    let entry = fact.entry(&reader)
    if case .care(.payment(let payment)) = entry { checkVoucher(payment, fact, &reader) }
    switch entry {
    case .care(let care): scene.references.note(care, as: id)
    case .correction(let correction):
      scene.references.note(correction.replacement, as: correction.original)
    default: break
    }
    if let outage = place.outage {
      if kind == .closed { outages.close(outage.id, true) }
      if kind == .reopened { outages.close(outage.id, false) }
    }
    // A line whose subject is not found is not read to its end: its members mean nothing yet.
    if place.isWhole || kind.subject == nil { reader.finish() }
    guard reader.faults.isEmpty else { return fail(reader.faults) }
    guard let entry, let author = fact.author else {
      outcome.knownCount += 1
      return
    }
    if case .staff(let member) = entry { scene.people.add(member) }
    if case .resident(let resident) = entry { scene.people.add(resident) }
    guard outcome.faultCount == 0 else { return }
    let mark = LetterMark(writtenAt: fact.writtenAt, takenInBy: typist.author, way: .imported)
    outcome.lines.append(
      Line(
        number: line,
        submission: Submission(
          outage: fact.outage, occurredAt: fact.occurredAt, author: author, entry: entry, id: id,
          letter: mark),
        writtenAt: fact.writtenAt))
  }

  private mutating func declare(_ fact: ImportedFact, systems: [ITSystem], ref: String?) {
    let id = Identifier<Outage>(retyping: fact.id)
    let isClosed = unit.outage(id)?.phase == .closed
    outages.declare(
      ImportOutages.Known(
        id: id, startedAt: fact.occurredAt ?? fact.writtenAt, systems: systems, isClosed: isClosed),
      ref: ref)
  }

  /// The same payment must not be written down twice (RT-08: the voucher is unique).
  private mutating func checkVoucher(
    _ payment: CardPayment, _ fact: ImportedFact, _ reader: inout FactReader
  ) {
    guard let outage = fact.outage, !payment.voucher.isEmpty else { return }
    if vouchers[outage] == nil {
      vouchers[outage] = Set(
        unit.entries.compactMap { entry in
          guard entry.outage == outage, case .payment(let known) = entry.current else { return nil }
          return known.voucher
        })
    }
    if vouchers[outage]?.insert(payment.voucher).inserted == false {
      reader.fail("verifikationsnummer", .taken)
    }
  }
}
