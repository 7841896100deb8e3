import DowntimeModel
import Terminal

/// To whom, and what else is said; then the report is signed exactly as it was shown.
struct SignHandoverScreen: ScreenModel, Sendable {
  private let outage: Identifier<Outage>
  /// The report as shown: what comes in meanwhile is asked about, never slipped in.
  private(set) var handover: Handover
  private(set) var form: Form

  init(_ outage: Identifier<Outage>, author: Author, _ context: ScreenContext) {
    self.outage = outage
    handover = context.unit.newHandover(in: outage, drafts: context.drafts)
    form = Form(
      HandoverTexts.signSpec(author, handover), texts: [:], unit: context.unit, now: context.now)
  }

  var keyContexts: [KeyContext] { [.form] }
  var heading: String { Action.signHandover.rawValue }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    if let author = context.session.member?.author {
      form.spec = HandoverTexts.signSpec(author, handover)
    }
    guard let answer = form.handle(input, context) else { return nil }
    switch answer.pressed {
    case .submit: return sign(context)
    case .notMe: return [.switchPerson]
    case .later: return [.back]
    case .other, nil: return []
    }
  }

  private mutating func sign(_ context: ScreenContext) -> [Step] {
    guard let author = context.session.member?.author else { return [.switchPerson] }
    let now = context.unit.newHandover(in: outage, drafts: context.drafts)
    guard now == handover else {
      handover = now
      return [.say(Notice(tone: .warning, text: HandoverTexts.changed))]
    }
    var signed = handover
    signed.receiver = CleanText.line(form.text(.receiver))
    signed.note = CleanText.cleaned(form.text(.note)).trimmed
    var problems = ModelTexts.entry(SigningCheck.faults(of: signed))
    if signed.receiver.isEmpty { problems[.receiver] = HandoverTexts.receiverMissing }
    guard problems.isEmpty else {
      form.show(problems)
      return []
    }
    return [
      .perform(
        .append(
          Submission(
            outage: outage, occurredAt: nil, author: author, entry: .listed(.handover(signed))),
          .handingOver))
    ]
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    FormRows(form, context).draw(in: &frame, area: context.area)
  }
}
