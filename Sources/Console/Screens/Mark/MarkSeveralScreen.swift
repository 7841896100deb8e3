import DowntimeModel
import Terminal

/// Several entries are written in at one place: one confirmation, and a record for each, so that
/// each can be undone by itself.
struct MarkSeveralScreen: FormScreen, Sendable {
  private let entries: [Identifier<Record>]
  var form: Form

  init(_ places: [WriteInPlace], _ context: ScreenContext) {
    entries = places.map(\.entry)
    let known = entries.compactMap(context.unit.entry)
    var systems = known.first.map(context.unit.systemsToWriteIn) ?? []
    let system = places.first?.target?.system ?? systems.first
    if let system, !systems.contains(system) { systems.insert(system, at: 0) }
    form = Form(
      MarkTexts.several(known, systems), texts: [.system: system?.name ?? ""],
      unit: context.unit, now: context.now)
    form.set(.when, .time(TimeField(context.now, now: context.now)))
    form.goToButtons()
  }

  var inSight: TrailPlace { .at(.writeIn, entries.map { .listed($0) }) }
  var heading: String { MarkTexts.severalHeading }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let system = WrittenInAnswers.system(&answers)
    let batch = context.unit.batch(
      entries, into: system, at: answers.time(.when), way: answers.word(.way))
    for transfer in batch.transfers.prefix(1) {
      answers.object(ModelTexts.entry(SigningCheck.faults(of: transfer, now: answers.now)))
    }
    guard !batch.transfers.isEmpty else {
      return [.back, .say(Notice(tone: .information, text: MarkTexts.nothingWaits))]
    }
    let count = batch.transfers.count
    return batch.transfers.enumerated().compactMap { index, transfer in
      context.unit.entry(transfer.original).map { entry in
        .append(
          .transfer(transfer), in: entry.outage, by: author,
          .markingSeveral(transfer.original, number: index + 1, of: count))
      }
    }
  }
}
