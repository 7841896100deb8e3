import DowntimeModel

/// Care entries as a table for a spreadsheet: semicolons, quotes, and a mark in front of what a
/// spreadsheet would take for a formula.
enum CareTable {
  /// The byte order mark, without which some programs read å as two letters.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static let headings = [
    "Nummer", "Sort", "Hände", "Skrivet", "Av", "Person", "Text", "Står", "Efteråt",
  ]

  /// A row of fields.
  static func row(_ fields: [String]) -> [UInt8] {
    Array((fields.map(field).joined(separator: ";") + "\r\n").utf8)
  }

  /// An entry as it reads now, and everything told of it since, a line each.
  static func fields(_ entry: JournalEntry, _ unit: UnitState) -> [String] {
    [
      entry.number?.text ?? "", SwedishText.kind(entry.current.kind),
      SwedishDate.dayAndClock(entry.occurredAt), SwedishDate.dayAndClock(entry.writtenAt),
      entry.author.signature.text + (entry.author.hasName ? " " + entry.author.name : ""),
      PersonLabel(entry.current.person, in: unit).full,
      EntryText.parts(entry, unit).map { "\($0.label): \($0.text)" }.joined(separator: "\n"),
      EntryText.destination(entry.destination),
      entry.history.map(EntryScreenTexts.history).joined(separator: "\n"),
    ]
  }

  /// What the table cannot hold, in a sentence; nil when it holds every entry.
  static func left(_ unit: UnitState) -> String? {
    let count = unit.unrecognized.count + unit.unplaced.count
    guard count > 0 else { return nil }
    return count == 1
      ? "1 uppgift går inte att visa i tabellen. Den står i «reserv export --json»."
      : "\(count) uppgifter går inte att visa i tabellen. De står i «reserv export --json»."
  }

  private static func field(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    return "\""
      + safe.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
