import DowntimeModel
import Terminal

extension RegistersScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let area = context.area
    if let form {
      FormRows(form, context).draw(in: &frame, area: area)
      return
    }
    let lines = lines(context)
    let selected = list.current(in: Self.rows(context.unit))
    let index = lines.firstIndex { $0.row == selected } ?? 0
    let start = min(max(0, index - area.rows / 2), max(0, lines.count - area.rows))
    for (offset, line) in lines[start..<min(lines.count, start + area.rows)].enumerated() {
      let row = area.row + offset
      guard let target = line.row else {
        frame.put(
          line.text, row: row, column: 1, style: .heading, width: area.columns - 2, ellipsis: true)
        continue
      }
      if case .resident(let id) = target,
        let resident = context.unit.residents.first(where: { $0.id == id })
      {
        frame.shows(.listedPerson(PersonReference(resident)))
      }
      frame.putRow(
        line.text, in: Rect(row: row, column: 1, rows: 1, columns: area.columns - 2),
        style: line.isFaint ? .faint : .plain, isSelected: target == selected)
    }
    if start > 0 { frame.put("▲", row: area.row, column: area.columns - 1, style: .faint) }
    if start + area.rows < lines.count {
      frame.put(
        "▼", row: area.row + area.rows - 1, column: area.columns - 1, style: .faint)
    }
  }

  /// A row of the list, or a heading above some.
  private struct Line {
    var row: Row?
    var text: String
    var isFaint = false
  }

  private func lines(_ context: ScreenContext) -> [Line] {
    let unit = context.unit
    var lines: [Line] = []
    for row in Self.rows(unit) {
      switch row {
      case .addStaff:
        lines.append(Line(text: RegistersTexts.staff(unit.activeStaff.count)))
        lines.append(Line(row: row, text: RegistersTexts.addStaff))
      case .addResidents:
        if !context.isSmall { lines.append(Line(text: "")) }
        lines.append(Line(text: RegistersTexts.residents(unit.activeResidents.count, unit.terms)))
        lines.append(Line(row: row, text: RegistersTexts.addResidents(unit.terms)))
      case .staff(let id):
        guard let member = unit.staff.first(where: { $0.id == id }) else { continue }
        lines.append(
          Line(row: row, text: RegistersTexts.row(member), isFaint: !member.isActive))
      case .resident(let id):
        guard let resident = unit.residents.first(where: { $0.id == id }) else { continue }
        lines.append(
          Line(row: row, text: RegistersTexts.row(resident), isFaint: !resident.isActive))
      }
    }
    return lines
  }
}
