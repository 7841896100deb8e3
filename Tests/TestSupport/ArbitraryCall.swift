import DowntimeModel

/// Values at random, as what is tested can hold them.
public protocol ArbitraryValues {
  /// Where they come from.
  var random: SeededGenerator { get set }
  /// Some text, perhaps none.
  mutating func text() -> String
  /// A time.
  mutating func time() -> LocalTime
  /// A time of what has happened.
  mutating func past() -> LocalTime
  /// A day.
  mutating func day() -> CivilDate
  /// What an entry was first written on.
  mutating func form() -> OriginalForm
  /// Somebody who takes part in a SIP.
  mutating func participant() -> PratorMessage.Participant
  /// How many there can be of a call's attempts, messages and participants.
  var most: (attempts: Int, messages: Int, participants: Int) { get }
}

extension ArbitraryValues {
  /// A whole number.
  public mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  /// Yes or no.
  public mutating func bool() -> Bool { Bool.random(using: &random) }

  /// One of some values.
  public mutating func pick<Value>(_ values: [Value]) -> Value {
    values[int(0...(values.count - 1))]
  }

  /// A case of an enumeration.
  public mutating func word<Word: CaseIterable>() -> Word where Word.AllCases == [Word] {
    pick(Word.allCases)
  }

  /// A value, or nil.
  public mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    bool() ? make(&self) : nil
  }

  /// None, one or several.
  public mutating func some<Value>(_ most: Int = 2, _ make: (inout Self) -> Value) -> [Value] {
    (0..<int(0...most)).map { _ in make(&self) }
  }
}

/// Arbitrary calls with everything that they may say.
extension ArbitraryValues {
  /// What a call says beyond its first fields.
  public mutating func callDetails() -> CallDetails {
    var details = CallDetails()
    details.counterparty = maybe { $0.word() }
    details.phone = maybe { $0.text() }
    details.attempts = some(most.attempts) {
      CallDetails.Attempt(at: $0.past(), result: $0.word())
    }
    details.messages = some(most.messages) { $0.message() }
    details.sbar = maybe {
      CallDetails.SBAR(
        situation: $0.text(), background: $0.text(), assessment: $0.text(),
        recommendation: $0.text())
    }
    details.prescription = maybe {
      CallDetails.OralPrescription(
        drug: $0.text(), dose: $0.text(), prescriber: $0.text(), at: $0.past(),
        isReadBack: $0.bool())
    }
    details.form = maybe { $0.form() }
    return details
  }

  /// A message of any kind.
  public mutating func message() -> PratorMessage {
    PratorMessage(direction: word(), content: content(of: word()))
  }

  private mutating func content(of kind: PratorMessageKind) -> PratorMessage.Content {
    switch kind {
    case .admission:
      .admission(
        admittedAt: past(), ward: text(), form: word(), expectedDischarge: maybe { $0.day() },
        assessedAt: maybe { $0.past() })
    case .currentServices: .currentServices(text: text(), contact: text())
    case .permanentCareContact:
      .permanentCareContact(name: text(), role: text(), unit: text(), phone: text())
    case .preliminarilyReady: .preliminarilyReady(at: time())
    case .changedDischargeTime: .changedDischargeTime(before: maybe { $0.time() }, now: time())
    case .dischargeReport:
      .dischargeReport(summary: text(), medicationList: text(), aids: text(), followUp: text())
    case .readyForDischarge: .readyForDischarge(assessedAt: past(), needsPlan: word())
    case .discharge:
      .discharge(
        at: past(), to: text(),
        receivingUnit: pick([
          .told(name: text(), at: past()), .notTold, .notNeeded(reason: text()),
        ]))
    case .municipalityReady: .municipalityReady(from: time(), condition: text())
    case .planInitiative: .planInitiative(by: text(), consent: word())
    case .planCall:
      .planCall(
        agreedAt: time(), place: text(),
        participants: some(most.participants) { $0.participant() }, calledBy: text())
    case .planHeld:
      .planHeld(
        on: StockholmTime.civil(of: past()).date, formIsFilled: bool(), copyToPatient: bool(),
        originalWith: text())
    case .other: .other(text: text())
    }
  }
}
