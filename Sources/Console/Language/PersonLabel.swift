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
        discreet: "okänd", name: "Okänd",
        full: known.isEmpty ? "Okänd person" : "Okänd person: \(known)")
    case .nobody:
      self.init(
        discreet: "ingen enskild", name: "Ingen enskild", full: "Ingen enskild berörd")
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
      discreet: room.isEmpty ? ProtectedTexts.short : "rum \(room)", name: ProtectedTexts.name,
      full: ProtectedTexts.name + (room.isEmpty ? "" : "  rum \(room)"))
  }

  private init(discreet: String, name: String, full: String) {
    self.discreet = discreet
    self.name = name
    self.full = full
  }

  private init(name: String, number: PersonNumber, room: String) {
    let initials = String(name.split(whereSeparator: \.isWhitespace).compactMap(\.first))
    self.init(
      discreet: room.isEmpty ? initials : "rum \(room)", name: name,
      full: [name, SwedishText.number(number), room.isEmpty ? nil : "rum \(room)"]
        .compactMap { $0 }.joined(separator: "  "))
  }
}
