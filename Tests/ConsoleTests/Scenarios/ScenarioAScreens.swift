import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Scenario A at the keys: a care-home night, Treserva down while the October clock is put back.
/// What the model answers is in DowntimeModelTests/Scenarios; here is what people see.
@Suite struct ScenarioAScreens {
  private static let eva = StaffMember(
    id: id(61), signature: Sample.signature("EEX"), name: "Eva Exempelsson", title: "enhetschef",
    role: .unitManager)
  private static let tolvan = Resident(
    id: id(62), name: "Tolvan Tolvansson", number: Sample.number("19121212-1212"), room: "5")

  private static func id<Subject>(_ seed: UInt64) -> Identifier<Subject> {
    var random = SeededGenerator(seed: seed)
    return Identifier(using: &random)
  }

  private static func start() -> Shift {
    Shift(
      [
        (Sample.nils, Sample.nilsPIN), (Sample.mona, Sample.monaPIN), (eva, "416207"),
      ],
      [Sample.testa, Sample.fejk, Sample.prova, tolvan], unit: "Testgården plan 2",
      date: "2026-10-25", at: "2026-10-24 21:00")
  }

  /// Rows 1 … 10: the night as Natt-Nils types it.
  private static func night() -> Shift {
    var shift = start()
    #expect(shift.driver.text.contains("Inget driftstopp pågår"))

    // Row 2, E-A2: the second 02:14 is still to come, so it is not asked for.
    shift.at("02:16 sommartid")
    shift.driver.press("nt")
    let askedAtStart = shift.time("02:14")
    #expect(!askedAtStart)
    #expect(shift.driver.text.contains("02:14 sommartid"))
    shift.driver.sign()
    #expect(shift.driver.text.contains("DRIFTSTOPP  Treserva  sedan 02:14 sommartid"))

    // Row 4: a time taken from the clock is never asked about.
    shift.at("02:31 sommartid")
    note(&shift, "Testa", "Vaken och orolig. Fick te, satt hos henne. Lugnare.")
    shift.expectSaved("DA-0001")

    // Row 5, E-A2.
    shift.at("02:50 sommartid")
    shift.driver.press("a")
    shift.type("Fejk", in: .person)
    let askedOfTheFall = shift.time("0245")
    #expect(!askedOfTheFall)
    #expect(shift.driver.text.contains("02:45 sommartid"))
    deviation(
      &shift, "f", "Föll. Hittad på golvet vid sängen, ensam.", "Flyttades inte.",
      relativeAt: "0800")
    shift.expectSaved("AVV-0001")

    // Row 6, E-A2: both readings of 02:05 lie in the past.
    shift.at("02:05 vintertid")
    shift.driver.press("d")
    shift.type("Fejk", in: .person)
    let askedOfTheVisit = shift.time("02:05", "v")
    #expect(askedOfTheVisit)
    #expect(shift.driver.text.contains("02:05 vintertid"))
    shift.type("Ssk på plats, har undersökt. Åter i säng i rum 12.", in: .text)
    shift.driver.sign()
    shift.expectSaved("DA-0002")

    // Row 7, E-A2.
    shift.at("02:31 vintertid")
    shift.driver.press("d")
    shift.type("Testa", in: .person)
    let askedOfTheRound = shift.time("0231", "v")
    #expect(askedOfTheRound)
    shift.type("Sover vid tillsyn.", in: .text)
    shift.driver.sign()
    shift.expectSaved("DA-0003")

    shift.at("03:40")
    shift.driver.press("a")
    shift.type("Prova", in: .person)
    let askedOfTheDose = shift.time("igår 2200")
    #expect(!askedOfTheDose)
    deviation(
      &shift, "l", "Delegerad dos som skulle ges 22:00 hittad inte given.",
      "Ssk ringdes 03:36: ge inget nu.")
    shift.expectSaved("AVV-0002")

    shift.at("04:30")
    shift.driver.openEntry(2)
    #expect(shift.driver.text.contains("DA-0002"))
    shift.driver.press("r")
    shift.type("fel rum angivet", in: .reason)
    shift.type("Ssk på plats, har undersökt. Åter i säng i rum 14.", in: .text)
    shift.driver.sign()
    shift.expectSaved("RÄT-0001")

    shift.at("05:15")
    note(&shift, "Tolvan", "Vill ha frukost klockan 09:00.", mustKnow: true)
    shift.expectSaved("DA-0004")
    return shift
  }

