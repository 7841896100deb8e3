import DowntimeModel
import Terminal

/// Lägg till personal or boende: one by fields, or many in a list.
struct AddPeopleScreen<Person: Registered>: ScreenModel, Hashable, Sendable {
  private(set) var form: Form
  let heading: String
  /// Follows the name in forms that ask for a signature.
  private var proposal = SignatureProposal()
  private var writing = RegisterWriting<Person>()

  init(_ context: ScreenContext) {
    form = Form(
      Person.spec(count: "", isSmall: false), texts: [:], unit: context.unit, now: context.now)
    heading = Person.heading(context.unit.terms)
    form.go(to: .name)
  }

  var keyContexts: [KeyContext] { [.form] }
  var inSight: TrailPlace { .at(.registers) }

  /// Puts a file that was read into the list.
  mutating func takeFile(_ result: Result<String, FileFault>, into list: FieldName) -> [Step] {
    RegisterLists.take(result, into: list, &form)
  }

  /// One person is on disk; after the last, what is left is shown for mending.
  mutating func didRegister(_ entry: Entry, _ context: ScreenContext) -> [Step] {
    guard let person = Person(registeredBy: entry), writing.didSave(person.id) else { return [] }
    takeOutSaved()
    guard writing.failures == 0 else {
      return [.say(Notice(tone: .alarm, text: PeopleTexts.notSaved(writing.failures)))]
    }
    let left = Person.rows(form, context, also: [])
    guard !left.faulty.isEmpty else { return [.back] }
    form.show([Person.names.list: PeopleTexts.faults(left)])
    return []
  }

  /// One person could not be saved: she stays in the form.
  mutating func didNotRegister() {
    if writing.didFail() { takeOutSaved() }
  }

  private mutating func takeOutSaved() {
    let saved = writing.savedSources
    if saved.fields {
      for name in Person.typed { form.set(name, .text(TextField())) }
      if form.spec[.protection] != nil { form.set(.protection, .choice(nil)) }
      proposal = SignatureProposal()
    }
    if !saved.lines.isEmpty {
      RegisterLists.remove(lines: saved.lines, from: Person.names.list, &form)
    }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    if input == .key(.enter), form.focusedField?.name == Person.names.file,
      !form.text(Person.names.file).trimmed.isEmpty
    {
      return RegisterLists.readFiles(&form)
    }
    guard let answer = form.handle(RegisterLists.readable(input, in: form), context) else {
      return LeavingForm.steps(input, form)
    }
    if form.spec[.signature] != nil { proposal.follow(&form) }
    switch answer.pressed {
    case .submit: return submit(context)
    case .other(.readFile): return RegisterLists.readFiles(&form)
    case .other, .notMe, .later, nil: return []
    }
  }

  private mutating func submit(_ context: ScreenContext) -> [Step] {
    guard let author = context.session.member?.author, !writing.isWaiting else { return [] }
    var people: [(id: Identifier<Person>, source: RegisterWriting<Person>.Source)] = []
    var entries: [Entry] = []
    var also: [Person] = []
    // A signature alone may be a proposal that outlived its name.
    if form.holdsText(Person.typed.filter { $0 != .signature }) {
      var identities = context.identities
      switch Person.read(form, id: Identifier(using: &identities), context) {
      case .failure(let problems):
        form.show(problems.byField)
        return []
      case .success(let person):
        people.append((person.id, .fields))
        entries.append(person.entry)
        also = [person]
      }
    }
    var listContext = context
    listContext.identities = listContext.identities.branch()
    let rows = Person.rows(form, listContext, also: also)
    for row in rows.good {
      people.append((row.person.id, .line(row.line)))
      entries.append(row.person.entry)
    }
    guard !entries.isEmpty else {
      form.show(
        rows.faulty.isEmpty
          ? [.name: PeopleTexts.nothingTyped] : [Person.names.list: PeopleTexts.faults(rows)])
      return []
    }
    writing.wait(for: people)
    return entries.map {
      .append($0, by: author, .registering)
    }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var shown = form
    shown.spec = Person.spec(
      count: PeopleTexts.count(
        Person.rows(form, context, also: []), Person.words(context.unit.terms),
        tellsFaults: form.problems[Person.names.list] == nil, isSmall: context.isSmall),
      isSmall: context.isSmall)
    FormRows(shown, context).draw(in: &frame, area: context.area)
  }
}
