/// The last day for something, until midnight in Stockholm (DT-05).
public struct LastDay: Hashable, Sendable {
  /// The day.
  public var day: CivilDate
  /// False for a goal of ours that no routine gives («ej i rutin», X-06).
  public var isInRoutine: Bool

  /// A last day.
  public init(_ day: CivilDate, isInRoutine: Bool = true) {
    self.day = day
    self.isInRoutine = isInRoutine
  }

  /// Whole days past the last day; 0 on the day itself and before it.
  public func daysLate(at time: LocalTime) -> Int {
    max(0, StockholmTime.civil(of: time).date.daysSince1970 - day.daysSince1970)
  }
}

extension WriteInRule {
  /// The last day for an outage that ended then; nil where the rule gives none. The week is seven
  /// calendar days whatever day it ends on; the first of ten working days is the first
  /// after the date of the end.
  public func lastDay(outageEnd: LocalTime) throws(SwedishCalendar.YearOutOfRange) -> LastDay? {
    let end = StockholmTime.civil(of: outageEnd).date
    switch limit {
    case .none: return nil
    case .oneWeek: return LastDay(Deadline.oneWeek(after: end))
    case .tenWorkingDays: return LastDay(try Deadline.workingDays(10, after: end))
    case .tenWorkingDaysNotInRoutine:
      return LastDay(try Deadline.workingDays(10, after: end), isInRoutine: false)
    }
  }
}
