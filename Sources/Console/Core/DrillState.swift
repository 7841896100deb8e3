import DowntimeModel

extension State {
  /// What a drill's next step is, and how long it has gone on.
  var drillLines: [String] {
    guard let drill, !isTooSmall else { return [] }
    return lines(DrillTexts.line(drill, unit.terms, now: now))
  }

  /// F6: the next step of the drill is done; after the last one it may end.
  mutating func finishDrillStep() -> [Step] {
    guard var progress = drill else { return [] }
    progress.finishNext()
    drill = progress
    return progress.next == nil ? [.ask(DrillTexts.finished(progress, now: now))] : []
  }

  /// Who unlocks after a drill is asked how it went.
  mutating func writeUpDrill() -> [Effect] {
    guard let result = drillToWriteUp, case .staff(let member) = session,
      unit.allows(member, .write)
    else { return [] }
    drillToWriteUp = nil
    return open(.drillForm(result.kind, result))
  }
}
