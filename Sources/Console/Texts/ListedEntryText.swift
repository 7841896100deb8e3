import DowntimeModel

/// What decisions, payments, orders, times and drawn-up documents say (appendices 3, 4 and 5).
enum ListedEntryText {
  typealias Part = EntryText.Part

  static func parts(_ decision: Decision) -> [Part] {
    [
      part("Ändamål", decision.purpose), part("Lagrum", decision.law.rawValue),
      part("Beslutsdatum", SwedishDate.iso(decision.decidedOn)),
      part("Beslutsfattare", decision.decisionMaker), part("Handläggare", decision.officer),
      part("Beslutsdokument", decision.documentPlace),
    ]
  }

  static func parts(_ payment: CardPayment) -> [Part] {
    [
      part("Belopp", payment.amount.text + " kr"), part("Sort", payment.kind.rawValue),
      part("Ändamål", payment.purpose), part("Verifikation", payment.voucher),
      part("Beslutsfattare", payment.decisionMaker), part("Handläggare", payment.officer),
      part("Besluts-id", payment.decisionNumber), part("Användar-id", payment.userNumber),
      part("Över gränsen därför att", payment.limitReason),
    ]
  }

  static func parts(_ order: Order) -> [Part] {
    [
      part("Insats", order.service), part("Akut", SwedishText.yesNo(order.isUrgent)),
      part("Utförare", order.provider), part("Från", order.startsOn.map(SwedishDate.iso)),
      part("Lämnade uppgifter", order.dataGiven),
    ]
  }

  static func parts(_ report: TimeReport) -> [Part] {
    [
      part("Start", SwedishDate.dayAndClock(report.startedAt)),
      part("Slut", SwedishDate.dayAndClock(report.endedAt)),
      part("Minuter", String(report.minutes)), part("Insats", report.service),
      part("Besöket", report.outcome.rawValue),
      part("Dubbelbemanning", report.isDoubleStaffed.map(SwedishText.yesNo)),
      part("Läst HSL-pärm", report.hasReadBinder.map(SwedishText.yesNo)),
    ]
  }

  static func parts(_ document: DrawnUpDocument) -> [Part] {
    [
      part("Handling", document.kind.rawValue), part("Vad", document.title),
      part("Lagrum", document.law.rawValue), part("Förvaring", document.place),
      part("Form", EntryDetailsText.form(document.form) ?? "på skärmen"),
      part("Statistik behövs", document.needsStatistics.map(SwedishText.yesNo)),
    ]
  }

  private static func part(_ label: String, _ text: String?) -> Part {
    EntryDetailsText.part(label, text)
  }
}
