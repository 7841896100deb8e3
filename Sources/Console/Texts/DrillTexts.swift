import DowntimeModel

/// The words of drills.
enum DrillTexts {
  static let practise = "Öva nu"
  static let unit = "Enheten tillsammans"
  static let people = "Var och en"
  static let history = "Övningar"
  static let none = "Ingen övning är inskriven än."
  static let writeUp = "+ Skriv in en övning (N)"
  static let alreadyDrilling = "Det här är redan en övning."
  static let notDrilling = "Du övar inte nu. G, sedan O, börjar en övning."
  static let noLock = "Skåpet stängs inte i en övning. Ctrl-Q avslutar den."

  static func kind(_ kind: DrillReport.Kind) -> String {
    switch kind {
    case .person: "Egen övning"
    case .unit: "Enhetens övning"
    }
  }

  static func start(_ kind: DrillReport.Kind, steps: Int) -> String {
    switch kind {
    case .person: "Egen övning: tio minuter, \(steps) steg"
    case .unit: "Enhetens övning: tillsammans, \(steps) steg"
    }
  }

  /// Asks before the store is locked and the drill begins.
  static func startQuestion(_ kind: DrillReport.Kind, _ steps: [Step]) -> Dialog {
    Dialog(
      title: "\(self.kind(kind)): börja nu?",
      lines: [
        "Skåpet stängs först. Övningen har påhittade personer och ett eget skåp, som försvinner efteråt.",
        "Nästa steg står längst ned. F6 säger att det är klart. Ctrl-Q avslutar när som helst.",
        "Lås sedan upp och skriv in hur det gick.",
      ],
      options: [
        Dialog.Option(letter: "b", label: "Börja öva", steps: steps),
        Dialog.Option(letter: "n", label: "Inte nu", steps: []),
      ])
  }

  /// Which of the two is written up.
  static func whichQuestion(_ steps: (DrillReport.Kind) -> [Step]) -> Dialog {
    Dialog(
      title: "Vilken övning?", lines: [],
      options: zip("ET", DrillReport.Kind.allCases).map { letter, kind in
        Dialog.Option(letter: letter, label: self.kind(kind), steps: steps(kind))
      })
  }

  static func unitRow(_ practice: UnitReadiness.Practice, _ plan: ProfileDrill) -> String {
    guard let last = practice.lastOfUnit else { return "OBS  har inte övat tillsammans" }
    let next = SwedishDate.iso(plan.nextDay(after: last, .unit))
    return (practice.isUnitLate ? "OBS  " : "OK   ")
      + "senast \(SwedishDate.iso(last)), nästa senast \(next)"
  }

  static func personRow(
    _ member: StaffMember, last: HeldDrill?, _ plan: ProfileDrill, today: CivilDate
  ) -> (text: String, isLate: Bool) {
    let name = "\(member.shownName) (\(member.signature.text))"
    guard let last else { return ("OBS  \(name): har inte övat", true) }
    let day = StockholmTime.civil(of: last.report.startedAt).date
    let isLate = plan.nextDay(after: day, .person) < today
    return ((isLate ? "OBS  " : "OK   ") + "\(name): senast \(SwedishDate.iso(day))", isLate)
  }

  static func row(_ drill: HeldDrill) -> String {
    let report = drill.report
    let day = SwedishDate.iso(StockholmTime.civil(of: report.startedAt).date)
    return "\(day)  \(kind(report.kind)), \(minutes(report.minutes)), \(people(report))"
  }

  static func detail(_ drill: HeldDrill) -> String {
    switch drill.openActions.count {
    case 0: ""
    case 1: "1 åtgärd kvar"
    case let count: "\(count) åtgärder kvar"
    }
  }

  static func minutes(_ count: Int) -> String { count == 1 ? "1 minut" : "\(count) minuter" }

  private static func people(_ report: DrillReport) -> String {
    let count = report.participants.count
    return count == 1 ? "1 person" : "\(count) personer"
  }

  // MARK: One drill

