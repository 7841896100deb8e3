import DowntimeModel
import TestSupport
import Testing

/// Whole rows: who has a duty, and that nobody else has it.
@Test(
  .rule("X-25"), .rule("R001-07"), .rule("R001-14"), .rule("R001-39"), .rule("R002-07"),
  .rule("R002-10"), .rule("R003-02"), .rule("R003-04"), .rule("R004-14"), .rule("R004-29"),
  .rule("R004-80"), .rule("R004-88"), .rule("R004-93"))
func everyDutyHangsOnTheProfilesThatHaveIt() {
  TablePicture(
    """
    oralInformation    → 001
    premisesCheck      → 001
    paperSchedules     → 001
    phoneMessages      → 002
    faxMessages        → 003
    outageLevels       → 004 o, 004 p
    planInForce        → 003, 004 o, 004 p
    ongoingCases       → 004 o, 004 p
    longOutageAnalysis → 004 o, 004 p
    decisionList       → 004 o
    documentList       → 004 o, 004 p
    deviceLoans        → 004 o, 004 p
    cardPayments       → 004 o
    orders             → 004 o, 004 p
    performedTime      → 001, 004 p
    """
  ).holds(
    for: RoutineDuty.allCases, facts: { ["\($0)"] },
    answer: { duty in
      routineProfiles.filter { $0.profile.duties.contains(duty) }.map(\.name)
        .joined(separator: ", ")
    })
}

@Test(.rule("R002-18"), .rule("R002-24"), .rule("R002-35"), .rule("R002-41"), .rule("R002-30"))
func everyPartyOfPratorScansItsFormAndThenDestroysIt() {
  for party in Party.allCases {
    let profile = RoutineProfile.prator(party)
    #expect(profile.ownParty == party)
    let fates = WorkDone.allCases.map {
      Fate(of: .filledForm, done: $0, filledForms: profile.filledForms)
    }
    #expect(fates == [.keepLocked, .managerDecides, .destroy])
  }
}
