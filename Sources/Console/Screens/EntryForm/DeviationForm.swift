import DowntimeModel

/// A deviation report and its form.
enum DeviationForm {
  static func write(_ deviation: Deviation, to texts: inout DraftTexts) {
    let details = deviation.details
    texts.words(.kinds, deviation.kinds.filter(Deviation.Kind.nightForm.contains).map(\.rawValue))
    texts.words(
      .moreKinds,
      deviation.kinds.filter { !Deviation.Kind.nightForm.contains($0) }.map(\.rawValue))
    texts.text(.whatHappened, deviation.whatHappened)
    texts.text(.action, deviation.immediateAction)
    switch deviation.contacted {
    case .someone(let who): texts.text(.contacted, who)
    case .nobody: texts.tick(.contactedNobody, true)
    }
    write(details.fall, details.medication, to: &texts)
    texts.time(.discoveredAt, details.discoveredAt)
    texts.text(.place, details.place)
    texts.text(.unit, details.unit)
    texts.yesNo(.observation, details.isOwnObservation)
    texts.word(.consequence, details.consequence)
    for informed in details.informed {
      let (word, time, field) = draft(informed)
      texts.word(.informed(informed.who), word)
      texts.time(field, time)
    }
    let known = details.causes.filter(DeviationFields.causes.contains)
    texts.words(.causes, known)
    texts.text(
      .otherCause,
      details.causes.filter { !DeviationFields.causes.contains($0) }.joined(separator: "; "))
    texts.text(.proposal, details.proposal)
    texts.text(.toldManager, details.toldManager)
    texts.grade(.severity, details.severity)
    texts.grade(.likelihood, details.likelihood)
    texts.word(.malpractice, details.malpractice)
    texts.word(.careInjury, details.careInjury)
    texts.form(details.form)
  }

  private static func write(
    _ fall: DeviationDetails.Fall?, _ medication: DeviationDetails.Medication?,
    to texts: inout DraftTexts
  ) {
    texts.yesNo(.hitHead, fall?.hitHead)
    texts.yesNo(.bloodThinners, fall?.takesBloodThinners)
    texts.yesNo(.wasAlone, fall?.wasAlone)
    texts.text(.aidUsed, fall?.aidUsed)
    texts.yesNo(.alarmWorked, fall?.alarmWorked)
    texts.text(.visibleInjury, fall?.visibleInjury)
    texts.text(.activity, fall?.activity)
    texts.text(.symptomsBefore, fall?.symptomsBefore)
    texts.text(.fallCause, fall?.probableCause)
    texts.text(.helpedUpBy, fall?.helpedUpBy)
    texts.word(.medicationPhase, medication?.phase)
    texts.word(.medicationFault, medication?.fault)
    texts.text(.medicationKind, medication?.kind)
    texts.yesNo(.delegation, medication?.hasDelegation)
  }

  private static func draft(_ informed: Informed) -> (InformedWord, LocalTime?, FieldName) {
    let (past, coming) = (
      FieldName.informedAt(informed.who), FieldName.informedAt(informed.who).row(2)
    )
    return switch informed.state {
    case .done(let at): (.done, at, past)
    case .planned(let at): (.planned, at, coming)
    case .notDone: (.notDone, nil, past)
    case .notNeeded: (.notNeeded, nil, past)
    }
  }

  /// Grade and law stay as a nurse or manager has set them when who corrects is not asked for them.
  static func read(
    _ person: PersonReference, correcting old: CareEntry?, _ answers: inout FormAnswers
  ) -> Deviation {
    let kinds: Set<Deviation.Kind> = answers.words(.kinds)
    var details = DeviationDetails()
    details.fall = readFall(answers)
    details.medication = readMedication(answers)
    details.discoveredAt = answers.timeIfAny(.discoveredAt)
    details.place = answers.textIfAny(.place)
    details.unit = answers.textIfAny(.unit)
    details.isOwnObservation = answers.yesNo(.observation)
    details.consequence = answers.word(.consequence)
    details.informed = Informed.Who.allCases.compactMap { readInformed($0, &answers) }
    let ticked = answers.ticked(.causes)
    details.causes = DeviationFields.causes.filter(ticked.contains)
    if let other = answers.textIfAny(.otherCause) { details.causes.append(other) }
    details.proposal = answers.textIfAny(.proposal)
    details.toldManager = answers.textIfAny(.toldManager)
    details.form = answers.originalForm()
    if answers.isOpen(.severity) {
      details.severity = answers.grade(.severity)
      details.likelihood = answers.grade(.likelihood)
      details.malpractice = answers.word(.malpractice)
      details.careInjury = answers.word(.careInjury)
    } else if case .deviation(let old) = old {
      details.severity = old.details.severity
      details.likelihood = old.details.likelihood
      details.malpractice = old.details.malpractice
      details.careInjury = old.details.careInjury
    }
    let isNobody = answers.isTicked(.contactedNobody) && answers.text(.contacted).isEmpty
    return Deviation(
      person: person, kinds: kinds.union(answers.words(.moreKinds)),
      whatHappened: answers.text(.whatHappened), immediateAction: answers.text(.action),
      contacted: isNobody ? .nobody : .someone(answers.text(.contacted)), details: details)
  }

  private static func readFall(_ answers: FormAnswers) -> DeviationDetails.Fall? {
    guard answers.isOpen(.hitHead) else { return nil }
    var fall = DeviationDetails.Fall()
    fall.hitHead = answers.yesNo(.hitHead)
    fall.takesBloodThinners = answers.yesNo(.bloodThinners)
    fall.wasAlone = answers.yesNo(.wasAlone)
    fall.aidUsed = answers.textIfAny(.aidUsed)
    fall.alarmWorked = answers.yesNo(.alarmWorked)
    fall.visibleInjury = answers.textIfAny(.visibleInjury)
    fall.activity = answers.textIfAny(.activity)
    fall.symptomsBefore = answers.textIfAny(.symptomsBefore)
    fall.probableCause = answers.textIfAny(.fallCause)
    fall.helpedUpBy = answers.textIfAny(.helpedUpBy)
    return fall == DeviationDetails.Fall() ? nil : fall
  }

  private static func readMedication(_ answers: FormAnswers) -> DeviationDetails.Medication? {
    guard answers.isOpen(.medicationPhase) else { return nil }
    var medication = DeviationDetails.Medication()
    medication.phase = answers.word(.medicationPhase)
    medication.fault = answers.word(.medicationFault)
    medication.kind = answers.textIfAny(.medicationKind)
    medication.hasDelegation = answers.yesNo(.delegation)
    return medication == DeviationDetails.Medication() ? nil : medication
  }

  private static func readInformed(_ who: Informed.Who, _ answers: inout FormAnswers)
    -> Informed?
  {
    let word: InformedWord? = answers.word(.informed(who))
    return switch word {
    case .done: Informed(who, .done(answers.time(.informedAt(who))))
    case .planned: Informed(who, .planned(answers.time(.informedAt(who).row(2))))
    case .notDone: Informed(who, .notDone)
    case .notNeeded: Informed(who, .notNeeded)
    case nil: nil
    }
  }
}
