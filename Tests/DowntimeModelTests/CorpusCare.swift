import DowntimeModel

/// What the corpus files of care entries say, by file.
extension Corpus {
  static func care() throws -> [String: CareEntry] {
    var note = DayNote(
      person: try testa(), text: "Åt inte frukost, ville inte stiga upp.", nextShiftMustKnow: true)
    note.details.heading = .food
    note.details.source = .relative
    note.details.nature = .both
    note.details.departsFromPlan = true
    note.details.affectsComingVisits = true
    note.details.licensedContact = "ssk Siv Sköterska-Test 07:40"
    note.details.objection = "Säger att hon visst åt."
    note.details.law = .socialServices
    note.details.form = .handwritten
    var told = DayNote(person: try testa(), text: "Vill äta 09:00.", nextShiftMustKnow: false)
    told.details.affectsComingVisits = true
    told.details.toldOrally = [
      Addition.OralInformation(
        unit: "dagenhet", receiver: "Mona Morgon-Test",
        at: try time("2026-10-25T06:46:00.000+01:00"))
    ]
    told.details.handedOver = DayNoteDetails.HandedOver(
      to: "Siv Sköterska-Test", at: try time("2026-10-25T06:50:00.000+01:00"))
    return [
      "dayNoteTold": .dayNote(told), "dayNoteDetails": .dayNote(note),
      "deviationFall": .deviation(try fallReport()),
      "deviationFallHead": .deviation(try headReport()),
      "deviationMedication": .deviation(try medicationReport()),
      "faxSent": .fax(try sentFax()), "faxReceived": .fax(try receivedFax()),
      "faxReceivedFrom": .fax(try receivedFaxFrom()),
      "faxWithPatient": .fax(
        Fax(
          person: try testa(), message: .acuteSheet, direction: .sent, way: .withPatient,
          receivers: [], checks: [])),
      "decision": .decision(
        Decision(
          person: try testa(), purpose: "Utökad hemtjänst", law: .socialServices,
          officer: "Hanna Handläggare-Test", decisionMaker: "Benny Beslut-Test",
          decidedOn: try day("2026-10-24"), documentPlace: "Pärm B12")),
      "decisionWithoutDocument": .decision(
        Decision(
          person: .nobody, purpose: "Korttidsplats", law: .disability, officer: "Ines Info-Test",
          decisionMaker: "Benny Beslut-Test", decidedOn: try day("2026-10-25"))),
      "payment": .payment(try payment()), "paymentLinked": .payment(try linkedPayment()),
      "paymentBeyondLimit": .payment(try beyondLimit()),
      "order": .order(
        Order(
          person: try testa(), service: "Trygghetslarm", isUrgent: true,
          provider: "Testhemtjänsten", startsOn: try day("2026-10-26"),
          dataGiven: "Namn, adress, portkod.", decision: try identifier(120))),
      "orderNotUrgent": .order(
        Order(
          person: try testa(), service: "Matlåda", isUrgent: false, provider: "Testhemtjänsten")),
      "timeReport": .timeReport(
        TimeReport(
          person: try testa(), startedAt: try time("2026-10-25T02:10:00.000+02:00"),
          endedAt: try time("2026-10-25T02:05:00.000+01:00"), service: "Tillsyn natt",
          outcome: .performed, isDoubleStaffed: true, hasReadBinder: false)),
      "timeReportMissed": .timeReport(
        TimeReport(
          person: try testa(), startedAt: try time("2026-10-25T07:30:00.000+01:00"),
          endedAt: try time("2026-10-25T07:31:00.000+01:00"), outcome: .missed)),
      "documentOnScreen": .document(try document(.screen, .journalNote)),
      "documentHandwritten": .document(try document(.handwritten, .healthCareNote)),
      "documentOnPrintedForm": .document(
        try document(.printedForm("UPP-PKRTM0001"), .healthCareNote)),
      "documentInFolder": .document(try document(.fileInFolder, .investigation)),
      "documentOnStick": .document(
        DrawnUpDocument(
          person: try testa(), kind: .other, title: "Bilaga till utredning", law: .economicAid,
          place: "Kassaskåp 2", form: .fileOnStick("USB-07"), needsStatistics: true)),
    ]
  }

  private static func headReport() throws -> Deviation {
    var deviation = try fallReport()
    deviation.details.fall?.hitHead = true
    deviation.details.fall?.takesBloodThinners = false
    return deviation
  }

