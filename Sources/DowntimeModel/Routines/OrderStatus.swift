/// The steps that an order has taken (RT-11, R004-38 … R004-42).
public struct OrderFacts: Hashable, Sendable {
  /// The provider is phoned first when it is urgent (R004-38).
  public var isUrgent: Bool
  /// The provider has been phoned.
  public var isContacted: Bool
  /// Sent by internal mail, mail or fax, or told by phone (R004-39, R004-72).
  public var isSent: Bool
  /// The provider has confirmed (R004-40, R004-73, R004-95).
  public var isConfirmed: Bool
  /// The system works again.
  public var isSystemBack: Bool
  /// Registered by the case officer (R004-41).
  public var isRegistered: Bool
  /// Activated, or accepted, by the provider (R004-42, R004-96).
  public var isActivated: Bool

  /// Facts of an order.
  public init(
    isUrgent: Bool, isContacted: Bool, isSent: Bool, isConfirmed: Bool, isSystemBack: Bool,
    isRegistered: Bool, isActivated: Bool
  ) {
    self.isUrgent = isUrgent
    self.isContacted = isContacted
    self.isSent = isSent
    self.isConfirmed = isConfirmed
    self.isSystemBack = isSystemBack
    self.isRegistered = isRegistered
    self.isActivated = isActivated
  }
}

/// Where an order stands (DT-10).
public enum OrderStatus: CaseIterable, Hashable, Sendable {
  case contactNow
  case notSent
  case notConfirmed
  case waitingForSystem
  case toRegister
  case toActivate
  case done

  /// The first row of the table that fits.
  public init(_ facts: OrderFacts) {
    if facts.isUrgent && !facts.isContacted {
      self = .contactNow
    } else if !facts.isSent {
      self = .notSent
    } else if !facts.isConfirmed {
      self = .notConfirmed
    } else if !facts.isSystemBack {
      self = .waitingForSystem
    } else if !facts.isRegistered {
      self = .toRegister
    } else {
      self = facts.isActivated ? .done : .toActivate
    }
  }

  /// How it is shown; `isOverdue` when it has waited for a confirmation too long.
  public func tone(isOverdue: Bool) -> Tone {
    switch self {
    case .contactNow: .red
    case .notConfirmed: isOverdue ? .red : .amber
    case .notSent, .toRegister, .toActivate: .amber
    case .waitingForSystem, .done: .calm
    }
  }

  /// Whether a sent order has waited too long for its confirmation: two hours when urgent, else
  /// when a whole working day has passed since the day it was sent ([D]).
  public static func isOverdue(
    isUrgent: Bool, sentAt: LocalTime, now: LocalTime, limits: RoutineLimits
  ) throws(SwedishCalendar.YearOutOfRange) -> Bool {
    if isUrgent {
      return now.instant.milliseconds(since: sentAt.instant)
        >= Int64(limits.urgentOrderMinutes) * 60_000
    }
    let sent = StockholmTime.civil(of: sentAt).date
    let yesterday = StockholmTime.civil(of: now).date.adding(days: -1)
    // A long wait is overdue whatever the calendar says; nothing is gained by counting years.
    if yesterday > sent.adding(days: 30) { return true }
    return try Deadline.workingDays(after: sent, through: yesterday) > 0
  }
}
