import DowntimeModel

/// The fields of a fax or message of Mina planer (RT-05).
enum FaxFields {
  /// Rows for receivers that a form can have.
  static let rows = 1...6

  static func fields(_ profile: Profile?) -> [FieldSpec] {
    [
      CommonFields.person(allowsNobody: false),
      FieldSpec(
        name: .direction, label: "Riktning",
        kind: .choice([
          FieldSpec.Choice(value: Fax.Direction.sent.rawValue, label: "Skickat"),
          FieldSpec.Choice(value: Fax.Direction.received.rawValue, label: "Mottaget"),
        ])),
      FieldSpec(
        name: .message, label: "Meddelande", kind: .choice(messages(profile)),
        hint: "Siffran eller bokstaven väljer. Samma bokstav igen: nästa."),
      FieldSpec(
        name: .way, label: "Sätt", kind: .choice(FormTexts.words(Fax.Way.self)),
        opensWhen: isMessage(.acuteSheet), isRequired: true),
      FieldSpec(
        name: .versionOf, label: "Version av", kind: .line,
        hint: "Vilken enhet som har skrivit den här versionen.",
        opensWhen: isAny { $0.hasOwnVersions }),
      FieldSpec(
        name: .sender, label: "Från", kind: .line, hint: "Enheten som skickade det.",
        opensWhen: .chosen(.direction, Fax.Direction.received.rawValue)),
      CommonFields.when,
    ] + checks + rows.flatMap { row($0, profile) } + plan
  }

  // MARK: What opens what

  private static func isMessage(_ message: MinaPlanerMessageKind) -> Condition {
    .chosen(.message, message.rawValue)
  }

  private static func isAny(_ holds: (MinaPlanerMessageKind) -> Bool) -> Condition {
    .any(MinaPlanerMessageKind.allCases.filter(holds).map(isMessage))
  }

  private static let sent = Condition.chosen(.direction, Fax.Direction.sent.rawValue)

  /// Sent, by fax, and something that may be faxed.
  private static let isFaxed = Condition.all([
    sent,
    .any([
      isAny { $0.mayBeFaxed && $0 != .acuteSheet },
      .all([isMessage(.acuteSheet), .chosen(.way, Fax.Way.fax.rawValue)]),
    ]),
  ])

  // MARK: Receivers

  private static func row(_ row: Int, _ profile: Profile?) -> [FieldSpec] {
    let isOpen: Condition =
      row == 1 ? isFaxed : .all([isFaxed, .filled(.receiver(row - 1))])
    let isFilled = Condition.all([isFaxed, .filled(.receiver(row))])
    return [
      FieldSpec(
        name: .receiverParty.row(row), label: row == 1 ? "Mottagare" : "Också till",
        kind: .choice(parties(profile)), opensWhen: isOpen),
      FieldSpec(
        name: .receiver(row), label: "Enhet", kind: .line,
        hint: "Står enheten i kontaktlistan fylls faxnumret i.", opensWhen: isOpen),
      FieldSpec(
        name: .faxNumber.row(row), label: "Faxnummer", kind: .line,
        hint: "Läs numret mot faxlistan.", opensWhen: isFilled, isRequired: true),
      FieldSpec(
        name: .sentAt.row(row), label: "Skickat", kind: .time(.past), hint: CommonFields.pastTime,
        opensWhen: isFilled, isRequired: true),
      FieldSpec(name: .pages.row(row), label: "Sidor", kind: .line, opensWhen: isFilled),
      FieldSpec(
        name: .receipt.row(row), label: "", kind: .check("Faxens kvittens är bra"),
        hint: CommonFields.tick, opensWhen: isFilled),
      FieldSpec(
        name: .confirmedBy.row(row), label: "Bekräftat av", kind: .line,
        hint: "Den som sagt att det kom fram. Inte ännu: lämna tomt.", opensWhen: isFilled),
      FieldSpec(
        name: .confirmedAt.row(row), label: "Klockan", kind: .time(.past),
        hint: CommonFields.pastTime, opensWhen: .all([isFilled, .filled(.confirmedBy.row(row))]),
        isRequired: true),
    ]
  }

