/// Who may read about one protected person from now on: as few as possible, named by the manager
/// (K-50).
public struct AccessList: Hashable, Sendable {
  /// Whom it is about.
  public var person: Identifier<Resident>
  /// Who may.
  public var readers: Set<Identifier<StaffMember>>

  /// A list.
  public init(person: Identifier<Resident>, readers: Set<Identifier<StaffMember>>) {
    (self.person, self.readers) = (person, readers)
  }
}

/// «Nödöppning»: a member opens what is about one protected person, for an hour, on her own word. It
/// waits for another manager's review.
public struct EmergencyAccess: Hashable, Sendable {
  /// Whom it is about.
  public var person: Identifier<Resident>
  /// Who opens.
  public var member: Identifier<StaffMember>
  /// Why; never empty.
  public var reason: String
  /// Since when, by the clock that she saw: the hour is counted from it.
  public var at: LocalTime

  /// An emergency access.
  public init(
    person: Identifier<Resident>, member: Identifier<StaffMember>, reason: String, at: LocalTime
  ) {
    (self.person, self.member, self.reason, self.at) = (person, member, reason, at)
  }
}

/// A manager, another than who opened, has looked at an emergency access.
public struct EmergencyReview: Hashable, Sendable {
  /// The record that opened.
  public var opening: Identifier<Record>
  /// What she finds; never empty.
  public var finding: String

  /// A review.
  public init(of opening: Identifier<Record>, finding: String) {
    (self.opening, self.finding) = (opening, finding)
  }
}
