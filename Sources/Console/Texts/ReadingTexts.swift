import DowntimeModel

/// The words of reading up: before the shift and before a visit.
enum ReadingTexts {
  static let notSaved =
    "«Läst» är inte sparat. Anteckningarna står kvar som olästa. Inget annat har hänt."

  static let chooseSpec = FormSpec(
    fields: [
      FieldSpec(
        name: .person, label: "Vem", kind: .person(allowsNobody: false),
        hint: "Namn, rum eller nummer.")
    ],
    buttons: [
      FormSpec.Button(role: .submit, label: "Läs allt om personen"),
      FormSpec.Button(role: .later, label: "Tillbaka (Esc)"),
    ])

  static func top(_ scope: ReadingScreen.Scope, left: Int, isEmpty: Bool, short: Bool) -> String {
    let count = left == 0 ? "Inget oläst" : left == 1 ? "1 oläst" : "\(left) olästa"
    let what: String =
      switch scope {
      case .shift: count + (left == 0 || short ? "" : ", äldst först")
      case .person(let person): "\(PersonLabel(person).name) · \(count.lowercased())"
      }
    if isEmpty { return what + (short ? "" : " · P inför besök") }
    return what + (short ? " · Enter läser" : " · Enter läser och går vidare · P inför besök")
  }

  static func empty(_ scope: ReadingScreen.Scope) -> String {
    switch scope {
    case .shift: "Du har läst allt. Det du själv har skrivit räknas inte."
    case .person: "Inget är skrivet om personen under driftstoppet."
    }
  }

  /// Over a page: which of the entries it is, and how much is left.
  static func place(_ number: Int, of count: Int, left: Int) -> String {
    "\(number) av \(count) · "
      + (left == 0 ? "inget oläst kvar" : left == 1 ? "1 oläst kvar" : "\(left) olästa kvar")
  }

  static func end(_ left: Int) -> String {
    switch left {
    case 0: "Allt är läst."
    case 1: "Slut på listan. 1 är oläst."
    default: "Slut på listan. \(left) är olästa."
    }
  }

  /// A row: no name, since it can be seen by who passes.
  static func row(
    _ row: Readable, _ unit: UnitState, isUnread: Bool, short: Bool, now: LocalTime
  ) -> String {
    guard let entry = unit.entry(row.entry) else { return "" }
    let time = SwedishText.listTime(row.time, now: now)
    let person = PersonLabel(entry.current.person, in: unit).discreet
    let number = entry.number?.text ?? ""
    let mark = isUnread ? "oläst" : "läst "
    let what: String
    if row.id == row.entry {
      what = short ? number : padded(number, 10) + SwedishText.kind(entry.current.kind)
    } else {
      let item = entry.history.first { $0.id == row.id }
      let own = item?.number?.text ?? ""
      let about = item.map(change) ?? ""
      what =
        short ? (own.isEmpty ? about : own) : "\(padded(own, 10))\(about) \(number)"
    }
    let isFlagged = row.id == row.entry && entry.nextShiftMustKnow
    return short
      ? "\(mark) \(time) \(what) \(person)" + (isFlagged ? " !" : "")
      : "\(mark)  \(padded(time, 16))\(padded(person, 10))\(what)  \(row.author.signature.text)"
        + (isFlagged ? "  Nästa pass!" : "")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  /// What was said of an entry, in a word or two.
  private static func change(_ item: JournalEntry.HistoryItem) -> String {
    switch item.event {
    case .corrected: "rättelse av"
    case .moved: "flytt av"
    case .added, .transferred, .exempted, .reopened: "nytt om"
    }
  }

  /// A colleague's started text.
  static func draft(_ draft: Draft, now: LocalTime) -> String {
    "OSIGNERAT  \(StartedTexts.what(draft)), påbörjat av \(draft.author.signature.text) "
      + HandoverTexts.age(draft.startedAt, now: now)
  }
}
