import DowntimeModel

extension State {
  /// Tells what waits when the journal or the minute is another than last, and somebody who may
  /// read looks at anything but a form: while she types, the form alone has her time.
  mutating func workOutWhatWaits() {
    guard let member = session.member, !session.isWritingOnly, whole.allows(member, .read) else {
      waiting = nil
      return
    }
    let isTyping = screen.model.keyContexts.contains(.form)
    guard !isTyping, curtain == nil,
      waiting?.moment != Waiting.moment(unit, member, now)
    else { return }
    // What is kept from her waits all the same.
    var ledger = duties ?? DutyLedger(whole, now: now)
    duties = nil
    let all = ledger.whatWaits(whole, now: now)
    duties = ledger
    let chores = whole.storeChores(
      trailYears: health.trailYears, undestroyed: health.undestroyed, now: now)
    waiting = Waiting(all, chores, in: unit, for: member, now: now)
  }
}
