import DowntimeModel
import Terminal

/// Writing or correcting an entry. What is typed is on disk within two seconds as a draft; signing
/// lists what is missing and goes there; Esc means «Fortsätt senare» and throws nothing away.
struct EntryFormScreen: DraftKeeping, Sendable {
  /// What is being written.
  let subject: Draft.Form
  /// The draft's identity, which the signed record takes over; the outage; what is on disk.
  private var kept: DraftKeeper
  var form: Form
  /// What the form says before anything is typed.
  private var untouched: [String: String] = [:]
  private let profile: Profile?
  private var aids: FormAids

  /// A new entry, timed by the clock.
  init(
    _ kind: CareEntry.Kind, id: Identifier<Draft>, outage: Identifier<Outage>, author: Author,
    about person: PersonReference? = nil, _ context: ScreenContext
  ) {
    self.init(
      id: id, outage: outage, subject: .new(kind), author: author, startedAt: context.now,
      texts: [:], context)
    EntryForms.begin(&form, kind, author, now: context.now)
    if let person {
      form.set(.person, .person(PersonField(person)))
      if kind == .deviation { form.go(to: .kinds) }
      if kind == .dayNote { form.go(to: .text) }
    }
    untouched = form.texts
    notice(context)
  }

  /// The next call about somebody, to a party that has not been rung.
  init(
    _ next: CallToMake, id: Identifier<Draft>, outage: Identifier<Outage>, author: Author,
    _ context: ScreenContext
  ) {
    let contacts =
      context.session.member.map { context.unit.whomToRing(at: context.now, for: $0) } ?? []
    self.init(
      id: id, outage: outage, subject: .new(.call), author: author, startedAt: context.now,
      texts: CallNotices.texts(for: next, contacts), context)
    form.set(.person, .person(PersonField(next.person)))
    form.set(.when, .time(TimeField(context.now, now: context.now)))
    untouched = form.texts
    form.go(to: .counterpart)
  }

  /// A correction of an entry as it reads now.
  init(
    correcting entry: JournalEntry, id: Identifier<Draft>, author: Author,
    _ context: ScreenContext
  ) {
    self.init(
      id: id, outage: entry.outage,
      subject: .correction(of: entry.id, entry.current.kind), author: author,
      startedAt: context.now,
      texts: EntryForms.texts(entry), context)
    form.set(.person, .person(PersonField(entry.current.person)))
    form.set(.when, .time(TimeField(EntryForms.time(of: entry), now: context.now)))
    notice(context)
  }

  /// A draft of an entry taken up again; nil for one that no entry can come of.
  init?(_ draft: Draft, _ form: Draft.Form, author: Author, _ context: ScreenContext) {
    guard let outage = draft.outage else { return nil }
    var texts: [FieldName: String] = [:]
    for (name, text) in draft.fields {
      texts[FieldName(rawValue: name)] = text
    }
    self.init(
      id: draft.id, outage: outage, subject: form, author: author,
      startedAt: draft.startedAt, texts: texts, context)
    kept = DraftKeeper(draft, author: author)
  }

  private init(
    id: Identifier<Draft>, outage: Identifier<Outage>, subject: Draft.Form, author: Author,
    startedAt: LocalTime, texts: [FieldName: String], _ context: ScreenContext
  ) {
    self.subject = subject
    self.outage = outage
    kept = DraftKeeper(
      id: id, outage: outage, subject: .entry(subject), author: author, startedAt: startedAt)
    profile = context.unit.outage(outage).flatMap(context.unit.profile(of:))?.combined
    form = Form(
      FormSpec(
        fields: EntryForms.fields(subject, profile, role: author.role, texts: texts),
        buttons: EntryTexts.buttons(author)),
      texts: texts, unit: context.unit, now: context.now)
    aids = FormAids(subject, outage: outage, context.unit)
    notice(context)
  }

  var keeper: DraftKeeper? {
    get { kept }
    set { kept = newValue ?? kept }
  }

  /// The draft's identity, which the signed record takes over.
  var id: Identifier<Draft> { kept.id }
  /// The outage it belongs to.
  let outage: Identifier<Outage>
  private var author: Author { kept.author }
  /// The kind of entry.
  var kind: CareEntry.Kind { subject.kind }
  var keyContexts: [KeyContext] { [.form] }
  var inSight: TrailPlace { .at(.writing, [.started(id)] + corrected) }

  /// The entry that is corrected stands in the form as it reads.
  private var corrected: [Sighting] {
    if case .correction(let original, _) = subject { [.opened(original)] } else { [] }
  }

