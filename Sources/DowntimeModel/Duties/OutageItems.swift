extension OpenItemGathering {
  /// What waits because of the outage itself.
  mutating func addOutageItems(_ facts: OutageFacts) {
    returnedAt = facts.normalOperation
    addBeginning(facts)
    if profile.duties.contains(.outageLevels) {
      for told in facts.informed where !facts.forwarded.contains(told.id) {
        add(.forward(told.id), .soonest, since: told.at, tone: .amber)
      }
    }
    if profile.duties.contains(.longOutageAnalysis), !facts.isAnalysed {
      let twoDays = outage.startedAt.instant.advanced(bySeconds: 48 * 3600)
      if outage.isOver48Hours(at: now) {
        add(
          .analysis, .undated, since: endedAt ?? StockholmTime.local(twoDays), tone: .amber)
      } else if endedAt == nil {
        awaits(Instant(milliseconds: twoDays.milliseconds + 1))
      }
    }
    for paper in facts.openPaperReports {
      add(.paperReport(paper.id), .soonest, since: paper.at, tone: .amber)
    }
    guard let end = endedAt else { return }
    for (duty, item) in Self.unitDuties where !facts.unitDutiesDone.contains(duty) {
      for rule in rules(for: item) { add(.unit(duty), rule.urgency, since: end) }
    }
    for copy in facts.openPrints { add(.printedCopy(copy.id), .undated, since: copy.at) }
    addDeclarations(facts, end)
  }

  /// A shift report that nobody has confirmed.
  mutating func addHandover(_ report: HandoverReport?) {
    guard let report else { return }
    add(.confirmHandover(report.id), .soonest, since: report.writtenAt, tone: .amber)
  }

  private static let unitDuties: [(OutageEvent.UnitDuty, WrittenItem)] = [
    (.providerReport, .providerReport), (.workShiftApproval, .workShiftApproval),
  ]

  /// What is done once when an outage begins; nobody asks for it when it is over.
  private mutating func addBeginning(_ facts: OutageFacts) {
    guard endedAt == nil else { return }
    var tasks: [BeginningTask] = [.report]
    if profile.duties.contains(.planInForce) { tasks.append(.planInForce) }
    if profile.duties.contains(.premisesCheck) { tasks.append(.premises) }
    if profile.duties.contains(.ongoingCases) { tasks.append(.ongoingCases) }
    if profile.duties.contains(.deviceLoans), profile.unitKinds.contains(.provider) {
      tasks.append(.storage)
    }
    for task in tasks where !facts.begun.contains(task) {
      add(.begin(task), .soonest, since: outage.startedAt, tone: .amber)
    }
  }

  private mutating func addDeclarations(_ facts: OutageFacts, _ end: LocalTime) {
    guard profile.duties.contains(.decisionList) else { return }
    for officer in officers.subtracting(facts.officersDeclared).sorted() {
      add(.declareDecisions(officer: officer), .soonest, since: end)
    }
  }

  /// What waits because of lent devices and the card account.
  mutating func addListItems(_ devices: DeviceLedger, _ card: CardLedger) {
    if profile.duties.contains(.deviceLoans) {
      for loan in devices.openLoans {
        let answer = loan.facts.returning
        add(
          .loan(loan.id, answer), .undated, since: loan.lentAt,
          tone: answer == .emptiedTooSoon || loan.isLost
            ? .red : endedAt == nil ? .calm : .amber)
      }
    }
    guard profile.duties.contains(.cardPayments) else { return }
    if let payment = card.reconciliationWanted(profile.limits) {
      add(
        .reconcile(payment.id), .soonest, since: payment.at, tone: card.totals.tone(profile.limits))
    }
    for refill in card.openRefills {
      add(.refill(refill.id), .undated, since: refill.at, tone: endedAt == nil ? .calm : .amber)
    }
  }
}
