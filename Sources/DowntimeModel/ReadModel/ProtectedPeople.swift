/// Residents whose data are protected, and by what else they may be told of: so that a list, a form
/// and a search can ask whether somebody is one of them without holding her name.
struct ProtectedPeople: Hashable, Sendable {
  private var rooms: [Identifier<Resident>: String] = [:]
  private var names: [String: Identifier<Resident>] = [:]
  private var keys: [PersonKey: Identifier<Resident>] = [:]
  private var numbers: [PersonNumber: Identifier<Resident>] = [:]
  /// What those who live here may be typed as.
  private var searched: [String] = []

  /// Nobody.
  init() {}

  /// The protected among residents, with what has been said of who is the same as whom.
  init(_ residents: [Resident], links: [PersonLinkNote]) {
    let protected = residents.filter(\.protection.isProtected)
    guard !protected.isEmpty else { return }
    let groups = PersonGroups(residents: residents, links: links)
    for resident in protected {
      rooms[resident.id] = resident.room
      names[SwedishOrder.folded(resident.name)] = resident.id
      if resident.number != .unknown { numbers[resident.number] = resident.id }
      for key in groups.members(.resident(resident.id)) { keys[key] = resident.id }
      if resident.isActive { searched.append(resident.searchText) }
    }
    // Whoever is one person with somebody told of by her name or number is she.
    for note in groups.links {
      guard let id = self.id(of: note.link.one) ?? self.id(of: note.link.other),
        let key = PersonKey(note.link.one)
      else { continue }
      for key in groups.members(key) where keys[key] == nil { keys[key] = id }
    }
  }

  var isEmpty: Bool { rooms.isEmpty }

  /// Everybody's identity.
  var ids: Set<Identifier<Resident>> { Set(rooms.keys) }

  /// Which of them a reference is to: by the register, by her name or number, or as linked (K-51).
  func id(of person: PersonReference) -> Identifier<Resident>? {
    guard !isEmpty else { return nil }
    switch person {
    case .resident(let id, _, _, _), .veiled(let id, _):
      return rooms[id] != nil ? id : keys[.resident(id)]
    case .described(let name, let number):
      return numbers[number] ?? names[SwedishOrder.folded(name)]
        ?? PersonKey(person).flatMap { keys[$0] }
    case .unknown: return PersonKey(person).flatMap { keys[$0] }
    case .nobody: return nil
    }
  }

  /// Where she lives, as far as the register tells.
  func room(of id: Identifier<Resident>) -> String { rooms[id] ?? "" }

  /// Whether what is typed may mean one of them.
  func isMeant(by typed: String) -> Bool {
    searched.contains { SwedishOrder.matches($0, typed: typed) }
  }
}

extension Resident {
  /// What she may be found by.
  var searchText: String { "\(name) \(room) \(number.searchText)" }
}
