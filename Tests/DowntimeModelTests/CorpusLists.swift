import DowntimeModel
import Testing

/// What the corpus files of additions and of lists and registers say, by file.
extension Corpus {
  static func additions() throws -> [String: Addition.Said] {
    let at = try time("2026-10-25T08:05:00.000+01:00")
    return [
      "additionRead": .read([]),
      "additionReadRecords": .read([try identifier(1), try identifier(140)]),
      "additionNextShift": .nextShift(mustKnow: true, reason: "ny information från anhörig"),
      "additionNextShiftClosed": .nextShift(mustKnow: false, reason: "provet är taget"),
      "additionToldOrally": .toldOrally(
        Addition.OralInformation(unit: "dagenhet", receiver: "Mona Morgon-Test", at: at)),
      "additionHandedOver": .handedOver(to: "Siv Sköterska-Test", at: at),
      "additionInformed": .informed(Informed(.relative, .done(at))),
      "additionInformedPlanned": .informed(Informed(.guardian, .planned(at))),
      "additionInformedNotDone": .informed(Informed(.person, .notDone)),
      "additionInformedNotNeeded": .informed(Informed(.guardian, .notNeeded)),
      "additionPaperScanned": .paper(.scanned),
      "additionPaperShredded": .paper(.shredded),
      "additionPaperConfidentialBin": .paper(.confidentialBin),
      "additionPaperFiled": .paper(.filed(place: "personakten, skåp 3")),
      "additionPaperErased": .paper(.erased),
      "additionPaperNotNeeded": .paper(.notNeeded(reason: "inget papper fanns")),
      "additionAcknowledged": .acknowledged(.readyForDischarge, at: at),
      "additionAcknowledgedEntry": .acknowledged(nil, at: at),
      "additionSentAfterwards": .sentAfterwards(
        .admission, to: .psychiatricOutpatientCare, at: at),
      "additionAssessed": .assessed(
        Addition.Assessment(
          text: "Golvet var nybonat.", actions: "Halkskydd i alla badrum.",
          responsible: "Cleo Chef-Test", severity: .minor, likelihood: .veryGreat)),
      "additionAssessedUngraded": .assessed(
        Addition.Assessment(text: "Utreds.", actions: "", responsible: "Cleo Chef-Test")),
      "additionOrderStep": .orderStep(.confirmed, at: at, counterpart: "Mona Morgon-Test"),
      "additionFollows": .follows(decision: try identifier(120)),
      "additionFaxArrived": .faxArrived(unit: "Testmottagningen", by: "Siv Sköterska-Test", at: at),
      "additionStruck": .struck(reason: "betalades aldrig ut"),
      "additionWaivedFax": .waived(.faxArrival, reason: "kom med posten i stället"),
      "additionWaived": .waived(.tellOrally, reason: "besöken är redan inställda"),
    ]
  }

