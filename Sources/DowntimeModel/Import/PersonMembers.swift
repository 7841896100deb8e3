/// People in an import: whom a line is about, and who did what it says.
extension FactReader {
  /// Whom a line is about: `"19121212-1212"` for someone in the register, an object with `namn` and
  /// `nummer`, an object with `okänd` (what is known of somebody who could not be named), or
  /// `"ingen"`.
  mutating func person(_ name: String = "person") -> PersonReference {
    switch take(name) {
    case .string(let typed):
      if CleanText.line(typed).lowercased() == "ingen" { return .nobody }
      guard let number = number(typed, name), number != .unknown else { return .nobody }
      if let resident = scene.people.resident(number) { return PersonReference(resident) }
      fail(name, .notInRegister)
      return .nobody
    case .object(let members):
      return personObject(members, name)
    case nil: return .nobody
    default:
      fail(name, .shape(.object))
      return .nobody
    }
  }

  private mutating func personObject(_ members: [JSONMember], _ name: String) -> PersonReference {
    inside(members, name) { reader in
      if let description = reader.lineIfAny("okänd") { return .unknown(description) }
      let typed = reader.requiredLine("namn")
      let number = reader.string("nummer").flatMap { reader.number($0, "nummer") } ?? .unknown
      guard let resident = reader.scene.people.resident(number) else {
        return .described(name: typed, number: number)
      }
      // Another name beside the same number: one of them is wrong, and only a person knows which.
      if SwedishOrder.folded(resident.name) != SwedishOrder.folded(typed) {
        reader.fail("namn", .otherName)
      }
      return PersonReference(resident)
    }
  }

  /// An identity number; nil after a fault.
  mutating func number(_ typed: String, _ name: String) -> PersonNumber? {
    switch PersonNumberInput.parse(typed, today: scene.today) {
    case .success(.number(let number)), .success(.unchecked(let number)): return number
    case .success(.either): fail(name, .century)
    case .failure(let fault): fail(name, .personNumber(fault))
    }
    return nil
  }

  /// Who did it: a signature of the register, or an object with `signatur`, `namn` and
  /// `befattning` for someone who is not in it.
  mutating func author(_ name: String = "skriven_av") -> Author? {
    switch take(name) {
    case .string(let typed):
      guard let signature = Signature(typed) else {
        fail(name, .signature)
        return nil
      }
      if let member = scene.people.member(signature) { return member.author }
      fail(name, .nobodySigns)
      return nil
    case .object(let members):
      return inside(members, name) { reader in
        let signature = reader.signature("signatur")
        let typed = reader.requiredLine("namn")
        let title = reader.requiredLine("befattning")
        let role = reader.wordIfAny("roll") ?? Role.careStaff
        guard let signature else { return nil }
        if let member = reader.scene.people.member(signature) {
          // Two people must not sign alike.
          if member.name != typed { reader.fail("signatur", .taken) }
          // The register knows whether the name may be told.
          return member.author
        }
        return Author(signature: signature, name: typed, title: title, role: role)
      }
    case nil:
      fail(name, .missing)
      return nil
    default:
      fail(name, .shape(.text))
      return nil
    }
  }

  /// A signature that must be there; nil after a fault.
  mutating func signature(_ name: String) -> Signature? {
    required(name, nil) { reader, name in
      guard let typed = reader.string(name) else { return nil }
      let signature = Signature(typed)
      if signature == nil { reader.fail(name, .signature) }
      return .some(signature)
    }
  }
}
