/// The members of a phone call and of the messages told in it (RT-04).
extension FactReader {
  mutating func call() -> Call {
    let name = line("motpart_namn")
    var call = Call(
      direction: word("riktning", or: .both),
      counterpart: name.lowercased() == "uppgav inte namn" ? .withheld : .given(name),
      counterpartRole: line("motpart_befattning"), counterpartUnit: line("motpart_enhet"),
      person: person(), said: text("kommentar"), readBack: flag("återläst"))
    call.details.counterparty = wordIfAny("motpart_part")
    call.details.phone = lineIfAny("telefonnummer")
    call.details.attempts = objects("försök") {
      CallDetails.Attempt(at: $0.time("tid"), result: $0.word("resultat", or: .noAnswer))
    }
    call.details.messages = objects("meddelanden") { $0.message() }
    call.details.sbar = objectIfAny("SBAR") {
      CallDetails.SBAR(
        situation: $0.text("S"), background: $0.text("B"), assessment: $0.text("A"),
        recommendation: $0.text("R"))
    }
    call.details.prescription = objectIfAny("muntlig_ordination") {
      CallDetails.OralPrescription(
        drug: $0.requiredLine("läkemedel"), dose: $0.requiredLine("dos"),
        prescriber: $0.requiredLine("ordinatör"), at: $0.time("tid"),
        isReadBack: $0.flag("återläst"))
    }
    call.details.form = formIfAny("original_form")
    return call
  }

  private mutating func message() -> PratorMessage {
    PratorMessage(
      direction: word("riktning", or: .both),
      content: content(word("meddelandetyp", or: PratorMessageKind.other)))
  }

  private mutating func content(_ kind: PratorMessageKind) -> PratorMessage.Content {
    switch kind {
    case .admission:
      .admission(
        admittedAt: time("inskriven_tid"), ward: requiredLine("avdelning"),
        form: word("vårdform", or: .somatic), expectedDischarge: dayIfAny("beräknad_utskrivning"),
        assessedAt: timeIfAny("bedömd_tid"))
    case .currentServices:
      .currentServices(text: requiredText("aktuella_insatser"), contact: line("kontaktperson"))
    case .permanentCareContact:
      .permanentCareContact(
        name: requiredLine("namn"), role: line("befattning"), unit: line("enhet"),
        phone: line("telefon"))
    case .preliminarilyReady: .preliminarilyReady(at: time("preliminär_tid"))
    case .changedDischargeTime:
      .changedDischargeTime(before: timeIfAny("tidigare_tid"), now: time("ny_tid"))
    case .dischargeReport:
      .dischargeReport(
        summary: requiredText("sammanfattning"), medicationList: line("läkemedelslista"),
        aids: line("hjälpmedel"), followUp: line("uppföljning"))
    case .readyForDischarge:
      .readyForDischarge(
        assessedAt: time("bedömd_tid"), needsPlan: word("SIP_behövs", or: .unknown))
    case .discharge:
      .discharge(
        at: time("utskriven_tid"), to: requiredLine("till"),
        receivingUnit: required("mottagande_enhet", .notTold) { reader, name in
          reader.objectIfAny(name) { $0.receivingUnit() }
        })
    case .municipalityReady:
      .municipalityReady(from: time("klar_från"), condition: line("villkor"))
    case .planInitiative:
      .planInitiative(by: requiredLine("initiativ_av"), consent: word("samtycke", or: .unknown))
    case .planCall:
      .planCall(
        agreedAt: time("överenskommen_tid"), place: requiredLine("plats"),
        participants: objects("deltagare") { $0.participant() }, calledBy: line("kallad_av"))
    case .planHeld:
      .planHeld(
        on: day("datum"), formIsFilled: flag("blankett_ifylld"),
        copyToPatient: flag("kopia_till_patient"), originalWith: line("original_hos"))
    case .other: .other(text: requiredText("text"))
    }
  }

  private mutating func participant() -> PratorMessage.Participant {
    PratorMessage.Participant(
      name: line("namn"), unit: line("enhet"), phone: line("telefon"),
      phonedAt: timeIfAny("ringd_tid"))
  }

  private mutating func receivingUnit() -> PratorMessage.ReceivingUnit {
    switch word("underrättad", or: ToldWord.no) {
    case .yes: .told(name: requiredLine("namn"), at: time("tid"))
    case .no: .notTold
    case .notNeeded: .notNeeded(reason: requiredLine("orsak"))
    }
  }

  private enum ToldWord: String, CaseIterable {
    case yes = "ja"
    case no = "nej"
    case notNeeded = "ej aktuellt"
  }
}
