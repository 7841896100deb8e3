import DowntimeModel

extension State {
  /// The form of a call that is left to make; nil when it is not left any more.
  func nextCall(
    after id: Identifier<Record>, _ kind: PratorMessageKind, _ receiver: MessageReceiver,
    as draft: Identifier<Draft>, _ context: ScreenContext
  ) -> Screen? {
    guard let entry = unit.entry(id), let member = session.member,
      let next = callsToMake(after: id).first(where: { call in
        call.receiver == receiver && call.messages.contains { $0.kind == kind }
      })
    else { return nil }
    return .entryForm(
      EntryFormScreen(next, id: draft, outage: entry.outage, author: member.author, context))
  }

  /// Who else is to be rung now that a call is signed; nil when nobody is (R002-12).
  func ringQuestion(after record: Record) -> Dialog? {
    guard case .care(.call) = record.entry, case .staff(let member) = session else { return nil }
    let calls = callsToMake(after: record.id)
    guard !calls.isEmpty else { return nil }
    return CallTexts.question(
      calls, after: record.id, unit.whomToRing(at: now, for: member), profile(of: record.id))
  }

  private func profile(of id: Identifier<Record>) -> Profile? {
    unit.entry(id).flatMap { unit.outage($0.outage) }.flatMap(unit.profile(of:))?.combined
  }

  private func callsToMake(after id: Identifier<Record>) -> [CallToMake] {
    guard let profile = profile(of: id), profile.hasPhoneMessages, let own = profile.ownParty
    else { return [] }
    return unit.callsToMake(about: id, own: own)
  }
}
