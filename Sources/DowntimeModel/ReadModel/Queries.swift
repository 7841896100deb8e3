extension UnitState {
  /// The entries of an outage, in the order they happened.
  public func timeline(outage: Identifier<Outage>) -> [JournalEntry] {
    entries.filter { $0.outage == outage }
  }

  /// The entries of an outage that have not reached their destination, in order.
  public func waiting(in outage: Identifier<Outage>) -> [JournalEntry] {
    entries.filter { entry in
      guard entry.outage == outage, case .waiting = entry.destination else { return false }
      return true
    }
  }

  /// The entries that happened last, the newest first.
  public func latestEntries(_ count: Int) -> [JournalEntry] {
    entries.suffix(count).reversed()
  }

  /// Outages in which the systems do not work yet.
  public var runningOutages: [Outage] { outages.filter { $0.phase == .running } }

  /// Outages that are not closed.
  public var openOutages: [Outage] { outages.filter { $0.phase != .closed } }

  /// Staff who work here now.
  public var activeStaff: [StaffMember] { staff.filter(\.isActive) }

  /// Staff who work here on a day, by their employment too.
  public func staff(on day: CivilDate) -> [StaffMember] { staff.filter { $0.works(on: day) } }

  /// Residents who live here now.
  public var activeResidents: [Resident] { residents.filter(\.isActive) }

  /// The active staff member with a signature.
  public func staffMember(signature: Signature) -> StaffMember? {
    staff.first { $0.isActive && $0.signature == signature }
  }

  /// Active residents for whom every typed word begins a part of the name, the room or the
  /// number, with or without its century and dash; nothing typed finds all. Whose room it is exactly
  /// comes first: at night the room is typed, and a figure begins many numbers.
  public func residents(matching typed: String) -> [Resident] {
    let found = activeResidents.filter { SwedishOrder.matches($0.searchText, typed: typed) }
    let room = SwedishOrder.folded(typed).split(separator: " ").joined(separator: " ")
    guard !room.isEmpty else { return found }
    let there = Set(found.filter { SwedishOrder.folded($0.room) == room }.map(\.id))
    return found.filter { there.contains($0.id) } + found.filter { !there.contains($0.id) }
  }

  /// Other active residents with the same surname: to be warned of before one is chosen.
  public func sameSurname(as resident: Resident) -> [Resident] {
    guard let surname = Self.surname(resident) else { return [] }
    return activeResidents.filter { $0.id != resident.id && Self.surname($0) == surname }
  }

  private static func surname(_ resident: Resident) -> Substring? {
    SwedishOrder.folded(resident.name).split(separator: " ").last
  }
}

extension UnitState {
  /// Whether nothing about this person may be written here (R000-09, K-51): a resident whose data
  /// are protected, or somebody told of by her name or number, or linked with her.
  public func isProtected(_ person: PersonReference) -> Bool {
    protectedPeople.id(of: person) != nil
  }

  /// Whether what is about somebody is kept from who looks, in a unit that a veil lies over.
  public func isClosed(_ person: PersonReference) -> Bool {
    guard let id = protectedPeople.id(of: person) else { return false }
    return residents.first { $0.id == id }?.isVeiled ?? false
  }

  /// Whether what is typed for a person may mean a resident whose data are protected.
  public func meansProtected(_ typed: String) -> Bool { protectedPeople.isMeant(by: typed) }
}
