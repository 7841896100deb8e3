import DowntimeModel

extension State {
  /// What an action that the screen did not answer leads to; the reason why not when it cannot be
  /// done now.
  mutating func steps(for action: Action) -> [Step] {
    if let reason = obstacle(to: action) {
      return [.say(Notice(tone: .information, text: reason))]
    }
    switch action {
    case .help: return [.open(.help)]
    case .everything: return [.open(.palette)]
    case .newEntry:
      return session == .locked || session == .open
        ? [.open(.letterSender)] : [.ask(newEntryQuestion)]
    case .moreForms: return [.ask(newEntryQuestion)]
    case .newDayNote, .newDeviation, .newCall, .newFax, .newDecision, .newPayment, .newOrder,
      .newTimeReport, .newDocument:
      return action.newKind.map(newEntry) ?? []
    case .journal: return [.open(.journal)]
    case .readUp: return [.open(.readUp)]
    case .readBeforeVisit: return [.open(.readBeforeVisit)]
    case .handOver:
      return choose(unit.openOutages) { outage in
        .open(unit.handovers(in: outage).isEmpty ? .newHandover(outage) : .handovers(outage))
      }
    case .search: return [.open(.search)]
    case .findPerson: return [.open(.findPerson)]
    case .writeIn: return [.open(.writeIn)]
    case .toDo: return [.open(.toDo(nil, nil))]
    case .declareOutage: return [.open(.declareOutage)]
    case .endOutage:
      return choose(unit.outages.filter { $0.phase == .running }) { .open(.endOutage($0)) }
    case .closeOutage:
      return choose(unit.outages.filter { $0.phase == .ended }) { .open(.closeOutage($0)) }
    case .reopenOutage:
      return choose(unit.outages.filter { $0.phase == .closed }) {
        .open(.tellOutage(.reopened, $0))
      }
    case .aboutOutage: return choose(unit.openOutages) { .open(.aboutOutage($0)) }
    case .checklist: return choose(unit.openOutages) { .open(.checklist($0)) }
    case .whomToRing: return [.open(.whomToRing)]
    case .readiness: return [.open(.readiness)]
    case .contacts: return [.open(.contacts)]
    case .newContact: return [.open(.contactForm(nil))]
    case .drills: return [.open(.drills)]
    case .drillStep: return finishDrillStep()
    case .lists: return [.open(.lists(outagesInMind.last?.id))]
    case .closingProof: return choose(outagesInMind) { .open(.proof($0)) }
    case .statistics: return [.open(.statistics)]
    case .documents: return [.open(.documents(of: nil))]
    case .selfCheck: return [.open(.selfChecks)]
    case .makeSelfCheck: return [.open(.makeSelfCheck)]
    case .appoint: return [.open(.prepare(.appoint))]
    case .planOutage:
      return [.open(.prepare(.planned(unit.plannedOutages(at: now).first?.outage.id)))]
    case .newDocumentRow: return [.open(.prepare(.document(nil)))]
    case .signatures: return [.open(.signatures)]
    case .emergency: return emergencySteps
    case .trail: return [.perform(.readTrail)]
    case .destroyOutage:
      return choose(unit.outages.filter { $0.phase == .closed }) { .perform(.readKept($0)) }
    case .destroyedOutages: return [.open(.destroyedOutages)]
    case .weed: return [.open(.weed)]
    case .printing: return [.open(screen.model.prints.map(Place.printPaper) ?? .printing)]
    case .registers: return [.open(.registers)]
    case .passphrases: return [.perform(.readKeys)]
    case .chooseRoutines: return [.open(.routines)]
    case .secondPlace: return [.perform(.readSecondPlace)]
    case .checkpoint: return [.perform(.readCheckpoint)]
    case .addStaff: return [.open(.addStaff)]
    case .addResidents: return [.open(.addResidents)]
    case .switchPerson: return [.switchPerson]
    // Texts go to disk before the answer, so that the answer can tell whether they are there.
    case .lock:
      let question = session.isWritingOnly ? LetterTexts.leaveQuestion : CoreTexts.lockQuestion
      return saveStartedTexts().map(Step.perform) + [.ask(question)]
    case .suspend: return [.perform(.suspend)]
    case .quit:
      let question = drill.map(DrillTexts.quitQuestion) ?? CoreTexts.quitQuestion
      return saveStartedTexts().map(Step.perform) + [.ask(question)]
    case .back: return [.back]
    case .curtain:
      return lowerCurtain().map(Step.perform)
    case .save:
      let effects = saveStartedTexts()
      return effects.isEmpty
        ? [.say(Notice(tone: .information, text: CoreTexts.nothingToSave))]
        : effects.map(Step.perform)
    case .undo, .redo, .tick, .signReadiness, .contactChecked, .removeContact, .startDrill,
      .newDrill, .drillActionDone, .aboutPerson, .linkPerson, .unlinkPerson, .correct, .move,
      .markTransferred, .markExempt, .reopen, .choose, .chooseAll, .confirmFax, .enlarge, .filter,
      .nextShift, .signHandover, .confirmHandover, .newRow, .nextOnRow, .reconcile,
      .declareDecisions, .keepList, .strikeRow, .take, .waive, .narrow, .drawSample, .signReview,
      .readers, .notePrint, .noteChange, .shred, .noteKnown, .editDocumentRow, .answerYes,
      .answerNo, .answerNotApplicable:
      return Self.notHere
    }
  }

