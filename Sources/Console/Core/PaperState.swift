import DowntimeModel

/// What is put on paper, and what came of it.
extension State {
  /// A paper on its way: made of the unit as exports have it, so that nobody who is protected is on
  /// it, whoever prints.
  mutating func put(_ order: PaperOrder) -> [Effect] {
    guard let member = session.member else { return [] }
    if let act = order.choice.act, !whole.allows(member, act) {
      return failed(RightsTexts.denied(act))
    }
    let maker = PaperMaker(
      order.choice.onPaper(whole, by: member), now: now, by: member,
      drafts: context(identities).drafts)
    var fresh = identities.branch()
    let documents = maker.documents(order.choice, using: &fresh)
    guard !documents.isEmpty else { return failed(PrintoutTexts.nothing) }
    return [
      .spool(
        PaperJob(
          order: order, documents: documents, name: maker.name(order.choice),
          subjects: maker.subjects(order.choice),
          outage: order.choice.isSecret ? maker.outage(of: order.choice) : nil))
    ]
  }

  private mutating func failed(_ reason: String) -> [Effect] {
    notice = Notice(tone: .information, text: reason)
    didSend(closing: false)
    return []
  }

  /// It is out, or went nowhere: said, and written down where it must be destroyed or filed (DT-07).
  mutating func take(_ job: PaperJob, _ outcome: PaperOutcome) -> [Effect] {
    didSend(closing: outcome.isOut)
    notice = Notice(
      tone: outcome.isOut ? .information : .warning, text: PrintoutTexts.outcome(outcome))
    guard let outage = job.outage, let member = session.member,
      let place = PrintoutTexts.place(outcome)
    else { return [] }
    let event = OutageEvent.printed(what: job.name, copies: job.order.copies, place: place)
    return apply([
      .append(
        .listed(.outageEvent(event)), in: outage, by: member.author, .puttingOnPaper)
    ])
  }

  private mutating func didSend(closing: Bool) {
    for index in screens.indices {
      guard case .printPaper(var paper) = screens[index] else { continue }
      paper.didSend()
      screens[index] = .printPaper(paper)
    }
    if closing, case .printPaper = screen, screens.count > 1 { screens.removeLast() }
  }

  /// The machine has told what it can print on.
  mutating func take(_ printers: Printers) {
    let context = context(identities)
    for index in screens.indices {
      guard case .printPaper(var paper) = screens[index] else { continue }
      paper.take(printers, context)
      screens[index] = .printPaper(paper)
    }
  }
}
