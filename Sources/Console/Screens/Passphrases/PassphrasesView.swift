import DowntimeModel
import Terminal

extension PassphrasesScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    switch stage {
    case .list: drawList(in: &frame, context)
    case .changing(let slot), .asked(let slot):
      var shown = form
      shown.spec = PassphraseTexts.changeSpec(slot, phrase: passphrase.map(Passphrase.text))
      FormRows(shown, context).draw(in: &frame, area: context.area)
    case .code(let code):
      var area = context.area
      area.row += 4
      area.rows -= 4
      var shown = form
      shown.spec = PassphraseTexts.codeSpec
      frame.put(
        PassphraseTexts.codeHeading, row: area.row - 4, column: 1, style: .heading,
        width: area.columns - 2)
      // Two lines of groups fit forty columns too.
      let groups = code.text.split(separator: "-")
      for (offset, part) in [groups.prefix(4), groups.suffix(3)].enumerated() {
        frame.put(
          part.joined(separator: " - "), row: area.row - 3 + offset, column: 3, style: .heading)
      }
      FormRows(shown, context).draw(in: &frame, area: area)
    }
  }

  private func drawList(in frame: inout Frame, _ context: ScreenContext) {
    let area = context.area
    var row = area.row
    // On the smallest screen the list matters more than all of what stands over it.
    let about = PassphraseTexts.about(condition).flatMap {
      TextLayout($0, width: area.columns - 2).rows
    }
    for part in about.prefix(max(0, area.rows - Self.rows.count)) {
      frame.put(part.text, row: row, column: 1)
      row += 1
    }
    row += context.isSmall ? 0 : 1
    let selected = list.index(in: Self.rows)
    for (index, slot) in Self.rows.enumerated() where row < area.row + area.rows {
      let isSelected = index == selected
      frame.putRow(
        PassphraseTexts.row(slot, condition),
        in: Rect(row: row, column: 1, rows: 1, columns: area.columns - 2), style: .plain,
        isSelected: isSelected)
      row += 1
    }
  }
}
