import Terminal

extension EntryFormScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var area = context.area
    if !context.isSmall {
      let saved = savedAt.map { EntryTexts.draftSaved($0) } ?? EntryTexts.draftNotYet
      frame.put(
        saveDue == nil || savedAt == nil ? saved : saved + " …", row: area.row,
        column: area.columns - 34, style: .faint, width: 33)
      area.row += 1
      area.rows -= 1
    }
    FormRows(form, context).draw(in: &frame, area: area)
  }
}
