import DowntimeModel

/// A fax or message of Mina planer and its form.
enum FaxForm {
  static func write(_ fax: Fax, to texts: inout DraftTexts) {
    texts.word(.direction, fax.direction)
    texts.word(.message, fax.message)
    texts.word(.way, fax.way)
    texts.text(.versionOf, fax.versionOf)
    texts.text(.sender, fax.sender)
    for (row, receiver) in zip(FaxFields.rows, fax.receivers) { write(receiver, row, to: &texts) }
    texts.words(.checks, fax.checks.map(\.rawValue))
    texts.text(.checkReason, fax.checkReason)
    texts.text(.relevantTime, fax.relevantTime.map(text))
    texts.time(.planHeldAt, fax.planHeldAt)
    texts.text(.signers, fax.signers.joined(separator: "\n"))
    texts.text(.originalWith, fax.originalWith)
    texts.text(.copiesTo, fax.copiesTo.joined(separator: "\n"))
  }

  private static func write(
    _ receiver: Fax.Receiver, _ row: Int, to texts: inout DraftTexts
  ) {
    texts.word(.receiverParty.row(row), receiver.party)
    texts.text(.receiver(row), receiver.unit)
    texts.text(.faxNumber.row(row), receiver.faxNumber)
    texts.time(.sentAt.row(row), receiver.at)
    texts.text(.pages.row(row), receiver.pages.map(String.init))
    texts.tick(.receipt.row(row), receiver.receiptIsGood)
    texts.text(.confirmedBy.row(row), receiver.confirmedBy)
    texts.time(.confirmedAt.row(row), receiver.confirmedAt)
  }

  private static func text(_ time: Fax.RelevantTime) -> String {
    switch time {
    case .time(let time): SwedishText.fullTime(time)
    case .day(let day): SwedishDate.iso(day)
    }
  }

  /// Receivers beyond the rows of the form stay as they were; so does what was told of a received fax
  /// that no field asks.
  static func read(
    _ person: PersonReference, correcting old: CareEntry?, _ answers: inout FormAnswers
  ) -> Fax {
    let message: MinaPlanerMessageKind? = answers.neededWord(.message)
    let direction: Fax.Direction? = answers.neededWord(.direction)
    let receivers = FaxFields.rows.compactMap { receiver($0, &answers) }
    var fax = Fax(
      person: person, message: message ?? .acuteSheet, direction: direction ?? .sent,
      way: answers.word(.way) ?? .fax, receivers: receivers, checks: answers.words(.checks),
      relevantTime: relevantTime(&answers))
    fax.versionOf = answers.textIfAny(.versionOf)
    fax.sender = answers.textIfAny(.sender)
    fax.checkReason = answers.textIfAny(.checkReason)
    fax.planHeldAt = answers.timeIfAny(.planHeldAt)
    fax.signers = lines(answers.text(.signers))
    fax.originalWith = answers.textIfAny(.originalWith)
    fax.copiesTo = lines(answers.text(.copiesTo))
    guard case .fax(let old) = old else { return fax }
    if fax.direction == .received, old.direction == .received {
      (fax.receivers, fax.checks, fax.checkReason) = (old.receivers, old.checks, old.checkReason)
    } else {
      fax.receivers += old.receivers.dropFirst(FaxFields.rows.count)
    }
    return fax
  }

  private static func receiver(_ row: Int, _ answers: inout FormAnswers) -> Fax.Receiver? {
    guard let unit = answers.textIfAny(.receiver(row)) else { return nil }
    let party: Counterparty? = answers.neededWord(.receiverParty.row(row))
    let pages = answers.textIfAny(.pages.row(row))
    let count = pages.flatMap(Int.init)
    if pages != nil, !(1...999).contains(count ?? 0) {
      answers.object(.pages.row(row), EntryTexts.pages)
    }
    return Fax.Receiver(
      party: party ?? .other, unit: unit, faxNumber: answers.text(.faxNumber.row(row)),
      at: answers.time(.sentAt.row(row)), pages: count,
      receiptIsGood: answers.isTicked(.receipt.row(row)),
      confirmedBy: answers.textIfAny(.confirmedBy.row(row)),
      confirmedAt: answers.timeIfAny(.confirmedAt.row(row)))
  }

  /// A day with a time of day, or only a day.
  private static func relevantTime(_ answers: inout FormAnswers) -> Fax.RelevantTime? {
    guard let typed = answers.textIfAny(.relevantTime) else { return nil }
    switch TimeInput.parse(typed, now: answers.now, tense: .any) {
    case .success(.time(let time)): return .time(time)
    case .success(.ambiguous): answers.object(.relevantTime, FaxTexts.severalTimes)
    case .failure(.timeMissing):
      return answers.dayIfAny(.relevantTime, tense: .any).map { .day($0) }
    case .failure(let fault): answers.object(.relevantTime, ModelTexts.time(fault))
    }
    return nil
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty }
  }
}
