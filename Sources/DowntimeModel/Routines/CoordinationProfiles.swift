extension RoutineProfile {
  /// Routine 002: a party of discharge co-ordination in Prator.
  public static func prator(_ party: Party) -> RoutineProfile {
    RoutineProfile(
      duties: [.phoneMessages],
      writeIn: [
        WriteInRule(.pratorMessage, .system(.prator), .eachParty, .whenBack),
        // R002-14
        WriteInRule(.ownCareDocumentation, .ownRecord, .eachParty, .undated),
      ],
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
