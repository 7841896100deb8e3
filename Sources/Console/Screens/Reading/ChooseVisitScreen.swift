import DowntimeModel
import Terminal

/// Läs inför besök: whom the visit is to.
struct ChooseVisitScreen: ScreenModel, Sendable {
  private(set) var form: Form

  init(_ context: ScreenContext) {
    form = Form(ReadingTexts.chooseSpec, texts: [:], unit: context.unit, now: context.now)
  }

  var keyContexts: [KeyContext] { [.form] }
  var heading: String { Action.readBeforeVisit.rawValue }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard let answer = form.handle(input, context) else { return nil }
    switch answer.pressed {
    case .submit:
      form.settle(context)
      guard let person = form.person(.person)?.chosen else {
        form.show([
          .person: form.text(.person).isEmpty
            ? EntryTexts.personMissing : EntryTexts.personUnclear
        ])
        return []
      }
      return [.replace(.readAbout(person))]
    case .later: return [.back]
    case .other, .notMe, nil: return []
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    FormRows(form, context).draw(in: &frame, area: context.area)
  }
}
