import DowntimeModel
import TestSupport
import Testing

private let everything = pairs(
  pairs(PratorFacts.Stay.allCases, PratorFacts.Plan.allCases), pairs(bools, bools)
).map { PratorFacts(stay: $0.0, plan: $0.1, hasToldMessages: $1.0, hasUndelivered: $1.1) }

private func words(_ facts: PratorFacts) -> [String] {
  ["\(facts.stay)", "\(facts.plan)", word(facts.hasToldMessages), word(facts.hasUndelivered)]
}

@Test(
  .rule("R002-25"), .rule("R002-26"), .rule("R002-27"), .rule("R002-28"), .rule("X-08"),
  .rule("X-32"))
func whatTheWardDoesFollowsAdmissionAndDischarge() {
  TablePicture(
    """
    admittedAndDischarged  | * | * | * → notRegistered
    admitted               | * | * | * → admit
    inPratorDischarged     | * | * | * → discharge
    inPrator               | * | * | * → nothing
    notAdmitted            | * | * | * → nothing
    neverEntered           | * | * | * → admit
    neverEnteredDischarged | * | * | * → admitAndDischarge
    """
  ).holds(
    for: everything, facts: words, answer: { "\(PratorAnswer($0).registration)" })
}

@Test(.rule("R002-43"), .rule("R002-44"))
func aCallIsSentOnlyForAPlanStillToCome() {
  TablePicture(
    """
    *                     | none   | * | * → nothing
    admittedAndDischarged | *      | * | * → ask
    *                     | agreed | * | * → sendCall
    *                     | held   | * | * → filePaper
    """
  ).holds(for: everything, facts: words, answer: { "\(PratorAnswer($0).plan)" })
}

@Test(.rule("R002-26")) func whatWasToldByPhoneIsNotEnteredAgain() {
  TablePicture(
    """
    admittedAndDischarged | * | *   | * → nothing
    *                     | * | yes | * → notEnteredAgain
    *                     | * | no  | * → nothing
    """
  ).holds(for: everything, facts: words, answer: { "\(PratorAnswer($0).told)" })
}

@Test(.rule("X-40"), .rule("R002-26")) func whatNeverArrivedIsSentWhenThePatientIsRegistered() {
  TablePicture(
    """
    admittedAndDischarged  | * | * | *   → nothing
    admitted               | * | * | yes → sendWhenRegistered
    neverEntered           | * | * | yes → sendWhenRegistered
    neverEnteredDischarged | * | * | yes → sendWhenRegistered
    *                      | * | * | yes → send
    *                      | * | * | no  → nothing
    """
  ).holds(for: everything, facts: words, answer: { "\(PratorAnswer($0).undelivered)" })
}

@Test(.rule("R002-29"), .rule("R002-36"))
func theWardRegistersOutpatientCareCallsAndTheOthersWatch() {
  for facts in everything {
    for task in PratorAnswer(facts).tasks {
      switch task.action {
      case .admit, .discharge: #expect(task.party == .hospital)
      case .sendPlanCall, .filePlanPaper: #expect(task.party == .outpatientCare)
      }
      #expect(!task.isOurs(.municipality))
      #expect(Party.allCases.filter(task.isOurs) == [task.party])
    }
  }
}

@Test(arguments: [
  // admitted, discharged, known in Prator, stay
  ("08:10", "17:09", false, PratorFacts.Stay.admittedAndDischarged),
  ("08:10", "17:10", false, .admitted),
  ("08:09", "17:09", true, .inPratorDischarged),
  ("08:09", "17:10", true, .inPrator),
  ("08:09", "08:10", false, .neverEnteredDischarged),
  ("08:09", "", false, .neverEntered),
  ("08:09", "", true, .inPrator),
  ("16:00", "", false, .admitted),
  ("", "", false, .notAdmitted),
])
func timesAreInsideFromTheStartAndUpToTheEnd(
  admitted: String, discharged: String, known: Bool, stay: PratorFacts.Stay
) {
  func instant(_ clock: String) -> Instant? {
    clock.isEmpty ? nil : time("2026-11-10T\(clock):00.000+01:00").instant
  }
  #expect(
    PratorFacts.Stay(
      admittedAt: instant(admitted), dischargedAt: instant(discharged), wasInPrator: known,
      outage: time("2026-11-10T08:10:00.000+01:00")
        .instant..<time(
          "2026-11-10T17:10:00.000+01:00"
        ).instant) == stay)
}
