import DowntimeModel

/// One thing that was looked at to tell whether the machine, or the unit, is ready: what `reserv
/// doctor` says and «Är vi redo?» shows.
struct Check: Hashable, Sendable {
  /// How it was.
  typealias Outcome = ReadinessSignature.Outcome

  /// How it was.
  let outcome: Outcome
  /// What was looked at: a word that scripts can look for, and records keep.
  let subject: String
  /// What was seen.
  let seen: String
  /// What to do; empty when it was good.
  let advice: String
  /// What puts it right in the console; nil where that is done elsewhere.
  var action: Action?

  init(
    _ outcome: Outcome, _ subject: String, _ seen: String, advice: String = "",
    action: Action? = nil
  ) {
    self.outcome = outcome
    self.subject = subject
    self.seen = seen
    self.advice = advice
    self.action = action
  }
}
