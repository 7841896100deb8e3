import DowntimeModel

/// What notes, deviations, calls and faxes may say beside the form of the night.
enum EntryDetailsText {
  typealias Part = EntryText.Part

  static func parts(_ details: DayNoteDetails) -> [Part] {
    var parts = [
      part("Rubrik", details.heading?.rawValue, .heading),
      part("Källa", details.source?.rawValue, .source),
      part("Innehåll", details.nature?.rawValue, .nature),
      part("Avviker från planen", details.departsFromPlan.map(SwedishText.yesNo)),
      part("Påverkar kommande besök", details.affectsComingVisits.map(SwedishText.yesNo)),
    ]
    parts += details.toldOrally.map {
      part("Sagt till", "\($0.unit), \($0.receiver), \(SwedishDate.dayAndClock($0.at))")
    }
    parts += [
      part(
        "Överlämnat till sjuksköterska",
        details.handedOver.map { "\($0.to), \(SwedishDate.dayAndClock($0.at))" }),
      part("Kontakt med legitimerad", details.licensedContact),
      part("Den enskildes invändning", details.objection),
      part("Lagrum", details.law?.rawValue, .law),
      part("Skrevs först", form(details.form)),
    ]
    return parts
  }

  static func parts(_ details: DeviationDetails) -> [Part] {
    let fall = details.fall
    let medication = details.medication
    var parts = [
      part("Upptäckt", details.discoveredAt.map(SwedishDate.dayAndClock)),
      part("Enhet", details.unit), part("Plats", details.place),
      part("Sett av", details.isOwnObservation.map { $0 ? "den som skriver" : "någon annan" }),
      part("Slog i huvudet", fall?.hitHead.map(SwedishText.yesNo)),
      part("Blodförtunnande", fall?.takesBloodThinners.map(SwedishText.yesNo)),
      part("Ensam", fall?.wasAlone.map(SwedishText.yesNo)),
      part("Aktivitet", fall?.activity), part("Trolig orsak till fallet", fall?.probableCause),
      part("Symtom före", fall?.symptomsBefore), part("Hjälpmedel", fall?.aidUsed),
      part("Larmet fungerade", fall?.alarmWorked.map(SwedishText.yesNo)),
      part("Hjälptes upp", fall?.helpedUpBy), part("Synlig skada", fall?.visibleInjury),
      part("Läkemedel, skede", medication?.phase?.rawValue),
      part("Läkemedel, fel", medication?.fault?.rawValue),
      part("Läkemedel, sort", medication?.kind),
      part("Delegering", medication?.hasDelegation.map(SwedishText.yesNo)),
      part("Följd", details.consequence?.rawValue),
      part("Allvarlighetsgrad", details.severity.map { String($0.rawValue) }),
      part("Sannolikhet för upprepning", details.likelihood.map { String($0.rawValue) }),
      part("Riskvärde", details.riskValue.map(String.init)),
    ]
    parts += details.informed.map { part("Informera", AdditionTexts.informed($0)) }
    parts += [
      part("Trolig orsak", details.causes.joined(separator: ", ")),
      part("Förslag", details.proposal), part("Chefen underrättad", details.toldManager),
      part("Missförhållande", details.malpractice?.rawValue),
      part("Vårdskada", details.careInjury?.rawValue),
      part("Skrevs först", form(details.form)),
    ]
    return parts
  }

  static func parts(_ details: CallDetails) -> [Part] {
    var parts = [part("Part", details.counterparty?.rawValue), part("Nummer", details.phone)]
    parts += details.attempts.map {
      part("Försök", "\(SwedishDate.dayAndClock($0.at)) \($0.result.rawValue)")
    }
    parts += details.messages.map { part(MessageText.label($0), MessageText.content($0)) }
    if let sbar = details.sbar {
      parts += [
        part("Situation", sbar.situation), part("Bakgrund", sbar.background),
        part("Aktuellt", sbar.assessment), part("Rekommendation", sbar.recommendation),
      ]
    }
    if let taken = details.prescription {
      parts.append(
        part(
          "Muntlig ordination",
          "\(taken.drug), \(taken.dose), av \(taken.prescriber) "
            + SwedishDate.dayAndClock(taken.at)
            + (taken.isReadBack ? ", upprepad" : ", inte upprepad")))
    }
    return parts + [part("Skrevs först", form(details.form))]
  }

  static func parts(_ fax: Fax) -> [Part] {
    var parts = [
      part("Meddelande", fax.message.rawValue), part("Riktning", fax.direction.rawValue),
      part("Sätt", fax.way.rawValue), part("Version av", fax.versionOf), part("Från", fax.sender),
    ]
    parts += fax.receivers.map { part("Mottagare", receiver($0)) }
    let checks = Fax.Precaution.allCases.filter(fax.checks.contains).map(\.rawValue)
    parts += [
      part("Kontrollerat", checks.joined(separator: ", ")),
      part("Varför inte allt", fax.checkReason),
      part("Gäller", fax.relevantTime.map(relevant)),
      part("SIP hölls", fax.planHeldAt.map(SwedishDate.dayAndClock)),
      part("Undertecknad av", fax.signers.joined(separator: ", ")),
      part("Original hos", fax.originalWith),
      part("Kopior till", fax.copiesTo.joined(separator: ", ")),
    ]
    return parts
  }

  private static func relevant(_ time: Fax.RelevantTime) -> String {
    switch time {
    case .time(let time): SwedishDate.dayAndClock(time)
    case .day(let day): SwedishDate.iso(day)
    }
  }

  private static func receiver(_ receiver: Fax.Receiver) -> String {
    var words = [
      receiver.party.rawValue, receiver.unit, receiver.faxNumber,
      SwedishDate.dayAndClock(receiver.at),
    ]
    if let pages = receiver.pages { words.append("\(pages) sidor") }
    words.append(receiver.receiptIsGood ? "kvittens ok" : "ingen kvittens")
    if let who = receiver.confirmedBy { words.append("bekräftat av \(who)") }
    if let at = receiver.confirmedAt { words.append(SwedishDate.dayAndClock(at)) }
    return words.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  static func form(_ form: OriginalForm?) -> String? {
    switch form {
    case nil, .screen: nil
    case .handwritten: "för hand"
    case .printedForm(let number): "för hand på blankett \(number)"
    case .fileInFolder: "i fil i egen mapp"
    case .fileOnStick(let number): "i fil på USB-minne \(number)"
    }
  }

  static func part(_ label: String, _ text: String?, _ field: FormChange.Field? = nil) -> Part {
    Part(label: label, text: text ?? "", field: field)
  }
}
