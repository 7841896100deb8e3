import DowntimeModel
import Terminal

/// Shows the state: header, screen, status line, function bar, and over them the dialog or the
/// curtain. Pure.
func view(_ state: State) -> Frame {
  var frame = Frame(size: state.size)
  guard !state.isTooSmall else {
    for (row, line) in CoreTexts.tooSmall.enumerated() {
      frame.put(line, row: row, column: 0)
    }
    return frame
  }
  if let curtain = state.curtain {
    state.drawHeader(in: &frame, hidden: true)
    state.draw(curtain, in: &frame)
    return frame
  }
  state.drawHeader(in: &frame, hidden: false)
  let context = state.context(state.identities)
  state.screen.model.draw(in: &frame, context)
  for sighting in state.screen.model.inSight.whole { frame.shows(sighting) }
  state.drawNotice(in: &frame, orHint: state.screen.model.hint(context))
  FunctionBar.draw(
    in: &frame, row: state.size.rows - 1, contexts: state.screen.model.keyContexts,
    isPossible: { state.obstacle(to: $0) == nil })
  if let dialog = state.dialog { DialogBox.draw(dialog, in: &frame, area: state.area) }
  return frame
}

extension State {
  /// Unit, person and clock; then the outages; then, where there is room, the screen's name.
  fileprivate func drawHeader(in frame: inout Frame, hidden: Bool) {
    let columns = size.columns
    let style: Style = isDrill ? .drill : .title
    frame.fill(Rect(row: 0, column: 0, rows: 1, columns: columns), style: style)
    let who = hidden ? nil : session.member?.signature.text
    let clock = columns < 60 ? SwedishDate.clock(now) : SwedishDate.dayAndClock(now)
    let right = [who, clock].compactMap { $0 }.joined(separator: "  ")
    let rightColumn = columns - CharacterWidth.columns(right) - 1
    let name = [isDrill ? CoreTexts.drill(short: columns < 60) : CoreTexts.product, unitLabel]
      .filter { !$0.isEmpty }.joined(separator: "  ")
    frame.put(name, row: 0, column: 1, style: style, width: rightColumn - 2, ellipsis: true)
    frame.put(right, row: 0, column: rightColumn, style: style)
    let (ways, tone) = CoreTexts.outages(unit, session: session, waiting, now: now)
    var room = columns - 2
    if let (words, isWarning) = HealthTexts.line(health, now: now, short: columns < 60) {
      let width = CharacterWidth.columns(words)
      frame.put(
        words, row: 1, column: columns - width - 1, style: isWarning ? .alarm : .faint)
      room -= width + 2
    }
    let text = ways.first { CharacterWidth.columns($0) <= room } ?? ways.last ?? ""
    frame.put(text, row: 1, column: 1, style: tone, width: room, ellipsis: true)
    guard area.row > 2 else { return }
    let heading = hidden ? "" : screen.model.heading
    frame.put(String(repeating: "─", count: columns), row: 2, column: 0, style: .faint)
    if !heading.isEmpty { frame.put(" \(heading) ", row: 2, column: 2, style: .heading) }
  }

  fileprivate func drawNotice(in frame: inout Frame, orHint hint: String?) {
    guard let notice else {
      if let emergencyLine {
        frame.put(
          emergencyLine, row: size.rows - 2, column: 1, style: .warning, width: size.columns - 2,
          ellipsis: true)
        return
      }
      frame.put(
        hint ?? "", row: size.rows - 2, column: 1, style: .faint, width: size.columns - 2,
        ellipsis: true)
      return
    }
    let style: Style =
      switch notice.tone {
      case .saved: .good
      case .information: .plain
      case .warning: .warning
      case .alarm: .alarm
      }
    let lines = noticeLines
    for (offset, line) in lines.enumerated() {
      frame.put(
        line, row: size.rows - 1 - lines.count + offset, column: 1, style: style,
        width: size.columns - 2, ellipsis: true)
    }
  }

  fileprivate func draw(_ curtain: Curtain, in frame: inout Frame) {
    let top = max(3, size.rows / 2 - 3)
    let words = CoreTexts.curtain(columns: size.columns, asksPIN: !asksNoPIN)
    for (offset, line) in words.enumerated() {
      frame.put(line, row: top + offset, column: 2, style: offset == 0 ? .heading : .plain)
    }
    let row = top + words.count + 1
    if let pin = curtain.pin {
      pin.draw(in: &frame, row: row, column: 2, width: size.columns - 4)
      return
    }
    let end = frame.put(CoreTexts.curtainPrompt(asksPIN: !asksNoPIN) + " ", row: row, column: 2)
    frame.fill(Rect(row: row, column: end, rows: 1, columns: 14), style: .fieldFocused)
    let shown =
      curtain.isPIN ? String(repeating: "•", count: curtain.field.text.count) : curtain.field.text
    frame.put(shown, row: row, column: end, style: .fieldFocused, width: 13)
    frame.cursor = Position(row: row, column: end + min(13, CharacterWidth.columns(shown)))
    if let problem = curtain.problem {
      frame.put("! " + problem, row: row + 1, column: 2, style: .warning)
    }
  }
}
