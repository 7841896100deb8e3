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

  var heading: String { DestroyTexts.answerHeading }
  var inSight: TrailPlace { .at(.outage) }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let way: ObjectAnswer.Way? = answers.neededWord(.way)
    let note = CleanText.line(answers.text(.note))
    if way == .lost, note.isEmpty { answers.object(.note, DestroyTexts.whereLooked) }
    guard let way else { return [] }
    let answer = ObjectAnswer(outage: outage, object: object.object, way: way, note: note)
    return [.append(.oversight(.objectAnswered(answer)), by: author, .answering)]
  }
}
