/// The members of a deviation report (RT-03).
extension FactReader {
  mutating func deviation() -> Deviation {
    var deviation = Deviation(
      person: person(), kinds: words("avvikelsetyp"), whatHappened: text("beskrivning"),
      immediateAction: text("omedelbar_åtgärd"), contacted: contacted())
    deviation.details = deviationDetails()
    return deviation
  }

  private mutating func contacted() -> Deviation.Contacted {
    let who = line("kontaktade")
    return who.lowercased() == "ingen" ? .nobody : .someone(who)
  }

  private mutating func deviationDetails() -> DeviationDetails {
    var details = DeviationDetails()
    details.discoveredAt = timeIfAny("upptäckt_tid")
    details.unit = lineIfAny("enhet")
    details.place = lineIfAny("plats")
    details.isOwnObservation = flagIfAny("egen_iakttagelse")
    details.fall = objectIfAny("fall") { $0.fall() }
    details.medication = objectIfAny("läkemedel") { $0.medication() }
    details.consequence = wordIfAny("konsekvens")
    details.severity = severityIfAny()
    details.likelihood = likelihoodIfAny()
    details.informed = objects("informerade") { $0.informed(at: nil) }
    details.causes = lines("trolig_orsak")
    details.proposal = textIfAny("förslag_åtgärd")
    details.toldManager = lineIfAny("genast_till_chef")
    details.malpractice = wordIfAny("missförhållande")
    details.careInjury = wordIfAny("vårdskada")
    details.form = formIfAny("original_form")
    return details
  }

  mutating func severityIfAny() -> DeviationDetails.Severity? {
    numberIfAny("allvarlighetsgrad", 1...4).flatMap { DeviationDetails.Severity(rawValue: $0) }
  }

  mutating func likelihoodIfAny() -> DeviationDetails.Likelihood? {
    numberIfAny("sannolikhet_upprepning", 1...4).flatMap {
      DeviationDetails.Likelihood(rawValue: $0)
    }
  }

  private mutating func fall() -> DeviationDetails.Fall {
    var fall = DeviationDetails.Fall()
    fall.hitHead = flagIfAny("slog_i_huvudet")
    fall.takesBloodThinners = flagIfAny("blodförtunnande")
    fall.wasAlone = flagIfAny("ensam")
    fall.activity = lineIfAny("aktivitet")
    fall.probableCause = lineIfAny("trolig_orsak")
    fall.symptomsBefore = lineIfAny("symtom_före")
    fall.aidUsed = lineIfAny("hjälpmedel_använt")
    fall.alarmWorked = flagIfAny("larm_fungerade")
    fall.helpedUpBy = lineIfAny("hur_hjälpt_upp")
    fall.visibleInjury = lineIfAny("synlig_skada")
    return fall
  }

  private mutating func medication() -> DeviationDetails.Medication {
    var medication = DeviationDetails.Medication()
    medication.phase = wordIfAny("fas")
    medication.fault = wordIfAny("fel")
    medication.kind = lineIfAny("läkemedelstyp")
    medication.hasDelegation = flagIfAny("delegering_finns")
    return medication
  }

  /// Whether someone is informed; `at` is when, where the line's own time says it.
  mutating func informed(at own: LocalTime?) -> Informed {
    let who = word("vem", or: Informed.Who.person)
    switch word("läge", or: InformedWord.no) {
    case .yes: return Informed(who, .done(own ?? time("tid")))
    case .planned: return Informed(who, .planned(own == nil ? time("tid") : time("planerad_tid")))
    case .no: return Informed(who, .notDone)
    case .notNeeded: return Informed(who, .notNeeded)
    }
  }

  private enum InformedWord: String, CaseIterable {
    case yes = "ja"
    case planned = "planerad"
    case no = "nej"
    case notNeeded = "ej aktuellt"
  }
}
