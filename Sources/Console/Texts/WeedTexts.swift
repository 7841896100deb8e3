import DowntimeModel

/// The words of weeding by lifetimes.
enum WeedTexts {
  static let nothing = "Inget har passerat sin tid."
  static let goOn = "Gallra nu"
  static let later = "Inte nu (Esc)"
  static let back = "Tillbaka (Esc)"
  static let reachMedium = "Sätt i det andra mediet: något raderat ligger kvar där"
  static let lifetimes = "tiden har gått ut"
  static let neverWaived = "Det som har passerat sin tid, eller är raderat, ska bort."

  /// Said on the locked screen.
  static let done = "Gallrat. Skåpet stängdes: lås upp för att se gallringsbeviset."

  static func notDone(_ error: StoreError) -> String {
    if case .unreadable = error {
      return "Registren är inte gallrade: journalen har skador. Be IT köra reserv verify."
    }
    return "Allt är inte gallrat. Försök igen. \(ModelTexts.store(error))"
  }

  static func outlived(now: LocalTime) -> String {
    "Tiden har gått ut, i dag \(SwedishDate.iso(StockholmTime.civil(of: now).date)):"
  }

  /// What has to be done, on one line.
  static func duty(_ outlived: Outlived) -> String {
    switch (outlived.trailYears.isEmpty, outlived.isOfRegisters) {
    case (false, true): "Gallra åtkomstloggen och registren"
    case (false, false): "Gallra åtkomstloggen för \(years(outlived.trailYears))"
    case (true, _): "Gallra registren"
    }
  }

  /// What has outlived its lifetime, a line each.
  static func parts(_ outlived: Outlived) -> [String] {
    [
      outlived.trailYears.isEmpty
        ? nil : "Åtkomstloggen för \(years(outlived.trailYears))",
      outlived.residents.isEmpty
        ? nil : "\(outlived.residents.count) som har flyttat: inget annat kvar om dem",
      outlived.staff.isEmpty
        ? nil
        : "\(outlived.staff.count) i personallistan: slutade för mer än "
          + "\(Lifetime.staffYears) år sedan",
      outlived.links.isEmpty
        ? nil : "\(outlived.links.count) «samma person som»: inget annat kvar om någon av dem",
    ].compactMap(\.self)
  }

  /// What cannot be undone, told before anything is asked.
  static let consequences = [
    "Det går inte att ångra: ingen kan läsa det sedan, inte heller med lösenfrasen. "
      + "Allt annat i registren är kvar.",
    "Stämmer dagens datum ovan? Går klockan fel gallras för tidigt.",
    "Säkerhetskopior från före gallringen kan fortfarande öppnas: radera dem.",
    "Skåpet stängs när det är gjort. Kvar blir gallringsbeviset, utan uppgifter om någon.",
  ]

  /// What is weeded when.
  static let rules = [
    "Åtkomstloggen gallras år för år, \(Lifetime.trailYears) år efter årets slut, när driftstoppen "
      + "från det året är raderade.",
    "Den som har flyttat gallras när inget driftstopp från före flytten är kvar.",
    "Personal gallras \(Lifetime.staffYears) år efter sista dagen, när inget som de skrivit är "
      + "kvar. Registren gallras bara när alla driftstopp är avslutade.",
  ]

  static func question(_ outlived: Outlived, by author: Author) -> Dialog {
    Dialog(
      title: "Gallra för gott?", lines: parts(outlived) + ["Det går inte att ångra."],
      options: [
        Dialog.Option(letter: "n", label: "Nej, inte nu", steps: []),
        Dialog.Option(
          letter: "g", label: "Gallra, signera som \(author.signature.text)",
          steps: [.perform(.weed(outlived, by: author))]),
      ])
  }

  // MARK: Afterwards

  static func title(_ weeding: DoneWeeding) -> String {
    switch weeding.what {
    case .trail(let trail): "GALLRAT åtkomstloggen för \(years(trail.years))"
    case .registers(let registers):
      "GALLRAT registren: \(registers.residents) som flyttat, \(registers.staff) som slutat"
    }
  }

  static func record(_ weeding: DoneWeeding) -> String {
    "Raderat \(SwedishDate.dayAndClock(weeding.at)) av \(SwedishText.shortName(weeding.by)). "
      + "Nyckeln förstörd."
  }

  private static func years(_ years: [Int]) -> String {
    years.map(String.init).joined(separator: ", ")
  }
}
