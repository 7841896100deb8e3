import DowntimeModel
import Terminal

/// Tells one thing about an outage. What is told is a new record; what stood before stays.
struct TellOutageScreen: ScreenModel, Sendable {
  private let subject: OutageForm
  private let outage: Outage
  private(set) var form: Form

  init(_ subject: OutageForm, _ outage: Outage, _ context: ScreenContext) {
    self.subject = subject
    self.outage = outage
    let spec = TellOutageTexts.spec(subject, outage, context.unit)
    form = Form(
      spec, texts: TellOutageTexts.texts(subject, outage, context.unit), unit: context.unit,
      now: context.now)
    let when = subject == .aspect(.declaration) ? outage.startedAt : context.now
    if form.time(.when) != nil { form.set(.when, .time(TimeField(when, now: context.now))) }
  }

  var keyContexts: [KeyContext] { [.form] }
  var heading: String { TellOutageTexts.heading(subject) }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard let answer = form.handle(input, context) else {
      return LeavingForm.steps(
        input, wouldLose: form.holdsText([.text, .counterpart, .reason, .reference]))
    }
    if let question = answer.question { return [.ask(question)] }
    switch answer.pressed {
    case .submit: return submit(context)
    case .notMe: return [.switchPerson]
    case .later: return [.back]
    case .other, nil: return []
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var shown = form
    if subject == .aspect(.level) {
      shown.spec.fields += TellOutageTexts.places(reach, context.unit.routine(of: outage))
      for field in shown.spec.fields where shown.inputs[field.name] == nil {
        shown.inputs[field.name] = .remark
      }
    }
    FormRows(shown, context).draw(in: &frame, area: context.area)
  }

  /// How far the systems reach, once the questions that are asked are answered.
  private var reach: SystemReach? {
    let answers = [FieldName.computer, .network, .systemReached].map { form.choice($0) }
    guard let computer = answers[0] else { return nil }
    if computer == FormTexts.no.value { return .noComputer }
    guard let network = answers[1] else { return nil }
    if network == FormTexts.no.value { return .noNetwork }
    return answers[2].map { $0 == FormTexts.yes.value ? .everything : .noSystem }
  }

  private mutating func submit(_ context: ScreenContext) -> [Step] {
    guard let author = context.session.member?.author else { return [.switchPerson] }
    form.settle(context)
    if let question = form.seasonQuestion(context) { return [.ask(question)] }
    var problems: [FieldName: String] = [:]
    let at = moment(&problems, context)
    let event = event(at: at, &problems, context)
    if let event {
      problems.merge(ModelTexts.entry(SigningCheck.faults(of: event, now: context.now))) {
        form, _ in form
      }
    }
    guard problems.isEmpty, let event else {
      form.show(problems)
      return []
    }
    return [
      .perform(
        .append(
          Submission(
            outage: outage.id, occurredAt: at, author: author,
            entry: .listed(.outageEvent(event))),
          .telling(outage.id)))
    ]
  }

  private func moment(_ problems: inout [FieldName: String], _ context: ScreenContext) -> LocalTime
  {
    OutageDetailsReader.time(form, .when, &problems, now: context.now) ?? context.now
  }

  private func text(_ name: FieldName) -> String { CleanText.cleaned(form.text(name)).trimmed }
  private func line(_ name: FieldName) -> String { CleanText.line(form.text(name)) }

  /// What the form says; nil when an answer is missing, which is then among the problems.
  private func event(
    at: LocalTime, _ problems: inout [FieldName: String], _ context: ScreenContext
  ) -> OutageEvent? {
    switch subject {
    case .aspect(let aspect): return event(aspect, at: at, &problems, context)
    case .forwarded(let id): return .forwarded(of: id, at: at)
    case .untick(let point): return .unticked(point, reason: text(.reason))
    case .printDone(let id):
      guard let step = form.choice(.paperStep) else {
        problems[.paperStep] = EntryTexts.chooseOne
        return nil
      }
      return .printDone(of: id, step == TellOutageTexts.shredded ? .shredded : .confidentialBin)
    case .officer(let officer): return .decisionsComplete(officer: officer)
    case .unitDuty(let duty): return .done(duty, at: at)
    }
  }

  private func event(
    _ aspect: OutageAspect, at: LocalTime, _ problems: inout [FieldName: String],
    _ context: ScreenContext
  ) -> OutageEvent? {
    switch aspect {
    case .declaration:
      let correction = DeclarationCorrection(
        systems: OutageDetailsReader.systems(form, context.unit, &problems), startedAt: at,
        reason: text(.reason),
        details: OutageDetailsReader.read(form, &problems, now: context.now))
      let faults = SigningCheck.faults(
        of: correction, systems: outage.systems, startedAt: outage.startedAt, now: context.now)
      problems.merge(ModelTexts.entry(faults)) { form, _ in form }
      return .declarationCorrected(correction)
    case .reported:
      return .reported(to: line(.counterpart), at: at, ticket: line(.reference))
    case .level:
      guard let reach else {
        problems[.computer] = TellOutageTexts.answerAll
        return nil
      }
      return .level(
        computer: reach != .noComputer, network: reach == .noSystem || reach == .everything,
        system: reach == .everything, from: at)
    case .planInForce:
      return .decided(by: line(.counterpart), role: line(.counterpartRole), at: at)
    case .cause: return .cause(text(.text))
    case .received:
      let next = OutageDetailsReader.time(form, .nextInformation, &problems, now: context.now)
      return .received(text(.text), from: line(.counterpart), at: at, next: next)
    case .informed:
      guard let channel = form.choice(.channel).flatMap(OutageEvent.Channel.init) else {
        problems[.channel] = EntryTexts.chooseOne
        return nil
      }
      return .informed(channel, to: line(.counterpart), at: at)
    case .premises: return .premisesChecked(at: at)
    case .cases: return .casesReviewed(at: at)
    case .storage: return .storageDecided(text(.text))
    case .normalOperation: return .normalOperation(at)
    case .normalState: return .normalState(at)
    case .analysis:
      return .analysed(
        on: StockholmTime.civil(of: context.now).date, management: form.isTicked(.management),
        unions: form.isTicked(.unions), findings: text(.text))
    }
  }
}
