import DowntimeModel
import Terminal

extension AddResidentsScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var shown = form
    shown.spec = AddResidentsTexts.spec(
      count: PeopleTexts.count(
        RegisterLists.residents(form, context), PeopleTexts.words(context.unit.terms),
        tellsFaults: form.problems[.residentList] == nil, isSmall: context.isSmall),
      isSmall: context.isSmall)
    FormRows(shown, context).draw(in: &frame, area: context.area)
  }
}
