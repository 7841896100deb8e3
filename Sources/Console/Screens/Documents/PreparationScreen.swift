import DowntimeModel
import Terminal

/// Writes one thing about what is kept ready: that it was printed, has changed or was weeded, a row of
/// the register, a planned outage, who makes the self-check, that a shortcoming is put right.
struct PreparationScreen: FormScreen, Sendable {
  private let subject: PreparationForm
  private let row: DocumentRegister.Row?
  var form: Form

  init(_ subject: PreparationForm, _ context: ScreenContext) {
    self.subject = subject
    row = subject.key.flatMap {
      context.unit.documentRegister(for: context.session.member, now: context.now).row($0)
    }
    form = Form(
      PreparationTexts.spec(subject, row, context),
      texts: PreparationTexts.texts(subject, row, context), unit: context.unit, now: context.now)
    form.isUnfolded = false
    if form.time(.when) != nil {
      form.set(.when, .time(TimeField(context.now, now: context.now)))
    }
    if case .planned(let id?) = subject,
      let plan = context.unit.plannedOutages(at: context.now).first(where: { $0.outage.id == id })
    {
      form.set(
        .startsAt, .time(TimeField(plan.outage.startsAt, now: context.now, tense: .coming)))
      if let end = plan.outage.endsAt {
        form.set(.finishedAt, .time(TimeField(end, now: context.now, tense: .coming)))
      }
    }
    if case .printed = subject { form.go(to: .version) }
    if case .weed = subject {
      form.go(to: row?.document.isPaperSchedule == true ? .scheduleUse : .paperStep)
    }
  }

  var inSight: TrailPlace {
    .at(.readiness, row?.person.map { [.openedPerson($0)] } ?? [])
  }
  var heading: String { PreparationTexts.heading(subject) }

