import DowntimeModel

/// The fields that a message of discharge co-ordination opens (RT-04, 2.3.1), all under «Mer».
struct MessageFields {
  let kind: PratorMessageKind
  /// Which of those that the call has of the kind; the first is 1.
  let ordinal: Int
  /// What the message is called here.
  let title: String
  /// What a draft holds.
  let texts: [FieldName: String]

  /// A heading, which way it went where that is not the call's own way, and what it says.
  var fields: [FieldSpec] {
    var fields: [FieldSpec] = []
    if ordinal > 1 {
      fields.append(
        FieldSpec(
          name: name(.again), label: "Ett till", kind: .check(title), hint: CommonFields.tick,
          isFolded: true, opensWhen: .chosen(.messages, kind.rawValue)))
    }
    fields.append(
      FieldSpec(
        name: .section(name(.again).rawValue), label: title, kind: .section, isFolded: true,
        opensWhen: opens))
    fields.append(
      FieldSpec(
        name: name(.direction), label: "Riktning", kind: .choice(CallFields.directions),
        hint: "Fick du det här beskedet, eller lämnade du det?", isFolded: true,
        opensWhen: directionOpens))
    return fields + content
  }

  /// A call that went one way has its messages go that way, unless another source says otherwise.
  private var directionOpens: Condition {
    let own = texts[name(.direction)]
    guard own == nil || own == texts[.direction] else { return opens }
    return .all([opens, .chosen(.direction, Call.Direction.both.rawValue)])
  }

  private var content: [FieldSpec] {
    switch kind {
    case .admission:
      [
        time(.at, "Inskriven", .past, CommonFields.pastTime),
        line(.ward, "Avdelning", "Avdelning och sjukhus.", isRequired: true),
        choice(
          .formOfCare, "Vårdform", FormTexts.words(FormOfCare.self),
          "Den avgör om hälsocentralen eller psykiatrin ska veta."),
        line(.day, "Beräknas hem", "Dagen, om den är sagd: 13/11 eller fredag."),
        time(
          .assessedAt, "Behov bedömt", .past,
          "Om behovet bedömdes efter inskrivningen. \(CommonFields.pastTime)", isRequired: false),
        notice(.hasAdmissionLimit),
      ]
    case .currentServices:
      [
        text(.text, "Insatser", "Det som ges nu. Eller skriv det i «Vad sades»."),
        line(.contact, "Kontakt", "Vem de ska höra av sig till."),
      ]
    case .permanentCareContact:
      [
        line(.name, "Namn", "Den fasta vårdkontakten.", isRequired: true),
        line(.role, "Befattning", ""), line(.unit, "Enhet", ""), line(.phone, "Telefon", ""),
      ]
    case .preliminarilyReady:
      [time(.at, "Preliminärt", .any, CommonFields.comingTime)]
    case .changedDischargeTime:
      [
        time(.before, "Förut sagt", .any, CommonFields.comingTime, isRequired: false),
        time(.at, "Ny tid", .any, CommonFields.comingTime),
      ]
    case .dischargeReport:
      [
        text(.text, "Rapport", "Det viktigaste. Eller skriv det i «Vad sades»."),
        line(.medication, "Läkemedel", "Läkemedelslistan: följer den med, och hur?"),
        line(.aids, "Hjälpmedel", ""), line(.followUp, "Uppföljning", ""),
      ]
    case .readyForDischarge:
      [
        time(.assessedAt, "Bedömd", .past, CommonFields.pastTime),
        choice(
          .needsPlan, "SIP behövs", FormTexts.words(PratorMessage.Answer.self),
          "Samordnad individuell plan."),
        notice(.hasReadyNotice),
      ]
    case .discharge: discharge
    case .municipalityReady:
      [
        time(.at, "Klar från", .any, CommonFields.comingTime),
        line(.condition, "Villkor", "Om något måste vara klart först."),
      ]
    case .planInitiative:
      [
        line(.by, "Tog initiativ", "Namn och enhet.", isRequired: true),
        choice(
          .consent, "Samtycke", FormTexts.words(PratorMessage.Answer.self),
          "Patientens samtycke till SIP."),
      ]
    case .planCall: planCall
    case .planHeld:
      [
        line(.day, "Hölls", "Dagen: idag, igår eller 12/11.", isRequired: true),
        yesNo(.isFilled, "Blankett ifylld", "Är SIP-blanketten ifylld?"),
        yesNo(.copy, "Kopia", "Lämnades en kopia till den det gäller?"),
        line(.original, "Original hos", ""),
      ]
    case .other: [text(.text, "Text", "Eller skriv det i «Vad sades».")]
    }
  }

