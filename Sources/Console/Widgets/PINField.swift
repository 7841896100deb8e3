import DowntimeModel
import Terminal

/// Giving one's PIN, or choosing it twice. The digits are shown as dots and let go of as soon as
/// they have been asked about.
struct PINField: Hashable, Sendable {
  /// What is being typed.
  enum Stage: Hashable, Sendable {
    /// The PIN that is kept.
    case give
    /// A new one.
    case choose
    /// The new one again.
    case again(Secret)
    /// It has been asked about.
    case asked
  }

  /// What Enter leads to.
  enum Answer: Hashable, Sendable {
    case check(Secret, PINHash)
    case set(Secret)
  }

  /// Whose it is.
  let member: StaffMember
  private(set) var stage: Stage
  private(set) var digits = ""
  /// What is wrong, in words.
  var problem: String?

  /// The field of a member as the unit knows her; nil where no PIN is asked for.
  init?(_ member: StaffMember, _ unit: UnitState, now: Instant, isDrill: Bool) {
    guard !isDrill else { return nil }
    self.member = member
    switch unit.signInState(member.id, now: now) {
    case .choosesPIN: stage = .choose
    case .open: stage = .give
    case .slowed(let until, _):
      stage = .give
      problem = PINTexts.wait(until, now: now)
    case .shut:
      stage = .give
      problem = PINTexts.shut
    }
  }

  /// Takes a key; what Enter leads to, if anything.
  mutating func press(_ key: Key, _ unit: UnitState, now: Instant) -> Answer? {
    guard stage != .asked else { return nil }
    switch key {
    case .character(let character):
      guard digits.count < PIN.most + 2 else { return nil }
      digits.append(character)
      problem = nil
    case .backspace:
      _ = digits.popLast()
    case .enter: return submit(unit, now: now)
    default: break
    }
    return nil
  }

  /// The PIN was wrong.
  mutating func wasWrong(_ unit: UnitState, now: Instant) {
    stage = .give
    switch unit.signInState(member.id, now: now) {
    case .slowed(let until, _): problem = PINTexts.wrong + " " + PINTexts.wait(until, now: now)
    case .shut: problem = PINTexts.shut
    case .open, .choosesPIN: problem = PINTexts.wrong
    }
  }

  /// The new PIN could not be saved.
  mutating func wasNotSet(_ error: StoreError) {
    stage = .choose
    problem = PINTexts.notSet(error)
  }

  private mutating func submit(_ unit: UnitState, now: Instant) -> Answer? {
    let typed = digits.filter { !$0.isWhitespace }
    digits = ""
    guard !typed.isEmpty else { return nil }
    switch stage {
    case .asked: return nil
    case .give:
      switch unit.signInState(member.id, now: now) {
      case .slowed(let until, _):
        problem = PINTexts.wait(until, now: now)
        return nil
      case .shut:
        problem = PINTexts.shut
        return nil
      case .open(let hash):
        stage = .asked
        problem = nil
        return .check(Secret(typed), hash)
      case .choosesPIN:
        // A manager has cleared it meanwhile.
        stage = .choose
        return nil
      }
    case .choose:
      do throws(PIN.Refusal) {
        stage = .again(try PIN(typed).secret)
      } catch {
        problem = PINTexts.refusal(error)
      }
      return nil
    case .again(let first):
      guard Secret(typed) == first else {
        stage = .choose
        problem = PINTexts.notTheSame
        return nil
      }
      stage = .asked
      return .set(first)
    }
  }
}

extension PINField {
  /// What the world is asked.
  func effect(_ answer: Answer, _ unit: UnitState) -> Effect {
    switch answer {
    case .check(let typed, let hash):
      .checkPIN(member, typed, hash, wrongBefore: unit.wrongTries(member.id))
    case .set(let pin): .setPIN(member, pin)
    }
  }

  /// Draws prompt, dots and what is wrong, from a row on; sets the cursor.
  func draw(in frame: inout Frame, row: Int, column: Int, width: Int) {
    var row = row
    for line in TextLayout(PINTexts.about(self), width: width).rows {
      frame.put(line.text, row: row, column: column)
      row += 1
    }
    let start = frame.put(PINTexts.prompt(self) + " ", row: row, column: column, style: .heading)
    let room = min(PIN.most + 3, column + width - start)
    frame.fill(Rect(row: row, column: start, rows: 1, columns: room), style: .fieldFocused)
    let dots = String(repeating: "•", count: min(digits.count, room - 1))
    let end = frame.put(dots, row: row, column: start, style: .fieldFocused)
    frame.cursor = Position(row: row, column: digits.isEmpty ? start : end)
    let words = stage == .asked ? PINTexts.checking : problem.map { "! " + $0 }
    for (offset, line) in TextLayout(words ?? "", width: width).rows.enumerated() {
      frame.put(
        line.text, row: row + 1 + offset, column: column,
        style: stage == .asked ? .faint : .warning)
    }
  }
}

extension PINField? {
  /// What a screen does with an input while a PIN is asked for; Esc puts it away.
  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard var field = self, case .key(let key) = input else { return nil }
    guard key != .escape else {
      self = nil
      return []
    }
    let answer = field.press(key, context.unit, now: context.now.instant)
    self = field
    return answer.map { [.perform(field.effect($0, context.unit))] } ?? []
  }
}
