import DowntimeModel

/// The words of linking two identities.
enum LinkTexts {
  static func heading(isSame: Bool) -> String {
    isSame ? Action.linkPerson.rawValue : Action.unlinkPerson.rawValue
  }

  static func spec(_ link: PersonLink) -> FormSpec {
    let persons = [link.one, link.other].map { person in
      (person.name ?? PersonLabel(person).full) + ", " + PersonTexts.number(person)
    }
    let meaning =
      link.isSame
      ? "Anteckningarna står kvar där de är skrivna och visas tillsammans."
      : "Båda finns kvar. Deras anteckningar visas var för sig igen."
    let lines = [persons.joined(separator: "\noch ")] + link.doubts.map(doubt) + [meaning]
    return FormSpec(
      fields: [
        FieldSpec(name: .noted, label: lines.joined(separator: "\n"), kind: .remark),
        FieldSpec(
          name: .reason, label: "Orsak", kind: .line,
          hint: link.isSame ? "Hur vet du det? Till exempel: legitimation." : "Hur vet du det?"),
      ],
      buttons: [
        FormSpec.Button(
          role: .submit, label: link.isSame ? "Det är samma person" : "Det är inte samma person"),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        FormSpec.Button(role: .later, label: "Avbryt (Esc)"),
      ])
  }

  static func doubt(_ doubt: PersonLink.Doubt) -> String {
    switch doubt {
    case .twoPersonnummer: "! Båda har personnummer, och de är olika. Titta en gång till."
    case .birthDatesDiffer: "! De är födda olika dagar. Titta en gång till."
    }
  }

  static func fault(_ fault: PersonLink.Fault) -> String {
    switch fault {
    case .nobody: "En anteckning om ingen enskild går inte att koppla ihop med någon."
    case .unnamed: "En okänd som inget är känt om kan vara flera. Flytta anteckningen i stället."
    case .sameIdentity: "Det är samma person redan: välj en annan."
    case .alreadyLinked: "De två är redan hopkopplade."
    case .notLinked: "De två är inte hopkopplade."
    case .reasonMissing: "Skriv hur du vet det."
    }
  }
}