  /// Opens a place on top of the screens.
  mutating func open(_ place: Place) -> [Effect] {
    if let act = place.act, let member = session.member, !unit.allows(member, act) {
      notice = Notice(tone: .information, text: RightsTexts.denied(act))
      return []
    }
    if let door = door(to: place) { return open(door) }
    guard let screen = kept(place) else {
      notice = Notice(tone: .information, text: CoreTexts.gone)
      return []
    }
    screens.append(screen)
    switch screen {
    case .startNow, .prepareUnit: return [.proposePassphrase]
    case .readiness: return [.readMachine]
    case .printPaper: return [.findPrinters]
    default: return []
    }
  }

  /// The screen of a place, with what one has typed there before and not signed.
  private mutating func kept(_ place: Place) -> Screen? {
    guard let screen = screen(for: place) else { return nil }
    let outage = place.outage(of: unit)
    guard let name = place.draftName, let author = session.member?.author,
      outage != nil || place.isOfNoOutage
    else { return screen }
    let own = drafts.first {
      $0.subject == .short(name) && $0.outage == outage && $0.author.signature == author.signature
    }
    if let own {
      notice = Notice(tone: .information, text: StartedTexts.stillHere(own))
      return restored(screen, own)
    }
    var fresh = identities.branch()
    let id = Identifier<Draft>(using: &fresh)
    var kept = screen
    kept.changeKeeping {
      $0.keeper = DraftKeeper(
        id: id, outage: outage, subject: .short(name), author: author, startedAt: now)
    }
    return kept
  }

  /// The screen of a started text; nil when what it is about is gone.
  mutating func screen(of draft: Draft) -> Screen? {
    guard let author = session.member?.author else { return nil }
    let context = context(identities.branch())
    switch draft.subject {
    case .entry(let subject):
      return EntryFormScreen(draft, subject, author: author, context).map { .entryForm($0) }
    case .short(let name):
      return Place(draftName: name, in: draft.outage).flatMap { screen(for: $0) }
        .map { restored($0, draft) }
    }
  }

  private mutating func restored(_ screen: Screen, _ draft: Draft) -> Screen {
    guard let author = session.member?.author else { return screen }
    let context = context(identities.branch())
    var screen = screen
    screen.changeKeeping { $0.restore(draft, by: author, context) }
    return screen
  }

