import DowntimeModel

/// The words of marking an entry.
enum MarkTexts {
  static let systemMissing = "I vilket system?"
  static let samePerson = "Anteckningen står redan på den personen."

  static func heading(_ mark: MarkScreen.Mark) -> String {
    switch mark {
    case .transfer: Action.markTransferred.rawValue
    case .exempt: Action.markExempt.rawValue
    case .reopen: Action.reopen.rawValue
    case .move: Action.move.rawValue
    case .faxArrival: Action.confirmFax.rawValue
    case .nextShift: Action.nextShift.rawValue
    }
  }

  static func spec(
    _ mark: MarkScreen.Mark, _ entry: JournalEntry, _ systems: [ITSystem]
  ) -> FormSpec {
    let about = FieldSpec(name: .noted, label: remark(mark, entry), kind: .remark)
    let reason = FieldSpec(name: .reason, label: "Orsak", kind: .line)
    let fields: [FieldSpec]
    let submit: String
    switch mark {
    case .transfer:
      fields =
        writtenIn(systems) + [
          FieldSpec(
            name: .reference, label: "Referens", kind: .line,
            hint: "Nummer eller rubrik i systemet, om det finns.", isFolded: true)
        ]
      submit = "Ja, det är inskrivet"
    case .exempt: (fields, submit) = ([reason], "Ska inte skrivas in")
    case .reopen: (fields, submit) = ([reason], "Ångra markeringen")
    case .faxArrival:
      fields = [
        FieldSpec(
          name: .receiver, label: "Mottagare",
          kind: .choice(
            entry.unitsNotConfirmed.map { FieldSpec.Choice(value: $0, label: $0) })),
        FieldSpec(
          name: .confirmedBy, label: "Bekräftat av", kind: .line,
          hint: "Den som sagt det. Kom faxens kvittens: lämna tomt."),
        CommonFields.when,
      ]
      submit = "Ja, det har kommit fram"
    case .nextShift:
      fields = [reason]
      submit = entry.nextShiftMustKnow ? "Behöver inte längre vetas" : "Nästa pass måste veta"
    case .move:
      fields = [
        FieldSpec(
          name: .person, label: "Rätt person",
          kind: .person(allowsNobody: entry.current.kind != .dayNote),
          hint: "Namn, rum eller nummer."), reason,
      ]
      submit = "Flytta"
    }
    return FormSpec(
      fields: [about] + fields,
      buttons: [
        FormSpec.Button(role: .submit, label: submit),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        FormTexts.goOnLater,
      ])
  }

  /// Where, when and how: what is asked of one and of several.
  private static func writtenIn(_ systems: [ITSystem]) -> [FieldSpec] {
    [
      FieldSpec(
        name: .system, label: "Var",
        kind: .choice(
          systems.map { FieldSpec.Choice(value: $0.name, label: SwedishText.capital($0.name)) })),
      FieldSpec(name: .when, label: "När", kind: .time(.past)),
      FieldSpec(
        name: .way, label: "Hur",
        kind: .choice(
          Transfer.Way.allCases.map {
            FieldSpec.Choice(value: $0.rawValue, label: SwedishText.capital($0.rawValue))
          }), isFolded: true),
    ]
  }

  static let severalHeading = "Inskrivet, flera"
  static func ofSeveral(_ number: Int, _ count: Int) -> String { "  \(number) av \(count)" }

  static let nothingWaits = "Inget av det väntar längre."

  /// Several at once: how many, which, and that each is kept by itself.
  static func several(_ entries: [JournalEntry], _ systems: [ITSystem]) -> FormSpec {
    let shown = entries.prefix(8).compactMap { $0.number?.text }.joined(separator: ", ")
    let rest = entries.count - min(entries.count, 8)
    return FormSpec(
      fields: [
        FieldSpec(
          name: .noted,
          label: "\(SwedishText.entries(entries.count)): \(shown)"
            + (rest > 0 ? " och \(rest) till" : "") + ".\nVar och en kan ångras för sig.",
          kind: .remark)
      ] + writtenIn(systems),
      buttons: [
        FormSpec.Button(
          role: .submit,
          label: entries.count == 1 ? "Ja, den är inskriven" : "Ja, alla är inskrivna"),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        FormSpec.Button(role: .later, label: "Avbryt (Esc)"),
      ])
  }

  private static func remark(_ mark: MarkScreen.Mark, _ entry: JournalEntry) -> String {
    let what =
      "\(entry.number?.text ?? "")  \(PersonLabel(entry.current.person).name)  "
      + SwedishDate.dayAndClock(entry.occurredAt)
    switch mark {
    case .reopen: return what + "\n" + EntryText.destination(entry.destination)
    case .transfer, .exempt, .faxArrival: return what
    case .nextShift:
      return what + "\n"
        + (entry.nextShiftMustKnow
          ? "Står med i varje överlämning tills någon skriver varför den inte behövs."
          : "Står sedan med i varje överlämning tills någon avslutar det.")
    case .move: return what + "\nDen andra personen visar sedan bara «flyttad»."
    }
  }
}
