import DowntimeModel
import Terminal

extension ReadingScreen {
  /// The rows that a page has, its own heading taken off.
  func pageRows(_ context: ScreenContext) -> Int { max(1, context.area.rows - 1) }

  func lines(_ entry: JournalEntry, _ page: Page, _ context: ScreenContext) -> [EntryPage.Line] {
    EntryPage.lines(
      entry, context.unit, fresh: page.fresh, width: context.area.columns - 3,
      now: context.now)
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    guard context.session.member?.signature == reader else {
      return ReadingScreen(scope, context).draw(in: &frame, context)
    }
    var area = context.area
    area.row += 1
    area.rows -= 1
    if let page, let entry = context.unit.entry(page.entry) {
      frame.put(
        ReadingTexts.place(places[page.entry] ?? 0, of: places.count, left: unread.count),
        row: context.area.row, column: 1, style: .faint, width: area.columns - 2)
      EntryPage.draw(lines(entry, page, context), from: page.top, in: &frame, area: area)
    } else {
      drawList(in: &frame, area, context)
    }
  }

  private func drawList(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let ids = ids(context)
    frame.put(
      ReadingTexts.top(
        scope, left: unread.count, isEmpty: ids.isEmpty, short: area.columns < 60),
      row: context.area.row,
      column: 1, style: .faint, width: area.columns - 2, ellipsis: true)
    guard !ids.isEmpty else {
      for (offset, line) in TextLayout(ReadingTexts.empty(scope), width: area.columns - 2).rows
        .enumerated()
      {
        frame.put(line.text, row: area.row + 1 + offset, column: 1)
      }
      frame.cursor = Position(row: area.row + 1, column: 1)
      return
    }
    let drafts = drafts(context)
    let selected = list.index(in: ids)
    for (offset, index) in list.visible(in: ids, height: area.rows).enumerated() {
      let row = area.row + offset
      let text: String
      var style = Style.plain
      if rows.indices.contains(index) {
        frame.shows(.listed(rows[index].id))
        let isUnread = unread.contains(rows[index].id)
        text = ReadingTexts.row(
          rows[index], context.unit, isUnread: isUnread, short: area.columns < 60,
          now: context.now)
        if !isUnread { style = .faint }
      } else {
        frame.shows(.started(drafts[index - rows.count].id))
        text = ReadingTexts.draft(drafts[index - rows.count], now: context.now)
        style = .warning
      }
      frame.putRow(
        text, row: row, columns: area.columns, style: style, isSelected: index == selected)
    }
  }
}
