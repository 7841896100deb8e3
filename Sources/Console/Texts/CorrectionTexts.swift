import DowntimeModel

/// What has happened to an entry since it was written, in words; what a correction struck is said,
/// not only shown.
enum CorrectionTexts {
  /// One thing that happened, as lines: the first is what happened.
  struct Item {
    var id: Identifier<Record>
    var lines: [String]
  }

  /// Everything but readings, in the order written.
  static func history(_ entry: JournalEntry, now: LocalTime) -> [Item] {
    var (before, time) = (entry.original, entry.originalOccurredAt)
    var items: [Item] = []
    for item in entry.history {
      switch item.event {
      case .added(.read): continue
      case .corrected(let correction):
        let struck = changes(
          from: before, at: time, to: correction.replacement, at: correction.occurredAt, now: now)
        (before, time) = (correction.replacement, correction.occurredAt)
        items.append(
          Item(id: item.id, lines: corrected(item, correction.reason, struck, now: now)))
      case .moved(let move, _):
        before.person = move.person
        items.append(Item(id: item.id, lines: [EntryScreenTexts.history(item)]))
      case .transferred, .exempted, .reopened, .added:
        items.append(Item(id: item.id, lines: [EntryScreenTexts.history(item)]))
      }
    }
    return items
  }

  /// `RÄT-0001  struket: rum 12 · nu: rum 14 – rättad 04:30 av NPÅ, fel rum angivet` (E-A8).
  private static func corrected(
    _ item: JournalEntry.HistoryItem, _ reason: String, _ struck: [String], now: LocalTime
  ) -> [String] {
    let when = SwedishText.listTime(item.writtenAt, now: now)
    let end = "rättad \(when) av \(item.author.signature.text), \(reason)"
    let number = item.number.map { "\($0.text)  " } ?? ""
    guard var last = struck.last else { return [number + end] }
    last += " – " + end
    return (struck.dropLast() + [last]).enumerated().map {
      $0.offset == 0 ? number + $0.element : $0.element
    }
  }

  /// What differs, a field a line.
  static func changes(
    from before: CareEntry, at first: LocalTime, to after: CareEntry, at second: LocalTime,
    now: LocalTime
  ) -> [String] {
    var lines: [String] = []
    func tell(_ label: String, _ old: String, _ new: String) {
      guard old != new else { return }
      let isText = label == "Text"
      let name = isText ? "" : label + ": "
      if old.isEmpty { return lines.append("\(name)tillagt: \(new)") }
      if new.isEmpty { return lines.append("\(name)struket: \(old)") }
      let told = TextChange.changes(from: old, to: new).map { change in
        change.struck.isEmpty
          ? "tillagt: \(change.now)"
          : "struket: \(change.struck) · nu: \(change.now.isEmpty ? "inget" : change.now)"
      }
      if !told.isEmpty { lines.append(name + told.joined(separator: " · ")) }
    }
    tell("Vem", PersonLabel(before.person).full, PersonLabel(after.person).full)
    tell("När", SwedishDate.dayAndClock(first), SwedishDate.dayAndClock(second))
    let old = EntryText.parts(before)
    let new = EntryText.parts(after)
    for part in old {
      tell(part.label, part.text, new.first { $0.label == part.label }?.text ?? "")
    }
    for part in new where !old.contains(where: { $0.label == part.label }) {
      tell(part.label, "", part.text)
    }
    return lines
  }
}
