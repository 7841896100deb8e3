import DowntimeModel

extension State {
  /// The closed door in front of a place; nil where it may be opened. Asked before any place is.
  func door(to place: Place) -> Place? {
    guard !session.isWritingOnly else { return nil }
    for person in people(at: place) {
      switch whole.door(to: person, for: session.member, grants, at: now) {
      case .open: continue
      case .asksPurpose(let id): return .door(id, asksPurpose: true, to: place)
      case .closed(let id): return .door(id, asksPurpose: false, to: place)
      }
    }
    return nil
  }

  /// Whom a place opens something about.
  private func people(at place: Place) -> [PersonReference] {
    func entry(_ id: Identifier<Record>?) -> [PersonReference] {
      id.flatMap { whole.entry($0) }.map { [$0.current.person] } ?? []
    }
    switch place {
    case .entry(let id), .correct(let id), .move(let id), .writeInEntry(let id),
      .markTransferred(let id, _), .markExempt(let id), .reopen(let id), .confirmFax(let id),
      .nextShift(let id), .sayDone(_, let id), .callNext(let id, _, _), .ownLetter(let id):
      return entry(id)
    case .waive(let key, _): return entry(key.record)
    case .ledgerForm(.strike(let id), _), .ledgerForm(.orderStep(let id), _): return entry(id)
    case .markSeveral(let places): return places.flatMap { entry($0.entry) }
    case .writeInTexts(let places, let index):
      return places.indices.contains(index) ? entry(places[index].entry) : []
    case .person(let person), .findSame(let person), .readAbout(let person): return [person]
    case .linkPersons(let one, let other), .unlinkPersons(let one, let other): return [one, other]
    case .document, .prepare:
      let resident = place.documentKey?.resident.flatMap { id in
        whole.residents.first { $0.id == id }
      }
      return resident.map { [PersonReference($0)] } ?? []
    case .draft(let id), .takeOver(let id):
      // Her own started text she has written herself.
      let draft = drafts.first { $0.id == id && $0.author.signature != session.member?.signature }
      return draft.flatMap { person(of: $0) }.map { [$0] } ?? []
    case .welcome, .startNow, .prepareUnit, .unlock, .signIn, .overview, .declareOutage,
      .endOutage, .closeOutage, .aboutOutage, .tellOutage, .checklist, .whomToRing, .readiness,
      .contacts,
      .contactForm, .drills, .drill, .drillForm, .newEntryIn,
      .newEntryAbout, .journal, .search, .findPerson, .readUp, .readBeforeVisit, .handovers,
      .newHandover, .handover, .signHandover, .confirmHandover, .writeIn, .toDo, .paperReport,
      .paperReportDone, .registers, .secondPlace, .passphrases, .routines, .addStaff,
      .addResidents, .letterSender, .lists, .ledger, .ledgerForm, .proof, .statistics,
      .documents, .selfChecks, .makeSelfCheck, .door,
      .readers, .reviewEmergency, .signatures, .trail, .trailReview, .destroyOutage, .answerObject,
      .signDestruction, .destroyedOutages, .help, .palette:
      return []
    }
  }

  /// «Nödöppning» from anywhere: the protected residents that are closed to who asks.
  var emergencySteps: [Step] {
    let closed = unit.activeResidents.filter(\.isVeiled)
    let doors = closed.map { resident -> Step in
      .open(door(to: .person(PersonReference(resident))) ?? .person(PersonReference(resident)))
    }
    if let only = doors.first, doors.count == 1 { return [only] }
    guard !doors.isEmpty else {
      return [.say(Notice(tone: .information, text: DoorTexts.noOneClosed))]
    }
    return [
      .ask(
        Dialog(
          title: DoorTexts.whichPerson, lines: [],
          options: zip("123456789", zip(closed, doors)).map { letter, choice in
            Dialog.Option(
              letter: letter, label: DoorTexts.choice(choice.0), steps: [choice.1])
          }))
    ]
  }

  /// An hour's leave has ended: what was opened with it is left, and what was typed is kept.
  mutating func leaveWhatIsClosed(openBefore: Set<Identifier<Resident>>) -> [Effect] {
    let open = veiled?.moment.open ?? []
    guard session.member != nil, !openBefore.subtracting(open).isEmpty, screens.count > 1 else {
      return []
    }
    let effects = saveStartedTexts()
    screens = [home]
    dialog = nil
    notice = Notice(tone: .warning, text: DoorTexts.ended)
    return effects
  }

  /// How long an emergency access of hers still runs, for the status line.
  var emergencyLine: String? {
    guard case .staff(let member) = session else { return nil }
    guard let opening = unit.runningEmergencies(of: member, at: now).last else { return nil }
    let room = unit.residents.first { $0.id == opening.access.person }?.room ?? ""
    return DoorTexts.running(opening, room: room, now: now)
  }
}

extension Place {
  /// The row of the register that is opened there.
  fileprivate var documentKey: DocumentKey? {
    switch self {
    case .document(let key): key
    case .prepare(let form): form.key
    default: nil
    }
  }
}
