import DowntimeModel

/// Where a line of the table leads when somebody is not phoned: to the call that is left to make,
/// or to the question which of them.
struct NextCallLine {
  private let calls: [CallToMake]
  private let contacts: [WhomToRing]
  private let profile: Profile?

  /// Nobody is phoned any more when the system is back: then it is sent there (DT-03 row 8).
  init(_ chain: CareChain, _ outage: Outage?, _ context: ScreenContext) {
    calls = outage?.phase == .running ? chain.callsToMake : []
    let member = calls.isEmpty ? nil : context.session.member
    contacts = member.map { context.unit.whomToRing(at: context.now, for: $0) } ?? []
    profile = outage.flatMap(context.unit.profile(of:))?.combined
  }

  /// What Enter does on a row, or on some of its cells; nothing where nobody is left to phone.
  func steps(_ row: ChainTable.Row, _ cells: [ChainTable.Cell]) -> [Step] {
    let left = left(row, cells)
    guard let first = left.first else { return [] }
    if left.count == 1 { return [.open(.callNext(row.call, row.kind, first.receiver))] }
    return CallTexts.question(left, after: row.call, contacts, profile).map { [.ask($0)] } ?? []
  }

  /// How that is said; nil where nobody is left to phone.
  func hint(_ row: ChainTable.Row, _ cells: [ChainTable.Cell]) -> String? {
    let left = left(row, cells)
    return left.isEmpty ? nil : PersonTexts.enter(left, profile)
  }

  private func left(_ row: ChainTable.Row, _ cells: [ChainTable.Cell]) -> [CallToMake] {
    guard row.isOurs else { return [] }
    let receivers = cells.filter { $0.mark == .notPhoned }.map(\.receiver)
    return calls.filter { call in
      receivers.contains(call.receiver) && call.messages.contains { $0.kind == row.kind }
    }
  }
}
