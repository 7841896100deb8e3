/// Names a row of the register of prepared documents, whether the routine or the unit put it there.
public struct DocumentKey: Hashable, Sendable {
  /// Whose a row is, where there is one for each.
  public enum Whose: Hashable, Sendable {
    case resident(Identifier<Resident>)
    case employee(Identifier<StaffMember>)
  }

  /// The routine's code, such as `P1`, or its title where it has none; of a row of the unit's own,
  /// the row's identity.
  public var name: String
  /// Whose it is; nil where there is one for all.
  public var whose: Whose?

  /// A name.
  public init(_ name: String, of whose: Whose? = nil) {
    self.name = name
    self.whose = whose
  }

  /// The resident whose it is; nil where it is nobody's.
  public var resident: Identifier<Resident>? {
    if case .resident(let id) = whose { id } else { nil }
  }

  /// The employee whose it is; nil where it is nobody's.
  public var employee: Identifier<StaffMember>? {
    if case .employee(let id) = whose { id } else { nil }
  }
}

extension PreparedDocument {
  /// Names the row: one of the routine's by its code, and by whose it is; else one of the unit's own.
  public var key: DocumentKey {
    guard !code.isEmpty else { return DocumentKey(id.text) }
    return switch person {
    case .resident(let resident, _, _, _), .veiled(let resident, _):
      DocumentKey(code, of: .resident(resident))
    case .described, .unknown, .nobody, nil: DocumentKey(code)
    }
  }
}
