/// What stands between an outage and its being deleted for good (K-30, X-23, X-35).
public struct DestructionFacts: Hashable, Sendable {
  /// Whether «Avslutat» is signed: everything is where it shall be.
  public var isClosed = false
  /// Texts in it that nobody has signed: already official documents (K-06).
  public var startedTexts = 0
  /// Letters that nobody has taken in: what they belong to is not known yet.
  public var letters = 0
  /// Backups, media, sticks, originals and prints that nobody has answered for (DT-07, DT-08).
  public var unanswered = 0
  /// What is wrong with the reference of the board's decision; nil when nothing is.
  public var decision: DecisionReference.Fault? = .missing
  /// Whether somebody who may is signed in.
  public var isManager = false
  /// What is wrong with the second person; nil when nothing is.
  public var second: SecondPersonFault? = .missing

  /// Nothing is done yet.
  public init() {}
}

/// A reason why an outage cannot be deleted for good.
public enum DestructionObstacle: CaseIterable, Hashable, Sendable {
  case notClosed
  case startedTexts
  case letters
  case objects
  case notManager
  case decision
  case second
}

extension DestructionFacts {
  /// Every reason, in the order they are worked off; empty when it can be done.
  public var obstacles: [DestructionObstacle] { DestructionObstacle.allCases.filter(stands) }

  private func stands(_ obstacle: DestructionObstacle) -> Bool {
    switch obstacle {
    case .notClosed: !isClosed
    case .startedTexts: startedTexts > 0
    case .letters: letters > 0
    case .objects: unanswered > 0
    case .notManager: !isManager
    case .decision: decision != nil
    case .second: second != nil
    }
  }
}

/// The reference (diarienummer) of a board's decision: whatever a municipality writes it as, such as
/// `1.1-419/2018`. It is kept when everything else is gone, so it says nothing about anybody.
public enum DecisionReference {
  /// What is wrong with one.
  public enum Fault: Hashable, Sendable {
    case missing
    /// No digit: no reference that anybody finds again.
    case noNumber
    /// A personal identity number, or something like one.
    case personNumber
    case tooLong
  }

  /// The most characters it may have.
  public static let most = 60

  /// What is wrong with what was typed; nil when nothing is.
  public static func fault(in text: String) -> Fault? {
    let text = CleanText.line(text)
    if text.isEmpty { return .missing }
    if text.count > most { return .tooLong }
    guard text.utf8.contains(where: isDigit) else { return .noNumber }
    let isPerson = text.split(whereSeparator: { " ,;()".contains($0) }).contains(where: isNumber)
    return isPerson ? .personNumber : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Six or eight digits that can be a date, co-ordination numbers too, and four.
  private static func isNumber(_ word: Substring) -> Bool {
    guard word.utf8.allSatisfy({ isDigit($0) || $0 == 0x2D || $0 == 0x2B }) else { return false }
    let digits = word.utf8.filter(isDigit).map { Int($0 - 0x30) }
    guard digits.count == 10 || digits.count == 12 else { return false }
    let date = digits.dropLast(4).suffix(4)
    let parts = Array(date)
    let (month, day) = (parts[0] * 10 + parts[1], parts[2] * 10 + parts[3])
    return (1...12).contains(month) && ((1...31).contains(day) || (61...91).contains(day))
  }
}

/// What is wrong with the second person of a destruction.
public enum SecondPersonFault: CaseIterable, Hashable, Sendable {
  /// Nobody has been asked yet.
  case missing
  /// It is the manager herself, under this signature or another.
  case isTheManager
  /// She does not work here today, or nobody has confirmed that she does.
  case isNotOfTheStaff
  /// She has no PIN of her own: one that is chosen here and now would prove nothing.
  case hasNoPIN

  /// What is wrong; nil when nothing is.
  public static func fault(
    manager: StaffMember, second: StaffMember?, hasPIN: Bool, on day: CivilDate
  ) -> SecondPersonFault? {
    guard let second else { return .missing }
    let isSame =
      second.id == manager.id || second.signature == manager.signature
      || SwedishOrder.folded(second.name) == SwedishOrder.folded(manager.name)
    if isSame { return .isTheManager }
    guard second.works(on: day), second.isConfirmed else { return .isNotOfTheStaff }
    return hasPIN ? nil : .hasNoPIN
  }
}

extension KeptObject {
  /// What can have become of an object, as the routines have it (DT-07, DT-08). Nothing here destroys
  /// an original, and where the routines are silent it is only kept. What holds the key
  /// cannot be kept: then nothing would be deleted.
  public func ways(original fate: Fate) -> [ObjectAnswer.Way] {
    switch self {
    case .backup, .medium: [.erased, .mediumDestroyed, .lost]
    case .device: [.emptiedAndReturned, .lost]
    case .output: [.shredded, .confidentialBin, .erased, .handedOut, .filed, .lost]
    case .original:
      switch fate {
      case .toPaperFile, .copyToPatientKeepInRecord, .archiveOriginalGiveCopies: [.filed, .lost]
      case .destroy, .destroyAsSeparateRoutine: [.shredded, .confidentialBin, .lost]
      case .erase, .eraseAndReturn, .checkThatNothingIsStored: [.erased, .lost]
      case .keepLocked, .managerDecides, .keepInFileCabinet, .replace, .destroyDataKey:
        [.keptLocked, .lost]
      }
    }
  }
}
