import DowntimeModel
import Paper

/// Papers on their way, looked to between keys.
extension EffectRunner {
  /// Begins; the answer where it could not.
  func spool(_ job: PaperJob) -> Event? {
    var job = job
    if job.order.choice.isOfJournal, let last = checkpoint {
      for index in job.documents.indices {
        job.documents[index].frame.checkpoint = PrintoutTexts.checkpoint(last)
      }
    }
    var run = PaperRun(job, now: time)
    let news = run.begin()
    if !run.isDone { papers.append(run) }
    return news.map { Self.event($0, run) }
  }

  /// Whether something of it is still to be heard.
  var isPrinting: Bool { search != nil || !papers.isEmpty }

  /// What has come of papers and of looking for printers; nil when nothing has.
  func printing() -> Event? {
    if let found = search?.step() {
      search = nil
      return .printersFound(found)
    }
    for index in papers.indices {
      let news = papers[index].step()
      let run = papers[index]
      if run.isDone { papers.remove(at: index) }
      if let news { return Self.event(news, run) }
      if run.isDone { return printing() }
    }
    return nil
  }

  private static func event(_ news: PaperRun.News, _ run: PaperRun) -> Event {
    switch news {
    case .out(let outcome): .paperOut(run.told, outcome)
    case .trouble(let trouble, let printer): .printerTrouble(trouble, printer: printer)
    }
  }
}
