/// The words of the palette.
enum PaletteTexts {
  static let prompt = "Vad vill du göra?"
  static let notNow = "– inte nu"

  /// Why it cannot be done now.
  static func notNow(_ reason: String) -> String { "– \(reason)" }

  static let nothing = "Inget heter så. Sudda och försök igen."
}
