import DowntimeModel

/// The fields of a daily note (RT-02).
enum DayNoteFields {
  /// Who, when, what, and whether the next shift must know; the rest under «Mer».
  static func fields(_ profile: Profile?) -> [FieldSpec] {
    [
      CommonFields.person(allowsNobody: false),
      CommonFields.when,
      FieldSpec(name: .text, label: "Text", kind: .text(rows: 5)),
      FieldSpec(
        name: .nextShift, label: "", kind: .check("Nästa pass måste veta"),
        hint: CommonFields.tick),
    ] + oral(profile) + [
      FieldSpec(
        name: .heading, label: "Rubrik",
        kind: .choice(FormTexts.words(DayNoteDetails.Heading.self)),
        isFolded: true),
      FieldSpec(
        name: .source, label: "Källa", kind: .choice(FormTexts.words(DayNoteDetails.Source.self)),
        hint: "Vem har sett eller sagt det?", isFolded: true),
      FieldSpec(
        name: .nature, label: "Innehåll",
        kind: .choice(FormTexts.words(DayNoteDetails.Nature.self)),
        hint: "Något du såg, eller din bedömning?", isFolded: true),
      FormTexts.yesNo(
        .departsFromPlan, "Utanför planen",
        hint: "Avviker det från genomförandeplanen? Då behövs också en avvikelse.", isFolded: true),
      FieldSpec(
        name: .licensedContact, label: "Kontakt med ssk", kind: .line,
        hint: "Legitimerad du talade med: namn och tid.", isFolded: true),
      FieldSpec(
        name: .objection, label: "Invänder", kind: .text(rows: 2),
        hint: "Om den det gäller säger att något är fel: skriv det här.", isFolded: true),
      FieldSpec(
        name: .law, label: "Lagrum", kind: .choice(FormTexts.words(Law.self)),
        hint: "Kan lämnas till morgonen.", isFolded: true),
    ] + handOver(profile)
  }

  /// Whether coming visits are affected, and who has been told already: where the routine has the
  /// duty (R001-39, R001-40, X-25), else under «Mer».
  private static func oral(_ profile: Profile?) -> [FieldSpec] {
    let duty = profile?.duties.first { $0.duty == .oralInformation }
    let units = duty?.units ?? []
    let isAsked = duty != nil
    let affects = FormTexts.yesNo(
      .affectsComingVisits, "Påverkar besök",
      hint: "Påverkar det kommande besök? Då ska det sägas muntligt nu.", isFolded: !isAsked)
    let opens = Condition.chosen(.affectsComingVisits, FormTexts.yes.value)
    let rows = max(1, units.count)
    return [affects]
      + (1...rows).flatMap { row -> [FieldSpec] in
        // A row that is written keeps itself open, whatever becomes of the one before it.
        let isOpen: Condition =
          row == 1
          ? opens
          : .all([
            opens, .any([.written(.toldReceiver.row(row - 1)), .written(.toldUnit.row(row))]),
          ])
        let unit = FieldSpec(
          name: .toldUnit.row(row), label: row == 1 ? "Sagt till" : "Också sagt till",
          kind: units.isEmpty
            ? .line
            : .choice(
              units.map { FieldSpec.Choice(value: $0, label: SwedishText.capital($0)) }),
          hint: "Inte sagt ännu? Lämna tomt: det står kvar på översikten.", isFolded: !isAsked,
          opensWhen: isOpen)
        return [
          unit,
          FieldSpec(
            name: .toldReceiver.row(row), label: "Till vem", kind: .line, isFolded: !isAsked,
            opensWhen: .filled(.toldUnit.row(row)), isRequired: true),
          FieldSpec(
            name: .toldAt.row(row), label: "Klockan", kind: .time(.past),
            hint: CommonFields.pastTime, isFolded: !isAsked,
            opensWhen: .filled(.toldUnit.row(row)), isRequired: true),
        ]
      }
  }

  /// What is written under HSL goes to the responsible nurse, by name (R004-87).
  private static func handOver(_ profile: Profile?) -> [FieldSpec] {
    let opens = Condition.chosen(.law, Law.healthCare.rawValue)
    return [
      FieldSpec(
        name: .handedTo, label: "Lämnad till ssk", kind: .line,
        hint: "Namnet. Inte lämnad ännu? Lämna tomt: det står kvar på översikten.",
        isFolded: true, opensWhen: opens),
      FieldSpec(
        name: .handedAt, label: "Klockan", kind: .time(.past), hint: CommonFields.pastTime,
        isFolded: true, opensWhen: .filled(.handedTo), isRequired: true),
    ]
  }
}
