extension RoutineProfile {
  /// Routine 004, chapter 2: units that investigate and order.
  public static let socialSystemsOrdering = RoutineProfile(
    duties: [
      .outageLevels, .planInForce, .ongoingCases, .longOutageAnalysis, .decisionList,
      .documentList, .deviceLoans, .cardPayments, .orders,
    ],
    writeIn: Law.allCases.map {
      // R004-11, R004-31, R004-32
      WriteInRule(.dayNote($0), .system(.socialSystems), .caseOfficer, .soonest)
    } + [
      // R004-68
      WriteInRule(.investigation, .system(.socialSystems), .caseOfficer, .soonest),
      // R004-33, R004-63
      WriteInRule(.decision, .system(.paraply), .caseOfficer, .soonest),
      // R004-50
      WriteInRule(.paymentDecision, .system(.paraply), .economicAidOfficer, .soonest),
      // R004-41, R004-42
      order,
      // R004-59 … R004-62
      WriteInRule(.fees, .systemOrPaymentForm, .caseOfficer, .undated),
      analysis,
    ],
    unitKinds: [.ordering], filledForms: .originalToPaperFile)

  /// Routine 004, chapter 3: providers in own management, health-care documents included.
  public static let socialSystemsProvider = RoutineProfile(
    duties: [
      .outageLevels, .planInForce, .ongoingCases, .longOutageAnalysis, .documentList,
      .deviceLoans, .orders, .performedTime,
    ],
    writeIn: Law.allCases.flatMap { [note($0), plan($0)] } + [
      // R004-89
      WriteInRule(
        .medicalInformation, .system(.vodok), .teamLeaderAndNurse, .soonest, .oneWeek),
      // R004-90
      WriteInRule(
        .otherSocialDocument, .system(.parasol), .teamLeader, .soonest, .tenWorkingDays),
      // R004-86
      WriteInRule(.providerReport, .system(.socialSystems), .teamLeader, .atOnce),
      // R004-96
      order,
      // R004-94, R004-97: «när systemet är i bruk» and «snarast» of the same time; the sharper word.
      WriteInRule(.performedTime, .system(.paragåWeb), .teamLeader, .soonest),
      // R004-97, R004-100
      WriteInRule(.workShiftApproval, .system(.paragåWeb), .teamLeader, .soonest),
      analysis,
    ],
    unitKinds: [.provider, .healthCare], filledForms: .originalToPaperFile)

  private static let order = WriteInRule(
    .order, .system(.socialSystems), .caseOfficerThenProvider, .whenBack)

  /// R004-12
  private static let analysis = WriteInRule(
    .longOutageAnalysis, .managementMeeting, .managementAndUnions, .undated)

  private static func note(_ law: Law) -> WriteInRule {
    switch law {
    case .socialServices:  // R004-82, R004-90, X-05
      WriteInRule(.dayNote(law), .system(.parasol), .teamLeader, .soonest, .tenWorkingDays)
    case .disability:  // R004-82, X-06
      WriteInRule(
        .dayNote(law), .system(.paradifo), .teamLeader, .soonest, .tenWorkingDaysNotInRoutine)
    case .healthCare:  // R004-89
      WriteInRule(.dayNote(law), .system(.vodok), .teamLeaderAndNurse, .soonest, .oneWeek)
    case .economicAid, .notApplicable:  // R004-97
      WriteInRule(.dayNote(law), .system(.socialSystems), .teamLeader, .soonest)
    }
  }

  /// R004-85, R004-100
  private static func plan(_ law: Law) -> WriteInRule {
    switch law {
    case .socialServices:  // R004-90: one of the other documents under SoL
      WriteInRule(
        .implementationPlan(law), .system(.parasol), .teamLeader, .soonest, .tenWorkingDays)
    case .disability, .healthCare, .economicAid, .notApplicable:
      WriteInRule(.implementationPlan(law), .system(.socialSystems), .teamLeader, .soonest)
    }
  }
}
