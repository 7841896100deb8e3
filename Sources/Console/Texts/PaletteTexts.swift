/// The words of the palette.
enum PaletteTexts {
  static let prompt = "Vad vill du göra?"
  static let nothing = "Inget heter så. Sudda och försök igen."
}
