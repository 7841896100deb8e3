import DowntimeModel
import Terminal

/// The words of the frame around the screens: header, status line, curtain, the core's questions.
enum CoreTexts {
  static let product = "RESERV"
  static let unknownSignature = "Ingen här har den signaturen. Försök igen."
  static let nothingToSave = "Inget att spara just nu."
  static let notHere = "Det går inte på den här skärmen."
  static let gone = "Det som skulle visas finns inte längre."
  static let noOutage = "Inget driftstopp pågår. Starta ett först: N på översikten."
  static let noRunningOutage = "Inget driftstopp pågår."
  static let noEndedOutage =
    "Det finns inget driftstopp att avsluta. Systemet måste fungera igen först."
  static let noClosedOutage = "Inget driftstopp är avslutat."
  static let whichOutage = "Vilket driftstopp?"
  static func curtainPrompt(asksPIN: Bool) -> String {
    asksPIN ? "PIN eller signatur" : "Signatur"
  }
  static let signatureFirst = "Skriv din signatur först."

  static let tooSmall = [
    "För litet fönster.", "Gör det större:", "minst 36 × 10.", "Inget är borta.",
  ]

  static func signInFirst(_ session: Session) -> String {
    switch session {
    case .noStore: "Börja med att välja hur du vill komma igång."
    case .locked: "Skåpet är låst. Skriv lösenfrasen först."
    case .open, .staff, .writingOnly: "Logga in först."
    }
  }

  static func locked(_ leaving: Leaving, hours: Int) -> String {
    switch leaving {
    case .shiftOver:
      "Skåpet låste sig efter \(hours == 1 ? "1 timme" : "\(hours) timmar"). Det du skrev är sparat."
    case .slept: "Datorn har sovit: skåpet låste sig. Det du skrev är sparat."
    case .suspended: "Skåpet är låst. Det du skrev är sparat."
    }
  }

  static let keptOpen = "EJ SPARAT – skriv på papper. Skåpet är inte låst: texten finns bara här."

  static func drill(short: Bool) -> String {
    short ? "ÖVNING" : "ÖVNING – inget är på riktigt"
  }

  static func curtain(columns: Int, asksPIN: Bool) -> [String] {
    let own = asksPIN ? "PIN" : "signatur"
    return columns < 60
      ? ["Skärmen är gömd.", "Det du skrev är kvar."]
      : [
        "Skärmen är gömd. Det du skrev är kvar.",
        "Skriv din \(own) och tryck Enter för att fortsätta. Någon annan skriver sin",
        "signatur och loggar in i stället.",
      ]
  }

  /// The second header line: running outages first, then what waits. Ways of saying it, the longest
  /// first.
  static func outages(
    _ unit: UnitState, session: Session, _ waiting: Waiting?, now: LocalTime
  ) -> ([String], Style) {
    switch session {
    case .noStore: return (["Reservrutin vid driftstopp"], .plain)
    case .locked: return (["Låst"], .plain)
    case .writingOnly: return (LetterTexts.banner, .warning)
    case .open, .staff: break
    }
    let running = unit.outages.filter { $0.phase == .running }
    if let first = running.first {
      let others = running.count > 1 ? " · och \(running.count - 1) till" : ""
      let elapsed = SwedishDate.duration(milliseconds: first.duration(at: now.instant))
      let since = SwedishText.listTime(first.startedAt, now: now)
      let noon = running.contains { unit.isNearNoon(of: $0, at: now) } ? CallTexts.whichNoon : ""
      let what = "DRIFTSTOPP  \(SwedishText.systems(first.systems))\(noon)"
      return (
        [
          "\(what)  sedan \(since) · \(elapsed)\(others)", "\(what)  sedan \(since)\(others)",
          "\(what)  \(since)\(others)", "\(what)\(others)",
        ], .alarm
      )
    }
    guard let ended = unit.outages.last(where: { $0.phase == .ended }) else {
      return (["Inget driftstopp pågår"], .plain)
    }
    let systems = SwedishText.systems(ended.systems)
    let left = left(in: ended, unit, waiting)
    return (["\(systems) fungerar igen · \(left)", "\(systems): \(left)", left], .warning)
  }

  /// What is left of an outage that has ended; «inget är kvar» only where nothing at all is, as
  /// closing asks.
  private static func left(in outage: Outage, _ unit: UnitState, _ waiting: Waiting?) -> String {
    let count = unit.waitingCount(in: outage.id)
    if count > 0 {
      let sending = waiting?.items.count { $0.outage == outage.id && $0.isSending } ?? 0
      return WriteInTexts.left(writing: count, sending: sending)
    }
    guard let waiting, waiting.moment.revision == unit.revision,
      let facts = waiting.all.parts[outage.id]?.closing
    else { return "inte avslutat" }
    if facts.obstacles.allSatisfy({ $0 == .missingSignature }) {
      return "inget är kvar, inte avslutat"
    }
    let items = waiting.all.count(in: outage.id)
    return items == 0 ? "inte avslutat" : "\(items) kvar att göra"
  }

