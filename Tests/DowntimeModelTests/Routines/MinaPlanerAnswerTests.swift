import DowntimeModel
import TestSupport
import Testing

@Test(
  .rule("R003-06"), .rule("R003-07"), .rule("R003-08"), .rule("R003-09"), .rule("R003-10"),
  .rule("R003-11"), .rule("R003-12"), .rule("R003-13"), .rule("R003-14"), .rule("R003-15"),
  .rule("X-11"), .rule("X-12"))
func everyFaxedMessageHasOneAnswerWhenMinaPlanerIsBack() {
  TablePicture(
    """
    checklista beslutsstöd                | *        | *   → nothing
    akutblad                              | *        | *   → nothing
    inskrivningsinformation               | *        | *   → register(hospital)
    kartläggning aktuellt tillstånd       | *        | *   → register(eachUnit)
    kartläggning bakgrund                 | *        | *   → register(eachUnit)
    ställningstagande inför utskrivning   | *        | *   → registerAndAdjust
    kallelse till SIP, inskriven          | *        | yes → finishByFax
    kallelse till SIP, inskriven          | after    | no  → register(coordinatingUnit)
    kallelse till SIP, inskriven          | notAfter | no  → rebookOrFinishByFax
    kallelse till SIP, inskriven          | unclear  | no  → askDate
    kallelse till SIP, öppenvård          | *        | *   → register(coordinatingUnit)
    SIP, inskriven                        | *        | yes → finishByFax
    SIP, inskriven                        | after    | no  → register(coordinatingUnit)
    SIP, inskriven                        | notAfter | no  → rebookOrFinishByFax
    SIP, inskriven                        | unclear  | no  → askDate
    SIP, öppenvård                        | *        | *   → register(coordinatingUnit)
    beräknad tid för utskrivning eller utskrivningsklar | after | * → register(hospital)
    beräknad tid för utskrivning eller utskrivningsklar | notAfter | * → finishByFax
    beräknad tid för utskrivning eller utskrivningsklar | unclear | * → askDate
    """
  ).holds(
    for: triples(MinaPlanerMessageKind.allCases, DateAgainstReturn.allCases, bools),
    facts: { [$0.rawValue, "\($1)", word($2)] },
    answer: {
      let answer = MinaPlanerAnswer($0, date: $1, planIsHeld: $2)
      guard case .register(let who) = answer else { return "\(answer)" }
      return "register(\(who))"
    })
}

@Test(
  .rule("X-28"),
  arguments: [
    ("2026-05-05", "", DateAgainstReturn.after), ("2026-05-03", "", .notAfter),
    ("2026-05-04", "", .unclear), ("", "", .unclear),
    ("2026-05-04", "09:01", .after), ("2026-05-04", "09:00", .notAfter),
    ("2026-05-04", "08:59", .notAfter),
  ])
func aDateIsComparedWithItsTimeWhenItHasOne(date: String, clock: String, found: DateAgainstReturn) {
  #expect(
    DateAgainstReturn(
      date: SwedishDate.date(iso: date),
      time: clock.isEmpty ? nil : time("\(date)T\(clock):00.000+02:00").instant,
      returnedAt: time("2026-05-04T09:00:00.000+02:00")) == found)
}

@Test(
  .rule("R003-08"), .rule("R003-09"), .rule("R003-10"), .rule("R003-11"), .rule("R003-12"),
  .rule("R003-13"), .rule("R003-14"), .rule("R003-15"))
func everyFaxedMessageHasItsReceivers() {
  TablePicture(
    """
    inskrivningsinformation                             | slutenvård → kommun öppenvård
    kartläggning aktuellt tillstånd                     | slutenvård → kommun öppenvård
    kartläggning bakgrund                               | kommun     → slutenvård öppenvård
    kartläggning bakgrund                               | öppenvård  → slutenvård kommun
    ställningstagande inför utskrivning                 | slutenvård → kommun öppenvård
    ställningstagande inför utskrivning                 | kommun     → slutenvård öppenvård
    ställningstagande inför utskrivning                 | öppenvård  → slutenvård kommun
    kallelse till SIP, inskriven                        | öppenvård  → kommun
    kallelse till SIP, öppenvård                        | öppenvård  → kommun
    SIP, inskriven                                      | slutenvård → kommun öppenvård
    SIP, inskriven                                      | kommun     → slutenvård öppenvård
    SIP, inskriven                                      | öppenvård  → slutenvård kommun
    SIP, öppenvård                                      | slutenvård → kommun öppenvård
    SIP, öppenvård                                      | kommun     → slutenvård öppenvård
    SIP, öppenvård                                      | öppenvård  → slutenvård kommun
    beräknad tid för utskrivning eller utskrivningsklar | slutenvård → kommun öppenvård
    *                                                   | *          → nobody
    """
  ).holds(
    for: pairs(MinaPlanerMessageKind.allCases, Party.allCases),
    facts: { [$0.rawValue, $1.rawValue] },
    answer: {
      let receivers = Party.allCases.filter($0.requiredReceivers(sender: $1).contains)
      return receivers.isEmpty ? "nobody" : receivers.map(\.rawValue).joined(separator: " ")
    })
}

@Test(.rule("R003-06"), .rule("R003-07"))
func theChecklistStaysInTheMunicipalityAndTheAcuteSheetMayBeFaxed() {
  #expect(MinaPlanerMessageKind.allCases.filter { !$0.mayBeFaxed } == [.decisionChecklist])
  #expect(MinaPlanerMessageKind.decisionChecklist.senders == [.municipality])
  #expect(MinaPlanerMessageKind.acuteSheet.senders == [.municipality, .outpatientCare])
}
