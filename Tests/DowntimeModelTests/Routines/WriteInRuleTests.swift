import DowntimeModel
import TestSupport
import Testing

private func rule(_ profile: RoutineProfile, _ item: WrittenItem) -> String {
  profile.rules(for: item).map { rule in
    let target =
      switch rule.target {
      case .system(let system): system.name
      case .toldOrally, .ownRecord, .separateRoutine, .systemOrPaymentForm, .managementMeeting:
        "\(rule.target)"
      }
    return "\(target), \(rule.responsible), \(rule.urgency.rawValue), \(rule.limit)"
  }.joined(separator: " + ")
}

private func name(_ item: WrittenItem) -> String {
  switch item {
  case .dayNote(let law): "note \(law.rawValue)"
  case .implementationPlan(let law): "plan \(law.rawValue)"
  case .deviation, .comingVisitInformation, .medicalInformation, .otherSocialDocument,
    .investigation, .decision, .paymentDecision, .order, .providerReport, .performedTime,
    .workShiftApproval, .fees, .pratorMessage, .minaPlanerMessage, .ownCareDocumentation,
    .longOutageAnalysis:
    "\(item)"
  }
}

/// DT-02 row by row. A profile that has no row has no such duty.
@Test(
  .rule("R000-24"), .rule("R001-37"), .rule("R001-39"), .rule("R001-17"), .rule("R001-43"),
  .rule("R002-14"), .rule("R002-34"), .rule("R004-11"), .rule("R004-12"), .rule("R004-31"),
  .rule("R004-32"),
  .rule("R004-33"), .rule("R004-41"), .rule("R004-42"), .rule("R004-50"),
  .rule("R004-60"), .rule("R004-62"), .rule("R004-63"), .rule("R004-68"),
  .rule("R004-82"), .rule("R004-85"), .rule("R004-86"), .rule("R004-89"), .rule("R004-90"),
  .rule("R004-94"), .rule("R004-96"), .rule("R004-97"), .rule("R004-100"), .rule("X-05"),
  .rule("X-06"), .rule("X-25"), .rule("X-33"))
func everyWrittenThingHasOneRuleInEachProfileThatHasIt() {
  let noted = "Treserva, author, skyndsamt, none"
  let officer = "Sociala system, caseOfficer, snarast, none"
  let order = "Sociala system, caseOfficerThenProvider, när systemet är i bruk, none"
  let leader = "Sociala system, teamLeader, snarast, none"
  let analysis = "managementMeeting, managementAndUnions, ingen tid i rutinen, none"
  TablePicture(
    """
    000   | note SoL             → \(noted)
    000   | note LSS             → \(noted)
    000   | note HSL             → \(noted)
    000   | note EB              → \(noted)
    000   | note ej tillämpligt  → \(noted)
    000   | deviation            → \(noted)
    000   | *                    → nothing
    001   | note SoL             → \(noted)
    001   | note LSS             → \(noted)
    001   | note HSL             → \(noted)
    001   | note EB              → \(noted)
    001   | note ej tillämpligt  → \(noted)
    001   | deviation            → \(noted)
    001   | comingVisitInformation → toldOrally, staff, omgående, none
    001   | performedTime        → separateRoutine, planner, ingen tid i rutinen, none
    001   | *                    → nothing
    002   | pratorMessage        → Prator, eachParty, när systemet är i bruk, none
    002   | ownCareDocumentation → ownRecord, eachParty, ingen tid i rutinen, none
    002   | *                    → nothing
    003   | minaPlanerMessage    → Mina planer, eachParty, när systemet är i bruk, none
    003   | *                    → nothing
    004 o | note SoL             → \(officer)
    004 o | note LSS             → \(officer)
    004 o | note HSL             → \(officer)
    004 o | note EB              → \(officer)
    004 o | note ej tillämpligt  → \(officer)
    004 o | investigation        → \(officer)
    004 o | decision             → Paraplysystemet, caseOfficer, snarast, none
    004 o | paymentDecision      → Paraplysystemet, economicAidOfficer, snarast, none
    004 o | order                → \(order)
    004 o | fees                 → systemOrPaymentForm, caseOfficer, ingen tid i rutinen, none
    004 o | longOutageAnalysis   → \(analysis)
    004 o | *                    → nothing
    004 p | note SoL             → ParaSoL, teamLeader, snarast, tenWorkingDays
    004 p | note LSS             → ParaDifo, teamLeader, snarast, tenWorkingDaysNotInRoutine
    004 p | note HSL             → VODOK, teamLeaderAndNurse, snarast, oneWeek
    004 p | note EB              → \(leader)
    004 p | note ej tillämpligt  → \(leader)
    004 p | medicalInformation   → VODOK, teamLeaderAndNurse, snarast, oneWeek
    004 p | otherSocialDocument  → ParaSoL, teamLeader, snarast, tenWorkingDays
    004 p | plan SoL             → ParaSoL, teamLeader, snarast, tenWorkingDays
    004 p | plan LSS             → \(leader)
    004 p | plan HSL             → \(leader)
    004 p | plan EB              → \(leader)
    004 p | plan ej tillämpligt  → \(leader)
    004 p | providerReport       → Sociala system, teamLeader, omgående, none
    004 p | order                → \(order)
    004 p | performedTime        → ParaGå Web, teamLeader, snarast, none
    004 p | workShiftApproval    → ParaGå Web, teamLeader, snarast, none
    004 p | longOutageAnalysis   → \(analysis)
    004 p | *                    → nothing
    """
  ).holds(
    for: pairs(routineProfiles, WrittenItem.allCases), facts: { [$0.name, name($1)] },
    answer: {
      let told = rule($0.profile, $1)
      return told.isEmpty ? "nothing" : told
    })
}