  private var discharge: [FieldSpec] {
    func when(_ word: ReceivingWord) -> Condition {
      .chosen(name(.receiving), word.rawValue)
    }
    return [
      time(.at, "Utskriven", .past, CommonFields.pastTime),
      line(.to, "Till", "Hem, korttid, boende, annat eller avliden.", isRequired: true),
      choice(
        .receiving, "Mottagare",
        [
          FieldSpec.Choice(value: ReceivingWord.told.rawValue, label: "Vet om det"),
          FieldSpec.Choice(value: ReceivingWord.notTold.rawValue, label: "Inte sagt ännu"),
          FieldSpec.Choice(value: ReceivingWord.notNeeded.rawValue, label: "Behövs inte"),
        ], "Den som tar emot hemma. Inte sagt ännu: det står på översikten tills det är gjort."),
      line(
        .toldName, "Sagt till", "Namn och enhet.", isRequired: true, opensWhen: when(.told)),
      time(.toldAt, "Klockan", .past, CommonFields.pastTime, opensWhen: when(.told)),
      line(
        .reason, "Varför inte", "Till exempel: inga insatser behövs.", isRequired: true,
        opensWhen: when(.notNeeded)),
    ]
  }

  private var planCall: [FieldSpec] {
    let parts: [FieldName.MessagePart] = [
      .participant, .participantUnit, .participantPhone, .participantAt,
    ]
    let names = parts.map(name)
    return [
      time(.at, "SIP-tid", .coming, CommonFields.comingTime),
      line(.place, "Plats", "Var den hålls, eller på vilket sätt.", isRequired: true),
      line(.calledBy, "Kallad av", ""),
    ]
      + CallFields.rows(name(.participant), texts).flatMap { row -> [FieldSpec] in
        let isOpen = CallFields.isOpen(row, names)
        return [
          line(.participant, "Deltagare", "Namn eller uppgift.", row: row, opensWhen: isOpen),
          line(.participantUnit, "Enhet", "", row: row, opensWhen: isOpen),
          line(.participantPhone, "Telefon", "", row: row, opensWhen: isOpen),
          time(
            .participantAt, "Uppringd kl.", .past, "Vet du inte: lämna tomt. Öppenvården ringer.",
            isRequired: false, row: row, opensWhen: isOpen),
        ]
      }
  }

  // MARK: Fields

  private func name(_ part: FieldName.MessagePart) -> FieldName { .message(kind, part, ordinal) }

  private var opens: Condition {
    let isTold = Condition.chosen(.messages, kind.rawValue)
    return ordinal == 1 ? isTold : .all([isTold, .ticked(name(.again))])
  }

  private func field(
    _ part: FieldName.MessagePart, _ label: String, _ kind: FieldSpec.Kind, _ hint: String,
    isRequired: Bool, row: Int? = nil, opensWhen: Condition? = nil
  ) -> FieldSpec {
    FieldSpec(
      name: row.map(name(part).row) ?? name(part), label: label, kind: kind, hint: hint,
      isFolded: true, opensWhen: opensWhen.map { .all([opens, $0]) } ?? opens,
      isRequired: isRequired)
  }

  private func line(
    _ part: FieldName.MessagePart, _ label: String, _ hint: String, isRequired: Bool = false,
    row: Int? = nil, opensWhen: Condition? = nil
  ) -> FieldSpec {
    field(part, label, .line, hint, isRequired: isRequired, row: row, opensWhen: opensWhen)
  }

  private func text(_ part: FieldName.MessagePart, _ label: String, _ hint: String) -> FieldSpec {
    field(part, label, .text(rows: 2), hint, isRequired: false)
  }

  private func time(
    _ part: FieldName.MessagePart, _ label: String, _ tense: TimeInput.Tense, _ hint: String,
    isRequired: Bool = true, row: Int? = nil, opensWhen: Condition? = nil
  ) -> FieldSpec {
    field(part, label, .time(tense), hint, isRequired: isRequired, row: row, opensWhen: opensWhen)
  }

  private func choice(
    _ part: FieldName.MessagePart, _ label: String, _ choices: [FieldSpec.Choice], _ hint: String
  ) -> FieldSpec {
    field(part, label, .choice(choices), hint, isRequired: true)
  }

  private func yesNo(_ part: FieldName.MessagePart, _ label: String, _ hint: String) -> FieldSpec {
    choice(part, label, [FormTexts.yes, FormTexts.no], hint)
  }

  /// What the screen says of the message once it can be reckoned.
  private func notice(_ fact: FormFact) -> FieldSpec {
    FieldSpec(
      name: name(.notice), label: "", kind: .remark, isFolded: true,
      opensWhen: .all([opens, .fact(fact)]))
  }
}

/// What drafts call the answers about the unit that receives a patient.
enum ReceivingWord: String {
  case told = "vet"
  case notTold = "inte sagt"
  case notNeeded = "behövs inte"
}
