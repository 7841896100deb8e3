import DowntimeModel
import TestSupport
import Testing

/// Papers about people with protected data.
@Suite struct PaperReportTests {
  @Test(.rule("R000-09"), .rule("R001-04"))
  func aPaperWaitsWhateverTheRoutineUntilItIsSaidWhatBecameOfIt() throws {
    var story = try Story(.treserva, from: "2026-04-28T07:00+02")
    let at = try Story.clock("2026-04-28T08:00+02")
    let id = try story.list(
      "2026-04-28T08:05+02",
      .outageEvent(.paperReport(.deviation, place: "skåpet", keeper: "Cleo", at: at)))
    let now = "2026-04-28T10:00+02"
    for profile in [RoutineProfile(), .gothenburgCareHome, .gothenburgHomeCare] {
      #expect(try story.tone(.paperReport(id), profile, at: now) == .amber)
    }
    try story.event("2026-04-28T09:00+02", .paperReportDone(of: id, outcome: "lämnad till MAS"))
    #expect(try !story.subjects(RoutineProfile(), at: now).contains(.paperReport(id)))
  }

  @Test(arguments: [
    ("", Protection.none), ("nej", .none), ("Ingen", .none), ("sekretessmarkering", .secrecyMark),
    ("Skyddad folkbokföring", .protectedRegistration), ("ja", .unknown), ("x", .unknown),
  ])
  func aListSaysWhoIsProtectedAndWhatIsNotUnderstoodIsProtection(
    _ typed: String, _ protection: Protection
  ) {
    let today = CivilDate(daysSince1970: 20_571)
    let read = RegisterText.residents("namn;skydd\nDolda Hemlig-Test;\(typed)", today: today)
    #expect(read.rows.map(\.value.protection) == [protection])
  }

  @Test func aPersonIsProtectedByHerIdentityHerNumberOrHerName() throws {
    var random = SeededGenerator(seed: 7)
    let number = PersonNumber.reserve("992004391013")
    let hidden = Resident(
      id: Identifier(using: &random), name: "Dolda Hemlig-Test", number: number,
      protection: .unknown)
    let other = Resident(id: Identifier(using: &random), name: "Öppna Synlig-Test")
    var story = try Story(.treserva, from: "2026-04-28T07:00+02")
    try story.write("2026-04-28T07:01+02", .resident(hidden))
    try story.write("2026-04-28T07:01+02", .resident(other))
    let unit = story.unit
    #expect(unit.isProtected(.resident(hidden.id, name: "", number: .unknown, room: "")))
    #expect(unit.isProtected(.described(name: "Någon", number: number)))
    #expect(unit.isProtected(.described(name: "dolda hemlig-test", number: .unknown)))
    #expect(!unit.isProtected(.resident(other.id, name: "", number: .unknown, room: "")))
    #expect(!unit.isProtected(.described(name: "Öppna Synlig-Test", number: .unknown)))
    #expect(!unit.isProtected(.nobody))
  }
}
