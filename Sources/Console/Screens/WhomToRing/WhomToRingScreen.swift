import DowntimeModel
import Terminal

/// «Vem ringer jag?»: who answers now, first the unit's own manager, then those who have a number
/// open, then those who have none, with whom to try instead.
struct WhomToRingScreen: ScreenModel, Sendable {
  private(set) var list = ListBox<String>()

  var keyContexts: [KeyContext] { [] }
  var inSight: TrailPlace { .nobody }
  var heading: String { Action.whomToRing.rawValue }
  var prints: PaperChoice? { .contacts(forManager: false) }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    if list.move(key, in: lines(context).ids, page: context.area.rows) { return [] }
    return key == .enter ? [.back] : nil
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let lines = lines(context)
    guard !lines.lines.isEmpty else {
      frame.put(
        WhomToRingTexts.nobody, row: context.area.row, column: 1, width: context.area.columns - 2)
      frame.cursor = Position(row: context.area.row, column: 1)
      return
    }
    lines.draw(in: &frame, area: context.area, list: list)
  }

  private func lines(_ context: ScreenContext) -> ChoiceLines<String> {
    let rows = context.waiting?.contacts ?? []
    let manager = context.waiting?.manager
    let others = rows.filter { $0 != manager }
    var lines: [ChoiceLines<String>.Line] = []
    func section(_ title: String, _ rows: [WhomToRing]) {
      guard !rows.isEmpty else { return }
      lines.append(ChoiceLines.Line(text: title, style: .heading))
      for row in rows {
        let whole = WhomToRingTexts.line(row)
        let fits = CharacterWidth.columns(whole) <= context.area.columns - 4
        lines.append(
          ChoiceLines.Line(
            id: row.name, text: fits ? whole : row.name, detail: WhomToRingTexts.party(row),
            style: row.reach.isOpen ? .plain : .warning))
        // A number is never cut off.
        let numbers = fits ? [] : WhomToRingTexts.numbers(row)
        lines += numbers.map { ChoiceLines.Line(text: "  " + $0) }
        for note in WhomToRingTexts.notes(row) {
          for part in TextLayout(note, width: context.area.columns - 7).rows {
            lines.append(ChoiceLines.Line(text: "  " + part.text, style: .faint))
          }
        }
      }
    }
    section(WhomToRingTexts.unsure, manager.map { [$0] } ?? [])
    section(WhomToRingTexts.open, others.filter(\.reach.isOpen))
    section(WhomToRingTexts.notOpen, others.filter { !$0.reach.isOpen })
    return ChoiceLines(lines: lines)
  }
}

extension WhomToRing.Reach {
  /// Whether there is a number to dial now.
  var isOpen: Bool {
    if case .now = self { true } else { false }
  }
}
