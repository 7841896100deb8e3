import DowntimeModel

/// A row of the decision list and its form.
enum DecisionForm {
  static func write(_ decision: Decision, to texts: inout DraftTexts) {
    texts.text(.purpose, decision.purpose)
    texts.word(.law, decision.law)
    texts.text(.decisionMaker, decision.decisionMaker)
    texts.text(.officer, decision.officer)
    texts.text(.decidedOn, SwedishDate.iso(decision.decidedOn))
    texts.text(.documentPlace, decision.documentPlace)
  }

  static func read(_ person: PersonReference, _ answers: inout FormAnswers) -> Decision {
    let law: Law? = answers.neededWord(.law)
    return Decision(
      person: person, purpose: answers.text(.purpose), law: law ?? .notApplicable,
      officer: answers.text(.officer), decisionMaker: answers.text(.decisionMaker),
      decidedOn: answers.day(.decidedOn, tense: .past),
      documentPlace: answers.textIfAny(.documentPlace))
  }
}

/// A payment and its form.
enum PaymentForm {
  static func write(_ payment: CardPayment, to texts: inout DraftTexts) {
    texts.word(.paymentKind, payment.kind)
    texts.text(.amount, payment.amount.text)
    texts.text(.voucher, payment.voucher)
    texts.text(.purpose, payment.purpose)
    texts.text(.decisionMaker, payment.decisionMaker)
    texts.text(.officer, payment.officer)
    texts.text(.decision, payment.decision?.text)
    texts.text(.decisionNumber, payment.decisionNumber)
    texts.text(.userNumber, payment.userNumber)
    texts.text(.limitReason, payment.limitReason)
  }

  static func read(_ person: PersonReference, _ answers: inout FormAnswers) -> CardPayment {
    let kind: CardPayment.Kind? = answers.neededWord(.paymentKind)
    var payment = CardPayment(
      person: person, kind: kind ?? .card, voucher: answers.text(.voucher),
      purpose: answers.text(.purpose), amount: answers.amount(.amount),
      decisionMaker: answers.text(.decisionMaker), officer: answers.text(.officer))
    payment.decision = answers.chosen(.decision).flatMap { Identifier($0) }
    payment.decisionNumber = answers.textIfAny(.decisionNumber)
    payment.userNumber = answers.textIfAny(.userNumber)
    payment.limitReason = answers.textIfAny(.limitReason)
    return payment
  }
}

/// An order and its form.
enum OrderForm {
  static func write(_ order: Order, to texts: inout DraftTexts) {
    texts.text(.service, order.service)
    texts.yesNo(.urgent, order.isUrgent)
    texts.text(.provider, order.provider)
    texts.text(.dataGiven, order.dataGiven)
    texts.text(.startsOn, order.startsOn.map(SwedishDate.iso))
    texts.text(.decision, order.decision?.text)
  }

  /// What was told of an order that could wait stays: no field asks for it.
  static func read(
    _ person: PersonReference, correcting old: CareEntry?, _ answers: inout FormAnswers
  ) -> Order {
    var order = Order(
      person: person, service: answers.text(.service), isUrgent: answers.neededYesNo(.urgent),
      provider: answers.text(.provider), startsOn: answers.dayIfAny(.startsOn, tense: .any),
      dataGiven: answers.textIfAny(.dataGiven),
      decision: answers.chosen(.decision).flatMap { Identifier($0) })
    if case .order(let old) = old, !old.isUrgent, !order.isUrgent {
      order.dataGiven = old.dataGiven
    }
    return order
  }
}

/// Performed time and its form. The entry's own time is when it began.
enum TimeReportForm {
  static func write(_ report: TimeReport, to texts: inout DraftTexts) {
    texts.time(.when, report.startedAt)
    texts.time(.finishedAt, report.endedAt)
    texts.word(.outcome, report.outcome)
    texts.text(.service, report.service)
    texts.yesNo(.doubleStaffed, report.isDoubleStaffed)
    texts.yesNo(.readBinder, report.hasReadBinder)
  }

  static func read(_ person: PersonReference, _ answers: inout FormAnswers) -> TimeReport {
    let outcome: TimeReport.Outcome? = answers.neededWord(.outcome)
    return TimeReport(
      person: person, startedAt: answers.time(.when), endedAt: answers.time(.finishedAt),
      service: answers.textIfAny(.service), outcome: outcome ?? .performed,
      isDoubleStaffed: answers.yesNo(.doubleStaffed), hasReadBinder: answers.yesNo(.readBinder))
  }
}

/// A drawn-up document and its form.
enum DocumentForm {
  static func write(_ document: DrawnUpDocument, to texts: inout DraftTexts) {
    texts.word(.documentKind, document.kind)
    texts.text(.title, document.title)
    texts.word(.law, document.law)
    texts.form(document.form)
    if document.form == .screen { texts.word(.originalForm, OriginalWord.screen) }
    texts.text(.place, document.place)
    texts.yesNo(.needsStatistics, document.needsStatistics)
  }

  static func read(_ person: PersonReference, _ answers: inout FormAnswers) -> DrawnUpDocument {
    let kind: DrawnUpDocument.Kind? = answers.neededWord(.documentKind)
    let law: Law? = answers.neededWord(.law)
    let form = answers.originalForm()
    if form == nil { answers.object(.originalForm, EntryTexts.chooseOne) }
    return DrawnUpDocument(
      person: person, kind: kind ?? .other, title: answers.text(.title),
      law: law ?? .notApplicable, place: answers.text(.place),
      form: form ?? .screen,
      needsStatistics: answers.yesNo(.needsStatistics))
  }
}
