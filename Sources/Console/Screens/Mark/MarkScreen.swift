import DowntimeModel
import Terminal

/// Says something about an entry that stays in its history: written in, not to be written in, the
/// mark undone, or «Fel person».
struct MarkScreen: ScreenModel, Sendable {
  /// What is said.
  enum Mark: Hashable, Sendable {
    case transfer, exempt, reopen, move, faxArrival, nextShift
  }

  private let entry: JournalEntry
  private let mark: Mark
  private(set) var form: Form

  init(_ entry: JournalEntry, _ mark: Mark, _ context: ScreenContext) {
    self.entry = entry
    self.mark = mark
    let systems = context.unit.outage(entry.outage)?.systems ?? []
    form = Form(
      MarkTexts.spec(mark, entry, systems), texts: [.system: systems.first?.name ?? ""],
      unit: context.unit, now: context.now)
    if mark == .transfer {
      form.set(.when, .time(TimeField(context.now, now: context.now)))
      form.goToButtons()
    }
    if mark == .faxArrival {
      form.set(.when, .time(TimeField(context.now, now: context.now)))
      let units = entry.unitsNotConfirmed
      if let only = units.first, units.count == 1 { form.set(.receiver, .choice(only)) }
    }
  }

  var keyContexts: [KeyContext] { [.form] }
  var heading: String { MarkTexts.heading(mark) }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard let answer = form.handle(input, context) else { return nil }
    if let question = answer.question { return [.ask(question)] }
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

  private mutating func submit(_ context: ScreenContext) -> [Step]? {
    guard let author = context.session.member?.author else { return [.switchPerson] }
    form.settle(context)
    if let question = form.seasonQuestion(context) { return [.ask(question)] }
    var problems: [FieldName: String] = [:]
    let said = read(&problems, context)
    guard problems.isEmpty, let said else {
      form.show(problems)
      return []
    }
    return [
      .perform(
        .append(
          Submission(outage: entry.outage, occurredAt: nil, author: author, entry: said),
          .marking(entry.id)))
    ]
  }

  private func read(_ problems: inout [FieldName: String], _ context: ScreenContext) -> Entry? {
    let reason = CleanText.cleaned(form.text(.reason)).trimmed
    switch mark {
    case .transfer:
      guard let system = form.choice(.system).flatMap(ITSystem.init) else {
        problems[.system] = MarkTexts.systemMissing
        return nil
      }
      switch form.time(.when)?.meaning(now: context.now) {
      case .success(.time(let time)):
        let transfer = Transfer(
          original: entry.id, system: system, at: time,
          reference: CleanText.line(form.text(.reference)))
        problems = ModelTexts.entry(SigningCheck.faults(of: transfer, now: context.now))
        return .transfer(transfer)
      case .failure(let fault): problems[.when] = ModelTexts.time(fault)
      case .success(.ambiguous), nil: problems[.when] = EntryTexts.whichHour
      }
      return nil
    case .exempt:
      problems = ModelTexts.entry(SigningCheck.reason(reason))
      return .exemption(Exemption(original: entry.id, reason: reason))
    case .reopen:
      problems = ModelTexts.entry(SigningCheck.reason(reason))
      return .reopening(Reopening(original: entry.id, reason: reason))
    case .faxArrival:
      var answers = FormAnswers(form, now: context.now)
      let unit = answers.chosen(.receiver)
      if unit == nil { answers.object(.receiver, FaxTexts.unitMissing) }
      let said = Addition.Said.faxArrived(
        unit: unit ?? "", by: answers.text(.confirmedBy), at: answers.time(.when))
      problems = answers.problems
      return .addition(Addition(original: entry.id, said: said))
    case .nextShift:
      problems = ModelTexts.entry(SigningCheck.reason(reason))
      let said = Addition.Said.nextShift(mustKnow: !entry.nextShiftMustKnow, reason: reason)
      return .addition(Addition(original: entry.id, said: said))
    case .move:
      problems = ModelTexts.entry(SigningCheck.reason(reason))
      guard let person = form.person(.person)?.chosen else {
        problems[.person] =
          form.text(.person).isEmpty ? EntryTexts.personMissing : EntryTexts.personUnclear
        return nil
      }
      let move = PersonMove(original: entry.id, person: person, reason: reason)
      let mayBeNobody = entry.current.kind != .dayNote
      problems = ModelTexts.entry(SigningCheck.faults(of: move, mayBeNobody: mayBeNobody))
      if context.unit.isProtected(person) { problems[.person] = ProtectedTexts.notHere }
      if person == entry.current.person { problems[.person] = MarkTexts.samePerson }
      return .personMove(move)
    }
  }
}
