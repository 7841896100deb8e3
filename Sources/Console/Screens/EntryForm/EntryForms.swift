import DowntimeModel

/// The forms of the care entries: which fields, what an entry's fields say, and what the fields make
/// an entry. Each kind has a file of its own.
enum EntryForms {
  /// The fields of a form, as the routine that the outage is worked through by has them. What a
  /// draft holds is always shown, whatever the routine hides now: nothing typed is lost.
  static func fields(
    _ subject: Draft.Form, _ profile: Profile?, role: Role, texts: [FieldName: String]
  ) -> [FieldSpec] {
    let kind = subject.kind
    var fields = fields(kind, profile, role: role, texts: texts)
    if case .new = subject {
      fields.append(CommonFields.lateReason)
      fields += CommonFields.writing(hasForm: hasForm(kind))
    } else {
      fields.insert(CommonFields.reason, at: 0)
      if hasForm(kind) { fields += CommonFields.original }
    }
    let change = profile?.forms.first { $0.form.kind == kind }
    // In what is said to others she is called what she is called here.
    if kind == .call || kind == .fax, let term = profile?.terms.person, !term.isEmpty,
      let place = fields.firstIndex(where: { $0.name == .person })
    {
      fields[place].label = SwedishText.capital(term)
    }
    fields = fields.changed(by: change, keeping: texts)
    let known = Set(fields.map(\.name))
    let others = texts.filter { !known.contains($0.key) && !$0.value.isEmpty }.keys
    return fields
      + others.sorted { $0.rawValue < $1.rawValue }.map {
        FieldSpec(name: $0, label: $0.ownLabel ?? $0.rawValue, kind: .line)
      }
  }

  private static func fields(
    _ kind: CareEntry.Kind, _ profile: Profile?, role: Role, texts: [FieldName: String]
  ) -> [FieldSpec] {
    switch kind {
    case .dayNote: DayNoteFields.fields(profile)
    case .deviation: DeviationFields.fields(role: role)
    case .call: CallFields.fields(profile, role: role, texts: texts)
    case .fax: FaxFields.fields(profile)
    case .decision: DecisionFields.fields
    case .payment: PaymentFields.fields
    case .order: OrderFields.fields
    case .timeReport: TimeReportFields.fields
    case .document: DocumentFields.fields
    }
  }

  /// Whether an entry of the kind says what it was first written on, under «Mer».
  private static func hasForm(_ kind: CareEntry.Kind) -> Bool {
    switch kind {
    case .dayNote, .deviation, .call: true
    case .fax, .decision, .payment, .order, .timeReport, .document: false
    }
  }

  /// The field that says most.
  static func mainText(_ kind: CareEntry.Kind) -> FieldName {
    switch kind {
    case .dayNote: .text
    case .deviation: .whatHappened
    case .call: .said
    case .fax: .message
    case .decision, .payment: .purpose
    case .order, .timeReport: .service
    case .document: .title
    }
  }

  /// Whether the field that says most is told in running text, to which more can be added.
  static func isNarrated(_ kind: CareEntry.Kind) -> Bool {
    switch kind {
    case .dayNote, .deviation, .call: true
    case .fax, .decision, .payment, .order, .timeReport, .document: false
    }
  }

  /// What a new form says before anything is typed: the clock, and who has signed in.
  static func begin(_ form: inout Form, _ kind: CareEntry.Kind, _ author: Author, now: LocalTime) {
    switch kind {
    // When the visit ended is now; when it began is asked.
    case .timeReport: form.set(.finishedAt, .time(TimeField(now, now: now)))
    default: form.set(.when, .time(TimeField(now, now: now)))
    }
    switch kind {
    // Ticked beforehand (RT-03); nobody is asked at night.
    case .deviation: form.set(.causes, .choices([DeviationFields.outage], cursor: 0))
    // With the phone at the ear the first question is who is there.
    case .call: form.go(to: .counterpart)
    case .decision:
      let today = SwedishDate.iso(StockholmTime.civil(of: now).date)
      form.set(.decidedOn, .text(TextField(today)))
    // The clock at the machine; whoever sends the next one later writes the time over.
    case .fax:
      for row in FaxFields.rows {
        form.set(.sentAt.row(row), .time(TimeField(now, now: now)))
      }
    case .dayNote, .payment, .order, .timeReport, .document: break
    }
    if author.role == .caseOfficer, form.spec[.officer] != nil {
      form.set(.officer, .text(TextField(author.name)))
    }
  }

  /// When an entry happened, as its form has it.
  static func time(of entry: JournalEntry) -> LocalTime {
    if case .timeReport(let report) = entry.current { report.startedAt } else { entry.occurredAt }
  }

