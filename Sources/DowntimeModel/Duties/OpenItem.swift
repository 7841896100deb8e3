/// Something that waits for someone, as the list «Kvar att göra» shows it.
public struct OpenItem: Hashable, Sendable {
  /// What waits.
  public var subject: OpenSubject
  /// The outage it belongs to.
  public var outage: Identifier<Outage>
  /// The routine's word for how soon.
  public var urgency: Urgency
  /// Since when it waits.
  public var since: LocalTime
  /// The last day, where there is one.
  public var lastDay: LastDay?
  /// The moment by which it should be done, where there is one.
  public var due: Instant?
  /// Another party does it; here it is watched («bevaka»), or it waits for another.
  public var isOthers: Bool
  /// How it is shown.
  public var tone: Tone

  /// An open item.
  public init(
    subject: OpenSubject, outage: Identifier<Outage>, urgency: Urgency, since: LocalTime,
    lastDay: LastDay? = nil, due: Instant? = nil, isOthers: Bool = false, tone: Tone
  ) {
    self.subject = subject
    self.outage = outage
    self.urgency = urgency
    self.since = since
    self.lastDay = lastDay
    self.due = due
    self.isOthers = isOthers
    self.tone = tone
  }

  /// The order of the list: red first, then the routine's own dates, the earliest first, then the
  /// sharper word, then what has waited longest.
  public static func precedes(_ left: OpenItem, _ right: OpenItem) -> Bool {
    left.place < right.place
  }

  /// The place in the list, as numbers: ten thousand items are sorted at every question.
  var place: Place {
    Place(
      head: (
        Int64(Tone.red.rawValue - tone.rawValue),
        lastDay.flatMap { $0.isInRoutine ? Int64($0.day.daysSince1970) : nil } ?? .max,
        urgency.rank, since.instant.milliseconds
      ), subject: subject.place)
  }

  struct Place: Comparable {
    var head: (Int64, Int64, Int64, Int64)
    var subject: OpenSubject.Place

    static func == (left: Place, right: Place) -> Bool {
      left.head == right.head && left.subject == right.subject
    }

    static func < (left: Place, right: Place) -> Bool {
      left.head == right.head ? left.subject < right.subject : left.head < right.head
    }
  }
}

extension Urgency {
  fileprivate var rank: Int64 {
    switch self {
    case .atOnce: 0
    case .promptly: 1
    case .soonest: 2
    case .whenBack: 3
    case .undated: 4
    }
  }
}