  /// What the version means, said under it: it never refuses.
  mutating func follow(_ answer: Form.Answer, to input: Input, _ context: ScreenContext) {
    guard case .printed = subject, let facts = row?.facts else { return }
    let typed = form.text(.version)
    form.notes[.version] =
      VersionOrder.isOlder(typed, than: facts.newestVersion)
      ? FormNote(text: DocumentTexts.older(than: facts.newestVersion), isWarning: true) : nil
  }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    entries(&answers, context).map {
      .append(.listed($0), by: author, .preparing)
    }
  }

  /// What the form says.
  private func entries(_ answers: inout FormAnswers, _ context: ScreenContext) -> [ListEntry] {
    switch subject {
    case .printed(let keys):
      let printing = printing(&answers)
      return keys.map { .preparation(.printed($0, printing)) }
    case .changed(let key):
      let at = answers.time(.when)
      answers.object(ModelTexts.entry(SigningCheck.time(of: at, now: context.now)))
      return [.preparation(.changed(key, at: at, version: answers.text(.version)))]
    case .weed(let prints, let key):
      guard let step = weeding(key, &answers, context) else { return [] }
      return prints.map { .preparation(step($0)) }
    case .document: return [.preparedDocument(document(&answers, context))]
    case .planned(let id):
      if let id, answers.isTicked(.isCancelled) {
        let reason = answers.text(.reason)
        answers.object(ModelTexts.entry(SigningCheck.reason(reason)))
        return [.preparation(.planCancelled(id, reason: reason))]
      }
      return [.preparation(.planned(plan(id, &answers, context)))]
    case .appoint:
      let typed = answers.text(.signature)
      guard let signature = Signature(typed),
        let member = context.unit.staffMember(signature: signature),
        member.works(on: answers.today)
      else {
        answers.object(.signature, PreparationTexts.noOne)
        return []
      }
      return [.preparation(.appointed(member.id, name: member.shownName))]
    case .findingDone(let check, let place):
      let how = answers.text(.outcome)
      if how.isEmpty { answers.object(.outcome, EntryTexts.missingText) }
      return [.preparation(.findingDone(check: check, finding: place, how: how))]
    }
  }

  private func printing(_ answers: inout FormAnswers) -> PreparedDocument.Printing {
    let at = answers.time(.when)
    answers.object(ModelTexts.entry(SigningCheck.time(of: at, now: answers.now)))
    let by = answers.text(.counterpart)
    if by.isEmpty { answers.object(.counterpart, EntryTexts.missingText) }
    let copies = Int(answers.text(.copies)) ?? 0
    if !(1...9999).contains(copies) { answers.object(.copies, PreparationTexts.wholeNumber) }
    return PreparedDocument.Printing(
      at: at, by: by, version: answers.text(.version), copies: copies,
      reason: answers.word(.reason), validTo: answers.dayIfAny(.validTo, tense: .any))
  }

  /// What is said of each of the prints; nil where something is missing.
  private func weeding(
    _ key: DocumentKey, _ answers: inout FormAnswers, _ context: ScreenContext
  ) -> ((Identifier<Record>) -> PreparationEvent)? {
    guard let document = row?.document else { return nil }
    let way = answers.chosen(.paperStep)
    if way == PreparationTexts.kept {
      let reason = answers.text(.reason)
      answers.object(ModelTexts.entry(SigningCheck.reason(reason)))
      let until = answers.dayIfAny(.validTo, tense: .coming)
      return { .kept(of: $0, reason: reason, until: until) }
    }
    let use: ScheduleUse =
      document.isPaperSchedule ? answers.neededWord(.scheduleUse) ?? .withTimes : .unused
    let waits = key.employee.map(context.unit.timesNotRegistered) ?? 0
    guard let way = way.flatMap(PaperWay.init) else {
      answers.object(.paperStep, EntryTexts.chooseOne)
      return nil
    }
    guard document.weedingWays(use).contains(way), use == .unused || waits == 0 else {
      answers.object(.scheduleUse, PreparationTexts.timesFirst)
      return nil
    }
    let step: PaperStep
    switch way {
    case .shredded: step = .shredded
    case .bin: step = .confidentialBin
    case .filed:
      let place = answers.text(.place)
      if place.isEmpty { answers.object(.place, EntryTexts.missingText) }
      step = .filed(place: place)
    case .scanned, .erased: return nil
    }
    return { .weeded(of: $0, step) }
  }

  private func document(_ answers: inout FormAnswers, _ context: ScreenContext) -> PreparedDocument
  {
    var fresh = context.identities
    let before = row?.document
    let isKnown = before.map { $0.code.isEmpty } ?? false
    var document = PreparedDocument(
      id: isKnown ? before?.id ?? Identifier(using: &fresh) : Identifier(using: &fresh),
      title: answers.text(.title), system: answers.text(.system), purpose: answers.text(.purpose),
      category: answers.word(.category) ?? .performing,
      trigger: answers.word(.trigger) ?? .onUpdate,
      weeding: answers.word(.weeding) ?? .withTheNew, place: answers.text(.place),
      access: answers.word(.access) ?? .everyone, isActive: !answers.isTicked(.hasLeft))
    if let before {
      document.code = before.code
      document.person = row?.person ?? before.person
    } else if form.person(.person)?.field.isEmpty == false {
      let person = answers.person(.person)
      document.person = person == .nobody ? nil : person
    }
    document.isOriginal = answers.isTicked(.isOriginal)
    document.isAlarmAssignment = answers.isTicked(.isAlarm)
    document.responsible = answers.text(.responsible)
    document.exception = answers.text(.exception)
    for fault in SigningCheck.faults(of: document) {
      let name: FieldName =
        switch fault.field {
        case .reason: .exception
        case .officer: .responsible
        default: FieldName(fault.field)
        }
      answers.object(name, ModelTexts.entry(fault))
    }
    if !document.access.admits(context.session.member, in: context.unit) {
      answers.object(.access, PreparationTexts.managerOnly)
    }
    return document
  }

  private func plan(
    _ id: Identifier<PlannedOutage>?, _ answers: inout FormAnswers, _ context: ScreenContext
  ) -> PlannedOutage {
    var fresh = context.identities
    let systems = answers.text(.system).split(separator: ",").compactMap { ITSystem(String($0)) }
    if systems.isEmpty { answers.object(.system, PreparationTexts.atLeastOne) }
    let plan = PlannedOutage(
      id: id ?? Identifier(using: &fresh), systems: systems, startsAt: answers.time(.startsAt),
      endsAt: answers.timeIfAny(.finishedAt), note: answers.text(.note))
    if let end = plan.endsAt, end.instant <= plan.startsAt.instant {
      answers.object(.finishedAt, PreparationTexts.startsFirst)
    }
    return plan
  }
}
