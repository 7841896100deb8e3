import DowntimeModel

/// The words of the list screens.
enum LedgerScreenTexts {
  static let noLists = "Er rutin har inga listor."
  static let others = "Andra driftstopp"
  static let empty = "Listan är tom. N skriver den första raden."
  static let emptyPart = "Ingen rad är av den sorten. F visar nästa."
  static let noStep = "Raden har inget nästa steg nu."
  static let notOnThisList = "Det görs inte på den här listan."
  static let isClosed = "Driftstoppet är avslutat. Det gamla går att läsa."
  static let allDeclared = "Alla handläggare har intygat att besluten är med."
  static let declaredAtTheEnd = "Det intygas när stoppet är slut och alla beslut är skrivna."
  static let whichOfficer = "Vem intygar?"
  static let close = "Stäng"
  static let struck = "struken"

  static func outage(_ outage: Outage) -> String {
    SwedishText.capital(SwedishText.outage(outage))
  }

  static func rows(_ count: Int) -> String { count == 1 ? "1 rad" : "\(count) rader" }

  /// Such as `10 rader  RÖD`.
  static func told(_ count: Int, _ tone: Tone) -> String {
    rows(count) + (tone == .calm ? "" : "  " + OpenItemTexts.tone(tone))
  }

  /// What is over the rows: how many, which part, which columns.
  static func top(_ list: Ledger, filter: Ledger.Filter?, page: Int, pages: Int) -> String {
    var words = [rows(list.rows.count)]
    if list.name == .documents {
      words.append(filter.map { "bara \($0.rawValue)" } ?? "alla")
    }
    if pages > 1 { words.append("sida \(page + 1) av \(pages) ←→") }
    return words.joined(separator: " · ")
  }

  /// The card's first line, such as `3 av 10  UTB-0003  RÖD`.
  static func card(_ row: Ledger.Row, place: Int, of count: Int) -> String {
    ["\(place + 1) av \(count)", row.number?.text ?? "", mark(row)].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  /// Under a card: where left and right lead; the last page has the figures.
  static func cardFoot(page: Int, pages: Int, tone: Tone) -> String {
    let last = page == pages - 1
    let colour = tone == .calm ? "" : ", \(OpenItemTexts.tone(tone))"
    return "←→ sida \(page + 1) av \(pages)" + (last ? ": hela listan" : "") + colour
  }

  /// What is said of a row before it.
  static func mark(_ row: Ledger.Row) -> String {
    if row.isStruck { return struck }
    return row.tone == .calm ? "" : OpenItemTexts.tone(row.tone)
  }

  /// A row with the heading of each cell; what is empty left out.
  static func whole(_ row: Ledger.Row, in list: Ledger, _ unit: UnitState) -> [String] {
    let cells = zip(list.columns + list.moreColumns, row.cells + row.more).compactMap {
      title, cell in
      let text = LedgerTexts.cell(cell, unit)
      return text.isEmpty ? nil : "\(title): \(text)"
    }
    return cells + row.warnings.map(warning)
  }

  static func warning(_ warning: LedgerWarning) -> String {
    "\(OpenItemTexts.tone(warning.tone)) " + LedgerTexts.warning(warning)
  }

  /// Whether a line under a list begins with a colour that asks for something.
  static func isToSeeTo(_ line: String) -> Bool {
    [Tone.red, .amber].contains { line.hasPrefix(OpenItemTexts.tone($0)) }
  }

  static func officers(_ officers: [String]) -> String {
    "Handläggare: " + officers.joined(separator: ", ")
  }

  /// Who answers for the list, or that nobody is written down where the routine names somebody.
  static func keeper(of list: Ledger) -> String? {
    if let keeper = list.keeper { return LedgerTexts.keeper(keeper) }
    return list.name.asksForKeeper ? "Ansvarig för listan: inte uppskriven (V)" : nil
  }

  /// What the routine says where payments begin (R004-44, R004-45, R004-48).
  static func routine(_ name: Ledger.Name, _ profile: AdoptedProfiles?) -> [String] {
    guard name == .payments, let profile = profile?.combined else { return [] }
    return [
      OutageTexts.text(.payments, profile),
      profile.duties.first { $0.duty == .cardPayments }?.text,
    ].compactMap(\.self)
  }

  /// Where the long words of headings may be parted.
  static func parts(of word: String) -> [String] {
    switch word {
    case "Verifikationsnummer": ["Verifi", "kations", "nummer"]
    case "Beslutsfattare": ["Besluts", "fattare"]
    case "Beslutsdokument": ["Besluts", "dokument"]
    case "Inregistrerad": ["Inregi", "strerad"]
    default: [word]
    }
  }

  /// The columns by how much they say; the first stays in sight when the others are moved.
  static func important(_ name: Ledger.Name) -> [Int] {
    switch name {
    case .cashHolders: [0, 2, 1, 3]
    case .devices: [4, 1, 3, 0, 2]
    case .decisions: [0, 2, 5, 4, 1, 3]
    case .documents: [2, 1, 0, 4, 3]
    case .payments: [1, 4, 6, 0, 3, 2, 5]
    case .reconciliations: [0, 3, 2, 1, 4]
    case .refills: [0, 1, 3, 4, 2]
    case .orders: [0, 9, 1, 3, 2, 4, 5, 6, 7, 8]
    case .time: [1, 2, 3, 4, 5, 0, 6]
    case .shifts: [0, 1, 3, 4, 2]
    case .calls: [5, 0, 3, 6, 4, 2, 1]
    case .faxes: [4, 0, 2, 5, 3, 1]
    }
  }
}
