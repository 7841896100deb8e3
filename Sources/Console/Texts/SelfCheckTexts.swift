import DowntimeModel

/// The words of the unit's check of its own readiness.
enum SelfCheckTexts {
  static let notAsked =
    "Ingen av rutinerna som enheten följer har någon egenkontroll. Den kan göras ändå."
  static let historyHeading = "Gjorda"
  static let findingsHeading = "Kvar att rätta till"
  static let noContacts = "Kontaktlistan är tom: ingen av enhetens egna kontakter är ifylld."
  static let never = "Ingen egenkontroll är gjord än."

  /// Who makes it.
  static func appointed(_ plan: SelfCheckPlan) -> String {
    let by = plan.appointedBy.isEmpty ? "" : " Utses av: \(plan.appointedBy)."
    return switch plan.appointed {
    case .nobody: "Ingen är utsedd att göra den." + by
    case .gone(let name): "\(name) var utsedd och arbetar inte här längre. Utse någon annan." + by
    case .member(_, let name): "Görs av \(name)."
    }
  }

  /// How often, and when next.
  static func due(_ plan: SelfCheckPlan, today: CivilDate) -> String {
    guard let period = plan.period, let due = plan.due else {
      return plan.isAsked ? "Rutinen säger inte hur ofta." : notAsked
    }
    let late = today.daysSince1970 - due.daysSince1970
    return "En gång per \(word(period)), nästa senast \(SwedishDate.iso(due))."
      + (late > 0 ? late == 1 ? " 1 dag försenad." : " \(late) dagar försenad." : "")
  }

  static func word(_ period: SelfCheckPeriod) -> String {
    switch period {
    case .quarter: "kvartal"
    case .halfYear: "halvår"
    }
  }

  /// A check that was made: for which period, when, by whom, what it found.
  static func made(_ made: SelfCheckPlan.Made) -> String {
    let faults = made.check.faultCount
    return [
      "\(SwedishDate.iso(made.check.periodEnds))", SwedishDate.dayAndClock(made.at),
      made.author.signature.text,
      faults == 0 ? "utan anmärkning" : faults == 1 ? "1 brist" : "\(faults) brister",
    ].joined(separator: " · ")
  }

  /// All that a check says, shown over the screen.
  static func whole(_ made: SelfCheckPlan.Made) -> Dialog {
    let check = made.check
    var lines = check.rows.flatMap { row -> [String] in
      let said = [row.isPrinted, row.isStoredRight, row.isOldWeeded].map { word($0) }
      return ["\(row.document): \(said.joined(separator: " · "))"]
        + (row.comment.isEmpty ? [] : ["  " + row.comment])
    }
    lines.append("\(known) \(word(check.isKnown))")
    if let reachable = check.isReachable { lines.append("\(self.reachable) \(word(reachable))") }
    lines += check.points.map { "\($0.text) \(word($0.answer))" }
    lines += [check.howChecked, check.actions].filter { !$0.isEmpty }
    lines += check.findings.map { "Åtgärd: " + finding($0) }
    return Dialog(
      title: self.made(made), lines: lines,
      options: [Dialog.Option(letter: "S", label: LedgerScreenTexts.close, steps: [])])
  }

  /// A finding: what, by whom, until when.
  static func finding(_ finding: SelfCheck.Shortcoming) -> String {
    "\(finding.text) (\(finding.responsible), senast \(SwedishDate.iso(finding.lastDay)))"
  }

  // MARK: Making it

  static let known = "De som kan behöva underlagen känner till dem."
  static let reachable = "De kommer åt dem."
  static let whichIsNot = "Vad stämmer inte? Svara på varje, pilarna går mellan."
  static let finish = "Klar: gå vidare och signera"
  static let end = "Enter eller Tab går vidare. Varje nej får en åtgärd med namn och dag."

