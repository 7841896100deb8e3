import DowntimeModel
import Terminal

/// Driftstopp: which system, since when. Three keys from the overview: N, the system's letter,
/// Enter; the rest when there is time.
struct DeclareOutageScreen: ScreenModel, Sendable {
  private let id: Identifier<Outage>
  private(set) var form: Form
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

  var keyContexts: [KeyContext] { [.form] }
  var heading: String { DeclareOutageTexts.heading }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    if case .answer(.isConfirmed, _) = input {
      isOneMore = true
      return declare(context)
    }
    let before = form.choice(.system)
    guard let answer = form.handle(input, context) else { return nil }
    if let question = answer.question { return [.ask(question)] }
    if case .key(.character) = input, form.choice(.system) != before {
      // A letter is a decision: on to what remains.
      if form.choice(.system) == DeclareOutageTexts.other {
        form.go(to: .otherSystem)
      } else {
        form.goToButtons()
      }
    }
    switch answer.pressed {
    case .submit: return declare(context)
    case .later: return [.back]
    case .notMe: return [.switchPerson]
    case .other, nil: return []
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var shown = form
    shown.spec = DeclareOutageTexts.spec(context.unit.profile?.combined, isSmall: context.isSmall)
    FormRows(shown, context).draw(in: &frame, area: context.area)
  }

  private mutating func declare(_ context: ScreenContext) -> [Step]? {
    guard let author = context.session.member?.author else { return [.switchPerson] }
    form.settle(context)
    if let question = form.seasonQuestion(context) { return [.ask(question)] }
    var problems: [FieldName: String] = [:]
    let systems = OutageDetailsReader.systems(form, context.unit, &problems)
    let startedAt =
      OutageDetailsReader.time(form, .when, &problems, now: context.now) ?? context.now
    let declaration = OutageDeclaration(
      outage: id, systems: systems, startedAt: startedAt,
      note: CleanText.cleaned(form.text(.note)).trimmed,
      details: OutageDetailsReader.read(form, &problems, now: context.now))
    problems.merge(ModelTexts.entry(SigningCheck.faults(of: declaration, now: context.now))) {
      form, _ in form
    }
    let reported = reported(at: context.now, &problems)
    guard problems.isEmpty else {
      form.show(problems)
      return []
    }
    if !isOneMore, let running = context.unit.runningOutages(touching: systems).first {
      return [.ask(DeclareOutageTexts.overlap(running, systems))]
    }
    func append(_ entry: Entry, _ at: LocalTime, _ purpose: WritePurpose) -> Step {
      .perform(
        .append(Submission(outage: id, occurredAt: at, author: author, entry: entry), purpose))
    }
    return [append(.outageDeclared(declaration), startedAt, .declaring(id))]
      + (reported.map { [append(.listed(.outageEvent($0)), context.now, .telling(id))] } ?? [])
  }

  /// To whom it is reported, when that is said.
  private func reported(at now: LocalTime, _ problems: inout [FieldName: String]) -> OutageEvent? {
    let to = CleanText.line(form.text(.counterpart))
    let ticket = CleanText.line(form.text(.reference))
    guard !to.isEmpty || !ticket.isEmpty else { return nil }
    let event = OutageEvent.reported(to: to, at: now, ticket: ticket)
    problems.merge(ModelTexts.entry(SigningCheck.faults(of: event, now: now))) { form, _ in form }
    return event
  }
}
