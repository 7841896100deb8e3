import DowntimeModel

/// A phone call and its form.
enum CallForm {
  static func write(_ call: Call, to texts: inout DraftTexts) {
    texts.word(.direction, call.direction)
    switch call.counterpart {
    case .given(let name): texts.text(.counterpart, name)
    case .withheld: texts.tick(.counterpartWithheld, true)
    }
    texts.text(.counterpartRole, call.counterpartRole)
    texts.text(.counterpartUnit, call.counterpartUnit)
    texts.text(.said, call.said)
    texts.yesNo(.readBack, call.readBack)
    texts.form(call.details.form)
  }

  static func read(
    _ person: PersonReference, correcting old: CareEntry?, _ answers: inout FormAnswers
  ) -> Call {
    let direction: Call.Direction? = answers.neededWord(.direction)
    let readBack = answers.yesNo(.readBack)
    if readBack == nil { answers.object(.readBack, EntryTexts.chooseOne) }
    let isWithheld = answers.isTicked(.counterpartWithheld) && answers.text(.counterpart).isEmpty
    var call = Call(
      direction: direction ?? .both,
      counterpart: isWithheld ? .withheld : .given(answers.text(.counterpart)),
      counterpartRole: answers.text(.counterpartRole),
      counterpartUnit: answers.text(.counterpartUnit), person: person, said: answers.text(.said),
      readBack: readBack ?? false)
    if case .call(let old) = old { call.details = old.details }
    if answers.isOpen(.originalForm) { call.details.form = answers.originalForm() }
    return call
  }
}
