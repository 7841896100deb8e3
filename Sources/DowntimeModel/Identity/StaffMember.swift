/// What a person is at the unit; `Rights` tells what that lets her do. The name is in every author
/// snapshot.
public enum Role: String, CaseIterable, Hashable, Sendable {
  case careStaff = "omsorgspersonal"
  case nurse = "sjuksköterska"
  case caseOfficer = "handläggare"
  case teamLeader = "arbetsledare"
  case unitManager = "enhetschef"
  /// Manages the unit that pays income support (the Spånga-Tensta plan).
  case incomeSupportManager = "chef ekonomiskt bistånd"
  /// Reads, and writes nothing.
  case reviewer = "granskare"
  /// Keeps the machine, and sees no text.
  case technician = "IT"
}

/// A person who works at the unit and signs entries.
public struct StaffMember: Hashable, Sendable {
  /// The identity that stays when the name or title changes.
  public var id: Identifier<StaffMember>
  /// Unique among the unit's active staff.
  public var signature: Signature
  /// The full name (K-12).
  public var name: String
  /// The title in full, such as `undersköterska` (K-12).
  public var title: String
  /// What the person may do.
  public var role: Role
  /// False when the person no longer works here; old entries keep their author snapshot.
  public var isActive: Bool
  /// The first day of the employment, when it is known.
  public var validFrom: CivilDate?
  /// The last day of the employment, when it is known.
  public var validTo: CivilDate?
  /// Whether the name is kept from lists and prints.
  public var isProtected: Bool
  /// False for someone who has registered herself, until a manager has confirmed her.
  public var isConfirmed: Bool

  /// A staff member.
  public init(
    id: Identifier<StaffMember>, signature: Signature, name: String, title: String,
    role: Role = .careStaff, isActive: Bool = true, validFrom: CivilDate? = nil,
    validTo: CivilDate? = nil, isProtected: Bool = false, isConfirmed: Bool = true
  ) {
    self.id = id
    self.signature = signature
    self.name = name
    self.title = title
    self.role = role
    self.isActive = isActive
    self.validFrom = validFrom
    self.validTo = validTo
    self.isProtected = isProtected
    self.isConfirmed = isConfirmed
  }

  /// Whether she works here on a day.
  public func works(on day: CivilDate) -> Bool {
    isActive && validFrom ?? day <= day && day <= validTo ?? day
  }

  /// The snapshot that entries carry. It goes wherever they go, also out of the store, so a
  /// protected employee's has no name; the register knows whose signature it is.
  public var author: Author {
    Author(signature: signature, name: shownName, title: title, role: role)
  }
}

/// Who wrote a record, as she was called then (RT-00 `skriven_av`); later changes of name or title
/// do not reach it. The records of one author share one copy.
public struct Author: Hashable, Sendable {
  private indirect enum Snapshot: Hashable, Sendable {
    case taken(Signature, name: String, title: String, Role)
  }

  private let snapshot: Snapshot

  /// False for a protected employee, whose name is not told.
  public var hasName: Bool { name != signature.text }

  /// An author snapshot.
  public init(signature: Signature, name: String, title: String, role: Role) {
    snapshot = .taken(signature, name: name, title: title, role)
  }

  /// The signature.
  public var signature: Signature {
    switch snapshot {
    case .taken(let signature, _, _, _): signature
    }
  }

  /// The full name; the signature again for a protected employee.
  public var name: String {
    switch snapshot {
    case .taken(_, let name, _, _): name
    }
  }

  /// The title.
  public var title: String {
    switch snapshot {
    case .taken(_, _, let title, _): title
    }
  }

  /// The role.
  public var role: Role {
    switch snapshot {
    case .taken(_, _, _, let role): role
    }
  }
}
