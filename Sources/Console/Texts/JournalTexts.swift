import DowntimeModel

/// The words of the journal list.
enum JournalTexts {
  static let heading = "Journal"
  static let moved = "flyttad"
  static let movedAway = "Anteckningen stod på fel person och är flyttad."

  static func empty(isFiltered: Bool) -> String {
    isFiltered ? "Inget av den sorten. F byter sort." : "Inget är skrivet ännu."
  }

  static func top(_ kind: CareEntry.Kind?, short: Bool) -> String {
    let shown = kind.map { "Bara \(SwedishText.kind($0).lowercased())" } ?? "Alla sorter"
    return "\(shown) (F byter) · / söker" + (short ? "" : " · Enter öppnar")
  }

  /// The words that say most, and that they were corrected where the last column does not.
  static func summary(_ entry: JournalEntry) -> String {
    let text = EntryText.summary(entry.current)
    if case .waiting = entry.destination { return text }
    return entry.isCorrected ? "(rättad) " + text : text
  }

  /// Corrected or where it stands: the last column.
  static func mark(_ entry: JournalEntry) -> String {
    let isCorrected = entry.isCorrected
    switch entry.destination {
    case .waiting where entry.letter?.way == .letterbox: return "ur brevlådan"
    case .waiting: return isCorrected ? "rättad, ej in" : "att skriva in"
    case .transferred: return "inskrivet"
    case .exempt: return "ska ej in"
    case .onList: return "på listan"
    }
  }
}

extension JournalEntry {
  fileprivate var isCorrected: Bool {
    history.contains { if case .corrected = $0.event { true } else { false } }
  }
}
