import DowntimeModel

/// The words of closing an outage.
enum CloseOutageTexts {
  static let first = "Det här ska göras först:"
  static let nothingLeft = "Inget är kvar att göra."
  static let proof = "Slutkontroll: vad som finns, vart det gick och vem som signerat"
  static let later = "Inte än (Esc)"

  static func toWriteIn(_ count: Int) -> String {
    "Skriv in \(SwedishText.entries(count)): gå till Att skriva in"
  }

  static func draft(_ draft: Draft, now: LocalTime) -> String {
    "Signera den påbörjade texten: " + OverviewTexts.draft(draft, now: now, reader: nil)
  }

  static func sign(_ author: Author?) -> String {
    author.map { "Signera Avslutat som \(SwedishText.shortName($0))" } ?? "Logga in"
  }

  /// The outage, a line each.
  static func title(_ outage: Outage, now: LocalTime) -> [String] {
    let length = SwedishDate.duration(milliseconds: outage.duration(at: now.instant))
    return [
      "\(SwedishText.systems(outage.systems)) från \(SwedishDate.dayAndClock(outage.startedAt)), "
        + length
    ]
  }

  /// What the outage holds.
  static func summary(_ entries: [JournalEntry]) -> [String] {
    var written = 0
    var exempt = 0
    for entry in entries {
      switch entry.destination {
      case .waiting, .onList: break
      case .transferred: written += 1
      case .exempt: exempt += 1
      }
    }
    let kinds = CareEntry.Kind.allCases.compactMap { kind -> String? in
      let count = entries.count { $0.current.kind == kind }
      return count > 0 ? "\(SwedishText.kind(kind)): \(count)" : nil
    }
    return [
      kinds.joined(separator: "   "), "Inskrivet: \(written)   Ska inte skrivas in: \(exempt)",
    ]
    .filter { !$0.isEmpty }
  }
}
