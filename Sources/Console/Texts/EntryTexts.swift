import DowntimeModel

/// The words of the entry forms.
enum EntryTexts {
  static let whichHour = "Den tiden har funnits två gånger i natt: sommartid eller vintertid?"
  static let personMissing = "Vem gäller det? Vet du inte: skriv okänd."
  static let personUnclear = "Flera passar. Välj rätt person i listan med pil ned och Enter."
  static let chooseOne = "Välj ett svar."
  static let missingText = "Skriv något här."
  static let noPaperNumber = "Så ser inget blankettnummer ut. Lämna tomt om pappret saknar nummer."
  static let required = "Rutinen frågar efter det här."
  static let performerUnknown =
    "Ingen med den signaturen eller det namnet. Lägg till personen bland personalen."
  static let performerUnclear = "Flera heter så. Skriv signaturen."
  static let pages = "Skriv antalet sidor med siffror, 1 till 999."
  static let begunBy = "Påbörjat av"
  static let nothingYet = "inget är skrivet ännu"
  static let notSavedYet = "inte sparat ännu"

  static func heading(_ subject: Draft.Form) -> String {
    switch subject {
    case .new(let kind): "\(SwedishText.kind(kind)) – ny"
    case .correction(_, let kind): "Rätta \(SwedishText.kind(kind).lowercased())"
    }
  }

  static let wayToSign = "PgDn: till Signera"

  static func buttons(_ author: Author) -> [FormSpec.Button] {
    [
      FormSpec.Button(role: .submit, label: "Signera som \(SwedishText.shortName(author))"),
      FormSpec.Button(role: .notMe, label: "Inte jag"),
      FormTexts.goOnLater,
    ]
  }

  static func draftSaved(_ time: LocalTime) -> String {
    "påbörjat, sparat \(SwedishDate.clockWithSeconds(time))"
  }

  /// The line that a colleague's text gets when another person goes on with it.
  static func takenOver(from first: Author, at time: LocalTime, by author: Author) -> String {
    "[Påbörjat \(SwedishDate.dayAndClock(time)) av \(first.name), inte signerat. "
      + "Fortsatt av \(author.name).]"
  }

  /// A colleague's unsigned text: read it here, or go on with it.
  static func takeOverQuestion(_ draft: Draft, by author: Author) -> Dialog {
    let main = draft.form.map { EntryForms.mainText($0.kind).rawValue }
    let text = draft.fields[main ?? FieldName.text.rawValue] ?? ""
    return Dialog(
      title: "OSIGNERAT, påbörjat av \(draft.author.signature.text)",
      lines: [text.isEmpty ? "Inget är skrivet i texten." : text],
      options: [
        Dialog.Option(letter: "l", label: "Låt den vara", steps: []),
        Dialog.Option(
          letter: "t", label: "Ta över: skriv vidare som \(author.signature.text)",
          steps: [.open(.takeOver(draft.id))]),
      ])
  }

  static func missing(_ count: Int) -> String {
    count == 1
      ? "Inte signerat: ett svar att se över. Texten är kvar."
      : "Inte signerat: \(count) svar att se över. Texten är kvar."
  }
}
