import DowntimeModel

/// The words of «Är vi redo?» and of `reserv doctor`: one list of checks.
enum ReadinessTexts {
  static let unitHeading = "Enheten"
  static let machineHeading = "Maskinen"
  static let signedHeading = "Signerat"
  static let looking = "Tittar på maskinen …"
  static let sign = "Signera att vi är redo (S)"

  /// What the machine is like, whoever looks.
  static func machine(_ facts: MachineFacts, now: LocalTime) -> [Check] {
    DiskChecks.all(facts)
      + ClockChecks.all(
        now: now, isSynchronized: facts.isClockSynchronized, zoneData: facts.zoneData)
      + [printer(facts.printer)]
  }

  /// What only the open store can tell of the machine: room kept, the second medium, the keys.
  static func store(_ facts: MachineFacts, _ health: StoreHealth, now: LocalTime) -> [Check] {
    [reserve(health), copy(health.copy, now: now)] + (facts.keys.map { [recovery($0)] } ?? [])
  }

  private static func printer(_ state: PrinterState) -> Check {
    switch state {
    case .ready(let name): Check(.good, "skrivare", name)
    case .noSystem:
      Check(
        .notice, "skrivare", "maskinen har inget utskriftssystem (CUPS)",
        advice: "skriv ut på en annan dator, eller låt IT installera CUPS")
    case .noPrinter:
      Check(
        .notice, "skrivare", "ingen skrivare är inlagd", advice: "låt IT lägga in en skrivare")
    case .noDefault:
      Check(
        .notice, "skrivare", "ingen skrivare är vald", advice: "välj en med lpoptions -d NAMN")
    case .silent:
      Check(
        .notice, "skrivare", "utskriftssystemet svarar inte",
        advice: "säg till IT; pappren i pärmen gäller")
    }
  }

  private static func reserve(_ health: StoreHealth) -> Check {
    if health.hasFailed {
      return Check(
        .fault, "sparande", "det senaste gick inte att spara",
        advice: "skriv på papper och säg till IT")
    }
    if health.isInSecondPlace {
      return Check(
        .fault, "sparande", "disken är trasig, allt sparas på andra platsen",
        advice: "säg till IT nu")
    }
    if let left = health.entriesLeft {
      return Check(
        .fault, "sparande", "disken är full, plats för cirka \(left) till",
        advice: "säg till IT nu")
    }
    return Check(.good, "sparande", "fungerar, och utrymme är undanlagt för en full disk")
  }

  private static func copy(_ copy: CopyState, now: LocalTime) -> Check {
    switch copy {
    case .none:
      Check(
        .notice, "kopia", "ingen kopia på annat medium", advice: "välj en plats",
        action: .secondPlace)
    case .copied(let time):
      Check(
        .good, "kopia", "allt kopierat \(SwedishText.listTime(time, now: now))",
        action: .secondPlace)
    case .behind(let since, _):
      Check(
        .notice, "kopia", "inte helt kopierat sedan \(SwedishText.listTime(since, now: now))",
        advice: "vänta en minut", action: .secondPlace)
    case .failing(let since, _, _):
      Check(
        .fault, "kopia", "kopieras inte sedan \(SwedishText.listTime(since, now: now))",
        advice: "sätt i mediet", action: .secondPlace)
    }
  }

  private static func recovery(_ keys: KeyCondition) -> Check {
    if keys.hasRecoveryCode {
      return Check(
        .good, "återställning", "koden finns; se efter att pappret ligger inlåst",
        action: .passphrases)
    }
    return Check(
      .notice, "återställning", "ingen kod: glöms lösenfraserna går inget att läsa",
      advice: "chefen byter sin lösenfras och får en kod", action: .passphrases)
  }

  // MARK: The unit

