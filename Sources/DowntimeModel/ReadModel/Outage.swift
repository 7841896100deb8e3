/// An outage as the journal tells it.
public struct Outage: Hashable, Sendable {
  /// Where it stands.
  public enum Phase: Hashable, Sendable {
    /// `Pågår`.
    case running
    /// `Slut`: the systems work; writing in is open.
    case ended
    /// `Avslutat`.
    case closed
  }

  /// The identity.
  public let id: Identifier<Outage>
  /// What stopped; the first is where entries are to be written in.
  public let systems: [ITSystem]
  /// Since when.
  public let startedAt: LocalTime
  /// When and by whom it was declared.
  public let declaredAt: LocalTime
  /// Who declared it.
  public private(set) var declaredBy: Author
  /// What was known.
  public let note: String
  /// What else was known.
  public let details: OutageDetails
  /// When the systems worked again, once said.
  public let endedAt: LocalTime?
  /// When it was closed, and by whom.
  public var closed: (at: LocalTime, by: Author)? { closure.map { ($0.at, $0.by) } }
  private(set) var closure: Closure?
  /// Every time it was opened again, in the order written.
  public private(set) var reopenings: [Reopening]
  /// The declaration's place among records.
  let declaration: RecordStamp

  /// It was opened again after it was closed.
  public struct Reopening: Hashable, Sendable {
    /// When.
    public let at: LocalTime
    /// By whom.
    public fileprivate(set) var by: Author
    /// Why.
    public let reason: String
    let stamp: RecordStamp
  }

  struct Closure: Hashable {
    var at: LocalTime
    var by: Author
  }

  init(
    _ declaration: OutageDeclaration, in record: Record, corrected: DeclarationCorrection?,
    endedAt: LocalTime?, closure: Closure?, reopenings: [Reopening]
  ) {
    self.reopenings = reopenings
    id = declaration.outage
    systems = corrected?.systems ?? declaration.systems
    startedAt = corrected?.startedAt ?? declaration.startedAt
    declaredAt = record.writtenAt
    declaredBy = record.author
    note = declaration.note
    details = corrected?.details ?? declaration.details
    self.endedAt = endedAt
    self.closure = closure
    self.declaration = RecordStamp(record)
  }

  /// The outage as a veil leaves it: protected staff by signature.
  func veiled(_ veil: Veil) -> Outage {
    var outage = self
    outage.declaredBy = veil.author(declaredBy)
    if let closure { outage.closure?.by = veil.author(closure.by) }
    for index in reopenings.indices {
      outage.reopenings[index].by = veil.author(reopenings[index].by)
    }
    return outage
  }

  /// The system entries are to be written in.
  public var destination: ITSystem { systems.first ?? .unnamed }

  /// Where it stands.
  public var phase: Phase {
    if closure != nil { return .closed }
    return endedAt == nil ? .running : .ended
  }

  /// Elapsed milliseconds from start to end, or to `now` while it runs; computed in UTC (K-33).
  public func duration(at now: Instant) -> Int64 {
    (endedAt?.instant ?? now).milliseconds(since: startedAt.instant)
  }
}

/// What records have said of an outage so far, whichever arrived first. The first declaration
/// and the latest correction of it, end and closure hold.
struct OutageTale {
  private var declaration: (OutageDeclaration, record: Record, stamp: RecordStamp)?
  private var correction: (DeclarationCorrection, stamp: RecordStamp)?
  private var end: (at: LocalTime, stamp: RecordStamp)?
  private var closure: (Outage.Closure, stamp: RecordStamp)?
  private var reopenings: [Outage.Reopening] = []

  mutating func declare(_ said: OutageDeclaration, _ record: Record, _ stamp: RecordStamp) {
    if let declaration, declaration.stamp < stamp { return }
    declaration = (said, record, stamp)
  }

  mutating func correct(_ said: DeclarationCorrection, _ stamp: RecordStamp) {
    if let correction, stamp < correction.stamp { return }
    correction = (said, stamp)
  }

  mutating func end(_ said: OutageEnd, _ stamp: RecordStamp) {
    if let end, stamp < end.stamp { return }
    end = (said.endedAt, stamp)
  }

  mutating func close(_ record: Record, _ stamp: RecordStamp) {
    if let closure, stamp < closure.stamp { return }
    closure = (Outage.Closure(at: record.writtenAt, by: record.author), stamp)
  }

  mutating func reopen(_ reason: String, _ record: Record, _ stamp: RecordStamp) {
    reopenings.insert(
      Outage.Reopening(at: record.writtenAt, by: record.author, reason: reason, stamp: stamp),
      inOrder: { $0.stamp < $1.stamp })
  }

  /// The closure, unless it was opened again since.
  private var lastingClosure: Outage.Closure? {
    guard let closure else { return nil }
    return reopenings.last.map { closure.stamp < $0.stamp } == true ? nil : closure.0
  }

  /// The outage; nil until it is declared.
  var outage: Outage? {
    declaration.map { said, record, _ in
      Outage(
        said, in: record, corrected: correction?.0, endedAt: end?.at, closure: lastingClosure,
        reopenings: reopenings)
    }
  }
}
