import DowntimeModel

/// The words around one entry.
enum EntryScreenTexts {
  static let heading = "Anteckning"
  static let alreadyMarked = "Den är redan markerad. O ångrar markeringen."
  static let notMarked = "Den väntar redan på att skrivas in."
  static let stillRunning =
    "Driftstoppet pågår. Inskrivet markeras när systemet fungerar igen."
  static let aboutNobody = "Anteckningen handlar inte om någon enskild."
  static let closed = "Driftstoppet är avslutat."

  static let nextShift = "Nästa pass måste veta"
  static let new = "NYTT"

  /// Who has opened it and when, in the order in which they did; nil when nobody has.
  static func readers(_ entry: JournalEntry, now: LocalTime) -> String? {
    let readings = entry.history.compactMap { item in
      if case .added(.read) = item.event {
        "\(item.author.signature.text) \(SwedishText.listTime(item.writtenAt, now: now))"
      } else {
        nil
      }
    }
    return readings.isEmpty ? nil : "Läst av: " + readings.joined(separator: ", ")
  }

  static func happened(_ entry: JournalEntry) -> String {
    "Hände \(SwedishDate.dayAndClock(entry.occurredAt))"
  }

  static func written(_ entry: JournalEntry) -> String {
    "Antecknat \(SwedishDate.dayAndClock(entry.recordedAt)) av \(who(entry.author))"
  }

  /// Such as `Natt-Nils Påhittad, undersköterska (NPÅ)`, or `NPÅ, undersköterska`.
  static func who(_ author: Author) -> String {
    "\(author.name), \(author.title)" + (author.hasName ? " (\(author.signature.text))" : "")
  }

  static func history(_ item: JournalEntry.HistoryItem) -> String {
    let when = "\(SwedishDate.dayAndClock(item.writtenAt)) av \(item.author.signature.text)"
    switch item.event {
    case .corrected(let correction):
      return "\(item.number?.text ?? "Rättad")  Rättad \(when): \(correction.reason)"
    case .moved(let move, let from):
      return "Flyttad \(when) från \(PersonLabel(from).name)"
        + " till \(PersonLabel(move.person).name): \(move.reason)"
    case .transferred(let transfer):
      return "Inskrivet i \(transfer.system.name) \(when)" + EntryText.details(transfer)
    case .exempted(let exemption): return "Ska inte skrivas in \(when): \(exemption.reason)"
    case .reopened(let reopening): return "Markeringen ångrad \(when): \(reopening.reason)"
    case .added(let said): return "\(AdditionTexts.said(said)) (antecknat \(when))"
    }
  }

  static func original(_ entry: JournalEntry) -> String {
    "Så stod det först (\(SwedishDate.dayAndClock(entry.originalOccurredAt))):"
  }
}
