import DowntimeModel
import Testing

/// What waits does not depend on whether it was written that night or taken in from paper weeks
/// later: the journal's own clock says only when it was taken in.
@Suite struct ImportedScenarioTests {
  @Test(arguments: [
    ("A.jsonl", "2026-10-26 08:00", RoutineProfile.gothenburgCareHome),
    ("B.jsonl", "2026-11-13 08:00", .prator(.municipality)),
    (
      "C.jsonl", "2026-05-21 08:00",
      RoutineProfile.socialSystemsOrdering.adding(.socialSystemsProvider)
    ),
  ])
  func paperTakenInLaterTellsTheSame(_ name: String, _ now: String, _ profile: RoutineProfile)
    throws
  {
    let file = try FactFile(
      name, typist: FactFile.manager("EEX", "Eva Exempelsson"), now: FactFile.time(now))
    let moments = Set(file.records.map(\.recordedAt))
    #expect(moments.count > 10)
    for moment in moments {
      let live = file.unit(at: moment)
      let paper = UnitState(file.imported.filter { $0.writtenAt.instant <= moment.instant })
      #expect(paper.openItems(profile, now: moment) == live.openItems(profile, now: moment))
      for outage in live.outages {
        #expect(
          paper.chronology(of: outage.id).map(\.time) == live.chronology(of: outage.id).map(\.time))
        #expect(
          paper.closingFacts(of: outage.id, profile, now: moment, isSignedByManager: true)
            == live.closingFacts(of: outage.id, profile, now: moment, isSignedByManager: true))
        #expect(paper.card(of: outage.id).totals == live.card(of: outage.id).totals)
        #expect(
          paper.devices(of: outage.id).openLoans.map(\.lentAt)
            == live.devices(of: outage.id).openLoans.map(\.lentAt))
      }
    }
  }
}
