import DowntimeModel

extension State {
  /// When the loop must wake even if nobody touches a key: the next autosave, the curtain, the
  /// clock on screen. Nil sleeps until an event.
  var nextDeadline: Instant? {
    guard !hasEnded else { return nil }
    let minute = now.instant.milliseconds - now.instant.milliseconds % 60_000 + 60_000
    return [saveDue, curtainDue, keysDue, copyDue, Instant(milliseconds: minute)].compactMap { $0 }
      .min()
  }

  /// When a started text, or what has been read, must be on disk.
  var saveDue: Instant? {
    screens.compactMap { screen in
      if case .reading(let reading) = screen { reading.saveDue } else { screen.keeper?.saveDue }
    }.min()
  }

  /// When the curtain falls.
  var curtainDue: Instant? {
    guard session.member != nil, curtain == nil else { return nil }
    var minutes = times.curtainMinutes
    if case .entryForm(let form) = screen, form.kind == .call {
      minutes = times.curtainInCallMinutes
    }
    return lastInput.advanced(bySeconds: Int64(minutes) * 60)
  }

  /// When the second medium is to be looked at, until that has been asked for.
  private var copyDue: Instant? {
    health.copy.due.flatMap { $0 == copyAsked ? nil : $0 }
  }

  /// When the keys go: a shift after the store was opened, but not from under somebody's hands.
  var keysDue: Instant? {
    guard let openedAt, !isDrill else { return nil }
    let shift = openedAt.advanced(bySeconds: Int64(times.keyHours) * 3600)
    return curtain != nil || session.member == nil
      ? shift
      : max(shift, lastInput.advanced(bySeconds: Int64(times.curtainMinutes) * 60))
  }

  /// How long the screen may be left alone and the store stay open, as the unit's routines say.
  var times: ProfileTimes {
    (behindLetterbox?.unit ?? unit).profile?.combined.times ?? ProfileTimes()
  }

  /// Locks the store without asking, once everything typed is on disk. A text that the disk
  /// refuses keeps it open: nothing typed is lost for the sake of a lock.
  mutating func forgetKeys(_ leaving: Leaving) -> [Effect] {
    self.leaving = leaving
    let effects = saveStartedTexts()
    return effects + leaveIfSaved()
  }

  /// Locks, if that has been asked for and no text waits for the disk.
  mutating func leaveIfSaved() -> [Effect] {
    guard let leaving, !hasUnsavedText else { return [] }
    self.leaving = nil
    // Whoever practises has no passphrase at hand.
    let isOpen = openedAt != nil && !isDrill
    if isOpen {
      let hours = times.keyHours
      lock()
      notice = Notice(tone: .information, text: CoreTexts.locked(leaving, hours: hours))
    }
    return (isOpen ? [.lock] : []) + (leaving == .suspended ? [.suspend] : [])
  }

  /// The disk refused a text: the store stays open, and says so.
  mutating func stayOpen() {
    guard leaving != nil else { return }
    leaving = nil
    notice = Notice(tone: .alarm, text: CoreTexts.keptOpen)
  }

  private var hasUnsavedText: Bool {
    screens.contains { $0.keeper?.isUnsaved ?? false }
  }

  /// What is due at the clock's time.
  mutating func performDue() -> [Effect] {
    var effects: [Effect] = []
    if let due = curtainDue, due <= now.instant { effects += lowerCurtain() }
    if let due = saveDue, due <= now.instant { effects += saveStartedTexts() }
    if let due = copyDue, due <= now.instant {
      copyAsked = due
      effects.append(.prepare)
    }
    if let due = keysDue, due <= now.instant { effects += forgetKeys(.shiftOver) }
    return effects
  }

  /// Hides everything; what is typed goes to disk first.
  mutating func lowerCurtain() -> [Effect] {
    guard session.member != nil, curtain == nil else { return [] }
    curtain = Curtain()
    return saveStartedTexts()
  }

  /// Puts every unsaved text on disk, and what has been read.
  mutating func saveStartedTexts() -> [Effect] {
    var effects: [Effect] = []
    for index in screens.indices {
      if case .reading(var reading) = screens[index] {
        effects += reading.takeUnsaved()
        screens[index] = .reading(reading)
      }
      screens[index].changeKeeping { screen in
        if let draft = screen.takeUnsaved(now: now) { effects.append(.saveDraft(draft)) }
      }
    }
    return effects
  }
}
