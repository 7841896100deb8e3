import DowntimeModel

/// What waits and what comes next, worked out once for a state of the journal and a minute of the
/// clock: no key and no frame goes through ten thousand entries for it.
struct Waiting: Sendable {
  /// What it was worked out for.
  struct Moment: Hashable, Sendable {
    /// The journal's state.
    var revision: Int
    /// Minutes since 1970.
    var minute: Int64
    /// For whom.
    var member: Identifier<StaffMember>
  }

  /// What it was worked out for.
  let moment: Moment
  /// Everything that waits, in the order of the list.
  let items: [OpenItem]
  /// What the person should do next.
  let steps: [NextStep]
  /// How many of the things that wait, beside the steps, are hers.
  let ownCount: Int
  /// Whom she can ring now.
  let contacts: [WhomToRing]
  /// Who is asked when unsure.
  let manager: WhomToRing?
  /// What stands between each ended outage and its closing, nobody having signed.
  let closing: [Identifier<Outage>: ClosingFacts]

  /// Works it out.
  init(_ unit: UnitState, for member: StaffMember, now: LocalTime) {
    moment = Self.moment(unit, member, now)
    items = unit.openItems(now: now)
    steps = unit.nextSteps(for: member, items, now: now)
    ownCount = unit.ownItems(items.filter { !$0.isForNow(now) }, of: member).count
    contacts = unit.whomToRing(at: now, for: member)
    manager = unit.managerOnCall(among: contacts)
    var closing: [Identifier<Outage>: ClosingFacts] = [:]
    for outage in unit.openOutages where outage.phase == .ended {
      let own = items.filter { $0.outage == outage.id }
      closing[outage.id] = unit.closingFacts(own, of: outage.id, now: now)
    }
    self.closing = closing
  }

  /// What a person would be told now.
  static func moment(_ unit: UnitState, _ member: StaffMember, _ now: LocalTime) -> Moment {
    Moment(
      revision: unit.revision, minute: now.instant.milliseconds / 60_000, member: member.id)
  }
}
