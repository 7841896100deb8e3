import DowntimeModel

/// The words of the screen «Kvar att göra».
enum ToDoScreenTexts {
  /// Nothing waits; while a system is down more is to come.
  static func nothing(_ unit: UnitState) -> String {
    unit.outages.contains { $0.phase == .running }
      ? "Inget väntar just nu. Det som ska skrivas in kommer hit när systemet fungerar igen."
      : "Inget är kvar att göra."
  }
  static let noneShown = "Inget av det. F visar annat, A i frågan visar allt."
  static let typing = "Sök här: "
  static let cannotTake = "Det hör inte till något driftstopp: gör klart det, eller be någon."
  static let takeOverMeans =
    "Det är fortfarande kvar att göra, i ditt namn. Säg det till den andra."
  static let takeOver = "Jag tar den i stället"
  static let leaveIt = "Låt den vara"

  // MARK: Rows

  /// What is to be done; the unit's own names of whom to tell.
  static func what(_ todo: ToDo, _ unit: UnitState) -> String {
    guard case .item(let item) = todo.subject else { return ToDoTexts.what(todo) }
    return OverviewTexts.item(item, unit)
  }

  /// The routine's word, or the day or moment where there is one.
  static func soon(_ todo: ToDo, now: LocalTime) -> String {
    if todo.isOthers { return "andra" }
    if let due = todo.due { return SwedishText.listTime(StockholmTime.local(due), now: now) }
    if let last = todo.lastDay, last.isInRoutine {
      return last.daysLate(at: now) > 0 ? "försenad" : SwedishDate.day(last.day)
    }
    switch todo.urgency {
    case .whenBack: return "nu"
    case .undated: return "–"
    case .atOnce, .promptly, .soonest: return todo.urgency.rawValue
    }
  }

  /// Room or initials, number, and who takes it.
  static func place(_ todo: ToDo, _ unit: UnitState, short: Bool) -> String {
    let words = [
      todo.taken.map { "\($0.by.signature.text) tar" },
      todo.person.map { PersonLabel($0, in: unit).discreet },
      short ? nil : todo.number?.text,
    ]
    return words.compactMap(\.self).joined(separator: "  ")
  }

