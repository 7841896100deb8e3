import DowntimeModel

/// The fields of a phone call (RT-04): what follows speech first, the rest when one has hung up.
enum CallFields {
  /// Rows that grow are at least so many.
  private static let growingRows = 12

  static func fields(_ profile: Profile?, role: Role, texts: [FieldName: String]) -> [FieldSpec] {
    speech + [toRing, counterparty(profile), phone] + messages(profile, texts)
      + attempts(texts) + report + prescription(role, texts)
  }

  private static let speech: [FieldSpec] = [
    FieldSpec(name: .noon, label: CallTexts.noon, kind: .remark, opensWhen: .fact(.isNearNoon)),
    CommonFields.when,
    FieldSpec(
      name: .counterpart, label: "Pratade med", kind: .contact,
      hint: "Namn, eller enhet att söka. Inget namn: kryssa på nästa rad."),
    FieldSpec(
      name: .counterpartWithheld, label: "", kind: .check("Uppgav inte namn"),
      hint: CommonFields.tick),
    FieldSpec(
      name: .counterpartRole, label: "Befattning", kind: .line, hint: "Till exempel ssk."),
    FieldSpec(
      name: .counterpartUnit, label: "Enhet", kind: .line,
      hint: "Avdelning och sjukhus, eller vårdcentral."),
    CommonFields.person(allowsNobody: true),
    FieldSpec(
      name: .direction, label: "Besked",
      kind: .choice(directions), hint: "Fick du besked, lämnade du besked, eller båda?"),
    FieldSpec(name: .said, label: "Vad sades", kind: .text(rows: 3)),
    FieldSpec(
      name: .readBack, label: "Upprepat",
      kind: .choice([
        FieldSpec.Choice(value: FormTexts.yes.value, label: "Ja, och bekräftat"), FormTexts.no,
      ]), hint: "Upprepade du det viktiga, och bekräftade den andra?"),
  ]

  static let directions = [
    FieldSpec.Choice(value: Call.Direction.received.rawValue, label: "Fick"),
    FieldSpec.Choice(value: Call.Direction.given.rawValue, label: "Lämnade"),
    FieldSpec.Choice(value: Call.Direction.both.rawValue, label: "Båda"),
  ]

  /// Who else is to be rung, as it stands with what is written (R002-12).
  private static let toRing = FieldSpec(
    name: .toRing, label: "", kind: .remark, isFolded: true, opensWhen: .fact(.hasMoreToRing))

  private static let phone = FieldSpec(
    name: .phone, label: "Nummer", kind: .line, hint: "Numret du ringde eller de ringde från.",
    isFolded: true)

  /// The party the counterpart belongs to, by the names it has here.
  private static func counterparty(_ profile: Profile?) -> FieldSpec {
    let labels = Dictionary(
      (profile?.parties ?? []).map { ($0.party, $0.label) }, uniquingKeysWith: { first, _ in first }
    )
    return FieldSpec(
      name: .counterparty, label: "Tillhör",
      kind: .choice(
        Counterparty.allCases.map { party in
          FieldSpec.Choice(
            value: party.rawValue, label: SwedishText.capital(labels[party] ?? party.rawValue))
        }), hint: "Vart den du talade med hör. Då vet programmet vem som har fått veta.",
      isFolded: true)
  }

  /// The messages of the routine, each ticked type with its own fields; without such a routine only
  /// what the call has already.
  private static func messages(_ profile: Profile?, _ texts: [FieldName: String]) -> [FieldSpec] {
    let told = Set((texts[.messages] ?? "").split(separator: ",").map(String.init))
    let named = profile?.phoneMessages ?? []
    let kinds = PratorMessageKind.allCases.filter { kind in
      named.contains { $0.kind == kind } || told.contains(kind.rawValue)
    }
    guard !kinds.isEmpty else { return [] }
    func label(_ kind: PratorMessageKind) -> String {
      let own = named.first { $0.kind == kind }?.label ?? ""
      return SwedishText.capital(own.isEmpty ? kind.rawValue : own)
    }
    return [
      FieldSpec(
        name: .messages, label: "Meddelanden",
        kind: .choices(
          kinds.map { FieldSpec.Choice(value: $0.rawValue, label: label($0)) }),
        hint: "Vad samtalet gällde, en eller flera. Kryssa med bokstav, siffra eller mellanslag.",
        isFolded: true)
    ]
      + kinds.flatMap { kind in
        (1...count(of: kind, texts)).flatMap { ordinal in
          MessageFields(kind: kind, ordinal: ordinal, title: label(kind), texts: texts).fields
        }
      }
  }

