import DowntimeModel

/// The words of the key to signatures.
enum SignatureTexts {
  static let columns = ["Signatur", "Namn", "Titel", "Från", "Till och med"]
  static let protected = "skyddad: chefen vet"

  static func cells(_ row: SignatureKey.Row) -> [String] {
    [
      row.signature.text, row.name ?? protected,
      row.title + (row.isConfirmed ? "" : " (obekräftad)"), SwedishDate.iso(row.from),
      row.to.map(SwedishDate.iso) ?? "",
    ]
  }

  /// The head of a print.
  static func heading(_ unit: String, _ now: LocalTime) -> String {
    "Signaturförtydligande \(unit), utskrivet \(SwedishDate.dayAndClock(now))"
  }

  /// A table with its heading; where it is too wide, a row in running words.
  static func lines(_ rows: [SignatureKey.Row], columns width: Int = .max) -> [String] {
    let table = TextTable.lines([columns] + rows.map(cells))
    guard table.contains(where: { $0.count > width }) else { return table }
    return ["Signatur, namn, titel, tid"]
      + rows.map { row in
        let cells = cells(row)
        return "\(cells[0])  \(cells[1]), \(cells[2]), \(cells[3])–\(cells[4])"
      }
  }
}
