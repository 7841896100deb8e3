import DowntimeModel
import Terminal

/// Says that two identities are one person, or that they are not after all, and why.
struct LinkScreen: ScreenModel, Sendable {
  private let one: PersonReference
  private let other: PersonReference
  private let isSame: Bool
  private(set) var form: Form

  init(
    _ one: PersonReference, _ other: PersonReference, isSame: Bool, _ context: ScreenContext
  ) {
    self.one = one
    self.other = other
    self.isSame = isSame
    let link = PersonLink(one: one, other: other, isSame: isSame, reason: "")
    form = Form(LinkTexts.spec(link), texts: [:], unit: context.unit, now: context.now)
  }

  var keyContexts: [KeyContext] { [.form] }
  var heading: String { LinkTexts.heading(isSame: isSame) }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard let answer = form.handle(input, context) else { return nil }
    switch answer.pressed {
    case .submit: return submit(context)
    case .notMe: return [.switchPerson]
    case .later: return [.back]
    case .other, nil: return []
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    FormRows(form, context).draw(in: &frame, area: context.area)
  }

  private mutating func submit(_ context: ScreenContext) -> [Step] {
    guard let author = context.session.member?.author else { return [.switchPerson] }
    let link = PersonLink(
      one: one, other: other, isSame: isSame,
      reason: CleanText.cleaned(form.text(.reason)).trimmed)
    let faults = context.unit.faults(of: link)
    if faults.contains(.reasonMissing) {
      form.show([.reason: LinkTexts.fault(.reasonMissing)])
      return []
    }
    if let fault = faults.first {
      return [.say(Notice(tone: .warning, text: LinkTexts.fault(fault)))]
    }
    return [
      .perform(
        .append(
          Submission(outage: nil, occurredAt: nil, author: author, entry: .personLink(link)),
          .linking))
    ]
  }
}
