/// What the journal tells of the register of prepared documents, gone through once.
struct DocumentHistory {
  /// What has happened to one row.
  struct Story {
    var prints: [DocumentPrint] = []
    var change: (at: LocalTime, version: String)?
    var newestVersion = ""
    var known: DocumentRegister.Known?
  }

  private(set) var stories: [DocumentKey: Story] = [:]
  /// The unit's own rows as they are now.
  private(set) var rows: [Identifier<PreparedDocument>: PreparedDocument] = [:]
  private(set) var plans: [PlannedOutages.Plan] = []
  private var places: [Identifier<Record>: (DocumentKey, Int)] = [:]

  init(_ listed: [Record]) {
    for record in listed {
      switch record.entry {
      case .listed(.preparedDocument(let document)):
        rows[document.id] = document
        if let printing = document.printed { add(printing, to: document.key, record) }
        if let knownBy = document.knownBy {
          stories[document.key, default: Story()].known = DocumentRegister.Known(
            by: knownBy, at: nil)
        }
      case .listed(.preparation(let event)): take(event, record)
      default: break
      }
    }
    for key in stories.keys {
      stories[key]?.prints.sort {
        ($0.day, $0.printing.at.instant, $0.id) > ($1.day, $1.printing.at.instant, $1.id)
      }
    }
  }

  private mutating func take(_ event: PreparationEvent, _ record: Record) {
    switch event {
    case .printed(let key, let printing): add(printing, to: key, record)
    case .changed(let key, let at, let version):
      let before = stories[key]?.change?.at.instant
      if let before, before > at.instant { return }
      stories[key, default: Story()].change = (at, version)
    case .weeded(let one, let step):
      // Scanned it lies there still.
      guard step.isLast, let (key, place) = places[one] else { return }
      stories[key]?.prints[place].weeded = DocumentPrint.Weeded(
        step: step, by: record.author, at: record.writtenAt)
    case .kept(let one, let reason, let until):
      guard let (key, place) = places[one] else { return }
      stories[key]?.prints[place].kept = DocumentPrint.Kept(reason: reason, until: until)
    case .known(let key, let at, _):
      stories[key, default: Story()].known = DocumentRegister.Known(by: record.author.name, at: at)
    case .planned(let plan):
      plans.removeAll { $0.outage.id == plan.id }
      plans.append(PlannedOutages.Plan(outage: plan, knownSince: record.writtenAt))
    case .planCancelled(let id, _): plans.removeAll { $0.outage.id == id }
    case .appointed, .findingDone: break
    }
  }

  private mutating func add(
    _ printing: PreparedDocument.Printing, to key: DocumentKey, _ record: Record
  ) {
    var story = stories[key] ?? Story()
    defer { stories[key] = story }
    // A row that was changed tells its last print again.
    if let told = story.prints.firstIndex(where: { $0.printing == printing }) {
      places[record.id] = (key, told)
      return
    }
    places[record.id] = (key, story.prints.count)
    story.prints.append(DocumentPrint(record.id, printing, writtenAt: record.writtenAt))
    story.newestVersion = VersionOrder.newer(story.newestVersion, printing.version)
  }
}