  /// Who took part, by the register as it is now.
  static func participants(_ report: DrillReport, _ unit: UnitState) -> String {
    report.participants.map { id in
      unit.staff.first { $0.id == id }.map { "\($0.shownName) (\($0.signature.text))" } ?? "?"
    }.joined(separator: ", ")
  }

  static func when(_ report: DrillReport) -> String {
    "\(SwedishDate.dayAndClock(report.startedAt)), \(minutes(report.minutes))"
  }

  static let stepsHeading = "Steg"
  static let wentWellHeading = "Gick bra"
  static let wentBadlyHeading = "Gick inte bra"
  static let actionsHeading = "Åtgärder"

  static func step(_ step: DrillReport.Step) -> String {
    (step.isDone ? "[x] " : "[ ] ") + step.text
  }

  static func action(_ action: DrillReport.Action, _ outcome: HeldDrill.Outcome?) -> String {
    let text = "\(action.text) – \(action.responsible), senast \(SwedishDate.iso(action.lastDay))"
    guard let outcome else { return text }
    return text + ". Gjort, \(outcome.by.signature.text) \(SwedishDate.dayAndClock(outcome.at))"
  }

  static let chooseAction = "Ställ dig på en åtgärd som är kvar."

  static func doneQuestion(_ action: DrillReport.Action, _ steps: [Step]) -> Dialog {
    Dialog(
      title: "Är det gjort?", lines: [action.text],
      options: [
        Dialog.Option(letter: "j", label: "Ja, det är gjort", steps: steps),
        Dialog.Option(letter: "n", label: "Nej, inte än", steps: []),
      ])
  }

  // MARK: Steps

  /// What a step asks for, in the unit's own words.
  static func step(_ step: DrillScript.Step, _ terms: ProfileTerms) -> String {
    switch step {
    case .own(let text): text
    case .deed(let deed): self.deed(deed, terms)
    }
  }

  private static func deed(_ deed: DrillDeed, _ terms: ProfileTerms) -> String {
    switch deed {
    case .gather: "Samlas vid skärmen och bestäm vem som skriver"
    case .binder: "Hämta pärmen och visa var blanketterna ligger"
    case .declare: "Starta ett driftstopp (N)"
    case .report: "Skriv upp vem som anmälde felet"
    case .ring: "Ta reda på vem du ringer nu (T)"
    case .premises: "Gå igenom lokaler och nycklar"
    case .planInForce: "Skriv upp vem som beslutade att rutinen gäller"
    case .note: "Skriv och signera en daganteckning (D)"
    case .deviation: "Skriv och signera en avvikelse (A)"
    case .call: "Skriv och signera ett samtal (S)"
    case .fax: "Skriv upp och signera ett fax (X)"
    case .decision: "Skriv upp ett beslut (F2)"
    case .payment: "Skriv upp en utbetalning (F2)"
    case .order: "Skriv upp en beställning (F2)"
    case .paper: "Skriv samma sak på en pappersblankett"
    case .handOver: "Lämna över till nästa pass (O)"
    case .end: "Säg att systemet fungerar igen (F)"
    case .writeIn: "Märk en anteckning som inskriven (I)"
    }
  }

  /// The line at the bottom while somebody practises.
  static func line(_ progress: DrillProgress, _ terms: ProfileTerms, now: LocalTime) -> String {
    let minutes = progress.minutes(at: now)
    guard let next = progress.next else { return "ÖVNING \(minutes) min  Alla steg är gjorda. F6" }
    let text = step(progress.script.steps[next], terms)
    return "ÖVNING \(minutes) min  Steg \(next + 1)/\(progress.script.steps.count): \(text)  F6"
  }

  static func finished(_ progress: DrillProgress, now: LocalTime) -> Dialog {
    Dialog(
      title: "Övningen är klar: \(minutes(progress.minutes(at: now)))",
      lines: ["Allt som är skrivet här försvinner. Sedan skriver du in hur det gick."],
      options: [
        Dialog.Option(letter: "a", label: "Avsluta övningen", steps: [.perform(.quit)]),
        Dialog.Option(letter: "f", label: "Fortsätt en stund", steps: []),
      ])
  }

