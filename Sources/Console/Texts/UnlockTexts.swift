/// The words of Lås upp.
enum UnlockTexts {
  static let heading = "Lås upp"
  static let about = "Skriv enhetens lösenfras. Den ligger inlåst på papper."
  static let label = "Lösenfras"
  static let hint = "Stora eller små bokstäver spelar ingen roll."
  static let unlock = "Lås upp (Enter)"
  static let unlocking = "Låser upp …"
  static let nothingTyped = "Skriv lösenfrasen först."
  static let noPassphrase =
    "Hittar du inte lösenfrasen? Ring chefen. F2: skriv så länge utan att låsa upp.\n"
    + "Ctrl-Q avslutar."

  static func show(_ isShown: Bool) -> String {
    (isShown ? "[x]" : "[ ]") + " Visa det jag skriver (Ctrl-T)"
  }
}
