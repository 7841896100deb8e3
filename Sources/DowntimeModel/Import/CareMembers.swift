/// The members of lines that become care entries.
extension FactReader {
  /// Reads a care entry, and judges it as when it is signed.
  mutating func care(_ kind: CareEntry.Kind, occurredAt: LocalTime, writtenAt: LocalTime)
    -> CareEntry
  {
    let entry = care(kind)
    judge(SigningCheck.faults(of: entry, occurredAt: occurredAt, now: writtenAt))
    return entry
  }

  /// Notes the faults of a signing check by the members that hold the fields. What was faulty
  /// already is not told twice, nor what may be wrong only because something stands in for it.
  mutating func judge(_ found: [EntryFault]) {
    let hadFaults = !faults.isEmpty
    for fault in found {
      let name = fault.field.importMember
      let isDoubtful = hadFaults && (fault.problem == .endBeforeStart || fault.problem == .inFuture)
      if !isDoubtful, !hasFault(name) { fail(name, .entry(fault)) }
    }
  }

  private mutating func care(_ kind: CareEntry.Kind) -> CareEntry {
    switch kind {
    case .dayNote: .dayNote(dayNote())
    case .deviation: .deviation(deviation())
    case .call: .call(call())
    case .fax: .fax(fax())
    case .decision: .decision(decision())
    case .payment: .payment(payment())
    case .order: .order(order())
    case .timeReport: .timeReport(timeReport())
    case .document: .document(document())
    }
  }

  private mutating func dayNote() -> DayNote {
    var note = DayNote(
      person: person(), text: text("text"),
      nextShiftMustKnow: flagIfAny("nästa_pass_måste_veta") ?? false)
    note.details.heading = wordIfAny("rubrik")
    note.details.source = wordIfAny("uppgiftskälla")
    note.details.nature = wordIfAny("faktisk_eller_bedömning")
    note.details.departsFromPlan = flagIfAny("avvikelse_från_genomförandeplan")
    note.details.affectsComingVisits = flagIfAny("påverkar_kommande_besök")
    note.details.licensedContact = lineIfAny("kontakt_legitimerad")
    note.details.objection = textIfAny("den_enskildes_invändning")
    note.details.law = wordIfAny("lagrum")
    note.details.form = formIfAny("original_form")
    return note
  }

  private mutating func decision() -> Decision {
    Decision(
      person: person(), purpose: line("ändamål"), law: word("lagrum", or: .notApplicable),
      officer: line("handläggare"), decisionMaker: line("beslutsfattare"),
      decidedOn: day("beslutsdatum"), documentPlace: lineIfAny("beslutsdokument_förvaring"))
  }

  private mutating func payment() -> CardPayment {
    var payment = CardPayment(
      person: person(), kind: word("utbetalningstyp", or: .card),
      voucher: line("verifikationsnummer"), purpose: line("ändamål"), amount: money("belopp"),
      decisionMaker: line("beslutsfattare"), officer: line("handläggare"))
    payment.decisionNumber = lineIfAny("besluts_id")
    payment.userNumber = lineIfAny("användar_id")
    payment.decision = decisionIfAny()
    payment.limitReason = lineIfAny("skäl_över_gränsen")
    return payment
  }

  private mutating func order() -> Order {
    Order(
      person: person(), service: line("insats"), isUrgent: flag("akut"),
      provider: line("utförare"), startsOn: dayIfAny("start_från"),
      dataGiven: textIfAny("uppgifter_lämnade"), decision: decisionIfAny())
  }

  /// The decision that `beslut` points at.
  mutating func decisionIfAny() -> Identifier<Record>? {
    guard let name = lineIfAny("beslut") else { return nil }
    guard let target = scene.references.target(name, in: scene.outage) else {
      fail("beslut", .unknownReference)
      return nil
    }
    if target.kind != .decision { fail("beslut", .wrongReference) }
    return target.id
  }

  private mutating func timeReport() -> TimeReport {
    TimeReport(
      person: person(), startedAt: time("start_tid"), endedAt: time("slut_tid"),
      service: lineIfAny("insats"), outcome: word("besök", or: .performed),
      isDoubleStaffed: flagIfAny("dubbelbemanning"), hasReadBinder: flagIfAny("läst_HSL_pärm"))
  }

  private mutating func document() -> DrawnUpDocument {
    DrawnUpDocument(
      person: person(), kind: word("vad", or: .other), title: line("titel"),
      law: word("lagrum", or: .notApplicable), place: line("förvaring"),
      form: required("original_form", .handwritten) { $0.formIfAny($1) },
      needsStatistics: flagIfAny("statistikbehov"))
  }

  /// «skärm», «papper» with or without the number of a printed form, «fil H:» or «fil» and the
  /// number of a stick.
  mutating func formIfAny(_ name: String) -> OriginalForm? {
    guard let typed = lineIfAny(name) else { return nil }
    switch typed.lowercased() {
    case "skärm": return .screen
    case "papper", "papper handskrivet", "handskrivet": return .handwritten
    case "fil h:": return .fileInFolder
    default:
      let words = typed.split(separator: " ", maxSplits: 1)
      if words.count == 2, words[0].lowercased() == "fil" { return .fileOnStick(String(words[1])) }
      if words.count == 2, words[0].lowercased() == "papper",
        let number = EntryNumber(words[1].uppercased()), number.isOfPaper
      {
        return .printedForm(number.text)
      }
      let allowed = ["skärm", "papper", "papper DA-PKRTM0001", "fil H:", "fil USB-101"]
      fail(name, .word(allowed: allowed, near: nil))
      return nil
    }
  }
}

extension EntryField {
  /// The member of an import that holds the field.
  var importMember: String {
    switch self {
    case .occurredAt: "händelse_tid"
    case .person: "person"
    case .text: "text"
    case .kinds: "avvikelsetyp"
    case .whatHappened: "beskrivning"
    case .immediateAction: "omedelbar_åtgärd"
    case .contacted: "kontaktade"
    case .counterpartName: "motpart_namn"
    case .counterpartRole: "motpart_befattning"
    case .counterpartUnit: "motpart_enhet"
    case .said: "kommentar"
    case .reason: "orsak"
    case .system: "system"
    case .reference: "extern_ref"
    case .startedAt: "start_tid"
    case .endedAt: "händelse_tid"
    case .note: "anmärkning"
    case .message: "meddelandetyp"
    case .receivers: "mottagare"
    case .checkReason: "sekretesskontroll_orsak"
    case .versionOf: "version_av"
    case .purpose: "ändamål"
    case .officer: "handläggare"
    case .decisionMaker: "beslutsfattare"
    case .voucher: "verifikationsnummer"
    case .amount: "belopp"
    case .limitReason: "skäl_över_gränsen"
    case .service: "insats"
    case .provider: "utförare"
    case .dataGiven: "uppgifter_lämnade"
    case .place: "förvaring"
    case .title: "titel"
    case .discoveredAt: "upptäckt_tid"
    case .finishedAt: "slut_tid"
    case .who: "till"
    case .next: "nästa_besked"
    case .number: "nummer"
    case .workplace: "arbetsplats"
    case .phone: "telefonnummer"
    case .email: "e_post"
    }
  }
}
