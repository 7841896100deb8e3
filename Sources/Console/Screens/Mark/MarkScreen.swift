import DowntimeModel
import Terminal

/// Says something about an entry that stays in its history: written in, not to be written in, the
/// mark undone, or «Fel person».
struct MarkScreen: ScreenModel, Sendable {
  /// What is said.
  enum Mark: Hashable, Sendable {
    case transfer, exempt, reopen, move
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
    guard let said = read(&problems), problems.isEmpty else {
      form.show(problems)
      return []
    }
    return [
      .perform(
        .append(
          Submission(outage: entry.outage, occurredAt: nil, author: author, entry: said),
          .marking(entry.id)))
    ]

    func read(_ problems: inout [FieldName: String]) -> Entry? {
      switch mark {
      case .transfer:
        let reference = line(.reference, required: false, &problems)
        guard let system = form.choice(.system).flatMap(ITSystem.init) else {
          problems[.system] = DeclareOutageTexts.systemMissing
          return nil
        }
        switch form.time(.when)?.meaning(now: context.now) {
        case .success(.time(let time)):
          return .transfer(
            Transfer(original: entry.id, system: system, at: time, reference: reference))
        case .failure(let fault): problems[.when] = ModelTexts.time(fault)
        case .success(.ambiguous), nil: problems[.when] = EntryTexts.whichHour
        }
        return nil
      case .exempt:
        let reason = line(.reason, required: true, &problems)
        return .exemption(Exemption(original: entry.id, reason: reason))
      case .reopen:
        let reason = line(.reason, required: true, &problems)
        return .reopening(Reopening(original: entry.id, reason: reason))
      case .move:
        let reason = line(.reason, required: true, &problems)
        guard let person = form.person(.person)?.chosen else {
          problems[.person] =
            form.text(.person).isEmpty ? EntryTexts.personMissing : EntryTexts.personUnclear
          return nil
        }
        if person == entry.current.person { problems[.person] = MarkTexts.samePerson }
        return .personMove(PersonMove(original: entry.id, person: person, reason: reason))
      }
    }
  }

  private func line(
    _ name: FieldName, required: Bool, _ problems: inout [FieldName: String]
  ) -> String {
    let text = CleanText.cleaned(form.text(name)).trimmed
    if required, text.isEmpty { problems[name] = MarkTexts.reasonMissing }
    if text.count > EntryLimits.lineCharacters {
      problems[name] = ModelTexts.tooLong(text.count, EntryLimits.lineCharacters)
    }
    return text
  }
}
