import DowntimeModel
import Terminal

/// The words around a text to type over.
enum LargeTextTexts {
  /// One line of it, before it is wrapped.
  struct Line {
    var text: String
    var style = Style.plain
  }

  static let nothingLeft = "Allt på listan är inskrivet. Esc: tillbaka."

  static func heading(_ place: WriteInPlace, _ number: Int, of count: Int) -> String {
    let words = "Skriv av" + (place.target.map { ": \(WriteInTexts.place($0))" } ?? "")
    return count > 1 ? "\(words) · \(number) av \(count)" : words
  }

  static let more = "Höger: nästa. Vänster: förra."

  /// The entry as it should stand in a system, in the order that the system asks for it; first what
  /// must be changed there, where an older text stands in it.
  static func lines(_ entry: JournalEntry, at target: WriteInRule.Target?, _ context: ScreenContext)
    -> [Line]
  {
    let unit = context.unit
    let person = Line(text: PersonLabel(entry.current.person).full)
    var parts = EntryText.parts(entry, unit).filter { !$0.isForNextShift }
    let isAlone = parts.count == 1
    let order = unit.fieldOrder(of: entry, at: target)
    var texts: [Line] = []
    for field in order {
      if field == .person { texts.append(person) }
      guard let index = parts.firstIndex(where: { $0.field == field }) else { continue }
      texts.append(line(parts.remove(at: index), isAlone))
    }
    if !order.contains(.person) { texts.insert(person, at: 0) }
    return [Line(text: firstLine(entry), style: .heading)] + changes(entry, context) + texts
      + parts.map { line($0, isAlone) } + corrections(entry).map { Line(text: $0, style: .faint) }
  }

  private static func line(_ part: EntryText.Part, _ isAlone: Bool) -> Line {
    Line(text: isAlone ? part.text : "\(part.label): \(part.text)")
  }

  /// The first line to type over: `Hände 02:31, antecknat av Natt-Nils P, undersköterska`.
  static func firstLine(_ entry: JournalEntry) -> String {
    "Hände \(SwedishDate.dayAndClock(entry.occurredAt)), antecknat av "
      + "\(SwedishText.shortName(entry.author)), \(entry.author.title)"
  }

  /// What follows the parts: that the entry was corrected, and why.
  private static func corrections(_ entry: JournalEntry) -> [String] {
    entry.history.compactMap { item in
      guard case .corrected(let correction) = item.event else { return nil }
      return "Rättad \(SwedishDate.dayAndClock(item.writtenAt)) av "
        + "\(SwedishText.shortName(item.author)): \(correction.reason)"
    }
  }

  /// What stands in the system and is not so any more.
  private static func changes(_ entry: JournalEntry, _ context: ScreenContext) -> [Line] {
    guard let earlier = entry.earlierTransfer, let old = entry.asWrittenIn else { return [] }
    let transfer = earlier.transfer
    let since = SwedishText.listTime(transfer.at, now: context.now)
    let reference = transfer.reference.isEmpty ? "" : ", referens \(transfer.reference)"
    var lines = ["Står redan i \(transfer.system.name) sedan \(since)\(reference)."]
    switch earlier.cause {
    case .corrected: lines.append("Ändra där:")
    case .moved:
      lines.append("Ta bort den från \(PersonLabel(old.entry.person, in: context.unit).name) där:")
    case .reopened: lines = ["Var markerad i \(transfer.system.name) \(since)\(reference). Ångrat."]
    }
    lines += CorrectionTexts.changes(
      from: old.entry, at: old.occurredAt, to: entry.current, at: entry.occurredAt,
      now: context.now)
    return lines.map { Line(text: $0, style: .warning) }
  }
}