  /// The texts of an entry's fields, as a draft would keep them.
  static func texts(_ entry: JournalEntry) -> [FieldName: String] {
    var texts = DraftTexts()
    texts.time(.when, entry.occurredAt)
    texts.person(.person, entry.current.person)
    switch entry.current {
    case .dayNote(let note): DayNoteForm.write(note, to: &texts)
    case .deviation(let deviation): DeviationForm.write(deviation, to: &texts)
    case .call(let call): CallForm.write(call, to: &texts)
    case .fax(let fax): FaxForm.write(fax, to: &texts)
    case .decision(let decision): DecisionForm.write(decision, to: &texts)
    case .payment(let payment): PaymentForm.write(payment, to: &texts)
    case .order(let order): OrderForm.write(order, to: &texts)
    case .timeReport(let report): TimeReportForm.write(report, to: &texts)
    case .document(let document): DocumentForm.write(document, to: &texts)
    }
    for answer in entry.remarks.own { texts.text(.own(answer.label), answer.text) }
    return texts.byField
  }

  /// What the form says. `old` is the entry corrected, of which what no field asks stays as it was.
  static func read(
    _ kind: CareEntry.Kind, correcting old: CareEntry?, _ answers: inout FormAnswers
  ) -> CareEntry {
    let person = answers.person(.person)
    switch kind {
    case .dayNote: return .dayNote(DayNoteForm.read(person, &answers))
    case .deviation:
      return .deviation(DeviationForm.read(person, correcting: old, &answers))
    case .call: return .call(CallForm.read(person, correcting: old, &answers))
    case .fax: return .fax(FaxForm.read(person, correcting: old, &answers))
    case .decision: return .decision(DecisionForm.read(person, &answers))
    case .payment: return .payment(PaymentForm.read(person, &answers))
    case .order: return .order(OrderForm.read(person, correcting: old, &answers))
    case .timeReport: return .timeReport(TimeReportForm.read(person, &answers))
    case .document: return .document(DocumentForm.read(person, &answers))
    }
  }
}

/// The texts of fields on their way into a form or a draft.
struct DraftTexts {
  /// What the fields say.
  private(set) var byField: [FieldName: String] = [:]

  mutating func text(_ name: FieldName, _ text: String?) { byField[name] = text }

  mutating func word<Word: RawRepresentable>(_ name: FieldName, _ word: Word?)
  where Word.RawValue == String {
    byField[name] = word?.rawValue
  }

  mutating func grade<Grade: RawRepresentable>(_ name: FieldName, _ grade: Grade?)
  where Grade.RawValue == Int {
    byField[name] = grade.map { String($0.rawValue) }
  }

  mutating func words(_ name: FieldName, _ words: [String]) {
    byField[name] = words.sorted().joined(separator: ",")
  }

  mutating func yesNo(_ name: FieldName, _ answer: Bool?) {
    byField[name] = answer.map { ($0 ? FormTexts.yes : FormTexts.no).value }
  }

  mutating func tick(_ name: FieldName, _ isTicked: Bool) {
    byField[name] = isTicked ? FormTexts.yes.value : nil
  }

  mutating func time(_ name: FieldName, _ time: LocalTime?) {
    byField[name] = time.map(SwedishText.fullTime)
  }

  mutating func person(_ name: FieldName, _ person: PersonReference) {
    byField[name] = PersonField(person).draftText
  }

  /// What something was first written on.
  mutating func form(_ form: OriginalForm?) {
    switch form {
    case nil, .screen: break
    case .handwritten: word(.originalForm, OriginalWord.handwritten)
    case .printedForm(let number):
      word(.originalForm, OriginalWord.handwritten)
      text(.paperNumber, number)
    case .fileInFolder: word(.originalForm, OriginalWord.folder)
    case .fileOnStick(let number):
      word(.originalForm, OriginalWord.stick)
      text(.stick, number)
    }
  }
}

extension FormAnswers {
  /// What something was first written on; nil when nobody said.
  mutating func originalForm() -> OriginalForm? {
    let word: OriginalWord? = word(.originalForm)
    return switch word {
    case .handwritten: printedForm() ?? .handwritten
    case .folder: .fileInFolder
    case .stick: .fileOnStick(text(.stick))
    case .screen: .screen
    case nil: nil
    }
  }

  /// The number of the printed form it was written on; nil when there is none.
  private mutating func printedForm() -> OriginalForm? {
    guard let typed = textIfAny(.paperNumber) else { return nil }
    guard let number = EntryNumber(typed.uppercased()), number.isOfPaper else {
      object(.paperNumber, EntryTexts.noPaperNumber)
      return nil
    }
    return .printedForm(number.text)
  }
}
