import DowntimeModel

extension State {
  /// Why an action cannot be done now, in words; nil when it can.
  func obstacle(to action: Action) -> String? {
    switch action {
    case .help, .suspend, .quit, .back, .undo, .redo: return nil
    case .drillStep: return drill == nil ? DrillTexts.notDrilling : nil
    case .lock where drill != nil: return DrillTexts.noLock
    case .lock:
      return session == .noStore || session == .locked ? CoreTexts.signInFirst(session) : nil
    // Without the passphrase, or before anybody has signed in, F2 opens the letterbox.
    case .newEntry where session == .locked || session == .open: return nil
    default: break
    }
    guard session.member != nil else { return CoreTexts.signInFirst(session) }
    if session.isWritingOnly { return Self.isForLetters(action) ? nil : LetterTexts.onlyWriting }
    if let denied = denial(of: action) { return denied }
    switch action {
    case .newEntry, .moreForms, .handOver, .aboutOutage, .checklist:
      return unit.openOutages.isEmpty ? CoreTexts.noOutage : nil
    case .newDayNote, .newDeviation, .newCall, .newFax, .newDecision, .newPayment, .newOrder,
      .newTimeReport, .newDocument:
      if unit.openOutages.isEmpty { return CoreTexts.noOutage }
      return action.newKind.map(outages(for:))?.isEmpty == true ? CoreTexts.noSuchForm : nil
    case .closingProof: return unit.outages.isEmpty ? CoreTexts.noOutage : nil
    case .endOutage:
      return unit.outages.contains { $0.phase == .running } ? nil : CoreTexts.noRunningOutage
    case .closeOutage:
      return unit.outages.contains { $0.phase == .ended } ? nil : CoreTexts.noEndedOutage
    case .reopenOutage, .destroyOutage:
      return unit.outages.contains { $0.phase == .closed } ? nil : CoreTexts.noClosedOutage
    default: return nil
    }
  }

  /// Why each action that cannot be done now on the screen in sight cannot.
  func obstacles() -> [Action: String] {
    var obstacles: [Action: String] = [:]
    for action in Action.allCases {
      if let reason = obstacle(to: action) {
        obstacles[action] = reason
      } else if KeyMap.key(for: action, in: screen.model.keyContexts) == nil {
        // What the screen has no key for the core does, or says that it is done elsewhere.
        var tried = self
        if tried.steps(for: action) == Self.notHere { obstacles[action] = CoreTexts.notHere }
      }
    }
    return obstacles
  }

  static let notHere = [
    Step.say(Notice(tone: .information, text: CoreTexts.notHere))
  ]

  /// Why who has signed in may not do something; nil when she may.
  func denial(of action: Action) -> String? {
    guard case .staff(let member) = session, let act = action.act else { return nil }
    return unit.allows(member, act) ? nil : RightsTexts.denied(act)
  }

  private static func isForLetters(_ action: Action) -> Bool {
    [.newEntry, .newDayNote, .newDeviation, .newCall, .everything, .curtain, .save].contains(action)
  }
}
