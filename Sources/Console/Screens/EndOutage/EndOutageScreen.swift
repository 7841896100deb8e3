import DowntimeModel
import Terminal

/// «Systemet fungerar igen»: since when. Writing in opens.
struct EndOutageScreen: FormScreen, Sendable {
  private let outage: Outage
  var form: Form

  init(_ outage: Outage, _ context: ScreenContext) {
    self.outage = outage
    form = Form(
      EndOutageTexts.spec(
        outage, OutageTexts.text(.end, context.unit.profile(of: outage)?.combined)), texts: [:],
      unit: context.unit, now: context.now)
    form.set(.when, .time(TimeField(context.now, now: context.now)))
    form.goToButtons()
  }

  var inSight: TrailPlace { .nobody }
  var heading: String { Action.endOutage.rawValue }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let end = OutageEnd(outage: outage.id, endedAt: answers.time(.when))
    answers.object(
      ModelTexts.entry(
        SigningCheck.faults(of: end, startedAt: outage.startedAt, now: context.now)))
    return [
      .append(.outageEnded(end), in: outage.id, at: end.endedAt, by: author, .ending(outage.id))
    ]
  }
}
