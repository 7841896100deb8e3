import DowntimeModel

/// The words of what is printed from the console.
enum PrintoutTexts {
  static let drill = "ÖVNING – INGET ÄR PÅ RIKTIGT"
  static let page = "Sida # av #"
  /// R000-12, R000-13.
  static let secrecy =
    "SEKRETESS – uppgifter om enskilda. Lämna inte framme. När pappret inte behövs: strimla det "
    + "eller lägg det i sekretesstunnan."
  /// R001-33.
  static let managerOnly =
    "BARA FÖR CHEFEN – privata nummer. Förvaras inlåst. Strimlas när en ny lista skrivs ut."

  static func printed(_ now: LocalTime, by member: StaffMember?) -> String {
    "Utskriven \(SwedishText.fullTime(now))" + (member.map { " av \($0.signature.text)" } ?? "")
  }

  static func checkpoint(_ checkpoint: Checkpoint) -> String {
    "Kontrollrad \(checkpoint.number): " + checkpoint.words.joined(separator: " ")
  }

  // MARK: What they are called

  static func title(_ choice: PaperChoice, _ unit: UnitState) -> String {
    switch choice {
    case .entry(let id): unit.entry(id).map { SwedishText.kind($0.current.kind) } ?? "Anteckning"
    case .entries: "Alla anteckningar"
    case .ledger(let name, _): LedgerTexts.title(name)
    case .reading: "Läslista inför passet"
    case .person: PersonTexts.heading
    case .handover(_, nil): "Överlämning, inte lämnad än"
    case .handover: "Överlämning"
    case .contacts(let forManager): forManager ? "Kontaktlista, privat" : "Kontaktlista"
    case .notice: "Anslag"
    case .proof: ProofTexts.heading
    case .signatures: Action.signatures.rawValue
    case .card: card
    case .blanks: "Blanketter att fylla i för hand"
    case .handbook: "Handbok"
    case .documents: Action.documents.rawValue
    case .selfCheck: Action.selfCheck.rawValue
    }
  }

  // MARK: On the papers

  static let who = "Vem"
  static let happened = "Hände"
  static let written = "Antecknat"
  static let destination = "Vart"
  static let since = "Rättelser och tillägg"
  static let noEntries = "Inget är skrivet."
  static let readAll = "Allt är läst."
  static let readingColumns = ["Tid", "Nummer", "Vem", "Vad", "Av"]
  static let contactColumns = ["Namn", "Tillhör", "Nummer", "När", "Kontrollerat"]
  static let check = "kontrollera"
  static let noContacts = "Ingen står i kontaktlistan."
  static let unsure = "Om du är osäker"
  static let toSee = "Att se efter"
  static let identities = "Uppskriven som"
  static let movedAway = "flyttad till rätt person"

  static let documentColumns = [
    "Underlag", "Hämtas ur", "Förvaras", "Skrivs ut", "Gallras", "Senast utskriven", "Läge",
  ]
  static let answer = "Svara ja, nej eller – (ej tillämpligt). Skriv in svaren i Reserv efteråt."
  static let checkColumns = [
    "Underlag", "Utskriven", "Rätt förvarad", "Gammal gallrad", "Anmärkning",
  ]
  static let checkQuestions = [
    "De som behöver underlagen vet att de finns", "De som behöver underlagen når dem",
  ]
  static let findings = "Att rätta till"
  static let findingColumns = ["Vad", "Vem", "Senast"]
  static let signed = ["Gjord av", "Datum", "Signatur"]

  static func officers(_ names: [String]) -> String { names.joined(separator: ", ") }

  static func struck(_ cell: String) -> String { "STRUKEN  \(cell)" }

  static func since(_ day: CivilDate) -> String { SwedishDate.iso(day) }

  /// Numbers with the hours that they are answered, a line each.
  static func hours(_ hours: [Contact.Hours]) -> String {
    hours.isEmpty ? "" : hours.map(\.rawValue).joined(separator: ", ")
  }

  // MARK: For the board

  static func stopped(_ outage: Outage) -> String {
    "\(SwedishText.systems(outage.systems)) fungerar inte"
  }

  static func works(_ outage: Outage) -> String {
    "\(SwedishText.systems(outage.systems)) fungerar igen"
  }

  static func noticeTime(_ outage: Outage) -> String {
    let start = "Sedan \(SwedishDate.dayAndClock(outage.startedAt))"
    return outage.endedAt.map { "\(start). Slut \(SwedishDate.dayAndClock($0))." } ?? "\(start)."
  }

