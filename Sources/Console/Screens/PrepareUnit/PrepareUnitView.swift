import DowntimeModel
import Terminal

extension PrepareUnitScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var shown = form
    shown.spec = spec(
      PrepareUnitTexts.Remarks(
        phrase: passphrase.map(Passphrase.text),
        staff: PeopleTexts.count(
          RegisterLists.staff(form, context), PeopleTexts.staffWords,
          tellsFaults: form.problems[.staffList] == nil, isSmall: context.isSmall),
        residents: PeopleTexts.count(
          RegisterLists.residents(form, context), PeopleTexts.words(context.unit.terms),
          tellsFaults: form.problems[.residentList] == nil, isSmall: context.isSmall)))
    FormRows(shown, context).draw(in: &frame, area: context.area)
  }
}
