extension UnitState {
  /// What happens to what an entry was first written on (DT-07); nil where nothing is left of it.
  public func paperFate(of entry: JournalEntry) -> Fate? {
    guard let thing = entry.leftBehind, let outage = outage(entry.outage) else { return nil }
    let isScanned = EntryFacts(entry).isScanned
    let done: WorkDone = entry.destination.isReached ? isScanned ? .yesAndScanned : .yes : .no
    return Fate(of: thing, done: done, filledForms: routine(of: outage).filledForms)
  }

  /// What may be said to be done with it, the first thing first: an original is never destroyed
  /// (R004-66), nothing goes before its content is where it shall be, and what is to be
  /// scanned is scanned before it is destroyed (R002-18).
  public func paperWays(for entry: JournalEntry) -> [PaperWay] {
    let scan: [PaperWay] = EntryFacts(entry).isScanned ? [] : [.scanned]
    return switch paperFate(of: entry) {
    case .destroy: (entry.leftBehind == .phoneSupportForm ? scan : []) + [.shredded, .bin]
    case .managerDecides: scan + [.filed, .shredded, .bin]
    case .toPaperFile: [.filed]
    case .erase, .eraseAndReturn: [.erased]
    case .keepLocked, .destroyAsSeparateRoutine, .copyToPatientKeepInRecord,
      .archiveOriginalGiveCopies, .checkThatNothingIsStored, .keepInFileCabinet, .replace,
      .destroyDataKey, nil:
      []
    }
  }
}

extension JournalEntry {
  /// What it leaves behind when it is written in.
  fileprivate var leftBehind: LeftBehind? {
    switch current.form {
    case nil, .screen: return nil
    case .fileInFolder: return .fileInOwnFolder
    case .fileOnStick: return .fileOnStick
    case .handwritten, .printedForm: break
    }
    return switch current.kind {
    case .call: .phoneSupportForm
    case .document: .handwrittenDocument
    case .dayNote, .deviation, .fax, .decision, .payment, .order, .timeReport: .filledForm
    }
  }
}
