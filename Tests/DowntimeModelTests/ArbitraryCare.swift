import DowntimeModel
import TestSupport

/// Arbitrary care entries with everything that they may say.
extension ArbitraryRecords {
  mutating func care() -> CareEntry {
    switch word() as CareEntry.Kind {
    case .dayNote:
      .dayNote(
        DayNote(
          person: person(), text: text(), nextShiftMustKnow: bool(), details: dayNoteDetails()))
    case .deviation:
      .deviation(
        Deviation(
          person: person(), kinds: words(), whatHappened: text(), immediateAction: text(),
          contacted: bool() ? .nobody : .someone(text()), details: deviationDetails()))
    case .call:
      .call(
        Call(
          direction: word(), counterpart: bool() ? .withheld : .given(text()),
          counterpartRole: text(), counterpartUnit: text(), person: person(), said: text(),
          readBack: bool(), details: callDetails()))
    case .fax: .fax(fax())
    case .decision:
      .decision(
        Decision(
          person: person(), purpose: text(), law: word(), officer: text(), decisionMaker: text(),
          decidedOn: day(), documentPlace: maybe { $0.text() }))
    case .payment: .payment(payment())
    case .order:
      .order(
        Order(
          person: person(), service: text(), isUrgent: bool(), provider: text(),
          startsOn: maybe { $0.day() }, dataGiven: maybe { $0.text() },
          decision: maybe { $0.identifier() }))
    case .timeReport:
      .timeReport(
        TimeReport(
          person: person(), startedAt: time(), endedAt: time(), service: maybe { $0.text() },
          outcome: word(), isDoubleStaffed: maybe { $0.bool() },
          hasReadBinder: maybe { $0.bool() }))
    case .document:
      .document(
        DrawnUpDocument(
          person: person(), kind: word(), title: text(), law: word(), place: text(),
          form: form(), needsStatistics: maybe { $0.bool() }))
    }
  }

  mutating func form() -> OriginalForm {
    pick([.screen, .handwritten, .printedForm(text()), .fileInFolder, .fileOnStick(text())])
  }

  mutating func paperStep() -> PaperStep {
    pick([
      .scanned, .shredded, .confidentialBin, .filed(place: text()), .erased,
      .notNeeded(reason: text()),
    ])
  }

  mutating func informed() -> Informed {
    Informed(word(), pick([.done(time()), .planned(time()), .notDone, .notNeeded]))
  }

  mutating func dayNoteDetails() -> DayNoteDetails {
    var details = DayNoteDetails()
    details.heading = maybe { $0.word() }
    details.source = maybe { $0.word() }
    details.nature = maybe { $0.word() }
    details.departsFromPlan = maybe { $0.bool() }
    details.affectsComingVisits = maybe { $0.bool() }
    details.toldOrally = some {
      Addition.OralInformation(unit: $0.text(), receiver: $0.text(), at: $0.time())
    }
    details.handedOver = maybe { DayNoteDetails.HandedOver(to: $0.text(), at: $0.time()) }
    details.licensedContact = maybe { $0.text() }
    details.objection = maybe { $0.text() }
    details.law = maybe { $0.word() }
    details.form = maybe { $0.form() }
    return details
  }

  mutating func deviationDetails() -> DeviationDetails {
    var details = DeviationDetails()
    details.discoveredAt = maybe { $0.time() }
    details.unit = maybe { $0.text() }
    details.place = maybe { $0.text() }
    details.isOwnObservation = maybe { $0.bool() }
    details.fall = maybe { $0.fall() }
    details.medication = maybe { $0.medication() }
    details.consequence = maybe { $0.word() }
    details.severity = maybe { $0.word() }
    details.likelihood = maybe { $0.word() }
    details.informed = some { $0.informed() }
    details.causes = some { $0.text() }
    details.proposal = maybe { $0.text() }
    details.toldManager = maybe { $0.text() }
    details.malpractice = maybe { $0.word() }
    details.careInjury = maybe { $0.word() }
    details.form = maybe { $0.form() }
    return details
  }

  private mutating func fall() -> DeviationDetails.Fall {
    var fall = DeviationDetails.Fall()
    fall.hitHead = maybe { $0.bool() }
    fall.takesBloodThinners = maybe { $0.bool() }
    fall.wasAlone = maybe { $0.bool() }
    fall.activity = maybe { $0.text() }
    fall.probableCause = maybe { $0.text() }
    fall.symptomsBefore = maybe { $0.text() }
    fall.aidUsed = maybe { $0.text() }
    fall.alarmWorked = maybe { $0.bool() }
    fall.helpedUpBy = maybe { $0.text() }
    fall.visibleInjury = maybe { $0.text() }
    return fall
  }

  private mutating func medication() -> DeviationDetails.Medication {
    var medication = DeviationDetails.Medication()
    medication.phase = maybe { $0.word() }
    medication.fault = maybe { $0.word() }
    medication.kind = maybe { $0.text() }
    medication.hasDelegation = maybe { $0.bool() }
    return medication
  }

  mutating func participant() -> PratorMessage.Participant {
    PratorMessage.Participant(
      name: text(), unit: text(), phone: text(), phonedAt: maybe { $0.time() })
  }

  private mutating func fax() -> Fax {
    var fax = Fax(
      person: person(), message: word(), direction: word(), way: word(),
      receivers: some {
        Fax.Receiver(
          party: $0.word(), unit: $0.text(), faxNumber: $0.text(), at: $0.time(),
          pages: $0.maybe { $0.int(-1...12) }, receiptIsGood: $0.bool(),
          confirmedBy: $0.maybe { $0.text() }, confirmedAt: $0.maybe { $0.time() })
      }, checks: words(), relevantTime: maybe { $0.pick([.time($0.time()), .day($0.day())]) })
    fax.versionOf = maybe { $0.text() }
    fax.sender = maybe { $0.text() }
    fax.checkReason = maybe { $0.text() }
    fax.planHeldAt = maybe { $0.time() }
    fax.signers = some { $0.text() }
    fax.originalWith = maybe { $0.text() }
    fax.copiesTo = some { $0.text() }
    return fax
  }

  private mutating func payment() -> CardPayment {
    var payment = CardPayment(
      person: person(), kind: word(), voucher: text(), purpose: text(), amount: amount(),
      decisionMaker: text(), officer: text())
    payment.decisionNumber = maybe { $0.text() }
    payment.userNumber = maybe { $0.text() }
    payment.decision = maybe { $0.identifier() }
    payment.limitReason = maybe { $0.text() }
    return payment
  }
}
