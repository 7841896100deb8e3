/// How a person is identified (RT-01 `id_typ`).
public enum PersonNumber: Hashable, Sendable {
  /// A personnummer or samordningsnummer with a right check digit.
  case personnummer(Personnummer)
  /// A reserve number of some other authority, kept as typed.
  case reserve(String)
  /// Only the birth date is known.
  case birthDate(CivilDate)
  /// Nothing is known yet.
  case unknown
}

extension PersonNumber {
  /// The number in full, as it is shown and written; empty when nothing is known.
  public var text: String {
    switch self {
    case .personnummer(let number): number.text
    case .reserve(let typed): typed
    case .birthDate(let date): SwedishDate.iso(date)
    case .unknown: ""
    }
  }

  /// The number for lists: only the birth date of a personnummer, the first characters of a
  /// reserve number.
  public var masked: String {
    switch self {
    case .personnummer(let number): number.masked
    case .reserve(let typed):
      typed.prefix(4) + String(repeating: "*", count: typed.dropFirst(4).count)
    case .birthDate(let date): SwedishDate.iso(date)
    case .unknown: ""
    }
  }

  /// What is known of a reserve number; nil for every other kind.
  public var reserveNumber: ReserveNumber? {
    if case .reserve(let typed) = self { ReserveNumber(typed) } else { nil }
  }

  /// The birth date, as far as the number tells it.
  public var birthDate: CivilDate? {
    switch self {
    case .personnummer(let number): number.birthDate
    case .birthDate(let date): date
    case .reserve, .unknown: nil
    }
  }

  /// The forms in which people begin to type the number.
  var searchText: String {
    switch self {
    case .personnummer(let number): "\(number.digits) \(number.digits.dropFirst(2)) \(number.text)"
    case .reserve(let typed): typed
    case .birthDate(let date):
      SwedishDate.iso(date) + " " + SwedishDate.iso(date).filter { $0 != "-" }
    case .unknown: ""
    }
  }
}

/// A person the unit cares for, as kept in the register.
public struct Resident: Hashable, Sendable {
  /// The identity that stays when the name or room changes.
  public var id: Identifier<Resident>
  /// The full name.
  public var name: String
  /// The identity number, as far as known.
  public var number: PersonNumber
  /// The room or flat, such as `12`; empty when there is none.
  public var room: String
  /// False when the person has moved out.
  public var isActive: Bool
  /// Whether her data are protected: then nothing about her is written here (K-51).
  public var protection: Protection

  /// A resident.
  public init(
    id: Identifier<Resident>, name: String, number: PersonNumber = .unknown, room: String = "",
    isActive: Bool = true, protection: Protection = .none
  ) {
    self.id = id
    self.name = name
    self.number = number
    self.room = room
    self.isActive = isActive
    self.protection = protection
  }
}

extension Resident {
  /// Whether her data are kept from who looks (`Veil`).
  public var isVeiled: Bool { protection.isProtected && name.isEmpty }
}

/// Whom an entry is about. It carries the name and number as they were, so that an entry can be
/// read alone. Indirect, so that the entries about somebody share one copy.
public indirect enum PersonReference: Hashable, Sendable {
  /// Someone in the register.
  case resident(Identifier<Resident>, name: String, number: PersonNumber, room: String)
  /// Someone not in the register, as typed.
  case described(name: String, number: PersonNumber)
  /// Somebody who could not be named; the text says what is known (`man, cirka 80, i hallen`).
  case unknown(String)
  /// A deviation that concerns no individual (RT-03).
  case nobody
  /// Somebody whose data are kept from who looks (`Veil`): in the access trail, and in no record.
  case veiled(Identifier<Resident>, room: String)
}

extension PersonReference {
  /// Whether another reference is to the same resident, whatever she was called then; of those in no
  /// register, whether they are told of in the same words.
  public func isSameResident(as other: PersonReference) -> Bool {
    if case .resident(let id, _, _, _) = self, case .resident(id, _, _, _) = other { return true }
    return self == other
  }
}
