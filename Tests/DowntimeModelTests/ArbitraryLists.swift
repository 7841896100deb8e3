import DowntimeModel
import TestSupport

/// Arbitrary additions, entries of lists and events of outages.
extension ArbitraryRecords {
  mutating func said() -> Addition.Said {
    switch int(0...14) {
    case 14: .struck(reason: text())
    case 0: .read(some { $0.identifier() })
    case 12: .nextShift(mustKnow: bool(), reason: text())
    case 1:
      .toldOrally(Addition.OralInformation(unit: text(), receiver: text(), at: time()))
    case 2: .handedOver(to: text(), at: time())
    case 3: .informed(informed())
    case 4: .paper(paperStep())
    case 5: .acknowledged(maybe { $0.word() }, at: time())
    case 6: .sentAfterwards(word(), to: word(), at: time())
    case 7:
      .assessed(
        Addition.Assessment(
          text: text(), actions: text(), responsible: text(), severity: maybe { $0.word() },
          likelihood: maybe { $0.word() }))
    case 8: .orderStep(word(), at: time(), counterpart: text())
    case 9: .follows(decision: identifier())
    case 11: .faxArrived(unit: text(), by: text(), at: time())
    default: .waived(word(), reason: text())
    }
  }

  mutating func listed() -> ListEntry {
    switch int(0...13) {
    case 13: .preparation(preparation())
    case 12: .itemNote(itemNote())
    case 10: .handover(handover())
    case 11:
      .handoverConfirmed(HandoverConfirmation(handover: identifier(), repeated: text()))
    case 0:
      .loan(
        DeviceLoan(
          device: word(), number: text(), isNewAndEncrypted: bool(), borrower: text(),
          workplace: text(), place: text(), officer: maybe { $0.text() }))
    case 1:
      .loanStep(
        DeviceLoanStep(
          loan: identifier(),
          step: pick([
            .dataEntered, .emptied, .returned(receiver: text()), .lost(discoveredAt: time()),
          ])))
    case 2: .refill(.ordered(amount: amount(), decidedBy: text(), arrivedAt: time()))
    case 3: .refill(.returned(refill: identifier(), amount: amount()))
    case 4:
      .reconciliation(
        CardReconciliation(with: word(), name: text(), at: time(), refills: bool()))
    case 5:
      .cashHolder(
        CashHolder(
          id: identifier(), name: text(), unit: text(), phone: text(), email: text(),
          checkedOn: day(), isActive: bool()))
    case 6: .preparedDocument(preparedDocument())
    case 7:
      .selfCheck(
        SelfCheck(
          periodEnds: day(), appointed: text(),
          rows: some {
            SelfCheck.Row(
              document: $0.text(), isPrinted: $0.word(), isStoredRight: $0.word(),
              isOldWeeded: $0.word(), comment: $0.text())
          }, isKnown: word(), isReachable: maybe { $0.word() }, howChecked: text(), actions: text(),
          points: some { SelfCheck.Point(text: $0.text(), answer: $0.word()) },
          findings: some {
            SelfCheck.Shortcoming(text: $0.text(), responsible: $0.text(), lastDay: $0.day())
          }))
    case 8: .contact(contact())
    default: .outageEvent(outageEvent())
    }
  }

  mutating func itemNote() -> ItemNote {
    ItemNote(
      ItemKey(word(), maybe { $0.identifier() }, detail: text()),
      pick([.taken, .released, .waived(reason: text()), .wanted(reason: text())]))
  }

  mutating func handover() -> Handover {
    Handover(
      receiver: text(), note: text(), covers: some { $0.identifier() },
      flagged: some { $0.identifier() },
      unsigned: some {
        Handover.Unsigned(
          draft: $0.identifier(), kind: $0.word(), author: $0.author(), startedAt: $0.time())
      }, awaitsConfirmation: bool())
  }

  private mutating func preparedDocument() -> PreparedDocument {
    var document = PreparedDocument(
      id: identifier(), title: text(), system: text(), purpose: text(), category: word(),
      trigger: word(), weeding: word(), place: text(), access: word(),
      person: maybe { $0.person() }, printed: maybe { $0.printing() }, knownBy: maybe { $0.text() },
      isActive: bool())
    (document.code, document.responsible, document.exception) = (text(), text(), text())
    (document.isOriginal, document.isAlarmAssignment) = (bool(), bool())
    return document
  }

