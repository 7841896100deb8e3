import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

// E-A8
@Test(.rule("R000-22"), .rule("R001-36"), .rule("X-26"))
func theMorningReadsSevenRowsThroughTheScreens() {
  var driver = OctoberNight.morning()
  driver.press("r")
  #expect(driver.text.contains("7 olästa"))
  #expect(driver.rows.count { $0.contains("oläst  ") } == 7)
  #expect(!driver.text.contains("Fejk"))
  var pages: [String] = []
  driver.press(.enter)
  while driver.text.contains("kvar") {
    pages.append(driver.words)
    driver.press(.enter)
  }
  #expect(pages.count == 6)
  #expect(pages.last?.contains("inget oläst kvar") == true)
  #expect(
    pages.contains {
      $0.contains("struket: rum 12 · nu: rum 14 – rättad 04:30 av NPÅ, fel rum angivet")
    })
  #expect(driver.text.contains("Allt är läst."))
  driver.wait(seconds: 3)
  let named = OctoberNight.readings(driver).flatMap { $0 }
  #expect(named.count == 7)
  #expect(Set(named).count == 7)
  #expect(driver.submissions.allSatisfy { $0.author == Sample.mona.author })
  #expect(driver.state.unit.unreadCount(for: Sample.mona.signature) == 0)
  #expect(!driver.text.contains("SPARAT"))
}

@Test(.rule("R000-22")) func theOverviewSaysHowMuchIsUnreadAndOneKeyLeadsThere() {
  var driver = OctoberNight.morning()
  driver.press(.left)
  #expect(driver.text.contains("Läs inför passet: 7 olästa"))
  driver.press("r")
  for _ in 0..<8 { driver.press(.enter) }
  driver.press(.escape, .escape)
  driver.wait(seconds: 3)
  #expect(!driver.text.contains("oläst"))
  driver.state.session = .staff(Sample.nils)
  driver.wait(seconds: 60)
  #expect(!driver.text.contains("oläst"))
}

@Test(.rule("R001-38")) func everythingAboutAPersonIsReadFromHerOwnPageToo() {
  var driver = OctoberNight.morning()
  driver.apply(.open(.person(.resident(Sample.fejk))))
  driver.press("r")
  #expect(driver.text.contains("Fejk Fejksson · 3 olästa"))
}

@Test(.rule("X-26")) func whatIsNotShownToItsEndIsNotRead() {
  var driver = OctoberNight.morning(rows: 12, columns: 40)
  driver.press("r")
  driver.press(.down, .enter, .escape)
  driver.wait(seconds: 5)
  #expect(OctoberNight.readings(driver).isEmpty)
  driver.press(.enter)
  for _ in 0..<40 { driver.press(.down) }
  driver.press(.escape)
  driver.wait(seconds: 5)
  #expect(OctoberNight.readings(driver) == [[OctoberNight.entry(2)]])
}

@Test func aCorrectionMakesTheEntryUnreadAgainAndIsMarkedAsNew() {
  var driver = OctoberNight.morning()
  driver.press("r")
  for _ in 0..<8 { driver.press(.enter) }
  driver.press(.escape, .escape)
  let note = OctoberNight.note(Sample.testa, "Vaken och ledsen. Te, satt hos henne. Lugnare.")
  let correction = Record(
    id: OctoberNight.entry(20), outage: OctoberNight.outage,
    number: EntryNumber(series: "RÄT", ordinal: 2), recordedAt: moment("2026-10-25 06:50"),
    occurredAt: nil, author: Sample.nils.author,
    entry: .correction(
      Correction(
        original: OctoberNight.entry(1), reason: "fel ord",
        occurredAt: moment("2026-10-25 02:31 sommartid"), replacement: note)))
  driver.wait(seconds: 3)
  driver.state.whole.apply(correction)
  driver.press("r")
  #expect(driver.text.contains("1 oläst"))
  #expect(driver.text.contains("RÄT-0002  rättelse av DA-0001"))
  driver.press(.enter)
  #expect(driver.text.contains("NYTT  RÄT-0002  struket: och orolig · nu: och ledsen"))
}

@Test func readingFortyEntriesIsFortyOneKeysAndAReadingEach() {
  var driver = OctoberNight.morning()
  for minute in 0..<40 {
    let time = moment("2026-10-25 05:\(minute < 10 ? "0" : "")\(minute)")
    driver.state.whole.apply(
      Record(
        id: OctoberNight.entry(UInt64(100 + minute)), outage: OctoberNight.outage, number: nil,
        recordedAt: time, occurredAt: time, author: Sample.nils.author,
        entry: .care(OctoberNight.note(Sample.testa, "Tillsyn \(minute)."))))
  }
  driver.press("r")
  #expect(driver.text.contains("47 olästa"))
  driver.press(.enter, .enter, .enter)
  // Not one by one while somebody turns pages.
  #expect(OctoberNight.readings(driver).isEmpty)
  for _ in 0..<43 { driver.press(.right) }
  #expect(!driver.text.contains("Allt är läst."))
  driver.press(.right)
  #expect(driver.text.contains("Allt är läst."))
  driver.wait(seconds: 3)
  #expect(OctoberNight.readings(driver).count == 46)
  #expect(driver.state.unit.unreadCount(for: Sample.mona.signature) == 0)
}

