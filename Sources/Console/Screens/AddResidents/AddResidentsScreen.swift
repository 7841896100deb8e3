import DowntimeModel
import Terminal

/// Lägg till boende: one by fields, or many in a list.
struct AddResidentsScreen: ScreenModel, Hashable, Sendable {
  private(set) var form: Form
  let heading: String
  private var writing = RegisterWriting<Resident>()

  init(_ context: ScreenContext) {
    form = Form(
      AddResidentsTexts.spec(count: "", isSmall: false), texts: [:], unit: context.unit,
      now: context.now)
    form.go(to: .name)
    heading = AddResidentsTexts.heading(context.unit.terms)
  }

  var keyContexts: [KeyContext] { [.form] }

  /// Puts a file that was read into the list.
  mutating func takeFile(_ result: Result<String, FileFault>, into list: FieldName) -> [Step] {
    RegisterLists.take(result, into: list, &form)
  }

  /// One person is on disk; after the last, what is left is shown for mending.
  mutating func didRegister(_ entry: Entry, _ context: ScreenContext) -> [Step] {
    guard case .resident(let person) = entry, writing.didSave(person.id) else { return [] }
    takeOutSaved()
    guard writing.failures == 0 else {
      return [.say(Notice(tone: .alarm, text: PeopleTexts.notSaved(writing.failures)))]
    }
    let left = RegisterLists.residents(form, context)
    guard !left.faulty.isEmpty else { return [.back] }
    form.show([.residentList: PeopleTexts.faults(left)])
    return []
  }

  /// One person could not be saved: she stays in the form.
  mutating func didNotRegister() {
    if writing.didFail() { takeOutSaved() }
  }

  private mutating func takeOutSaved() {
    let saved = writing.savedSources
    if saved.fields {
      for name in [.name, .number, .room] as [FieldName] { form.set(name, .text(TextField())) }
      form.set(.protection, .choice(nil))
    }
    if !saved.lines.isEmpty { RegisterLists.remove(lines: saved.lines, from: .residentList, &form) }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    if input == .key(.enter), form.focusedField?.name == .residentFile,
      !form.text(.residentFile).trimmed.isEmpty
    {
      return RegisterLists.readFiles(&form)
    }
    guard let answer = form.handle(RegisterLists.readable(input, in: form), context) else {
      return LeavingForm.steps(input, form)
    }
    switch answer.pressed {
    case .submit: return submit(context)
    case .other(.readFile): return RegisterLists.readFiles(&form)
    case .other, .notMe, .later, nil: return []
    }
  }

  private mutating func submit(_ context: ScreenContext) -> [Step] {
    guard let author = context.session.member?.author, !writing.isWaiting else { return [] }
    var people: [(id: Identifier<Resident>, source: RegisterWriting<Resident>.Source)] = []
    var entries: [Entry] = []
    var also: [Resident] = []
    if form.holdsText([.name, .number, .room]) {
      var identities = context.identities
      switch ResidentFields.resident(
        form, id: Identifier(using: &identities), taken: RegisterTaken(context.unit),
        now: context.now)
      {
      case .failure(let problems):
        form.show(problems.byField)
        return []
      case .success(let person):
        people.append((person.id, .fields))
        entries.append(.resident(person))
        also = [person]
      }
    }
    var listContext = context
    listContext.identities = listContext.identities.branch()
    let rows = RegisterLists.residents(form, listContext, also: also)
    for row in rows.good {
      people.append((row.person.id, .line(row.line)))
      entries.append(.resident(row.person))
    }
    guard !entries.isEmpty else {
      form.show(
        rows.faulty.isEmpty
          ? [.name: PeopleTexts.nothingTyped] : [.residentList: PeopleTexts.faults(rows)])
      return []
    }
    writing.wait(for: people)
    return entries.map {
      .perform(
        .append(
          Submission(outage: nil, occurredAt: nil, author: author, entry: $0), .registering))
    }
  }
}
