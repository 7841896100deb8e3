import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Scenario A's night and morning as they are typed: Natt-Nils until half past six, then Mona, then
/// the manager.
enum NightShift {
  static let eva = StaffMember(
    id: id(61), signature: Sample.signature("EEX"), name: "Eva Exempelsson", title: "enhetschef",
    role: .unitManager)
  static let tolvan = Resident(
    id: id(62), name: "Tolvan Tolvansson", number: Sample.number("19121212-1212"), room: "5")

  static func id<Subject>(_ seed: UInt64) -> Identifier<Subject> {
    var random = SeededGenerator(seed: seed)
    return Identifier(using: &random)
  }

  static func start() -> Shift {
    Shift(
      [
        (Sample.nils, Sample.nilsPIN), (Sample.mona, Sample.monaPIN), (eva, "416207"),
      ],
      [Sample.testa, Sample.fejk, Sample.prova, tolvan],
      unit: "Testgården plan 2",
      date: "2026-10-25", at: "2026-10-24 21:00")
  }

  /// Rows 1 … 10: the night as Natt-Nils types it.
  static func night() -> Shift {
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

  static func note(
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

  static func deviation(
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
  static func tellDayUnit(_ shift: inout Shift) {
    let isThere = shift.select("Berätta muntligt för dem det berör")
    #expect(isThere, "\(shift.driver.text)")
    shift.driver.press(.enter)
    shift.driver.fill(.counterpart, "Mona Morgon-Test")
    shift.driver.fill(.counterpartUnit, "dagenheten")
    shift.driver.sign()
  }

  /// 08:05: the relative has been informed.
  static func informRelative(_ shift: inout Shift) {
    let isThere = shift.select("Informera närstående")
    #expect(isThere, "\(shift.driver.text)")
    shift.driver.press(.enter)
    shift.driver.sign()
  }

  /// 06:46 … 09:20: what the morning does, until a time.
  static func morning(until clock: String) -> Shift {
    lived.until("2026-10-25 " + clock)
  }

  private static let lived = LivedOnce(night(), story)

  private static let story = [
    Lived("2026-10-25 06:46", "NPÅ") { tellDayUnit(&$0) },
    // Prints are written up by the command that makes them.
    Lived("2026-10-25 06:46", "MMT") { shift in
      let print = OutageEvent.printed(
        what: "läslista inför passet", copies: 1, place: "dokumentskåp")
      shift.driver.write(
        .listed(.outageEvent(print)), outage: shift.driver.state.unit.outages.first?.id)
    },
    Lived("2026-10-25 06:50", "NPÅ") { shift in
      shift.driver.press("f")
      shift.signs()
    },
    Lived("2026-10-25 06:58", "NPÅ") { $0.writeIn(["DA-0001", "DA-0003"]) },
    Lived("2026-10-25 07:40", "MMT") { $0.writeIn(["DA-0002", "DA-0004", "AVV-0001"]) },
    Lived("2026-10-25 08:05", "MMT") { informRelative(&$0) },
    Lived("2026-10-25 09:10", "EEX") { $0.writeIn(["AVV-0002"]) },
    Lived("2026-10-25 09:20", "EEX") { shift in
      shift.driver.press("v")
      shift.choose("Strimla utskriften")
      shift.driver.choose(.paperStep, "s")
      shift.signs()
      shift.close()
    },
  ]
}
