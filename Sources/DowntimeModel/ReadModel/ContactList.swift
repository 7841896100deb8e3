/// A row of the contact list as the unit keeps it.
public struct ContactRow: Hashable, Sendable {
  /// The row; for what only the routine names, as it would be written down.
  public let contact: Contact
  /// Whether the unit has written it down itself. What is not is only what the routine names: a
  /// number there is to be checked before it is trusted.
  public let isOwn: Bool

  /// Whether something of it is kept from who looks: it could only be written anew without that.
  public var isCovered: Bool {
    [contact.email, contact.note].contains { $0 == Cover.covered(" ") }
  }

  /// Whether it is long since somebody found the row right, on a day: longer than from one self-check
  /// to the next.
  public func isOld(on today: CivilDate, _ period: SelfCheckPeriod) -> Bool {
    let days = today.daysSince1970 - contact.updatedOn.daysSince1970
    return !isOwn || days > period.longestDays
  }
}

extension SelfCheckPeriod {
  /// The most days that the period has.
  public var longestDays: Int {
    switch self {
    case .quarter: 92
    case .halfYear: 184
    }
  }
}

extension UnitState {
  /// The contact list: the unit's own rows and what the routines name and nobody has confirmed, in
  /// Swedish order. Rows that are taken away are not on it.
  public func contactList(for member: StaffMember) -> [ContactRow] {
    let seesAll = seesPrivateNumbers(member)
    let own = ownContacts
    var rows = own.filter(\.isActive).map { ContactRow(contact: $0, isOwn: true) }
    let known = Set(own.map { SwedishOrder.folded($0.name) })
    let named = profile?.combined.contacts ?? []
    for contact in named where !known.contains(SwedishOrder.folded(contact.name)) {
      rows.append(ContactRow(contact: contact.asContact(reserves: own), isOwn: false))
    }
    return rows.filter { seesAll || !$0.contact.isForManagerOnly }.sorted {
      $0.contact.name == $1.contact.name
        ? $0.contact.id < $1.contact.id
        : SwedishOrder.precedes($0.contact.name, $1.contact.name)
    }
  }

  /// Whether somebody is a manager, to whom private numbers may be shown (R001-33). A unit that has no
  /// manager yet shows them to nobody.
  public func seesPrivateNumbers(_ member: StaffMember) -> Bool {
    Rights.allows(member.role, .seePrivateNumbers) && allows(member, .seePrivateNumbers)
  }

  /// The unit's own rows as they read now, in Swedish order, those taken away among them.
  public var ownContacts: [Contact] {
    var latest: [Identifier<Contact>: Contact] = [:]
    for record in listed {
      if case .listed(.contact(let contact)) = record.entry { latest[contact.id] = contact }
    }
    return latest.values.sorted {
      $0.name == $1.name ? $0.id < $1.id : SwedishOrder.precedes($0.name, $1.name)
    }
  }

  /// How often the unit goes through its lists; a quarter where no routine says.
  public var checkPeriod: SelfCheckPeriod { profile?.combined.selfCheck?.period ?? .quarter }
}

extension ProfileContact {
  /// The row as the unit would write it down. Its identity is its name's, so that what is asked twice
  /// is the same row.
  fileprivate func asContact(reserves: [Contact]) -> Contact {
    var contact = Contact(
      id: id, name: name, party: party, unit: "",
      numbers: numbers.map { Contact.Number(number: $0.number, hours: Set($0.hours)) },
      isSwitchboard: isSwitchboard, source: source,
      updatedOn: CivilDate(daysSince1970: 0), isForManagerOnly: isForManagerOnly)
    contact.note = note.isEmpty ? nil : note
    if !reserve.isEmpty {
      contact.reserve = reserves.first { $0.name == reserve }?.id ?? Self.id(of: reserve)
    }
    return contact
  }

  /// The identity of the row when the unit writes it down.
  var id: Identifier<Contact> { Self.id(of: name) }

  private static func id(of name: String) -> Identifier<Contact> {
    var seed = NameSeed(name)
    return Identifier(using: &seed)
  }
}

/// Identities made of a name: the same name gives the same.
private struct NameSeed: RandomNumberGenerator {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ name: String) {
    for byte in name.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    let mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ (mixed >> 31)
  }
}

extension Contact {
  /// The row as somebody sees it whose it is not: that it is there, and nothing to ring.
  var covered: Contact {
    Contact(
      id: id, name: name, party: party, unit: unit, numbers: [], isSwitchboard: isSwitchboard,
      source: "", updatedOn: updatedOn, isForManagerOnly: true, isActive: false)
  }
}