  /// Everything else of the thing under the cursor.
  static func about(_ todo: ToDo, _ context: ScreenContext) -> String {
    var words = [ToDoTexts.when(todo, now: context.now)]
    if let since = todo.since {
      let age = context.now.instant.milliseconds(since: since.instant)
      let days = age / 86_400_000
      let long = days >= 2 ? "\(days) dygn" : SwedishDate.duration(milliseconds: age)
      if age >= 60_000 { words.append("väntat \(long)") }
    }
    if context.isSmall, let number = todo.number { words.append(number.text) }
    if let author = todo.author { words.append("skrivet av \(SwedishText.shortName(author))") }
    if let who = todo.responsible { words.append("görs av \(who.word)") }
    if context.unit.openOutages.count > 1, let outage = todo.outage.flatMap(context.unit.outage) {
      words.append(SwedishText.systems(outage.systems))
    }
    return words.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What a typed word is looked for in: the words, and the parts of those that have a hyphen.
  static func found(_ words: [String?]) -> String {
    let text = SwedishOrder.folded(words.compactMap(\.self).joined(separator: " "))
    return text.replacing("-", with: "- ").replacing(":", with: " ") + " " + text
  }

  // MARK: What is shown

  /// What is shown of how many.
  static func top(
    shown: Int, of count: Int, ready: Int, _ filter: ToDoFilter, _ gate: ClosingObstacle?,
    typed: String
  ) -> String {
    let narrowed = narrowings(filter, gate, typed: typed)
    guard !narrowed.isEmpty else {
      // What keeps an outage open is counted by itself: the proof counts the same.
      let rest =
        ready > 0 && count > ready
        ? "\(count - ready) kvar · \(ready) för att vara redo" : "\(count) kvar"
      return "\(rest) · Enter går dit · F visar bara en del"
    }
    return "\(shown) av \(count) · bara \(narrowed.joined(separator: ", ")) · F ändrar"
  }

  private static func narrowings(
    _ filter: ToDoFilter, _ gate: ClosingObstacle?, typed: String
  ) -> [String] {
    [
      gate.map(ClosingTexts.gate), filter.isOwn ? "mitt" : nil,
      filter.isFree ? "det ingen tar" : nil, filter.hidesOthers ? "vårt" : nil,
      filter.person == nil ? nil : "en person", filter.system?.name, filter.kind?.rawValue,
      filter.urgency?.rawValue, typed.isEmpty ? nil : "«\(typed)»",
    ].compactMap(\.self)
  }

  static func hits(_ count: Int) -> String { count == 1 ? "1 träff" : "\(count) träffar" }

  /// What less can be shown; drafts of nothing keep these words.
  enum Narrowing: String, CaseIterable {
    case own, free, withoutOthers, person, system, kind, urgency, everything
  }

  /// Which part is shown: what the row under the cursor has in common with others, and one's own.
  static func filterQuestion(_ todo: ToDo?, _ filter: ToDoFilter) -> Dialog {
    var options: [Dialog.Option] = []
    func add(_ letter: Character, _ what: Narrowing, _ label: String, isOn: Bool) {
      let text = isOn ? "Inte längre bara: \(label)" : "Bara: \(label)"
      options.append(
        Dialog.Option(letter: letter, label: text, steps: [.setField(.shown, what.rawValue)]))
    }
    add("m", .own, "det som är mitt", isOn: filter.isOwn)
    add("i", .free, "det ingen har tagit", isOn: filter.isFree)
    add("v", .withoutOthers, "vårt, inte det andra gör", isOn: filter.hidesOthers)
    if filter.person != nil || todo?.person.flatMap({ PersonKey($0) }) != nil {
      add("p", .person, "samma person", isOn: filter.person != nil)
    }
    if let system = filter.system ?? todo?.system {
      add("s", .system, system.name, isOn: filter.system != nil)
    }
    if let kind = filter.kind ?? todo?.kind {
      add("t", .kind, kind.rawValue, isOn: filter.kind != nil)
    }
    if let urgency = filter.urgency ?? todo?.urgency {
      add("b", .urgency, urgency.rawValue, isOn: filter.urgency != nil)
    }
    options.append(
      Dialog.Option(
        letter: "a", label: "Allt", steps: [.setField(.shown, Narrowing.everything.rawValue)]))
    return Dialog(title: "Vad ska visas?", lines: [], options: options)
  }

  // MARK: What cannot be done

  /// Why the person cannot close it; nil when she can.
  static func hindrance(_ todo: ToDo, _ context: ScreenContext) -> String? {
    guard let member = context.session.member else { return nil }
    switch context.unit.hindrance(to: member, closing: todo) {
    case .right(let act): return RightsTexts.denied(act)
    case .assessment: return "Det bedömer chefen eller sjuksköterskan. Säg till att det väntar."
    case .ownEmergency: return DoorTexts.notYours
    case .others: return "Väntar på andra: titta efter, och skriv upp när det är gjort."
    case nil: return nil
    }
  }

  /// Why something is never waived.
  static func neverWaived(_ todo: ToDo) -> String {
    switch todo.subject {
    case .item(let item):
      if case .analysis = item.subject {
        return "Ett stopp på mer än 48 timmar kan inte avslutas utan analys."
      }
      return "Det måste sägas vad som blev av pappret, vad det än blev."
    case .startedText:
      return "En påbörjad text är redan en handling: signera den, eller töm den om den är din."
    case .emergency: return "En nödöppning granskas alltid, av en annan chef än den som öppnade."
    case .outlived, .unreachedMedium: return WeedTexts.neverWaived
    case .selfCheck, .preparedDocument, .documents, .weedPrints, .plannedOutage, .finding, .appoint,
      .signReadiness, .drillAction:
      return "Det kommer tillbaka tills det är gjort."
    }
  }

  static func isTaken(_ taken: ItemNotes.Taking, now: LocalTime) -> String {
    "\(SwedishText.shortName(taken.by)) tar den sedan \(SwedishText.listTime(taken.at, now: now))"
  }
}