  static func lists() throws -> [String: ListEntry] {
    let at = try time("2026-10-25T08:05:00.000+01:00")
    let loan: Identifier<Record> = try identifier(160)
    func step(_ step: DeviceLoanStep.Step) -> ListEntry {
      .loanStep(DeviceLoanStep(loan: loan, step: step))
    }
    return [
      "handover": .handover(
        Handover(
          receiver: "Mona Morgon-Test", note: "Städa läkemedelsrummet.",
          covers: [try identifier(1), try identifier(140)], flagged: [try identifier(1)],
          unsigned: [
            Handover.Unsigned(
              draft: try identifier(9), kind: .deviation,
              author: Author(
                signature: try #require(Signature("NPÅ")), name: "Natt-Nils Påhittad",
                title: "undersköterska", role: .careStaff), startedAt: at)
          ], awaitsConfirmation: true)),
      "itemNoteTaken": .itemNote(
        ItemNote(ItemKey(.writeIn, try identifier(1), detail: "Treserva"), .taken)),
      "itemNoteReleased": .itemNote(
        ItemNote(ItemKey(.order, try identifier(1)), .released)),
      "itemNoteWaived": .itemNote(
        ItemNote(
          ItemKey(.declareDecisions, detail: "Hanna Handläggare-Test"),
          .waived(reason: "har slutat"))),
      "itemNoteWanted": .itemNote(
        ItemNote(ItemKey(.loan, try identifier(160)), .wanted(reason: "återfunnen"))),
      "handoverPlain": .handover(Handover(receiver: "dagpasset", covers: [])),
      "handoverConfirmed": .handoverConfirmed(
        HandoverConfirmation(
          handover: try identifier(150), repeated: "Rum 14: tillsyn var tredje timme")),
      "deviceLoan": .loan(
        DeviceLoan(
          device: .stick, number: "USB-07", isNewAndEncrypted: true,
          borrower: "Hanna Handläggare-Test", workplace: "Biståndsenheten", place: "kassaskåp 2",
          officer: "Ines Info-Test")),
      "deviceLoanLaptop": .loan(
        DeviceLoan(
          device: .laptop, number: "PC-3", isNewAndEncrypted: false,
          borrower: "Benny Beslut-Test", workplace: "Biståndsenheten", place: "rum 4")),
      "deviceLoanDataEntered": step(.dataEntered), "deviceLoanEmptied": step(.emptied),
      "deviceLoanReturned": step(.returned(receiver: "Ines Info-Test")),
      "deviceLoanLost": step(.lost(discoveredAt: at)),
      "cardRefill": .refill(
        .ordered(amount: Money(kronor: 25_000), decidedBy: "Rune Redovisning-Test", arrivedAt: at)),
      "cardRefillReturned": .refill(
        .returned(refill: try identifier(166), amount: Money(öre: 24_999_50))),
      "cardReconciliation": .reconciliation(
        CardReconciliation(
          with: .accountingOfficer, name: "Rune Redovisning-Test", at: at, refills: true)),
      "cashHolder": .cashHolder(
        CashHolder(
          id: try identifier(18), name: "Rune Redovisning-Test", unit: "Ekonomi",
          phone: "08-465 004 20", email: "rune@test.example",
          checkedOn: try day("2026-09-01"), isActive: false)),
      "preparedDocument": .preparedDocument(
        PreparedDocument(
          id: try identifier(19), title: "Läkemedelslista", system: "Testsystemet",
          purpose: "medicin under stopp", category: .performing, trigger: .dailyAndOnChange,
          weeding: .atOnce, place: "låst skåp plan 2", access: .licensed, person: try testa(),
          printed: PreparedDocument.Printing(
            at: at, by: "Mona Morgon-Test", version: "25 oktober", copies: 2),
          knownBy: "Mona Morgon-Test, 1 oktober")),
      "preparedDocumentUnprinted": .preparedDocument(
        PreparedDocument(
          id: try identifier(20), title: "Reservrutin", system: "", purpose: "hela rutinen",
          category: .routine, trigger: .onNewVersion, weeding: .withTheNew, place: "expeditionen",
          access: .everyone, isActive: false)),
      "selfCheck": .selfCheck(
        SelfCheck(
          periodEnds: try day("2026-10-31"), appointed: "Mona Morgon-Test",
          rows: [
            SelfCheck.Row(
              document: "Läkemedelslista", isPrinted: .yes, isStoredRight: .no,
              isOldWeeded: .notApplicable, comment: "låg framme")
          ], isKnown: .yes, howChecked: "frågade tre", actions: "Nytt skåp, Cleo Chef-Test")),
      "selfCheckFindings": .selfCheck(
        SelfCheck(
          periodEnds: try day("2026-12-31"), appointed: "Mona Morgon-Test", rows: [],
          isKnown: .yes, isReachable: .no, howChecked: "frågade tre",
          points: [SelfCheck.Point(text: "Pärmen finns.", answer: .no)],
          findings: [
            SelfCheck.Shortcoming(
              text: "Köp en pärm.", responsible: "Cleo Chef-Test", lastDay: try day("2027-01-15"))
          ])),
      "preparedDocumentPreset": .preparedDocument(try preset()),
      "contact": .contact(try contact()),
      "contactInactive": .contact(
        Contact(
          id: try identifier(22), name: "Växeln", party: .other, unit: "Testkommunen",
          numbers: [], isSwitchboard: true, source: "kommunens webb",
          updatedOn: try day("2026-01-02"), isForManagerOnly: false, isActive: false)),
    ]
  }

  private static func preset() throws -> PreparedDocument {
    var document = PreparedDocument(
      id: try identifier(23), title: "Genomförandeplan", system: "Treserva", purpose: "",
      category: .performing, trigger: .onUpdate, weeding: .exception, place: "personakten",
      access: .everyone, person: try testa())
    document.printed = PreparedDocument.Printing(
      at: try time("2026-10-25T08:05:00.000+01:00"), by: "MMT", version: "3", copies: 1,
      reason: .changed, validTo: try day("2026-10-26"))
    document.code = "P1"
    document.isOriginal = true
    document.responsible = "MMT"
    document.exception = "frånvaro kontrolleras"
    document.isAlarmAssignment = true
    return document
  }

  static func preparations() throws -> [String: PreparationEvent] {
    let at = try time("2026-10-25T08:05:00.000+01:00")
    let key = DocumentKey("P1", of: .resident(try identifier(16)))
    return [
      "preparationPrinted": .printed(
        key,
        PreparedDocument.Printing(
          at: at, by: "MMT", version: "3", copies: 2, reason: .settled,
          validTo: try day("2026-10-26"))),
      "preparationPrintedSchedule": .printed(
        DocumentKey("P3", of: .employee(try identifier(17))),
        PreparedDocument.Printing(at: at, by: "MMT", version: "", copies: 1)),
      "preparationChanged": .changed(DocumentKey("P12"), at: at, version: "4"),
      "preparationWeeded": .weeded(of: try identifier(200), .confidentialBin),
      "preparationKept": .kept(
        of: try identifier(200), reason: "frånvaro kontrolleras", until: try day("2026-12-31")),
      "preparationKnown": .known(key, at: at, how: "frågade passet"),
      "preparationPlanned": .planned(
        PlannedOutage(
          id: try identifier(210), systems: [.treserva], startsAt: at,
          endsAt: try time("2026-10-25T12:00:00.000+01:00"), note: "ny version")),
      "preparationPlanCancelled": .planCancelled(try identifier(210), reason: "flyttat till maj"),
      "preparationAppointed": .appointed(try identifier(17), name: "Mona Morgon-Test"),
      "preparationFindingDone": .findingDone(
        check: try identifier(186), finding: 0, how: "pärmen är köpt"),
    ]
  }

