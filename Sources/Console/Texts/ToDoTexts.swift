import DowntimeModel

/// What is on «Kvar att göra», in words.
enum ToDoTexts {
  /// What is to be done, on one line.
  static func what(_ todo: ToDo) -> String {
    switch todo.subject {
    case .item(let item): OpenItemTexts.what(item.subject, isOthers: item.isOthers)
    case .startedText(let text):
      "Signera påbörjad \(SwedishText.kind(text.kind).lowercased()) (OSIGNERAT)"
    case .selfCheck: "Gör egenkontrollen"
    case .preparedDocument(_, let title, .neverPrinted): "Skriv ut underlaget: \(title)"
    case .emergency: DoorTexts.reviewDuty
    case .outlived(let outlived): WeedTexts.duty(outlived)
    case .unreachedMedium: WeedTexts.reachMedium
    case .preparedDocument(_, let title, .old): "Skriv ut underlaget på nytt: \(title)"
    }
  }

  /// Who and what it is about: number and person; who wrote it where it is a started text.
  static func about(_ todo: ToDo, _ unit: UnitState) -> String {
    if case .startedText(let text) = todo.subject { return text.author.signature.text }
    if case .emergency(let opening) = todo.subject { return opening.author.signature.text }
    return [todo.number?.text, todo.person.map { PersonLabel($0, in: unit).name }].compactMap(
      \.self
    )
    .joined(separator: " ")
  }

  /// How soon, since when, and who does it.
  static func when(_ todo: ToDo, now: LocalTime) -> String {
    var words = [todo.isOthers ? "bevaka" : nil].compactMap(\.self)
    switch todo.subject {
    case .item(let item): words.append(OpenItemTexts.when(item, now: now))
    case .startedText(let text):
      words.append("påbörjad \(SwedishDate.dayAndClock(text.startedAt))")
    case .selfCheck:
      if let last = todo.lastDay {
        words.append("senast \(SwedishDate.iso(last.day))")
        let late = last.daysLate(at: now)
        if late > 0 { words.append(late == 1 ? "1 dag försenad" : "\(late) dagar försenad") }
      }
    case .emergency(let opening): words.append("öppnad \(SwedishDate.dayAndClock(opening.at))")
    case .outlived: words.append(WeedTexts.lifetimes)
    case .unreachedMedium:
      if let since = todo.since { words.append("raderat \(SwedishDate.dayAndClock(since))") }
    case .preparedDocument(_, _, .neverPrinted): words.append("aldrig utskrivet")
    case .preparedDocument(_, _, .old(let since)):
      words.append("gammalt sedan \(SwedishDate.iso(since))")
    }
    if let taken = todo.taken { words.append("\(taken.by.signature.text) tar den") }
    return words.joined(separator: ", ")
  }
}