  static func saved(_ appended: Appended, at now: LocalTime) -> String {
    let number = appended.record.number.map { "  \($0.text)" } ?? ""
    let saved = "SPARAT \(SwedishDate.clockWithSeconds(now))\(number)"
    switch appended.warning {
    case nil: return saved
    case .movedToNewJournal:
      return saved + "  Disken svarade fel: ny journal påbörjad. Säg till IT."
    case .savedInSecondPlace: return saved + "  Disken är trasig: sparat på andra platsen. Ring IT."
    }
  }

  static func founded(_ now: LocalTime, choosesPIN: Bool) -> String {
    "SPARAT \(SwedishDate.clockWithSeconds(now))  "
      + (choosesPIN ? "Välj nu din PIN." : "Nu kan du skriva.")
  }

  static func notSaved(_ error: StoreError) -> String {
    "EJ SPARAT – skriv på papper. Texten är kvar här. \(ModelTexts.store(error))"
  }

  static func draftSavedAtLast(_ time: LocalTime) -> String {
    "Texten är sparad \(SwedishDate.clockWithSeconds(time)) som påbörjad. Signera igen."
  }

  /// What somebody should know about a store that was opened; nil when all is well.
  static func opened(_ opened: Opened, now: LocalTime) -> String? {
    if !opened.findings.isEmpty { return findings(opened.findings) }
    if let last = opened.lastRecordedAt, last.instant > now.instant.advanced(bySeconds: 300) {
      return "Går klockan rätt? Det senaste skrevs \(SwedishDate.dayAndClock(last)), och datorn "
        + "säger \(SwedishDate.dayAndClock(now))."
    }
    guard opened.movedAside > 0 else { return nil }
    return "\(opened.movedAside) främmande filer i skåpet är undanlagda. Säg till IT."
  }

  /// A store that was copied or moved was opened.
  static let elsewhere = Dialog(
    title: ModelTexts.elsewhere[0], lines: Array(ModelTexts.elsewhere.dropFirst()),
    options: [Dialog.Option(letter: "j", label: "Jag har läst", steps: [])])

  /// The clock was set while the console was open.
  static func clockSet(from before: LocalTime, to now: LocalTime) -> String {
    "Datorns klocka ställdes om från \(SwedishDate.dayAndClock(before)) till "
      + "\(SwedishDate.dayAndClock(now)). Kontrollera den."
  }

  static func findings(_ findings: [Finding]) -> String {
    if findings.allSatisfy({ $0.problem == .tornTail }) {
      return "Strömmen gick mitt i en skrivning förra gången. Allt som visades SPARAT finns kvar."
    }
    let count = findings.count
    return count == 1
      ? "Journalen har en skada. Allt läsbart visas. Säg till IT: reserv verify."
      : "Journalen har \(count) skador. Allt läsbart visas. Säg till IT: reserv verify."
  }

  /// The forms to choose among, each with the letter that the key table gives it.
  static func newEntryQuestion(_ kinds: [CareEntry.Kind]) -> Dialog {
    Dialog(
      title: "Skriv nytt", lines: [],
      options: KeyMap.bindings(.newEntry).compactMap { binding in
        guard case .character(let letter) = binding.key, let kind = binding.action.newKind,
          kinds.contains(kind)
        else { return nil }
        return Dialog.Option(
          letter: letter, label: SwedishText.formName(kind), steps: [.act(binding.action)])
      })
  }
  static let noSuchForm = "Den blanketten finns inte i er rutin."

  static let lockQuestion = Dialog(
    title: "Stäng skåpet?",
    lines: ["Det du har skrivit finns kvar. Lösenfrasen behövs för att öppna igen."],
    options: [
      Dialog.Option(letter: "j", label: "Ja, stäng", steps: [.perform(.lock)]),
      Dialog.Option(letter: "n", label: "Nej, fortsätt", steps: []),
    ])

  /// Leaving while the disk refuses a text.
  static func unsavedQuestion(_ effect: Effect) -> Dialog {
    Dialog(
      title: "EJ SPARAT",
      lines: ["En text finns bara här på skärmen. Skriv av den på papper först."],
      options: [
        Dialog.Option(letter: "s", label: "Stanna kvar", steps: []),
        Dialog.Option(
          letter: "l", label: "Lämna ändå, texten försvinner",
          steps: [.giveUpUnsaved, .perform(effect)]),
      ])
  }

  static let quitQuestion = Dialog(
    title: "Avsluta programmet?",
    lines: ["Det du har skrivit finns kvar. Skåpet låses."],
    options: [
      Dialog.Option(letter: "j", label: "Ja, avsluta", steps: [.perform(.quit)]),
      Dialog.Option(letter: "n", label: "Nej, fortsätt", steps: []),
    ])
}
