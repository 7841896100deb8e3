/// The members of a fax (RT-05).
extension FactReader {
  mutating func fax() -> Fax {
    var fax = Fax(
      person: person(), message: word("meddelandetyp", or: .acuteSheet),
      direction: word("riktning", or: .sent), way: wordIfAny("sätt") ?? .fax,
      receivers: objects("mottagare") { $0.faxReceiver() }, checks: words("sekretesskontroll"),
      relevantTime: relevantTimeIfAny())
    fax.versionOf = lineIfAny("version_av")
    fax.sender = lineIfAny("från")
    fax.checkReason = textIfAny("sekretesskontroll_orsak")
    fax.planHeldAt = timeIfAny("SIP_genomförd_tid")
    fax.signers = lines("undertecknad_av")
    fax.originalWith = lineIfAny("original_hos")
    fax.copiesTo = lines("kopior_till")
    return fax
  }

  private mutating func faxReceiver() -> Fax.Receiver {
    Fax.Receiver(
      party: word("part", or: .other), unit: requiredLine("enhet"),
      faxNumber: requiredLine("faxnummer"), at: time("tid"),
      pages: numberIfAny("antal_sidor", 1...999), receiptIsGood: flag("kvittens_ok"),
      confirmedBy: lineIfAny("bekräftad_av"), confirmedAt: timeIfAny("bekräftad_tid"))
  }

  /// A day, or a day with a time.
  private mutating func relevantTimeIfAny() -> Fax.RelevantTime? {
    guard let typed = lineIfAny("relevant_datum") else { return nil }
    if let day = SwedishDate.date(iso: typed) { return .day(day) }
    return timeIfAny("relevant_datum").map { .time($0) }
  }
}
