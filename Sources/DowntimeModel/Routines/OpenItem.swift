/// Something that waits for someone, as the list «Kvar att göra» shows it.
public struct OpenItem: Hashable, Sendable {
  /// What waits.
  public enum Subject: Hashable, Sendable {
    /// An entry that is to be written in as a rule says.
    case writeIn(Identifier<Record>, WriteInRule)
    /// An entry whose destination no routine of the profile names; it waits all the same.
    case writeInUnruled(Identifier<Record>)
    /// An event that affects coming visits, not yet told orally (R001-39).
    case tellOrally(Identifier<Record>)
    /// Someone is to be informed, at a time planned (RT-03).
    case inform(Identifier<Record>)
    /// A receiver of a message that we owe (R002-12).
    case phone(Identifier<Record>, Coverage.Receiver)
    /// An order and its next step.
    case order(Identifier<Record>, OrderStatus)
    /// A payment without a decision (R004-50).
    case linkDecision(Identifier<Record>)
    /// A lent device that is not back.
    case loan(Identifier<Record>)
  }

  /// What waits.
  public var subject: Subject
  /// The routine's word for how soon.
  public var urgency: Urgency
  /// Since when it waits.
  public var since: LocalTime
  /// The last day, where there is one.
  public var lastDay: LastDay?
  /// How it is shown.
  public var tone: Tone

  /// An open item.
  public init(
    subject: Subject, urgency: Urgency, since: LocalTime, lastDay: LastDay?, tone: Tone
  ) {
    self.subject = subject
    self.urgency = urgency
    self.since = since
    self.lastDay = lastDay
    self.tone = tone
  }

  /// The order of the list: red first, then the routine's own dates, the earliest first, then the
  /// sharper word, then what has waited longest.
  public static func precedes(_ left: OpenItem, _ right: OpenItem) -> Bool {
    if left.tone != right.tone { return left.tone > right.tone }
    let (leftDay, rightDay) = (left.datedDay, right.datedDay)
    if leftDay != rightDay {
      guard let leftDay else { return false }
      guard let rightDay else { return true }
      return leftDay < rightDay
    }
    if left.urgency != right.urgency { return left.urgency.rank < right.urgency.rank }
    if left.since.instant != right.since.instant {
      return left.since.instant < right.since.instant
    }
    return left.subject.rank < right.subject.rank
  }

  private var datedDay: CivilDate? {
    lastDay.flatMap { $0.isInRoutine ? $0.day : nil }
  }
}

extension Urgency {
  fileprivate var rank: Int {
    switch self {
    case .atOnce: 0
    case .promptly: 1
    case .soonest: 2
    case .whenBack: 3
    case .undated: 4
    }
  }
}

extension OpenItem.Subject {
  /// Tells items of the same time apart, so that the list is the same whatever order it was
  /// gathered in.
  fileprivate var rank: (Int, Identifier<Record>, Int) {
    switch self {
    case .tellOrally(let id): (0, id, 0)
    case .inform(let id): (1, id, 0)
    case .phone(let id, let receiver):
      (2, id, Coverage.Receiver.allCases.firstIndex(of: receiver) ?? 0)
    case .order(let id, _): (3, id, 0)
    case .linkDecision(let id): (4, id, 0)
    case .loan(let id): (5, id, 0)
    case .writeIn(let id, _): (6, id, 0)
    case .writeInUnruled(let id): (7, id, 0)
    }
  }
}
