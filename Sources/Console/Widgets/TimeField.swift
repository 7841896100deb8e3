import DowntimeModel

/// A time being typed. What was understood is kept as a moment, so that a text such as `22:15`
/// keeps its day when the form is signed after midnight.
struct TimeField: Hashable, Sendable {
  /// What stands in the field.
  private(set) var field: TextField
  /// The moment meant; nil while the text has not been understood.
  private(set) var moment: LocalTime?
  /// Which times it is about.
  let tense: TimeInput.Tense

  /// A field filled from the clock or from an entry: it never asks which of two hours.
  init(_ moment: LocalTime, now: LocalTime, tense: TimeInput.Tense = .past) {
    field = TextField(SwedishText.fieldTime(moment, now: now))
    self.moment = moment
    self.tense = tense
  }

  /// A field as a draft kept it, or empty.
  init(draftText: String, now: LocalTime, tense: TimeInput.Tense = .past) {
    field = TextField(draftText)
    self.tense = tense
    settle(now: now)
    if let moment { field = TextField(SwedishText.fieldTime(moment, now: now)) }
  }

  /// What a draft keeps: the moment in full when it is known, else what was typed.
  var draftText: String {
    moment.map(SwedishText.fullTime) ?? field.text
  }

  /// Edits the text; the moment is open again.
  mutating func edit(_ change: (inout TextField) -> Void) {
    let before = field.text
    change(&field)
    if field.text != before { moment = nil }
  }

  /// What the text means at a time of the clock, without settling it.
  func meaning(now: LocalTime) -> Result<TimeInput.Meaning, TimeInput.Fault> {
    moment.map { .success(.time($0)) } ?? TimeInput.parse(field.text, now: now, tense: tense)
  }

  /// Fixes the moment if the text means exactly one; the text stays as typed.
  mutating func settle(now: LocalTime) {
    if case .success(.time(let moment)) = meaning(now: now) { self.moment = moment }
  }
}
