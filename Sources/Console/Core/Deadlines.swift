import DowntimeModel

extension State {
  /// When the loop must wake even if nobody touches a key: the next autosave, the curtain, the
  /// clock on screen. Nil sleeps until an event.
  var nextDeadline: Instant? {
    guard !hasEnded else { return nil }
    let minute = now.instant.milliseconds - now.instant.milliseconds % 60_000 + 60_000
    return [saveDue, curtainDue, Instant(milliseconds: minute)].compactMap { $0 }.min()
  }

  /// When a started text must be on disk.
  var saveDue: Instant? {
    screens.compactMap { screen in
      if case .entryForm(let form) = screen { form.saveDue } else { nil }
    }.min()
  }

  /// When the curtain falls.
  var curtainDue: Instant? {
    guard session.member != nil, curtain == nil else { return nil }
    var idle = Curtain.idleMilliseconds
    if case .entryForm(let form) = screen, form.kind == .call {
      idle = Curtain.idleInCallMilliseconds
    }
    return Instant(milliseconds: lastInput.milliseconds + idle)
  }

  /// What is due at the clock's time.
  mutating func performDue() -> [Effect] {
    var effects: [Effect] = []
    if let due = curtainDue, due <= now.instant { effects += lowerCurtain() }
    if let due = saveDue, due <= now.instant { effects += saveStartedTexts() }
    return effects
  }

  /// Hides everything; what is typed goes to disk first.
  mutating func lowerCurtain() -> [Effect] {
    guard session.member != nil, curtain == nil else { return [] }
    curtain = Curtain()
    return saveStartedTexts()
  }

  /// Puts every unsaved text on disk.
  mutating func saveStartedTexts() -> [Effect] {
    var effects: [Effect] = []
    for index in screens.indices {
      guard case .entryForm(var form) = screens[index] else { continue }
      if let draft = form.takeUnsaved(now: now) {
        effects.append(.saveDraft(draft))
        screens[index] = .entryForm(form)
      }
    }
    return effects
  }
}
