import DowntimeModel

/// What the unit tells about a form while it is filled in: gathered when the form is opened and when
/// the unit has changed, never a key.
struct FormAids: Sendable {
  /// The unit as it was when this was gathered.
  private(set) var revision: Int
  /// The decisions that can be chosen among, for payments and orders.
  private(set) var decisions: [JournalEntry] = []
  /// What each of them is called there.
  private var choices: [Identifier<Record>: FieldSpec.Choice] = [:]
  /// The card account, for payments.
  private(set) var card: CardLedger?
  /// The figures that are compared with.
  private(set) var limits = RoutineLimits()
  /// What is told of the outage, for faxes.
  private(set) var facts: OutageFacts?
  /// Whom faxes go to, as the unit's list has them.
  private(set) var contacts: [Contact] = []
  /// The routines that the outage is worked through by.
  private(set) var profile: Profile?
  /// The entry that is corrected.
  private(set) var corrected: Identifier<Record>?

  init(_ subject: Draft.Form, outage: Identifier<Outage>, _ unit: UnitState) {
    revision = unit.revision
    if case .correction(let id, _) = subject { corrected = id }
    switch subject.kind {
    case .payment:
      card = unit.card(of: outage)
      decisions = unit.decisions(in: outage)
      if let outage = unit.outage(outage) { limits = unit.routine(of: outage).limits }
    case .order: decisions = unit.decisions(in: outage)
    case .fax:
      facts = unit.facts(of: outage)
      contacts = unit.faxContacts
      profile = unit.outage(outage).flatMap(unit.profile(of:))?.combined
    case .dayNote, .deviation, .call, .decision, .timeReport, .document: break
    }
    for decision in decisions { choices[decision.id] = DecisionFields.choice(decision, unit) }
  }

  /// At most so many decisions are shown; a person's own are all she has.
  private static let shownDecisions = 9

  /// The decisions about a person; the latest of all while nobody is chosen. What is chosen already
  /// is always among them.
  func choices(about person: PersonReference?, chosen: String?) -> [FieldSpec.Choice] {
    var found = decisions.filter { decision in
      person.map { $0.isSameResident(as: decision.current.person) } ?? true
    }.prefix(Self.shownDecisions).compactMap { choices[$0.id] }
    if let chosen, !found.contains(where: { $0.value == chosen }) {
      let known = Identifier<Record>(chosen).flatMap { choices[$0] }
      found.append(known ?? DecisionFields.unknown(chosen))
    }
    return found
  }

  /// What the answers mean to the form, beyond what is typed.
  func facts(_ form: Form) -> Set<FormFact> {
    var facts: Set<FormFact> = []
    let all = Set(Fax.Precaution.allCases.map(\.rawValue))
    if form.spec[.checks] != nil, !form.choices(.checks).isSuperset(of: all) {
      facts.insert(.isUnchecked)
    }
    let gate = card?.gate(before: payment(form, typedAmount(form)), correcting: corrected, limits)
    if gate == .reconciliationOrOverrideFirst { facts.insert(.isBeyondLimit) }
    return facts
  }

  /// The amount that is typed; nothing where none can be read.
  private func typedAmount(_ form: Form) -> Money {
    if case .success(let amount) = MoneyInput.parse(form.text(.amount)) { amount } else { .zero }
  }

  /// What the account is told of a payment that is being written.
  private func payment(_ form: Form, _ amount: Money) -> CardPayment {
    CardPayment(
      person: .nobody, kind: form.choice(.paymentKind).flatMap(CardPayment.Kind.init) ?? .card,
      voucher: "", purpose: "", amount: amount, decisionMaker: "", officer: "")
  }

  /// The number of a unit that has just been typed, when the list has it and none is typed.
  func faxNumber(_ left: FieldName, _ form: Form) -> (FieldName, String)? {
    for row in FaxFields.rows where left == .receiver(row) {
      let name = FieldName.faxNumber.row(row)
      guard form.text(name).isEmpty, let number = contacts.fax(of: form.text(left))?.fax else {
        return nil
      }
      return (name, number)
    }
    return nil
  }

  /// What is said of the answers, by field.
  func notes(_ form: Form, now: LocalTime) -> [FieldName: FormNote] {
    var notes: [FieldName: FormNote] = [:]
    if let card { notes = self.notes(form, card) }
    if let facts { notes = FaxNotes(form, facts, profile, contacts).byField }
    if form.spec[.finishedAt] != nil, let start = form.time(.when)?.moment,
      let end = form.time(.finishedAt)?.moment, start.instant < end.instant
    {
      notes[.finishedAt] = TimeReportFields.length(
        TimeReport(person: .nobody, startedAt: start, endedAt: end, outcome: .performed))
    }
    return notes
  }

  private func notes(_ form: Form, _ card: CardLedger) -> [FieldName: FormNote] {
    var notes: [FieldName: FormNote] = [:]
    var after: CardTotals?
    switch MoneyInput.parse(form.text(.amount)) {
    case .success(let amount):
      after = card.totals(with: payment(form, amount), correcting: corrected)
    case .failure(let fault):
      if !form.text(.amount).isEmpty, form.focus != .field(.amount) {
        notes[.amount] = FormNote(text: ModelTexts.money(fault), isWarning: true)
      }
    }
    if notes[.amount] == nil {
      notes[.amount] = PaymentFields.total(before: card.totals, after: after, limits)
    }
    if let other = card.row(withVoucher: form.text(.voucher), except: corrected) {
      notes[.voucher] = PaymentFields.voucherTaken(by: other.number)
    }
    return notes
  }
}
