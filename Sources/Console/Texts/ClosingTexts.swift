import DowntimeModel

/// What stands between an outage and its closing (DT-12), in words.
enum ClosingTexts {
  static func obstacle(_ obstacle: ClosingObstacle, _ facts: ClosingFacts) -> String {
    switch obstacle {
    case .stillRunning: "systemet fungerar inte ännu"
    case .startedTexts:
      count(
        facts.startedTexts, "påbörjad text är inte signerad", "påbörjade texter är inte signerade")
    case .openItems: count(facts.openItems, "sak att göra", "saker att göra")
    case .coverageGaps:
      count(facts.coverageGaps, "part är inte uppringd", "parter är inte uppringda")
    case .openPrints: count(facts.openPrints, "utskrift finns kvar", "utskrifter finns kvar")
    case .openPapers: count(facts.openPapers, "papper finns kvar", "papper finns kvar")
    case .openLoans:
      count(
        facts.openLoans, "lånat minne eller lånad dator är ute",
        "lånade minnen eller datorer är ute")
    case .openRefills:
      count(facts.openRefills, "påfyllning är inte återförd", "påfyllningar är inte återförda")
    case .unregisteredDecisions:
      "\(facts.registeredDecisions) av \(facts.listedDecisions) beslut är registrerade"
    case .missingDeclarations:
      "\(facts.missingDeclarations) handläggare har inte intygat att alla beslut är med"
    case .openOrders:
      count(facts.openOrders, "beställning är inte klar", "beställningar är inte klara")
    case .missingAnalysis: "analysen av ett stopp på mer än 48 timmar saknas"
    case .unacknowledged:
      count(
        facts.unacknowledged, "sak hos en annan part är inte kvitterad",
        "saker hos andra parter är inte kvitterade")
    case .missingSignature: "chefen har inte signerat"
    }
  }

  /// What a gate asks for, in a few words.
  static func gate(_ obstacle: ClosingObstacle) -> String {
    switch obstacle {
    case .stillRunning: "systemet fungerar igen"
    case .startedTexts: "påbörjade texter"
    case .openItems: "saker att göra"
    case .coverageGaps: "parter att ringa"
    case .openPrints: "utskrifter"
    case .openPapers: "papper"
    case .openLoans: "lån"
    case .openRefills: "påfyllningar"
    case .unregisteredDecisions: "beslut att registrera"
    case .missingDeclarations: "intyg om beslut"
    case .openOrders: "beställningar"
    case .missingAnalysis: "analysen"
    case .unacknowledged: "att kvittera"
    case .missingSignature: "chefens signatur"
    }
  }

  private static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  /// Such as `daganteckning (SoL, LSS)`; no law where it makes no difference.
  static func item(_ item: WrittenItem, _ laws: [Law]) -> String {
    laws.isEmpty || laws.count == Law.allCases.count
      ? item.line.rawValue
      : item.line.rawValue + " (" + laws.map(\.rawValue).joined(separator: ", ") + ")"
  }
}
