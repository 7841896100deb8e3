import DowntimeModel
import Terminal

/// A shift report, to be read before it is signed or afterwards.
struct HandoverScreen: ScreenModel, Sendable {
  /// The report as of a revision of the unit: not asked anew for every frame.
  private struct Shown {
    let revision: Int
    let draftCount: Int
    let signed: HandoverReport?
    let handover: Handover
    let report: ShiftReport

    init(_ outage: Identifier<Outage>, _ id: Identifier<Record>?, _ context: ScreenContext) {
      let unit = context.unit
      revision = unit.revision
      draftCount = context.drafts.count
      signed = id.flatMap { id in unit.handovers(in: outage).first { $0.id == id } }
      handover = signed?.handover ?? unit.newHandover(in: outage, drafts: context.drafts)
      report = unit.report(handover, in: outage, now: context.now)
    }
  }

  let outage: Identifier<Outage>
  /// The report's record; nil for one that is not signed yet.
  let id: Identifier<Record>?
  private var shown: Shown
  private(set) var top = 0

  init(_ outage: Identifier<Outage>, id: Identifier<Record>? = nil, _ context: ScreenContext) {
    self.outage = outage
    self.id = id
    shown = Shown(outage, id, context)
  }

  var keyContexts: [KeyContext] { [.handover] }
  var inSight: TrailPlace { .at(.handover) }
  var heading: String { HandoverTexts.heading(isNew: id == nil) }
  var prints: PaperChoice? { .handover(outage, id) }

  private func shown(_ context: ScreenContext) -> Shown {
    shown.revision == context.unit.revision && shown.draftCount == context.drafts.count
      ? shown : Shown(outage, id, context)
  }

  func lines(_ context: ScreenContext) -> [EntryPage.Line] {
    let shown = shown(context)
    let head = shown.signed.map {
      ShiftReportText.Head(
        author: $0.author, at: $0.writtenAt, state: HandoverTexts.state($0, now: context.now))
    }
    return ShiftReportText.pages(
      ShiftReportText.lines(
        shown.report, shown.handover, head, context.unit, now: context.now),
      width: context.area.columns - 3)
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    shown = shown(context)
    switch input {
    case .action(.signHandover):
      guard id == nil else { return refuse(HandoverTexts.alreadySigned) }
      return [.open(.signHandover(outage))]
    case .action(.confirmHandover): return confirm(context)
    case .key(.enter) where id == nil: return [.act(.signHandover)]
    case .key(.enter) where shown.signed?.isWaiting == true: return [.act(.confirmHandover)]
    case .key(let key):
      let last = max(0, lines(context).count - context.area.rows)
      guard let next = EntryPage.scrolled(top, by: key, last: last, page: context.area.rows)
      else { return nil }
      top = next
      return []
    case .action, .paste, .answer: return nil
    }
  }

  private func confirm(_ context: ScreenContext) -> [Step] {
    guard let signed = shown.signed else { return refuse(HandoverTexts.needsNone) }
    guard signed.isWaiting else {
      return refuse(
        signed.confirmation == nil ? HandoverTexts.needsNone : HandoverTexts.confirmed)
    }
    guard signed.author.signature != context.session.member?.signature else {
      return [.switchPerson, .say(Notice(tone: .information, text: HandoverTexts.takerConfirms))]
    }
    return [.open(.confirmHandover(signed.id, outage))]
  }

  private func refuse(_ reason: String) -> [Step] {
    [.say(Notice(tone: .information, text: reason))]
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    for sighting in shown(context).report.sightings { frame.shows(sighting) }
    EntryPage.draw(lines(context), from: top, in: &frame, area: context.area)
  }
}

extension ShiftReport {
  /// Whose data it tells.
  var sightings: [Sighting] {
    (flagged + persons.flatMap(\.lines)).map { .listed($0.entry.id) }
      + (aloud + open).compactMap(\.sighting)
  }
}
