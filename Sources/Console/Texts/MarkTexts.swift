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
      fields = [
        FieldSpec(
          name: .system, label: "System",
          kind: .choice(systems.map { FieldSpec.Choice(value: $0.name, label: $0.name) })),
        FieldSpec(name: .when, label: "När", kind: .time(.past)),
        FieldSpec(
          name: .reference, label: "Referens", kind: .line,
          hint: "Nummer eller rubrik i systemet, om det finns."),
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

  private static func remark(_ mark: MarkScreen.Mark, _ entry: JournalEntry) -> String {
    let what =
      "\(entry.number?.text ?? "")  \(PersonLabel(entry.current.person).name)  "
      + SwedishDate.dayAndClock(entry.occurredAt)
    switch mark {
    case .transfer, .exempt, .reopen, .faxArrival: return what
    case .nextShift:
      return what + "\n"
        + (entry.nextShiftMustKnow
          ? "Står med i varje överlämning tills någon skriver varför den inte behövs."
          : "Står sedan med i varje överlämning tills någon avslutar det.")
    case .move: return what + "\nDen andra personen visar sedan bara «flyttad»."
    }
  }
}
