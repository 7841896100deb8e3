/// Which rows of the access trail are wanted.
public struct TrailFilter: Hashable, Sendable {
  /// Only what somebody with this signature did.
  public var signature: Signature?
  /// Only what was done so.
  public var action: TrailAction?
  /// Only what was done with a person, under any of her identities; nil for everybody.
  public var person: Set<PersonKey>?
  /// The outages that she has entries in: what was put out whole concerns her too.
  public var outages: Set<Identifier<Outage>> = []
  /// Only from this moment on.
  public var from: Instant?
  /// Only until this moment.
  public var to: Instant?

  /// Everything.
  public init() {}

  /// Whether a row is among them.
  public func shows(_ row: TrailRow) -> Bool {
    if let signature, row.actor.author?.signature != signature { return false }
    if let action, row.action != action { return false }
    if let from, row.at.instant < from { return false }
    if let to, row.at.instant > to { return false }
    guard let person else { return true }
    return row.subjects.contains { subject in
      if case .outage(let id) = subject { return outages.contains(id) }
      return subject.person.flatMap { PersonKey($0) }.map(person.contains) ?? false
    }
  }
}

/// Rows drawn at random for a check of the access trail.
public struct TrailSample: Hashable, Sendable {
  /// How many are drawn.
  public static let size = 20

  /// What they were drawn with.
  public let seed: Int64
  /// The rows, in the order of the trail.
  public let rows: [TrailRow]

  /// Draws from rows: from those that tell of somebody's data or of a command, since coming and going
  /// says little. The same rows and the same seed give the same sample; all where there are few.
  public init(of rows: [TrailRow], seed: Int64) {
    self.seed = seed
    var known = Set<Identifier<TrailRow>>()
    var left = rows.indices.filter {
      (rows[$0].isAboutSomebody || !rows[$0].command.isEmpty) && known.insert(rows[$0].id).inserted
    }
    var draws = Draws(state: UInt64(bitPattern: seed))
    var drawn: [Int] = []
    while drawn.count < Self.size, !left.isEmpty {
      drawn.append(left.remove(at: Int(draws.next() % UInt64(left.count))))
    }
    self.rows = drawn.sorted().map { rows[$0] }
  }

  /// SplitMix64: written down here so that a sample can be drawn again in years.
  private struct Draws {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