  /// How many messages of a kind a call has: more than one only where another source says so.
  private static func count(of kind: PratorMessageKind, _ texts: [FieldName: String]) -> Int {
    var count = 1
    while texts[.message(kind, .again, count + 1)] != nil { count += 1 }
    return count
  }

  /// The rows of something that can be told several times: as many as there are, and room to grow.
  static func rows(_ name: FieldName, _ texts: [FieldName: String]) -> ClosedRange<Int> {
    var last = 0
    for key in texts.keys where key.rawValue.hasPrefix(name.rawValue + ".") {
      if let row = Int(key.rawValue.dropFirst(name.rawValue.count + 1)) { last = max(last, row) }
    }
    return 1...max(growingRows, last + 1)
  }

  /// A row is open when the one before it or itself says something; the first one always.
  static func isOpen(_ row: Int, _ names: [FieldName]) -> Condition? {
    guard row > 1 else { return nil }
    return .any([row - 1, row].flatMap { row in names.map { Condition.written($0.row(row)) } })
  }

  /// Calls that did not get through, so that a late one explains itself.
  private static func attempts(_ texts: [FieldName: String]) -> [FieldSpec] {
    rows(.attemptAt, texts).flatMap { row in
      [
        FieldSpec(
          name: .attemptAt.row(row), label: row == 1 ? "Försök kl." : "Ett till kl.",
          kind: .time(.past),
          hint: "När någon ringde utan att komma fram. \(CommonFields.pastTime)",
          isFolded: true, opensWhen: isOpen(row, [.attemptAt, .attemptResult])),
        FieldSpec(
          name: .attemptResult.row(row), label: "Gick så här",
          kind: .choice(FormTexts.words(CallDetails.Attempt.Result.self)), isFolded: true,
          opensWhen: .written(.attemptAt.row(row)), isRequired: true),
      ]
    }
  }

  /// A clinical report in four parts (K-35).
  private static let report: [FieldSpec] =
    [
      FieldSpec(
        name: .report, label: "Rapport", kind: .check("Klinisk rapport i fyra delar (SBAR)"),
        hint: CommonFields.tick, isFolded: true)
    ]
    + [
      (FieldName.situation, "Situation", "Vad som händer nu."),
      (.background, "Bakgrund", "Vad som har hänt förut och har betydelse."),
      (.assessment, "Aktuellt", "Hur det är nu: det du har sett och mätt."),
      (.recommendation, "Rekommendation", "Vad som ska göras, och när."),
    ].map { name, label, hint in
      FieldSpec(
        name: name, label: label, kind: .text(rows: 2), hint: hint, isFolded: true,
        opensWhen: .ticked(.report))
    }

  /// A prescription by phone is a nurse's to take (K-38).
  private static func prescription(_ role: Role, _ texts: [FieldName: String]) -> [FieldSpec] {
    guard role == .nurse || texts[.prescription] != nil else { return [] }
    let opens = Condition.ticked(.prescription)
    return [
      FieldSpec(
        name: .prescription, label: "Ordination", kind: .check("Muntlig ordination"),
        hint: CommonFields.tick, isFolded: true),
      FieldSpec(
        name: .drug, label: "Läkemedel", kind: .line, hint: "Namn, form och styrka.",
        isFolded: true, opensWhen: opens, isRequired: true),
      FieldSpec(
        name: .dose, label: "Dos", kind: .line, hint: "Som den sades: mängd, sätt och hur ofta.",
        isFolded: true, opensWhen: opens, isRequired: true),
      FieldSpec(
        name: .prescriber, label: "Ordinatör", kind: .line, hint: "Namn och befattning.",
        isFolded: true, opensWhen: opens, isRequired: true),
      FieldSpec(
        name: .prescribedAt, label: "Ordinerat kl.", kind: .time(.past),
        hint: CommonFields.pastTime, isFolded: true, opensWhen: opens, isRequired: true),
      FormTexts.yesNo(
        .prescriptionReadBack, "Upprepad",
        hint: "Upprepade du läkemedel och dos, och bekräftade ordinatören?", isFolded: true,
        opensWhen: opens),
    ]
  }
}
