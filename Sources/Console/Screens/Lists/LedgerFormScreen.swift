import DowntimeModel
import Terminal

/// Writes one row on a list of the unit, or what became of one. What stood before stays.
struct LedgerFormScreen: FormScreen, Sendable {
  private let subject: LedgerForm
  private let outage: Identifier<Outage>?
  var form: Form
  var keeper: DraftKeeper?

  init(_ subject: LedgerForm, _ outage: Outage?, _ context: ScreenContext) {
    self.subject = subject
    self.outage = outage?.id
    form = Form(
      LedgerFormTexts.spec(subject, outage, context),
      texts: LedgerFormTexts.texts(subject, outage, context.unit), unit: context.unit,
      now: context.now)
    if form.time(.when) != nil {
      form.set(.when, .time(TimeField(context.now, now: context.now)))
    }
  }

  var inSight: TrailPlace { .at(.lists, subject.record.map { [.opened($0)] } ?? []) }
  var heading: String { LedgerFormTexts.heading(subject) }

  func shown(_ context: ScreenContext) -> Form {
    var shown = form
    if subject == .orderRefill, let time = form.time(.when),
      case .success(.time(let at)) = time.meaning(now: context.now),
      let day = try? Deadline.refillAvailable(arrived: at)
    {
      shown.spec.say(.available, LedgerFormTexts.available(day))
    }
    return shown
  }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let at = answers.time(.when)
    let entry = entry(at: at, &answers, context)
    guard let entry else { return [] }
    // Appendix 1 is of no outage.
    let belongsTo = subject.list == .cashHolders ? nil : outage
    let isAddition = if case .addition = entry { true } else { false }
    return [.append(entry, in: belongsTo, at: isAddition ? nil : at, by: author, .listing)]
  }

  /// What the form says; nil when an answer is missing, which is then among the problems.
  private func entry(
    at: LocalTime, _ answers: inout FormAnswers, _ context: ScreenContext
  ) -> Entry? {
    switch subject {
    case .lend: return lend(&answers, context).map { .listed(.loan($0)) }
    case .device(let loan):
      return step(of: loan, at: at, &answers, context)
        .map { .listed(.loanStep(DeviceLoanStep(loan: loan, step: $0))) }
    case .reconcile:
      let with: CardReconciliation.Counterpart? = answers.neededWord(.counterpartRole)
      // Whoever it was with: everything that is missing is said at once.
      let said = CardReconciliation(
        with: with ?? .accountingOfficer, name: answers.text(.counterpart), at: at,
        refills: answers.isTicked(.refills))
      answers.object(ModelTexts.entry(SigningCheck.faults(of: said, now: context.now)))
      return .listed(.reconciliation(said))
    case .orderRefill:
      return refill(
        .ordered(
          amount: answers.amount(.amount), decidedBy: answers.text(.decisionMaker), arrivedAt: at),
        &answers)
    case .returnRefill(let id):
      return refill(.returned(refill: id, amount: answers.amount(.amount)), &answers)
    case .cashHolder(let record): return .listed(.cashHolder(holder(record, &answers, context)))
    case .orderStep(let id):
      let step: Order.Step? = answers.neededWord(.step)
      answers.object(ModelTexts.entry(SigningCheck.time(of: at, now: context.now)))
      return step.map {
        .addition(
          Addition(
            original: id,
            said: .orderStep($0, at: at, counterpart: answers.text(.counterpart))))
      }
    case .strike(let id):
      let reason = answers.text(.reason)
      answers.object(ModelTexts.entry(SigningCheck.reason(reason)))
      return .addition(Addition(original: id, said: .struck(reason: reason)))
    case .keep(let list):
      let event = OutageEvent.listKept(
        list, by: answers.text(.counterpart), place: answers.text(.place))
      answers.object(ModelTexts.entry(SigningCheck.faults(of: event, now: context.now)))
      return .listed(.outageEvent(event))
    }
  }

  private func refill(_ refill: CardRefill, _ answers: inout FormAnswers) -> Entry {
    answers.object(ModelTexts.entry(SigningCheck.faults(of: refill, now: answers.now)))
    return .listed(.refill(refill))
  }

  private func lend(_ answers: inout FormAnswers, _ context: ScreenContext) -> DeviceLoan? {
    let device: DeviceLoan.Device? = answers.neededWord(.device)
    guard let device, let outage else { return nil }
    let loan = DeviceLoan(
      device: device, number: answers.text(.number),
      isNewAndEncrypted: answers.isTicked(.isEncrypted), borrower: answers.text(.counterpart),
      workplace: answers.text(.unit), place: answers.text(.place),
      officer: answers.textIfAny(.officer))
    answers.object(ModelTexts.entry(SigningCheck.faults(of: loan)))
    switch context.unit.lending(loan, in: outage) {
    case .accepted: break
    case .refusedNotNewAndEncrypted: answers.object(.isEncrypted, LedgerFormTexts.notEncrypted)
    case .refusedAlreadyLent: answers.object(.number, LedgerFormTexts.alreadyLent)
    }
    return loan
  }

  private func step(
    of loan: Identifier<Record>, at: LocalTime, _ answers: inout FormAnswers,
    _ context: ScreenContext
  ) -> DeviceLoanStep.Step? {
    guard let outage, let chosen = answers.chosen(.step) else {
      answers.object(.step, EntryTexts.chooseOne)
      return nil
    }
    let step: DeviceLoanStep.Step =
      switch DeviceLedger.Loan.NextStep(rawValue: chosen) {
      case .dataEntered: .dataEntered
      case .emptied: .emptied
      case .returned: .returned(receiver: answers.text(.counterpart))
      case nil: .lost(discoveredAt: at)
      }
    answers.object(ModelTexts.entry(SigningCheck.faults(of: step, at: at, now: context.now)))
    if let refusal = context.unit.gate(before: step, of: loan, in: outage)
      .flatMap(LedgerFormTexts.refusal)
    {
      answers.object(.step, refusal)
    }
    return step
  }

  private func holder(
    _ record: Identifier<Record>?, _ answers: inout FormAnswers, _ context: ScreenContext
  ) -> CashHolder {
    let before = record.flatMap(context.unit.cashHolder)
    var fresh = context.identities
    let holder = CashHolder(
      id: before?.id ?? Identifier(using: &fresh), name: answers.text(.counterpart),
      unit: answers.text(.unit), phone: answers.text(.phone), email: answers.text(.email),
      checkedOn: answers.today, isActive: !answers.isTicked(.hasLeft))
    answers.object(ModelTexts.entry(SigningCheck.faults(of: holder)))
    return holder
  }
}
