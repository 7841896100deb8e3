import DowntimeModel
import TestSupport
import Testing

private let everything = (0..<128).map { bits in
  func bit(_ place: Int) -> Bool { bits >> place & 1 == 1 }
  return OrderFacts(
    isUrgent: bit(0), isContacted: bit(1), isSent: bit(2), isConfirmed: bit(3),
    isSystemBack: bit(4), isRegistered: bit(5), isActivated: bit(6))
}

@Test(
  .rule("R004-38"), .rule("R004-39"), .rule("R004-40"), .rule("R004-41"), .rule("R004-42"),
  .rule("R004-72"), .rule("R004-73"), .rule("R004-95"), .rule("R004-96"))
func everyOrderStandsInOnePlace() {
  // urgent, contacted, sent, confirmed, back, registered, activated
  TablePicture(
    """
    yes | no | *   | *   | *   | *   | *   → contactNow
    *   | *  | no  | *   | *   | *   | *   → notSent
    *   | *  | yes | no  | *   | *   | *   → notConfirmed
    *   | *  | yes | yes | no  | *   | *   → waitingForSystem
    *   | *  | yes | yes | yes | no  | *   → toRegister
    *   | *  | yes | yes | yes | yes | no  → toActivate
    *   | *  | yes | yes | yes | yes | yes → done
    """
  ).holds(
    for: everything,
    facts: {
      [
        $0.isUrgent, $0.isContacted, $0.isSent, $0.isConfirmed, $0.isSystemBack, $0.isRegistered,
        $0.isActivated,
      ].map(word)
    }, answer: { "\(OrderStatus($0))" })
}

@Test func anOrderIsShownByWhereItStands() {
  TablePicture(
    """
    contactNow       | *   → red
    notSent          | *   → amber
    notConfirmed     | yes → red
    notConfirmed     | no  → amber
    waitingForSystem | *   → calm
    toRegister       | *   → amber
    toActivate       | *   → amber
    done             | *   → calm
    """
  ).holds(
    for: pairs(OrderStatus.allCases, bools), facts: { ["\($0)", word($1)] },
    answer: { "\($0.tone(isOverdue: $1))" })
}

@Test(
  .rule("R004-40"),
  arguments: [
    (true, "2026-04-30T11:55:00.000+02:00", "2026-04-30T13:54:59.999+02:00", false),
    (true, "2026-04-30T11:55:00.000+02:00", "2026-04-30T13:55:00.000+02:00", true),
    // Not urgent, sent on a Wednesday: Thursday is its working day, Friday it is overdue.
    (false, "2026-04-22T11:55:00.000+02:00", "2026-04-23T23:59:00.000+02:00", false),
    (false, "2026-04-22T11:55:00.000+02:00", "2026-04-24T00:00:00.000+02:00", true),
    // Sent on a Thursday before the first of May and a weekend.
    (false, "2026-04-30T11:55:00.000+02:00", "2026-05-04T23:59:00.000+02:00", false),
    (false, "2026-04-30T11:55:00.000+02:00", "2026-05-05T00:00:00.000+02:00", true),
  ])
func anUnconfirmedOrderIsOverdueInTime(
  urgent: Bool, sent: String, now: String, overdue: Bool
) throws {
  #expect(
    try OrderStatus.isOverdue(
      isUrgent: urgent, sentAt: time(sent), now: time(now), limits: RoutineLimits()) == overdue)
}
