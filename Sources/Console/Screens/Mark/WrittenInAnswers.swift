import DowntimeModel

/// What is asked whether one entry or several are written in: where, when and how.
enum WrittenInAnswers {
  /// Where an entry can have been written in: what it waits for first, then what had stopped.
  static func places(of entry: JournalEntry, _ unit: UnitState) -> [ITSystem] {
    let outage = unit.outage(entry.outage)
    let waits = unit.waitingPlaces(of: entry).compactMap { $0.target?.system }
    var places: [ITSystem] = []
    for system in waits + (outage?.systems ?? []) where !places.contains(system) {
      places.append(system)
    }
    return places
  }

  /// Where it was written in.
  static func system(_ answers: inout FormAnswers) -> ITSystem {
    if let system = answers.chosen(.system).flatMap({ ITSystem($0) }) { return system }
    answers.object(.system, MarkTexts.systemMissing)
    return .unnamed
  }
}
