extension JournalEntry {
  /// Whether it is about somebody whose data are kept from who looks.
  public var isVeiled: Bool {
    if case .veiled = current.person { true } else { false }
  }

  /// The entry as the veil leaves it.
  func veiled(_ veil: Veil) -> JournalEntry {
    let isHidden = veil.hides(current.person)
    var cover = Cover()
    func care(_ entry: CareEntry) -> CareEntry {
      if isHidden { return entry.covered(veil, &cover) }
      // Written on the wrong person, or moved from her: she is not told.
      guard veil.hides(entry.person) else { return entry }
      var entry = entry
      entry.person = veil.person(entry.person)
      return entry
    }
    func words(_ text: String) -> String { isHidden ? cover.text(text) : text }
    func remarks(_ remarks: EntryRemarks) -> EntryRemarks {
      guard isHidden, !remarks.isEmpty else { return remarks }
      return EntryRemarks(
        lateReason: cover.text(remarks.lateReason),
        own: remarks.own.map {
          EntryRemarks.OwnAnswer(label: $0.label, text: cover.text($0.text))
        })
    }
    var entry = JournalEntry(
      id: id, number: number, outage: outage, recordedAt: recordedAt, author: veil.author(author),
      letter: veil.letter(letter), original: care(original),
      originalOccurredAt: originalOccurredAt, current: care(current), occurredAt: occurredAt,
      history: [], destination: destination, remarks: remarks(self.remarks),
      originalRemarks: remarks(originalRemarks))
    entry.history = history.map { item in
      let event: Event =
        switch item.event {
        case .corrected(var correction):
          {
            correction.replacement = care(correction.replacement)
            correction.reason = words(correction.reason)
            return .corrected(correction)
          }()
        case .moved(var move, let former):
          {
            move.person = veil.person(move.person)
            move.reason = words(move.reason)
            return .moved(move, from: veil.person(former))
          }()
        case .transferred(let transfer): .transferred(isHidden ? transfer.covered : transfer)
        case .exempted(let exemption): .exempted(isHidden ? exemption.covered : exemption)
        case .reopened(var reopening):
          {
            reopening.reason = words(reopening.reason)
            return .reopened(reopening)
          }()
        case .added(let said): .added(isHidden ? said.covered(&cover) : said)
        }
      return HistoryItem(
        id: item.id, number: item.number, writtenAt: item.writtenAt, recordedAt: item.recordedAt,
        author: veil.author(item.author), remarks: remarks(item.remarks), event: event)
    }
    switch destination {
    case .waiting, .onList: break
    case .transferred(let transfer, let author):
      entry.destination = .transferred(
        isHidden ? transfer.covered : transfer, by: veil.author(author))
    case .exempt(let exemption, let author):
      entry.destination = .exempt(
        isHidden ? exemption.covered : exemption, by: veil.author(author))
    }
    return entry
  }
}

extension Veil {
  /// Whether something of an entry is kept, though it is about somebody else.
  func touches(_ entry: JournalEntry) -> Bool {
    if !staffNames.isEmpty, author(entry.author) != entry.author { return true }
    if let letter = entry.letter, letter != self.letter(letter) { return true }
    if case .transferred(_, let by) = entry.destination, author(by) != by { return true }
    if case .exempt(_, let by) = entry.destination, author(by) != by { return true }
    guard !entry.history.isEmpty else { return false }
    return hides(entry.original.person)
      || entry.history.contains { item in
        if author(item.author) != item.author { return true }
        return switch item.event {
        case .moved(let move, let former): hides(move.person) || hides(former)
        case .corrected(let correction): hides(correction.replacement.person)
        case .transferred, .exempted, .reopened, .added: false
        }
      }
  }
}

extension Record {
  /// A record of a list as the veil leaves it.
  func veiled(_ veil: Veil, _ closed: Set<Identifier<Record>>) -> Record {
    var record = self
    record.author = veil.author(author)
    record.letter = veil.letter(letter)
    if case .listed(let entry) = entry {
      record.entry = .listed(veil.listed(entry, closed.contains))
    }
    return record
  }

  /// That a record is there, and nothing of what it says.
  func withoutBody(_ veil: Veil) -> Record {
    var record = self
    record.author = veil.author(author)
    record.letter = veil.letter(letter)
    record.entry = .unrecognized(kind: "")
    (record.remarks, record.unknownMembers) = (EntryRemarks(), [:])
    return record
  }
}

extension Transfer {
  fileprivate var covered: Transfer {
    var transfer = self
    transfer.reference = Cover.covered(reference)
    return transfer
  }
}

extension Exemption {
  fileprivate var covered: Exemption {
    Exemption(original: original, reason: Cover.covered(reason))
  }
}

extension Entry {
  /// Whether it was made of what a veil has left: it must never be written.
  public var isVeiled: Bool {
    func isVeiled(_ person: PersonReference) -> Bool {
      if case .veiled = person { true } else { false }
    }
    return switch self {
    case .care(let care): isVeiled(care.person)
    case .correction(let correction): isVeiled(correction.replacement.person)
    case .personMove(let move): isVeiled(move.person)
    case .personLink(let link): isVeiled(link.one) || isVeiled(link.other)
    case .resident(let resident): resident.isVeiled
    case .listed(.preparedDocument(let document)): document.person.map(isVeiled) ?? false
    case .transfer, .exemption, .reopening, .addition, .listed, .outageDeclared, .outageEnded,
      .outageClosed, .unit, .staff, .pin, .signIn, .backup, .keyChange, .profileAdopted,
      .oversight, .unrecognized:
      false
    }
  }
}
