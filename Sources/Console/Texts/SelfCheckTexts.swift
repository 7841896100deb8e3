import DowntimeModel

/// The words of the unit's check of its own readiness.
enum SelfCheckTexts {
  static let notAsked =
    "Ingen av rutinerna som enheten följer har någon egenkontroll. Den kan göras ändå."
  static let historyHeading = "Gjorda"
  static let findingsHeading = "Kvar att rätta till"
  static let noContacts = "Kontaktlistan är tom: ingen av enhetens egna kontakter är ifylld."
  static let never = "Ingen egenkontroll är gjord än."

  /// Who makes it.
  static func appointed(_ plan: SelfCheckPlan) -> String {
    let by = plan.appointedBy.isEmpty ? "" : " Utses av: \(plan.appointedBy)."
    return switch plan.appointed {
    case .nobody: "Ingen är utsedd att göra den." + by
    case .gone(let name): "\(name) var utsedd och arbetar inte här längre. Utse någon annan." + by
    case .member(_, let name): "Görs av \(name)."
    }
  }

  /// How often, and when next.
  static func due(_ plan: SelfCheckPlan, today: CivilDate) -> String {
    guard let period = plan.period, let due = plan.due else {
      return plan.isAsked ? "Rutinen säger inte hur ofta." : notAsked
    }
    let late = today.daysSince1970 - due.daysSince1970
    return "En gång per \(word(period)), nästa senast \(SwedishDate.iso(due))."
      + (late > 0 ? late == 1 ? " 1 dag försenad." : " \(late) dagar försenad." : "")
  }

  static func word(_ period: SelfCheckPeriod) -> String {
    switch period {
    case .quarter: "kvartal"
    case .halfYear: "halvår"
    }
  }

  /// A check that was made: for which period, when, by whom, what it found.
  static func made(_ made: SelfCheckPlan.Made) -> String {
    let faults = made.check.faultCount
    return [
      "\(SwedishDate.iso(made.check.periodEnds))", SwedishDate.dayAndClock(made.at),
      made.author.signature.text,
      faults == 0 ? "utan anmärkning" : faults == 1 ? "1 brist" : "\(faults) brister",
    ].joined(separator: " · ")
  }

  /// A finding: what, by whom, until when.
  static func finding(_ finding: SelfCheck.Shortcoming) -> String {
    "\(finding.text) (\(finding.responsible), senast \(SwedishDate.iso(finding.lastDay)))"
  }
}
