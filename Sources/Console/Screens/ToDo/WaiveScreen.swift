import DowntimeModel
import Terminal

/// «Ska inte göras»: something that waits is waived, with a reason and a name.
struct WaiveScreen: FormScreen, Sendable {
  private let key: ItemKey
  private let outage: Identifier<Outage>
  var form: Form
  var keeper: DraftKeeper?

  init(_ key: ItemKey, _ outage: Identifier<Outage>, _ context: ScreenContext) {
    self.key = key
    self.outage = outage
    form = Form(
      WaiveTexts.spec(key, outage, context.unit), texts: [:], unit: context.unit, now: context.now)
  }

  var inSight: TrailPlace { .at(.toDo, key.record.map { [.opened($0)] } ?? []) }
  var heading: String { Action.waive.rawValue }

  func press(_ button: FormSpec.Button.Extra) -> [Step] {
    guard button == .showEntry, let record = key.record else { return [] }
    return [.open(.entry(record))]
  }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let reason = answers.text(.reason)
    answers.object(ModelTexts.entry(SigningCheck.reason(reason)))
    guard let entry = key.waived(reason: reason) else { return [] }
    return [.append(entry, in: outage, by: author, .telling(outage))]
  }
}
