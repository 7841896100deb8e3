import DowntimeModel

/// The words of declaring an outage.
enum DeclareOutageTexts {
  static let heading = "Starta driftstopp"
  static let other = "Annat"
  static let nameMissing = "Skriv vad systemet heter."

  static let spec = FormSpec(
    fields: [
      FieldSpec(
        name: .system, label: "System",
        kind: .choice(
          [ITSystem.treserva, .prator, .minaPlaner, .socialSystems].map {
            FieldSpec.Choice(value: $0.name, label: $0.name)
          } + [FieldSpec.Choice(value: other, label: other)]),
        hint: "Första bokstaven väljer, till exempel T."),
      FieldSpec(
        name: .otherSystem, label: "Vilket", kind: .line,
        opensWhen: .chosen(.system, other)),
      FieldSpec(
        name: .when, label: "Sedan när", kind: .time(.past),
        hint: "Ändra om det började tidigare: 0214, igår 2215."),
      FieldSpec(
        name: .note, label: "Vad du vet", kind: .text(rows: 2),
        hint: "Orsak, vem som har felanmält, ärendenummer. Kan fyllas i senare."),
    ],
    buttons: [
      FormSpec.Button(role: .submit, label: "Starta driftstoppet"),
      FormSpec.Button(role: .later, label: "Avbryt (Esc)"),
    ])

  static func alreadyRunning(_ outage: Outage) -> String {
    "Det driftstoppet pågår redan: \(SwedishText.outage(outage))."
  }
}