  /// What the journal tells of the unit.
  static func unit(_ ready: UnitReadiness, today: CivilDate) -> [Check] {
    [
      documents(ready), forms(ready.formsPrinted, today: today),
      contacts(ready.contacts), unitDrill(ready.practice), people(ready.practice),
      routine(ready.routine),
    ] + selfCheck(ready.selfCheck, today: today) + actions(ready.practice)
  }

  private static func documents(_ ready: UnitReadiness) -> Check {
    let documents = ready.documents
    guard documents.count > 0 else {
      guard ready.routine != .none else {
        return Check(
          .notice, "underlag", "ingen rutin säger vad som ska ligga framme",
          advice: "välj rutin först", action: .chooseRoutines)
      }
      return Check(
        .good, "underlag", "inget ska ligga utskrivet", action: .documents)
    }
    var seen = ["\(documents.count - documents.lacking) av \(documents.count) framme"]
    if documents.old > 0 { seen.append("\(documents.old) gamla utskrifter att strimla") }
    let isReady = documents.lacking + documents.old == 0
    return Check(
      isReady ? .good : .notice, "underlag", seen.joined(separator: ", "),
      advice: isReady ? "" : "skriv ut det som fattas och strimla det gamla", action: .documents)
  }

  private static func selfCheck(_ check: UnitReadiness.Check, today: CivilDate) -> [Check] {
    guard check.isAsked else { return [] }
    var seen = [check.last.map { "senast \(SwedishDate.iso($0))" } ?? "aldrig gjord"]
    if let due = check.due { seen.append("nästa senast \(SwedishDate.iso(due))") }
    if check.findings > 0 { seen.append("brister kvar: \(check.findings)") }
    let isLate = check.due.map { $0 < today } ?? false
    let isReady = !isLate && check.findings == 0
    return [
      Check(
        isReady ? .good : .notice, "egenkontroll", seen.joined(separator: ", "),
        advice: isReady ? "" : isLate ? "gör den nu" : "rätta det den fann", action: .selfCheck)
    ]
  }

  private static func contacts(_ contacts: UnitReadiness.Contacts) -> Check {
    guard contacts.count > 0 else {
      return Check(
        .fault, "kontakter", "listan är tom", advice: "skriv in vem som ska ringas",
        action: .contacts)
    }
    let oldest = contacts.oldest.map { ", äldsta kontrollen \(SwedishDate.iso($0))" } ?? ""
    guard contacts.old > 0 else {
      return Check(
        .good, "kontakter", "\(contacts.count) kontrollerade\(oldest)", action: .contacts)
    }
    return Check(
      .notice, "kontakter", "\(contacts.old) av \(contacts.count) behöver kontrolleras",
      advice: "ring och kontrollera\(oldest)", action: .contacts)
  }

  private static func unitDrill(_ practice: UnitReadiness.Practice) -> Check {
    guard let last = practice.lastOfUnit else {
      return Check(
        .notice, "enhetens övning", "har inte övat tillsammans", advice: "öva", action: .drills)
    }
    let seen = "senast \(SwedishDate.iso(last))"
    return practice.isUnitLate
      ? Check(.notice, "enhetens övning", seen, advice: "dags igen", action: .drills)
      : Check(.good, "enhetens övning", seen, action: .drills)
  }

  private static func people(_ practice: UnitReadiness.Practice) -> Check {
    guard practice.latePeople > 0 else {
      return Check(.good, "egen övning", "alla \(practice.people) har övat", action: .drills)
    }
    return Check(
      .notice, "egen övning",
      "\(practice.latePeople) av \(practice.people) har inte övat som de ska",
      advice: "öva tio minuter var", action: .drills)
  }

  private static func actions(_ practice: UnitReadiness.Practice) -> [Check] {
    guard practice.openActions > 0 else { return [] }
    let late = practice.lateActions
    let seen =
      "\(practice.openActions) kvar" + (late > 0 ? ", \(late) skulle varit gjorda" : "")
    return [
      Check(
        .notice, "efter övning", seen, advice: "gör dem och skriv att det är gjort",
        action: .drills)
    ]
  }

