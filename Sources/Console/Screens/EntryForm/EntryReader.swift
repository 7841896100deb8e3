import DowntimeModel

/// Reads a form into an entry, or says by field what is missing or wrong. Only signing asks.
enum EntryReader {
  /// What is missing or wrong, in words, by field.
  struct Problems: Error, Hashable {
    var byField: [FieldName: String]
  }

  /// The entry that a settled form says and when it happened. A correction's own time is now.
  static func read(
    _ form: Form, _ subject: Draft.Form, _ context: ScreenContext
  ) -> Result<(Entry, LocalTime), Problems> {
    var problems: [FieldName: String] = [:]
    var occurredAt = context.now
    if let time = form.time(.when) {
      switch time.meaning(now: context.now) {
      case .success(.time(let moment)): occurredAt = moment
      case .success(.ambiguous): problems[.when] = EntryTexts.whichHour
      case .failure(let fault): problems[.when] = ModelTexts.time(fault)
      }
    }
    guard let care = careEntry(form, subject, context, &problems) else {
      return .failure(Problems(byField: [.text: EntryTexts.noForm]))
    }
    var entry = Entry.care(care)
    let faults: [EntryFault]
    switch subject {
    case .new:
      faults = SigningCheck.faults(of: care, occurredAt: occurredAt, now: context.now)
    case .correction(let original, _):
      let correction = Correction(
        original: original, reason: CleanText.cleaned(form.text(.reason)).trimmed,
        occurredAt: occurredAt, replacement: care)
      faults = SigningCheck.faults(of: correction, now: context.now)
      entry = .correction(correction)
      occurredAt = context.now
    }
    // What the form knows better (several match, two hours) is said rather than the model's word.
    problems.merge(ModelTexts.entry(faults)) { form, _ in form }
    return problems.isEmpty ? .success((entry, occurredAt)) : .failure(Problems(byField: problems))
  }

  /// The fields that a started text still lacks before it can be signed.
  static func missing(in draft: Draft, _ context: ScreenContext) -> [FieldSpec] {
    var form = EntryFormScreen(draft, author: draft.author, context).form
    form.settle(context)
    guard case .failure(let problems) = read(form, draft.form, context) else {
      return []
    }
    return form.spec.fields.filter { problems.byField[$0.name] != nil }
  }

  /// What the form says; nil for a kind that has no form here. A correction keeps what the entry
  /// says beside the form's fields.
  private static func careEntry(
    _ form: Form, _ subject: Draft.Form, _ context: ScreenContext,
    _ problems: inout [FieldName: String]
  ) -> CareEntry? {
    let corrected: CareEntry? =
      if case .correction(let id, _) = subject { context.unit.entry(id)?.current } else { nil }
    let person = form.person(.person)?.chosen
    if person == nil {
      let typed = form.person(.person)?.field.isEmpty == false
      problems[.person] = typed ? EntryTexts.personUnclear : EntryTexts.personMissing
    }
    let about = person ?? .nobody
    func text(_ name: FieldName) -> String { CleanText.cleaned(form.text(name)).trimmed }
    switch subject.kind {
    case .dayNote:
      var note = DayNote(
        person: about, text: text(.text), nextShiftMustKnow: form.isTicked(.nextShift))
      if case .dayNote(let old) = corrected { note.details = old.details }
      return .dayNote(note)
    case .deviation:
      var deviation =
        Deviation(
          person: about, kinds: Set(form.choices(.kinds).compactMap(Deviation.Kind.init)),
          whatHappened: text(.whatHappened), immediateAction: text(.action),
          contacted: form.isTicked(.contactedNobody) && text(.contacted).isEmpty
            ? .nobody : .someone(text(.contacted)))
      if case .deviation(let old) = corrected {
        deviation.details = old.details
        deviation.kinds.formUnion(old.kinds.filter { !Deviation.Kind.nightForm.contains($0) })
      }
      return .deviation(deviation)
    case .call:
      let direction = form.choice(.direction).flatMap(Call.Direction.init)
      if direction == nil { problems[.direction] = EntryTexts.chooseOne }
      let readBack = form.choice(.readBack)
      if readBack == nil { problems[.readBack] = EntryTexts.chooseOne }
      var call =
        Call(
          direction: direction ?? .both,
          counterpart: form.isTicked(.counterpartWithheld) && text(.counterpart).isEmpty
            ? .withheld : .given(text(.counterpart)),
          counterpartRole: text(.counterpartRole), counterpartUnit: text(.counterpartUnit),
          person: about, said: text(.said), readBack: readBack == "ja")
      if case .call(let old) = corrected { call.details = old.details }
      return .call(call)
    case .fax, .decision, .payment, .order, .timeReport, .document: return nil
    }
  }
}
