/// What was written on a paper schedule, which decides when it may go (R001-16, R001-17).
public enum ScheduleUse: String, CaseIterable, Sendable {
  case unused = "oanvänt"
  case withTimes = "med antecknade tider"
  /// And the times are registered.
  case registered = "tiderna är registrerade"
}

extension PreparedDocument {
  /// Whether a print of it can have times written on it.
  public var isPaperSchedule: Bool { trigger == .beforePlannedOutage }

  /// What may be done with an old print of it, the first thing first (DT-07): a copy is shredded or
  /// goes into the confidential-waste bin, and there is no third way (R000-13); an original goes into
  /// the paper file and is never destroyed. None while it must be kept.
  public func weedingWays(_ use: ScheduleUse = .unused) -> [PaperWay] {
    switch fate(use) {
    case .destroy, .destroyAsSeparateRoutine: [.shredded, .bin]
    case .toPaperFile: [.filed]
    case .keepLocked, .managerDecides, .copyToPatientKeepInRecord, .archiveOriginalGiveCopies,
      .erase, .eraseAndReturn, .checkThatNothingIsStored, .keepInFileCabinet, .replace,
      .destroyDataKey:
      []
    }
  }

  private func fate(_ use: ScheduleUse) -> Fate {
    let thing: LeftBehind =
      if isOriginal {
        .handwrittenDocument
      } else if isPaperSchedule {
        use == .unused ? .unusedPaperSchedule : .usedPaperSchedule
      } else {
        .printedCopy
      }
    return Fate(
      of: thing, done: use == .withTimes ? .no : .yes, filledForms: .managerDecides)
  }
}

extension UnitState {
  /// How many times that somebody has told here wait to be registered: until then her paper schedule
  /// is kept (R001-17).
  public func timesNotRegistered(by employee: Identifier<StaffMember>) -> Int {
    guard let member = staff.first(where: { $0.id == employee }) else { return 0 }
    return entries.count { entry in
      guard case .timeReport = entry.current, case .waiting = entry.destination else {
        return false
      }
      return entry.author.signature == member.signature
    }
  }
}
