import DowntimeModel
import Terminal

/// Driftstopp: which system, since when. Three keys from the overview: N, the system's letter,
/// Enter; the rest when there is time.
struct DeclareOutageScreen: ScreenModel, Sendable {
  private let id: Identifier<Outage>
  private(set) var form: Form

  init(_ context: ScreenContext) {
    var identities = context.identities
    id = Identifier(using: &identities)
    form = Form(DeclareOutageTexts.spec, texts: [:], unit: context.unit, now: context.now)
    form.set(.when, .time(TimeField(context.now, now: context.now)))
  }

  var keyContexts: [KeyContext] { [.form] }
  var heading: String { DeclareOutageTexts.heading }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
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
    FormRows(form, context).draw(in: &frame, area: context.area)
  }

  private mutating func declare(_ context: ScreenContext) -> [Step]? {
    guard let author = context.session.member?.author else { return [.switchPerson] }
    form.settle(context)
    if let question = form.seasonQuestion(context) { return [.ask(question)] }
    var problems: [FieldName: String] = [:]
    let name = form.choice(.system)
    let system = ITSystem(name == DeclareOutageTexts.other ? form.text(.otherSystem) : name ?? "")
    if name != nil, system == nil { problems[.otherSystem] = DeclareOutageTexts.nameMissing }
    if let system,
      let running = context.unit.runningOutages.first(where: { $0.systems.contains(system) })
    {
      problems[.system] = DeclareOutageTexts.alreadyRunning(running)
    }
    var startedAt = context.now
    switch form.time(.when)?.meaning(now: context.now) {
    case .success(.time(let time)): startedAt = time
    case .failure(let fault): problems[.when] = ModelTexts.time(fault)
    case .success(.ambiguous), nil: problems[.when] = EntryTexts.whichHour
    }
    let declaration = OutageDeclaration(
      outage: id, systems: system.map { [$0] } ?? [], startedAt: startedAt,
      note: CleanText.cleaned(form.text(.note)).trimmed)
    problems.merge(ModelTexts.entry(SigningCheck.faults(of: declaration, now: context.now))) {
      form, _ in form
    }
    guard problems.isEmpty else {
      form.show(problems)
      return []
    }
    return [
      .perform(
        .append(
          Submission(
            outage: id, occurredAt: startedAt, author: author, entry: .outageDeclared(declaration)),
          .declaring(id)))
    ]
  }
}
