import DowntimeModel

/// What the access trail says in words.
enum TrailTexts {
  static let heading = "Loggkontroll"
  static let withoutUnlocking = "skrev utan att låsa upp"
  static let notChosen = "ännu inte vald"
  static let empty = "Loggen har inga sådana rader."
  static let typing = "Sök i loggen: "
  static let unreadable = "Loggen kan inte läsas nu. Kontrollera skåpet med «reserv verify»."
  static let close = "Stäng"
  static let noSample = "Dra ett stickprov först (S). Kontrollen gäller de rader som drogs."
  static let nothingToDraw = "Det finns inga rader att dra ett stickprov ur."

  /// Who did it, short.
  static func who(_ row: TrailRow) -> String {
    row.actor.author?.signature.text ?? (row.command.isEmpty ? "–" : "terminalen")
  }

  /// What was done, and where.
  static func what(_ row: TrailRow) -> String {
    [row.action.rawValue, row.command.isEmpty ? row.page?.rawValue : "reserv " + row.command]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// With what: the first thing, and how many more; a passer-by reads no name.
  static func about(_ row: TrailRow, _ unit: UnitState) -> String {
    guard let first = row.subjects.first else { return row.reason }
    let more = row.subjects.count - 1
    return short(first, unit) + (more > 0 ? " och \(more) till" : "")
  }

  private static func short(_ subject: TrailSubject, _ unit: UnitState) -> String {
    switch subject {
    case .entry(_, let number, let person):
      [number, PersonLabel(person, in: unit).discreet].filter { !$0.isEmpty }
        .joined(separator: "  ")
    case .person(let person): PersonLabel(person, in: unit).discreet
    case .outage(let id): unit.outage(id).map(SwedishText.outage) ?? "ett driftstopp"
    }
  }

  /// A line of the list.
  static func line(_ row: TrailRow, _ unit: UnitState, now: LocalTime) -> String {
    [SwedishText.listTime(row.at, now: now), who(row), what(row), about(row, unit)]
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// The same for a table.
  static func cells(_ row: TrailRow, _ unit: UnitState) -> [String] {
    [SwedishDate.dayAndClock(row.at), who(row), what(row), about(row, unit)]
  }

  /// Everything that a row says.
  static func whole(_ row: TrailRow, _ unit: UnitState) -> [String] {
    var lines = [SwedishDate.dayAndClock(row.at), SwedishText.capital(what(row))]
    if let author = row.actor.author {
      lines.append("\(author.name), \(author.title), \(author.role.rawValue)")
    } else {
      lines.append("Ingen hade loggat in.")
    }
    for subject in row.subjects {
      let full = subject.person.map { PersonLabel($0, in: unit).full }
      let number = if case .entry(_, let number, _) = subject { number } else { "" }
      lines.append(
        [number, full ?? short(subject, unit)].filter { !$0.isEmpty }.joined(separator: "  "))
    }
    if !row.reason.isEmpty { lines.append("Skäl: \(row.reason)") }
    return lines
  }

  /// What a row is found by: folded, each word after a space.
  static func found(_ row: TrailRow, _ unit: UnitState) -> String {
    let people = row.subjects.compactMap(\.person).map { person in
      PersonLabel(person, in: unit).full
        + (unit.isProtected(person) ? "" : " " + SwedishText.digits(person))
    }
    let numbers = row.subjects.compactMap { subject in
      if case .entry(_, let number, _) = subject { number } else { nil }
    }
    let author = row.actor.author
    return " "
      + SwedishOrder.folded(
        ([author?.signature.text ?? "", author?.name ?? "", what(row), row.reason] + people
          + numbers).joined(separator: " "))
  }

  // MARK: The screen

  /// What is shown of how much.
  static func top(shown: Int, of count: Int, _ filter: TrailFilter, isSample: Bool) -> String {
    if isSample { return "Stickprov: \(shown) rader. Öppna var och en, signera sedan med K." }
    let parts = [
      filter.signature?.text, filter.action?.rawValue, filter.person == nil ? nil : "en person",
      filter.from == nil ? nil : "en del av tiden",
    ].compactMap(\.self)
    let what = parts.isEmpty ? "" : ": bara " + parts.joined(separator: ", ")
    return shown == count ? "\(count) rader" : "\(shown) av \(count) rader\(what)"
  }

  /// When it was checked last.
  static func last(_ unit: UnitState, now: LocalTime) -> String {
    guard let (note, review) = unit.lastTrailReview else { return "Aldrig kontrollerad." }
    return "Kontrollerad \(SwedishText.listTime(note.writtenAt, now: now)) av "
      + "\(note.author.signature.text): \(review.result.rawValue)."
  }

  /// What the question about what is shown offers.
  enum Narrowing: String {
    case who, what, person, day, month, sinceReview, everything
  }

  static func filterQuestion(_ row: TrailRow?, _ filter: TrailFilter, _ unit: UnitState) -> Dialog {
    func option(_ letter: Character, _ label: String, _ word: Narrowing) -> Dialog.Option {
      Dialog.Option(letter: letter, label: label, steps: [.setField(.shown, word.rawValue)])
    }
    var options: [Dialog.Option] = []
    if let signature = row?.actor.author?.signature {
      options.append(option("V", "Bara \(signature.text)", .who))
    }
    if let action = row?.action { options.append(option("H", "Bara «\(action.rawValue)»", .what)) }
    if let person = row?.subjects.compactMap(\.person).first {
      options.append(
        option("P", "Bara om \(PersonLabel(person, in: unit).discreet)", .person))
    }
    options += [
      option("D", "Bara senaste dygnet", .day), option("M", "Bara senaste 30 dagarna", .month),
    ]
    if unit.lastTrailReview != nil {
      options.append(option("K", "Bara sedan förra kontrollen", .sinceReview))
    }
    options.append(option("A", "Visa allt", .everything))
    return Dialog(title: "Visa bara", lines: [], options: options)
  }

  // MARK: The signed check

  static let reviewHeading = "Signera loggkontrollen"

  static func spec(_ sample: TrailSample, of count: Int) -> FormSpec {
    FormSpec(
      fields: [
        FieldSpec(
          name: .introduction,
          label:
            "\(sample.rows.count) av \(count) rader är dragna på måfå. I journalen står vilka, "
            + "vad du kom fram till och att det var du.", kind: .remark),
        FieldSpec(
          name: .outcome, label: "Resultat",
          kind: .choice([
            FieldSpec.Choice(
              value: TrailReview.Result.nothingOdd.rawValue, label: "Inget att anmärka"),
            FieldSpec.Choice(value: TrailReview.Result.followUp.rawValue, label: "Ska utredas"),
          ])),
        FieldSpec(
          name: .text, label: "Kommentar", kind: .text(rows: 2),
          hint: "Skriv inga namn på boende eller patienter här."),
      ],
      buttons: [
        FormSpec.Button(role: .submit, label: "Signera"),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        FormSpec.Button(role: .later, label: "Avbryt (Esc)"),
      ])
  }

  static let commentMissing = "Skriv vad som ska utredas."
}
