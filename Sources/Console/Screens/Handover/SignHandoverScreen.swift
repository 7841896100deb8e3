import DowntimeModel
import Terminal

/// To whom, and what else is said; then the report is signed exactly as it was shown.
struct SignHandoverScreen: FormScreen, Sendable {
  private let outage: Identifier<Outage>
  /// The report as shown: what comes in meanwhile is asked about, never slipped in.
  private(set) var handover: Handover
  var form: Form
  var keeper: DraftKeeper?

  init(_ outage: Identifier<Outage>, author: Author, _ context: ScreenContext) {
    self.outage = outage
    handover = context.unit.newHandover(in: outage, drafts: context.drafts)
    form = Form(
      HandoverTexts.signSpec(author, handover), texts: [:], unit: context.unit, now: context.now)
  }

  var inSight: TrailPlace { .at(.handover) }
  var heading: String { Action.signHandover.rawValue }

  /// The button names who signs now: another may have taken over at the keys.
  func shown(_ context: ScreenContext) -> Form {
    guard let author = context.session.member?.author else { return form }
    var shown = form
    shown.spec = HandoverTexts.signSpec(author, handover)
    return shown
  }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let now = context.unit.newHandover(in: outage, drafts: context.drafts)
    guard now == handover else {
      handover = now
      return [.say(Notice(tone: .warning, text: HandoverTexts.changed))]
    }
    var signed = handover
    signed.receiver = answers.text(.receiver)
    signed.note = answers.text(.note)
    if signed.receiver.isEmpty { answers.object(.receiver, HandoverTexts.receiverMissing) }
    answers.object(ModelTexts.entry(SigningCheck.faults(of: signed)))
    return [.append(.listed(.handover(signed)), in: outage, by: author, .handingOver)]
  }

}
