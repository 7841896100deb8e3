import Terminal

extension StartNowScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var shown = form
    shown.spec = StartNowTexts.spec(
      phrase: passphrase.map(Passphrase.text), isSmall: context.isSmall)
    FormRows(shown, context).draw(in: &frame, area: context.area)
  }
}
