import DowntimeModel

/// A daily note and its form.
enum DayNoteForm {
  /// Most units that can have been told when the note is written.
  private static let toldRows = 1...9

  static func write(_ note: DayNote, to texts: inout DraftTexts) {
    let details = note.details
    texts.text(.text, note.text)
    texts.tick(.nextShift, note.nextShiftMustKnow)
    texts.yesNo(.affectsComingVisits, details.affectsComingVisits)
    for (row, told) in zip(toldRows, details.toldOrally) {
      texts.text(.toldUnit.row(row), told.unit)
      texts.text(.toldReceiver.row(row), told.receiver)
      texts.time(.toldAt.row(row), told.at)
    }
    texts.word(.heading, details.heading)
    texts.word(.source, details.source)
    texts.word(.nature, details.nature)
    texts.yesNo(.departsFromPlan, details.departsFromPlan)
    texts.text(.licensedContact, details.licensedContact)
    texts.text(.objection, details.objection)
    texts.word(.law, details.law)
    texts.text(.handedTo, details.handedOver?.to)
    texts.time(.handedAt, details.handedOver?.at)
    texts.form(details.form)
  }

  static func read(_ person: PersonReference, _ answers: inout FormAnswers) -> DayNote {
    var details = DayNoteDetails()
    details.affectsComingVisits = answers.yesNo(.affectsComingVisits)
    for row in toldRows {
      guard let unit = answers.textIfAny(.toldUnit.row(row)) else { continue }
      details.toldOrally.append(
        Addition.OralInformation(
          unit: unit, receiver: answers.text(.toldReceiver.row(row)),
          at: answers.time(.toldAt.row(row))))
    }
    details.heading = answers.word(.heading)
    details.source = answers.word(.source)
    details.nature = answers.word(.nature)
    details.departsFromPlan = answers.yesNo(.departsFromPlan)
    details.licensedContact = answers.textIfAny(.licensedContact)
    details.objection = answers.textIfAny(.objection)
    details.law = answers.word(.law)
    if let nurse = answers.textIfAny(.handedTo) {
      details.handedOver = DayNoteDetails.HandedOver(to: nurse, at: answers.time(.handedAt))
    }
    details.form = answers.originalForm()
    return DayNote(
      person: person, text: answers.text(.text), nextShiftMustKnow: answers.isTicked(.nextShift),
      details: details)
  }
}
