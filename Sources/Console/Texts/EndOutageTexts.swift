import DowntimeModel

/// The words of ending an outage.
enum EndOutageTexts {
  static func spec(_ outage: Outage, _ routine: String?) -> FormSpec {
    FormSpec(
      fields: [
        FieldSpec(
          name: .noted,
          label: "\(SwedishText.outage(outage)).\nNär systemet fungerar igen ska allt skrivas in."
            + (routine.map { "\n" + $0 } ?? ""),
          kind: .remark),
        FieldSpec(
          name: .when, label: "Sedan när", kind: .time(.past),
          hint: "Ändra om det började fungera tidigare."),
      ],
      buttons: [
        FormSpec.Button(
          role: .submit, label: "Ja, \(SwedishText.systems(outage.systems)) fungerar"),
        FormSpec.Button(role: .later, label: "Nej, inte än (Esc)"),
      ])
  }
}
