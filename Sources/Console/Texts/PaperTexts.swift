import DowntimeModel

/// The words of what is printed to be written on by hand.
enum PaperTexts {
  static let drill = "ÖVNING - INGET ÄR PÅ RIKTIGT"
  static let unit = "Enhet"
  static let more = "Mer, om det behövs:"
  static let nobody = "ingen enskild berörd"
  static let unknown = "Vet du inte vem: skriv okänd."
  static let outageTitle = "Driftstopp"
  static let cardTitle = "Så börjar du när skärmen är svart"
  static let checklistsTitle = "Checklistor"
  /// The outage's form has a number of its own, though an outage has none in the console.
  static let outageSeries = "STOPP"

  static func page(_ page: Int, of pages: Int) -> String { "Sida \(page) av \(pages)" }

  static func printed(_ time: LocalTime, profile: String) -> String {
    let date = SwedishDate.iso(StockholmTime.civil(of: time).date)
    let name = profile.isEmpty ? "" : ". \(profile)"
    return "Reservblankett, utskriven \(date) \(SwedishDate.clock(time))" + name
  }

  /// Such as `Daganteckning` and what it is on paper.
  static func title(_ kind: CareEntry.Kind) -> String { SwedishText.kind(kind) }

  /// «Fyll i om Sort är Fall:»
  static func onlyWhen(_ field: String, _ answer: String) -> String {
    "Fyll i om «\(field)» är «\(answer)»:"
  }

  /// The same for a box.
  static func onlyWhen(_ box: String) -> String { "Fyll i om du har kryssat «\(box)»:" }

  // MARK: Fields

  /// Something to fill in: what stands before the line, and its share of the paper's width.
  typealias Blank = (label: String, share: Int)

  static let dateAndClock: [Blank] = [("datum", 3), ("klockan", 2)]
  static let nameAndRoom: [Blank] = [("namn", 4), ("rum", 1)]
  static let personNumber: [Blank] = [("personnummer", 1)]

  /// Help that is about the keyboard means nothing on paper.
  static func speaksOfKeys(_ hint: String) -> Bool {
    [
      "Mellanslag", "mellanslag", "Enter", "bokstav", "Tryck", "kryssa på nästa rad", "0214",
      "översikt",
    ]
    .contains(where: hint.contains)
  }

  /// Help that only shows what can be written.
  static func isExample(_ hint: String) -> Bool { hint.hasPrefix("Till exempel") }

  // MARK: Under the fields

  static let signature: [[Blank]] = [
    [("Skrivet av: namn", 3), ("befattning", 2)], [("signatur", 1), ("datum", 2), ("klockan", 1)],
    [("skrevs det långt efteråt, varför", 1)],
  ]

  static let tell = "SÄG TILL NU."
  static let phoneAlso = "Ring också. Kryssa när någon har svarat:"
  static let messages = "Vad beskedet gällde:"

  static func told(_ who: String) -> [Blank] {
    [("[ ] \(who), talade med", 3), ("klockan", 1)]
  }

  /// What is told of an outage while it lasts, under its heading.
  static let outageParts: [(heading: String, blanks: [[Blank]])] = [
    (
      "Anmält till support",
      [[("till", 2), ("ärendenummer", 1)], [("av", 2), ("datum", 1), ("klockan", 1)]]
    ),
    (
      "Information om stoppet",
      Array(repeating: [("hur", 1), ("till", 2), ("klockan", 1)], count: 3)
    ),
    ("Systemet fungerar igen", [[("datum", 2), ("klockan", 1), ("signatur", 1)]]),
  ]
  /// Where somebody decides that the plan, or the reserve routine, is in force.
  static let decided: (heading: String, blanks: [[Blank]]) = (
    "Beslut att planen eller reservrutinen gäller",
    [[("av", 2), ("roll", 1)], [("datum", 1), ("klockan", 1)]]
  )

  static let afterwards = "När systemet fungerar igen"

  static func written(_ target: String) -> String {
    "Inskrivet" + (target.isEmpty ? "" : ": \(target)")
  }

  static let dateAndSignature: [Blank] = [("datum", 1), ("sign", 1)]

  static func writtenInto(_ target: String) -> [Blank] {
    [("[ ] \(written(target))  datum", 1), ("sign", 1)]
  }

  static let notWrittenIn: [Blank] = [("[ ] Ska inte skrivas in, för att", 3), ("sign", 1)]

  /// What becomes of the paper once it is written in (DT-07), and what is ticked for it.
  static func paperAfterwards(_ rule: FilledFormRule) -> (words: String, blanks: [[Blank]]) {
    switch rule {
    case .managerDecides:
      ("Pappret: lås in det. Chefen bestämmer vad som händer med det sedan.", [])
    case .scanThenDestroy:
      (
        "Pappret skannas först, och förstörs sedan:",
        [
          [("[ ] 1. Skannat  datum", 1), ("sign", 1)],
          [("[ ] 2. Förstört  datum", 1), ("sign", 1)],
        ]
      )
    case .originalToPaperFile:
      (
        "Pappret är original. Strimla det aldrig.",
        [[("[ ] Lagt i pappersakten  datum", 1), ("sign", 1)]]
      )
    }
  }

  // MARK: The card

  static let begin = "Systemet ligger nere. Skriv på papper tills det går igen."
  static let places = "Här ligger blanketterna:"
  static let elsewhere = "Annan plats:"
  static let whomToCall = "Ring:"
  static let steps = [
    "Skriv vad som har stannat och sedan när, på blanketten Driftstopp. Felanmäl.",
    "Skriv varje händelse på en egen blankett. Skriv tydligt, med namn, tid och signatur.",
    "Varje papper har ett eget nummer högst upp till höger. Säg numret när du talar om pappret.",
    "Natten då klockan ställs om: skriv sommartid eller vintertid efter klockslaget.",
    "Lås in det du har skrivit. Nästa pass ska kunna läsa det, ingen annan.",
    "När systemet fungerar igen: skriv in varje papper och kryssa på det.",
  ]

  static func lies(_ title: String, at place: String) -> String { "\(title): \(place)" }

  static func checklist(_ role: String, _ phase: ChecklistPhase) -> String {
    "\(role.prefix(1).uppercased())\(role.dropFirst()), \(phase.rawValue):"
  }

  static let tickRule = "kl. _____ sign. ____"
  static let verify = "Kontrollera numret innan du litar på det."

  static func reserve(_ name: String) -> String { name.isEmpty ? "" : "Svarar ingen: \(name)." }
}