  static func quitQuestion(_ progress: DrillProgress) -> Dialog {
    Dialog(
      title: "Avsluta övningen?",
      lines: [
        "\(progress.done.count) av \(progress.script.steps.count) steg är gjorda. Allt som är skrivet här försvinner."
      ],
      options: [
        Dialog.Option(letter: "j", label: "Ja, avsluta", steps: [.perform(.quit)]),
        Dialog.Option(letter: "n", label: "Nej, fortsätt", steps: []),
      ])
  }

  /// What is said when it is over, at the locked store.
  static func ended(_ result: DrillResult) -> String {
    "Övningen är slut: \(minutes(result.minutes)), \(result.done.count) steg. "
      + "Lås upp och skriv in den."
  }

  /// What the command says afterwards, for who holds the real store.
  static func told(_ result: DrillResult, steps: Int) -> String {
    "Övningen är slut: \(kind(result.kind).lowercased()), \(minutes(result.minutes)), "
      + "\(result.done.count) av \(steps) steg. Skriv in den i konsolen: G, O, N."
  }

  static let notBegun = "Övningen kunde inte börja: det finns ingen plats för dess skåp."

  // MARK: The form

  static func heading(_ kind: DrillReport.Kind) -> String { "Skriv in: \(self.kind(kind))" }

  /// As many actions as a form has.
  static let mostActions = 3

  static func spec(_ script: DrillScript, _ terms: ProfileTerms) -> FormSpec {
    var fields = [
      FieldSpec(name: .when, label: "Började", kind: .time(.past)),
      FieldSpec(name: .minutes, label: "Minuter", kind: .line, hint: "Hur länge ni övade."),
      FieldSpec(
        name: .participants, label: "Vilka övade", kind: .line,
        hint: "Signaturer med mellanslag mellan: NPÅ MMT."),
      FieldSpec(
        name: .stepsDone, label: "Gjorda steg",
        kind: .choices(
          script.steps.enumerated().map { place, step in
            FieldSpec.Choice(value: String(place), label: self.step(step, terms))
          })),
      FieldSpec(name: .wentWell, label: "Gick bra", kind: .text(rows: 2)),
      FieldSpec(name: .wentBadly, label: "Gick inte bra", kind: .text(rows: 2)),
    ]
    for row in 1...mostActions {
      let text = FieldName.improvement.row(row)
      let before = FieldName.improvement.row(row - 1)
      let opens: Condition? = row == 1 ? nil : .any([.filled(before), .written(text)])
      fields += [
        FieldSpec(
          name: text, label: row == 1 ? "Åtgärd" : "Åtgärd \(row)", kind: .line,
          hint: "Något som ska bli bättre. Tomt om inget.", opensWhen: opens),
        FieldSpec(
          name: .responsible.row(row), label: "Ansvarig", kind: .line, opensWhen: .filled(text)),
        FieldSpec(
          name: .lastDay.row(row), label: "Senast", kind: .line, hint: "Till exempel 2026-11-21.",
          opensWhen: .filled(text)),
      ]
    }
    return FormSpec(
      fields: fields,
      buttons: [
        FormSpec.Button(role: .submit, label: "Skriv in övningen"),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        FormSpec.Button(role: .later, label: "Avbryt (Esc)"),
      ])
  }

  static let notMinutes = "Skriv antalet minuter med siffror."

  static func problems(_ faults: [DrillFault], rows: [Int]) -> [FieldName: String] {
    var problems: [FieldName: String] = [:]
    for fault in faults {
      let (name, text): (FieldName, String) =
        switch fault {
        case .nobodyTookPart: (.participants, "Skriv minst en signatur.")
        case .inFuture: (.when, "Övningen kan inte ha börjat senare än nu.")
        case .minutes: (.minutes, "Mellan 1 och 1440 minuter.")
        case .noResponsible(let action):
          (.responsible.row(rows.indices.contains(action) ? rows[action] : 1), "Vem ser till det?")
        }
      if problems[name] == nil { problems[name] = text }
    }
    return problems
  }
}
