import DowntimeModel

/// The words of the overview.
enum OverviewTexts {
  static let heading = "Översikt"
  static let nextStep = "Nästa steg"
  static let new = "Skriv nytt"
  static let started = "Påbörjat"
  static let everythingLeft = "Visa allt som är kvar"
  static let latest = "Senast"
  static let outage = "Driftstoppet"
  static let other = "Annat"
  static let writeOn = "Inget särskilt nu. Skriv här tills systemet fungerar igen."

  /// What is left, and how much of it is one's own.
  static func left(own: Int) -> String {
    own == 0 ? "Kvar att göra" : "Kvar att göra · \(own) för dig"
  }

  static func more(_ count: Int) -> String { "… \(count) till" }

  // MARK: Steps

  /// What to do, in words.
  static func step(_ step: NextStep, _ unit: UnitState) -> String {
    switch step {
    case .act(let item): Self.item(item, unit)
    case .chooseRoutines: "Välj vilka rutiner enheten följer"
    case .readUp(1): "Läs inför passet: 1 oläst"
    case .readUp(let count): "Läs inför passet: \(count) olästa"
    case .askForInformation(_, let from, let since):
      "Fråga \(from): nästa besked skulle ha kommit \(SwedishDate.clock(since))"
    case .checklist(_, let left): ChecklistTexts.left(left)
    case .writeIn(let outage, let count, _):
      "Skriv in \(SwedishText.entries(count))\(unit.outage(outage).map { place($0, unit) } ?? "")"
    case .remaining(_, let count):
      count == 1 ? "1 sak är kvar före Avslutat" : "\(count) saker är kvar före Avslutat"
    case .close(let outage) where unit.outage(outage)?.closesAtOnce(in: unit) == true:
      "Avsluta \(system(outage, unit)): inget skrevs. Enter signerar Avslutat"
    case .close(let outage): "Avsluta \(system(outage, unit)): inget är kvar"
    }
  }

  static func stepDetail(_ step: NextStep, _ context: ScreenContext) -> String {
    switch step {
    case .act(let item): itemDetail(item, context.unit, now: context.now)
    case .writeIn(let id, _, let tone):
      (context.unit.outage(id).map { when($0, context) } ?? "")
        + (tone == .red ? ", väntat länge" : "")
    case .chooseRoutines: "ingen är vald"
    case .readUp, .askForInformation, .checklist, .remaining, .close: ""
    }
  }

  private static func system(_ outage: Identifier<Outage>, _ unit: UnitState) -> String {
    unit.outage(outage)?.destination.name ?? ""
  }

  /// Something that waits; the unit's own names of whom to tell, where its routine has them, and
  /// which stick.
  static func item(_ item: OpenItem, _ unit: UnitState) -> String {
    let profile = unit.outage(item.outage).flatMap { unit.profile(of: $0)?.combined }
    if case .tellOrally = item.subject,
      let units = profile?.duties.first(where: { $0.duty == .oralInformation })?.units,
      !units.isEmpty
    {
      return "Säg till nu: \(units.joined(separator: ", "))"
    }
    if case .phone(_, let kind, let receiver) = item.subject {
      return "Ring \(CallTexts.party(receiver, profile)): \(kind.rawValue)"
    }
    if case .loan(let id, let state) = item.subject {
      let loan = unit.devices(of: item.outage).loans.first { $0.id == id }
      return OpenItemTexts.loan(state, of: loan?.device.number)
    }
    return OpenItemTexts.what(item.subject, isOthers: item.isOthers)
  }

  /// Room or initials, when, and number.
  static func itemDetail(_ item: OpenItem, _ unit: UnitState, now: LocalTime) -> String {
    let entry = item.subject.record.flatMap { unit.entry($0) }
    let when = item.due.map { SwedishText.listTime(StockholmTime.local($0), now: now) }
    return [
      entry.map { PersonLabel($0.current.person, in: unit).discreet },
      when ?? item.urgency.rawValue,
      entry?.number?.text,
    ].compactMap(\.self).joined(separator: "  ")
  }

  // MARK: What was started, what is left

  /// A started text: kind, time, age and who began it, no name of the person it is about.
  static func draft(_ draft: Draft, now: LocalTime, reader: Author?) -> String {
    let isOthers = reader.map { $0.signature != draft.author.signature } ?? false
    return
      "\(StartedTexts.what(draft))  \(SwedishText.listTime(draft.startedAt, now: now))  \(draft.author.signature.text)"
      + (isOthers ? "  OSIGNERAT" : "")
  }

  /// What a started text lacks (nil for a short form, of which that cannot be said), and for how
  /// long it has waited when that is a while.
  static func missing(_ fields: [FieldSpec]?, since start: LocalTime, now: LocalTime) -> String {
    let lacks = fields.map { fields in
      let names = fields.map(\.label).filter { !$0.isEmpty }
      return names.isEmpty ? "klar att signera" : "saknar: \(names.joined(separator: ", "))"
    }
    let age = now.instant.milliseconds(since: start.instant)
    let waited = age < 3_600_000 ? nil : SwedishDate.duration(milliseconds: age)
    return [waited, lacks].compactMap(\.self).joined(separator: " · ")
  }

  static func toWriteIn(_ count: Int, _ outage: Outage, _ unit: UnitState) -> String {
    "\(SwedishText.entries(count)) att skriva in\(place(outage, unit))"
  }

  /// Such as ` i Treserva`; nothing where it goes to several places.
  private static func place(_ outage: Outage, _ unit: UnitState) -> String {
    unit.onlyDestination(of: outage).map { " i \($0.name)" } ?? ""
  }

  /// How soon what an outage holds is to be written in: the routine's first day, else its word.
  static func when(_ outage: Outage, _ context: ScreenContext) -> String {
    guard let end = outage.endedAt else { return "när systemet fungerar igen" }
    let part = context.waiting?.all.parts[outage.id]
    if let (day, isOfAll) = part?.firstLastDay(outageEnd: end) {
      return (isOfAll ? "senast " : "de första senast ") + SwedishDate.day(day)
    }
    return (part?.sharpestUrgency ?? .promptly).rawValue
  }

  static func entry(_ entry: JournalEntry, discreet: String, now: LocalTime) -> String {
    let number = entry.number?.text ?? ""
    let padded = number + String(repeating: " ", count: max(0, 9 - number.count))
    return "\(SwedishText.listTime(entry.ownTime, now: now))  \(padded) \(discreet)"
      + "  \(entry.author.signature.text)"
  }

  // MARK: Actions

  static func detail(_ action: Action) -> String {
    switch action {
    case .declareOutage: "när ett system har slutat fungera"
    case .toDo: "det mest brådskande först"
    default: ""
    }
  }

  /// An action beside others on a line.
  static func short(_ action: Action, _ terms: ProfileTerms) -> String {
    switch action {
    case .newDayNote: "Daganteckning"
    case .newDeviation: "Avvikelse"
    case .newCall: "Samtal"
    case .newFax: "Fax"
    case .journal: "Journal"
    default: action.name(terms)
    }
  }
}
