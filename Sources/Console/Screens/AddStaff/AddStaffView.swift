import Terminal

extension AddStaffScreen {
  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var shown = form
    shown.spec = AddStaffTexts.spec(
      count: PeopleTexts.count(
        RegisterLists.staff(form, context), PeopleTexts.staffWords,
        tellsFaults: form.problems[.staffList] == nil, isSmall: context.isSmall),
      isSmall: context.isSmall)
    FormRows(shown, context).draw(in: &frame, area: context.area)
  }
}
