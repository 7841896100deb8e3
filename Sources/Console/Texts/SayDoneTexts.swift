import DowntimeModel

/// The words of saying that something which waits is done.
enum SayDoneTexts {
  static let heading = "Klart"
  static let done = "gjort"
  static let waived = "utgår"

  /// The field that is asked for first.
  static func first(_ subject: OpenSubject) -> FieldName {
    switch subject {
    case .inform, .acknowledge, .send: .when
    case .judge: .text
    case .paper: .paperStep
    case .linkDecision: .decision
    default: .counterpart
    }
  }

  static func spec(_ subject: OpenSubject, _ entry: JournalEntry, _ unit: UnitState) -> FormSpec {
    let profile = unit.outage(entry.outage).flatMap { unit.profile(of: $0)?.combined }
    var fields = [
      FieldSpec(
        name: .introduction,
        label: title(subject, unit)
          + (entry.number.map { ": \($0.text), " } ?? ": ")
          + PersonLabel(entry.current.person).discreet + ".", kind: .remark)
    ]
    let oral = profile?.duties.first { $0.duty == .oralInformation }
    if case .tellOrally = subject, let text = oral?.text {
      fields.append(FieldSpec(name: .phrase, label: text, kind: .remark))
    }
    let isDone = Condition.chosen(.outcome, done)
    fields += questions(subject, unit, entry, units: oral?.units).map { field in
      var field = field
      field.opensWhen = field.opensWhen.map { .all([isDone, $0]) } ?? isDone
      return field
    }
    fields += [
      FieldSpec(
        name: .outcome, label: "",
        kind: .choice([
          FieldSpec.Choice(value: done, label: "Gjort"),
          FieldSpec.Choice(value: waived, label: "Ska inte göras"),
        ])),
      FieldSpec(
        name: .reason, label: "Varför", kind: .text(rows: 2),
        opensWhen: .chosen(.outcome, waived)),
    ]
    return FormSpec(
      fields: fields,
      buttons: [
        FormSpec.Button(role: .submit, label: "Skriv upp"),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        FormSpec.Button(role: .other(.showEntry), label: "Visa texten"),
        FormTexts.goOnLater,
      ])
  }

  /// What is to be done: an order's next step as it is now.
  private static func title(_ subject: OpenSubject, _ unit: UnitState) -> String {
    guard case .order(let id, _) = subject, let step = unit.nextOrderStep(id) else {
      return OpenItemTexts.what(subject, isOthers: false)
    }
    return "Beställningen är \(step.rawValue)"
  }

  private static let when = FieldSpec(
    name: .when, label: "När", kind: .time(.past), hint: "Till exempel 0646 eller nu.")

  /// What is asked where it was done.
  private static func questions(
    _ subject: OpenSubject, _ unit: UnitState, _ entry: JournalEntry, units: [String]?
  ) -> [FieldSpec] {
    switch subject {
    case .inform, .acknowledge, .send: [when]
    case .handOver:
      [
        FieldSpec(
          name: .counterpart, label: "Till", kind: .line, hint: "Sjuksköterskans namn."),
        when,
      ]
    case .order:
      [
        FieldSpec(
          name: .counterpart, label: "Med vem", kind: .line,
          hint: "Namnet hos utföraren, om det var någon."),
        when,
      ]
    case .linkDecision:
      [
        FieldSpec(
          name: .decision, label: "Beslut",
          kind: .choice(
            unit.decisions(in: entry.outage)
              .filter { $0.current.person.isSameResident(as: entry.current.person) }
              .map { DecisionFields.choice($0, unit) }),
          hint: "Finns inget beslut här: Ska inte göras, och skriv varför.")
      ]
    case .judge: assessment
    case .paper: paper(entry, unit)
    default:
      [
        FieldSpec(name: .counterpart, label: "Pratade med", kind: .line),
        FieldSpec(
          name: .counterpartUnit, label: "Enhet", kind: .line,
          hint: units?.joined(separator: ", ") ?? "Till exempel dagenheten."),
        when,
      ]
    }
  }

  private static let assessment =
    [
      FieldSpec(
        name: .text, label: "Bedömning", kind: .text(rows: 3),
        hint: "Är det ett missförhållande eller en vårdskada? Vad talar för, och emot?"),
      FieldSpec(name: .action, label: "Åtgärder", kind: .text(rows: 2)),
      FieldSpec(name: .officer, label: "Ansvarig", kind: .line, hint: "Vem som gör det."),
    ]
    + DeviationFields.grades.map { field in
      var field = field
      field.isFolded = false
      return field
    }

  /// What may be done with this paper or file, and why no more than that.
  private static func paper(_ entry: JournalEntry, _ unit: UnitState) -> [FieldSpec] {
    let fate = unit.paperFate(of: entry).map(fate) ?? ""
    let remark = FieldSpec(name: .phrase, label: fate, kind: .remark)
    return (fate.isEmpty ? [] : [remark]) + [
      FieldSpec(
        name: .paperStep, label: "Vad är gjort",
        kind: .choice(
          unit.paperWays(for: entry).map {
            FieldSpec.Choice(value: $0.rawValue, label: way($0))
          })),
      FieldSpec(
        name: .place, label: "Var", kind: .line, hint: "Vilken pärm eller akt.",
        opensWhen: .chosen(.paperStep, PaperWay.filed.rawValue)),
    ]
  }

  private static func way(_ way: PaperWay) -> String {
    switch way {
    case .scanned: "Skannat"
    case .shredded: "Strimlat"
    case .bin: "I sekretesstunnan"
    case .filed: "Lagt i pappersakten"
    case .erased: "Filen är raderad"
    }
  }

  private static func fate(_ fate: Fate) -> String {
    switch fate {
    case .destroy: "Strimla det eller lägg det i sekretesstunnan, aldrig i vanligt papper."
    case .managerDecides:
      "Rutinen säger inte vad som händer med pappret: chefen bestämmer. Lås in det så länge."
    case .toPaperFile: "Det är ett original: det läggs i pappersakten och förstörs aldrig."
    case .erase, .eraseAndReturn: "Texten är inskriven: radera filen."
    case .keepLocked: "Det är inte inskrivet än: lås in det så länge."
    case .destroyAsSeparateRoutine, .copyToPatientKeepInRecord, .archiveOriginalGiveCopies,
      .checkThatNothingIsStored, .keepInFileCabinet, .replace, .destroyDataKey:
      ""
    }
  }
}
