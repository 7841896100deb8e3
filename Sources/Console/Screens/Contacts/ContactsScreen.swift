import DowntimeModel
import Terminal

/// «Kontakter»: the unit's own rows and those that its routines name, with when each was last found
/// right. Enter changes one; one key says that it is checked today.
struct ContactsScreen: ScreenModel, Sendable {
  /// What can be stood on.
  enum Row: Hashable, Sendable {
    case add
    case contact(Identifier<Contact>)
  }

  private(set) var list = ListBox<Row>()

  var keyContexts: [KeyContext] { [.contacts] }
  var inSight: TrailPlace { .nobody }
  var heading: String { Action.contacts.rawValue }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    let lines = lines(context)
    switch input {
    case .action(.newContact): return [.open(.contactForm(nil))]
    case .action(.contactChecked): return check(context)
    case .action(.removeContact): return remove(context)
    case .key(let key):
      if list.move(key, in: lines.ids, page: context.area.rows) { return [] }
      guard key == .enter else { return nil }
      switch list.current(in: lines.ids) {
      case .add: return [.open(.contactForm(nil))]
      case .contact(let id):
        return row(context)?.isCovered == true
          ? say(ContactTexts.covered) : [.open(.contactForm(id))]
      case nil: return []
      }
    case .action, .paste, .answer: return nil
    }
  }

  private static func rows(_ context: ScreenContext) -> [ContactRow] {
    context.session.member.map { context.unit.contactList(for: $0) } ?? []
  }

  /// The row that the cursor stands on.
  private func row(_ context: ScreenContext) -> ContactRow? {
    guard case .contact(let id) = list.current(in: lines(context).ids) else { return nil }
    return Self.rows(context).first { $0.contact.id == id }
  }

  private func say(_ text: String) -> [Step] {
    [.say(Notice(tone: .information, text: text))]
  }

  /// «Kontrollerad idag»: the row is written anew with today's date. One that only the routine names
  /// becomes the unit's own by it.
  private func check(_ context: ScreenContext) -> [Step] {
    guard let row = row(context) else { return say(ContactTexts.chooseOne) }
    guard !row.isCovered else { return say(ContactTexts.covered) }
    guard !row.contact.numbers.isEmpty else {
      return [.open(.contactForm(row.contact.id))] + say(ContactTexts.fillIn)
    }
    var contact = row.contact
    contact.updatedOn = StockholmTime.civil(of: context.now).date
    return write(contact, context)
  }

  private func remove(_ context: ScreenContext) -> [Step] {
    guard let row = row(context) else { return say(ContactTexts.chooseOne) }
    var contact = row.contact
    contact.isActive = false
    return [.ask(ContactTexts.removal(contact, write(contact, context)))]
  }

  private func write(_ contact: Contact, _ context: ScreenContext) -> [Step] {
    guard let author = context.session.member?.author else { return [.switchPerson] }
    return [.append(.listed(.contact(contact)), by: author, .listing)]
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    lines(context).draw(in: &frame, area: context.area, list: list)
  }

  private func lines(_ context: ScreenContext) -> ChoiceLines<Row> {
    let rows = Self.rows(context)
    let today = StockholmTime.civil(of: context.now).date
    var lines = [ChoiceLines<Row>.Line(id: .add, text: ContactTexts.add)]
    if rows.isEmpty { lines.append(ChoiceLines.Line(text: ContactTexts.empty)) }
    for row in rows {
      let isOld = row.isOld(on: today, context.unit.checkPeriod)
      lines.append(
        ChoiceLines.Line(
          id: .contact(row.contact.id), text: ContactTexts.row(row, isOld: isOld),
          detail: ContactTexts.checked(row), style: isOld ? .warning : .plain))
      lines += ContactTexts.numbers(row.contact).map { ChoiceLines.Line(text: "     " + $0) }
      lines += ContactTexts.notes(row, among: rows).map {
        ChoiceLines.Line(text: "     " + $0, style: .faint)
      }
    }
    return ChoiceLines(lines: lines)
  }
}
