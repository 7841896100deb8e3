import DowntimeModel

/// The fields of a deviation report (RT-03).
enum DeviationFields {
  /// The form of the night; a fall and a medicine ask their own questions, the rest is under «Mer».
  /// Grade and law are asked of nurses and managers only.
  static func fields(role: Role) -> [FieldSpec] {
    var fields = event
    fields += fall
    fields += medication
    fields += response
    fields += circumstances
    fields += moreOfFall
    fields += moreOfMedication
    fields += outcome
    for who in Informed.Who.allCases { fields += informed(who) }
    fields += learning
    if mayGrade(role) { fields += grades }
    return fields
  }

  private static let event: [FieldSpec] = [
    CommonFields.person(allowsNobody: true),
    CommonFields.when,
    FieldSpec(
      name: .kinds, label: "Sort", kind: .choices(Deviation.Kind.nightForm.map(choice)),
      hint: "Tryck på bokstaven eller mellanslag. Flera går bra."),
    FieldSpec(
      name: .whatHappened, label: "Vad hände", kind: .text(rows: 3),
      hint: "Vad som hände, inte vems fel det var."),
  ]

  private static let response: [FieldSpec] = [
    FieldSpec(
      name: .action, label: "Vad gjorde du", kind: .text(rows: 2),
      hint: "Skriv «ingen åtgärd» om du inte gjorde något."),
    FieldSpec(
      name: .contacted, label: "Vem ringde du", kind: .line,
      hint: "Namn, befattning och tid. Ringde du ingen: kryssa på nästa rad."),
    FieldSpec(
      name: .contactedNobody, label: "", kind: .check("Ringde ingen"), hint: CommonFields.tick),
  ]

  private static let circumstances: [FieldSpec] = [
    FieldSpec(
      name: .discoveredAt, label: "Upptäckt", kind: .time(.past),
      hint: "Om det upptäcktes senare än det hände. \(CommonFields.pastTime)", isFolded: true),
    FieldSpec(
      name: .place, label: "Plats", kind: .line,
      hint: "Till exempel rummet, badrummet, utomhus.", isFolded: true),
    FieldSpec(name: .unit, label: "Enhet", kind: .line, isFolded: true),
    FieldSpec(
      name: .observation, label: "Sett av",
      kind: .choice([
        FieldSpec.Choice(value: FormTexts.yes.value, label: "Mig"),
        FieldSpec.Choice(value: FormTexts.no.value, label: "Någon annan"),
      ]), isFolded: true),
  ]

  private static let outcome: [FieldSpec] = [
    FieldSpec(
      name: .moreKinds, label: "Fler sorter",
      kind: .choices(
        Deviation.Kind.allCases.filter { !Deviation.Kind.nightForm.contains($0) }.map(choice)),
      isFolded: true),
    FieldSpec(
      name: .consequence, label: "Följd",
      kind: .choice(FormTexts.words(DeviationDetails.Consequence.self)), isFolded: true),
  ]

  private static let learning: [FieldSpec] = [
    FieldSpec(
      name: .causes, label: "Trolig orsak",
      kind: .choices(causes.map { FieldSpec.Choice(value: $0, label: SwedishText.capital($0)) }),
      isFolded: true),
    FieldSpec(name: .otherCause, label: "Annan orsak", kind: .line, isFolded: true),
    FieldSpec(
      name: .proposal, label: "Förslag", kind: .text(rows: 2),
      hint: "Vad kan göras så att det inte händer igen?", isFolded: true),
    FieldSpec(
      name: .toldManager, label: "Sagt till chef", kind: .line,
      hint: "Namn och tid. Misstänker du att någon farit illa: säg till chefen genast.",
      isFolded: true),
  ]

  /// Whether the form asks for grade and law.
  static func mayGrade(_ role: Role) -> Bool {
    switch role {
    case .nurse, .teamLeader, .unitManager, .incomeSupportManager: true
    case .careStaff, .caseOfficer, .reviewer, .technician: false
    }
  }

  /// Probable causes, of which the outage is one (RT-03).
  static let causes = [
    "rutin saknas eller följdes inte", "bemanning", "kompetens", "kommunikation", "dokumentation",
    "teknik", outage, "miljö",
  ]

  /// Ticked beforehand: during an outage it may always be a part of it.
  static let outage = "driftstopp"

  private static func choice(_ kind: Deviation.Kind) -> FieldSpec.Choice {
    FieldSpec.Choice(value: kind.rawValue, label: SwedishText.deviation(kind))
  }

  private static let fell = Condition.chosen(.kinds, Deviation.Kind.fall.rawValue)
  private static let wrongMedicine = Condition.chosen(.kinds, Deviation.Kind.medication.rawValue)

