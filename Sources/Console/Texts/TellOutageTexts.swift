import DowntimeModel

/// The words of the small forms that tell something about an outage.
enum TellOutageTexts {
  static let answerAll = "Svara på frågorna, med ja eller nej."
  static let shredded = "strimlad"
  static let bin = "sekretesstunnan"
  static let filed = "arkiverad"
  static let whereFiled = "Skriv i vilken akt eller pärm."
  static let erased = "raderad"

  static func heading(_ subject: OutageForm) -> String {
    switch subject {
    case .aspect(.declaration): "Rätta eller fyll på"
    case .aspect(let aspect): OutageTexts.label(aspect)
    case .forwarded: "Informationen är förd vidare"
    case .untick: "Ångra avprickningen"
    case .printDone: "Utskriften"
    case .officer: "Alla beslut är med"
    case .unitDuty: "Klart"
    case .reopened: Action.reopenOutage.rawValue
    }
  }

  /// What stands in the fields from the beginning.
  static func texts(_ subject: OutageForm, _ outage: Outage, _ unit: UnitState)
    -> [FieldName: String]
  {
    if subject == .aspect(.informed),
      let channel = OutageEvent.Channel.suggested(emailWorks: outage.details.emailWorks)
    {
      return [.channel: channel.rawValue]
    }
    guard subject == .aspect(.declaration) else { return [:] }
    return DeclareOutageTexts.texts(outage.systems, unit.profile?.combined)
      .merging(DeclareOutageTexts.texts(outage.details)) { first, _ in first }
  }

  static func spec(_ subject: OutageForm, _ outage: Outage, _ unit: UnitState) -> FormSpec {
    let about = FieldSpec(
      name: .introduction, label: remark(subject, outage, unit), kind: .remark)
    return FormSpec(
      fields: (about.label.isEmpty ? [] : [about]) + fields(subject, outage, unit),
      buttons: [
        FormSpec.Button(role: .submit, label: button(subject)),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        later(subject),
      ])
  }

  /// Only what has a text of its own is kept.
  private static func later(_ subject: OutageForm) -> FormSpec.Button {
    if case .aspect = subject { return FormTexts.goOnLater }
    return FormSpec.Button(role: .later, label: "Avbryt (Esc)")
  }

  private static func button(_ subject: OutageForm) -> String {
    switch subject {
    case .untick: "Ångra den"
    case .officer: "Jag intygar det"
    case .reopened: "Öppna igen"
    case .aspect, .forwarded, .printDone, .unitDuty: "Skriv upp"
    }
  }

  private static func remark(_ subject: OutageForm, _ outage: Outage, _ unit: UnitState) -> String {
    let profile = unit.profile(of: outage)?.combined
    func duty(_ duty: RoutineDuty) -> String {
      profile?.duties.first { $0.duty == duty }?.text ?? ""
    }
    switch subject {
    case .aspect(.declaration):
      return "Det som är skrivet följer med. Det gamla går att läsa i journalen."
    case .aspect(.planInForce): return duty(.planInForce)
    case .aspect(.level): return duty(.outageLevels)
    case .aspect(.premises): return duty(.premisesCheck)
    case .aspect(.cases): return duty(.ongoingCases)
    case .aspect(.analysis): return duty(.longOutageAnalysis)
    case .aspect(.informed):
      return [
        profile?.texts.first { $0.place == .outageInformation }?.text,
        outage.details.emailWorks == false ? "E-post fungerar inte: skicka sms." : nil,
      ].compactMap(\.self).joined(separator: "\n")
    case .aspect(.normalOperation): return "När var systemet åter i normal drift?"
    case .aspect(.normalState): return "När var läget normalt igen?"
    case .untick(let point): return point.text
    case .officer(let officer): return "\(officer): alla mina beslut står på listan."
    case .unitDuty(let duty): return OpenItemTexts.what(.unit(duty), isOthers: false) + "."
    case .forwarded: return "Den som fick informationen har fört den vidare på enheten."
    case .reopened:
      return
        "\(SwedishText.outage(outage)).\nDet som väntar i det syns igen, och det kan skrivas i "
        + "det. Att det var avslutat, och av vem, går fortfarande att läsa."
    case .aspect, .printDone: return ""
    }
  }

  private static let when = FieldSpec(
    name: .when, label: "När", kind: .time(.past), hint: "Till exempel 0214, igår 2215 eller nu.")

  private static func yesNo(_ name: FieldName, _ label: String, after: FieldName? = nil)
    -> FieldSpec
  {
    FieldSpec(
      name: name, label: label,
      kind: .choice([
        FieldSpec.Choice(value: "ja", label: "ja"), FieldSpec.Choice(value: "nej", label: "nej"),
      ]),
      opensWhen: after.map { .chosen($0, "ja") })
  }