  private static func contact() throws -> Contact {
    var contact = Contact(
      id: try identifier(21), name: "Siv Sköterska-Test", party: .primaryCare,
      unit: "Testmottagningen",
      numbers: [
        Contact.Number(number: "08-465 004 30", hours: [.weekdayDaytime, .evening]),
        Contact.Number(number: "08-465 004 31", hours: [.night, .weekend]),
      ], isSwitchboard: false, source: "rutinpärmen", updatedOn: try day("2026-10-01"),
      isForManagerOnly: true)
    contact.fax = "08-465 004 32"
    contact.email = "siv@test.example"
    contact.note = "ring inte mellan 12 och 13"
    contact.reserve = try identifier(22)
    return contact
  }

  static func events() throws -> [String: OutageEvent] {
    let at = try time("2026-10-25T03:05:00.000+01:00")
    return [
      "outageEventReported": .reported(to: "Testsupporten", at: at, ticket: "TEST-4711"),
      "outageEventDecided": .decided(by: "Cleo Chef-Test", role: "enhetschef", at: at),
      "outageEventLevel": .level(computer: true, network: false, system: false, from: at),
      "outageEventInformed": .informed(.sms, to: "enhetscheferna", at: at),
      "outageEventForwarded": .forwarded(of: try identifier(183), at: at),
      "outageEventPremisesChecked": .premisesChecked(at: at),
      "outageEventCasesReviewed": .casesReviewed(at: at),
      "outageEventStorageDecided": .storageDecided("I pärmar i kassaskåpet."),
      "outageEventDecisionsComplete": .decisionsComplete(officer: "Hanna Handläggare-Test"),
      "outageEventListKept": .listKept(
        .decisions, by: "Cleo Chef-Test", place: "aktskåp, rum 2"),
      "outageEventCause": .cause("avgrävd fiber"),
      "outageEventPrinted": .printed(what: "överlämning", copies: 3, place: "expeditionen"),
      "outageEventPrintDone": .printDone(of: try identifier(190), .filed(place: "pärm 1")),
      "outageEventPaperReport": .paperReport(
        .deviation, place: "låst skåp hos chefen", keeper: "Cleo Chef-Test", at: at),
      "outageEventPaperReportDone": .paperReportDone(
        of: try identifier(190), outcome: "Lämnad till MAS i förseglat kuvert."),
      "outageEventDone": .done(.workShiftApproval, at: at),
      "outageEventWaived": .waived(.providerReport, reason: "inga utförare på enheten"),
      "outageEventTicked": .ticked(
        ChecklistPoint(role: "omsorgspersonal", phase: .start, text: "Ring chefen."), at: at),
      "outageEventUnticked": .unticked(
        ChecklistPoint(role: "omsorgspersonal", phase: .start, text: "Ring chefen."),
        reason: "fel rad"),
      "outageEventReceived": .received(
        "De byter en server.", from: "Testsupporten", at: at,
        next: try time("2026-10-25T05:00:00.000+01:00")),
      "outageEventReceivedNoNext": .received(
        "Ingen vet.", from: "Testsupporten", at: at, next: nil),
      "outageEventDeclarationCorrected": .declarationCorrected(
        DeclarationCorrection(
          systems: [.treserva, .vodok], startedAt: try time("2026-10-25T02:10:00.000+02:00"),
          reason: "fel system valt")),
      "outageEventDeclarationFilledIn": .declarationCorrected(
        DeclarationCorrection(
          systems: [.treserva], startedAt: try time("2026-10-25T02:10:00.000+02:00"), reason: "",
          details: try outageDetails().details)),
      "outageEventReopened": .reopened(reason: "ett brev kom in efteråt"),
      "outageEventNormalOperation": .normalOperation(at),
      "outageEventNormalState": .normalState(at),
      "outageEventAnalysed": .analysed(
        on: try day("2026-11-09"), management: true, unions: false,
        findings: "Reservkraften räckte."),
    ]
  }

  static func outageDetails() throws -> OutageDeclaration {
    var declaration = OutageDeclaration(
      outage: try outage(), systems: [.minaPlaner],
      startedAt: try time("2026-10-25T02:14:00.000+02:00"), note: "")
    declaration.details.isPlanned = false
    declaration.details.cause = .network
    declaration.details.scope = .bothPrincipals
    declaration.details.emailWorks = true
    declaration.details.phonesWork = false
    declaration.details.discoveredAt = try time("2026-10-25T02:31:00.000+02:00")
    return declaration
  }
}
