import DowntimeModel
import Terminal

extension EntryScreen {
  /// One line of the view.
  struct Line {
    var text: String
    var style = Style.plain
  }

  /// Everything about the entry, wrapped to the area.
  func lines(_ entry: JournalEntry, _ context: ScreenContext) -> [Line] {
    let width = context.area.columns - 3
    var lines: [Line] = []
    func add(_ text: String, _ style: Style = .plain, indent: String = "") {
      for row in TextLayout(text, width: width - indent.count).rows {
        lines.append(Line(text: indent + row.text, style: style))
      }
    }
    func add(_ parts: [EntryText.Part], _ style: Style = .plain, indent: String = "") {
      for part in parts {
        if part.text.contains(where: \.isNewline) || part.text.count + part.label.count > width - 4
        {
          add(part.label + ":", style == .struck ? .struck : .faint, indent: indent)
          add(part.text, style, indent: indent)
        } else {
          add("\(part.label): \(part.text)", style, indent: indent)
        }
      }
    }
    let kind = SwedishText.kind(entry.current.kind)
    add("\(entry.number?.text ?? "")  \(kind)", .heading)
    add(PersonLabel(entry.current.person).full, .heading)
    add(EntryScreenTexts.happened(entry))
    add(EntryScreenTexts.written(entry), .faint)
    if let letter = entry.letter { add(LetterTexts.mark(letter), .warning) }
    lines.append(Line(text: ""))
    add(EntryText.parts(entry.current))
    if isBeforeDecision(entry, context.unit) { add(FaxTexts.beforeDecisionMark, .warning) }
    if !entry.unitsNotConfirmed.isEmpty {
      add(FaxTexts.notConfirmed(entry.unitsNotConfirmed), .warning)
    }
    lines.append(Line(text: ""))
    let waits = if case .waiting = entry.destination { true } else { false }
    add(EntryText.destination(entry.destination), waits ? .warning : .good)
    for item in entry.history {
      lines.append(Line(text: ""))
      add(EntryScreenTexts.history(item), .heading)
    }
    let changed = entry.original != entry.current || entry.originalOccurredAt != entry.occurredAt
    if changed {
      lines.append(Line(text: ""))
      add(EntryScreenTexts.original(entry), .heading)
      add(PersonLabel(entry.original.person).full, .struck, indent: "  ")
      add(EntryText.parts(entry.original), .struck, indent: "  ")
    }
    return lines
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
    let area = context.area
    let lines = lines(entry, context)
    let start = min(top, max(0, lines.count - area.rows))
    for (offset, line) in lines[start..<min(lines.count, start + area.rows)].enumerated() {
      frame.put(line.text, row: area.row + offset, column: 1, style: line.style)
    }
    frame.cursor = Position(row: area.row, column: 1)
    if start > 0 { frame.put("▲", row: area.row, column: area.columns - 1, style: .faint) }
    if start + area.rows < lines.count {
      frame.put("▼", row: area.row + area.rows - 1, column: area.columns - 1, style: .faint)
    }
  }
}
