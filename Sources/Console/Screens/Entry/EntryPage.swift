import DowntimeModel
import Terminal

/// Everything about one entry as lines: what the entry's own screen and the reading view show.
enum EntryPage {
  /// One line of the view.
  struct Line: Hashable {
    var text: String
    var style = Style.plain
  }

  /// The lines, wrapped. `fresh` are the records of it that the reader has not opened: marked, where
  /// the entry itself is not one of them; `warnings` are what the routine has to say about it.
  static func lines(
    _ entry: JournalEntry, _ unit: UnitState, fresh: Set<Identifier<Record>> = [],
    warnings: [String] = [], width: Int, now: LocalTime
  ) -> [Line] {
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
    if entry.nextShiftMustKnow { add(EntryScreenTexts.nextShift, .warning) }
    add(EntryScreenTexts.happened(entry))
    add(EntryScreenTexts.written(entry), .faint)
    if let letter = entry.letter { add(LetterTexts.mark(letter), .warning) }
    lines.append(Line(text: ""))
    add(EntryText.parts(entry, unit).filter { !$0.isForNextShift })
    for warning in warnings { add(warning, .warning) }
    lines.append(Line(text: ""))
    let waits = if case .waiting = entry.destination { true } else { false }
    add(EntryText.destination(entry.destination), waits ? .warning : .good)
    let isNew = fresh.contains(entry.id)
    for item in CorrectionTexts.history(entry, now: now) {
      lines.append(Line(text: ""))
      let mark = !isNew && fresh.contains(item.id) ? EntryScreenTexts.new + "  " : ""
      for (offset, text) in item.lines.enumerated() {
        add(offset == 0 ? mark + text : text, .heading, indent: offset == 0 ? "" : "  ")
      }
    }
    if let readers = EntryScreenTexts.readers(entry, now: now) {
      lines.append(Line(text: ""))
      add(readers, .faint)
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

  /// Draws lines from one of them on, the marks of more included; tells where they start.
  @discardableResult
  static func draw(_ lines: [Line], from top: Int, in frame: inout Frame, area: Rect) -> Int {
    let start = min(top, max(0, lines.count - area.rows))
    for (offset, line) in lines[start..<min(lines.count, start + area.rows)].enumerated() {
      frame.put(line.text, row: area.row + offset, column: 1, style: line.style)
    }
    frame.cursor = Position(row: area.row, column: 1)
    if start > 0 { frame.put("▲", row: area.row, column: area.columns - 1, style: .faint) }
    if start + area.rows < lines.count {
      frame.put("▼", row: area.row + area.rows - 1, column: area.columns - 1, style: .faint)
    }
    return start
  }

  /// Moves through lines with arrows, Page, Home and End; nil for every other key.
  static func scrolled(_ top: Int, by key: Key, last: Int, page: Int) -> Int? {
    switch key {
    case .up: max(0, min(top, last) - 1)
    case .down: min(last, top + 1)
    case .pageUp: max(0, min(top, last) - page + 1)
    case .pageDown: min(last, top + page - 1)
    case .home: 0
    case .end: last
    default: nil
    }
  }
}
