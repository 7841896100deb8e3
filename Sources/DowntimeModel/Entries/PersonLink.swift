/// Somebody says that two identities are one person, or that they are not after all: a reserve number
/// and the real number, a name typed when no list was loaded and the resident later. Entries stay on
/// the identity they were written on; what is linked is shown together, never made one.
public struct PersonLink: Hashable, Sendable {
  /// One identity.
  public var one: PersonReference
  /// The other.
  public var other: PersonReference
  /// False takes back what was said before.
  public var isSame: Bool
  /// Why; never empty.
  public var reason: String

  /// A link, or its taking back.
  public init(one: PersonReference, other: PersonReference, isSame: Bool, reason: String) {
    self.one = one
    self.other = other
    self.isSame = isSame
    self.reason = reason
  }
}

extension PersonLink {
  /// Why it cannot be written.
  public enum Fault: CaseIterable, Hashable, Sendable {
    /// An entry about no individual names no person.
    case nobody
    /// Somebody who could not be named may be several.
    case unnamed
    /// Both are the same identity.
    case sameIdentity
    /// They are linked already.
    case alreadyLinked
    /// What is to be taken back was never said.
    case notLinked
    /// No reason is given.
    case reasonMissing
  }

  /// What is worth a second look before it is written; it never hinders.
  public enum Doubt: CaseIterable, Hashable, Sendable {
    /// Each has a personnummer, and they differ.
    case twoPersonnummer
    /// They are born on different days.
    case birthDatesDiffer
  }

  /// What is worth a second look.
  public var doubts: [Doubt] {
    guard isSame else { return [] }
    var doubts: [Doubt] = []
    if case .personnummer(let left)? = one.number, case .personnummer(let right)? = other.number,
      left != right
    {
      doubts.append(.twoPersonnummer)
    }
    if let left = one.number?.birthDate, let right = other.number?.birthDate, left != right {
      doubts.append(.birthDatesDiffer)
    }
    return doubts
  }
}

extension PersonReference {
  /// The number it carries; nil for who has none to carry.
  public var number: PersonNumber? {
    switch self {
    case .resident(_, _, let number, _), .described(_, let number): number
    case .unknown, .nobody, .veiled: nil
    }
  }

  /// The name it carries; nil for who could not be named.
  public var name: String? {
    switch self {
    case .resident(_, let name, _, _), .described(let name, _): name
    case .unknown, .nobody, .veiled: nil
    }
  }
}