@Test func whatOneWroteOneselfIsNeverRead() {
  var driver = OctoberNight.morning()
  driver.state.session = .staff(Sample.nils)
  driver.press("r")
  #expect(driver.text.contains("Du har läst allt."))
  driver.press("p")
  driver.press("Fejk")
  driver.press(.tab, .enter)
  #expect(driver.text.contains("DA-0002"))
  driver.press(.enter, .enter, .enter)
  driver.wait(seconds: 3)
  #expect(OctoberNight.readings(driver).isEmpty)
}

@Test(.rule("R001-38")) func beforeAVisitEverythingAboutThePersonIsRead() {
  var driver = OctoberNight.morning()
  driver.press("r")
  driver.press("p")
  driver.press("Fejk")
  driver.press(.tab, .enter)
  #expect(driver.text.contains("Fejk Fejksson · 3 olästa"))
  for number in ["AVV-0001", "DA-0002", "RÄT-0001"] { #expect(driver.text.contains(number)) }
  #expect(!driver.text.contains("DA-0001"))
  driver.press(.enter)
  #expect(driver.text.contains("Hittad på golvet"))
  driver.press(.enter)
  #expect(driver.text.contains("rum 14 – rättad"))
  driver.press(.escape, .escape)
  driver.wait(seconds: 3)
  #expect(OctoberNight.readings(driver).map(\.count) == [1, 2])
  #expect(driver.state.unit.unreadCount(for: Sample.mona.signature) == 4)
  // What is read stays readable, and is not read twice.
  driver.press("p")
  driver.press("Fejk")
  driver.press(.tab, .enter)
  #expect(driver.text.contains("Fejk Fejksson · inget oläst"))
  driver.press(.enter, .enter, .escape)
  driver.wait(seconds: 3)
  #expect(OctoberNight.readings(driver).count == 2)
}

@Test(.rule("R000-23")) func whoMayNotWriteReadsWithoutLeavingAMark() {
  var driver = OctoberNight.morning()
  var reviewer = Sample.mona
  reviewer.role = .reviewer
  driver.state.session = .staff(reviewer)
  driver.press("r")
  driver.press(.enter)
  #expect(driver.text.contains("Vaken och orolig"))
  driver.press(.enter, .escape, .escape)
  driver.wait(seconds: 3)
  #expect(OctoberNight.readings(driver).isEmpty)
  reviewer.role = .technician
  driver.state.session = .staff(reviewer)
  driver.press("r")
  #expect(!driver.text.contains("oläst"))
}

@Test func aReadingThatCannotBeSavedIsUnreadAgain() {
  var driver = OctoberNight.morning()
  driver.press("r")
  driver.press(.enter)
  driver.disk.failure = .system(operation: .write, errno: 28)
  driver.wait(seconds: 3)
  #expect(driver.text.contains("«Läst» är inte sparat"))
  driver.disk.failure = nil
  driver.press(.escape)
  #expect(driver.text.contains("7 olästa"))
  driver.press(.enter)
  driver.wait(seconds: 3)
  #expect(driver.state.unit.unreadCount(for: Sample.mona.signature) == 6)
}

@Test(arguments: ["curtain", "lock", "hang-up", "back"])
func whatIsReadIsWrittenBeforeTheScreenIsLeft(_ way: String) {
  var driver = OctoberNight.morning()
  driver.press("r")
  driver.press(.enter)
  switch way {
  case "curtain": driver.press(.function(10))
  case "lock":
    driver.press(.escape, .escape)
    driver.press("lj")
  case "hang-up": driver.send(.endRequested)
  default: driver.press(.escape, .escape)
  }
  #expect(OctoberNight.readings(driver) == [[OctoberNight.entry(1)]])
  if way == "lock" { #expect(driver.state.unit.entries.isEmpty) }
}

@Test func theListIsThatOfWhoeverHasSignedIn() {
  var driver = OctoberNight.morning()
  driver.press("r")
  driver.press(.enter)
  driver.apply(.switchPerson)
  driver.signIn("npå", Sample.nilsPIN)
  #expect(driver.text.contains("Du har läst allt."))
  driver.press(.enter, .enter)
  driver.wait(seconds: 3)
  #expect(driver.submissions.count { $0.author == Sample.nils.author } == 0)
}

@Test func aColleaguesStartedTextIsListedAsUnsignedAndCanBeTakenOver() {
  var driver = OctoberNight.morning()
  driver.press("d")
  driver.press("Prova")
  driver.press(.tab, .tab)
  driver.press("Orolig från 05, ring")
  driver.press(.escape)
  driver.wait(seconds: 65)
  driver.press("b")
  driver.signIn("npå", Sample.nilsPIN)
  driver.press("r")
  #expect(driver.text.contains("OSIGNERAT  Daganteckning, påbörjat av MMT 06:45, för 1 min sedan"))
  driver.press(.enter)
  #expect(driver.text.contains("Orolig från 05, ring"))
  driver.press("t")
  guard case .entryForm = driver.state.screen else {
    Issue.record("the text is not taken over")
    return
  }
  #expect(driver.words.contains("Fortsatt av Natt-Nils Påhittad"))
}
