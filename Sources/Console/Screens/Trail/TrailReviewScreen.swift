import DowntimeModel
import Terminal

/// Signing that a sample of the access trail has been gone through, and what it came to.
struct TrailReviewScreen: FormScreen, Sendable {
  private let drawn: DrawnSample
  var form: Form

  init(_ drawn: DrawnSample, _ context: ScreenContext) {
    self.drawn = drawn
    form = Form(
      TrailTexts.spec(drawn.sample, of: drawn.count), texts: [:], unit: context.unit,
      now: context.now)
  }

  var inSight: TrailPlace { .at(.trail) }
  var heading: String { TrailTexts.reviewHeading }

  mutating func submit(_ context: ScreenContext, by author: Author) -> [Step] {
    var answers = FormAnswers(form, now: context.now)
    let result: TrailReview.Result? = answers.neededWord(.outcome)
    let note = answers.text(.text)
    if result == .followUp, note.isEmpty { answers.object(.text, TrailTexts.commentMissing) }
    guard answers.problems.isEmpty, let result else {
      form.show(answers.problems)
      return []
    }
    let review = TrailReview(
      from: drawn.from, to: drawn.to, rowCount: drawn.count, seed: drawn.sample.seed,
      sample: drawn.sample.rows.map(\.id), result: result, note: note)
    return [
      .perform(
        .append(
          Submission(
            outage: nil, occurredAt: nil, author: author,
            entry: .oversight(.trailReviewed(review))), .reviewing))
    ]
  }
}
