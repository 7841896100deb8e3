import DowntimeModel

/// Reads a form into an entry, or says by field what is missing or wrong. Only signing asks.
enum EntryReader {
  /// What is missing or wrong, in words, by field.
  struct Problems: Error, Hashable {
    var byField: [FieldName: String]
  }

  /// What is signed: the entry, when it happened, what stands beside it, and for whom it is typed.
  struct Read: Hashable {
    var entry: Entry
    var occurredAt: LocalTime
    var remarks: EntryRemarks
    var performer: Performer?
  }

  /// Somebody whose words another types.
  struct Performer: Hashable {
    var member: StaffMember
    var writtenAt: LocalTime
  }

  /// What a settled form says. A correction's own time is now.
  static func read(_ form: Form, _ subject: Draft.Form, _ context: ScreenContext)
    -> Result<Read, Problems>
  {
    var answers = FormAnswers(form, now: context.now)
    let occurredAt = answers.time(.when)
    let old: CareEntry? =
      if case .correction(let id, _) = subject { context.unit.entry(id)?.current } else { nil }
    let care = EntryForms.read(subject.kind, correcting: old, &answers)
    let performer = performer(&answers, context)
    let remarks = EntryRemarks(
      lateReason: answers.text(.lateReason),
      own: form.openFields.compactMap { field in
        guard let label = field.name.ownLabel, let text = answers.textIfAny(field.name) else {
          return nil
        }
        return EntryRemarks.OwnAnswer(label: label, text: text)
      })
    for field in form.openFields where field.isRequired && form.inputs[field.name]?.isEmpty == true
    {
      answers.object(field.name, EntryTexts.required)
    }
    var read = Read(
      entry: .care(care), occurredAt: occurredAt, remarks: remarks, performer: performer)
    let faults: [EntryFault]
    switch subject {
    case .new:
      if context.unit.isProtected(care.person) { answers.object(.person, ProtectedTexts.notHere) }
      faults = SigningCheck.faults(of: care, occurredAt: occurredAt, now: context.now)
    case .correction(let original, _):
      let correction = Correction(
        original: original, reason: answers.text(.reason), occurredAt: occurredAt,
        replacement: care)
      faults = SigningCheck.faults(of: correction, now: context.now)
      read.entry = .correction(correction)
      read.occurredAt = context.now
    }
    // What the form knows better (several match, two hours) is said rather than the model's word.
    let problems = answers.problems.merging(ModelTexts.entry(faults)) { form, _ in form }
    guard !problems.isEmpty else { return .success(read) }
    // What is asked only when another question has its answer is not missing before that.
    let open = Set(form.openFields.map(\.name))
    let asked = problems.filter { form.spec[$0.key] == nil || open.contains($0.key) }
    return .failure(Problems(byField: asked.isEmpty ? problems : asked))
  }

  /// The fields that a started entry still lacks before it can be signed; nil for a short form.
  static func missing(in draft: Draft, _ context: ScreenContext) -> [FieldSpec]? {
    guard let subject = draft.form,
      var form = EntryFormScreen(draft, subject, author: draft.author, context)?.form
    else { return nil }
    form.settle(context)
    guard case .failure(let problems) = read(form, subject, context) else {
      return []
    }
    return form.spec.fields.filter { problems.byField[$0.name] != nil }
  }

  /// The colleague whose words are typed: one of the staff, by signature or name.
  private static func performer(_ answers: inout FormAnswers, _ context: ScreenContext)
    -> Performer?
  {
    guard let typed = answers.textIfAny(.writtenFor) else { return nil }
    let staff = context.unit.activeStaff
    let named =
      staff.filter { $0.signature == Signature(typed) }.first.map { [$0] }
      ?? staff.filter { !$0.isProtected && SwedishOrder.matches($0.name, typed: typed) }
    guard let member = named.first, named.count == 1 else {
      answers.object(
        .writtenFor, named.isEmpty ? EntryTexts.performerUnknown : EntryTexts.performerUnclear)
      return nil
    }
    return Performer(member: member, writtenAt: answers.timeIfAny(.writtenAt) ?? context.now)
  }
}
