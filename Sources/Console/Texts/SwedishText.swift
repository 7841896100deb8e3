import DowntimeModel

/// Words and phrases that many screens share.
enum SwedishText {
  /// Such as `Daganteckning`.
  static func kind(_ kind: CareEntry.Kind) -> String {
    switch kind {
    case .dayNote: "Daganteckning"
    case .deviation: "Avvikelse"
    case .call: "Samtal"
    case .fax: "Fax"
    case .decision: "Beslut"
    case .payment: "Utbetalning"
    case .order: "Beställning"
    case .timeReport: "Tid"
    case .document: "Upprättad handling"
    }
  }

  /// What the form of a kind is called where it is chosen.
  static func formName(_ kind: CareEntry.Kind) -> String {
    switch kind {
    case .fax: "Fax eller meddelande"
    case .timeReport: "Utförd tid"
    case .dayNote, .deviation, .call, .decision, .payment, .order, .document: self.kind(kind)
    }
  }

  /// Such as `Fall`.
  static func deviation(_ kind: Deviation.Kind) -> String {
    switch kind {
    case .fall: "Fall"
    case .medication: "Läkemedel"
    case .missedService: "Utebliven insats"
    case .treatment: "Bemötande"
    case .pressureSore: "Trycksår"
    case .nutrition: "Nutrition"
    case .alarm: "Larm"
    case .informationTransfer: "Informationsöverföring"
    case .documentation: "Dokumentation"
    case .equipment: "Medicinteknisk produkt"
    case .violence: "Hot, våld eller övergrepp"
    case .infection: "Smitta"
    case .fireSafety: "Brand och säkerhet"
    case .theft: "Stöld och ekonomi"
    case .confidentiality: "Sekretess och IT"
    case .other: "Annat"
    }
  }

  /// Such as `Fick besked`.
  static func direction(_ direction: Call.Direction) -> String {
    switch direction {
    case .received: "Fick besked"
    case .given: "Lämnade besked"
    case .both: "Fick och lämnade besked"
    }
  }

  /// With a capital letter first.
  static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Such as `ja`.
  static func yesNo(_ answer: Bool) -> String { answer ? "ja" : "nej" }

  /// First name and the initial of the last: `Natt-Nils P`.
  static func shortName(_ author: Author) -> String {
    let parts = author.name.split(whereSeparator: \.isWhitespace)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return author.name
    }
    return "\(first) \(last.prefix(1))"
  }

  /// What is echoed of a person's number: the birth date when it is known.
  static func number(_ number: PersonNumber) -> String? {
    switch number {
    case .personnummer(let number): number.text
    case .reserve(let text): "reservnr \(text)"
    case .birthDate(let date): "f. \(SwedishDate.iso(date))"
    case .unknown: nil
    }
  }

  /// The forms in which people begin to type a person's number.
  static func digits(_ person: PersonReference) -> String {
    guard let number = person.number, let plain = plainNumber(number) else { return "" }
    let digits = plain.filter { $0 != "-" && $0 != "+" }
    return plain == digits ? String(digits.dropFirst(2)) : "\(digits) \(digits.dropFirst(2))"
  }

  /// A number as it would be typed.
  static func plainNumber(_ number: PersonNumber) -> String? {
    switch number {
    case .personnummer(let number): number.text
    case .reserve(let text): text
    case .birthDate(let date): SwedishDate.iso(date).filter { $0 != "-" }
    case .unknown: nil
    }
  }

  /// A time as it stands in a field: the clock today, else with its date.
  static func fieldTime(_ time: LocalTime, now: LocalTime) -> String {
    let date = StockholmTime.civil(of: time).date
    guard date != StockholmTime.civil(of: now).date else { return SwedishDate.clock(time) }
    return "\(SwedishDate.iso(date)) \(SwedishDate.clock(time))"
  }

  /// A time in full, as a draft keeps it.
  static func fullTime(_ time: LocalTime) -> String {
    "\(SwedishDate.iso(StockholmTime.civil(of: time).date)) \(SwedishDate.clock(time))"
  }

  /// The clock of today, else with its day: for lists.
  static func listTime(_ time: LocalTime, now: LocalTime) -> String {
    StockholmTime.civil(of: time).date == StockholmTime.civil(of: now).date
      ? SwedishDate.clock(time) : SwedishDate.dayAndClock(time)
  }

  /// Such as `Treserva och Prator`.
  static func systems(_ systems: [ITSystem]) -> String {
    guard let last = systems.last, systems.count > 1 else { return systems.first?.name ?? "" }
    return systems.dropLast().map(\.name).joined(separator: ", ") + " och " + last.name
  }

  /// An outage in one line: `Treserva sedan sö 25 okt 02:14 sommartid`.
  static func outage(_ outage: Outage) -> String {
    "\(systems(outage.systems)) sedan \(SwedishDate.dayAndClock(outage.startedAt))"
  }

  /// Such as `1 anteckning` or `6 anteckningar`.
  static func entries(_ count: Int) -> String {
    count == 1 ? "1 anteckning" : "\(count) anteckningar"
  }
}
