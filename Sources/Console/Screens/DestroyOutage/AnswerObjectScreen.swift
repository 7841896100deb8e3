import DowntimeModel
import Terminal

/// What has become of a backup, medium, stick, paper or print: somebody answers for it by name.
struct AnswerObjectScreen: FormScreen, Sendable {
  let object: ObjectToAnswer
  let outage: Identifier<Outage>
  var form: Form

  init(
    _ object: ObjectToAnswer, _ outage: Identifier<Outage>, _ outside: KeptOutside,
    _ context: ScreenContext
  ) {
    self.object = object
    self.outage = outage
    form = Form(
      DestroyTexts.spec(object, context.unit, outside.trail, now: context.now), texts: [:],
      unit: context.unit, now: context.now)
  }

  var inSight: TrailPlace { .at(.outage) }
  var heading: String { DestroyTexts.answerHeading }

  mutating func submit(_ context: ScreenContext, by author: Author) -> [Step] {
    var answers = FormAnswers(form, now: context.now)
    let way: ObjectAnswer.Way? = answers.neededWord(.way)
    let note = CleanText.line(answers.text(.note))
    if way == .lost, note.isEmpty { answers.object(.note, DestroyTexts.whereLooked) }
    guard answers.problems.isEmpty, let way else {
      form.show(answers.problems)
      return []
    }
    let answer = ObjectAnswer(outage: outage, object: object.object, way: way, note: note)
    return [
      .perform(
        .append(
          Submission(
            outage: nil, occurredAt: nil, author: author,
            entry: .oversight(.objectAnswered(answer))), .answering))
    ]
  }
}
