import DowntimeModel

/// The fields of the small forms about what is kept ready.
enum PreparationFields {
  private static func line(_ name: FieldName, _ label: String, _ hint: String = "") -> FieldSpec {
    FieldSpec(name: name, label: label, kind: .line, hint: hint)
  }

  static func fields(
    _ form: PreparationForm, _ document: PreparedDocument?, _ context: ScreenContext
  )
    -> [FieldSpec]
  {
    switch form {
    case .printed: printed(document)
    case .changed:
      [
        CommonFields.when,
        line(.version, "Version", "Den nya versionens nummer eller datum. Får vara tomt."),
      ]
    case .weed: weed(document)
    case .document: row(document)
    case .planned(let id):
      [
        line(.system, "System", "Flera: skriv komma emellan. Till exempel: Treserva, Welfare."),
        FieldSpec(
          name: .startsAt, label: "Börjar", kind: .time(.coming), hint: CommonFields.comingTime),
        FieldSpec(
          name: .finishedAt, label: "Slutar", kind: .time(.coming),
          hint: "Om det är sagt. \(CommonFields.comingTime)"),
        line(.note, "Att veta", "Får vara tomt."),
      ]
        + (id == nil
          ? []
          : [
            FieldSpec(
              name: .isCancelled, label: "", kind: .check("Stoppet är inställt"),
              hint: CommonFields.tick),
            FieldSpec(
              name: .reason, label: "Varför", kind: .line, opensWhen: .ticked(.isCancelled)),
          ])
    case .appoint:
      [line(.signature, "Signatur", "Den som ska göra egenkontrollen, till exempel MMT.")]
    case .findingDone: [line(.outcome, "Hur", "Vad som är gjort.")]
    }
  }

  private static func printed(_ document: PreparedDocument?) -> [FieldSpec] {
    var fields = [
      CommonFields.when, line(.counterpart, "Utskrivet av"),
      line(.version, "Version", "Nummer eller datum på det som skrevs ut. Får vara tomt."),
      line(.copies, "Antal"),
    ]
    if document?.trigger == .dailyAndOnChange {
      fields.append(
        FieldSpec(
          name: .reason, label: "Varför",
          kind: .choice([
            FieldSpec.Choice(
              value: PreparedDocument.Reason.settled.rawValue,
              label: "Fastställt, för i morgon"),
            FieldSpec.Choice(
              value: PreparedDocument.Reason.changed.rawValue, label: "Ändring, för i dag"),
          ])))
    } else {
      fields.append(
        FieldSpec(
          name: .validTo, label: "Gäller till", kind: .line,
          hint: "Sista dagen, om den är känd: 31/5 eller 2027-05-31. Får vara tomt.",
          isFolded: document?.trigger != .onSchedule))
    }
    return fields
  }

  private static func weed(_ document: PreparedDocument?) -> [FieldSpec] {
    let isSchedule = document?.isPaperSchedule ?? false
    let ways = document?.weedingWays(.registered) ?? []
    let choices = FormTexts.words(PaperWay.self).filter { choice in
      ways.contains { $0.rawValue == choice.value }
    }
    let uses = [
      FieldSpec(
        name: .scheduleUse, label: "Schemat är", kind: .choice(FormTexts.words(ScheduleUse.self)))
    ]
    return (isSchedule ? uses : []) + [
      FieldSpec(
        name: .paperStep, label: "Vad hände",
        kind: .choice(
          choices + [
            FieldSpec.Choice(
              value: PreparationTexts.kept, label: "Behålls längre: undantag")
          ]),
        hint: "Aldrig i vanligt papper."),
      FieldSpec(
        name: .place, label: "Var", kind: .line, hint: "Pappersakten eller pärmen.",
        opensWhen: .chosen(.paperStep, PaperWay.filed.rawValue)),
      FieldSpec(
        name: .reason, label: "Varför", kind: .line,
        hint: "Till exempel: frånvaro kontrolleras mot schemat.",
        opensWhen: .chosen(.paperStep, PreparationTexts.kept)),
      FieldSpec(
        name: .validTo, label: "Till och med", kind: .line, hint: "Får vara tomt: tills vidare.",
        opensWhen: .chosen(.paperStep, PreparationTexts.kept)),
    ]
  }

  private static func row(_ document: PreparedDocument?) -> [FieldSpec] {
    let isPreset = document.map { !$0.code.isEmpty } ?? false
    return [
      line(.title, "Vad"), line(.place, "Förvaras", "Till exempel: dokumentskåpet."),
      line(.responsible, "Ansvarig", "Signatur eller namn. Får vara tomt."),
      line(.system, "Hämtas ur", "Systemet, och rapporten om det behövs."),
      line(.purpose, "Till för"),
      choice(.category, "Slag", PreparedDocument.Category.self),
      choice(.trigger, "Skrivs ut", PreparedDocument.Trigger.self),
      choice(.weeding, "Gallras", PreparedDocument.Weeding.self),
      FieldSpec(
        name: .exception, label: "Varför", kind: .line,
        hint: "Varför gamla sparas, till exempel: frånvaro kontrolleras mot schemat.",
        opensWhen: .chosen(.weeding, PreparedDocument.Weeding.exception.rawValue)),
      choice(.access, "För", PreparedDocument.Access.self),
      FieldSpec(
        name: .isOriginal, label: "", kind: .check("Original: finns ingen annanstans"),
        hint: "Ett original strimlas aldrig.", isFolded: true),
      FieldSpec(
        name: .isAlarm, label: "", kind: .check("Larmuppdrag: skrivs inte ut"),
        hint: CommonFields.tick, isFolded: true),
    ]
      + (isPreset || document == nil
        ? []
        : [
          FieldSpec(
            name: .hasLeft, label: "", kind: .check("Behövs inte längre"), hint: CommonFields.tick)
        ])
      + (isPreset
        ? [
          FieldSpec(
            name: .hasLeft, label: "", kind: .check("Används inte på enheten"),
            hint: CommonFields.tick, isFolded: true)
        ] : [])
      + (document == nil ? [CommonFields.person(allowsNobody: true)] : [])
  }

  private static func choice<Word: RawRepresentable & CaseIterable>(
    _ name: FieldName, _ label: String, _ words: Word.Type
  ) -> FieldSpec where Word.RawValue == String {
    FieldSpec(name: name, label: label, kind: .choice(FormTexts.words(words)), isFolded: true)
  }

  /// What stands in a new row's fields.
  static let new: [FieldName: String] = [
    .category: PreparedDocument.Category.performing.rawValue,
    .trigger: PreparedDocument.Trigger.onUpdate.rawValue,
    .weeding: PreparedDocument.Weeding.withTheNew.rawValue,
    .access: PreparedDocument.Access.everyone.rawValue,
  ]

  static func texts(_ document: PreparedDocument) -> [FieldName: String] {
    [
      .title: document.title, .place: document.place, .responsible: document.responsible,
      .system: document.system, .purpose: document.purpose,
      .category: document.category.rawValue, .trigger: document.trigger.rawValue,
      .weeding: document.weeding.rawValue, .exception: document.exception,
      .access: document.access.rawValue, .isOriginal: tick(document.isOriginal),
      .isAlarm: tick(document.isAlarmAssignment), .hasLeft: tick(!document.isActive),
    ]
  }

  private static func tick(_ isTicked: Bool) -> String { isTicked ? "ja" : "" }
}
