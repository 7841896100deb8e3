import DowntimeModel

/// The words of the entry forms.
enum EntryTexts {
  static let whichHour = "Den tiden har funnits två gånger i natt: sommartid eller vintertid?"
  static let personMissing = "Vem gäller det? Vet du inte: skriv okänd."
  static let personUnclear = "Flera passar. Välj rätt person i listan med pil ned och Enter."
  static let chooseOne = "Välj ett svar."
  static let draftNotYet = "inget är skrivet ännu"

  static func heading(_ subject: Draft.Form) -> String {
    switch subject {
    case .new(let kind): "\(SwedishText.kind(kind)) – ny"
    case .correction(_, let kind): "Rätta \(SwedishText.kind(kind).lowercased())"
    }
  }

  static func buttons(_ author: Author) -> [FormSpec.Button] {
    [
      FormSpec.Button(role: .submit, label: "Signera som \(SwedishText.shortName(author))"),
      FormSpec.Button(role: .notMe, label: "Inte jag"),
      FormSpec.Button(role: .later, label: "Fortsätt senare (Esc)"),
    ]
  }

  static func draftSaved(_ time: LocalTime) -> String {
    "påbörjat, sparat \(SwedishDate.clockWithSeconds(time))"
  }

  static func missing(_ count: Int) -> String {
    count == 1
      ? "Inte signerat: ett svar saknas eller är fel. Texten är kvar."
      : "Inte signerat: \(count) svar saknas eller är fel. Texten är kvar."
  }
}
