/// The routines that the unit followed from a time on.
public struct AdoptedProfiles: Hashable, Sendable {
  /// Since when.
  public let since: LocalTime
  /// Who decided it.
  public private(set) var author: Author
  /// The routines, in order.
  public let profiles: [Profile]
  /// All of them as one: duties and rows of each, words of the first.
  public let combined: Profile
  /// False when a newer version has stored something that this one does not know.
  public let isWhole: Bool
  let stamp: RecordStamp

  /// Nil when no routine is named.
  init?(_ adoption: ProfileAdoption, _ record: Record) {
    let read = adoption.forms.map(Profile.read(stored:))
    guard let combined = Profile.combined(read.map(\.profile)) else { return nil }
    since = record.recordedAt
    author = record.author
    profiles = read.map(\.profile)
    self.combined = combined
    isWhole = read.allSatisfy(\.isWhole)
    stamp = RecordStamp(record)
  }

  func veiled(_ veil: Veil) -> AdoptedProfiles {
    var adopted = self
    adopted.author = veil.author(author)
    return adopted
  }
}

extension UnitState {
  /// What people are called here; «boende» where no routine says.
  public var terms: ProfileTerms {
    if let terms = profile?.combined.terms { return terms }
    var terms = ProfileTerms()
    (terms.person, terms.thePerson, terms.persons) = ("boende", "den boende", "boende")
    terms.manager = "enhetschef"
    return terms
  }

  /// What the unit follows now; nil before anything was adopted.
  public var profile: AdoptedProfiles? { adoptions.last }

  /// What it followed at a time.
  public func profile(at time: Instant) -> AdoptedProfiles? {
    adoptions.last { $0.since.instant <= time }
  }

  /// What an outage is worked through by: what held when it ended, so that its last days stay as
  /// they were when the unit has changed its routines since. A unit that had decided nothing by
  /// then, and wrote all the same, follows what it decided first.
  public func profile(of outage: Outage) -> AdoptedProfiles? {
    guard let end = outage.endedAt else { return profile }
    return profile(at: end.instant) ?? adoptions.first
  }
}

extension UnitState {
  /// Whether a moment lies close to 12:00 in an outage whose routine has it part two days
  /// (R002-07).
  public func isNearNoon(of outage: Outage, at now: LocalTime) -> Bool {
    guard let profile = profile(of: outage)?.combined,
      profile.duties.contains(where: { $0.duty == .phoneMessages })
    else { return false }
    return OutageExtent.isNearNoon(now, limits: profile.limits)
  }
}