@Test(.rule("X-25")) func profilesAddUpAndSayTheSameThingOnce() {
  let both = RoutineProfile.gothenburgCareHome.adding(.gothenburgHomeCare)
  #expect(both.rules(for: .dayNote(.socialServices)).count == 1)
  #expect(both.duties.contains(.oralInformation))
  #expect(both.selfCheck == .quarter)
  let mixed = RoutineProfile.gothenburgCareHome.adding(.socialSystemsProvider)
  #expect(mixed.rules(for: .dayNote(.socialServices)).count == 2)
  #expect(mixed.filledForms == .managerDecides)
  #expect(RoutineProfile.gothenburgCareHome.duties.isEmpty)
}

@Test(.rule("X-01"), .rule("R000-16"), .rule("R001-12"))
func selfChecksAreAsOftenAsTheRoutineSays() {
  #expect(RoutineProfile.gothenburgCareHome.selfCheck == .quarter)
  #expect(RoutineProfile.gothenburgHomeCare.selfCheck == .halfYear)
  #expect(RoutineProfile.socialSystemsProvider.selfCheck == nil)
}

private let end = time("2026-04-30T19:00:00.000+02:00")

@Test(arguments: [
  (WriteInRule.Limit.none, "2026-04-30T19:00:00.000+02:00", "none"),
  (.oneWeek, "2026-04-30T19:00:00.000+02:00", "2026-05-07"),
  (.tenWorkingDays, "2026-04-30T19:00:00.000+02:00", "2026-05-18"),
  (.tenWorkingDaysNotInRoutine, "2026-04-30T19:00:00.000+02:00", "2026-05-18 ej i rutin"),
  (.oneWeek, "2026-06-11T12:00:00.000+02:00", "2026-06-18"),
  (.tenWorkingDays, "2026-06-11T12:00:00.000+02:00", "2026-06-26"),
  // A minute before and after midnight in Stockholm are two dates, whatever UTC says.
  (.oneWeek, "2026-04-30T23:59:00.000+02:00", "2026-05-07"),
  (.oneWeek, "2026-05-01T00:01:00.000+02:00", "2026-05-08"),
])
func lastDaysFollowTheFormulas(
  limit: WriteInRule.Limit, ended: String, expected: String
) throws {
  let rule = WriteInRule(.medicalInformation, .ownRecord, .staff, .soonest, limit)
  let last = try rule.lastDay(outageEnd: time(ended))
  #expect(
    last.map { SwedishDate.iso($0.day) + ($0.isInRoutine ? "" : " ej i rutin") } ?? "none"
      == expected)
}

@Test(.rule("X-20")) func noLastDayLiesBeforeTheEnd() throws {
  for offset in 0..<800 {
    let ended = LocalTime(
      instant: end.instant.advanced(bySeconds: Int64(offset) * 86_400), offsetMinutes: 120)
    let day = StockholmTime.civil(of: ended).date
    for limit in WriteInRule.Limit.allCases {
      let rule = WriteInRule(.decision, .ownRecord, .staff, .soonest, limit)
      guard let last = try rule.lastDay(outageEnd: ended) else { continue }
      #expect(last.day > day)
      #expect(last.daysLate(at: ended) == 0)
    }
  }
}

@Test(.rule("R004-89")) func theDayAfterTheLastIsOneDayLate() {
  let last = LastDay(day("2026-05-07"))
  #expect(last.daysLate(at: time("2026-05-07T23:59:59.999+02:00")) == 0)
  #expect(last.daysLate(at: time("2026-05-08T00:00:00.000+02:00")) == 1)
}