  private static func fields(_ subject: OutageForm, _ outage: Outage, _ unit: UnitState)
    -> [FieldSpec]
  {
    switch subject {
    case .aspect(let aspect): fields(aspect, outage, unit)
    case .forwarded, .unitDuty: [when]
    case .untick, .reopened: [FieldSpec(name: .reason, label: "Varför", kind: .text(rows: 2))]
    case .officer: []
    case .printDone:
      [
        FieldSpec(
          name: .paperStep, label: "Vad gjordes",
          kind: .choice([
            FieldSpec.Choice(value: shredded, label: "Strimlad"),
            FieldSpec.Choice(value: bin, label: "I sekretesstunnan"),
            FieldSpec.Choice(value: filed, label: "Arkiverad"),
            FieldSpec.Choice(value: erased, label: "Filen raderad"),
          ]), hint: "Är den undertecknad är den original: arkivera den, strimla den aldrig."),
        FieldSpec(
          name: .place, label: "Var", kind: .line, hint: "Akten eller pärmen som den ligger i.",
          opensWhen: .chosen(.paperStep, filed)),
      ]
    }
  }

  private static func fields(_ aspect: OutageAspect, _ outage: Outage, _ unit: UnitState)
    -> [FieldSpec]
  {
    switch aspect {
    case .declaration:
      DeclareOutageTexts.systemFields(unit.profile?.combined) + [
        FieldSpec(name: .when, label: "Sedan när", kind: .time(.past)),
        FieldSpec(
          name: .reason, label: "Varför", kind: .text(rows: 2),
          hint: "Behövs när system eller tid är en annan än förut."),
      ] + DeclareOutageTexts.details(unit.profile?.combined.routine ?? RoutineProfile())
    case .reported:
      [
        FieldSpec(
          name: .counterpart, label: "Anmält till", kind: .line,
          hint: "Till exempel egen IT-support."),
        when,
        FieldSpec(
          name: .reference, label: "Ärendenr", kind: .line, hint: "Får vara tomt."),
      ]
    case .level:
      [
        yesNo(.computer, "Datorn går"), yesNo(.network, "Nätet går", after: .computer),
        yesNo(.systemReached, "Systemet går", after: .network), when,
      ]
    case .planInForce:
      [
        FieldSpec(name: .counterpart, label: "Vem", kind: .line),
        FieldSpec(name: .counterpartRole, label: "Roll", kind: .line), when,
      ]
    case .cause:
      [
        FieldSpec(
          name: .text, label: "Orsak", kind: .text(rows: 2),
          hint: "Vad felet berodde på, så långt ni vet.")
      ]
    case .received:
      [
        FieldSpec(name: .text, label: "Besked", kind: .text(rows: 2)),
        FieldSpec(name: .counterpart, label: "Från", kind: .line), when,
        FieldSpec(
          name: .nextInformation, label: "Nästa besked", kind: .time(.coming),
          hint: "Till exempel 0500 eller i morgon 0900. Tomt om ingen tid sades."),
      ]
    case .informed:
      [
        FieldSpec(
          name: .channel, label: "Kanal",
          kind: .choice(
            OutageEvent.Channel.usable(emailWorks: outage.details.emailWorks).map {
              FieldSpec.Choice(value: $0.rawValue, label: $0.rawValue)
            })),
        FieldSpec(name: .counterpart, label: "Till", kind: .line), when,
      ]
    case .premises, .cases, .normalOperation, .normalState: [when]
    case .storage:
      [
        FieldSpec(
          name: .text, label: "Sparas", kind: .text(rows: 2),
          hint: "Var och hur handlingarna sparas tills systemet går igen.")
      ]
    case .analysis:
      [
        FieldSpec(name: .management, label: "Med", kind: .check("Ledningsgruppen")),
        FieldSpec(name: .unions, label: "", kind: .check("De fackliga")),
        FieldSpec(name: .text, label: "Slutsatser", kind: .text(rows: 3)),
      ]
    }
  }

  // MARK: Levels

  /// The level and where one writes, told as soon as the questions are answered.
  static func places(_ reach: SystemReach?, _ profile: RoutineProfile) -> [FieldSpec] {
    guard let reach else { return [] }
    let lines = OutageTexts.writingPlaces(reach, profile)
    return zip([FieldName.phrase, .staffCount, .residentCount], lines).map {
      FieldSpec(name: $0, label: $1, kind: .remark)
    }
  }
}
