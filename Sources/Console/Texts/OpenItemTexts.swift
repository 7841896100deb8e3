import DowntimeModel

/// What waits, in words: the thing to do, never how it is stored.
enum OpenItemTexts {
  /// What is to be done, on one line.
  static func what(_ subject: OpenSubject, isOthers: Bool) -> String {
    switch subject {
    case .tellOrally: "Berätta muntligt för dem det berör"
    case .tellReceivingUnit: "Underrätta mottagande enhet om utskrivningen"
    case .tellOwnOfficer: "Meddela den egna handläggaren om SIP"
    case .phone(_, let kind, let receiver):
      "Ring \(AdditionTexts.receiver(receiver)): \(kind.rawValue)"
    case .judge: "Bedöm lex Sarah och lex Maria"
    case .inform(_, let who): "Informera \(who.rawValue)"
    case .handOver: "Överlämna till ansvarig sjuksköterska"
    case .order(_, let status): order(status)
    case .linkDecision: "Koppla utbetalningen till sitt beslut"
    case .reconcile: "Stäm av kontantkorten med redovisningsansvarig eller ekonomichef"
    case .refill: "Återför påfyllningen"
    case .declareDecisions(let officer): "\(officer) intygar att alla beslut står på listan"
    case .forward: "Enhetschefen för informationen vidare"
    case .begin(let task): begin(task)
    case .unit(.providerReport): "Registrera utförarrapporteringen"
    case .unit(.workShiftApproval): "Godkänn arbetspassen"
    case .writeIn(_, let rule): "Skriv in: \(target(rule.target))"
    case .writeInUnruled: "Skriv in; rutinen säger inte var"
    case .fax(_, let answer): fax(answer)
    case .faxArrival: "Ta reda på om faxet har kommit fram"
    case .send(_, let kind, let receiver):
      "Skicka i Prator till \(AdditionTexts.receiver(receiver)): \(kind.rawValue)"
        + (isOthers ? " (väntar på att avdelningen registrerar)" : "")
    case .acknowledge(_, let kind):
      "Bevaka och kvittera" + (kind.map { ": \($0.rawValue)" } ?? "")
    case .loan(_, let state): loan(state, of: nil)
    case .paper: "Ta hand om pappret eller filen"
    case .paperReport: "Säg vad som blev av pappret (skyddade personuppgifter)"
    case .printedCopy: "Strimla utskriften eller lägg den i sekretesstunnan"
    case .analysis: "Analysera stoppet med ledningsgrupp och fackliga"
    case .confirmHandover: "Bekräfta överlämningen"
    }
  }

  /// The routine's word, and the last day or moment.
  static func when(_ item: OpenItem, now: LocalTime) -> String {
    var words = [item.urgency.rawValue]
    if let due = item.due {
      words.append("senast \(SwedishDate.dayAndClock(StockholmTime.local(due)))")
    }
    if let last = item.lastDay {
      words.append("senast \(SwedishDate.iso(last.day))" + (last.isInRoutine ? "" : ", ej i rutin"))
      let late = last.daysLate(at: now)
      if late > 0 { words.append(late == 1 ? "1 dag försenad" : "\(late) dagar försenad") }
    }
    return words.joined(separator: ", ")
  }

  /// Such as `RÖD`; colours are also said.
  static func tone(_ tone: Tone) -> String {
    switch tone {
    case .red: "RÖD"
    case .amber: "GUL"
    case .calm: "–"
    }
  }

  static func target(_ target: WriteInRule.Target) -> String {
    switch target {
    case .system(let system): system.name
    case .toldOrally: WriteInLine.Place.toldOrally.rawValue
    case .ownRecord: WriteInLine.Place.ownRecord.rawValue
    case .separateRoutine: WriteInLine.Place.separateRoutine.rawValue
    case .systemOrPaymentForm: WriteInLine.Place.systemOrPaymentForm.rawValue
    case .managementMeeting: WriteInLine.Place.managementMeeting.rawValue
    }
  }

  static func order(_ status: OrderStatus) -> String {
    switch status {
    case .contactNow: "Kontakta utföraren nu"
    case .notSent: "Skicka beställningen"
    case .notConfirmed: "Utföraren har inte bekräftat beställningen"
    case .waitingForSystem: "Beställningen väntar på systemet"
    case .toRegister: "Registrera beställningen"
    case .toActivate: "Utföraren ska aktivera beställningen"
    case .done: "Beställningen är klar"
    }
  }

  private static func begin(_ task: BeginningTask) -> String {
    switch task {
    case .report: "Anmäl felet till supporten"
    case .planInForce: "Någon beslutar att planen gäller"
    case .premises: "Kontrollera lokaler, nycklar och läkemedelsrum"
    case .ongoingCases: "Gå igenom pågående ärenden"
    case .storage: "Chefen bestämmer hur handlingar sparas"
    }
  }

  private static func fax(_ answer: MinaPlanerAnswer) -> String {
    switch answer {
    case .nothing: "Inget mer att göra med faxet"
    case .register: "Registrera i Mina planer"
    case .registerAndAdjust: "Registrera och justera i Mina planer"
    case .finishByFax: "Slutför via fax"
    case .rebookOrFinishByFax: "Boka om eller slutför via fax"
    case .askDate: "Ta reda på datumet: det avgör om faxet registreras"
    }
  }

  /// What is left of a loan; `number` is what stands on the stick, where it is known.
  static func loan(_ state: DeviceReturn, of number: String?) -> String {
    let what = number ?? "Lånet"
    return switch state {
    case .accepted: "Lämna tillbaka \(number ?? "det tömda minnet eller datorn")"
    case .refusedDataNotEntered: "\(what) är ute: allt på det är inte infört"
    case .refusedNotEmptied: "\(what) är ute: det är inte tömt"
    case .emptiedTooSoon:
      (number.map { "\($0) tömt" } ?? "Tömt")
        + " innan allt var infört: möjlig förlust, skriv en avvikelse"
    }
  }
}
