import DowntimeModel

/// What stands between an outage and its closing (DT-12), in words.
enum ClosingTexts {
  static func obstacle(_ obstacle: ClosingObstacle, _ facts: ClosingFacts) -> String {
    switch obstacle {
    case .openItems: "\(facts.openItems) saker att göra"
    case .coverageGaps: "\(facts.coverageGaps) parter är inte uppringda"
    case .openPrints: "\(facts.openPrints) utskrifter finns kvar"
    case .openPapers: "\(facts.openPapers) papper finns kvar"
    case .openLoans: "\(facts.openLoans) lånade minnen eller datorer är ute"
    case .openRefills: "\(facts.openRefills) påfyllningar är inte återförda"
    case .unregisteredDecisions:
      "\(facts.registeredDecisions) av \(facts.listedDecisions) beslut är registrerade"
    case .missingDeclarations:
      "\(facts.missingDeclarations) handläggare har inte intygat att alla beslut är med"
    case .openOrders: "\(facts.openOrders) beställningar är inte klara"
    case .missingAnalysis: "analysen av ett stopp på mer än 48 timmar saknas"
    case .unacknowledged: "\(facts.unacknowledged) saker hos andra är inte kvitterade"
    case .missingSignature: "chefen har inte signerat"
    }
  }

  /// The word for a written thing, with the law where it decides.
  static func item(_ item: WrittenItem) -> String {
    switch item {
    case .dayNote(let law): "\(WriteInLine.Item.dayNote.rawValue) (\(law.rawValue))"
    case .implementationPlan(let law):
      "\(WriteInLine.Item.implementationPlan.rawValue) (\(law.rawValue))"
    case .deviation: WriteInLine.Item.deviation.rawValue
    case .comingVisitInformation: WriteInLine.Item.comingVisitInformation.rawValue
    case .medicalInformation: WriteInLine.Item.medicalInformation.rawValue
    case .otherSocialDocument: WriteInLine.Item.otherSocialDocument.rawValue
    case .investigation: WriteInLine.Item.investigation.rawValue
    case .decision: WriteInLine.Item.decision.rawValue
    case .paymentDecision: WriteInLine.Item.paymentDecision.rawValue
    case .order: WriteInLine.Item.order.rawValue
    case .providerReport: WriteInLine.Item.providerReport.rawValue
    case .performedTime: WriteInLine.Item.performedTime.rawValue
    case .workShiftApproval: WriteInLine.Item.workShiftApproval.rawValue
    case .fees: WriteInLine.Item.fees.rawValue
    case .pratorMessage: WriteInLine.Item.pratorMessage.rawValue
    case .minaPlanerMessage: WriteInLine.Item.minaPlanerMessage.rawValue
    case .ownCareDocumentation: WriteInLine.Item.ownCareDocumentation.rawValue
    case .longOutageAnalysis: WriteInLine.Item.longOutageAnalysis.rawValue
    }
  }
}
