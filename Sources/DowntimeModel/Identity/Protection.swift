/// Whether a person's data are protected (RT-01 `skydd`, R000-09, R001-04, K-48).
public enum Protection: String, CaseIterable, Hashable, Sendable {
  case none = "ingen"
  /// A warning; secrecy is weighed each time.
  case secrecyMark = "sekretessmarkering"
  /// The address is not in the population register.
  case protectedRegistration = "skyddad folkbokföring"
  /// A new identity.
  case assumedIdentity = "fingerade personuppgifter"
  /// Nobody knows: as protected as any, until someone does.
  case unknown = "okänt"

  /// What a list says: nothing and a plain no are no protection, and what is not understood is
  /// protection of a kind that nobody knows.
  public init(typed: String) {
    let word = SwedishOrder.folded(CleanText.line(typed))
    let isNone = ["", "nej", "0", "-", Protection.none.rawValue].contains(word)
    self = isNone ? .none : Protection(rawValue: word) ?? .unknown
  }

  /// Everything but a plain no counts as protection.
  public var isProtected: Bool { self != .none }
}

/// Why someone reads what is protected; it stands in the trail.
public enum AccessPurpose: String, CaseIterable, Hashable, Sendable {
  case care = "vård och omsorg"
  case writeIn = "inskrivning i ordinarie system"
  case review = "granskning"
}

/// How long leave to read what is protected lasts, in minutes: a purpose that was said, and an
/// emergency access alike.
public enum AccessTime {
  /// One hour.
  public static let minutes: Int64 = 60

  /// Whether leave given at a moment still holds. A clock set back before it gives none.
  static func holds(from start: Instant, at now: Instant) -> Bool {
    start <= now && now < start.advanced(bySeconds: minutes * 60)
  }
}

/// What somebody on a protected person's list says that she reads for. It gives nothing by itself:
/// the list is asked again each time.
public struct AccessGrant: Hashable, Sendable {
  /// Whom it is about.
  public let person: Identifier<Resident>
  /// Who reads.
  public let member: Identifier<StaffMember>
  /// What for.
  public let purpose: AccessPurpose
  /// Since when.
  public let from: Instant

  /// A purpose that was said.
  public init(
    person: Identifier<Resident>, member: Identifier<StaffMember>, purpose: AccessPurpose,
    from: Instant
  ) {
    (self.person, self.member, self.purpose, self.from) = (person, member, purpose, from)
  }

  /// Whether it still holds.
  func holds(at now: Instant) -> Bool { AccessTime.holds(from: from, at: now) }
}

extension StaffMember {
  /// The name that screens, lists and prints may show: a protected employee's is her signature
  ///
  public var shownName: String { isProtected ? signature.text : name }
}
