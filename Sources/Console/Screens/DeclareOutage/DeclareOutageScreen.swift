import DowntimeModel
import Terminal

/// Driftstopp: which system, since when. Three keys from the overview: N, the system's letter,
/// Enter; the rest when there is time.
struct DeclareOutageScreen: FormScreen, Sendable {
  private let id: Identifier<Outage>
  var form: Form
  /// Whether she has said that it is another than the one that runs.
  private var isOneMore = false

  init(_ context: ScreenContext) {
    var identities = context.identities
    id = Identifier(using: &identities)
    form = Form(
      DeclareOutageTexts.spec(context.unit.profile?.combined, isSmall: false), texts: [:],
      unit: context.unit,
      now: context.now)
    form.set(.when, .time(TimeField(context.now, now: context.now)))
  }

  var inSight: TrailPlace { .nobody }
  var heading: String { DeclareOutageTexts.heading }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    if case .answer(.isConfirmed, _) = input {
      isOneMore = true
      return finish(context)
    }
    return handleForm(input, context)
  }

  mutating func follow(_ answer: Form.Answer, to input: Input, _: ScreenContext) {
    // A letter is a decision: on to what remains.
    guard case .key(.character) = input, answer.changed, form.focusedField?.name == .system
    else { return }
    if form.choice(.system) == DeclareOutageTexts.other {
      form.go(to: .otherSystem)
    } else {
      form.goToButtons()
    }
  }

  func shown(_ context: ScreenContext) -> Form {
    var shown = form
    shown.spec = DeclareOutageTexts.spec(context.unit.profile?.combined, isSmall: context.isSmall)
    return shown
  }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let systems = answers.systems(context.unit)
    let startedAt = answers.time(.when)
    let declaration = OutageDeclaration(
      outage: id, systems: systems, startedAt: startedAt, note: answers.text(.note),
      details: answers.outageDetails())
    answers.object(ModelTexts.entry(SigningCheck.faults(of: declaration, now: context.now)))
    let reported = reported(&answers)
    if !isOneMore, let running = context.unit.runningOutages(touching: systems).first {
      let question = DeclareOutageTexts.overlap(
        running, systems, holdsText: form.holdsTypedText)
      return [.ask(question)]
    }
    func append(_ entry: Entry, _ at: LocalTime, _ purpose: WritePurpose) -> Step {
      .append(entry, in: id, at: at, by: author, purpose)
    }
    return [append(.outageDeclared(declaration), startedAt, .declaring(id))]
      + (reported.map { [append(.listed(.outageEvent($0)), context.now, .telling(id))] } ?? [])
  }

  /// To whom it is reported, when that is said.
  private func reported(_ answers: inout FormAnswers) -> OutageEvent? {
    let to = answers.text(.counterpart)
    let ticket = answers.text(.reference)
    guard !to.isEmpty || !ticket.isEmpty else { return nil }
    let event = OutageEvent.reported(to: to, at: answers.now, ticket: ticket)
    answers.object(ModelTexts.entry(SigningCheck.faults(of: event, now: answers.now)))
    return event
  }
}
