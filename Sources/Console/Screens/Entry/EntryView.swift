import DowntimeModel
import Terminal

extension EntryScreen {
  /// Everything about the entry, wrapped to the area.
  func lines(_ entry: JournalEntry, _ context: ScreenContext) -> [EntryPage.Line] {
    EntryPage.lines(entry, width: context.area.columns - 3, now: context.now)
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    guard let entry = context.unit.entry(id) else { return }
    EntryPage.draw(lines(entry, context), from: top, in: &frame, area: context.area)
  }
}
