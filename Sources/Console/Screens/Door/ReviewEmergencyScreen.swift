import DowntimeModel
import Terminal

/// «Granska nödöppning»: a manager, another than who opened, says what she finds.
struct ReviewEmergencyScreen: FormScreen, Sendable {
  private let opening: Identifier<Record>
  private let person: PersonReference
  var form: Form

  init(_ opening: EmergencyOpening, _ context: ScreenContext) {
    self.opening = opening.id
    let room = context.unit.residents.first { $0.id == opening.access.person }?.room ?? ""
    person = .veiled(opening.access.person, room: room)
    form = Form(
      DoorTexts.reviewSpec(opening, room: room, now: context.now), texts: [:],
      unit: context.unit, now: context.now)
  }

  var heading: String { DoorTexts.reviewHeading }
  var inSight: TrailPlace { .at(.toDo, [.listedPerson(person)]) }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let finding = answers.text(.note)
    if finding.isEmpty { answers.object(.note, EntryTexts.required) }
    return [
      .append(
        .oversight(
          .emergencyReviewed(EmergencyReview(of: opening, finding: finding))), by: author,
        .overseeing(then: nil))
    ]
  }
}
