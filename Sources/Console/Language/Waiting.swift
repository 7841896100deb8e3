import DowntimeModel

/// What waits and what comes next, told once for a state of the journal and a minute of the clock.
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
  /// What waits.
  let all: WhatWaits
  /// What waits because of the store itself.
  let chores: StoreChores
  /// What the person should do next.
  let steps: [NextStep]
  /// How many of the things that wait, beside the steps, are hers.
  let ownCount: Int
  /// Whom she can ring now.
  let contacts: [WhomToRing]
  /// Who is asked when unsure.
  let manager: WhomToRing?

  /// What waits is told one by one, in the order of the list, but for what is only counted.
  var items: [OpenItem] { all.items }

  /// Tells it.
  init(
    _ all: WhatWaits, _ chores: StoreChores, in unit: UnitState, for member: StaffMember,
    now: LocalTime
  ) {
    self.chores = chores
    moment = Self.moment(unit, member, now)
    self.all = all
    steps = unit.nextSteps(for: member, all, now: now)
    ownCount = all.ownCount(of: member, in: unit, now: now)
    contacts = unit.whomToRing(at: now, for: member)
    manager = unit.managerOnCall(among: contacts)
  }

  /// What a person would be told now.
  static func moment(_ unit: UnitState, _ member: StaffMember, _ now: LocalTime) -> Moment {
    Moment(
      revision: unit.revision, minute: now.instant.milliseconds / 60_000, member: member.id)
  }
}
