/// What tells persons apart in what is written: the register's identity, else the number, else the
/// name with the birth date, else what is known of somebody unnamed. Two keys may be one person all
/// the same: `PersonGroups` knows.
public enum PersonKey: Hashable, Sendable {
  /// Someone in the register.
  case resident(Identifier<Resident>)
  /// A personnummer or a reserve number, in capitals without spaces and hyphens.
  case number(String)
  /// A name as search compares it, and the birth date when it is known.
  case name(String, born: CivilDate?)
  /// Somebody who could not be named, by what is known. There may be several.
  case unnamed(String)

  /// The key of whom an entry is about; nil for nobody.
  public init?(_ person: PersonReference) {
    switch person {
    case .resident(let id, _, _, _), .veiled(let id, _): self = .resident(id)
    case .described(let name, let number):
      self = PersonKey(number) ?? .name(SwedishOrder.folded(name), born: number.birthDate)
    case .unknown(let known): self = .unnamed(SwedishOrder.folded(known))
    case .nobody: return nil
    }
  }

  /// The key of a number that no two persons share; nil for a birth date.
  init?(_ number: PersonNumber) {
    switch number {
    case .personnummer(let personnummer): self = .number(personnummer.digits)
    case .reserve(let typed):
      let text = typed.uppercased().filter { $0 != "-" && !$0.isWhitespace }
      guard !text.isEmpty else { return nil }
      self = .number(text)
    case .birthDate, .unknown: return nil
    }
  }
}
