/// What a line of an import says: the word in its member `typ`.
enum ImportKind: String, CaseIterable, Hashable {
  // Registers.
  case staff = "personal"
  case resident = "boende"
  case cashHolder = "kassaförvaltare"
  case preparedDocument = "underlag"
  case selfCheck = "egenkontroll"
  case contact = "kontakt"
  // The outage.
  case declared = "driftstopp"
  case ended = "slut"
  case closed = "avslutat"
  case reopened = "öppnat igen"
  case reported = "anmält"
  case planInForce = "beslut reservrutin"
  case level = "nivå"
  case informed = "information"
  case forwarded = "vidareförd"
  case premises = "lokaler kontrollerade"
  case cases = "ärenden genomgångna"
  case storage = "lagringsbeslut"
  case complete = "fullständighetsförsäkran"
  case listKept = "lista förvarad"
  case cause = "orsak"
  case ticked = "avprickat"
  case unticked = "avprickning ångrad"
  case received = "besked"
  case printed = "utskrift"
  case printDone = "utskrift åtgärdad"
  case paperReport = "pappersrapport"
  case paperReportDone = "pappersrapport klar"
  case dutyDone = "uppgift klar"
  case dutyWaived = "uppgift utgår"
  case normalOperation = "åter normal drift"
  case normalState = "normalläge"
  case analysed = "analys"
  // Care entries.
  case dayNote = "daganteckning"
  case deviation = "avvikelse"
  case call = "samtal"
  case fax = "fax"
  case decision = "beslut"
  case payment = "utbetalning"
  case order = "beställning"
  case timeReport = "tidrapport"
  case document = "handling"
  // What is said of them afterwards.
  case correction = "rättelse"
  case personMove = "fel person"
  case transfer = "inskrivet"
  case exemption = "ska inte skrivas in"
  case reopening = "väntar igen"
  case read = "läst"
  case toldOrally = "muntlig information"
  case handedOver = "överlämnad"
  case personInformed = "informerad"
  case paper = "papper"
  case acknowledged = "kvitterat"
  case sentAfterwards = "skickat efteråt"
  case assessed = "bedömning"
  case orderStep = "beställningssteg"
  case follows = "kopplat beslut"
  case faxArrived = "fax framme"
  case nextShift = "nästa pass"
  case waived = "utgår"
  case struck = "struken"
  // Lists.
  case loan = "lån"
  case loanStep = "lån åtgärdat"
  case refill = "påfyllning"
  case refillReturned = "påfyllning återförd"
  case reconciliation = "avstämning"

  /// The kind of care entry, where it is one.
  var care: CareEntry.Kind? {
    switch self {
    case .dayNote: .dayNote
    case .deviation: .deviation
    case .call: .call
    case .fax: .fax
    case .decision: .decision
    case .payment: .payment
    case .order: .order
    case .timeReport: .timeReport
    case .document: .document
    default: nil
    }
  }

  /// Whether it is a register's row, which belongs to no outage.
  var isRegister: Bool {
    switch self {
    case .staff, .resident, .cashHolder, .preparedDocument, .selfCheck, .contact: true
    default: false
    }
  }

  /// What its `gäller` points at; nil where it has none.
  var subject: Subject? {
    switch self {
    case .correction, .personMove, .transfer, .exemption, .reopening, .read, .toldOrally,
      .handedOver, .personInformed, .paper, .acknowledged, .sentAfterwards, .assessed, .waived,
      .nextShift:
      .anyCare
    case .orderStep: .care([.order])
    case .struck: .care([.payment])
    case .follows: .care([.payment, .order])
    case .faxArrived: .care([.fax])
    case .loanStep: .kind(.loan)
    case .refillReturned: .kind(.refill)
    case .forwarded: .kind(.informed)
    case .printDone: .kind(.printed)
    case .paperReportDone: .kind(.paperReport)
    default: nil
    }
  }

  /// What a line can be about.
  enum Subject {
    case anyCare
    case care([CareEntry.Kind])
    case kind(ImportKind)
  }

  /// What one must be allowed to do it.
  var act: Act {
    switch self {
    case .staff: .editStaff
    case .resident: .editResidents
    case .declared, .ended, .normalOperation, .normalState: .declare
    case .closed, .reopened: .close
    case .correction, .personMove, .struck: .correct
    case .transfer, .exemption, .reopening: .mark
    default: .write
    }
  }
}