  /// What the nurse asks on the phone (K-55).
  private static let fall = [
    FormTexts.yesNo(
      .hitHead, "Slog i huvudet", hint: "Säg det när du ringer sjuksköterskan.", opensWhen: fell),
    FormTexts.yesNo(
      .bloodThinners, "Blodförtunnande", hint: "Läkemedel som gör blodet tunnare?",
      opensWhen: fell),
    FormTexts.yesNo(.wasAlone, "Var ensam", opensWhen: fell),
    FieldSpec(
      name: .aidUsed, label: "Hjälpmedel", kind: .line, hint: "Till exempel rollator, eller inget.",
      opensWhen: fell),
    FormTexts.yesNo(.alarmWorked, "Larm fungerade", opensWhen: fell),
  ]

  private static let moreOfFall = [
    FieldSpec(
      name: .visibleInjury, label: "Synlig skada", kind: .line, isFolded: true, opensWhen: fell),
    FieldSpec(
      name: .activity, label: "Gjorde vad", kind: .line,
      hint: "Till exempel på väg till toaletten.",
      isFolded: true, opensWhen: fell),
    FieldSpec(
      name: .symptomsBefore, label: "Besvär före", kind: .line, hint: "Till exempel yrsel.",
      isFolded: true, opensWhen: fell),
    FieldSpec(
      name: .fallCause, label: "Varför föll", kind: .line, isFolded: true, opensWhen: fell),
    FieldSpec(
      name: .helpedUpBy, label: "Hjälptes upp", kind: .line, hint: "Hur, och av vem.",
      isFolded: true, opensWhen: fell),
  ]

  private static let medication = [
    FieldSpec(
      name: .medicationPhase, label: "Skede",
      kind: .choice(FormTexts.words(DeviationDetails.Medication.Phase.self)),
      opensWhen: wrongMedicine),
    FieldSpec(
      name: .medicationFault, label: "Vad blev fel",
      kind: .choice(FormTexts.words(DeviationDetails.Medication.Fault.self)),
      opensWhen: wrongMedicine),
  ]

  private static let moreOfMedication = [
    FieldSpec(
      name: .medicationKind, label: "Läkemedel", kind: .line, hint: "Vilken sort.",
      isFolded: true, opensWhen: wrongMedicine),
    FormTexts.yesNo(.delegation, "Delegering finns", isFolded: true, opensWhen: wrongMedicine),
  ]

  /// Done, planned, not done or not needed, and when (K-60).
  private static func informed(_ who: Informed.Who) -> [FieldSpec] {
    let planned = Condition.chosen(.informed(who), InformedWord.planned.rawValue)
    let done = Condition.chosen(.informed(who), InformedWord.done.rawValue)
    return [
      FieldSpec(
        name: .informed(who), label: SwedishText.capital(who.rawValue),
        kind: .choice([
          FieldSpec.Choice(value: InformedWord.done.rawValue, label: "Informerad"),
          FieldSpec.Choice(value: InformedWord.planned.rawValue, label: "Ska informeras"),
          FieldSpec.Choice(value: InformedWord.notDone.rawValue, label: "Inte informerad"),
          FieldSpec.Choice(value: InformedWord.notNeeded.rawValue, label: "Ej aktuellt"),
        ]), isFolded: true),
      FieldSpec(
        name: .informedAt(who), label: "Klockan", kind: .time(.past), hint: CommonFields.pastTime,
        isFolded: true, opensWhen: done, isRequired: true),
      FieldSpec(
        name: .informedAt(who).row(2), label: "Klockan", kind: .time(.coming),
        hint: "När det ska göras: \(CommonFields.comingTime)", isFolded: true, opensWhen: planned,
        isRequired: true),
    ]
  }

  static let grades: [FieldSpec] = [
    FieldSpec(
      name: .severity, label: "Allvar",
      kind: .choice(
        zip(DeviationDetails.Severity.allCases, ["Mindre", "Måttlig", "Betydande", "Katastrofal"])
          .map { FieldSpec.Choice(value: "\($0.rawValue)", label: "\($0.rawValue) \($1)") }),
      isFolded: true),
    FieldSpec(
      name: .likelihood, label: "Hända igen",
      kind: .choice(
        zip(DeviationDetails.Likelihood.allCases, ["Mycket liten", "Liten", "Stor", "Mycket stor"])
          .map { FieldSpec.Choice(value: "\($0.rawValue)", label: "\($0.rawValue) \($1)") }),
      hint: "Hur sannolikt är det att det händer igen?", isFolded: true),
    FieldSpec(
      name: .malpractice, label: "Missförhållande",
      kind: .choice(FormTexts.words(DeviationDetails.Suspicion.self)),
      hint: "Lex Sarah. Misstänkt eller risk ska rapporteras genast.", isFolded: true),
    FieldSpec(
      name: .careInjury, label: "Vårdskada",
      kind: .choice(FormTexts.words(DeviationDetails.Suspicion.self)),
      hint: "Lex Maria. Misstänkt eller risk: till MAS.", isFolded: true),
  ]
}

/// What drafts call the states of somebody's information.
enum InformedWord: String {
  case done = "gjort"
  case planned = "planerat"
  case notDone = "inte"
  case notNeeded = "behövs inte"
}