  /// What the register knows of a document.
  static func aid(_ row: SelfCheckPlan.Row) -> String {
    let printed =
      row.count == 1
      ? row.lacking == 0
        ? "Enligt registret: inget saknas" : "Enligt registret: saknas eller gammal"
      : "Enligt registret: \(row.count - row.lacking) av \(row.count) som de ska"
    return printed + (row.old > 0 ? ", \(row.old) gamla ska strimlas." : ".")
  }

  static func top(_ given: Int, _ all: Int, isSmall: Bool) -> String {
    "\(given) av \(all) svar" + (isSmall ? "" : " · J ja · N nej · - ej tillämpligt · Tab: klar")
  }

  static func columns(isSmall: Bool) -> [String] {
    isSmall ? ["Utskr", "Plats", "Strim"] : ["Utskriven", "Rätt plats", "Strimlat"]
  }

  static func word(_ answer: SelfCheck.Answer?) -> String {
    switch answer {
    case .yes: "ja"
    case .no: "nej"
    case .notApplicable: "–"
    case nil: "·"
    }
  }

  static func lacking(_ answers: SelfCheckAnswers) -> String {
    let progress = answers.progress
    let left = progress.all - progress.given
    return left == 1 ? "1 svar saknas." : "\(left) svar saknas."
  }

  /// What is asked of a line with a no: what is done, by whom, until when.
  static func fields(_ place: Int) -> (what: FieldName, who: FieldName, day: FieldName) {
    (
      FieldName.shortcoming.row(place + 1), FieldName.responsible.row(place + 1),
      FieldName.lastDay.row(place + 1)
    )
  }

  /// The last part of the check: how it was found out, and each no. The answers are a closed field,
  /// so that one draft keeps all of it.
  static func spec(_ answers: SelfCheckAnswers) -> FormSpec {
    var list = [
      FieldSpec(name: .answers, label: "", kind: .line, opensWhen: .any([])),
      FieldSpec(
        name: .howChecked, label: "Hur", kind: .line,
        hint: "Hur du tog reda på att de är kända och går att nå, till exempel: frågade passet."),
    ]
    for place in answers.shortcomings {
      let names = fields(place)
      list += [
        FieldSpec(
          name: .section("brist \(place + 1)"), label: answers.lines[place].title, kind: .section),
        FieldSpec(name: names.what, label: "Vad görs", kind: .line),
        FieldSpec(
          name: names.who, label: "Ansvarig", kind: .line, hint: "Namn eller signatur."),
        FieldSpec(
          name: names.day, label: "Senast", kind: .line,
          hint: "Till exempel 31/5 eller i morgon."),
      ]
    }
    return FormSpec(
      fields: list,
      buttons: [
        FormSpec.Button(role: .submit, label: "Signera egenkontrollen"),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        FormTexts.goOnLater,
      ])
  }

  /// What is proposed for each no: what is wrong, whoever signs, and two weeks.
  static func proposals(
    _ answers: SelfCheckAnswers, _ plan: SelfCheckPlan, _ context: ScreenContext
  ) -> [FieldName: String] {
    let day = StockholmTime.civil(of: context.now).date.adding(days: 14)
    var texts: [FieldName: String] = [:]
    for place in answers.shortcomings {
      let names = fields(place)
      texts[names.what] = proposal(answers.lines[place], answers.of(answers.lines[place]))
      texts[names.who] = context.session.member?.shownName ?? ""
      texts[names.day] = SwedishDate.iso(day)
    }
    return texts
  }

  private static func proposal(_ line: SelfCheckAnswers.Line, _ said: [SelfCheck.Answer?])
    -> String
  {
    guard line.count > 1 else { return "Rätta till: \(line.title)" }
    let wrong = zip(["skriv ut", "lägg på rätt plats", "strimla gamla"], said)
      .filter { $0.1 == .no }.map(\.0)
    return "\(line.title): \(wrong.joined(separator: ", "))"
  }
}
