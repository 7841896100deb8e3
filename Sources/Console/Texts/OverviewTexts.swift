import DowntimeModel

/// The words of the overview.
enum OverviewTexts {
  static let heading = "Översikt"
  static let nextStep = "Nästa steg"
  static let started = "Påbörjat"
  static let left = "Kvar att göra"
  static let latest = "Senast"
  static let other = "Annat"

  /// A started text: kind, time and who began it, no name of the person it is about.
  static func draft(_ draft: Draft, now: LocalTime, reader: Author?) -> String {
    let kind =
      switch draft.form {
      case .new(let kind): SwedishText.kind(kind)
      case .correction(_, let kind): "Rättelse av \(SwedishText.kind(kind).lowercased())"
      }
    let isOthers = reader.map { $0.signature != draft.author.signature } ?? false
    return
      "\(kind)  \(SwedishText.listTime(draft.startedAt, now: now))  \(draft.author.signature.text)"
      + (isOthers ? "  OSIGNERAT" : "")
  }

  static func missing(_ fields: [FieldSpec]) -> String {
    let names = fields.map(\.label).filter { !$0.isEmpty }
    return names.isEmpty ? "klar att signera" : "saknar: \(names.joined(separator: ", "))"
  }

  static func toWriteIn(_ count: Int, _ outage: Outage) -> String {
    "\(SwedishText.entries(count)) att skriva in i \(outage.systems.first?.name ?? "")"
  }

  static func when(_ outage: Outage) -> String {
    outage.phase == .running ? "när systemet fungerar igen" : "skyndsamt"
  }

  static func entry(_ entry: JournalEntry, discreet: String, now: LocalTime) -> String {
    let number = entry.number?.text ?? ""
    let padded = number + String(repeating: " ", count: max(0, 9 - number.count))
    return "\(SwedishText.listTime(entry.ownTime, now: now))  \(padded) \(discreet)"
      + "  \(entry.author.signature.text)"
  }

  static func detail(_ action: Action, _ unit: UnitState) -> String {
    switch action {
    case .declareOutage: "när ett system har slutat fungera"
    case .writeIn:
      unit.openOutages.first { $0.phase == .ended }.map {
        "\(unit.waitingCount(in: $0.id)) väntar · skyndsamt"
      } ?? ""
    case .closeOutage: "allt är inskrivet"
    case .endOutage: "skriv in allt efteråt"
    default: ""
    }
  }
}
