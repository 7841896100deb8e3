import DowntimeModel

/// The words of waiving something that waits.
enum WaiveTexts {
  static func spec(_ key: ItemKey, _ outage: Identifier<Outage>, _ unit: UnitState) -> FormSpec {
    let entry = key.record.flatMap { unit.entry($0) }
    let about = [
      SwedishText.capital(key.kind.rawValue), entry?.number?.text,
      entry.map { PersonLabel($0.current.person, in: unit).discreet },
    ]
    return FormSpec(
      fields: [
        FieldSpec(
          name: .introduction,
          label: about.compactMap(\.self).joined(separator: ", ")
            + ".\nDet försvinner från Kvar att göra. I journalen står att det inte gjordes, "
            + "varför, och vem som sade det.", kind: .remark),
        FieldSpec(
          name: .reason, label: "Varför", kind: .text(rows: 2),
          hint: "Till exempel: redan gjort på papper, eller gäller inte längre."),
      ],
      buttons: [
        FormSpec.Button(role: .submit, label: "Ska inte göras"),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
      ] + (entry == nil ? [] : [FormSpec.Button(role: .other(.showEntry), label: "Visa texten")])
        + [FormSpec.Button(role: .later, label: "Avbryt (Esc)")])
  }
}
