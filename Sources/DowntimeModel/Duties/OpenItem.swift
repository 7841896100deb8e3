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
  /// When what it is about happened, where it is about one entry.
  public var happenedAt: Instant?

  /// An open item.
  public init(
    subject: OpenSubject, outage: Identifier<Outage>, urgency: Urgency, since: LocalTime,
    lastDay: LastDay? = nil, due: Instant? = nil, isOthers: Bool = false, tone: Tone,
    happenedAt: Instant? = nil
  ) {
    self.subject = subject
    self.outage = outage
    self.urgency = urgency
    self.since = since
    self.lastDay = lastDay
    self.due = due
    self.isOthers = isOthers
    self.tone = tone
    self.happenedAt = happenedAt
  }

  /// The order of the list: red first, then the routine's own dates, the earliest first, then the
  /// sharper word, then what has waited longest, then what happened first.
  public static func precedes(_ left: OpenItem, _ right: OpenItem) -> Bool {
    let (leftPlace, rightPlace) = (left.place, right.place)
    return leftPlace == rightPlace ? left.tie < right.tie : leftPlace < rightPlace
  }

  /// What tells items of the same place apart.
  var tie: Tie { Tie(text: subject.text, outage: outage) }

  struct Tie: Comparable {
    var text: String
    var outage: Identifier<Outage>

    static func < (left: Tie, right: Tie) -> Bool {
      (left.text, left.outage) < (right.text, right.outage)
    }
  }

  /// The place in the list, as whole numbers: ten thousand items are sorted at every question. Only
  /// the subjects' texts tell equal places apart.
  var place: Place {
    let day = lastDay.flatMap { $0.isInRoutine ? Int64($0.day.daysSince1970) : nil }
    let (kind, id, detail) = subject.place
    return Place(
      tone: Int64(Tone.red.rawValue - tone.rawValue), day: day ?? .max, urgency: urgency.rank,
      since: since.instant.milliseconds, kind: kind, happened: happenedAt?.milliseconds ?? .max,
      id: id, detail: detail)
  }

  struct Place: Comparable {
    var tone: Int64
    var day: Int64
    var urgency: Int64
    var since: Int64
    var kind: Int
    var happened: Int64
    var id: Identifier<Record>?
    var detail: Int

    static func < (left: Place, right: Place) -> Bool {
      if left.tone != right.tone { return left.tone < right.tone }
      if left.day != right.day { return left.day < right.day }
      if left.urgency != right.urgency { return left.urgency < right.urgency }
      if left.since != right.since { return left.since < right.since }
      if left.kind != right.kind { return left.kind < right.kind }
      if left.happened != right.happened { return left.happened < right.happened }
      if let leftID = left.id, let rightID = right.id, leftID != rightID { return leftID < rightID }
      return left.detail < right.detail
    }
  }
}

extension Urgency {
  var rank: Int64 {
    switch self {
    case .atOnce: 0
    case .promptly: 1
    case .soonest: 2
    case .whenBack: 3
    case .undated: 4
    }
  }
}
