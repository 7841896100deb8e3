import DowntimeModel

/// Where each thing that waits is done: one key from where it is shown.
enum StepPlaces {
  static func steps(for step: NextStep) -> [Step] {
    switch step {
    case .act(let item): steps(for: item)
    case .readUp: [.act(.readUp)]
    case .chooseRoutines: [.act(.chooseRoutines)]
    case .askForInformation(let outage, _, _): [.open(.tellOutage(.aspect(.received), outage))]
    case .checklist(let outage, _): [.open(.checklist(outage))]
    case .writeIn: [.act(.writeIn)]
    case .remaining(let outage, _), .close(let outage): [.open(.closeOutage(outage))]
    }
  }

  static func steps(for item: OpenItem) -> [Step] {
    switch item.subject {
    case .tellOrally(let id), .tellReceivingUnit(let id), .tellOwnOfficer(let id),
      .inform(let id, _):
      [.open(.sayDone(item.subject, id))]
    case .begin(let task): [.open(.tellOutage(OutageForm(task), item.outage))]
    case .forward(let id): [.open(.tellOutage(.forwarded(id), item.outage))]
    case .declareDecisions(let officer): [.open(.tellOutage(.officer(officer), item.outage))]
    case .unit(let duty): [.open(.tellOutage(.unitDuty(duty), item.outage))]
    case .printedCopy(let id): [.open(.tellOutage(.printDone(id), item.outage))]
    case .analysis: [.open(.tellOutage(.aspect(.analysis), item.outage))]
    case .writeIn(let id, _), .writeInUnruled(let id): [.open(.writeInEntry(id))]
    case .phone(let id, let kind, let receiver): [.open(.callNext(id, kind, receiver))]
    case .order(let id, _): [.open(.ledger(.orders, item.outage, row: id))]
    case .reconcile(let id): [.open(.ledger(.payments, item.outage, row: id))]
    case .judge(let id), .handOver(let id), .linkDecision(let id), .fax(let id, _),
      .send(let id, _, _),
      .acknowledge(let id, _), .paper(let id), .faxArrival(let id):
      [.open(.entry(id))]
    case .paperReport(let id): [.open(.paperReportDone(id, item.outage))]
    case .confirmHandover(let id): [.open(.handover(id, item.outage))]
    case .refill(let id): [.open(.ledger(.refills, item.outage, row: id))]
    case .loan(let id, _): [.open(.ledger(.devices, item.outage, row: id))]
    }
  }
}
