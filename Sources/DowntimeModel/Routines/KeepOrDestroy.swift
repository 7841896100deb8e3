/// A paper, file or thing that is left when the work is done (DT-07).
public enum LeftBehind: CaseIterable, Hashable, Sendable {
  /// A print from a system, where the original is (R000-11, R001-09).
  case printedCopy
  /// Printed for a planned outage and not needed (R001-16).
  case unusedPaperSchedule
  /// With performed times on it (R001-17).
  case usedPaperSchedule
  case filledForm
  case phoneSupportForm
  case planPaper
  case planDocument
  /// Of a unit that orders, or of a provider.
  case handwrittenDocument
  case fileInOwnFolder
  case fileOnStick
  case borrowedLaptop
  case list
  case blankForm
  case outageData
}

/// How far the work has come that the thing was kept for.
public enum WorkDone: CaseIterable, Hashable, Sendable {
  /// It is still needed: not obsolete, not registered, not reconciled, not replaced.
  case no
  /// The content is where it shall be.
  case yes
  /// The content is there and the paper itself is scanned into it.
  case yesAndScanned
}

/// What happens to it (DT-07).
public enum Fate: Hashable, Sendable {
  /// Kept locked in until the work is done.
  case keepLocked
  /// Shredded or put in the confidential-waste bin; never ordinary paper (R000-13, R001-10).
  case destroy
  /// Shredded as a routine of its own says (R001-17).
  case destroyAsSeparateRoutine
  /// No routine says: the unit manager decides; kept locked until then (R000-25, X-10).
  case managerDecides
  /// It is an original and goes to the paper file; never destroyed (R004-66).
  case toPaperFile
  /// A copy to the patient; the original stays in the record (R002-43).
  case copyToPatientKeepInRecord
  /// The co-ordinating unit archives the original; the others have copies (R003-14).
  case archiveOriginalGiveCopies
  /// Erased (R004-64, R004-98).
  case erase
  /// Erased, attested and given back to the information-security co-ordinator (R004-64, R004-65,
  /// R004-70).
  case eraseAndReturn
  /// The borrower sees that nothing is stored on it (R004-69).
  case checkThatNothingIsStored
  /// Kept in the file cabinet; archived as the local plan says.
  case keepInFileCabinet
  /// Replaced by the new version (R000-20).
  case replace
  /// Its data key is destroyed by manager and second person with the decision's reference.
  case destroyDataKey

  /// Whether the thing is gone afterwards.
  public var isDestruction: Bool {
    switch self {
    case .destroy, .destroyAsSeparateRoutine, .erase, .eraseAndReturn, .destroyDataKey: true
    case .keepLocked, .managerDecides, .toPaperFile, .copyToPatientKeepInRecord,
      .archiveOriginalGiveCopies, .checkThatNothingIsStored, .keepInFileCabinet, .replace:
      false
    }
  }

  /// The one answer for a thing, as far as the work has come. A profile says what happens to
  /// filled-in forms.
  public init(of thing: LeftBehind, done: WorkDone, filledForms rule: FilledFormRule) {
    let isDone = done != .no
    switch thing {
    case .printedCopy: self = isDone ? .destroy : .keepLocked
    case .unusedPaperSchedule: self = isDone ? .destroy : .keepLocked
    case .usedPaperSchedule: self = isDone ? .destroyAsSeparateRoutine : .keepLocked
    case .filledForm:
      switch (rule, done) {
      case (_, .no): self = .keepLocked
      case (.managerDecides, _), (.scanThenDestroy, .yes): self = .managerDecides
      case (.scanThenDestroy, .yesAndScanned): self = .destroy
      case (.originalToPaperFile, _): self = .toPaperFile
      }
    // «Kan skannas»: what is confirmed as written in may go without a scan ([D]).
    case .phoneSupportForm: self = isDone ? .destroy : .keepLocked
    case .planPaper: self = isDone ? .copyToPatientKeepInRecord : .keepLocked
    case .planDocument: self = isDone ? .archiveOriginalGiveCopies : .keepLocked
    case .handwrittenDocument: self = isDone ? .toPaperFile : .keepLocked
    case .fileInOwnFolder: self = isDone ? .erase : .keepLocked
    case .fileOnStick: self = isDone ? .eraseAndReturn : .keepLocked
    case .borrowedLaptop: self = .checkThatNothingIsStored
    case .list: self = .keepInFileCabinet
    case .blankForm: self = isDone ? .replace : .keepLocked
    case .outageData: self = isDone ? .destroyDataKey : .keepLocked
    }
  }
}
