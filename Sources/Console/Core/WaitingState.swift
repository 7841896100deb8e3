import DowntimeModel

extension State {
  /// Tells what waits when the journal or the minute is another than last, and somebody who may
  /// read looks at anything but a form: while she types, the form alone has her time.
  mutating func workOutWhatWaits() {
    guard let member = session.member, !session.isWritingOnly, unit.allows(member, .read) else {
      waiting = nil
      return
    }
    let isTyping = screen.model.keyContexts.contains(.form)
    guard !isTyping, curtain == nil,
      waiting?.moment != Waiting.moment(unit, member, now)
    else { return }
    var ledger = duties ?? DutyLedger(unit, now: now)
    duties = nil
    let all = ledger.whatWaits(unit, now: now)
    duties = ledger
    waiting = Waiting(all, in: unit, for: member, now: now)
  }
}
