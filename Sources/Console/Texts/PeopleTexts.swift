import DowntimeModel

/// The words about staff and residents: registers, lists, files.
enum PeopleTexts {
  /// One and several, as counted.
  static let staffWords = ("person", "personer")

  /// The same for those who are cared for, as they are called here (X-21).
  static func words(_ terms: ProfileTerms) -> (one: String, many: String) {
    (terms.person, terms.persons)
  }

  static let nameLabel = "Namn", titleLabel = "Befattning", signatureLabel = "Signatur"
  static let roleLabel = "Roll", numberLabel = "Personnr", roomLabel = "Rum"
  static let nameHint = "För- och efternamn."
  static let titleHint = "Till exempel undersköterska."
  static let signatureHint = "Två till fem bokstäver. Ändra om du har en egen."
  static let roleHint = "Höger pil byter. Hoppar du över väljs roll efter befattning."
  static let numberHint = "ÅÅÅÅMMDD-NNNN. Lämna tomt om du inte vet."
  static let protectionLabel = "Skydd"
  static let protectionHint = "Skyddad: namnet döljs i listor, och rapporter skrivs på papper."
  static let staffListHint = "En per rad: Signatur; namn; befattning"
  static let residentListHint = "En per rad: Namn; personnummer; rum"
  static let fileHint = "Sökväg till en CSV-fil. Enter läser in den."
  static let many = "Flera på en gång? Skriv eller klistra in en lista."
  static let noFile = "Skriv först filens sökväg."
  static let emptyFile = "Filen är tom."
  static let save = "Spara"
  static let readFile = "Läs in filen"
  static let nothingTyped = "Skriv minst en person, här eller i listan."

  static func notSaved(_ count: Int) -> String {
    "EJ SPARAT: \(count) \(count == 1 ? "person" : "personer"). De som är kvar här är inte sparade."
  }

  static func fileRead(rows: Int) -> String {
    "\(rows) \(rows == 1 ? "rad" : "rader") lästes in. Titta igenom listan och spara."
  }

  static func file(_ fault: FileFault) -> String {
    switch fault {
    case .absent: "Filen finns inte. Stämmer sökvägen?"
    case .notAFile: "Det är ingen fil. Skriv hela sökvägen, med filens namn."
    case .tooLarge: "Filen är större än 1 MB. Dela upp den."
    case .notText: "Filen är ingen textfil. Spara den som CSV i kalkylprogrammet."
    case .system(let errno): "Filen gick inte att läsa (fel \(errno)). Klistra in listan i stället."
    }
  }

  static func fault(_ fault: RegisterFault) -> String {
    switch fault {
    case .noName: "Namn saknas."
    case .noTitle: "Befattning saknas."
    case .badSignature: "Signaturen ska vara två till fem bokstäver."
    case .signatureTaken(let signature, let name):
      "Signaturen \(signature.text) har \(name). Välj en annan."
    case .badNumber(.checkDigit): "Personnumret är fel: sista siffran stämmer inte."
    case .badNumber(.noSuchDate(let fault)): "Numret är fel. \(ModelTexts.date(fault))"
    case .badNumber(.foreignDigits): ModelTexts.foreignDigits
    case .badNumber(.dateInFuture): "Personnumret är fel: datumet har inte varit än."
    case .badNumber(.length(let count)):
      "Personnumret har \(count) siffror. Skriv ÅÅÅÅMMDD-NNNN, eller lämna tomt."
    case .badNumber(.characters):
      "Personnumret är fel: skriv ÅÅÅÅMMDD-NNNN, eller lämna tomt."
    case .openCentury: "Personnumret: skriv årtalet med fyra siffror."
    case .numberTaken(let name, let hasLeft):
      hasLeft
        ? "\(name) har personnumret och har flyttat. Öppna personen i listan."
        : "\(name) har redan det personnumret."
    case .alreadyThere(let hasLeft):
      hasLeft ? "Finns redan, men har flyttat. Öppna personen i listan." : "Finns redan."
    case .line(let problem): line(problem)
    case .tooLong: "För långt: högst \(EntryLimits.lineCharacters) tecken."
    }
  }

  private static func line(_ problem: RegisterText.Fault.Problem) -> String {
    switch problem {
    case .name: fault(.noName)
    case .tooLong: fault(.tooLong)
    case .signature: fault(.badSignature)
    case .signatureTaken: "Signaturen är upptagen. Välj en annan."
    case .role: "Rollen är fel: \(Role.allCases.map(\.rawValue).joined(separator: ", "))."
    case .number(let number): fault(.badNumber(number))
    case .century: fault(.openCentury)
    case .numberTaken: "Personnumret finns redan."
    case .unclosedQuote: "Ett citattecken saknas."
    case .tooManyFields: "För många semikolon."
    }
  }

  /// What is wrong with one line of text.
  static func problem(line: String, missing: RegisterFault?) -> String? {
    if let missing, line.isEmpty { return fault(missing) }
    return line.count > EntryLimits.lineCharacters ? fault(.tooLong) : nil
  }

  /// «12 boende i listan. 1 rad behöver rättas. Rad 4: …», as many faults as there are lines for;
  /// without the faults when the field itself tells them.
  static func count<Person>(
    _ rows: RegisterRows<Person>, _ words: (one: String, many: String), tellsFaults: Bool,
    isSmall: Bool
  ) -> String {
    let good = "\(rows.good.count) \(rows.good.count == 1 ? words.one : words.many) i listan."
    let parts = [
      rows.good.isEmpty && !rows.faulty.isEmpty ? nil : good,
      rows.faulty.isEmpty || !tellsFaults ? nil : faults(rows, limit: isSmall ? 1 : 3),
    ]
    return rows.good.isEmpty && rows.faulty.isEmpty
      ? "Ingen i listan än." : parts.compactMap { $0 }.joined(separator: " ")
  }

  static func faults<Person>(_ rows: RegisterRows<Person>, limit: Int = 1) -> String {
    let count = rows.faulty.count
    let shown = rows.faulty.prefix(limit).map { "Rad \($0.line): \(fault($0.fault))" }
    let more = count > limit ? " Och \(count - limit) till." : ""
    return "\(count) \(count == 1 ? "rad" : "rader") behöver rättas. "
      + shown.joined(separator: " ") + more
  }
}
