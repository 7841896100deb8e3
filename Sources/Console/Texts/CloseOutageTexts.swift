import DowntimeModel

/// The words of closing an outage.
enum CloseOutageTexts {
  static let toWriteIn = "Gå till Att skriva in"
  static let toDraft = "Gå till den påbörjade texten"
  static let later = "Inte än (Esc)"

  static func sign(_ author: Author?) -> String {
    author.map { "Signera Avslutat som \(SwedishText.shortName($0))" } ?? "Logga in"
  }

  /// What the outage holds and what stands in the way.
  static func summary(
    _ outage: Outage, _ entries: [JournalEntry], drafts: Int, now: LocalTime
  ) -> [String] {
    var lines = ["\(SwedishText.systems(outage.systems))"]
    let length = SwedishDate.duration(milliseconds: outage.duration(at: now.instant))
    lines.append("Från \(SwedishDate.dayAndClock(outage.startedAt)), \(length)")
    var waiting = 0
    var written = 0
    var exempt = 0
    for entry in entries {
      switch entry.destination {
      case .waiting: waiting += 1
      case .transferred: written += 1
      case .exempt: exempt += 1
      case .onList: break
      }
    }
    if waiting > 0 {
      lines.append("! \(SwedishText.entries(waiting)) ska skrivas in först.")
    }
    if drafts > 0 {
      lines.append(
        drafts == 1
          ? "! 1 påbörjad text ska signeras först."
          : "! \(drafts) påbörjade texter ska signeras först.")
    }
    if waiting == 0, drafts == 0 { lines.append("Inget är kvar att göra.") }
    for kind in CareEntry.Kind.allCases {
      let count = entries.count { $0.current.kind == kind }
      if count > 0 { lines.append("\(SwedishText.kind(kind)): \(count)") }
    }
    lines.append("Inskrivet: \(written)   Ska inte skrivas in: \(exempt)")
    return lines
  }
}
