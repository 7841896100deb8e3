import DowntimeModel
import Terminal

/// «Välj rutiner»: which of the routines that come with the program the unit follows from now on.
/// A routine of the unit's own is adopted with `reserv profile adopt`; once it is followed it is
/// among them, and is not replaced without a question.
struct RoutinesScreen: ScreenModel, Sendable {
  private let fields: RoutineFields
  private(set) var form: Form

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

  var keyContexts: [KeyContext] { [.form] }
  var heading: String { Action.chooseRoutines.rawValue }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard let answer = form.handle(input, context) else { return nil }
    form.spec = RoutineTexts.spec(fields.specs(form), now: context.unit.profile)
    switch answer.pressed {
    case .submit: return adopt(context)
    case .later: return [.back]
    case .notMe: return [.switchPerson]
    case .other, nil: return []
    }
  }

  /// The journal has taken it.
  func didRegister(_ entry: Entry) -> [Step] {
    if case .profileAdopted = entry { [.back] } else { [] }
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    FormRows(form, context).draw(in: &frame, area: context.area)
  }

  private mutating func adopt(_ context: ScreenContext) -> [Step] {
    guard let author = context.session.member?.author else { return [.switchPerson] }
    var problems: [FieldName: String] = [:]
    guard let adoption = fields.adoption(form, &problems) else {
      if problems.isEmpty { problems[.routines] = RoutineTexts.noneChosen }
      form.show(problems)
      return []
    }
    let follow = Step.perform(
      .append(
        Submission(
          outage: nil, occurredAt: nil, author: author, entry: .profileAdopted(adoption)),
        .registering))
    let left = fields.leftOut(form)
    return left.isEmpty ? [follow] : [.ask(RoutineTexts.replaceQuestion(left, follow))]
  }
}
