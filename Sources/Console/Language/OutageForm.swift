import DowntimeModel

/// A small form that tells one thing about an outage.
enum OutageForm: Hashable, Sendable {
  /// It was closed, and shall be open again.
  case reopened
  /// What its screen asks for.
  case aspect(OutageAspect)
  /// Who was informed has told her unit.
  case forwarded(Identifier<Record>)
  /// A point was ticked by mistake.
  case untick(ChecklistPoint)
  /// What was done with a print.
  case printDone(Identifier<Record>)
  /// A case officer's own word that all her decisions are listed.
  case officer(String)
  /// Work of the unit is done.
  case unitDuty(OutageEvent.UnitDuty)

  /// The form that does what an outage's beginning asks for.
  init(_ task: BeginningTask) {
    switch task {
    case .report: self = .aspect(.reported)
    case .planInForce: self = .aspect(.planInForce)
    case .premises: self = .aspect(.premises)
    case .ongoingCases: self = .aspect(.cases)
    case .storage: self = .aspect(.storage)
    }
  }
}
