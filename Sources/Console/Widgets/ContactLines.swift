import DowntimeModel
import Terminal

/// The contact list under a field: whoever matches what is typed, those that answer now first.
extension Form {
  /// The contacts that the focused field's text may mean; none when one of them is written out.
  /// While nothing is typed those of the party that is to be rung, as long as no unit is written.
  func contacts(_ context: ScreenContext) -> [WhomToRing] {
    guard let field = focusedField, field.kind == .contact, let member = context.session.member
    else { return [] }
    let typed = text(field.name).trimmed
    let party = choice(.counterparty)
    guard !typed.isEmpty || (party != nil && text(.counterpartUnit).isEmpty) else { return [] }
    let matches = context.unit.whomToRing(at: context.now, for: member).filter {
      typed.isEmpty
        ? $0.party.rawValue == party
        : SwedishOrder.matches("\($0.name) \($0.unit)", typed: typed)
    }
    guard !matches.contains(where: { $0.name == typed }) else { return [] }
    func isNamed(_ contact: WhomToRing) -> Bool {
      typed.isEmpty || SwedishOrder.matches(contact.name, typed: typed)
    }
    // Who bears the name before who belongs to a unit of that name; who answers now before both.
    let ranked = [true, false].flatMap { answers in
      [true, false].flatMap { named in
        matches.filter { $0.answersNow == answers && isNamed($0) == named }
      }
    }
    return Array(ranked.prefix(context.suggestionLimit))
  }

  /// Moves among the contacts or takes one; nil when the key means nothing to them.
  mutating func pickContact(_ key: Key, _ context: ScreenContext) -> Answer? {
    guard key == .down || highlighted != nil else { return nil }
    let contacts = contacts(context)
    switch key {
    case .down:
      let next = highlighted.map { $0 + 1 } ?? 0
      guard contacts.indices.contains(next) else { return nil }
      highlighted = next
      return Answer()
    case .up:
      highlighted = highlighted.flatMap { $0 > 0 ? $0 - 1 : nil }
      return Answer()
    case .enter, .tab:
      guard let place = highlighted, contacts.indices.contains(place) else { return nil }
      highlighted = nil
      return Answer(changed: true, contact: contacts[place])
    default: return nil
    }
  }
}
