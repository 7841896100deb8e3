import DowntimeModel

/// The words that every form shares.
enum FormTexts {
  static let more = "▸ Mer"
  static let less = "▾ Mindre"
  static let whichSeason = "sommartid eller vintertid?"
  static let yes = FieldSpec.Choice(value: "ja", label: "Ja")
  static let no = FieldSpec.Choice(value: "nej", label: "Nej")

  /// Rows of a text that there is no room for.
  static func moreRows(_ count: Int) -> String { "… \(count) rader till" }

  /// Yes or no, neither preset.
  static func yesNo(
    _ name: FieldName, _ label: String, hint: String = "", isFolded: Bool = false,
    opensWhen: Condition? = nil
  ) -> FieldSpec {
    FieldSpec(
      name: name, label: label, kind: .choice([yes, no]), hint: hint, isFolded: isFolded,
      opensWhen: opensWhen)
  }

  /// A choice among words that the model has, each shown with a capital.
  static func words<Word: RawRepresentable & CaseIterable>(_ words: Word.Type)
    -> [FieldSpec.Choice] where Word.RawValue == String
  {
    Word.allCases.map {
      FieldSpec.Choice(value: $0.rawValue, label: SwedishText.capital($0.rawValue))
    }
  }

  /// «Sommartid eller vintertid?», each answer with how long ago it was.
  static func seasonQuestion(
    _ field: FieldName, summer: LocalTime, winter: LocalTime, now: LocalTime
  ) -> Dialog {
    func option(_ letter: Character, _ time: LocalTime) -> Dialog.Option {
      let ago = SwedishDate.duration(milliseconds: now.instant.milliseconds(since: time.instant))
      return Dialog.Option(
        letter: letter, label: "\(SwedishDate.clock(time)), för \(ago) sedan",
        steps: [.setField(field, SwedishText.fullTime(time))])
    }
    return Dialog(
      title: "Sommartid eller vintertid?",
      lines: ["Klockan har ställts om, så den tiden har funnits två gånger."],
      options: [option("s", summer), option("v", winter)])
  }

  /// Somebody in no list. A number that looks like a personnummer and is none, or a reserve number
  /// whose check digit does not fit, is kept all the same (K-27); that it is doubtful comes before
  /// it, since the row may be cut off after it.
  static func someoneElse(_ who: String, isDoubtful: Bool) -> String {
    "Någon annan\(isDoubtful ? ", kontrollera numret" : ""): \(who)"
  }

  /// The warning that others bear the same surname; nil when nobody does.
  static func sameSurname(_ person: PersonReference, _ unit: UnitState) -> String? {
    guard case .resident(let id, _, _, _) = person,
      let resident = unit.residents.first(where: { $0.id == id })
    else { return nil }
    let others = unit.sameSurname(as: resident).map(\.name)
    guard !others.isEmpty else { return nil }
    return "Obs: \(others.joined(separator: " och ")) har samma efternamn. Rätt person?"
  }

  static func leaveQuestion(_ leave: Step) -> Dialog {
    Dialog(
      title: "Lämna utan att spara?", lines: ["Det du har skrivit här försvinner då."],
      options: [
        Dialog.Option(letter: "S", label: "Stanna och skriv vidare", steps: []),
        Dialog.Option(letter: "L", label: "Lämna", steps: [leave]),
      ])
  }
}
