/// How it is with a prepared document (R000-17).
public enum DocumentStatus: Hashable, Sendable {
  /// `saknas`: there is no print.
  case missing
  /// `behöver ny utskrift`, why, and since when.
  case needsPrint(Need, since: CivilDate)
  /// `aktuell`; until when, where that is known.
  case current(until: CivilDate?)
  /// Nothing is to be printed now.
  case notNow(Wait)

  /// Why it must be printed again.
  public enum Need: Hashable, Sendable {
    /// What it is printed from has changed, or something was received.
    case changed(version: String)
    /// An older version than one that has been printed before.
    case olderVersion
    /// The unit follows other routines than when the forms were printed (R000-20).
    case routinesChanged
    /// The last day that it was for has passed.
    case expired
    /// An outage is planned, and it is not printed for it (R001-14).
    case plannedOutage
  }

  /// Why nothing is to be printed.
  public enum Wait: Hashable, Sendable {
    /// Printed when an outage is planned (R001-14).
    case plannedOutage
    /// Printed when one is received (R001-24).
    case receipt
    /// Alarm assignments are not printed (R001-26).
    case alarmAssignment
    /// Licensed staff see to it (R001-30).
    case licensed
    /// The unit does not use the row, or the person has left.
    case notUsed
  }

  /// Whether the latest print holds.
  public var isCurrent: Bool { if case .current = self { true } else { false } }

  /// Whether somebody should print it.
  public var isLacking: Bool {
    switch self {
    case .missing, .needsPrint: true
    case .current, .notNow: false
    }
  }
}

/// What is known of one row on a day, and what follows: the one place that says how it is.
public struct DocumentFacts: Sendable {
  /// The row.
  public var document: PreparedDocument
  /// Its prints that still lie there, the newest first.
  public var prints: [DocumentPrint]
  /// When what it is printed from changed last, and its version.
  public var change: (at: LocalTime, version: String)?
  /// The newest version that has been printed, whatever became of the print.
  public var newestVersion = ""
  /// The day that the unit began to follow routines with other forms.
  public var routinesChanged: CivilDate?
  /// The outage that is planned, and the day that the plan was told.
  public var plan: (starts: CivilDate, known: LocalTime)?
  /// Whether the row is used, and whom it is about still lives there.
  public var isUsed = true
  /// The day that what it was printed for ended, where that is known.
  public var endedOn: CivilDate?
  /// The day it is.
  public var today: CivilDate

  /// What is known.
  public init(_ document: PreparedDocument, prints: [DocumentPrint] = [], today: CivilDate) {
    self.document = document
    self.prints = prints
    self.today = today
  }

  /// How it is.
  public var status: DocumentStatus {
    guard isUsed, document.isActive else { return .notNow(.notUsed) }
    if document.isAlarmAssignment { return .notNow(.alarmAssignment) }
    switch document.trigger {
    case .byLicensed: return .notNow(.licensed)
    case .beforePlannedOutage: return statusBeforePlannedOutage
    case .onUpdate, .onNewVersion, .onReceipt, .onSchedule, .dailyAndOnChange: break
    }
    guard let newest = prints.first else {
      guard isSeries else { return .missing }
      return change.map { .needsPrint(.changed(version: $0.version), since: Self.day($0.at)) }
        ?? .notNow(.receipt)
    }
    return need(of: newest).map { .needsPrint($0.need, since: $0.since) }
      ?? .current(until: hasLastDayOfUse(newest) ? newest.lastDayOfUse : nil)
  }

  private var statusBeforePlannedOutage: DocumentStatus {
    guard let plan else { return .notNow(.plannedOutage) }
    let isPrinted = prints.contains { $0.printing.at.instant >= plan.known.instant }
    return isPrinted
      ? .current(until: plan.starts) : .needsPrint(.plannedOutage, since: Self.day(plan.known))
  }

  private func need(of newest: DocumentPrint) -> (need: DocumentStatus.Need, since: CivilDate)? {
    let version = newest.printing.version
    if let change {
      let isThatVersion = !change.version.isEmpty && version == change.version
      if change.at.instant > newest.printing.at.instant, !isThatVersion {
        return (.changed(version: change.version), Self.day(change.at))
      }
      if VersionOrder.isOlder(version, than: change.version) {
        return (.changed(version: change.version), newest.day)
      }
    }
    if VersionOrder.isOlder(version, than: newestVersion) { return (.olderVersion, newest.day) }
    if let routinesChanged, document.trigger == .onNewVersion, document.category == .form,
      newest.day < routinesChanged
    {
      return (.routinesChanged, routinesChanged)
    }
    if hasLastDayOfUse(newest), newest.lastDayOfUse < today {
      return (.expired, newest.lastDayOfUse.adding(days: 1))
    }
    return nil
  }

  /// The day on which the next one is to be printed although nothing is wrong: what is printed daily
  /// is printed the day before (R001-21).
  public var nextPrint: CivilDate? {
    guard document.trigger == .dailyAndOnChange, case .current(let until?) = status else {
      return nil
    }
    return until
  }

  private func hasLastDayOfUse(_ one: DocumentPrint) -> Bool {
    document.trigger == .dailyAndOnChange || one.printing.validTo != nil
  }

  /// Whether each print stands for itself, and a newer one replaces none: what is received.
  private var isSeries: Bool { document.trigger == .onReceipt && document.weeding == .twoYears }

  private static func day(_ time: LocalTime) -> CivilDate { StockholmTime.civil(of: time).date }

  // MARK: What is to be weeded

  /// The last day that a print is kept; nil while nothing says.
  public func lastDay(of one: DocumentPrint) -> CivilDate? {
    if let kept = one.kept { return kept.until }
    return switch document.weeding {
    case .sixWeeks: Deadline.plannedVisitsKept(printed: one.day)
    case .twoYears: Deadline.healthCareOrderKept(printed: one.day)
    case .withTheNew, .atOnce, .otherRoutine, .exception: nil
    }
  }

  /// The prints that should be gone, the oldest first.
  public var oldPrints: [OldPrint] {
    prints.indices.reversed().compactMap { index in
      let one = prints[index]
      if let kept = one.kept, kept.until == nil { return nil }
      if let last = lastDay(of: one) {
        guard last < today else { return nil }
        return OldPrint(printed: one, since: last.adding(days: 1), reason: .timeIsOver)
      }
      guard isUsed, document.isActive else {
        return OldPrint(printed: one, since: endedOn ?? today, reason: .purposeIsOver)
      }
      switch document.weeding {
      case .withTheNew:
        guard index > 0 else { return nil }
        return OldPrint(printed: one, since: prints[index - 1].day, reason: .replaced)
      case .atOnce:
        guard plan == nil else { return nil }
        return OldPrint(printed: one, since: endedOn ?? today, reason: .purposeIsOver)
      case .sixWeeks, .twoYears, .otherRoutine, .exception: return nil
      }
    }
  }
}
