import DowntimeModel

/// The words of whom to ring.
enum WhomToRingTexts {
  static let unsure = "Om du är osäker"
  static let open = "Svarar nu"
  static let notOpen = "Går inte att ringa nu"
  static let nobody = "Ingen finns i kontaktlistan. Den fylls i av enheten."

  static func line(_ row: WhomToRing) -> String { "\(row.name)  \(reach(row.reach))" }

  /// The numbers, one a line; else why there is none to dial.
  static func numbers(_ row: WhomToRing) -> [String] {
    if case .now(let numbers) = row.reach { numbers } else { [reach(row.reach)] }
  }

  static func party(_ row: WhomToRing) -> String {
    row.party == .other ? "" : row.party.rawValue
  }

  static func reach(_ reach: WhomToRing.Reach) -> String {
    switch reach {
    case .now(let numbers): numbers.joined(separator: " eller ")
    case .closed: "inte den här tiden"
    case .noNumber: "numret saknas"
    }
  }

  /// What to know, a line each.
  static func notes(_ row: WhomToRing) -> [String] {
    var notes = row.note.isEmpty ? [] : [row.note]
    if row.mustBeVerified, row.reach.isOpen {
      notes.append("Kontrollera numret: det kan ha ändrats.")
    }
    if !row.reserve.isEmpty { notes.append("Svarar ingen: \(row.reserve)") }
    return notes
  }
}