  private static func fallReport() throws -> Deviation {
    var deviation = Deviation(
      person: try testa(), kinds: [.fall, .alarm], whatHappened: "Hittad på golvet vid sängen.",
      immediateAction: "Lyft med hjälp av två.", contacted: .nobody)
    var fall = DeviationDetails.Fall()
    fall.wasAlone = true
    fall.activity = "på väg till toaletten"
    fall.probableCause = "halt golv"
    fall.symptomsBefore = "yr"
    fall.aidUsed = "rollator"
    fall.alarmWorked = false
    fall.helpedUpBy = "två personal"
    fall.visibleInjury = "skrubbsår höger armbåge"
    deviation.details.discoveredAt = try time("2026-10-25T02:48:00.000+02:00")
    deviation.details.unit = "Testgården plan 2"
    deviation.details.place = "badrummet"
    deviation.details.isOwnObservation = false
    deviation.details.fall = fall
    deviation.details.consequence = .injury
    deviation.details.severity = .considerable
    deviation.details.likelihood = .great
    deviation.details.informed = [
      Informed(.person, .done(try time("2026-10-25T02:55:00.000+02:00"))),
      Informed(.relative, .planned(try time("2026-10-25T08:00:00.000+01:00"))),
      Informed(.guardian, .notNeeded),
    ]
    deviation.details.causes = ["golvet", "belysningen"]
    deviation.details.proposal = "Halkskydd."
    deviation.details.toldManager = "Cleo Chef-Test 03:10"
    deviation.details.malpractice = .no
    deviation.details.careInjury = .risk
    deviation.details.form = .handwritten
    return deviation
  }

  private static func medicationReport() throws -> Deviation {
    var deviation = Deviation(
      person: try testa(), kinds: [.medication], whatHappened: "Kvällsdosen låg kvar.",
      immediateAction: "Ringde ssk.", contacted: .someone("ssk Siv Sköterska-Test"))
    var medication = DeviationDetails.Medication()
    medication.phase = .handingOver
    medication.fault = .omitted
    medication.kind = "dosett"
    medication.hasDelegation = true
    deviation.details.medication = medication
    deviation.details.informed = [Informed(.relative, .notDone)]
    deviation.details.malpractice = .suspected
    return deviation
  }

  private static func sentFax() throws -> Fax {
    var fax = Fax(
      person: try testa(), message: .positionBeforeDischarge, direction: .sent, way: .fax,
      receivers: [
        Fax.Receiver(
          party: .somaticHospital, unit: "Avd. T1, Teststads lasarett",
          faxNumber: "08-465 004 01", at: try time("2026-10-25T09:12:00.000+01:00"), pages: 3,
          receiptIsGood: true, confirmedBy: "Stina Sjuksköterska-Test",
          confirmedAt: try time("2026-10-25T09:20:00.000+01:00")),
        Fax.Receiver(
          party: .primaryCare, unit: "Testmottagningen", faxNumber: "08-465 004 02",
          at: try time("2026-10-25T09:15:00.000+01:00"), receiptIsGood: false),
      ], checks: [.numberAgainstList, .deidentified],
      relevantTime: .time(try time("2026-10-26T11:00:00.000+01:00")))
    fax.versionOf = "Kommunens hemsjukvård"
    fax.checkReason = "Ingen svarar på avdelningens telefon."
    fax.planHeldAt = try time("2026-10-25T08:30:00.000+01:00")
    fax.signers = ["Siv Sköterska-Test", "Hanna Handläggare-Test"]
    fax.originalWith = "Siv Sköterska-Test"
    fax.copiesTo = ["den enskilde"]
    return fax
  }

  private static func receivedFax() throws -> Fax {
    Fax(
      person: try testa(), message: .dischargeTime, direction: .received, way: .fax,
      receivers: [], checks: Set(Fax.Precaution.allCases), relevantTime: .day(try day("2026-10-27"))
    )
  }

  private static func receivedFaxFrom() throws -> Fax {
    var fax = try receivedFax()
    fax.sender = "Avd. T1, Teststads lasarett"
    return fax
  }

  private static func payment() throws -> CardPayment {
    var payment = CardPayment(
      person: try testa(), kind: .card, voucher: "K01", purpose: "mat",
      amount: Money(kronor: 4800), decisionMaker: "Benny Beslut-Test",
      officer: "Hanna Handläggare-Test")
    payment.decisionNumber = "B01"
    payment.userNumber = "4711"
    return payment
  }

  private static func beyondLimit() throws -> CardPayment {
    var payment = try payment()
    payment.limitReason = "Klienten är utan mat över helgen."
    return payment
  }

  private static func linkedPayment() throws -> CardPayment {
    var payment = try payment()
    payment.decision = try identifier(120)
    return payment
  }

  private static func document(_ form: OriginalForm, _ kind: DrawnUpDocument.Kind) throws
    -> DrawnUpDocument
  {
    DrawnUpDocument(
      person: try testa(), kind: kind, title: "", law: .healthCare, place: "Pärm A", form: form)
  }
}