  private static let checks = [
    FieldSpec(
      name: .checks, label: "Kontrollerat",
      kind: .choices(FormTexts.words(Fax.Precaution.self)),
      hint: "Innan faxet skickas. Mellanslag kryssar.", opensWhen: isFaxed),
    FieldSpec(
      name: .checkReason, label: "Varför inte", kind: .line,
      hint: "Varför allt inte är kontrollerat.",
      opensWhen: .all([isFaxed, .fact(.isUnchecked)])),
  ]

  // MARK: SIP and discharge

  private static let plan: [FieldSpec] = {
    let isDocument = isAny { $0.isPlanDocument }
    return [
      FieldSpec(
        name: .relevantTime, label: "Gäller datum", kind: .line,
        hint: "Datum för SIP eller utskrivning, gärna med tid: 12/11 eller 12/11 10:00.",
        opensWhen: isAny { $0.hasDate }),
      FieldSpec(
        name: .planHeldAt, label: "SIP hölls", kind: .time(.past),
        hint: "Bara om den har hållits. \(CommonFields.pastTime)",
        opensWhen: isAny { $0.isPlan }),
      FieldSpec(
        name: .signers, label: "Undertecknat", kind: .text(rows: 2), hint: "Ett namn på varje rad.",
        opensWhen: isDocument),
      FieldSpec(
        name: .originalWith, label: "Original hos", kind: .line,
        hint: "Samordningsansvarig enhet arkiverar det.", opensWhen: isDocument),
      FieldSpec(
        name: .copiesTo, label: "Kopior till", kind: .text(rows: 2),
        hint: "En mottagare på varje rad.", opensWhen: isDocument),
    ]
  }()

  // MARK: Words

  private static func messages(_ profile: Profile?) -> [FieldSpec.Choice] {
    let own = profile?.faxMessages ?? []
    guard !own.isEmpty else { return FormTexts.words(MinaPlanerMessageKind.self) }
    return own.map {
      FieldSpec.Choice(
        value: $0.kind.rawValue,
        label: SwedishText.capital($0.label.isEmpty ? $0.kind.rawValue : $0.label))
    }
  }

  private static func parties(_ profile: Profile?) -> [FieldSpec.Choice] {
    Counterparty.allCases.map { party in
      let label = profile?.parties.first { $0.party == party }?.label ?? party.rawValue
      return FieldSpec.Choice(value: party.rawValue, label: SwedishText.capital(label))
    }
  }
}

extension FieldName {
  /// The unit of a row of receivers: the first row has the name that faults are told by.
  static func receiver(_ row: Int) -> FieldName { row == 1 ? .receiver : .receiver.row(row) }
}

/// What is said under the fields of a fax.
enum FaxTexts {
  static let neverFaxed = FormNote(
    text: "Checklistan används bara i kommunen och faxas aldrig vidare.", isWarning: true)
  static let dateDecides = FormNote(
    text: "Datumet avgör om det ska registreras efteråt. Det kan fyllas i senare.")
  static let severalTimes = "Skriv sommartid eller vintertid efter klockslaget."

  static func left(_ parties: [Party]) -> FormNote {
    FormNote(
      text: "Ska också ha det: " + parties.map(\.rawValue).joined(separator: " och ") + ".",
      isWarning: true)
  }

  /// R003-02, R003-04: told, never refused.
  static func beforeDecision(_ decidedAt: LocalTime?) -> FormNote {
    let decided =
      decidedAt.map { "Reservrutinen gäller sedan \(SwedishDate.dayAndClock($0))." }
      ?? "Ingen har skrivit upp att reservrutinen gäller."
    return FormNote(text: "FÖRE BESLUT. \(decided)", isWarning: true)
  }

  static let beforeDecisionMark = "FÖRE BESLUT: skickat innan reservrutinen var beslutad."

  static func notConfirmed(_ units: [String]) -> String {
    "Ingen vet ännu om det har kommit fram till: \(units.joined(separator: "; "))."
  }

  static let noneWaits = "Alla mottagare är bekräftade."
  static let notAFax = "Det här är inget skickat fax."
  static let unitMissing = "Vilken mottagare?"

  static func fromList(_ contact: Contact) -> FormNote {
    FormNote(
      text: "Ur kontaktlistan, kontrollerad \(SwedishDate.iso(contact.updatedOn)).")
  }

  static func notAsInList(_ number: String) -> FormNote {
    FormNote(text: "Kontaktlistan har \(number). Kontrollera.", isWarning: true)
  }
}
