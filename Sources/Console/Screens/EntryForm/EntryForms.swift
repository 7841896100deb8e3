import DowntimeModel

/// The forms of the three core entries in their night form: what is seen first, nothing the clock
/// or the sign-in already knows (product.md, «The forms at night»).
enum EntryForms {
  /// The kinds that are written here.
  static let kinds: [CareEntry.Kind] = [.dayNote, .deviation, .call]

  /// The fields of a kind; a correction asks why first.
  static func fields(_ kind: CareEntry.Kind, isCorrection: Bool) -> [FieldSpec] {
    let reason = FieldSpec(
      name: .reason, label: "Orsak", kind: .line, hint: "Varför rättar du? Till exempel: fel rum.")
    return (isCorrection ? [reason] : []) + fields(kind)
  }

  private static func fields(_ kind: CareEntry.Kind) -> [FieldSpec] {
    switch kind {
    case .dayNote:
      [
        FieldSpec(name: .person, label: "Vem", kind: .person(allowsNobody: false), hint: who),
        when,
        FieldSpec(name: .text, label: "Text", kind: .text(rows: 5)),
        FieldSpec(
          name: .nextShift, label: "", kind: .check("Nästa pass måste veta"), hint: tick),
      ]
    case .deviation:
      [
        FieldSpec(name: .person, label: "Vem", kind: .person(allowsNobody: true), hint: who),
        when,
        FieldSpec(
          name: .kinds, label: "Sort", kind: .choices(Deviation.Kind.nightForm.map(choice)),
          hint: "Tryck på bokstaven eller mellanslag. Flera går bra."),
        FieldSpec(
          name: .whatHappened, label: "Vad hände", kind: .text(rows: 3),
          hint: "Vad som hände, inte vems fel det var."),
        FieldSpec(
          name: .action, label: "Vad gjorde du", kind: .text(rows: 2),
          hint: "Skriv «ingen åtgärd» om du inte gjorde något."),
        FieldSpec(
          name: .contacted, label: "Vem ringde du", kind: .line,
          hint: "Namn, befattning och tid. Ringde du ingen: kryssa på nästa rad."),
        FieldSpec(name: .contactedNobody, label: "", kind: .check("Ringde ingen"), hint: tick),
      ]
    case .call:
      [
        when,
        FieldSpec(
          name: .counterpart, label: "Pratade med", kind: .line,
          hint: "Namnet. Fick du inget namn: kryssa på nästa rad."),
        FieldSpec(
          name: .counterpartWithheld, label: "", kind: .check("Uppgav inte namn"), hint: tick),
        FieldSpec(
          name: .counterpartRole, label: "Befattning", kind: .line, hint: "Till exempel ssk."),
        FieldSpec(
          name: .counterpartUnit, label: "Enhet", kind: .line,
          hint: "Avdelning och sjukhus, eller vårdcentral."),
        FieldSpec(name: .person, label: "Patient", kind: .person(allowsNobody: true), hint: who),
        FieldSpec(
          name: .direction, label: "Besked",
          kind: .choice([
            FieldSpec.Choice(value: Call.Direction.received.rawValue, label: "Fick"),
            FieldSpec.Choice(value: Call.Direction.given.rawValue, label: "Lämnade"),
            FieldSpec.Choice(value: Call.Direction.both.rawValue, label: "Båda"),
          ]), hint: "Fick du besked, lämnade du besked, eller båda?"),
        FieldSpec(name: .said, label: "Vad sades", kind: .text(rows: 3)),
        FieldSpec(
          name: .readBack, label: "Upprepat",
          kind: .choice([
            FieldSpec.Choice(value: "ja", label: "Ja, och bekräftat"),
            FieldSpec.Choice(value: "nej", label: "Nej"),
          ]), hint: "Upprepade du det viktiga, och bekräftade den andra?"),
      ]
    // Written elsewhere and taken in: nothing here opens a form for them.
    case .fax, .decision, .payment, .order, .timeReport, .document: []
    }
  }

  private static let who = "Namn, rum eller nummer. Vet du inte: skriv okänd."
  private static let tick = "Mellanslag kryssar."
  private static let when = FieldSpec(
    name: .when, label: "När", kind: .time, hint: "0214, igår 2215, 24/12 08:00 eller nu.")

  private static func choice(_ kind: Deviation.Kind) -> FieldSpec.Choice {
    FieldSpec.Choice(value: kind.rawValue, label: SwedishText.deviation(kind))
  }

  /// The field that tells what happened.
  static func mainText(_ kind: CareEntry.Kind) -> FieldName {
    switch kind {
    case .dayNote: .text
    case .deviation: .whatHappened
    case .call: .said
    case .fax, .decision, .payment, .order, .timeReport, .document: .text
    }
  }

  /// The texts of an entry's fields, as a draft would keep them.
  static func texts(_ entry: CareEntry, occurredAt: LocalTime) -> [FieldName: String] {
    var texts: [FieldName: String] = [
      .when: SwedishText.fullTime(occurredAt),
      .person: PersonField(entry.person).draftText,
    ]
    switch entry {
    case .dayNote(let note):
      texts[.text] = note.text
      texts[.nextShift] = note.nextShiftMustKnow ? "ja" : ""
    case .deviation(let deviation):
      texts[.kinds] = deviation.kinds.map(\.rawValue).sorted().joined(separator: ",")
      texts[.whatHappened] = deviation.whatHappened
      texts[.action] = deviation.immediateAction
      switch deviation.contacted {
      case .someone(let who): texts[.contacted] = who
      case .nobody: texts[.contactedNobody] = "ja"
      }
    case .call(let call):
      texts[.direction] = call.direction.rawValue
      switch call.counterpart {
      case .given(let name): texts[.counterpart] = name
      case .withheld: texts[.counterpartWithheld] = "ja"
      }
      texts[.counterpartRole] = call.counterpartRole
      texts[.counterpartUnit] = call.counterpartUnit
      texts[.said] = call.said
      texts[.readBack] = call.readBack ? "ja" : "nej"
    case .fax, .decision, .payment, .order, .timeReport, .document: break
    }
    return texts
  }
}