  var heading: String { EntryTexts.heading(subject) }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    if input == .key(.escape) { return leave() }
    let ticked = form.choices(.messages)
    guard let answer = form.handle(input, context) else { return nil }
    if let left = answer.left, let (name, number) = aids.faxNumber(left, form) {
      form.set(name, .text(TextField(number)))
    }
    if form.person(.person)?.isProtected == true { return leaveForPaper(context) }
    if let contact = answer.contact { CallNotices.take(contact, &form) }
    notice(context)
    if kind == .call { followCall(ticked, answer, context) }
    let saving = keep(answer, now: context.now)
    if let question = answer.question { return [.ask(question)] }
    switch answer.pressed {
    case .submit: return sign(context)
    case .notMe: return [.switchPerson]
    case .later: return leave()
    case .other, nil: return saving
    }
  }

  /// Somebody whose data are protected: nothing of it is kept here, so the way goes on on paper.
  private mutating func leaveForPaper(_ context: ScreenContext) -> [Step] {
    form.set(.person, .person(PersonField()))
    form.go(to: .person)
    // What is on disk must not hold what was typed of her.
    kept.setDue(kept.mayBeOnDisk || holdsText ? context.now.instant : nil)
    return [.open(.paperReport(kind, outage, replacing: id, hasText: holdsText))]
  }

  /// Whether something is written beside whom it is about.
  private var holdsText: Bool {
    form.texts.contains { name, text in
      name != FieldName.when.rawValue && name != FieldName.person.rawValue
        && untouched[name] != text
    }
  }

  /// What a call's answers mean to it. The calls of the outage are gone through only when something
  /// is settled, not at every letter.
  private mutating func followCall(
    _ ticked: Set<String>, _ answer: Form.Answer, _ context: ScreenContext
  ) {
    CallNotices.follow(&form, tickedBefore: ticked, own: profile?.ownParty)
    switch form.focusedField?.kind {
    case .choice, .choices: break
    default: guard answer.left != nil else { return }
    }
    CallNotices.countCalls(&form, scene, context)
  }

  /// The form with what can be said of it at a time.
  func shown(at now: LocalTime) -> Form {
    guard kind == .call else { return form }
    var form = form
    CallNotices.reckon(&form, profile, now: now)
    if case .correction = subject { form.facts.remove(.isNearNoon) }
    return form
  }

  private var scene: CallNotices.Scene {
    let record: Identifier<Record> =
      if case .correction(let original, _) = subject { original } else { Identifier(retyping: id) }
    return CallNotices.Scene(id: record, outage: outage, author: author, profile: profile)
  }

  /// What the form's answers mean to the form itself.
  private mutating func notice(_ context: ScreenContext) {
    let moment = form.time(.when)?.moment
    let written = form.time(.writtenAt)?.moment ?? context.now
    let isLate = moment.map { EntryRemarks.asksForReason(occurredAt: $0, now: written) } ?? false
    form.facts.subtract([.isLate, .hasDecisions, .isUnchecked, .isBeyondLimit])
    form.facts.formUnion(aids.facts(form))
    if isLate { form.facts.insert(.isLate) }
    if aids.revision != context.unit.revision {
      aids = FormAids(subject, outage: outage, context.unit)
    }
    offerDecisions()
    form.notes = aids.notes(form, now: context.now)
    form.keepFocus()
  }

  /// The decisions that can be chosen hang on the person.
  private mutating func offerDecisions() {
    guard let index = form.spec.fields.firstIndex(where: { $0.name == .decision }) else { return }
    let choices = aids.choices(
      about: form.person(.person)?.chosen, chosen: form.choice(.decision))
    if form.spec.fields[index].kind != .choice(choices) {
      form.spec.fields[index].kind = .choice(choices)
    }
    if !choices.isEmpty { form.facts.insert(.hasDecisions) }
  }

  /// Taken up again: the cursor stands where something is missing, else in the text that says most.
  mutating func goOn(_ context: ScreenContext) {
    var settled = form
    settled.settle(context)
    var next = EntryForms.mainText(kind)
    if case .failure(let problems) = EntryReader.read(settled, subject, context),
      let first = form.openFields.first(where: { problems.byField[$0.name] != nil })
    {
      next = first.name
    }
    form.go(to: next)
  }

  /// Says in the text itself who began it: the signature at the end is another person's.
  mutating func tellTakenOver(from first: Author, _ context: ScreenContext) {
    let isNarrated = EntryForms.isNarrated(kind)
    let name = isNarrated ? EntryForms.mainText(kind) : .own(EntryTexts.begunBy)
    if form.spec[name] == nil {
      form.spec.fields.append(FieldSpec(name: name, label: EntryTexts.begunBy, kind: .line))
    }
    let begun = EntryTexts.takenOver(from: first, at: kept.startedAt, by: author)
    let text = [form.text(name), begun].filter { !$0.isEmpty }.joined(separator: "\n")
    form.set(name, .text(TextField(text)))
    kept.noteChange(now: context.now)
  }

  mutating func pass(to author: Author) {
    kept.author = author
    form.spec.buttons = EntryTexts.buttons(author)
  }

  /// Esc. A form in which nothing is left but the time leaves no draft behind.
  private mutating func leave() -> [Step] {
    let isEmpty = form.texts.allSatisfy { name, text in
      name == FieldName.when.rawValue || untouched[name] == text
    }
    guard isEmpty, kept.savedDraft != nil else { return [.back] }
    kept.setDue(nil)
    return [.perform(.discardDraft(id, outage: outage)), .back]
  }

  private mutating func sign(_ context: ScreenContext) -> [Step] {
    guard context.session.member != nil else { return [.switchPerson] }
    form.settle(context)
    if form.person(.person)?.isProtected == true { return leaveForPaper(context) }
    if let question = form.seasonQuestion(context) { return [.ask(question)] }
    switch EntryReader.read(form, subject, context) {
    case .success(let read):
      let mark = read.performer.map {
        LetterMark(writtenAt: $0.writtenAt, takenInBy: author, way: .typed)
      }
      let submission = Submission(
        outage: outage, occurredAt: read.occurredAt,
        author: read.performer?.member.author ?? author, entry: read.entry,
        id: Identifier(retyping: id), letter: mark, remarks: read.remarks)
      return [.perform(.append(submission, .signing(id)))]
    case .failure(let problems):
      form.show(problems.byField)
      return [.say(Notice(tone: .warning, text: EntryTexts.missing(problems.byField.count)))]
    }
  }
}
