/// How long what has a lifetime of its own is kept, in whole years. No routine and no profile says
/// otherwise: five years is the least that a trail is kept (K-08).
public enum Lifetime {
  /// The access trail of a year, after the year's last day.
  public static let trailYears = 5
  /// A row of the staff register, after her last day and the last record in her name.
  public static let staffYears = 5
}

/// What has outlived its lifetime and is to be deleted: years of the access trail, and rows of the
/// registers. Nothing of anybody is kept longer than it is needed (R000-10, R001-08).
public struct Outlived: Hashable, Sendable {
  /// Years whose trail is to go, in order.
  public var trailYears: [Int]
  /// Residents who have moved out and of whom nothing else is left.
  public var residents: Set<Identifier<Resident>>
  /// Staff who ended long ago.
  public var staff: Set<Identifier<StaffMember>>
  /// Records that link identities of people of whom nothing else is left.
  public var links: Set<Identifier<Record>>

  /// Something that has.
  public init(
    trailYears: [Int] = [], residents: Set<Identifier<Resident>> = [],
    staff: Set<Identifier<StaffMember>> = [], links: Set<Identifier<Record>> = []
  ) {
    self.trailYears = trailYears
    self.residents = residents
    self.staff = staff
    self.links = links
  }

  /// Whether rows of the registers have.
  public var isOfRegisters: Bool { !residents.isEmpty || !staff.isEmpty || !links.isEmpty }

  /// Whether nothing has.
  public var isEmpty: Bool { trailYears.isEmpty && !isOfRegisters }

  /// Whether a record goes with it. What is said by the people who go, or of how the unit kept watch,
  /// stays: it tells of nobody but staff, in the words of its time.
  public func takes(_ record: Record) -> Bool {
    switch record.entry {
    case .resident(let resident): residents.contains(resident.id)
    case .staff(let member): staff.contains(member.id)
    case .pin(let setting): staff.contains(setting.member)
    case .signIn(let attempt): staff.contains(attempt.member)
    case .personLink: links.contains(record.id)
    case .care, .correction, .personMove, .transfer, .exemption, .reopening, .addition, .listed,
      .outageDeclared, .outageEnded, .outageClosed, .unit, .backup, .keyChange, .profileAdopted,
      .oversight, .unrecognized:
      false
    }
  }
}

/// Names a key that lines were sealed with and that was destroyed because its time had passed.
public enum WeededKey {}

/// The access trail of some years was deleted for good.
public struct TrailWeeding: Hashable, Sendable {
  /// A key that was destroyed.
  public struct Key: Hashable, Sendable {
    /// The year whose trail it sealed. Of one year there are several where two programs made one.
    public var year: Int
    /// Its identity, as lines name it.
    public var id: Identifier<WeededKey>

    /// A key.
    public init(year: Int, id: Identifier<WeededKey>) {
      (self.year, self.id) = (year, id)
    }
  }

  /// The keys that were destroyed, the earliest year first.
  public var keys: [Key]
  /// How many years the trail was kept after each, at least.
  public var lifetime: Int
  /// The years, in order.
  public var years: [Int] { Set(keys.map(\.year)).sorted() }

  /// A deletion.
  public init(keys: [Key], lifetime: Int) {
    (self.keys, self.lifetime) = (keys, lifetime)
  }
}

/// Rows of the registers were deleted for good: what stays was written anew under another key, and
/// the key that had opened them was destroyed.
public struct RegisterWeeding: Hashable, Sendable {
  /// How many residents.
  public var residents: Int
  /// How many of the staff.
  public var staff: Int
  /// How many years staff were kept after their last day, at least.
  public var lifetime: Int
  /// The keys that were destroyed.
  public var keys: [Identifier<WeededKey>]

  /// A deletion.
  public init(residents: Int, staff: Int, lifetime: Int, keys: [Identifier<WeededKey>]) {
    (self.residents, self.staff, self.lifetime, self.keys) = (residents, staff, lifetime, keys)
  }
}

extension OversightEntry {
  /// The data keys that it says are destroyed.
  var destroyedKeys: [Identifier<DataKey>] {
    switch self {
    case .outageDestroyed(let destruction): [Identifier(retyping: destruction.outage)]
    case .trailWeeded(let weeding): weeding.keys.map { Identifier(retyping: $0.id) }
    case .registersWeeded(let weeding): weeding.keys.map { Identifier(retyping: $0) }
    case .trailReviewed, .accessList, .emergencyOpened, .emergencyReviewed, .objectAnswered: []
    }
  }
}