  static let noticeSteps = [
    "Skriv allt i Reserv. Går inte den heller: ta blanketterna i pärmen.",
    "Läs det som är nytt innan passet börjar.",
    "Säg muntligt det som nästa pass måste veta.",
    "Lås in papper med uppgifter om enskilda.",
  ]
  static let noticeAfter = [
    "Skriv inte på papper längre.",
    "Allt som skrevs under stoppet ska skrivas in. Fråga chefen vad som är ditt.",
    "Strimla utskrifter, eller lägg dem i sekretesstunnan. Aldrig original.",
  ]
  static let doThis = "Gör så här"
  static let ask = "Fråga"

  // MARK: The card

  static let card = "Svart skärm? Ta pärmen"
  static let cardSteps = [
    "Ring 112 om någon är i fara. Vården går före skrivandet.",
    "Prova Reserv: den går utan nät.",
    "Ta pärmen. Där ligger blanketterna.",
    "Skriv på blanketten Driftstopp vad som har stannat och sedan när. Felanmäl.",
    "En blankett för varje händelse: namn, tid, signatur.",
    "Lås in det du har skrivit. Säg det viktiga till nästa pass.",
  ]
  static let binder = "Pärmen står"
  static let forms = "Blanketterna förvaras"
  static let ring = "Ring"
  static let numberMissing = "skriv numret här:"

  // MARK: How it went

  static let nothing =
    "Det finns inget att skriva ut. Det som handlar om någon med skyddade personuppgifter skrivs "
    + "inte ut."
  static let notRecorded =
    "Pappret är utskrivet, men det gick inte att skriva upp det. Strimla det när det inte behövs."
  static let noPress =
    "Programmet reserv-pdf finns inte här. Skriv ut som ren text: samma kommando utan --pdf."
  static let pressFailed =
    "Det gick inte att göra en PDF. Skriv ut som ren text: samma kommando utan --pdf."
  static let standardOutput = "standard ut"

  static func savedAs(_ path: String) -> String { "Sparat som \(path)" }
  static func place(of path: String) -> String { "filen \(path)" }
  static func place(printer: String) -> String { "skrivaren \(printer)" }

  /// Where the paper lies, for its record; nil where there is none.
  static func place(_ outcome: PaperOutcome) -> String? {
    switch outcome {
    case .queued(let printer, _): place(printer: printer)
    case .saved(let path, _): place(of: path)
    case .failed: nil
    }
  }

  static func outcome(_ outcome: PaperOutcome) -> String {
    switch outcome {
    case .queued(let printer, let isPlain):
      "Skickat till skrivaren \(printer)." + (isPlain ? plain : "")
    case .saved(let path, let isPlain): savedAs(path) + "." + (isPlain ? plain : "")
    case .failed(let fault): self.fault(fault)
    }
  }

  private static let plain = " Som ren text: reserv-pdf finns inte här."

  /// What went wrong, that nothing is lost, and what to do.
  static func fault(_ fault: PaperFault) -> String {
    let what =
      switch fault {
      case .noPrinting: "Datorn har inget utskriftssystem (CUPS)."
      case .notAnswering: "Utskriftssystemet (CUPS) svarar inte."
      case .noPrinter(let name):
        name.map { "Skrivaren \($0) finns inte." } ?? "Ingen skrivare är förvald."
      case .notTaking(let name):
        (name.map { "Skrivaren \($0)" } ?? "Skrivaren") + " tar inte emot något just nu."
      case .tookTooLong: "Skrivaren svarade inte på en halv minut."
      case .refused(let number): "Utskriftssystemet sade nej (lp slutade med \(number))."
      case .file(let number): "Filen kunde inte skrivas: \(file(SystemFault(number)))"
      }
    if case .file = fault { return "EJ UTSKRIVET. \(what) Välj en annan mapp." }
    return "EJ UTSKRIVET. \(what) Välj en annan skrivare, eller spara som fil."
  }

  private static func file(_ fault: SystemFault) -> String {
    switch fault {
    case .full: "disken är full."
    case .denied: "du får inte skriva där."
    case .readOnly: "disken är skrivskyddad."
    case .failing: "disken svarar med fel."
    case .other: "mappen finns inte, eller går inte att använda."
    }
  }

  /// A queue that has taken it and prints nothing.
  static func trouble(_ trouble: PrinterTrouble, _ printer: String) -> String {
    let what =
      switch trouble {
      case .paused: "är pausad. Säg till IT, eller starta den igen."
      case .outOfPaper: "saknar papper. Fyll på, så kommer det."
      case .outOfInk: "saknar toner eller bläck."
      case .jammed: "har papper som fastnat."
      case .open: "har en öppen lucka."
      case .offline: "går inte att nå. Är den på?"
      case .silent: "har inte skrivit ut än. Gå och se efter."
      }
    return "Skrivaren \(printer) \(what) Utskriften väntar i kön: skriv inte ut den igen."
  }
}
