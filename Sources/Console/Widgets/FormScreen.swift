import DowntimeModel
import Terminal

/// A screen that is one short form about one thing: filled in, written down under somebody's name,
/// and left. What every such screen does is said here once.
protocol FormScreen: DraftKeeping {
  /// The form as it is drawn, with what hangs on who is there and on the size of the screen.
  func shown(_ context: ScreenContext) -> Form
  /// Follows an answer, before a button that it pressed does anything.
  mutating func follow(_ answer: Form.Answer, to input: Input, _ context: ScreenContext)
  /// The finishing button: every time and person is settled, and no hour is left to ask about. What
  /// is objected to is shown, and then nothing of what is answered here is done.
  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step]
  /// A button that only this form has.
  func press(_ button: FormSpec.Button.Extra) -> [Step]
}

extension FormScreen {
  var keyContexts: [KeyContext] { [.form] }

  /// Most keep nothing: a time, a choice, a line that is at hand.
  var keeper: DraftKeeper? {
    get { nil }
    set {}
  }
  func shown(_ context: ScreenContext) -> Form { form }
  mutating func follow(_ answer: Form.Answer, to input: Input, _ context: ScreenContext) {}
  func press(_ button: FormSpec.Button.Extra) -> [Step] { [] }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    handleForm(input, context)
  }

  /// What a key means in the form and on its buttons.
  mutating func handleForm(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard let answer = form.handle(input, context) else { return leaving(input) }
    follow(answer, to: input, context)
    let kept = keep(answer, now: context.now)
    if let question = answer.question { return [.ask(question)] }
    switch answer.pressed {
    case .submit: return finish(context)
    case .notMe: return [.switchPerson]
    case .later: return leaving(.key(.escape)) ?? [.back]
    case .other(let button): return press(button)
    case nil: return kept
    }
  }

  /// A text that is kept waits under «Påbörjat», one in which nothing is left is let go; about any
  /// other is asked.
  private mutating func leaving(_ input: Input) -> [Step]? {
    guard let keeper else { return LeavingForm.steps(input, form) }
    guard input == .key(.escape), !form.holdsTypedText else { return nil }
    self.keeper?.setDue(nil)
    let discard = Step.perform(.discardDraft(keeper.id, outage: keeper.outage))
    return (keeper.mayBeOnDisk ? [discard] : []) + [.back]
  }

  /// What the finishing button does, wherever it is pressed from.
  mutating func finish(_ context: ScreenContext) -> [Step] {
    guard let author = context.session.member?.author else { return [.switchPerson] }
    form.settle(context)
    if let question = form.seasonQuestion(context) { return [.ask(question)] }
    var answers = FormAnswers(form, now: context.now)
    let steps = submit(&answers, context, by: author)
    guard answers.problems.isEmpty else {
      form.show(answers.problems)
      return []
    }
    return steps
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    FormRows(shown(context), context).draw(in: &frame, area: context.area)
  }
}
