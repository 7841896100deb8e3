import Terminal

extension EntryFormScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var area = context.area
    if !context.isSmall {
      let isUnsaved = keeper?.isUnsaved ?? false
      let savedAt = keeper?.savedAt
      let unsaved = isUnsaved ? EntryTexts.notSavedYet : EntryTexts.nothingYet
      let saved = savedAt.map { EntryTexts.draftSaved($0) } ?? unsaved
      let text = isUnsaved && savedAt != nil ? saved + " …" : saved
      frame.put(
        text, row: area.row, column: area.columns - CharacterWidth.columns(text) - 1,
        style: .faint)
      area.row += 1
      area.rows -= 1
    }
    FormRows(shown(at: context.now), context).draw(in: &frame, area: area)
  }

  /// Below «Mer» it is far to the button that signs.
  func hint(_ context: ScreenContext) -> String? {
    form.isUnfolded && form.focusedField?.isFolded == true ? EntryTexts.wayToSign : nil
  }
}
