import DowntimeModel
import Terminal

/// «Vem får läsa»: the manager names who may read about one protected person (K-50).
struct ReadersScreen: FormScreen, Sendable {
  private let person: Identifier<Resident>
  private let room: String
  var form: Form

  init(_ resident: Resident, _ context: ScreenContext) {
    (person, room) = (resident.id, resident.room)
    let unit = context.unit
    let readers = unit.readers(of: person)
    let known = unit.staff.filter { readers.contains($0.id) }.map(\.signature.text)
    form = Form(
      DoorTexts.readersSpec(
        resident, unit.accessList(of: person),
        staff: Self.staff(context).map { ($0.signature.text, $0.shownName) }, now: context.now),
      texts: [.readers: known.joined(separator: " ")], unit: unit, now: context.now)
  }

  var heading: String { Action.readers.rawValue }
  var inSight: TrailPlace { .at(.registers, [.listedPerson(.veiled(person, room: room))]) }

  /// Who can be named: confirmed, and here today.
  private static func staff(_ context: ScreenContext) -> [StaffMember] {
    context.unit.staff(on: StockholmTime.civil(of: context.now).date).filter {
      $0.isConfirmed && context.unit.allows($0, .read)
    }
  }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let staff = Self.staff(context)
    var readers: Set<Identifier<StaffMember>> = []
    var unknown: [String] = []
    let words = form.text(.readers).split { $0.isWhitespace || $0 == "," || $0 == ";" }
    for word in words.map(String.init) {
      let member = staff.first {
        SwedishOrder.folded($0.signature.text) == SwedishOrder.folded(word)
      }
      if let member { readers.insert(member.id) } else { unknown.append(word) }
    }
    if !unknown.isEmpty { answers.object(.readers, DoorTexts.notStaff(unknown)) }
    return [
      .append(
        .oversight(.accessList(AccessList(person: person, readers: readers))), by: author,
        .overseeing(then: nil))
    ]
  }
}
