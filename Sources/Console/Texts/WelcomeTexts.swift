/// The words of Kom igång.
enum WelcomeTexts {
  static let heading = "Kom igång"
  static let about = [
    "Skriv här när systemet ligger nere.", "Allt sparas krypterat på datorn.",
  ]
  static let leaving = "Ctrl-Q avslutar. Inget är sparat än."

  static func label(_ choice: WelcomeScreen.Choice) -> String {
    switch choice {
    case .startNow: "Börja skriva nu"
    case .prepareUnit: "Förbered enheten"
    }
  }

  static func explanation(_ choice: WelcomeScreen.Choice) -> [String] {
    switch choice {
    case .startNow:
      ["Det är stopp och du behöver skriva. Tar under en minut."]
    case .prepareUnit:
      ["För chefen, i lugn och ro: enhet, lösenfras, personal och boende."]
    }
  }
}
