import DowntimeModel
import TestSupport
import Testing

@testable import Console

/// Calls with everything that they may say, as a form can hold it: times to the minute, texts clean.
struct ArbitraryCalls: ArbitraryValues {
  var random: SeededGenerator
  let most = (attempts: 15, messages: 5, participants: 15)
  private let now: LocalTime

  init(seed: UInt64, now: LocalTime) {
    random = SeededGenerator(seed: seed)
    self.now = now
  }

  mutating func call(_ person: Resident) -> Call {
    Call(
      direction: word(), counterpart: bool() ? .withheld : .given(text()),
      counterpartRole: maybe { $0.text() } ?? "", counterpartUnit: text(),
      person: PersonReference(person), said: maybe { $0.text() } ?? "", readBack: bool(),
      details: callDetails())
  }

  mutating func form() -> OriginalForm {
    bool() ? .screen : bool() ? .handwritten : .fileOnStick(text())
  }

  /// The form has no field for a number there.
  mutating func participant() -> PratorMessage.Participant {
    PratorMessage.Participant(
      name: text(), unit: maybe { $0.text() } ?? "", phone: "", phonedAt: maybe { $0.past() })
  }

  mutating func text() -> String {
    let words = ["avd. T1", "ssk", "hem", "å, ä; ö", "090-100", "ja", "boende:x", "2/3"]
    return (0...int(0...2)).map { _ in pick(words) }.joined(separator: " ")
  }

  mutating func day() -> CivilDate {
    StockholmTime.civil(of: now).date.adding(days: int(-90...90))
  }

  /// Both hours of the October night are among them.
  mutating func past() -> LocalTime { at(-int(0...50_000)) }

  mutating func time() -> LocalTime { at(int(-50_000...50_000)) }

  private func at(_ minutes: Int) -> LocalTime {
    StockholmTime.local(now.instant.advanced(bySeconds: Int64(minutes) * 60))
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