  private mutating func printing() -> PreparedDocument.Printing {
    PreparedDocument.Printing(
      at: time(), by: text(), version: text(), copies: int(0...9), reason: maybe { $0.word() },
      validTo: maybe { $0.day() })
  }

  private mutating func documentKey() -> DocumentKey {
    DocumentKey(
      text(), of: maybe { $0.bool() ? .resident($0.identifier()) : .employee($0.identifier()) })
  }

  mutating func preparation() -> PreparationEvent {
    switch int(0...8) {
    case 0: .printed(documentKey(), printing())
    case 1: .changed(documentKey(), at: time(), version: text())
    case 2: .weeded(of: identifier(), paperStep())
    case 3: .kept(of: identifier(), reason: text(), until: maybe { $0.day() })
    case 4: .known(documentKey(), at: time(), how: text())
    case 5:
      .planned(
        PlannedOutage(
          id: identifier(), systems: [system()], startsAt: time(), endsAt: maybe { $0.time() },
          note: text()))
    case 6: .planCancelled(identifier(), reason: text())
    case 7: .appointed(identifier(), name: text())
    default: .findingDone(check: identifier(), finding: int(0...9), how: text())
    }
  }

  private mutating func contact() -> Contact {
    var contact = Contact(
      id: identifier(), name: text(), party: word(), unit: text(),
      numbers: some { Contact.Number(number: $0.text(), hours: $0.words()) },
      isSwitchboard: bool(), source: text(), updatedOn: day(), isForManagerOnly: bool(),
      isActive: bool())
    contact.fax = maybe { $0.text() }
    contact.email = maybe { $0.text() }
    contact.note = maybe { $0.text() }
    contact.reserve = maybe { $0.identifier() }
    return contact
  }

  mutating func outageDetails() -> OutageDetails {
    var details = OutageDetails()
    details.isPlanned = maybe { $0.bool() }
    details.cause = maybe { $0.word() }
    details.scope = maybe { $0.word() }
    details.emailWorks = maybe { $0.bool() }
    details.phonesWork = maybe { $0.bool() }
    details.discoveredAt = maybe { $0.time() }
    return details
  }

  mutating func outageEvent() -> OutageEvent {
    switch int(0...24) {
    case 23: .listKept(word(), by: text(), place: text())
    case 22: .reopened(reason: text())
    case 20: .paperReport(word(), place: text(), keeper: text(), at: time())
    case 21: .paperReportDone(of: identifier(), outcome: text())
    case 0: .reported(to: text(), at: time(), ticket: text())
    case 1: .decided(by: text(), role: text(), at: time())
    case 2: .level(computer: bool(), network: bool(), system: bool(), from: time())
    case 3: .informed(word(), to: text(), at: time())
    case 4: .forwarded(of: identifier(), at: time())
    case 5: .premisesChecked(at: time())
    case 6: .casesReviewed(at: time())
    case 7: .storageDecided(text())
    case 8: .decisionsComplete(officer: text())
    case 9: .cause(text())
    case 10: .printed(what: text(), copies: int(0...9), place: text())
    case 11: .printDone(of: identifier(), paperStep())
    case 12: .done(word(), at: time())
    case 13: .waived(word(), reason: text())
    case 14: .normalOperation(time())
    case 15: .normalState(time())
    case 16: .ticked(checklistPoint(), at: time())
    case 17: .unticked(checklistPoint(), reason: text())
    case 18: .received(text(), from: text(), at: time(), next: maybe { $0.time() })
    case 19:
      .declarationCorrected(
        DeclarationCorrection(
          systems: [system()], startedAt: time(), reason: text(), details: outageDetails()))
    default: .analysed(on: day(), management: bool(), unions: bool(), findings: text())
    }
  }

  mutating func checklistPoint() -> ChecklistPoint {
    ChecklistPoint(role: text(), phase: word(), text: text())
  }
}
