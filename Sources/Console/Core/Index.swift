import DowntimeModel

extension State {
  /// Folds a record, and tells what is kept beside the unit of it.
  mutating func fold(_ record: Record) {
    if duties == nil { whole.apply(record) } else { duties?.apply(record, to: &whole) }
    drawVeil()
    index?.take(record, veiled?.searched ?? whole)
  }

  /// Begins to make the journal searchable, with what a small unit has at once.
  mutating func beginIndex() {
    guard mayRead, !session.isWritingOnly else { return }
    let searched = veiled?.searched ?? whole
    var begun = index ?? JournalIndex(searched)
    index = nil
    begun.build(searched)
    index = begun
  }

  /// Whether there is something to do while nobody presses a key: a screen in sight looks through a
  /// journal that is not searchable to its end.
  var wantsIdle: Bool {
    guard !hasEnded, screen.usesIndex, mayRead, !session.isWritingOnly else { return false }
    return index.map { !$0.isComplete } ?? false
  }

  /// Does a small part of it.
  mutating func workWhenIdle() {
    if wantsIdle { beginIndex() }
  }

  /// Lets a screen that keeps what it has found look again, when something has changed.
  mutating func refreshScreen() {
    switch screen {
    case .find(var find):
      find.refresh(context(identities))
      screen = .find(find)
    case .person(var person):
      person.refresh(context(identities))
      screen = .person(person)
    case .journal(var journal):
      journal.refresh(context(identities))
      screen = .journal(journal)
    case .writeIn(var writeIn):
      writeIn.refresh(context(identities))
      screen = .writeIn(writeIn)
    case .largeText(var text):
      text.refresh(context(identities))
      screen = .largeText(text)
    case .registers(var registers):
      registers.refresh(context(identities))
      screen = .registers(registers)
    case .lists(var lists):
      lists.refresh(context(identities))
      screen = .lists(lists)
    case .ledger(var ledger):
      ledger.refresh(context(identities))
      screen = .ledger(ledger)
    case .proof(var proof):
      proof.refresh(context(identities))
      screen = .proof(proof)
    case .trail(var trail):
      trail.refresh(context(identities))
      screen = .trail(trail)
    case .statistics(var statistics):
      statistics.refresh(context(identities))
      screen = .statistics(statistics)
    case .documents(var documents):
      documents.refresh(context(identities))
      screen = .documents(documents)
    case .document(var document):
      document.refresh(context(identities))
      screen = .document(document)
    case .selfChecks(var checks):
      checks.refresh(context(identities))
      screen = .selfChecks(checks)
    case .toDo(var toDo):
      toDo.refresh(context(identities))
      screen = .toDo(toDo)
    default: break
    }
  }
}

extension Place {
  /// Whether the journal is looked through there.
  var usesIndex: Bool {
    switch self {
    case .search, .findPerson, .findSame, .person: true
    default: false
    }
  }
}

extension Screen {
  /// Whether the journal is looked through there.
  var usesIndex: Bool {
    switch self {
    case .find, .person: true
    default: false
    }
  }
}
