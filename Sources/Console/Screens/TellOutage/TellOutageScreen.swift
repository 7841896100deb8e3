import DowntimeModel
import Terminal

/// Tells one thing about an outage. What is told is a new record; what stood before stays.
struct TellOutageScreen: FormScreen, Sendable {
  private let subject: OutageForm
  private let outage: Outage
  var form: Form
  var keeper: DraftKeeper?

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

  var inSight: TrailPlace { .at(.outage) }
  var heading: String { TellOutageTexts.heading(subject) }

  func shown(_ context: ScreenContext) -> Form {
    var shown = form
    if subject == .aspect(.level) {
      shown.spec.fields += TellOutageTexts.places(reach, context.unit.routine(of: outage))
      for field in shown.spec.fields where shown.inputs[field.name] == nil {
        shown.inputs[field.name] = .remark
      }
    }
    return shown
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

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let at = answers.time(.when)
    let event = event(at: at, &answers, context.unit)
    if let event {
      answers.object(ModelTexts.entry(SigningCheck.faults(of: event, now: context.now)))
    }
    guard let event else { return [] }
    return [
      .append(.listed(.outageEvent(event)), in: outage.id, at: at, by: author, .telling(outage.id))
    ]
  }

  /// What the form says; nil when an answer is missing, which is then among the problems.
  private func event(
    at: LocalTime, _ answers: inout FormAnswers, _ unit: UnitState
  ) -> OutageEvent? {
    switch subject {
    case .aspect(let aspect): return event(aspect, at: at, &answers, unit)
    case .forwarded(let id): return .forwarded(of: id, at: at)
    case .untick(let point): return .unticked(point, reason: answers.text(.reason))
    case .printDone(let id):
      guard let step = answers.chosen(.paperStep) else {
        answers.object(.paperStep, EntryTexts.chooseOne)
        return nil
      }
      return .printDone(of: id, paperStep(step, &answers))
    case .officer(let officer): return .decisionsComplete(officer: officer)
    case .unitDuty(let duty): return .done(duty, at: at)
    case .reopened: return .reopened(reason: answers.text(.reason))
    }
  }

  /// What was done with a print: two ways to destroy paper, no third (R000-13).
  private func paperStep(_ word: String, _ answers: inout FormAnswers) -> PaperStep {
    switch word {
    case TellOutageTexts.shredded: return .shredded
    case TellOutageTexts.erased: return .erased
    case TellOutageTexts.filed:
      let place = answers.text(.place)
      if place.isEmpty { answers.object(.place, TellOutageTexts.whereFiled) }
      return .filed(place: place)
    default: return .confidentialBin
    }
  }

  private func event(
    _ aspect: OutageAspect, at: LocalTime, _ answers: inout FormAnswers, _ unit: UnitState
  ) -> OutageEvent? {
    switch aspect {
    case .declaration:
      let correction = DeclarationCorrection(
        systems: answers.systems(unit), startedAt: at, reason: answers.text(.reason),
        details: answers.outageDetails())
      let faults = SigningCheck.faults(
        of: correction, systems: outage.systems, startedAt: outage.startedAt, now: answers.now)
      answers.object(ModelTexts.entry(faults))
      return .declarationCorrected(correction)
    case .reported:
      return .reported(to: answers.text(.counterpart), at: at, ticket: answers.text(.reference))
    case .level:
      guard let reach else {
        answers.object(.computer, TellOutageTexts.answerAll)
        return nil
      }
      return .level(
        computer: reach != .noComputer, network: reach == .noSystem || reach == .everything,
        system: reach == .everything, from: at)
    case .planInForce:
      return .decided(by: answers.text(.counterpart), role: answers.text(.counterpartRole), at: at)
    case .cause: return .cause(answers.text(.text))
    case .received:
      return .received(
        answers.text(.text), from: answers.text(.counterpart), at: at,
        next: answers.timeIfAny(.nextInformation))
    case .informed:
      let channel: OutageEvent.Channel? = answers.neededWord(.channel)
      return channel.map { .informed($0, to: answers.text(.counterpart), at: at) }
    case .premises: return .premisesChecked(at: at)
    case .cases: return .casesReviewed(at: at)
    case .storage: return .storageDecided(answers.text(.text))
    case .normalOperation: return .normalOperation(at)
    case .normalState: return .normalState(at)
    case .analysis:
      return .analysed(
        on: answers.today, management: answers.isTicked(.management),
        unions: answers.isTicked(.unions), findings: answers.text(.text))
    }
  }
}
