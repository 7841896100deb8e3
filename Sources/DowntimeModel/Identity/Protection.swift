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
  case emergency = "akut fara"
  case writeIn = "inskrivning i ordinarie system"
  case review = "granskning"
}

/// Who may read about one protected person: as few as possible, named by the manager (K-50).
public struct AccessList: Hashable, Sendable {
  private var members: Set<Identifier<StaffMember>>

  /// A list of the staff who may.
  public init(_ members: Set<Identifier<StaffMember>> = []) {
    self.members = members
  }

  /// Leave to read for a purpose; nil for who is not on the list, whatever her role, and for who
  /// does not work here on the day or is not yet confirmed.
  func grant(_ member: StaffMember, for purpose: AccessPurpose, on day: CivilDate)
    -> AccessGrant?
  {
    guard members.contains(member.id), member.isConfirmed, member.works(on: day) else {
      return nil
    }
    return AccessGrant(member: member.id, purpose: purpose)
  }
}

/// Leave to read what is protected, given by an `AccessList` and by nothing else.
public struct AccessGrant: Hashable, Sendable {
  /// Who reads.
  public let member: Identifier<StaffMember>
  /// What for.
  public let purpose: AccessPurpose

  fileprivate init(member: Identifier<StaffMember>, purpose: AccessPurpose) {
    self.member = member
    self.purpose = purpose
  }
}

/// Data about someone who may be protected. Who holds it cannot overlook that: without a grant
/// there is a value only for those who are not protected, and no text or mirror shows one.
public struct Guarded<Value: Hashable & Sendable>: Hashable, Sendable {
  /// How the person is protected.
  public let protection: Protection
  private let value: Value
  private let list: AccessList

  /// Data of a person with the list of those who may read them when protected.
  public init(_ value: Value, protection: Protection, readers list: AccessList = AccessList()) {
    self.value = value
    self.protection = protection
    self.list = list
  }

  /// The data of someone who is not protected; nil for everyone else.
  public var ifUnprotected: Value? { protection.isProtected ? nil : value }

  /// The data with the grant that belongs in the trail; nil for who may not read them.
  public func read(by member: StaffMember, for purpose: AccessPurpose, on day: CivilDate)
    -> (value: Value, grant: AccessGrant)?
  {
    list.grant(member, for: purpose, on: day).map { (value, $0) }
  }
}

extension Guarded: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Never the data.
  public var description: String { "Guarded(\(protection.rawValue))" }
  /// Never the data.
  public var debugDescription: String { description }
  /// Without children, so that nothing can be printed through it.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// How a staff member is shown on lists, prints and contacts.
public enum StaffLabel: Hashable, Sendable {
  /// Name, title and signature.
  case named(name: String, title: String, Signature)
  /// A protected employee appears by her signature and in no other way.
  case signatureOnly(Signature)
}

extension StaffMember {
  /// The name that screens, lists and prints may show: a protected employee's is her signature
  ///
  public var shownName: String { isProtected ? signature.text : name }

  /// The member as lists, prints and contacts show her.
  public var label: StaffLabel {
    isProtected
      ? .signatureOnly(signature) : .named(name: name, title: title, signature)
  }
}
