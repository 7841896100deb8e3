import DowntimeModel
import Terminal

/// «Välj rutiner»: which of the routines that come with the program the unit follows from now on.
/// A routine of the unit's own is adopted with `reserv profile adopt`; once it is followed it is
/// among them, and is not replaced without a question.
struct RoutinesScreen: FormScreen, Sendable {
  private let fields: RoutineFields
  var form: Form

  init(_ context: ScreenContext) {
    let followed = context.unit.profile
    fields = RoutineFields(followed)
    let names = followed?.profiles.map(\.name.text) ?? []
    let kinds = followed?.combined.unitKinds.map(\.word) ?? []
    form = Form(
      RoutineTexts.spec(fields.allSpecs, now: followed),
      texts: [
        .routines: names.joined(separator: ","), .unitKinds: kinds.joined(separator: ","),
        .ownParty: followed?.combined.ownParty?.rawValue ?? "",
      ], unit: context.unit, now: context.now)
    form.spec = RoutineTexts.spec(fields.specs(form), now: followed)
    form.go(to: .routines)
  }

  var inSight: TrailPlace { .nobody }
  var heading: String { Action.chooseRoutines.rawValue }

  mutating func follow(_: Form.Answer, to _: Input, _ context: ScreenContext) {
    form.spec = RoutineTexts.spec(fields.specs(form), now: context.unit.profile)
  }

  /// The journal has taken it.
  func didRegister(_ entry: Entry) -> [Step] {
    if case .profileAdopted = entry { [.back] } else { [] }
  }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    var problems: [FieldName: String] = [:]
    guard let adoption = fields.adoption(form, &problems) else {
      if problems.isEmpty { problems[.routines] = RoutineTexts.noneChosen }
      answers.object(problems)
      return []
    }
    let follow = Step.append(.profileAdopted(adoption), by: author, .registering)
    let left = fields.leftOut(form)
    return left.isEmpty ? [follow] : [.ask(RoutineTexts.replaceQuestion(left, follow))]
  }
}
