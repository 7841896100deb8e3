import DowntimeModel
import Terminal

/// Läs inför besök: whom the visit is to.
struct ChooseVisitScreen: FormScreen, Sendable {
  var form: Form

  init(_ context: ScreenContext) {
    form = Form(ReadingTexts.chooseSpec, texts: [:], unit: context.unit, now: context.now)
  }

  var inSight: TrailPlace { .at(.reading) }
  var heading: String { Action.readBeforeVisit.rawValue }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by _: Author
  ) -> [Step] {
    let person = answers.person(.person)
    return [.replace(.readAbout(person))]
  }
}
