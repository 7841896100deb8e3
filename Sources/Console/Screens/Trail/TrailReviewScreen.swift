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

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let result: TrailReview.Result? = answers.neededWord(.outcome)
    let note = answers.text(.text)
    if result == .followUp, note.isEmpty { answers.object(.text, TrailTexts.commentMissing) }
    guard let result else { return [] }
    let review = TrailReview(
      from: drawn.from, to: drawn.to, rowCount: drawn.count, seed: drawn.sample.seed,
      sample: drawn.sample.rows.map(\.id), result: result, note: note)
    return [.append(.oversight(.trailReviewed(review)), by: author, .reviewing)]
  }
}
