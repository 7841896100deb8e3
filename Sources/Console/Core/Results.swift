import DowntimeModel

extension State {
  /// Takes in what the world answered. «SPARAT» is said here and nowhere else, on the journal's own
  /// success.
  mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .passphraseProposed(let passphrase):
      switch screen {
      case .startNow(var start):
        start.propose(passphrase)
        screen = .startNow(start)
      case .prepareUnit(var prepare):
        prepare.propose(passphrase)
        screen = .prepareUnit(prepare)
      case .passphrases(var passphrases):
        passphrases.propose(passphrase)
        screen = .passphrases(passphrases)
      default: break
      }
      return []
    case .founded(.success(let opened)):
      return takeFounded(opened)
    case .unlocked(.success(let opened)):
      take(opened)
      comparesClock(opened.lastRecordedAt)
      openedAt = now.instant
      session = .open
      screens = [.signIn(SignInScreen())]
      notice = CoreTexts.opened(opened, now: now).map { Notice(tone: .warning, text: $0) }
      return opened.isElsewhere ? apply([.ask(CoreTexts.elsewhere)]) : []
    case .founded(.failure(let error)), .unlocked(.failure(let error)):
      showProblem(error)
      return []
    case .appended(let purpose, .success(let appended)):
      return take(appended, for: purpose)
    case .appended(.reading(let entry), .failure):
      forEachReading { $0.didNotSave(entry) }
      notice = Notice(tone: .warning, text: ReadingTexts.notSaved)
      return []
    case .appended(.puttingOnPaper, .failure(let error)):
      notice = Notice(
        tone: .warning, text: "\(PrintoutTexts.notRecorded) \(ModelTexts.store(error))")
      return []
    case .appended(let purpose, .failure(let error)):
      if purpose == .registering { screen.didNotRegister() }
      notice = Notice(tone: .alarm, text: CoreTexts.notSaved(error))
      return []
    case .keysRead(let condition):
      return apply([.open(.passphrases(condition))])
    case .passphraseChanged(let slot, let result):
      guard case .passphrases(var passphrases) = screen else { return [] }
      let steps = passphrases.didChange(slot, result)
      screen = .passphrases(passphrases)
      return apply(steps)
    case .pinChecked(let member, let isRight, let record):
      if let record { fold(record) }
      if curtain == nil, case .signDestruction(var sign) = screen {
        let steps = sign.didCheck(member, isRight: isRight, context(identities.branch()))
        screen = .signDestruction(sign)
        return apply(steps)
      }
      return answerPIN(
        member, screen: { $0.didCheck(member, isRight: isRight, $1) },
        curtain: { $0.didCheck(member, isRight: isRight, $1) })
    case .pinSet(let member, let result):
      if case .success(let record) = result { fold(record) }
      let error: StoreError? = if case .failure(let error) = result { error } else { nil }
      return answerPIN(
        member, screen: { screen, _ in screen.didSet(member, error) },
        curtain: { curtain, _ in curtain.didSet(member, error) })
    case .checkpointRead(let checkpoint):
      let none = Step.say(Notice(tone: .information, text: CheckpointTexts.none))
      return apply([checkpoint.map { .ask(CheckpointTexts.dialog($0, now: now)) } ?? none])
    case .trailRead(let result):
      switch result {
      case .success(let trail):
        return apply([.open(.trail(trail.rows, isDamaged: !trail.findings.isEmpty))])
      case .failure:
        return apply([.say(Notice(tone: .warning, text: TrailTexts.unreadable))])
      }
    case .keptRead(let outage, .success(let outside)):
      return apply([.open(.destroyOutage(outage, outside))])
    case .keptRead(_, .failure(let error)):
      notice = Notice(tone: .alarm, text: ModelTexts.store(error))
      return []
    case .machineRead(let facts):
      guard case .readiness(var readiness) = screen else { return [] }
      readiness.didLook(facts)
      screen = .readiness(readiness)
      return []
    case .drillEnded(let result):
      drillToWriteUp = result
      let told = result.map(DrillTexts.ended) ?? DrillTexts.notBegun
      notice = Notice(tone: result == nil ? .warning : .information, text: told)
      return []
    case .secondPlaceRead(let place):
      return apply([.open(.secondPlace(place))])
    case .secondPlaceSet(let place, let result):
      guard case .secondPlace(var second) = screen else { return [] }
      let steps = second.didSet(place, result)
      screen = .secondPlace(second)
      return apply(steps)
    case .printersFound(let printers):
      take(printers)
      return []
    case .paperOut(let job, let outcome):
      return take(job, outcome)
    case .printerTrouble(let trouble, let printer):
      notice = Notice(tone: .warning, text: PrintoutTexts.trouble(trouble, printer))
      return []
    case .health(let health):
      // What it says of the store itself is told with what waits.
      let told = self.health
      if health.undestroyed != told.undestroyed || health.trailYears != told.trailYears {
        waiting = nil
      }
      self.health = health
      return []
    case .weeded(.success):
      return leaveDestroyed(WeedTexts.done)
    case .weeded(.failure(let error)):
      notice = Notice(tone: .alarm, text: WeedTexts.notDone(error))
      return []
    case .letterboxOpened(let sender, nil):
      enterLetterbox(sender)
      return []
    case .letterboxOpened(_, let error?):
      notice = Notice(tone: .alarm, text: CoreTexts.notSaved(error))
      return []
    case .letterTakenIn(let id, let result):
      takeIn(id, result)
      return []
    case .fileRead(let list, let result):
      return apply(screen.takeFile(result, into: list))
    case .draftSaved(let draft, let time):
      drafts.removeAll { $0.id == draft.id }
      drafts.append(draft)
      forEachKept { $0.keeper?.didSave(draft, at: time) }
      // What could not be saved before is safe now, if not signed. A small screen has no other
      // place to say that a text is saved.
      if notice?.tone == .alarm {
        notice = Notice(tone: .warning, text: CoreTexts.draftSavedAtLast(time))
      } else if isSmall, notice == nil {
        notice = Notice(tone: .information, text: EntryTexts.draftSaved(time))
      }
      return leaveIfSaved()
    case .draftNotSaved(let draft, let error):
      let now = now
      keepOpen(draft)
      forEachKept { $0.keeper?.didNotSave(draft, now: now) }
      notice = Notice(tone: .alarm, text: CoreTexts.notSaved(error))
      stayOpen()
      return []
    case .draftDiscarded(let id):
      drafts.removeAll { $0.id == id }
      return []
    case .key, .paste, .click, .wheel, .resize, .clock, .idle, .endRequested, .slept:
      return []
    }
  }

  /// The founder is signed in; who began in the middle of an outage is asked about it at once, who
  /// prepares in peace and quiet for her PIN.
  private mutating func takeFounded(_ opened: Opened) -> [Effect] {
    let founder: Signature?
    var next: [Step] = []
    var choosesPIN = false
    switch screen {
    case .startNow(let start):
      founder = start.founder
      next = [.open(.declareOutage)]
    case .prepareUnit(let prepare):
      founder = prepare.founder
      choosesPIN = !isDrill
    default: founder = nil
    }
    take(opened)
    openedAt = now.instant
    guard let member = unit.activeStaff.first(where: { $0.signature == founder }) else {
      session = .open
      screens = [.signIn(SignInScreen())]
      return []
    }
    notice = Notice(tone: .saved, text: CoreTexts.founded(now, choosesPIN: choosesPIN))
    guard !choosesPIN else {
      session = .open
      screens = [.signIn(SignInScreen(member, context(identities)))]
      return []
    }
    session = .staff(member)
    screens = [home]
    return apply(next)
  }

  private mutating func take(_ opened: Opened) {
    take(unit: opened.unit)
    drafts = opened.drafts
    letters = opened.letters
    lettersTakenIn = 0
    findings = opened.findings
    if let description = unit.unit {
      unitLabel = description.name
      isDrill = description.isDrill
    }
  }

  private mutating func take(_ appended: Appended, for purpose: WritePurpose) -> [Effect] {
    // Written on the way out: who has left has no use for it.
    if case .reading = purpose, openedAt == nil { return [] }
    if case .destroying = purpose { return leaveDestroyed(DestroyTexts.done) }
    fold(appended.record)
    // That it was printed is said already.
    if case .puttingOnPaper = purpose, appended.warning == nil { return [] }
    // Said by the list itself; «SPARAT» is for what somebody has written.
    if case .reading = purpose, appended.warning == nil { return [] }
    if let description = unit.unit { unitLabel = description.name }
    var text = session.isWritingOnly ? LetterTexts.saved(now) : CoreTexts.saved(appended, at: now)
    if case .markingSeveral(_, let number, let count) = purpose {
      text += MarkTexts.ofSeveral(number, count)
    }
    // What could not be saved of several is not hidden by what could.
    if case .markingSeveral(_, 2..., _) = purpose, notice?.tone == .alarm {
    } else {
      notice = Notice(tone: appended.warning == nil ? .saved : .warning, text: text)
    }
    let short = shortDraft(of: purpose)
    let effects = leave(purpose, appended)
    return effects + (short.map { [.discardDraft($0.id, outage: $0.outage)] } ?? [])
  }

  /// What was deleted is let go of here, too: the store is closed, and read anew by who unlocks it.
  private mutating func leaveDestroyed(_ text: String) -> [Effect] {
    lock()
    notice = Notice(tone: .saved, text: text)
    return [.lock]
  }

  /// The short form that has become a record, if its text may be on disk.
  private func shortDraft(of purpose: WritePurpose) -> DraftKeeper? {
    switch purpose {
    case .marking, .telling, .listing, .handingOver, .preparing:
      screen.keeper.flatMap { $0.mayBeOnDisk ? $0 : nil }
    default: nil
    }
  }

  /// What the screens do when the journal has taken what was written.
  private mutating func leave(_ purpose: WritePurpose, _ appended: Appended) -> [Effect] {
    switch purpose {
    case .signing(let draft):
      screens.removeAll { screen in
        if case .entryForm(let form) = screen { form.id == draft } else { false }
      }
      if screens.isEmpty { screens = [home] }
      drafts.removeAll { $0.id == draft }
      if dialog == nil, curtain == nil { dialog = ringQuestion(after: appended.record) }
      return appended.record.outage.map { [.discardDraft(draft, outage: $0)] } ?? []
    case .paperReport(let draft):
      screens.removeAll { screen in
        switch screen {
        case .entryForm(let form): form.id == draft
        case .paperReport: true
        default: false
        }
      }
      if screens.isEmpty { screens = [home] }
      drafts.removeAll { $0.id == draft }
      return appended.record.outage.map { [.discardDraft(draft, outage: $0)] } ?? []
    case .paperReportDone:
      if case .paperReport = screen, screens.count > 1 { screens.removeLast() }
    case .declaring:
      screens = [home]
      return takeInLetters()
    case .ending, .closing, .handingOver:
      screens = [home]
    case .reading: break
    case .marking:
      switch screen {
      case .mark where screens.count > 1, .sayDone where screens.count > 1: screens.removeLast()
      default: break
      }
    case .markingSeveral:
      if case .markSeveral = screen, screens.count > 1 { screens.removeLast() }
    case .telling:
      switch screen {
      case .tellOutage where screens.count > 1, .waive where screens.count > 1:
        screens.removeLast()
      default: break
      }
      if case .listed(.outageEvent(.reopened)) = appended.record.entry { return takeInLetters() }
    case .listing:
      switch screen {
      case .ledgerForm where screens.count > 1, .contactForm where screens.count > 1,
        .drillForm where screens.count > 1:
        screens.removeLast()
      default: break
      }
    case .preparing:
      switch screen {
      case .prepare where screens.count > 1, .makeSelfCheck where screens.count > 1:
        screens.removeLast()
      default: break
      }
    case .overseeing(let place):
      switch screen {
      case .door where screens.count > 1, .readers where screens.count > 1,
        .reviewEmergency where screens.count > 1:
        screens.removeLast()
      default: break
      }
      return place.map { open($0) } ?? []
    case .answering:
      if case .answerObject = screen, screens.count > 1 { screens.removeLast() }
    case .destroying, .puttingOnPaper: break
    case .linking:
      if case .linkPersons = screen, screens.count > 1 { screens.removeLast() }
    case .reviewing:
      if case .trailReview = screen, screens.count > 1 { screens.removeLast() }
    case .registering:
      if case .staff(let member) = appended.record.entry, member.id == session.member?.id {
        session = .staff(member)
      }
      return apply(screen.didRegister(appended.record.entry, context(identities.branch())))
    }
    return []
  }

  /// A text that the disk refused as its form was being left comes back: nowhere else is it kept.
  private mutating func keepOpen(_ draft: Draft) {
    guard !screens.contains(where: { $0.keeper?.id == draft.id }), session.member != nil,
      var screen = screen(of: draft)
    else { return }
    let onDisk = drafts.first { $0.id == draft.id }
    screen.changeKeeping { $0.keeper?.setOnDisk(onDisk) }
    screens.append(screen)
  }

  mutating func forEachKept(_ change: (inout any DraftKeeping) -> Void) {
    for index in screens.indices { screens[index].changeKeeping(change) }
  }

  private mutating func forEachReading(_ change: (inout ReadingScreen) -> Void) {
    for index in screens.indices {
      if case .reading(var reading) = screens[index] {
        change(&reading)
        screens[index] = .reading(reading)
      }
    }
  }

  private mutating func showProblem(_ error: StoreError) {
    switch screen {
    case .unlock(var unlock):
      unlock.problem = ModelTexts.store(error)
      screen = .unlock(unlock)
    case .startNow(var start):
      start.didNotFound()
      screen = .startNow(start)
      notice = Notice(tone: .alarm, text: ModelTexts.store(error))
    case .prepareUnit(var prepare):
      prepare.didNotFound()
      screen = .prepareUnit(prepare)
      notice = Notice(tone: .alarm, text: ModelTexts.store(error))
    default:
      notice = Notice(tone: .alarm, text: ModelTexts.store(error))
    }
  }
}
