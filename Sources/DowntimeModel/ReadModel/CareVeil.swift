/// A care entry about somebody whose data are kept: who, when and of what kind stay, and what was
/// answered by a choice, a day or a sum, since what waits is worked out from it; every text goes.
extension CareEntry {
  func covered(_ veil: Veil, _ cover: inout Cover) -> CareEntry {
    var entry = covered(&cover)
    entry.person = veil.person(person)
    return entry
  }

  private func covered(_ cover: inout Cover) -> CareEntry {
    switch self {
    case .dayNote(var note):
      note.text = cover.text(note.text)
      note.details.toldOrally = note.details.toldOrally.map { $0.covered(&cover) }
      if let to = note.details.handedOver?.to { note.details.handedOver?.to = cover.text(to) }
      note.details.licensedContact = cover.text(note.details.licensedContact)
      note.details.objection = cover.text(note.details.objection)
      return .dayNote(note)
    case .deviation(var deviation):
      deviation.whatHappened = cover.text(deviation.whatHappened)
      deviation.immediateAction = cover.text(deviation.immediateAction)
      if case .someone(let who) = deviation.contacted {
        deviation.contacted = .someone(cover.text(who))
      }
      deviation.details = deviation.details.covered(&cover)
      return .deviation(deviation)
    case .call(let call): return .call(call.covered(&cover))
    case .fax(let fax): return .fax(fax.covered(&cover))
    case .decision(var decision):
      // The officer stays: what waits for her word is asked by her name (R004-35).
      decision.purpose = cover.text(decision.purpose)
      decision.documentPlace = cover.text(decision.documentPlace)
      return .decision(decision)
    case .payment(var payment):
      payment.purpose = cover.text(payment.purpose)
      payment.decisionNumber = cover.text(payment.decisionNumber)
      payment.userNumber = cover.text(payment.userNumber)
      payment.limitReason = cover.text(payment.limitReason)
      return .payment(payment)
    case .order(var order):
      order.service = cover.text(order.service)
      order.provider = cover.text(order.provider)
      order.dataGiven = cover.text(order.dataGiven)
      return .order(order)
    case .timeReport(var report):
      report.service = cover.text(report.service)
      return .timeReport(report)
    case .document(var document):
      document.title = cover.text(document.title)
      document.place = cover.text(document.place)
      return .document(document)
    }
  }
}

extension DeviationDetails {
  fileprivate func covered(_ cover: inout Cover) -> DeviationDetails {
    var details = self
    details.unit = cover.text(unit)
    details.place = cover.text(place)
    if let fall {
      var covered = fall
      covered.activity = cover.text(fall.activity)
      covered.probableCause = cover.text(fall.probableCause)
      covered.symptomsBefore = cover.text(fall.symptomsBefore)
      covered.aidUsed = cover.text(fall.aidUsed)
      covered.helpedUpBy = cover.text(fall.helpedUpBy)
      covered.visibleInjury = cover.text(fall.visibleInjury)
      details.fall = covered
    }
    details.medication?.kind = cover.text(medication?.kind)
    details.causes = cover.texts(causes)
    details.proposal = cover.text(proposal)
    details.toldManager = cover.text(toldManager)
    return details
  }
}

extension Fax {
  fileprivate func covered(_ cover: inout Cover) -> Fax {
    var fax = self
    fax.versionOf = cover.text(versionOf)
    fax.sender = cover.text(sender)
    fax.receivers = receivers.map { receiver in
      var receiver = receiver
      receiver.unit = cover.text(receiver.unit)
      receiver.faxNumber = cover.text(receiver.faxNumber)
      receiver.confirmedBy = cover.text(receiver.confirmedBy)
      return receiver
    }
    fax.checkReason = cover.text(checkReason)
    fax.signers = cover.texts(signers)
    fax.originalWith = cover.text(originalWith)
    fax.copiesTo = cover.texts(copiesTo)
    return fax
  }
}

extension Call {
  fileprivate func covered(_ cover: inout Cover) -> Call {
    var call = self
    if case .given(let name) = counterpart { call.counterpart = .given(cover.text(name)) }
    call.counterpartRole = cover.text(counterpartRole)
    call.counterpartUnit = cover.text(counterpartUnit)
    call.said = cover.text(said)
    call.details.phone = cover.text(details.phone)
    call.details.messages = details.messages.map { message in
      var message = message
      message.content = message.content.covered(&cover)
      return message
    }
    if let sbar = details.sbar {
      call.details.sbar = CallDetails.SBAR(
        situation: cover.text(sbar.situation), background: cover.text(sbar.background),
        assessment: cover.text(sbar.assessment), recommendation: cover.text(sbar.recommendation))
    }
    if let taken = details.prescription {
      call.details.prescription = CallDetails.OralPrescription(
        drug: cover.text(taken.drug), dose: cover.text(taken.dose),
        prescriber: cover.text(taken.prescriber), at: taken.at, isReadBack: taken.isReadBack)
    }
    return call
  }
}

