import DowntimeModel

/// The lists of the routine's appendices, in words.
enum LedgerTexts {
  static func title(_ name: Ledger.Name) -> String {
    switch name {
    case .cashHolders: "Kassaförvaltare (bilaga 1)"
    case .devices: "Kvittenslista för USB-minnen (bilaga 2)"
    case .decisions: "Manuell förteckning av fattade beslut (bilaga 3)"
    case .documents: "Övriga upprättade handlingar (bilaga 4)"
    case .payments: "Utförda utbetalningar via ICA-kort (bilaga 5)"
    case .reconciliations: "Avstämningar av ICA-kontot"
    case .refills: "Påfyllningar av ICA-kontot"
    case .orders: "Beställningar"
    case .time: "Utförd tid"
    case .shifts: "Arbetspass att godkänna"
    case .calls: "Samtal"
    case .faxes: "Fax och meddelanden"
    }
  }

  /// The list's name in one word.
  static func word(_ name: Ledger.Name) -> String {
    name == .devices ? "USB-minnen" : SwedishText.capital(name.rawValue)
  }

  /// A cell as a person reads it; whoever has protected data by then shows neither name nor number.
  static func cell(_ cell: Ledger.Cell, _ unit: UnitState) -> String {
    switch cell {
    case .none: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .minutes(let minutes): String(minutes)
    case .money(let money): money.text
    case .day(let day): SwedishDate.iso(day)
    case .time(let time): SwedishDate.dayAndClock(time)
    case .personName(let person): PersonLabel(person, in: unit).name
    case .personNumber(let person): number(person, unit) ?? ""
    case .person(let person):
      [number(person, unit), PersonLabel(person, in: unit).name].compactMap(\.self)
        .joined(separator: " ")
    case .author(let author): Self.author(author)
    case .signed(let at, let author):
      "\(SwedishDate.iso(StockholmTime.civil(of: at).date)) \(author.signature.text)"
    case .step(let at, let with):
      SwedishDate.dayAndClock(at) + (with.isEmpty ? "" : ", \(with)")
    case .flag(let flag): SwedishText.yesNo(flag)
    case .order(let status): OpenItemTexts.order(status)
    }
  }

  private static func number(_ person: PersonReference, _ unit: UnitState) -> String? {
    unit.isProtected(person) ? nil : person.number.flatMap(SwedishText.number)
  }

  /// Whether a cell stands to the right.
  static func isNumber(_ cell: Ledger.Cell) -> Bool {
    switch cell {
    case .number, .minutes, .money: true
    default: false
    }
  }

  private static func author(_ author: Author) -> String {
    author.hasName ? "\(author.name) (\(author.signature.text))" : author.signature.text
  }

  static let officerLabel = "Handläggare"

  static func keeper(_ keeper: ListKeeper) -> String {
    "Ansvarig för listan: \(keeper.by), låst i \(keeper.place)"
  }

  static func total(_ total: Ledger.Total) -> String {
    let figure = figure(total.cell)
    return switch total.of {
    case .rows: "Rader: \(figure)"
    case .paidOut: "Totalt utbetalt från ICA-kontot: \(figure) kr"
    case .remaining: "Kvar till gränsen: \(figure) kr"
    case .excess: "Över gränsen: \(figure) kr"
    case .sinceRefill: "Sedan senaste påfyllning: \(figure) kr"
    case .listed: "På listan: \(figure)"
    case .registered: "Registrerade: \(figure)"
    case .minutes: minutes(total.cell)
    case .lent: "Utlämnade: \(figure)"
    case .returned: "Återlämnade: \(figure)"
    case .returnedAmount: "Återfört: \(figure) kr"
    case .done: "Klara: \(figure)"
    }
  }

  private static func figure(_ cell: Ledger.Cell) -> String {
    switch cell {
    case .number(let number), .minutes(let number): String(number)
    case .money(let money): money.text
    default: ""
    }
  }

  private static func minutes(_ cell: Ledger.Cell) -> String {
    guard case .minutes(let minutes) = cell else { return "" }
    return "Summa: \(minutes) min = \(SwedishDate.duration(milliseconds: minutes * 60_000))"
  }

  static func warning(_ warning: LedgerWarning) -> String {
    switch warning {
    case .noDecision: "saknar beslut"
    case .sameVoucher(let number):
      "samma verifikationsnummer som \(number?.text ?? "en annan rad")"
    case .nearLimit(let left): "nära gränsen, \(left.text) kr kvar: stäm av"
    case .beyondLimit(let over): "över gränsen med \(over.text) kr"
    case .reconciled(let at, let author):
      "avstämd \(SwedishDate.dayAndClock(at)) av \(author.signature.text)"
    case .changedSinceReconciliation(let was, let now):
      "ändrad efter avstämningen: då \(was.text) kr, nu \(now.text) kr – stäm av igen"
    case .struck(let reason, let at, let author):
      "STRUKEN \(SwedishDate.dayAndClock(at)) av \(author.signature.text): \(reason)"
    case .notReturned: "påfyllningen är inte återförd"
    case .returnedOther(let amount): "ett annat belopp är återfört: \(amount.text) kr"
    case .addedLate(let day): "sent tillagt: beslutat \(SwedishDate.iso(day))"
    case .noDocument: "beslutsdokument saknas"
    case .notRegistered(let listed, let registered):
      "\(registered) av \(listed) beslut är registrerade"
    case .notDeclared(let officer): "\(officer) har inte intygat att alla beslut är med"
    case .emptiedTooSoon: "tömt innan allt var infört: möjlig förlust, skriv en avvikelse"
    case .dataNotEntered: "data är inte införd"
    case .notEmptied: "inte tömt"
    case .returnedUnfinished: "återlämnat utan att vara infört och tömt"
    case .lost: "förlorat: anmäl till informationssäkerhetssamordnaren"
    case .notNewAndEncrypted: "inte nytt och krypterat"
    case .holdsDocuments(1): "1 handling på det är inte inskriven"
    case .holdsDocuments(let count): "\(count) handlingar på det är inte inskrivna"
    case .notHandedOver: "inte överlämnad till sjuksköterska"
    case .late(1): "1 dag försenad"
    case .late(let days): "\(days) dagar försenad"
    case .order(let status, let isOverdue):
      OpenItemTexts.order(status) + (isOverdue ? " – för länge sedan" : "")
    case .longVisit: "mer än 12 timmar: kontrollera tiderna"
    case .missedVisit: "besöket uteblev: finns en avvikelse?"
    case .notApproved: "passen är inte godkända"
    case .notCheckedSince(let day): "inte kontrollerad sedan \(SwedishDate.iso(day))"
    case .notReadBack: "inte upprepat"
    case .notConfirmed(1): "1 mottagare har inte bekräftat"
    case .notConfirmed(let count): "\(count) mottagare har inte bekräftat"
    }
  }
}
