import DowntimeModel
import Terminal

/// The closed door: somebody wants to open what is about a protected person. Who stands on the
/// person's list says what for; who does not is told who decides, and may open in an emergency.
struct DoorScreen: FormScreen, Sendable {
  private let person: Identifier<Resident>
  /// What opens behind it; nil for the screen it was asked from.
  private let place: Place?
  private let asksPurpose: Bool
  private let room: String
  var form: Form

  init(
    _ person: Identifier<Resident>, asksPurpose: Bool, to place: Place?, _ context: ScreenContext
  ) {
    self.person = person
    self.place = place
    self.asksPurpose = asksPurpose
    room = context.unit.residents.first { $0.id == person }?.room ?? ""
    let member = context.session.member
    let mayOpen = member.map { context.unit.mayOpenInEmergency($0, at: context.now) } ?? false
    let mayName = context.session.member.map { context.unit.allows($0, .protect) } ?? false
    form = Form(
      asksPurpose
        ? DoorTexts.purposeSpec(room: room)
        : DoorTexts.closedSpec(
          room: room, manager: ProtectedTexts.managerToRing(context), mayOpen: mayOpen,
          mayName: mayName),
      texts: [:], unit: context.unit, now: context.now)
  }

  var heading: String { ProtectedTexts.heading }
  var inSight: TrailPlace { .at(.registers, [.listedPerson(.veiled(person, room: room))]) }

  func press(_ button: FormSpec.Button.Extra) -> [Step] {
    button == .nameReaders ? [.replace(.readers(person))] : []
  }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    guard let member = context.session.member else { return [.switchPerson] }
    if asksPurpose {
      let purpose: AccessPurpose? = answers.neededWord(.accessPurpose)
      guard let purpose else { return [] }
      let grant = AccessGrant(
        person: person, member: member.id, purpose: purpose, from: context.now.instant)
      return [.grant(grant)] + (place.map { [.replace($0)] } ?? [.back])
    }
    let reason = answers.text(.reason)
    if reason.isEmpty { answers.object(.reason, EntryTexts.required) }
    let access = EmergencyAccess(person: person, member: member.id, reason: reason, at: context.now)
    return [.append(.oversight(.emergencyOpened(access)), by: author, .overseeing(then: place))]
  }
}
