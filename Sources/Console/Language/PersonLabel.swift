import DowntimeModel

/// A person as a view may show her. Views get labels, never references, so that what may be shown
/// is decided in one place.
struct PersonLabel: Hashable, Sendable {
  /// For lists that a passer-by can see: the room, else initials.
  let discreet: String
  /// The name.
  let name: String
  /// Name, birth date or number, and room: what is echoed before signing.
  let full: String

  /// The label of a reference.
  init(_ person: PersonReference) {
    switch person {
    case .resident(_, let name, let number, let room):
      self.init(name: name, number: number, room: room)
    case .described(let name, let number):
      self.init(name: name, number: number, room: "")
    case .unknown(let known):
      self.init(
        discreet: PersonTexts.unknown.discreet, name: PersonTexts.unknown.name,
        full: PersonTexts.unknown(known))
    case .veiled(_, let room): self = .protected(room: room)
    case .nobody:
      self.init(
        discreet: PersonTexts.nobody.discreet, name: PersonTexts.nobody.name,
        full: PersonTexts.nobody.full)
    }
  }

  /// The label of a reference in a list: an entry may be older than the mark that her data are
  /// protected (K-51).
  init(_ person: PersonReference, in unit: UnitState) {
    guard unit.isProtected(person) else {
      self.init(person)
      return
    }
    switch person {
    case .resident(_, _, _, let room), .veiled(_, let room): self = .protected(room: room)
    case .described, .unknown, .nobody: self = .protected(room: "")
    }
  }

  /// The label of a resident in the register.
  init(_ resident: Resident) {
    guard !resident.protection.isProtected else {
      self = .protected(room: resident.room)
      return
    }
    self.init(name: resident.name, number: resident.number, room: resident.room)
  }

  /// Somebody whose data are protected: without name and number, whoever looks (K-49).
  private static func protected(room: String) -> PersonLabel {
    PersonLabel(
      discreet: room.isEmpty ? ProtectedTexts.short : PersonTexts.room(room),
      name: ProtectedTexts.name,
      full: ProtectedTexts.name + (room.isEmpty ? "" : "  " + PersonTexts.room(room)))
  }

  private init(discreet: String, name: String, full: String) {
    self.discreet = discreet
    self.name = name
    self.full = full
  }

  private init(name: String, number: PersonNumber, room: String) {
    let initials = String(name.split(whereSeparator: \.isWhitespace).compactMap(\.first))
    self.init(
      discreet: room.isEmpty ? initials : PersonTexts.room(room), name: name,
      full: [name, SwedishText.number(number), room.isEmpty ? nil : PersonTexts.room(room)]
        .compactMap { $0 }.joined(separator: "  "))
  }
}