  private static func note(
    _ shift: inout Shift, _ person: String, _ text: String, mustKnow: Bool = false
  ) {
    shift.driver.press("d")
    shift.type(person, in: .person)
    shift.type(text, in: .text)
    if mustKnow {
      shift.driver.go(to: .nextShift)
      shift.driver.press(" ")
      shift.driver.choose(.affectsComingVisits, "j")
    }
    shift.driver.sign()
  }

  private static func deviation(
    _ shift: inout Shift, _ kind: String, _ what: String, _ action: String,
    relativeAt: String? = nil
  ) {
    shift.driver.go(to: .kinds)
    shift.driver.press(kind)
    shift.type(what, in: .whatHappened)
    shift.type(action, in: .action)
    shift.type("ssk Siv Sköterska-Test", in: .contacted)
    if let relativeAt {
      shift.driver.choose(.informed(.relative), "s")
      shift.driver.fill(.informedAt(.relative).row(2), relativeAt)
    }
    shift.driver.sign()
  }

  /// 06:46: what affects the day is told by word of mouth, and written up.
  private static func tellDayUnit(_ shift: inout Shift) {
    let isThere = shift.select("Berätta muntligt för dem det berör")
    #expect(isThere, "\(shift.driver.text)")
    shift.driver.press(.enter)
    shift.driver.fill(.counterpart, "Mona Morgon-Test")
    shift.driver.fill(.counterpartUnit, "dagenheten")
    shift.driver.sign()
  }

  /// 08:05: the relative has been informed.
  private static func informRelative(_ shift: inout Shift) {
    let isThere = shift.select("Informera närstående")
    #expect(isThere, "\(shift.driver.text)")
    shift.driver.press(.enter)
    shift.driver.sign()
  }

  /// The row of the overview that says something.
  private static func row(_ words: String, _ shift: Shift) -> String? {
    shift.driver.rows.first { $0.contains(words) }
  }

  /// Rows 12 … 15 on top of the night; Nils marks his two, Mona hers.
  private static func mark(_ numbers: [String], _ shift: inout Shift) {
    for number in numbers {
      guard
        let entry = shift.driver.state.unit.entries.first(where: { $0.number?.text == number })
      else {
        Issue.record("no \(number)")
        continue
      }
      shift.driver.apply(.open(.markTransferred(entry.id)))
      shift.driver.sign()
      shift.home()
    }
  }

  @Test func theStartIsAskedForOnceItLiesInBothHours() {
    var shift = Self.start()
    shift.at("03:05")
    shift.driver.press("nt")
    let asked = shift.time("0214", "s")
    #expect(asked)
    #expect(shift.driver.text.contains("02:14 sommartid"))
  }

  // E-A1
  @Test func theBannerCountsTheHourThatCameTwice() {
    var shift = Self.night()
    shift.at("06:50")
    #expect(shift.driver.rows[1].contains("sedan 02:14 sommartid · 5 h 36 min"))
    shift.driver.press("f")
    shift.driver.sign()
    #expect(shift.driver.text.contains("Treserva fungerar igen · 6 att skriva in"))
    shift.isNow(Self.eva)
    shift.driver.press("v")
    #expect(shift.driver.text.contains("5 h 36 min"))
  }

