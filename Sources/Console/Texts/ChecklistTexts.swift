import DowntimeModel

/// The words of the checklists.
enum ChecklistTexts {
  static let own = "Din checklista"
  static let others = "Andras"
  static let otherPhases = "Andra skeden"

  static func nothing(hasRoutine: Bool) -> String {
    hasRoutine
      ? "Rutinen har ingen checklista för det här stoppet."
      : "Ingen rutin är vald. Chefen väljer den: F9, «Välj rutiner»."
  }

  /// Such as `Din checklista: när stoppet börjar` and `Andras: enhetschef, när stoppet börjar`.
  static func heading(_ point: ChecklistPoint, title: String) -> String {
    title == own
      ? "\(title): \(point.phase.rawValue)" : "\(title): \(point.role), \(point.phase.rawValue)"
  }

  static func box(_ isTicked: Bool) -> String { isTicked ? "[x]" : "[ ]" }

  static func ticked(_ row: OutageChecklist.Row, _ now: LocalTime) -> String {
    row.tick.map { "\($0.author.signature.text) \(SwedishText.listTime($0.at, now: now))" } ?? ""
  }

  static func undone(_ undone: (author: Author, reason: String)) -> String {
    "avprickningen ångrad av \(undone.author.signature.text): \(undone.reason)"
  }

  static func left(_ count: Int) -> String {
    count == 1 ? "Checklista: 1 kvar för dig" : "Checklista: \(count) kvar för dig"
  }
}
