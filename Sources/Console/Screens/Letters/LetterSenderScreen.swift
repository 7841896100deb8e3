import DowntimeModel
import Terminal

/// «Skriv utan att låsa upp»: who writes, since nobody can be looked up. Then the letterbox is open.
struct LetterSenderScreen: ScreenModel, Hashable, Sendable {
  private(set) var form: Form
  private var proposal = SignatureProposal()

  init(_ context: ScreenContext) {
    form = Form(
      LetterTexts.senderSpec(isSmall: false), texts: [:], unit: UnitState(), now: context.now)
    form.go(to: .name)
  }

  var keyContexts: [KeyContext] { [.form] }
  var inSight: TrailPlace { .nobody }
  var heading: String { LetterTexts.senderHeading }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard let answer = form.handle(input, context) else { return LeavingForm.steps(input, form) }
    proposal.follow(&form)
    switch answer.pressed {
    case .submit: return submit(context)
    case .later: return [.back]
    case .other, .notMe, nil: return []
    }
  }

  private mutating func submit(_ context: ScreenContext) -> [Step] {
    var identities = context.identities
    switch StaffFields.member(
      form, id: Identifier(using: &identities), role: .careStaff, taken: RegisterTaken(UnitState()))
    {
    case .failure(let problems):
      form.show(problems.byField)
      return []
    case .success(let sender):
      return [.perform(.openLetterbox(sender))]
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var shown = form
    shown.spec = LetterTexts.senderSpec(isSmall: context.isSmall)
    FormRows(shown, context).draw(in: &frame, area: context.area)
  }
}
