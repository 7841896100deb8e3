import DowntimeModel

/// The words of the second medium.
enum SecondPlaceTexts {
  static let heading = "Kopia på annat medium"
  static let nothingTyped = "Skriv mappen på stickan eller den andra disken."
  static let notSet = "Inget är ändrat. Skåpet ligger där det låg."
  private static let about =
    "Allt kopieras dit, förseglat. Går skåpets disk sönder skrivs det vidare där."

  static func spec(_ place: String?, _ health: StoreHealth, now: LocalTime) -> FormSpec {
    FormSpec(
      fields: [
        FieldSpec(
          name: .introduction, label: about, kind: .remark,
          hint: place == nil ? "Ingen kopia görs nu." : state(health.copy, now: now)),
        FieldSpec(
          name: .folder, label: "Mapp", kind: .line,
          hint: "På ett annat medium, till exempel /media/usb."),
      ],
      buttons: [FormSpec.Button(role: .submit, label: "Använd mappen")]
        + (place == nil
          ? [] : [FormSpec.Button(role: .other(.remove), label: "Sluta kopiera")])
        + [FormSpec.Button(role: .later, label: "Tillbaka")])
  }

  static func set(_ place: String?, _ facts: SecondPlaceFacts?) -> String {
    guard place != nil else { return "Ingen kopia görs längre. Den som finns ligger kvar." }
    return facts?.isSameMedium == true
      ? "Mappen ligger på samma disk som skåpet: går den sönder är båda borta. Välj en annan."
      : "Mappen används från nu. Kopieringen har börjat."
  }

  /// How the medium stands, in a sentence.
  static func state(_ copy: CopyState, now: LocalTime) -> String {
    switch copy {
    case .none: "Ingen kopia görs nu."
    case .copied(let time): "Allt är kopierat \(SwedishText.listTime(time, now: now))."
    case .behind(let since, _):
      since.instant.milliseconds == 0
        ? "Kopian jämförs." : "Det som skrevs \(SwedishText.listTime(since, now: now)) kopieras."
    case .failing(let since, let error, _):
      "Mediet svarar inte sedan \(SwedishText.listTime(since, now: now)): \(reason(error))"
    }
  }

  private static func reason(_ error: StoreError) -> String {
    if case .absent = error { return "det är inte isatt." }
    return ModelTexts.store(error)
  }
}

/// How the store stands, on the header's second line: only what somebody should know.
enum HealthTexts {
  /// What to say, and whether it is a warning; nil when all is well and there is no copy.
  static func line(_ health: StoreHealth, now: LocalTime, short: Bool) -> (String, Bool)? {
    if health.isInSecondPlace {
      return (short ? "2:A PLATSEN" : "DISKEN TRASIG: sparas på andra platsen", true)
    }
    if let left = health.entriesLeft {
      return (short ? "FULL: \(left) KVAR" : "DISKEN FULL: plats för cirka \(left) till", true)
    }
    if health.hasFailedTrail {
      return (short ? "LOGG EJ SPARAD" : "LOGGEN SPARAS INTE: säg till IT", true)
    }
    switch health.copy {
    case .none, .behind: return nil
    case .copied(let time):
      return short ? nil : ("kopierat \(SwedishText.listTime(time, now: now))", false)
    case .failing(let since, _, _):
      let time = SwedishText.listTime(since, now: now)
      return (short ? "EJ KOPIERAT" : "EJ KOPIERAT sedan \(time)", true)
    }
  }
}
