/// What is kept from somebody: the data of residents who are protected and not open to her, and the
/// names of protected staff. Phones, places and units go with the texts (K-49). What it covers is no longer there to be shown: no screen, print
/// or export can forget it (decision 0160).
public struct Veil: Hashable, Sendable {
  let people: ProtectedPeople
  let open: Set<Identifier<Resident>>
  /// The names that protected staff have had, by signature.
  let staffNames: [Signature: Set<String>]
  /// Whether the register's rows of protected staff are hers to keep.
  let seesStaffNames: Bool

  /// Whether nothing is kept.
  public var isEmpty: Bool { people.isEmpty && staffNames.isEmpty }

  /// Whether what is about somebody is kept.
  func hides(_ person: PersonReference) -> Bool {
    people.id(of: person).map { !open.contains($0) } ?? false
  }

  /// Whom it is about, as far as may be told.
  func person(_ person: PersonReference) -> PersonReference {
    guard let id = people.id(of: person), !open.contains(id) else { return person }
    return .veiled(id, room: people.room(of: id))
  }

  /// Who wrote it: a protected employee by signature, also what she wrote before the mark.
  func author(_ author: Author) -> Author {
    guard let names = staffNames[author.signature], names.contains(author.name) else {
      return author
    }
    return Author(
      signature: author.signature, name: author.signature.text, title: author.title,
      role: author.role)
  }

  /// The signature of a protected employee who is called so; nil for everybody else.
  private func signature(of name: String) -> String? {
    guard !staffNames.isEmpty else { return nil }
    let folded = SwedishOrder.folded(CleanText.line(name))
    return staffNames.first { $0.value.contains { SwedishOrder.folded($0) == folded } }?.key.text
  }

  func letter(_ letter: LetterMark?) -> LetterMark? {
    letter.map {
      LetterMark(writtenAt: $0.writtenAt, takenInBy: author($0.takenInBy), way: $0.way)
    }
  }

  func resident(_ resident: Resident) -> Resident {
    guard hides(PersonReference(resident)), resident.protection.isProtected else { return resident }
    return Resident(
      id: resident.id, name: "", room: resident.room, isActive: resident.isActive,
      protection: resident.protection)
  }

  func member(_ member: StaffMember) -> StaffMember {
    guard !seesStaffNames else { return member }
    var member = member
    member.name = member.shownName
    return member
  }

  func link(_ link: PersonLink) -> PersonLink {
    guard hides(link.one) || hides(link.other) else { return link }
    return PersonLink(
      one: person(link.one), other: person(link.other), isSame: link.isSame,
      reason: Cover.covered(link.reason))
  }

  /// What stands on a list; `isClosed` tells whether a record is about somebody who is kept.
  func listed(_ entry: ListEntry, _ isClosed: (Identifier<Record>) -> Bool) -> ListEntry {
    switch entry {
    case .preparedDocument(var document):
      guard let person = document.person, hides(person) else { return entry }
      document.person = self.person(person)
      document.title = Cover.covered(document.title)
      document.purpose = Cover.covered(document.purpose)
      document.place = Cover.covered(document.place)
      return .preparedDocument(document)
    case .preparation(let event): return .preparation(preparation(event))
    case .itemNote(var note):
      guard let record = note.item.record, isClosed(record) else { return entry }
      switch note.said {
      case .taken, .released: break
      case .waived(let reason): note.said = .waived(reason: Cover.covered(reason))
      case .wanted(let reason): note.said = .wanted(reason: Cover.covered(reason))
      }
      return .itemNote(note)
    case .handover(var handover):
      handover.unsigned = handover.unsigned.map { text in
        var text = text
        text.author = author(text.author)
        return text
      }
      return .handover(handover)
    case .contact(var contact):
      guard let signature = signature(of: contact.name) else { return entry }
      // Her number stays: somebody must be able to ring her.
      contact.name = signature
      contact.email = Cover.coveredIfAny(contact.email)
      contact.note = Cover.coveredIfAny(contact.note)
      return .contact(contact)
    case .cashHolder(var holder):
      guard let signature = signature(of: holder.name) else { return entry }
      (holder.name, holder.email) = (signature, Cover.covered(holder.email))
      return .cashHolder(holder)
    case .loan(var loan):
      guard let signature = signature(of: loan.borrower) else { return entry }
      loan.borrower = signature
      return .loan(loan)
    case .loanStep, .refill, .reconciliation, .selfCheck, .outageEvent, .handoverConfirmed:
      return entry
    }
  }
}

extension Veil {
  /// Whether a row of the register of prepared documents is about somebody who is kept.
  func hides(_ key: DocumentKey) -> Bool {
    key.resident.map { people.ids.contains($0) && !open.contains($0) } ?? false
  }

  /// What has happened to what is kept ready. Who was appointed is told by signature where her name
  /// is kept.
  fileprivate func preparation(_ event: PreparationEvent) -> PreparationEvent {
    switch event {
    case .printed(let key, var printing) where hides(key):
      printing.version = Cover.covered(printing.version)
      return .printed(key, printing)
    case .changed(let key, let at, let version) where hides(key):
      return .changed(key, at: at, version: Cover.covered(version))
    case .known(let key, let at, let how) where hides(key):
      return .known(key, at: at, how: Cover.covered(how))
    case .appointed(let member, let name):
      return .appointed(member, name: signature(of: name) ?? name)
    case .printed, .changed, .known, .weeded, .kept, .planned, .planCancelled, .findingDone:
      return event
    }
  }
}

/// Covers texts: an empty one stays empty, and equal ones of one entry stay equal, so that what is
/// asked of an entry (is there a reason? was this unit told?) has the same answer as before.
struct Cover {
  private var places: [String: Int] = [:]

  static func covered(_ text: String) -> String { text.isEmpty ? "" : "***" }

  static func coveredIfAny(_ text: String?) -> String? {
    guard let text else { return nil }
    return covered(text)
  }

  mutating func text(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let place = places[text] ?? places.count
    places[text] = place
    return place == 0 ? "***" : "***\(place + 1)"
  }

  mutating func text(_ text: String?) -> String? {
    guard let text else { return nil }
    let covered: String = self.text(text)
    return covered
  }

  mutating func texts(_ texts: [String]) -> [String] {
    var covered: [String] = []
    for text in texts { covered.append(self.text(text)) }
    return covered
  }
}
