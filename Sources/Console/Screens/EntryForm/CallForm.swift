import DowntimeModel

/// A phone call and its form.
enum CallForm {
  static func write(_ call: Call, to texts: inout DraftTexts) {
    let details = call.details
    texts.word(.direction, call.direction)
    switch call.counterpart {
    case .given(let name): texts.text(.counterpart, name)
    case .withheld: texts.tick(.counterpartWithheld, true)
    }
    texts.text(.counterpartRole, call.counterpartRole)
    texts.text(.counterpartUnit, call.counterpartUnit)
    texts.text(.said, call.said)
    texts.yesNo(.readBack, call.readBack)
    texts.word(.counterparty, details.counterparty)
    texts.text(.phone, details.phone)
    for (index, attempt) in details.attempts.enumerated() {
      texts.time(.attemptAt.row(index + 1), attempt.at)
      texts.word(.attemptResult.row(index + 1), attempt.result)
    }
    MessageForm.write(details.messages, of: call.direction, to: &texts)
    if let report = details.sbar {
      texts.tick(.report, true)
      texts.text(.situation, report.situation)
      texts.text(.background, report.background)
      texts.text(.assessment, report.assessment)
      texts.text(.recommendation, report.recommendation)
    }
    if let taken = details.prescription {
      texts.tick(.prescription, true)
      texts.text(.drug, taken.drug)
      texts.text(.dose, taken.dose)
      texts.text(.prescriber, taken.prescriber)
      texts.time(.prescribedAt, taken.at)
      texts.yesNo(.prescriptionReadBack, taken.isReadBack)
    }
    texts.form(details.form)
  }

  /// `old` is the call corrected: its messages keep their order.
  static func read(
    _ person: PersonReference, correcting old: CareEntry?, _ answers: inout FormAnswers
  ) -> Call {
    let direction: Call.Direction? = answers.neededWord(.direction)
    let readBack = answers.yesNo(.readBack)
    if readBack == nil { answers.object(.readBack, EntryTexts.chooseOne) }
    let isWithheld = answers.isTicked(.counterpartWithheld) && answers.text(.counterpart).isEmpty
    var call = Call(
      direction: direction ?? .both,
      counterpart: isWithheld ? .withheld : .given(answers.text(.counterpart)),
      counterpartRole: answers.text(.counterpartRole),
      counterpartUnit: answers.text(.counterpartUnit), person: person, said: answers.text(.said),
      readBack: readBack ?? false)
    let before: CallDetails? = if case .call(let old) = old { old.details } else { nil }
    call.details = details(of: call.direction, correcting: before?.messages ?? [], &answers)
    // «On the screen» is what nobody needs to say.
    if call.details.form == nil, before?.form == .screen { call.details.form = .screen }
    return call
  }

  private static func details(
    of direction: Call.Direction, correcting old: [PratorMessage], _ answers: inout FormAnswers
  ) -> CallDetails {
    var details = CallDetails()
    details.counterparty = answers.word(.counterparty)
    details.phone = answers.textIfAny(.phone)
    var row = 1
    while answers.has(.attemptAt.row(row)) {
      if let at = answers.timeIfAny(.attemptAt.row(row)),
        let result: CallDetails.Attempt.Result = answers.neededWord(.attemptResult.row(row))
      {
        details.attempts.append(CallDetails.Attempt(at: at, result: result))
      }
      row += 1
    }
    details.messages = MessageForm.read(of: direction, correcting: old, &answers)
    // It drives who has been told (R002-12).
    if !details.messages.isEmpty, details.counterparty == nil {
      answers.object(.counterparty, CallTexts.whichParty)
    }
    if answers.isTicked(.report) {
      details.sbar = CallDetails.SBAR(
        situation: answers.text(.situation), background: answers.text(.background),
        assessment: answers.text(.assessment), recommendation: answers.text(.recommendation))
    }
    if answers.isTicked(.prescription) {
      let isReadBack = answers.yesNo(.prescriptionReadBack)
      if isReadBack == nil { answers.object(.prescriptionReadBack, EntryTexts.chooseOne) }
      details.prescription = CallDetails.OralPrescription(
        drug: answers.text(.drug), dose: answers.text(.dose),
        prescriber: answers.text(.prescriber), at: answers.time(.prescribedAt),
        isReadBack: isReadBack ?? false)
    }
    details.form = answers.originalForm()
    return details
  }
}