extension PratorMessage.Content {
  fileprivate func covered(_ cover: inout Cover) -> PratorMessage.Content {
    switch self {
    case .admission(let at, let ward, let form, let discharge, let assessed):
      .admission(
        admittedAt: at, ward: cover.text(ward), form: form, expectedDischarge: discharge,
        assessedAt: assessed)
    case .currentServices(let text, let contact):
      .currentServices(text: cover.text(text), contact: cover.text(contact))
    case .permanentCareContact(let name, let role, let unit, let phone):
      .permanentCareContact(
        name: cover.text(name), role: cover.text(role), unit: cover.text(unit),
        phone: cover.text(phone))
    case .preliminarilyReady, .changedDischargeTime, .readyForDischarge: self
    case .dischargeReport(let summary, let medicationList, let aids, let followUp):
      .dischargeReport(
        summary: cover.text(summary), medicationList: cover.text(medicationList),
        aids: cover.text(aids), followUp: cover.text(followUp))
    case .discharge(let at, let place, let unit):
      .discharge(at: at, to: cover.text(place), receivingUnit: unit.covered(&cover))
    case .municipalityReady(let time, let condition):
      .municipalityReady(from: time, condition: cover.text(condition))
    case .planInitiative(let who, let consent):
      .planInitiative(by: cover.text(who), consent: consent)
    case .planCall(let at, let place, let participants, let caller):
      .planCall(
        agreedAt: at, place: cover.text(place),
        participants: participants.map {
          PratorMessage.Participant(
            name: cover.text($0.name), unit: cover.text($0.unit), phone: cover.text($0.phone),
            phonedAt: $0.phonedAt)
        }, calledBy: cover.text(caller))
    case .planHeld(let day, let isFilled, let hasCopy, let original):
      .planHeld(
        on: day, formIsFilled: isFilled, copyToPatient: hasCopy, originalWith: cover.text(original))
    case .other(let text): .other(text: cover.text(text))
    }
  }
}

extension PratorMessage.ReceivingUnit {
  fileprivate func covered(_ cover: inout Cover) -> PratorMessage.ReceivingUnit {
    switch self {
    case .told(let name, let at): .told(name: cover.text(name), at: at)
    case .notTold: .notTold
    case .notNeeded(let reason): .notNeeded(reason: cover.text(reason))
    }
  }
}

extension Addition.OralInformation {
  fileprivate func covered(_ cover: inout Cover) -> Addition.OralInformation {
    Addition.OralInformation(unit: cover.text(unit), receiver: cover.text(receiver), at: at)
  }
}

extension Addition.Said {
  func covered(_ cover: inout Cover) -> Addition.Said {
    switch self {
    case .nextShift(let mustKnow, let reason):
      .nextShift(mustKnow: mustKnow, reason: cover.text(reason))
    case .toldOrally(let told): .toldOrally(told.covered(&cover))
    case .handedOver(let who, let at): .handedOver(to: cover.text(who), at: at)
    case .paper(.filed(let place)): .paper(.filed(place: cover.text(place)))
    case .paper(.notNeeded(let reason)): .paper(.notNeeded(reason: cover.text(reason)))
    case .assessed(let assessment):
      .assessed(
        Addition.Assessment(
          text: cover.text(assessment.text), actions: cover.text(assessment.actions),
          responsible: cover.text(assessment.responsible), severity: assessment.severity,
          likelihood: assessment.likelihood))
    case .orderStep(let step, let at, let counterpart):
      .orderStep(step, at: at, counterpart: cover.text(counterpart))
    case .faxArrived(let unit, let who, let at):
      .faxArrived(unit: cover.text(unit), by: cover.text(who), at: at)
    case .struck(let reason): .struck(reason: cover.text(reason))
    case .waived(let duty, let reason): .waived(duty, reason: cover.text(reason))
    case .read, .informed, .paper, .acknowledged, .sentAfterwards, .follows: self
    }
  }
}