  private static func forms(_ printed: CivilDate?, today: CivilDate) -> Check {
    guard let printed else {
      return Check(
        .notice, "blanketter", "inget säger att de är utskrivna",
        advice: "skriv ut med Ctrl-P, lägg dem i pärmen och skriv upp det under Underlag",
        action: .documents)
    }
    let days = today.daysSince1970 - printed.daysSince1970
    let seen = "utskrivna \(SwedishDate.iso(printed)), \(days) dagar gamla"
    return days > 366
      ? Check(
        .notice, "blanketter", seen, advice: "se efter att de är de senaste", action: .documents)
      : Check(.good, "blanketter", seen, action: .documents)
  }

  private static func routine(_ routine: UnitReadiness.Routine) -> Check {
    switch routine {
    case .none:
      Check(
        .fault, "rutin", "enheten följer ingen rutin än", advice: "chefen väljer",
        action: .chooseRoutines)
    case .current:
      Check(.good, "rutin", "den senaste", action: .chooseRoutines)
    case .differs(let titles):
      Check(
        .notice, "rutin", "programmet har en annan version",
        advice: "läs igenom och välj på nytt: \(titles.joined(separator: ", "))",
        action: .chooseRoutines)
    }
  }

  // MARK: The screen

  static func subject(_ check: Check) -> String {
    check.subject.prefix(1).uppercased() + check.subject.dropFirst()
  }

  /// A row: the word, then what it is about, then what was seen.
  static func row(_ check: Check, wide: Bool) -> String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    let name = subject(check)
    return padded(check.outcome.rawValue, 5)
      + (wide ? padded(name, 17) + check.seen : "\(name): \(check.seen)")
  }

  /// What to do about it, under the row.
  static func advice(_ check: Check) -> String { "     → " + check.advice }

  /// What is said of a thing that is put right elsewhere.
  static func told(_ check: Check) -> String {
    check.advice.isEmpty ? "Inget att göra." : "Gör så: \(check.advice)."
  }

  /// What Enter does on the row.
  static func hint(_ check: Check) -> String? {
    check.action.map { "Enter: \($0.rawValue)" }
  }

  static func signed(_ signing: ReadinessSigning, now: LocalTime) -> String {
    let who = signing.author.signature.text
    return "\(SwedishText.listTime(signing.at, now: now))  \(who)  \(counts(signing.signature))"
  }

  /// How it was, in few words.
  static func counts(_ signature: ReadinessSignature) -> String {
    let faults = signature.count(.fault)
    let notices = signature.count(.notice)
    if faults + notices == 0 { return "allt OK" }
    return [faults > 0 ? "\(faults) FEL" : nil, notices > 0 ? "\(notices) OBS" : nil]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// Since when the shift waits for a signature.
  static func awaited(_ since: LocalTime) -> String {
    "Passet som började \(SwedishDate.clock(since)) har inte signerats än."
  }

  /// Asks before it is signed: what is wrong is known to who signs.
  static func question(
    _ signature: ReadinessSignature, before: ReadinessSigning?, now: LocalTime, steps: [Step]
  ) -> Dialog {
    var lines = ["Du skriver under på att du har sett hur det är: \(counts(signature))."]
    let faults = signature.seen.filter { $0.outcome == .fault }.map(\.subject)
    if !faults.isEmpty {
      lines.append(
        "Åtgärda först det som är FEL, eller säg till chefen: " + faults.joined(separator: ", ")
          + ".")
    }
    if let before {
      lines.append(
        "\(before.author.signature.text) signerade redan \(SwedishText.listTime(before.at, now: now))."
      )
    }
    return Dialog(
      title: Action.signReadiness.rawValue + "?", lines: lines,
      options: [
        Dialog.Option(letter: "s", label: "Signera", steps: steps),
        Dialog.Option(letter: "n", label: "Inte nu", steps: []),
      ])
  }
}
