import DowntimeModel
import Terminal

/// The words of writing without unlocking.
enum LetterTexts {
  static let senderHeading = "Skriv utan att låsa upp"
  static let heading = "Brevlådan"
  static let banner = [
    "UTAN UPPLÅSNING  det du skriver läggs i brevlådan", "UTAN UPPLÅSNING  läggs i brevlådan",
  ]
  static let about =
    "Skriv på. Det sparas i brevlådan och kommer in i journalen när någon låser upp."
  static let leave = "Lämna brevlådan"
  static let onlyWriting = "Det går när skåpet är upplåst. Här kan du bara skriva."
  static let introduction =
    "Du kan skriva utan lösenfras, men inte läsa. Skriv vem du är: ingen kan slå upp det nu."

  static func senderSpec(isSmall: Bool) -> FormSpec {
    let remark = FieldSpec(name: .introduction, label: introduction, kind: .remark)
    return FormSpec(
      fields: (isSmall ? [] : [remark])
        + [StaffFields.name, StaffFields.title, StaffFields.signature],
      buttons: [
        FormSpec.Button(role: .submit, label: "Börja skriva"),
        FormSpec.Button(role: .later, label: "Tillbaka"),
      ])
  }

  static func started(_ draft: Draft, now: LocalTime) -> String {
    "Påbörjat  \(StartedTexts.what(draft))  "
      + SwedishText.listTime(draft.startedAt, now: now)
  }

  static func written(_ entry: JournalEntry, now: LocalTime) -> String {
    "\(SwedishText.listTime(entry.occurredAt, now: now))  \(SwedishText.kind(entry.current.kind))"
      + "  \(EntryText.summary(entry.current))"
  }

  static func saved(_ now: LocalTime) -> String {
    "SPARAT \(SwedishDate.clockWithSeconds(now))  Ligger i brevlådan tills någon låser upp."
  }

  /// Letters that have not been taken in, and why.
  static func waiting(_ count: Int) -> String {
    "\(texts(count)) i brevlådan. Starta driftstoppet, så tas \(count == 1 ? "den" : "de") in."
  }

  static func takenIn(_ count: Int, at now: LocalTime) -> String {
    "SPARAT \(SwedishDate.clockWithSeconds(now))  \(texts(count)) ur brevlådan: läs i journalen."
  }

  static func notTakenIn(_ error: StoreError) -> String {
    "Brevlådan kunde inte tömmas. Det som ligger där är kvar. \(ModelTexts.store(error))"
  }

  private static func texts(_ count: Int) -> String {
    count == 1 ? "En text" : "\(count) texter"
  }

  static let leaveQuestion = Dialog(
    title: "Lämna brevlådan?",
    lines: ["Det du har skrivit är sparat, men du kan inte läsa det mer härifrån."],
    options: [
      Dialog.Option(letter: "j", label: "Ja, lämna", steps: [.perform(.closeLetterbox)]),
      Dialog.Option(letter: "n", label: "Nej, fortsätt skriva", steps: []),
    ])

  /// How an entry came in, for its detail view.
  static func mark(_ letter: LetterMark) -> String {
    let time = SwedishDate.dayAndClock(letter.writtenAt)
    let typist = letter.takenInBy.signature.text
    return switch letter.way {
    case .letterbox:
      "Skrivet utan upplåsning \(time). Ingen har kontrollerat vem som skrev. Intaget av \(typist)."
    case .imported:
      "Skrivet \(time) på papper eller i en annan källa. Ingen har kontrollerat vem som skrev. "
        + "Inläst av \(typist)."
    case .typed: "Skrivet \(time), avskrivet och signerat av \(typist)."
    }
  }
}
