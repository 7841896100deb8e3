extension RoutineProfile {
  /// Routine 000: care homes, short-stay and respite in Göteborg.
  public static let gothenburgCareHome = RoutineProfile(
    writeIn: treservaNotes, selfCheck: .quarter)

  /// Routine 001: home care in Göteborg.
  public static let gothenburgHomeCare = RoutineProfile(
    duties: [.oralInformation, .premisesCheck, .paperSchedules, .performedTime],
    writeIn: treservaNotes + [
      // R001-39
      WriteInRule(.comingVisitInformation, .toldOrally, .staff, .atOnce),
      // R001-17, R001-43
      WriteInRule(.performedTime, .separateRoutine, .planner, .undated),
    ], selfCheck: .halfYear)

  /// R000-24, R001-37
  private static let treservaNotes =
    Law.allCases.map { WriteInRule(.dayNote($0), .system(.treserva), .author, .promptly) } + [
      WriteInRule(.deviation, .system(.treserva), .author, .promptly)
    ]
}
