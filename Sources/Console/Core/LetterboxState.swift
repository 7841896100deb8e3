import DowntimeModel

extension State {
  /// Someone writes without unlocking: the unit is hidden from her, and what she writes belongs to
  /// an outage that exists only until she leaves.
  mutating func enterLetterbox(_ sender: StaffMember) {
    behindLetterbox = session == .locked ? nil : (whole, drafts)
    var fresh = identities.branch()
    let outage = Identifier<Outage>(using: &fresh)
    let entries: [Entry] = [
      .staff(sender),
      .outageDeclared(
        OutageDeclaration(outage: outage, systems: [.unnamed], startedAt: now, note: "")),
    ]
    session = .writingOnly(sender)
    take(
      unit: UnitState(
        entries.map {
          Record(
            id: Identifier(using: &fresh), outage: nil, number: nil, recordedAt: now,
            occurredAt: nil, author: sender.author, entry: $0)
        }))
    drafts = []
    screens = [home]
    notice = nil
  }

  /// She leaves: what she wrote is sealed, and forgotten here.
  mutating func leaveLetterbox() {
    curtain = nil
    guard let behind = behindLetterbox else { return lock() }
    session = .open
    take(unit: behind.unit)
    drafts = behind.drafts
    behindLetterbox = nil
    screens = [.signIn(SignInScreen())]
    notice = nil
  }

  /// Asks for every letter to be taken in, once somebody is signed in and there is an outage to
  /// take it into: the one that had begun last when it was written, else the first that is open.
  mutating func takeInLetters() -> [Effect] {
    guard !letters.isEmpty, case .staff(let member) = session else { return [] }
    let open = unit.openOutages.sorted { $0.startedAt.instant < $1.startedAt.instant }
    guard let first = open.first else {
      notice = Notice(tone: .warning, text: LetterTexts.waiting(letters.count))
      return []
    }
    return letters.map { letter in
      let running = open.last { $0.startedAt.instant <= letter.writtenAt.instant }
      return .takeIn(letter, outage: (running ?? first).id, by: member.author)
    }
  }

  /// A letter is in the journal or among the drafts, or stays where it is.
  mutating func takeIn(_ id: Identifier<Record>, _ result: Result<TakenIn, StoreError>) {
    switch result {
    case .failure(let error):
      notice = Notice(tone: .alarm, text: LetterTexts.notTakenIn(error))
      return
    case .success(.record(let appended)): fold(appended.record)
    case .success(.draft(let draft)): drafts.append(draft)
    }
    letters.removeAll { $0.id == id }
    lettersTakenIn += 1
    guard notice?.tone != .alarm else { return }
    notice = Notice(tone: .saved, text: LetterTexts.takenIn(lettersTakenIn, at: now))
  }
}
