import DowntimeModel
import Terminal

/// Takes an event into the state and tells what the world must do. Pure: the same state and event
/// always give the same answer.
func update(_ state: inout State, _ event: Event) -> [Effect] {
  state.drawVeil()
  let open = state.veiled?.moment.open ?? []
  var effects = answer(&state, event)
  state.drawVeil()
  state.drill?.follow(state.whole)
  effects += state.leaveWhatIsClosed(openBefore: open)
  state.workOutWhatWaits()
  state.refreshScreen()
  return effects
}

private func answer(_ state: inout State, _ event: Event) -> [Effect] {
  switch event {
  case .clock(let now): return state.take(clock: now)
  case .resize(let size):
    state.size = size
    return []
  case .key(let key):
    return state.press(key)
  case .click(let position):
    guard let key = view(state).key(at: position) else { return [] }
    return state.press(key)
  case .wheel(let direction):
    return state.press(direction < 0 ? .up : .down)
  case .paste(let text):
    return state.paste(text)
  case .idle:
    state.workWhenIdle()
    return []
  case .slept:
    return state.forgetKeys(.slept)
  case .endRequested:
    state.hasEnded = true
    return state.saveStartedTexts() + [.quit]
  case .passphraseProposed, .founded, .unlocked, .appended, .fileRead, .draftSaved,
    .draftNotSaved, .draftDiscarded, .letterboxOpened, .letterTakenIn, .keysRead,
    .printersFound, .paperOut, .printerTrouble, .passphraseChanged, .checkpointRead, .trailRead,
    .keptRead, .machineRead, .drillEnded, .secondPlaceRead, .secondPlaceSet, .health, .weeded,
    .pinChecked, .pinSet:
    return state.take(event)
  }
}

extension State {
  /// A key goes to the curtain, the dialog or the screen; what the screen does not answer, the
  /// core may.
  mutating func press(_ key: Key) -> [Effect] {
    guard !isTooSmall else { return [] }
    lastInput = now.instant
    if curtain != nil { return pressAtCurtain(key) }
    if dialog != nil { return pressAtDialog(key) }
    if notice?.tone != .alarm { notice = nil }
    let action = KeyMap.action(for: key, in: screen.model.keyContexts)
    return answer(action.map(Input.action) ?? .key(key))
  }

  mutating func paste(_ text: String) -> [Effect] {
    guard !isTooSmall, dialog == nil else { return [] }
    lastInput = now.instant
    guard curtain == nil else { return [] }
    return answer(.paste(text))
  }

  private mutating func answer(_ input: Input) -> [Effect] {
    let context = context(identities.branch())
    // The screens ask for what they offer; who may do it is decided once.
    if case .action(let action) = input, let denied = denial(of: action) {
      return apply([.say(Notice(tone: .information, text: denied))])
    }
    if let steps = screen.handle(input, context) { return apply(steps) }
    switch input {
    case .action(let action): return apply(steps(for: action))
    case .key(.escape): return apply([.back])
    case .key, .paste, .answer: return []
    }
  }

  /// Carries out what a screen asked for, in order.
  mutating func apply(_ steps: [Step]) -> [Effect] {
    var effects: [Effect] = []
    for step in steps {
      switch step {
      case .open(let place):
        effects += saveStartedTexts()
        effects += open(place)
      case .replace(let place):
        effects += saveStartedTexts()
        if screens.count > 1 { screens.removeLast() }
        effects += open(place)
      case .back:
        effects += saveStartedTexts()
        if screens.count > 1 { screens.removeLast() }
        // What was put right elsewhere is looked at again.
        if case .readiness = screen { effects.append(.readMachine) }
      case .home:
        effects += saveStartedTexts()
        screens = [home]
      case .perform(let effect):
        if effect == .suspend {
          effects += forgetKeys(.suspended)
          continue
        }
        if case .append(let submission, _) = effect, submission.entry.isVeiled {
          notice = Notice(tone: .alarm, text: ProtectedTexts.notWritten)
          continue
        }
        if [.lock, .quit, .closeLetterbox].contains(effect), saveDue != nil {
          dialog = CoreTexts.unsavedQuestion(effect)
          return effects
        }
        if effect == .lock { lock() }
        if effect == .closeLetterbox { leaveLetterbox() }
        if effect == .quit { hasEnded = true }
        effects.append(effect)
      case .ask(let dialog):
        self.dialog = dialog
      case .say(let notice):
        self.notice = notice
      case .signIn(let member):
        session = .staff(member)
        if case .signIn = screen, screens.count > 1 {
          screens.removeLast()
        } else {
          screens = [home]
        }
        forEachKept { $0.pass(to: member.author) }
        effects += takeInLetters()
        effects += writeUpDrill()
      case .switchPerson:
        effects += saveStartedTexts()
        screens.append(.signIn(SignInScreen()))
      case .setField(let name, let text):
        effects += answer(.answer(name, text))
      case .giveUpUnsaved:
        forEachKept { $0.keeper?.setDue(nil) }
      case .openDoor(let id):
        let door = whole.door(to: .veiled(id, room: ""), for: session.member, grants, at: now)
        effects += open(.door(id, asksPurpose: door == .asksPurpose(id), to: nil))
      case .grant(let grant):
        grants.removeAll { $0.member == grant.member && $0.person == grant.person }
        grants.append(grant)
        drawVeil()
      case .putOnPaper(let order):
        effects += put(order)
      case .act(let action):
        effects += answer(.action(action))
      }
    }
    return effects
  }

  mutating func lock() {
    session = .locked
    take(unit: UnitState())
    grants = []
    drafts = []
    letters = []
    behindLetterbox = nil
    openedAt = nil
    health = StoreHealth()
    waiting = nil
    leaving = nil
    findings = []
    leftScreens = [:]
    dialog = nil
    curtain = nil
    screens = [.unlock(UnlockScreen())]
  }

  private mutating func pressAtDialog(_ key: Key) -> [Effect] {
    guard var open = dialog else { return [] }
    let chosen: Int?
    switch key {
    case .escape:
      dialog = nil
      return []
    case .up, .left, .backTab:
      open.selected = max(0, open.selected - 1)
      chosen = nil
    case .down, .right, .tab:
      open.selected = min(open.options.count - 1, open.selected + 1)
      chosen = nil
    case .enter: chosen = open.selected
    case .character(let letter):
      chosen = open.options.firstIndex {
        $0.letter.lowercased() == letter.lowercased()
      }
    default: chosen = nil
    }
    guard let chosen else {
      dialog = open
      return []
    }
    dialog = nil
    return apply(open.options[chosen].steps)
  }
}
