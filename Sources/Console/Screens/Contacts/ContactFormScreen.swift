import DowntimeModel
import Terminal

/// A row of the contact list: a new one, or one as it is from now on. A row that only the routine
/// names becomes the unit's own.
struct ContactFormScreen: FormScreen, Sendable {
  private let before: Contact?
  var form: Form

  init(_ id: Identifier<Contact>?, _ context: ScreenContext) {
    let rows = context.session.member.map { context.unit.contactList(for: $0) } ?? []
    before = id.flatMap { id in rows.first { $0.contact.id == id }?.contact }
    let seesPrivate = context.session.member.map(context.unit.seesPrivateNumbers) ?? false
    form = Form(
      ContactTexts.spec(isNew: before == nil, seesPrivate: seesPrivate),
      texts: Self.texts(before, rows), unit: context.unit, now: context.now)
  }

  var inSight: TrailPlace { .nobody }
  var heading: String {
    before == nil ? Action.newContact.rawValue : ContactTexts.changing
  }

  private static func texts(_ contact: Contact?, _ rows: [ContactRow])
    -> [FieldName: String]
  {
    guard let contact else {
      return [
        .counterparty: Counterparty.other.rawValue, .hours.row(1): Contact.Hours.always.rawValue,
      ]
    }
    var texts: [FieldName: String] = [
      .name: contact.name, .counterparty: contact.party.rawValue, .unit: contact.unit,
      .isSwitchboard: contact.isSwitchboard ? FormTexts.yes.value : "",
      .faxNumber: contact.fax ?? "", .email: contact.email ?? "", .note: contact.note ?? "",
      .source: contact.source,
      .isForManagerOnly: contact.isForManagerOnly ? FormTexts.yes.value : "",
      .reserve: rows.first { $0.contact.id == contact.reserve }?.contact.name ?? "",
    ]
    for (place, number) in contact.numbers.prefix(ContactTexts.mostNumbers).enumerated() {
      texts[.phone.row(place + 1)] = number.number
      texts[.hours.row(place + 1)] = number.hours.map(\.rawValue).joined(separator: ",")
    }
    return texts
  }

  /// Who was picked to be rung instead.
  mutating func follow(_ answer: Form.Answer, to input: Input, _ context: ScreenContext) {
    if let contact = answer.contact { form.set(.reserve, .text(TextField(contact.name))) }
  }

  mutating func submit(
    _ answers: inout FormAnswers, _ context: ScreenContext, by author: Author
  ) -> [Step] {
    let rows = context.session.member.map { context.unit.contactList(for: $0) } ?? []
    var fresh = context.identities
    var contact = Contact(
      id: before?.id ?? Identifier(using: &fresh), name: answers.text(.name),
      party: answers.word(.counterparty) ?? .other, unit: answers.text(.unit), numbers: [],
      isSwitchboard: answers.isTicked(.isSwitchboard), source: answers.text(.source),
      updatedOn: answers.dayIfAny(.checkedOn, tense: .past) ?? answers.today,
      isForManagerOnly: answers.isTicked(.isForManagerOnly))
    var shown: [Int] = []
    for row in 1...ContactTexts.mostNumbers {
      let number = answers.text(.phone.row(row))
      guard !number.isEmpty else { continue }
      shown.append(row)
      contact.numbers.append(
        Contact.Number(number: number, hours: answers.words(.hours.row(row))))
    }
    contact.fax = answers.textIfAny(.faxNumber)
    contact.email = answers.textIfAny(.email)
    contact.note = answers.textIfAny(.note)
    if let reserve = answers.textIfAny(.reserve) {
      let folded = SwedishOrder.folded(reserve)
      let row = rows.first { SwedishOrder.folded($0.contact.name) == folded }
      contact.reserve = row?.contact.id
      let isItself = folded == SwedishOrder.folded(contact.name)
      if isItself { contact.reserve = contact.id }
      if row == nil, !isItself { answers.object(.reserve, ContactTexts.noSuchReserve) }
    }
    let others = rows.map(\.contact).filter { $0.id != contact.id }
    answers.object(ContactTexts.problems(contact.faults(among: others), rows: shown))
    return [.append(.listed(.contact(contact)), by: author, .listing)]
  }
}
