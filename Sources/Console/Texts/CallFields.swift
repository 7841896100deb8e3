import DowntimeModel

/// The fields of a phone call (RT-04): what follows speech first.
enum CallFields {
  static func fields(_ profile: Profile?) -> [FieldSpec] {
    [
      CommonFields.when,
      FieldSpec(
        name: .counterpart, label: "Pratade med", kind: .line,
        hint: "Namnet. Fick du inget namn: kryssa på nästa rad."),
      FieldSpec(
        name: .counterpartWithheld, label: "", kind: .check("Uppgav inte namn"),
        hint: CommonFields.tick),
      FieldSpec(
        name: .counterpartRole, label: "Befattning", kind: .line, hint: "Till exempel ssk."),
      FieldSpec(
        name: .counterpartUnit, label: "Enhet", kind: .line,
        hint: "Avdelning och sjukhus, eller vårdcentral."),
      CommonFields.person("Patient", allowsNobody: true),
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
          FieldSpec.Choice(value: FormTexts.yes.value, label: "Ja, och bekräftat"), FormTexts.no,
        ]), hint: "Upprepade du det viktiga, och bekräftade den andra?"),
    ]
  }
}
