extension RoutineProfile {
  /// Routine 002: a party of discharge co-ordination in Prator: hospital care of either kind, a
  /// municipality's units, or outpatient care (R002-03, R002-20, R002-30, R002-37).
  public static func prator(_ party: Party) -> RoutineProfile {
    RoutineProfile(
      duties: [.phoneMessages],
      writeIn: [
        WriteInRule(.pratorMessage, .system(.prator), .eachParty, .whenBack),
        // R002-14
        WriteInRule(.ownCareDocumentation, .ownRecord, .eachParty, .undated),
      ],
      // R002-18, R002-24, R002-35, R002-41
      ownParty: party, filledForms: .scanThenDestroy)
  }

  /// Routine 003: a party of care plans in Mina planer.
  public static func minaPlaner(_ party: Party) -> RoutineProfile {
    RoutineProfile(
      duties: [.faxMessages, .planInForce],
      writeIn: [WriteInRule(.minaPlanerMessage, .system(.minaPlaner), .eachParty, .whenBack)],
      ownParty: party)
  }
}
