import DowntimeModel
import Terminal

/// The curtain: hides every name without losing a letter (R000-12, R000-23). The person's PIN lifts
/// it; another person's signature and PIN sign her in instead.
struct Curtain: Hashable, Sendable {
  /// A signature being typed, or the PIN of who has the console.
  private(set) var field = TextField()
  /// The PIN of whose signature was typed.
  private(set) var pin: PINField?
  /// What was wrong.
  private(set) var problem: String?

  /// What a key at the curtain leads to.
  enum Outcome: Hashable, Sendable {
    /// It stays.
    case stays
    /// The world is asked.
    case asks(Effect)
    /// This person has shown who she is.
    case lifts(StaffMember)
  }

  /// Whether what is typed is a PIN and shown as dots.
  var isPIN: Bool { field.text.first?.isNumber ?? false }

  /// Takes a key.
  mutating func press(
    _ key: Key, _ unit: UnitState, member: StaffMember?, now: LocalTime, isDrill: Bool
  ) -> Outcome {
    if var pin {
      if key == .escape {
        self = Curtain()
        return .stays
      }
      let answer = pin.press(key, unit, now: now.instant)
      self.pin = pin
      return answer.map { .asks(pin.effect($0, unit)) } ?? .stays
    }
    switch key {
    case .character(let letter):
      field.insert(String(letter))
      problem = nil
    case .backspace: field.eraseLeft()
    case .escape: self = Curtain()
    case .enter: return enter(unit, member: member, now: now, isDrill: isDrill)
    default: break
    }
    return .stays
  }

  private mutating func enter(
    _ unit: UnitState, member: StaffMember?, now: LocalTime, isDrill: Bool
  ) -> Outcome {
    guard !field.isEmpty else { return .stays }
    let typed = field.text
    let isPIN = isPIN
    field = TextField()
    if isPIN, let member {
      guard var own = PINField(member, unit, now: now.instant, isDrill: isDrill),
        own.stage == .give
      else {
        problem = CoreTexts.signatureFirst
        return .stays
      }
      for digit in typed { _ = own.press(.character(digit), unit, now: now.instant) }
      let answer = own.press(.enter, unit, now: now.instant)
      pin = own
      return answer.map { .asks(own.effect($0, unit)) } ?? .stays
    }
    guard let signature = Signature(typed),
      let found = unit.staff(on: StockholmTime.civil(of: now).date).first(where: {
        $0.signature == signature
      })
    else {
      problem = CoreTexts.unknownSignature
      return .stays
    }
    pin = PINField(found, unit, now: now.instant, isDrill: isDrill)
    return pin == nil ? .lifts(found) : .stays
  }

  /// Whether the PIN was right; true lifts the curtain.
  mutating func didCheck(_ member: StaffMember, isRight: Bool, _ context: ScreenContext) -> Bool {
    guard pin?.member.id == member.id else { return false }
    if isRight { return true }
    pin?.wasWrong(context.unit, now: context.now.instant)
    return false
  }

  /// Whether the new PIN is kept; true lifts the curtain.
  mutating func didSet(_ member: StaffMember, _ error: StoreError?) -> Bool {
    guard pin?.member.id == member.id else { return false }
    guard let error else { return true }
    pin?.wasNotSet(error)
    return false
  }
}

extension State {
  mutating func pressAtCurtain(_ key: Key) -> [Effect] {
    guard var open = curtain else { return [] }
    let outcome = open.press(key, unit, member: session.member, now: now, isDrill: asksNoPIN)
    curtain = open
    switch outcome {
    case .stays: return []
    case .asks(let effect): return [effect]
    case .lifts(let member):
      lift(member)
      return []
    }
  }

  /// In a drill, and for who writes without unlocking, the signature is enough.
  var asksNoPIN: Bool { isDrill || session.isWritingOnly }

  /// What the world said about a PIN goes to the curtain, else to the screen that asked.
  mutating func answerPIN(
    _ member: StaffMember, screen answer: (inout SignInScreen, ScreenContext) -> [Step],
    curtain lifted: (inout Curtain, ScreenContext) -> Bool
  ) -> [Effect] {
    let context = context(identities.branch())
    if var open = curtain {
      let isLifted = lifted(&open, context)
      curtain = open
      if isLifted { lift(member) }
      return []
    }
    guard case .signIn(var signIn) = screen else { return [] }
    let steps = answer(&signIn, context)
    screen = .signIn(signIn)
    return apply(steps)
  }

  private mutating func lift(_ member: StaffMember) {
    curtain = nil
    take(over: member)
  }

  /// Another person at the curtain gets her own screens; what the one before her had open waits
  /// for her, but for the texts, which are drafts on disk.
  private mutating func take(over member: StaffMember) {
    guard let last = session.member, member.id != last.id else { return }
    // What was opened about protected people is not left standing.
    leftScreens[last.id] =
      veiled?.moment.open.isEmpty == false ? [] : screens.filter { $0.keeper == nil }
    session = .staff(member)
    screens = leftScreens.removeValue(forKey: member.id) ?? []
    if screens.isEmpty { screens = [home] }
    dialog = nil
  }
}
