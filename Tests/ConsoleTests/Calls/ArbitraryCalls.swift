import DowntimeModel
import TestSupport
import Testing

@testable import Console

/// Calls with everything that they may say, as a form can hold it: times to the minute, texts clean.
struct ArbitraryCalls {
  private var random: SeededGenerator
  private let now: LocalTime

  init(seed: UInt64, now: LocalTime) {
    random = SeededGenerator(seed: seed)
    self.now = now
  }

  mutating func call(_ person: Resident) -> Call {
    var call = Call(
      direction: word(), counterpart: bool() ? .withheld : .given(text()),
      counterpartRole: maybe { $0.text() } ?? "", counterpartUnit: text(),
      person: .resident(person), said: maybe { $0.text() } ?? "", readBack: bool())
    call.details.counterparty = maybe { $0.word() }
    call.details.phone = maybe { $0.text() }
    call.details.attempts = some(15) {
      CallDetails.Attempt(at: $0.past(), result: $0.word())
    }
    call.details.messages = some(5) {
      PratorMessage(direction: $0.word(), content: $0.content($0.word()))
    }
    call.details.sbar = maybe {
      CallDetails.SBAR(
        situation: $0.text(), background: $0.text(), assessment: $0.text(),
        recommendation: $0.text())
    }
    call.details.prescription = maybe {
      CallDetails.OralPrescription(
        drug: $0.text(), dose: $0.text(), prescriber: $0.text(), at: $0.past(),
        isReadBack: $0.bool())
    }
    call.details.form = maybe {
      $0.bool() ? .screen : $0.bool() ? .handwritten : .fileOnStick($0.text())
    }
    return call
  }

  private mutating func content(_ kind: PratorMessageKind) -> PratorMessage.Content {
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
    case .discharge: .discharge(at: past(), to: text(), receivingUnit: receivingUnit())
    case .municipalityReady: .municipalityReady(from: time(), condition: text())
    case .planInitiative: .planInitiative(by: text(), consent: word())
    case .planCall:
      .planCall(
        agreedAt: time(), place: text(),
        participants: some(15) {
          PratorMessage.Participant(
            name: $0.text(), unit: $0.maybe { $0.text() } ?? "", phone: "",
            phonedAt: $0.maybe { $0.past() })
        }, calledBy: text())
    case .planHeld:
      .planHeld(
        on: StockholmTime.civil(of: past()).date, formIsFilled: bool(), copyToPatient: bool(),
        originalWith: text())
    case .other: .other(text: text())
    }
  }

  private mutating func receivingUnit() -> PratorMessage.ReceivingUnit {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .told(name: text(), at: past())
    case 1: .notTold
    default: .notNeeded(reason: text())
    }
  }

  // MARK: Values

  private mutating func bool() -> Bool { Bool.random(using: &random) }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    bool() ? make(&self) : nil
  }

  private mutating func some<Value>(_ most: Int, _ make: (inout Self) -> Value) -> [Value] {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in make(&self) }
  }

  private mutating func word<Word: CaseIterable>() -> Word where Word.AllCases == [Word] {
    Word.allCases[Int.random(in: 0..<Word.allCases.count, using: &random)]
  }

  private mutating func text() -> String {
    let words = ["avd. T1", "ssk", "hem", "å, ä; ö", "090-100", "ja", "boende:x", "2/3"]
    return (0...Int.random(in: 0...2, using: &random)).map { _ in
      words[Int.random(in: 0..<words.count, using: &random)]
    }.joined(separator: " ")
  }

  private mutating func day() -> CivilDate {
    StockholmTime.civil(of: now).date.adding(days: Int.random(in: -90...90, using: &random))
  }

  /// Both hours of the October night are among them.
  private mutating func past() -> LocalTime { at(-Int64.random(in: 0...50_000, using: &random)) }

  private mutating func time() -> LocalTime {
    at(Int64.random(in: -50_000...50_000, using: &random))
  }

  private func at(_ minutes: Int64) -> LocalTime {
    StockholmTime.local(now.instant.advanced(bySeconds: minutes * 60))
  }
}

extension JournalEntry {
  /// A call in the journal.
  static func signed(_ call: Call, in outage: Outage, now: LocalTime) throws -> JournalEntry {
    var random = SeededGenerator(seed: 91)
    let record = Record(
      id: Identifier(using: &random), outage: outage.id, number: nil, recordedAt: now,
      occurredAt: now, author: Nurse.kim.author, entry: .care(.call(call)))
    var unit = UnitState([record])
    unit.apply(
      Record(
        id: Identifier(using: &random), outage: outage.id, number: nil, recordedAt: now,
        occurredAt: nil, author: Nurse.kim.author,
        entry: .outageDeclared(
          OutageDeclaration(
            outage: outage.id, systems: [.prator], startedAt: outage.startedAt, note: ""))))
    return try #require(unit.entry(record.id))
  }
}