  /// The screen of a place; nil when what it is about does not exist (any more).
  private mutating func screen(for place: Place) -> Screen? {
    var fresh = identities.branch()
    if place.usesIndex { beginIndex() }
    let context = context(identities.branch())
    switch place {
    case .welcome: return .welcome(WelcomeScreen())
    case .startNow: return .startNow(StartNowScreen(context))
    case .prepareUnit: return .prepareUnit(PrepareUnitScreen(context))
    case .unlock: return .unlock(UnlockScreen())
    case .signIn: return .signIn(SignInScreen())
    case .overview: return home
    case .letterSender: return .letterSender(LetterSenderScreen(context))
    case .ownLetter(let id): return unit.entry(id).map { .ownLetter(OwnLetterScreen($0.id)) }
    case .declareOutage: return .declareOutage(DeclareOutageScreen(context))
    case .endOutage(let id):
      return unit.outage(id).map { .endOutage(EndOutageScreen($0, context)) }
    case .closeOutage(let id):
      return unit.outage(id).map { .closeOutage(CloseOutageScreen($0)) }
    case .aboutOutage(let id): return unit.outage(id).map { .aboutOutage(AboutOutageScreen($0)) }
    case .tellOutage(let form, let id):
      return unit.outage(id).map { .tellOutage(TellOutageScreen(form, $0, context)) }
    case .checklist(let id): return unit.outage(id).map { .checklist(ChecklistScreen($0)) }
    case .whomToRing: return .whomToRing(WhomToRingScreen())
    case .readiness: return .readiness(ReadinessScreen(context))
    case .contacts: return .contacts(ContactsScreen())
    case .contactForm(let id): return .contactForm(ContactFormScreen(id, context))
    case .drills: return .drills(DrillsScreen())
    case .drill(let id):
      return unit.drills.first { $0.id == id }.map { .drill(DrillScreen($0)) }
    case .drillForm(let kind, let result):
      return .drillForm(DrillFormScreen(kind, result, context))
    case .lists(let id): return .lists(ListsScreen(id, context))
    case .ledger(let name, let id, let row):
      return .ledger(LedgerScreen(name, id.flatMap(unit.outage), row: row, context))
    case .ledgerForm(let form, let id):
      return .ledgerForm(LedgerFormScreen(form, id.flatMap(unit.outage), context))
    case .proof(let id): return unit.outage(id).map { .proof(ProofScreen($0, context)) }
    case .statistics: return .statistics(StatisticsScreen(context))
    case .documents(let name): return .documents(DocumentsScreen(name, context))
    case .document(let key): return .document(DocumentScreen(key, context))
    case .selfChecks: return .selfChecks(SelfChecksScreen(context))
    case .makeSelfCheck: return .makeSelfCheck(SelfCheckFormScreen(context))
    case .prepare(let form): return .prepare(PreparationScreen(form, context))
    case .trail(let rows, let isDamaged):
      return .trail(TrailScreen(rows, isDamaged: isDamaged, context))
    case .trailReview(let drawn): return .trailReview(TrailReviewScreen(drawn, context))
    case .destroyOutage(let id, let outside):
      return unit.outage(id).map { .destroyOutage(DestroyOutageScreen($0, outside)) }
    case .answerObject(let object, let id, let outside):
      return unit.outage(id).flatMap { DestructionState($0.id, outside, context) }?.objects
        .first { $0.object == object }
        .map { .answerObject(AnswerObjectScreen($0, id, outside, context)) }
    case .signDestruction(let id, let outside):
      return unit.outage(id).map { .signDestruction(SignDestructionScreen($0, outside, context)) }
    case .destroyedOutages: return .destroyedOutages(DestroyedScreen())
    case .weed: return .weed(WeedScreen())
    case .printing: return .printing(PrintingScreen())
    case .printPaper(let choice): return .printPaper(PrintPaperScreen(choice, context))
    case .sayDone(let subject, let id):
      return unit.entry(id).map { .sayDone(SayDoneScreen(subject, $0, context)) }
    case .newEntryIn(let kind, let outage):
      guard let member = session.member else { return nil }
      return .entryForm(
        EntryFormScreen(
          kind, id: Identifier(using: &fresh), outage: outage, author: member.author, context))
    case .newEntryAbout(let kind, let outage, let person):
      guard let member = session.member else { return nil }
      return .entryForm(
        EntryFormScreen(
          kind, id: Identifier(using: &fresh), outage: outage, author: member.author, about: person,
          context))
    case .callNext(let call, let kind, let receiver):
      return nextCall(after: call, kind, receiver, as: Identifier(using: &fresh), context)
    case .draft(let id):
      let started = drafts.first { $0.id == id }.flatMap { screen(of: $0) }
      guard case .entryForm(var form) = started else { return started }
      form.goOn(context)
      return .entryForm(form)
    case .takeOver(let id):
      guard let draft = drafts.first(where: { $0.id == id }), var taken = screen(of: draft) else {
        return nil
      }
      if case .entryForm(var form) = taken {
        form.tellTakenOver(from: draft.author, context)
        taken = .entryForm(form)
      }
      return taken
    case .correct(let id):
      guard let entry = unit.entry(id), let member = session.member else { return nil }
      return .entryForm(
        EntryFormScreen(
          correcting: entry, id: Identifier(using: &fresh), author: member.author, context))
    case .journal: return .journal(JournalScreen())
    case .search: return .find(FindScreen(.everything, context))
    case .findPerson: return .find(FindScreen(.person, context))
    case .findSame(let person): return .find(FindScreen(.same(as: person), context))
    case .person(let person): return .person(PersonScreen(person, context))
    case .linkPersons(let one, let other):
      return .linkPersons(LinkScreen(one, other, isSame: true, context))
    case .unlinkPersons(let one, let other):
      return .linkPersons(LinkScreen(one, other, isSame: false, context))
    case .entry(let id): return unit.entry(id).map { .entry(EntryScreen($0.id)) }
    case .readUp: return .reading(ReadingScreen(.shift, context))
    case .readBeforeVisit: return .chooseVisit(ChooseVisitScreen(context))
    case .readAbout(let person): return .reading(ReadingScreen(.person(person), context))
    case .handovers(let outage): return .handovers(HandoversScreen(outage, context))
    case .newHandover(let outage): return .handover(HandoverScreen(outage, context))
    case .handover(let id, let outage): return .handover(HandoverScreen(outage, id: id, context))
    case .signHandover(let outage):
      return session.member.map {
        .signHandover(SignHandoverScreen(outage, author: $0.author, context))
      }
    case .confirmHandover(let id, let outage):
      return .confirmHandover(ConfirmHandoverScreen(id, outage))
    case .writeIn: return .writeIn(WriteInScreen(context))
    case .writeInEntry(let id):
      return unit.entry(id).map { .largeText(LargeTextScreen($0, context)) }
    case .writeInTexts(let places, let index):
      return .largeText(LargeTextScreen(places, from: index, context))
    case .markSeveral(let places): return .markSeveral(MarkSeveralScreen(places, context))
    case .toDo(let outage, let gate): return .toDo(ToDoScreen(outage, gate, context))
    case .waive(let key, let outage):
      return unit.outage(outage).map { .waive(WaiveScreen(key, $0.id, context)) }
    case .move(let id): return mark(id, .move, context)
    case .markTransferred(let id, let target): return mark(id, .transfer, at: target, context)
    case .markExempt(let id): return mark(id, .exempt, context)
    case .reopen(let id): return mark(id, .reopen, context)
    case .confirmFax(let id): return mark(id, .faxArrival, context)
    case .paperReport(let kind, let outage, let draft, let hasText):
      return .paperReport(
        PaperReportScreen(
          .written(kind, replacing: draft, hasText: hasText), outage, context))
    case .paperReportDone(let id, let outage):
      return .paperReport(PaperReportScreen(.done(id), outage, context))
    case .nextShift(let id): return mark(id, .nextShift, context)
    case .registers: return .registers(RegistersScreen(context))
    case .secondPlace(let place): return .secondPlace(SecondPlaceScreen(place, context))
    case .passphrases(let condition):
      return .passphrases(PassphrasesScreen(condition, context))
    case .routines: return .routines(RoutinesScreen(context))
    case .addStaff: return .addStaff(AddPeopleScreen(context))
    case .addResidents: return .addResidents(AddPeopleScreen(context))
    case .door(let person, let asksPurpose, let place):
      return .door(DoorScreen(person, asksPurpose: asksPurpose, to: place, context))
    case .readers(let id):
      return unit.residents.first { $0.id == id }.map { .readers(ReadersScreen($0, context)) }
    case .reviewEmergency(let id):
      return unit.emergenciesToReview.first { $0.id == id }.map {
        .reviewEmergency(ReviewEmergencyScreen($0, context))
      }
    case .signatures: return .signatures(SignaturesScreen())
    case .help:
      let isEntry = if case .entryForm = screen { true } else { false }
      return .help(
        HelpScreen(
          about: screen.model.keyContexts, heading: screen.model.heading,
          more: isEntry ? HelpTexts.entryForm : []))
    case .palette:
      return .palette(
        PaletteScreen(contexts: screen.model.keyContexts, obstacles: obstacles()))
    }
  }

  private func mark(
    _ id: Identifier<Record>, _ mark: MarkScreen.Mark, at target: WriteInRule.Target? = nil,
    _ context: ScreenContext
  ) -> Screen? {
    unit.entry(id).map { .mark(MarkScreen($0, mark, at: target, context)) }
  }
}
