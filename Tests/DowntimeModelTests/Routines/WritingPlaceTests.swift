import DowntimeModel
import TestSupport
import Testing

@Test(.rule("R004-20"), .rule("R004-23"), .rule("R004-27"), .rule("X-04"))
func threeQuestionsGiveTheLevel() {
  TablePicture(
    """
    yes | yes | yes → none
    yes | yes | no  → I
    yes | no  | *   → II
    no  | *   | *   → III
    """
  ).holds(
    for: triples(bools, bools, bools), facts: { [word($0), word($1), word($2)] },
    answer: { SystemReach(computer: $0, network: $1, system: $2).level?.rawValue ?? "none" })
}

@Test(
  .rule("R004-03"), .rule("R004-21"), .rule("R004-24"), .rule("R004-74"), .rule("R004-75"),
  .rule("R004-76"), .rule("R004-78"), .rule("R004-83"))
func everyKindOfUnitHasOneWritingPlaceAtEveryLevel() {
  TablePicture(
    """
    ordering   | I   → ownFolder, managerIntranetOrWord
    provider   | I   → managerDecides, binder
    healthCare | I   → managerDecides, intranetFormArchive
    *          | II  → newEncryptedStick, managersStick
    *          | III → byHand, binder
    """
  ).holds(
    for: pairs(SocialUnitKind.allCases, OutageLevel.allCases), facts: { ["\($0)", $1.rawValue] },
    answer: {
      let place = WritingPlace.of($0, at: $1)
      return "\(place.medium), \(place.templates)"
    })
}

@Test(
  .rule("R004-26"), .rule("R004-28"), .rule("R004-77"), .rule("R004-79"), .rule("R004-81"),
  .rule("R004-91"), .rule("R004-92"))
func whatIsWrittenIsListedAndLockedInAndASticksStaysAtTheWorkplace() {
  for (unit, level) in pairs(SocialUnitKind.allCases, OutageLevel.allCases) {
    let place = WritingPlace.of(unit, at: level)
    #expect(place.isListedAndLockedIn)
    #expect(place.staysAtWorkplace || [.ownFolder, .byHand].contains(place.medium))
  }
}

@Test(.rule("X-25"), .rule("R000-21"), .rule("R001-35"))
func aUnitWithoutLevelsWritesHereWhateverStillWorks() {
  for reach in SystemReach.allCases {
    #expect(RoutineProfile.gothenburgCareHome.writingPlaces(reach).map(\.medium) == [.reserveForm])
    #expect(RoutineProfile.gothenburgHomeCare.writingPlaces(reach).map(\.medium) == [.reserveForm])
  }
}

@Test func aUnitWithSeveralKindsIsToldEachPlaceOnce() {
  let both = RoutineProfile.socialSystemsOrdering.adding(.socialSystemsProvider)
  #expect(
    both.writingPlaces(.noSystem).map(\.medium) == [
      .ownFolder, .managerDecides, .managerDecides,
    ])
  #expect(both.writingPlaces(.noNetwork).map(\.medium) == [.newEncryptedStick])
  #expect(both.writingPlaces(.noComputer).map(\.medium) == [.byHand])
  #expect(both.writingPlaces(.everything).isEmpty)
}
