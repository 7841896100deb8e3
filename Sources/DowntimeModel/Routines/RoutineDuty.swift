/// What a routine asks of a unit beyond writing things in. Each duty hangs on the profile that has
/// it: a unit whose profile lacks it never sees it.
public enum RoutineDuty: CaseIterable, Hashable, Sendable {
  /// Events that affect coming visits are told orally at once (R001-39).
  case oralInformation
  /// Access to premises, keys and the medicine room is checked at the start (R001-07).
  case premisesCheck
  /// Paper schedules before a planned outage (R001-14).
  case paperSchedules
  /// Messages of discharge co-ordination are phoned, with coverage and the 12:00 rule (R002-07,
  /// R002-10, R002-12).
  case phoneMessages
  /// Messages are faxed (R003-04).
  case faxMessages
  /// Levels I, II and III (R004-20 … R004-27).
  case outageLevels
  /// Someone decides that the plan, or the reserve routine, is in force (R003-02, R004-14).
  case planInForce
  /// Ongoing cases are gone through at the start (R004-29, R004-80).
  case ongoingCases
  /// Management and unions analyse an outage of more than 48 hours (R004-12).
  case longOutageAnalysis
  /// Decisions stand on a list and are reconciled with it (R004-33 … R004-37, R004-63).
  case decisionList
  /// Drawn-up documents stand on a list and are locked in (R004-28, R004-79, R004-88).
  case documentList
  /// USB sticks and laptops are lent against a receipt (R004-25, R004-69, R004-75).
  case deviceLoans
  /// Economic aid is paid by ICA card (R004-44 … R004-54).
  case cardPayments
  /// Orders go to providers on paper (R004-38 … R004-42, R004-95).
  case orders
  /// Performed time is written on paper and registered later (R001-17, R004-93).
  case performedTime
}
