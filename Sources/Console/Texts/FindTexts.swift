import DowntimeModel
import Terminal

/// The words of the search.
enum FindTexts {
  static let prompt = "Sök:"

  static func heading(_ purpose: FindScreen.Purpose) -> String {
    switch purpose {
    case .everything: Action.search.rawValue
    case .person: Action.findPerson.rawValue
    case .same: Action.linkPerson.rawValue
    }
  }

  /// What can be typed; then what was understood and how much it finds.
  static func about(_ screen: FindScreen, _ count: Int, _ context: ScreenContext) -> String {
    let isShort = context.area.columns < 60
    if screen.query.isEmpty, screen.purpose == .everything {
      return isShort
        ? "Ord, namn, nummer, sort, igår kväll …"
        : "Ord, namn, rum, nummer, signatur, sort eller tid: igår kväll, sö 25 okt, 02:31"
    }
    let building = context.index.map { !$0.isComplete } ?? false
    if count == 0 { return building ? "Söker …" : nothing(screen.purpose) }
    var parts = screen.spans.map { span($0) }
    if !screen.persons.isEmpty { parts.append(persons(screen.persons.count)) }
    let drafts = screen.drafts.count
    if drafts > 0 { parts.append(drafts == 1 ? "1 påbörjad" : "\(drafts) påbörjade") }
    let entries = screen.found.places.count
    if entries > 0 { parts.append(SwedishText.entries(entries)) }
    if building, screen.purpose == .everything { parts.append("söker …") }
    return parts.joined(separator: " · ")
  }

  private static func nothing(_ purpose: FindScreen.Purpose) -> String {
    switch purpose {
    case .everything: "Inget passar. Sudda och försök igen."
    case .person, .same: "Ingen heter så. Sudda och försök igen."
    }
  }

  private static func persons(_ count: Int) -> String {
    count == 1 ? "1 person" : "\(count) personer"
  }

  /// Such as `lö 24 okt kväll, 17:00–21:00`.
  static func span(_ span: SearchQuery.Span) -> String {
    let day = SwedishDate.day(span.day)
    guard let part = span.part else { return day }
    func clock(_ instant: Instant) -> String { SwedishDate.clock(StockholmTime.local(instant)) }
    return "\(day) \(word(part)), \(clock(span.instants.lowerBound))"
      + "–\(clock(span.instants.upperBound))"
  }

  private static func word(_ part: SearchQuery.PartOfDay) -> String {
    switch part {
    case .morning: "morgon"
    case .forenoon: "förmiddag"
    case .day: "dag"
    case .afternoon: "eftermiddag"
    case .evening: "kväll"
    case .night: "natt"
    }
  }

  /// How much is written, and whether she has left.
  static func detail(_ found: FoundPerson) -> String {
    let left = found.hasLeft ? "har flyttat" : nil
    let count = found.count == 0 ? nil : SwedishText.entries(found.count)
    return [left, count].compactMap(\.self).joined(separator: " · ")
  }

  /// A started text as a row.
  static func row(_ draft: Draft, _ context: ScreenContext) -> String {
    let reader = context.session.member?.author
    return OverviewTexts.started + "  "
      + OverviewTexts.draft(draft, now: context.now, reader: reader)
  }
}
