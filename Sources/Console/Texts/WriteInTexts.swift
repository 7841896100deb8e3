import DowntimeModel

/// The words of writing in.
enum WriteInTexts {
  static let heading = "Att skriva in"
  static let copyHeading = "Skriv av"
  static func empty(_ outages: [Outage]) -> String {
    if outages.isEmpty { return "Inget driftstopp är öppet. Inget väntar." }
    return outages.contains { $0.phase == .ended }
      ? "Allt är inskrivet eller ska inte skrivas in. V avslutar driftstoppet."
      : "Inget är skrivet ännu."
  }

  static func top(_ count: Int, _ unit: UnitState) -> String {
    let running = unit.openOutages.contains { $0.phase == .running }
    return "\(SwedishText.entries(count)) väntar. "
      + (running ? "Skrivs in när systemet fungerar igen." : "Enter visar texten.")
  }

  static func row(
    _ entry: JournalEntry, _ unit: UnitState, short: Bool, now: LocalTime
  ) -> String {
    let time = SwedishText.listTime(entry.ownTime, now: now)
    let number = entry.number?.text ?? ""
    let person = PersonLabel(entry.current.person, in: unit)
    guard case .waiting(let system) = entry.destination, !short else {
      return "\(time) \(number) \(person.name)"
    }
    return "\(system.name)  \(time)  \(number)  \(person.name)  \(entry.author.signature.text)"
  }

  /// The first line to type over: `Hände 02:31, antecknat av Natt-Nils P, undersköterska`.
  static func firstLine(_ entry: JournalEntry) -> String {
    "Hände \(SwedishDate.dayAndClock(entry.occurredAt)), antecknat av "
      + "\(SwedishText.shortName(entry.author)), \(entry.author.title)"
  }

  /// What follows the parts: that the entry was corrected, and why.
  static func corrections(_ entry: JournalEntry) -> [String] {
    entry.history.compactMap { item in
      guard case .corrected(let correction) = item.event else { return nil }
      return "Rättad \(SwedishDate.dayAndClock(item.writtenAt)) av "
        + "\(SwedishText.shortName(item.author)): \(correction.reason)"
    }
  }
}
