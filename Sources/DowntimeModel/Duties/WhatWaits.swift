/// Everything that waits in the outages that are not closed: item by item what somebody looks at one
/// by one, and counted what is to be written in, of which there may be very much.
public struct WhatWaits: Hashable, Sendable {
  /// Entries that wait for the same thing in the same way and have been written in nowhere.
  public struct Writing: Hashable, Sendable {
    /// Where they are to be written in; nil where no routine says.
    public var rule: WriteInRule?
    /// Who wrote them.
    public var author: Signature
    /// How it is shown.
    public var tone: Tone
    /// How many.
    public var count: Int
  }

  /// What waits in one outage beside the items.
  public struct Part: Hashable, Sendable {
    /// What is to be written in.
    public var writing: [Writing]
    /// What stands between the outage and its closing, nobody having signed.
    public var closing: ClosingFacts

    /// The routine's sharpest word among what is to be written in; nil where nothing is, or no
    /// routine says.
    public var sharpestUrgency: Urgency? {
      writing.compactMap { $0.rule?.urgency }.min { $0.rank < $1.rank }
    }

    /// The first of the routine's own last days among what is to be written in, for an outage that
    /// ended then, and whether it is everything's.
    public func firstLastDay(outageEnd: LocalTime) -> (day: CivilDate, isOfAll: Bool)? {
      let days = writing.map { part -> CivilDate? in
        // Outside the calendar's years there is no day to tell.
        guard let last = try? part.rule?.lastDay(outageEnd: outageEnd) else { return nil }
        return last.isInRoutine ? last.day : nil
      }
      guard let first = days.compactMap(\.self).min() else { return nil }
      return (first, days.allSatisfy { $0 == first })
    }
  }

  /// What waits and is told one by one, in the order of the list. An entry that is to be written in
  /// is among it once it has been written in somewhere, and another place waits.
  public var items: [OpenItem]
  /// Each outage that is not closed.
  public var parts: [Identifier<Outage>: Part]

  /// How many things wait in an outage.
  public func count(in outage: Identifier<Outage>) -> Int {
    let written = parts[outage]?.writing.reduce(0) { $0 + $1.count } ?? 0
    return written + items.count { $0.outage == outage }
  }
}

extension UnitState {
  /// What waits, asked of every entry.
  public func whatWaits(now: LocalTime) -> WhatWaits {
    var ledger = DutyLedger(self, now: now)
    return ledger.whatWaits(self, now: now)
  }
}
