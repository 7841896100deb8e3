import DowntimeModel
import Terminal

/// «Systemet fungerar igen»: since when. Writing in opens.
struct EndOutageScreen: ScreenModel, Sendable {
  private let outage: Outage
  private(set) var form: Form

  init(_ outage: Outage, _ context: ScreenContext) {
    self.outage = outage
    form = Form(
      EndOutageTexts.spec(
        outage, OutageTexts.text(.end, context.unit.profile(of: outage)?.combined)), texts: [:],
      unit: context.unit, now: context.now)
    form.set(.when, .time(TimeField(context.now, now: context.now)))
    form.goToButtons()
  }

  var keyContexts: [KeyContext] { [.form] }
  var heading: String { Action.endOutage.rawValue }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard let answer = form.handle(input, context) else { return nil }
    if let question = answer.question { return [.ask(question)] }
    switch answer.pressed {
    case .submit: return end(context)
    case .later: return [.back]
    case .notMe: return [.switchPerson]
    case .other, nil: return []
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    FormRows(form, context).draw(in: &frame, area: context.area)
  }

  private mutating func end(_ context: ScreenContext) -> [Step]? {
    guard let author = context.session.member?.author else { return [.switchPerson] }
    form.settle(context)
    if let question = form.seasonQuestion(context) { return [.ask(question)] }
    switch form.time(.when)?.meaning(now: context.now) {
    case .success(.time(let time)):
      let end = OutageEnd(outage: outage.id, endedAt: time)
      let faults = SigningCheck.faults(of: end, startedAt: outage.startedAt, now: context.now)
      guard faults.isEmpty else {
        form.show(ModelTexts.entry(faults))
        return []
      }
      return [
        .perform(
          .append(
            Submission(
              outage: outage.id, occurredAt: time, author: author, entry: .outageEnded(end)),
            .ending(outage.id)))
      ]
    case .failure(let fault): form.show([.when: ModelTexts.time(fault)])
    case .success(.ambiguous), nil: form.show([.when: EntryTexts.whichHour])
    }
    return []
  }
}
