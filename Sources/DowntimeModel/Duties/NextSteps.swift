/// What somebody should do next, as the overview says it. What it is about stays in the model; the
/// screen has a sentence and a place for each.
public enum NextStep: Hashable, Sendable {
  /// Something that waits and is said in words until it is done.
  case act(OpenItem)
  /// The unit follows no routine: somebody who may decide it chooses.
  case chooseRoutines
  /// What others have written is unread: so many records (R000-22).
  case readUp(count: Int)
  /// More was promised for a time that has passed.
  case askForInformation(Identifier<Outage>, from: String, since: LocalTime)
  /// Points of a checklist that are hers in the outage's phase.
  case checklist(Identifier<Outage>, left: Int)
  /// Entries to write in, the systems being back; how the most urgent of them is shown.
  case writeIn(Identifier<Outage>, count: Int, tone: Tone)
  /// Something stands in the way of closing, nothing of it hers to do at once.
  case remaining(Identifier<Outage>, count: Int)
  /// Nothing stands in the way: she signs that it is closed.
  case close(Identifier<Outage>)
}

extension UnitState {
  /// What a person should do next, most urgent first: what is red, what is unread, what the
  /// outage's beginning asks for, information that was promised, her checklist, then what is to be written in and
  /// closed.
  public func nextSteps(for member: StaffMember, _ waits: WhatWaits, now: LocalTime) -> [NextStep] {
    let acts = waits.items.filter { $0.isForNow(now) }
    var steps = acts.filter { $0.tone == .red }.map(NextStep.act)
    let unread = unreadCount(for: member.signature)
    if unread > 0, allows(member, .read) { steps.append(.readUp(count: unread)) }
    if adoptions.isEmpty, allows(member, .adoptProfiles) { steps.append(.chooseRoutines) }
    steps += acts.filter { $0.tone != .red }.map(NextStep.act)
    for outage in openOutages {
      if outage.phase == .running, let promise = promisedInformation(of: outage.id),
        promise.at.instant <= now.instant
      {
        steps.append(.askForInformation(outage.id, from: promise.from, since: promise.at))
      }
      let left = pointsLeft(in: outage, for: member)
      if left > 0 { steps.append(.checklist(outage.id, left: left)) }
    }
    for outage in openOutages where outage.phase == .ended {
      steps += endSteps(of: outage, waits, member, now: now)
    }
    return steps
  }

  private func endSteps(
    of outage: Outage, _ waits: WhatWaits, _ member: StaffMember, now: LocalTime
  ) -> [NextStep] {
    let items = waits.items.filter { $0.outage == outage.id }
    let count = waitingCount(in: outage.id)
    let part = waits.parts[outage.id]
    if count > 0 {
      let tones = items.filter(\.isWritingIn).map(\.tone) + (part?.writing.map(\.tone) ?? [])
      return [.writeIn(outage.id, count: count, tone: tones.max() ?? .amber)]
    }
    let obstacles = part?.closing.obstacles ?? []
    if obstacles.contains(where: { $0 != .missingSignature }) {
      let rest = items.count { !$0.isForNow(now) }
      return rest > 0 ? [.remaining(outage.id, count: rest)] : []
    }
    return allows(member, .close) ? [.close(outage.id)] : []
  }

  /// When more was to be told, as last heard; nil when the last word promised nothing.
  public func promisedInformation(of outage: Identifier<Outage>) -> (from: String, at: LocalTime)? {
    var latest: (told: Instant, from: String, next: LocalTime?)?
    for telling in tellings(of: outage) {
      guard case .received(_, let from, let at, let next) = telling.event else { continue }
      if let latest, at.instant < latest.told { continue }
      latest = (at.instant, from, next)
    }
    return latest.flatMap { latest in latest.next.map { (latest.from, $0) } }
  }
}

extension OpenItem {
  /// Whether it is said in words until it is done: what the routine wants at once, what its moment
  /// has come for, what an outage's beginning asks for. What others do is only watched, and what is
  /// to be written in is counted.
  public func isForNow(_ now: LocalTime) -> Bool {
    guard !isOthers, !isWritingIn else { return false }
    if case .begin = subject { return true }
    return urgency == .atOnce || due.map { $0 <= now.instant } ?? false
  }

  /// Whether it is a message that is sent in a system afterwards (R002-27).
  public var isSending: Bool { if case .send = subject { true } else { false } }

  /// Whether it is an entry that is to reach its system.
  public var isWritingIn: Bool {
    switch subject {
    case .writeIn, .writeInUnruled: true
    default: false
    }
  }
}
