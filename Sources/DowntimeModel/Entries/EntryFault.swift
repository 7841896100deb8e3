/// The fields of entries, as signing checks name them.
public enum EntryField: String, CaseIterable, Hashable, Sendable {
  case occurredAt, person, text
  case kinds, whatHappened, immediateAction, contacted
  case counterpartName, counterpartRole, counterpartUnit, said
  case reason, system, reference, startedAt, endedAt, note
  case message, receivers, checkReason, versionOf
  case purpose, officer, decisionMaker, voucher, amount, limitReason, service, provider
  case dataGiven, place, title
  case discoveredAt, finishedAt, who, next
  case number, workplace, phone, email
}

/// Why an entry cannot be signed as it is. A draft takes anything; nothing is lost.
public struct EntryFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// Nothing is there.
    case missing
    /// Fewer characters than needed.
    case tooShort(atLeast: Int)
    /// More characters than `EntryLimits` allows.
    case tooLong(count: Int, limit: Int)
    /// Only a question mark (R002-17); «uppgav inte namn» must be said instead.
    case questionMark
    /// The counterpart gave no name, so role and unit must be told.
    case neededWithoutName
    /// More than two minutes ahead of the clock.
    case inFuture
    /// The end does not lie after the start.
    case endBeforeStart
    /// Nothing, or less than nothing, where an amount must be more.
    case notPositive
    /// What is sent may not be sent, or not to anybody (R003-06).
    case notAllowed
  }

  /// The field.
  public var field: EntryField
  /// What is wrong with it.
  public var problem: Problem

  /// A fault.
  public init(_ field: EntryField, _ problem: Problem) {
    self.field = field
    self.problem = problem
  }
}
