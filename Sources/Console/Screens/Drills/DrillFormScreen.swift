import DowntimeModel
import Terminal

/// Writes up a drill: one that has just been held, or one that somebody tells of.
struct DrillFormScreen: FormScreen, Sendable {
  private let script: DrillScript
  private let terms: ProfileTerms
  var form: Form

  init(_ kind: DrillReport.Kind, _ result: DrillResult?, _ context: ScreenContext) {
    script = DrillSetup(kind, context.unit).script
    terms = context.unit.terms
    var texts: [FieldName: String] = [:]
    if let member = context.session.member { texts[.participants] = member.signature.text }
    if let result {
      texts[.minutes] = String(result.minutes)
      texts[.stepsDone] = result.done.sorted().map(String.init).joined(separator: ",")
    }
    form = Form(
      DrillTexts.spec(script, terms), texts: texts, unit: context.unit, now: context.now)
    let startedAt = result?.startedAt ?? context.now
    form.set(.when, .time(TimeField(startedAt, now: context.now)))
  }

  var inSight: TrailPlace { .nobody }
  var heading: String { DrillTexts.heading(script.kind) }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let minutes = Int(answers.text(.minutes))
    if minutes == nil { answers.object(.minutes, DrillTexts.notMinutes) }
    let (people, unknown) = Self.people(answers.text(.participants), context.unit)
    if !unknown.isEmpty { answers.object(.participants, DoorTexts.notStaff(unknown)) }
    let done = answers.ticked(.stepsDone)
    var actions: [DrillReport.Action] = []
    var rows: [Int] = []
    for row in 1...DrillTexts.mostActions {
      let text = answers.text(.improvement.row(row))
      guard !text.isEmpty else { continue }
      rows.append(row)
      actions.append(
        DrillReport.Action(
          text: text, responsible: answers.text(.responsible.row(row)),
          lastDay: answers.day(.lastDay.row(row), tense: .coming)))
    }
    let report = DrillReport(
      kind: script.kind, participants: people, startedAt: answers.time(.when),
      minutes: minutes ?? 1,
      steps: script.steps.enumerated().map { place, step in
        DrillReport.Step(text: DrillTexts.step(step, terms), isDone: done.contains(String(place)))
      },
      wentWell: answers.text(.wentWell), wentBadly: answers.text(.wentBadly), actions: actions)
    answers.object(DrillTexts.problems(report.faults(now: context.now), rows: rows))
    return [.append(.listed(.drill(report)), at: report.startedAt, by: author, .listing)]
  }

  /// Staff by their signatures, each once; what is no signature of anybody here.
  private static func people(_ typed: String, _ unit: UnitState)
    -> (known: [Identifier<StaffMember>], unknown: [String])
  {
    var known: [Identifier<StaffMember>] = []
    var unknown: [String] = []
    for word in typed.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
      let member = unit.activeStaff.first {
        SwedishOrder.folded($0.signature.text) == SwedishOrder.folded(String(word))
      }
      guard let member else {
        unknown.append(String(word))
        continue
      }
      if !known.contains(member.id) { known.append(member.id) }
    }
    return (known, unknown)
  }
}
