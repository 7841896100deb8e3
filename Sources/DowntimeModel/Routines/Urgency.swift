/// The routines' own words for how soon (rules.md 1.8).
public enum Urgency: String, CaseIterable, Hashable, Sendable {
  /// Red from the first minute (R001-39, R004-86).
  case atOnce = "omgående"
  /// Amber from the outage's end, red after a full shift (R000-24, R001-37).
  case promptly = "skyndsamt"
  /// Amber (R004-11, R004-82, R004-97).
  case soonest = "snarast"
  /// When the system is in use again (R004-94); amber.
  case whenBack = "när systemet är i bruk"
  /// The routine gives no word; amber.
  case undated = "ingen tid i rutinen"
}

/// How something that waits is shown.
public enum Tone: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// Waits for others, or for the system.
  case calm
  case amber
  case red

  /// The calmer first.
  public static func < (left: Tone, right: Tone) -> Bool { left.rawValue < right.rawValue }
}

extension Urgency {
  /// How a thing of this urgency is shown while it waits. Before the outage's end only «omgående»
  /// runs. A last day that the routine gives makes it red when it is past; a goal of ours never
  /// does.
  public func tone(
    endedAt: Instant?, lastDay: LastDay?, now: LocalTime, limits: RoutineLimits
  ) -> Tone {
    switch self {
    case .atOnce: return .red
    case .promptly, .soonest, .whenBack, .undated:
      guard let endedAt else { return .calm }
      if let lastDay, lastDay.isInRoutine, lastDay.daysLate(at: now) > 0 { return .red }
      let age = now.instant.milliseconds(since: endedAt)
      let isPromptly = self == .promptly
      return isPromptly && age >= Int64(limits.promptlyRedHours) * 3_600_000 ? .red : .amber
    }
  }
}
