import DowntimeModel
import Terminal

/// Says that two identities are one person, or that they are not after all, and why.
struct LinkScreen: FormScreen, Sendable {
  private let one: PersonReference
  private let other: PersonReference
  private let isSame: Bool
  var form: Form

  init(
    _ one: PersonReference, _ other: PersonReference, isSame: Bool, _ context: ScreenContext
  ) {
    self.one = one
    self.other = other
    self.isSame = isSame
    let link = PersonLink(one: one, other: other, isSame: isSame, reason: "")
    form = Form(LinkTexts.spec(link), texts: [:], unit: context.unit, now: context.now)
  }

  var inSight: TrailPlace { .at(.person, [.openedPerson(one), .openedPerson(other)]) }
  var heading: String { LinkTexts.heading(isSame: isSame) }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let link = PersonLink(
      one: one, other: other, isSame: isSame,
      reason: answers.text(.reason))
    let faults = context.unit.faults(of: link)
    if faults.contains(.reasonMissing) {
      answers.object(.reason, LinkTexts.fault(.reasonMissing))
      return []
    }
    if let fault = faults.first {
      return [.say(Notice(tone: .warning, text: LinkTexts.fault(fault)))]
    }
    return [.append(.personLink(link), by: author, .linking)]
  }
}