  // E-A3, E-A4
  @Test func theJournalHasTheNightInItsOwnOrderAndNamesTheHours() {
    var shift = Self.night()
    shift.driver.press("j")
    let numbers = shift.driver.rows.flatMap { row in
      row.matches(of: #/(DA|AVV)-[0-9]{4}/#).map { String($0.output.0) }
    }
    #expect(numbers == ["DA-0001", "AVV-0001", "DA-0002", "DA-0003", "AVV-0002", "DA-0004"])
    #expect(shift.driver.text.contains("02:31 sommartid"))
    #expect(shift.driver.text.contains("02:31 vintertid"))
    #expect(shift.driver.text.contains("02:05 vintertid"))
  }

  // E-A6, E-A7, E-A12
  @Test(.rule("R000-24")) func whatWaitsShrinksFromSixToNoneAndOnlyThenItCloses() {
    var shift = Self.night()
    shift.at("06:46")
    Self.tellDayUnit(&shift)
    shift.at("06:50")
    shift.driver.press("f")
    shift.driver.sign()
    shift.home()
    shift.driver.press("i")
    #expect(shift.driver.text.contains("6 att göra"))
    #expect(shift.driver.text.contains("Treserva · 6"))
    #expect(shift.driver.rows.count { $0.contains("-000") } == 6)
    shift.home()
    for (clock, numbers, left) in [
      ("06:58", ["DA-0001", "DA-0003"], 4), ("07:40", ["DA-0002", "DA-0004", "AVV-0001"], 1),
    ] {
      if clock == "07:40" { shift.isNow(Sample.mona) }
      shift.at(clock)
      Self.mark(numbers, &shift)
      #expect(shift.driver.text.contains("· \(left) att skriva in"))
    }
    shift.at("08:05")
    Self.informRelative(&shift)
    shift.isNow(Self.eva)
    shift.at("09:05")
    shift.driver.press("v")
    #expect(shift.driver.text.contains("Skriv in 1 anteckning: gå till Att skriva in"))
    shift.at("09:10")
    Self.mark(["AVV-0002"], &shift)
    #expect(shift.driver.text.contains("inget är kvar, inte avslutat"))
    let transfer = shift.driver.submissions.last
    #expect(transfer?.author == Self.eva.author)
  }

  // E-A10
  @Test func theRelativeIsToBeInformedAtEightAndThenItIsRedUntilDone() throws {
    var shift = Self.night()
    shift.at("06:46")
    Self.tellDayUnit(&shift)
    shift.at("06:50")
    shift.driver.press("f")
    shift.driver.sign()
    shift.isNow(Self.eva)
    for clock in ["06:55", "07:59"] {
      shift.at(clock)
      let row = try #require(Self.row("Informera närstående", shift), "\(shift.driver.text)")
      #expect(row.contains("08:00") && row.contains("AVV-0001") && !row.contains("!"), "\(row)")
      #expect(!shift.driver.text.contains("Fejk"))
    }
    shift.at("08:00")
    let red = try #require(Self.row("Informera närstående", shift))
    #expect(red.contains("!"))
    #expect(shift.driver.rows.firstIndex(of: red) == 4, "\(shift.driver.text)")
    shift.isNow(Sample.mona)
    shift.at("08:05")
    Self.informRelative(&shift)
    #expect(Self.row("Informera närstående", shift) == nil)
    shift.isNow(Self.eva)
    #expect(Self.row("Informera närstående", shift) == nil)
    shift.driver.openEntry(1)
    #expect(shift.driver.words.contains("närstående informerad sö 25 okt 08:05"))
  }

  // E-A11
  @Test(.rule("R001-39")) func whatAffectsTheDayIsRedUntilSomebodyHasBeenTold() throws {
    var shift = Self.night()
    for clock in ["05:16", "06:45"] {
      shift.at(clock)
      let row = try #require(Self.row("Berätta muntligt", shift), "\(shift.driver.text)")
      #expect(row.contains("!") && row.contains("DA-0004") && row.contains("omgående"), "\(row)")
    }
    shift.at("06:46")
    Self.tellDayUnit(&shift)
    #expect(Self.row("Berätta muntligt", shift) == nil)
    shift.driver.openEntry(5)
    #expect(shift.driver.words.contains("Mona Morgon-Test, dagenheten, sö 25 okt 06:46"))
  }

  // E-A8: how the corrected note reads.
  @Test(.rule("R000-22")) func theCorrectedNoteShowsBothRoomsWhoAndWhy() {
    var shift = Self.night()
    shift.isNow(Sample.mona)
    shift.at("06:45")
    shift.driver.openEntry(2)
    for word in ["rum 12", "rum 14", "04:30", "NPÅ", "fel rum angivet"] {
      #expect(shift.driver.text.contains(word), "\(word)")
    }
    let frame = shift.driver.frame
    let struck = frame.cells.filter { $0.style == .struck }.map(\.text).joined()
    #expect(struck.contains("säng i rum 12") && !struck.contains("säng i rum 14"))
  }
}
