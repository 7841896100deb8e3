import DowntimeModel

/// Where each thing that waits is done: one key from where it is shown, whatever shows it.
enum StepPlaces {
  static func steps(for step: NextStep, _ context: ScreenContext) -> [Step] {
    switch step {
    case .act(let item): steps(for: item)
    case .readUp: [.act(.readUp)]
    case .chooseRoutines: [.act(.chooseRoutines)]
    case .askForInformation(let outage, _, _): [.open(.tellOutage(.aspect(.received), outage))]
    case .checklist(let outage, _): [.open(.checklist(outage))]
    case .writeIn: [.act(.writeIn)]
    case .remaining(let outage, _): [.open(.closeOutage(outage))]
    case .close(let outage):
      ClosingState(outage, context)?.closesAtOnce(context.unit) == true
        ? CloseOutageScreen.sign(outage, context) : [.open(.closeOutage(outage))]
    }
  }

  static func steps(for todo: ToDo, _ context: ScreenContext) -> [Step] {
    switch todo.subject {
    case .item(let item): steps(for: item)
    case .startedText(let text): [Drafts.step(text.draft, context)]
    case .emergency(let opening): [.open(.reviewEmergency(opening.id))]
    case .outlived: [.act(.weed)]
    case .unreachedMedium: [.act(.secondPlace)]
    case .selfCheck: [.act(.makeSelfCheck)]
    case .appoint: [.act(.appoint)]
    case .finding:
      if case .finding(let check, let place) = todo.closing {
        [.open(.prepare(.findingDone(check, place)))]
      } else {
        []
      }
    case .preparedDocument, .documents, .weedPrints, .plannedOutage:
      if case .preparedDocument(let name?) = todo.closing {
        [.open(.documents(of: name))]
      } else {
        [.act(.documents)]
      }
    case .signReadiness: [.act(.readiness)]
    case .drillAction(let drill, _): [.open(.drill(drill))]
    }
  }

  static func steps(for item: OpenItem) -> [Step] {
    switch item.subject.closing {
    case .tell(let id): [.open(.sayDone(item.subject, id))]
    case .call(let id, let kind, let receiver): [.open(.callNext(id, kind, receiver))]
    case .writeIn(let id): [.open(.writeInEntry(id))]
    case .entry(let id, let act): [.open(place(of: act, id, item.subject))]
    case .list(let name, let id): [.open(.ledger(name, item.outage, row: id))]
    case .outage(let act): [.open(place(of: act, item.outage))]
    case .handover(let id): [.open(.handover(id, item.outage))]
    case .draft(let id): [.open(.draft(id))]
    case .reviewEmergency(let id): [.open(.reviewEmergency(id))]
    case .weed: [.act(.weed)]
    case .reachMedium: [.act(.secondPlace)]
    case .selfCheck, .preparedDocument, .finding, .appoint, .signReadiness, .drillAction: []
    }
  }

  private static func place(
    of act: ItemClosing.EntryAct, _ id: Identifier<Record>, _ subject: OpenSubject
  ) -> Place {
    switch act {
    case .confirmFax: .confirmFax(id)
    case .fax: .writeInEntry(id)
    case .assess, .handOver, .linkDecision, .clearPaper, .orderStep, .send, .acknowledge:
      .sayDone(subject, id)
    }
  }

  private static func place(
    of act: ItemClosing.OutageAct, _ outage: Identifier<Outage>
  ) -> Place {
    switch act {
    case .begin(let task): .tellOutage(OutageForm(task), outage)
    case .forward(let id): .tellOutage(.forwarded(id), outage)
    case .declareDecisions(let officer): .tellOutage(.officer(officer), outage)
    case .unitDuty(let duty): .tellOutage(.unitDuty(duty), outage)
    case .clearPrint(let id): .tellOutage(.printDone(id), outage)
    case .clearPaperReport(let id): .paperReportDone(id, outage)
    case .analyse: .tellOutage(.aspect(.analysis), outage)
    }
  }
}
