import DowntimeModel
import Terminal

extension EntryScreen {
  /// Everything about the entry, wrapped to the area.
  func lines(_ entry: JournalEntry, _ context: ScreenContext) -> [EntryPage.Line] {
    var warnings: [String] = []
    if isBeforeDecision(entry, context.unit) { warnings.append(FaxTexts.beforeDecisionMark) }
    if !entry.unitsNotConfirmed.isEmpty {
      warnings.append(FaxTexts.notConfirmed(entry.unitsNotConfirmed))
    }
    return EntryPage.lines(
      entry, context.unit, warnings: warnings, width: context.area.columns - 3,
      now: context.now)
  }

  private func isBeforeDecision(_ entry: JournalEntry, _ unit: UnitState) -> Bool {
    guard case .fax(let fax) = entry.current, let outage = unit.outage(entry.outage) else {
      return false
    }
    return fax.isBeforeDecision(
      occurredAt: entry.occurredAt, unit.facts(of: outage.id), unit.routine(of: outage))
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    guard let entry = context.unit.entry(id) else { return }
    EntryPage.draw(lines(entry, context), from: top, in: &frame, area: context.area)
  }
}
