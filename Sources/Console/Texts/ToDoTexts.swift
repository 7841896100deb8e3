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
    case .signReadiness: Action.signReadiness.rawValue
    case .drillAction(_, let action): "Efter övningen: \(action.text)"
    case .emergency: DoorTexts.reviewDuty
    case .outlived(let outlived): WeedTexts.duty(outlived)
    case .unreachedMedium: WeedTexts.reachMedium
    case .preparedDocument(let title, let lack):
      if lack.nextPrint != nil {
        "Skriv ut för i morgon: \(title)"
      } else {
        lack.missing > 0 ? "Skriv ut underlaget: \(title)" : "Skriv ut underlaget på nytt: \(title)"
      }
    case .documents(let count): "Underlag: \(DocumentTexts.count(count))"
    case .weedPrints(let title, let count, _):
      count == 1
        ? "Strimla en gammal utskrift: \(title)"
        : "Strimla \(count) gamla utskrifter: \(title)"
    case .plannedOutage(let plan, _, _):
      "Skriv ut inför det planerade stoppet \(SwedishDate.dayAndClock(plan.startsAt))"
    case .finding(let finding): "Efter egenkontrollen: \(finding.text)"
    case .appoint: "Utse vem som gör egenkontrollen"
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
    case .signReadiness:
      if let since = todo.since { words.append("passet började \(SwedishDate.clock(since))") }
    case .drillAction(_, let action):
      words.append("\(action.responsible), senast \(SwedishDate.iso(action.lastDay))")
    case .emergency(let opening): words.append("öppnad \(SwedishDate.dayAndClock(opening.at))")
    case .outlived: words.append(WeedTexts.lifetimes)
    case .unreachedMedium:
      if let since = todo.since { words.append("raderat \(SwedishDate.dayAndClock(since))") }
    case .preparedDocument(_, let lack): words += self.lack(lack)
    case .documents: words.append("när systemet fungerar igen")
    case .weedPrints(_, _, let since): words.append("gamla sedan \(SwedishDate.iso(since))")
    case .plannedOutage(_, let schedules, let documents):
      if schedules > 0 { words.append("\(schedules) pappersscheman kvar") }
      if documents > 0 { words.append("\(documents) underlag kvar") }
    case .finding(let finding):
      words.append("\(finding.responsible), senast \(SwedishDate.iso(finding.lastDay))")
    case .appoint(.gone(let name)): words.append("\(name) arbetar inte här längre")
    case .appoint: words.append("ingen är utsedd")
    }
    if let taken = todo.taken { words.append("\(taken.by.signature.text) tar den") }
    return words.joined(separator: ", ")
  }

  private static func lack(_ lack: DocumentLack) -> [String] {
    if lack.nextPrint != nil { return ["i dag"] }
    var words: [String] = []
    if lack.missing > 0 {
      words.append(lack.of == 1 ? "aldrig utskrivet" : "\(lack.missing) av \(lack.of) saknas")
    }
    if let since = lack.since {
      words.append(
        (lack.of == 1 ? "" : "\(lack.old) av \(lack.of) ")
          + "gammalt sedan \(SwedishDate.iso(since))")
    }
    return words
  }
}
