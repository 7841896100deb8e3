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
  public let declaredBy: Author
  /// What was known.
  public let note: String
  /// When the systems worked again, once said.
  public internal(set) var endedAt: LocalTime?
  /// When it was closed, and by whom.
  public internal(set) var closed: (at: LocalTime, by: Author)? {
    get { closure.map { ($0.at, $0.by) } }
    set { closure = newValue.map { Closure(at: $0.at, by: $0.by) } }
  }
  private var closure: Closure?

  private struct Closure: Hashable {
    var at: LocalTime
    var by: Author
  }

  init(
    id: Identifier<Outage>, systems: [ITSystem], startedAt: LocalTime, declaredAt: LocalTime,
    declaredBy: Author, note: String
  ) {
    self.id = id
    self.systems = systems
    self.startedAt = startedAt
    self.declaredAt = declaredAt
    self.declaredBy = declaredBy
    self.note = note
  }

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
