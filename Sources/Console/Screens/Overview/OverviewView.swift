import DowntimeModel
import Terminal

extension OverviewScreen {
  /// One row of the overview: a heading, or something that can be chosen.
  struct Row {
    var id: RowID?
    var key = ""
    var text: String
    var detail = ""
    var style = Style.plain
  }

  /// The rows from top to bottom.
  func rows(_ context: ScreenContext) -> [Row] {
    var rows: [Row] = []
    func section(_ title: String, _ content: [Row]) {
      guard !content.isEmpty else { return }
      rows.append(Row(text: title, style: .heading))
      rows += content
    }
    let next = Self.nextSteps(context)
    section(OverviewTexts.nextStep, next.map { actionRow($0, context) })
    section(
      OverviewTexts.started,
      context.drafts.sorted { $0.startedAt.instant < $1.startedAt.instant }.map { draft in
        Row(
          id: .draft(draft.id),
          text: OverviewTexts.draft(
            draft, now: context.now, reader: context.session.member?.author),
          detail: OverviewTexts.missing(EntryReader.missing(in: draft, context)),
          style: .warning)
      })
    section(
      OverviewTexts.left,
      context.unit.openOutages.compactMap { outage in
        let count = context.unit.waitingCount(in: outage.id)
        guard count > 0, !next.contains(.writeIn) || outage.phase == .running else { return nil }
        return Row(
          id: .action(.writeIn), key: key(.writeIn),
          text: OverviewTexts.toWriteIn(count, outage), detail: OverviewTexts.when(outage))
      })
    section(
      OverviewTexts.latest,
      context.unit.latestEntries(context.isSmall ? 2 : 5).map { entry in
        let label = PersonLabel(entry.current.person)
        return Row(
          id: .entry(entry.id),
          text: OverviewTexts.entry(entry, discreet: label.discreet, now: context.now))
      })
    let other: [Action] =
      (next.contains(.declareOutage) ? [] : [.declareOutage])
      + [.journal, .registers, .switchPerson, .lock]
    section(OverviewTexts.other, other.map { actionRow($0, context) })
    return rows
  }

  private func actionRow(_ action: Action, _ context: ScreenContext) -> Row {
    Row(
      id: .action(action), key: key(action), text: action.rawValue,
      detail: OverviewTexts.detail(action, context.unit))
  }

  private func key(_ action: Action) -> String {
    KeyMap.key(for: action, in: keyContexts)?.name ?? ""
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let area = context.area
    let rows = rows(context)
    let selected = list.index(in: rows.compactMap(\.id)) ?? 0
    let selectedRow = rows.indices.filter { rows[$0].id != nil }[selected]
    // The heading above the first row stays in sight with it.
    let start =
      selectedRow <= area.rows - 2
      ? 0 : min(selectedRow - area.rows + 2, max(0, rows.count - area.rows))
    for (offset, row) in rows[start..<min(rows.count, start + area.rows)].enumerated() {
      draw(row, isSelected: start + offset == selectedRow, row: area.row + offset, area, &frame)
    }
    if start + area.rows < rows.count {
      frame.put(
        "▼", row: area.row + area.rows - 1, column: area.columns - 1, style: .faint)
    }
  }

  private func draw(
    _ row: Row, isSelected: Bool, row line: Int, _ area: Rect, _ frame: inout Frame
  ) {
    guard row.id != nil else {
      frame.put(row.text, row: line, column: 1, style: .heading)
      return
    }
    let style: Style = isSelected ? .selected : row.style
    if isSelected {
      frame.fill(Rect(row: line, column: 1, rows: 1, columns: area.columns - 2), style: .selected)
      frame.cursor = Position(row: line, column: 1)
      frame.put(">", row: line, column: 1, style: .selected)
    }
    var column = 3
    if !row.key.isEmpty {
      frame.put(row.key, row: line, column: column, style: isSelected ? .selected : .key)
      if row.key.count == 1, let letter = row.key.lowercased().first {
        frame.targets.append(
          ClickTarget(
            rect: Rect(row: line, column: 1, rows: 1, columns: area.columns - 2),
            key: .character(letter)))
      }
    }
    column += 3
    let textWidth = CharacterWidth.columns(row.text)
    let room = area.columns - column - 2
    frame.put(row.text, row: line, column: column, style: style, width: room, ellipsis: true)
    let detailRoom = room - textWidth - 2
    let detailWidth = min(detailRoom, CharacterWidth.columns(row.detail))
    guard detailWidth >= min(12, CharacterWidth.columns(row.detail)), detailWidth > 0 else {
      return
    }
    frame.put(
      row.detail, row: line, column: area.columns - 2 - detailWidth,
      style: isSelected ? .selected : .faint, width: detailWidth, ellipsis: true)
  }
}
