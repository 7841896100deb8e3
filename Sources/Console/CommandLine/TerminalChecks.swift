import DowntimeModel
import Terminal

/// What `doctor` sees of the terminal.
enum TerminalChecks {
  /// Every check of it.
  static func all(
    _ facts: TerminalFacts = .now(), environment: (String) -> String? = Environment.value
  ) -> [Check] {
    [terminal(facts), size(facts), colours(facts, environment), locale(facts, environment)]
  }

  private static func terminal(_ facts: TerminalFacts) -> Check {
    guard facts.isTerminal else {
      return Check(
        .notice, "terminal", "ingen terminal just nu (in eller ut är omdirigerad)",
        advice: "kör doctor i den terminal som ska användas")
    }
    let term = "TERM=\(facts.term)"
    guard facts.isKnown else {
      return Check(
        .notice, "terminal", "\(term) är okänd för systemet; konsolen försöker som xterm-256color",
        advice: "installera ncurses-term")
    }
    guard facts.placesCursor else {
      return Check(
        .fault, "terminal", "\(term) kan inte visa konsolen",
        advice: "sätt TERM=xterm-256color, eller TERM=linux vid en skärm utan fönster")
    }
    return Check(.good, "terminal", term)
  }

  private static func size(_ facts: TerminalFacts) -> Check {
    guard let size = facts.size else {
      return Check(
        .notice, "storlek", "terminalen berättar inte sin storlek",
        advice: "vid seriell lina: stty rows 24 cols 80")
    }
    let seen = "\(size.columns) × \(size.rows)"
    if size.columns < 40 || size.rows < 12 {
      return Check(
        .notice, "storlek", seen, advice: "för litet: minst 40 × 12, helst 80 × 24")
    }
    if size.columns < 80 || size.rows < 24 {
      return Check(.notice, "storlek", seen, advice: "går, men 80 × 24 visar mer")
    }
    return Check(.good, "storlek", seen)
  }

  private static func colours(
    _ facts: TerminalFacts, _ environment: (String) -> String?
  ) -> Check {
    if environment("NO_COLOR")?.isEmpty == false {
      return Check(.good, "färger", "inga (NO_COLOR är satt); allt sägs också med ord")
    }
    let seen = facts.colours > 1 ? "\(facts.colours)" : "inga; allt sägs också med ord"
    return Check(.good, "färger", seen)
  }

  private static func locale(
    _ facts: TerminalFacts, _ environment: (String) -> String?
  ) -> Check {
    let asked = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first { !$0.isEmpty }
    let name = asked.map { "språkmiljö \($0)" } ?? "ingen språkmiljö satt"
    guard facts.localeExists else {
      return Check(
        .notice, "å ä ö", "\(name) finns inte på maskinen; konsolen använder C.UTF-8",
        advice: "sätt LANG=C.UTF-8")
    }
    guard facts.localeIsUTF8 else {
      return Check(
        .notice, "å ä ö", "\(name) är inte UTF-8; konsolen använder C.UTF-8",
        advice: "sätt LANG=C.UTF-8; i tmux: starta med tmux -u")
    }
    return Check(.good, "å ä ö", "\(name), UTF-8")
  }
}
