import DowntimeModel

/// What is said under the fields of a fax while it is filled in: who else the routine sends it to,
/// that nobody has decided yet, where a number comes from. The model knows; this only asks.
struct FaxNotes {
  /// What is said, by field.
  private(set) var byField: [FieldName: FormNote] = [:]

  init(_ form: Form, _ facts: OutageFacts, _ profile: Profile?, _ contacts: [Contact]) {
    guard let message = form.choice(.message).flatMap(MinaPlanerMessageKind.init) else { return }
    let direction = form.choice(.direction).flatMap(Fax.Direction.init)
    if direction == .sent, !message.mayBeFaxed { byField[.message] = FaxTexts.neverFaxed }
    if message.hasDate, form.text(.relevantTime).isEmpty {
      byField[.relevantTime] = FaxTexts.dateDecides
    }
    let rows = FaxFields.rows.filter { form.spec[.receiver($0)].map(form.isOpen) == true }
    tellParties(left: form, message, direction, profile, rows)
    let waits = profile?.routine.faxesWaitForDecision == true
    for row in rows where !form.text(.receiver(row)).isEmpty {
      if waits, let time = form.time(.sentAt.row(row))?.moment, facts.isBeforeDecision(time) {
        byField[.sentAt.row(row)] = FaxTexts.beforeDecision(facts.decidedAt)
      }
      guard let contact = contacts.fax(of: form.text(.receiver(row))), let number = contact.fax
      else { continue }
      byField[.faxNumber.row(row)] =
        form.text(.faxNumber.row(row)) == number
        ? FaxTexts.fromList(contact) : FaxTexts.notAsInList(number)
    }
    if !rows.isEmpty, let text = profile?.texts.first(where: { $0.place == .fax })?.text {
      byField[.checks] = FormNote(text: text)
    }
  }

  /// Under the first row that is still empty, else under the last one.
  private mutating func tellParties(
    left form: Form, _ message: MinaPlanerMessageKind, _ direction: Fax.Direction?,
    _ profile: Profile?, _ rows: [Int]
  ) {
    guard let own = profile?.ownParty, direction == .sent, let last = rows.last else { return }
    let parties = rows.compactMap { row in
      form.text(.receiver(row)).isEmpty
        ? nil : form.choice(.receiverParty.row(row)).flatMap(Counterparty.init)
    }
    let left = message.partiesLeft(from: own, reached: parties)
    guard !left.isEmpty else { return }
    let row = rows.first { form.text(.receiver($0)).isEmpty } ?? last
    byField[.receiverParty.row(row)] = FaxTexts.left(left)
  }
}
