import DowntimeModel

/// What the corpus files of calls say, by file.
extension Corpus {
  static func calls() throws -> [String: CareEntry] {
    var calls: [String: CareEntry] = ["callDetails": .call(try callWithDetails())]
    for (name, content) in try contents() {
      var call = try self.call()
      call.details.messages = [PratorMessage(direction: .received, content: content)]
      calls[name] = .call(call)
    }
    return calls
  }

  private static func call() throws -> Call {
    Call(
      direction: .received, counterpart: .given("Stina Sjuksköterska-Test"),
      counterpartRole: "ssk", counterpartUnit: "Avd. T1, Teststads lasarett",
      person: try testa(), said: "", readBack: true)
  }

  private static func callWithDetails() throws -> Call {
    var call = try self.call()
    call.direction = .both
    call.said = "Rapport och ordination."
    call.details.counterparty = .somaticHospital
    call.details.phone = "08-465 004 10"
    call.details.attempts = [
      CallDetails.Attempt(at: try time("2026-10-25T02:40:00.000+02:00"), result: .busy),
      CallDetails.Attempt(at: try time("2026-10-25T02:10:00.000+01:00"), result: .noAnswer),
    ]
    call.details.messages = [
      PratorMessage(
        direction: .given,
        content: .preliminarilyReady(at: try time("2026-10-25T08:00:00.000+01:00"))),
      PratorMessage(direction: .received, content: .other(text: "Ringer åter i morgon.")),
    ]
    call.details.sbar = CallDetails.SBAR(
      situation: "Feber 38,9.", background: "Opererad i fredags.", assessment: "Orolig, vaken.",
      recommendation: "Bedömning i dag.")
    call.details.prescription = CallDetails.OralPrescription(
      drug: "Paracetamol", dose: "1 g vid behov", prescriber: "Dr Test",
      at: try time("2026-10-25T02:45:00.000+02:00"), isReadBack: true)
    call.details.form = .handwritten
    return call
  }

  /// A file for every kind of message, and for every answer about the receiving unit.
  private static func contents() throws -> [String: PratorMessage.Content] {
    let morning = try time("2026-10-25T08:15:00.000+01:00")
    let noon = try time("2026-10-25T12:00:00.000+01:00")
    func discharge(_ unit: PratorMessage.ReceivingUnit) -> PratorMessage.Content {
      .discharge(at: noon, to: "hemmet", receivingUnit: unit)
    }
    return [
      "callAdmission": .admission(
        admittedAt: morning, ward: "Avd. T1", form: .somatic,
        expectedDischarge: try day("2026-10-28"), assessedAt: noon),
      "callAdmissionUnassessed": .admission(
        admittedAt: morning, ward: "Avd. P2", form: .psychiatric, expectedDischarge: nil,
        assessedAt: nil),
      "callCurrentServices": .currentServices(
        text: "Hemtjänst tre gånger om dagen.", contact: "Mona Morgon-Test"),
      "callPermanentCareContact": .permanentCareContact(
        name: "Siv Sköterska-Test", role: "ssk", unit: "Testmottagningen",
        phone: "08-465 004 11"),
      "callPreliminarilyReady": .preliminarilyReady(at: noon),
      "callChangedDischargeTime": .changedDischargeTime(before: morning, now: noon),
      "callDischargeReport": .dischargeReport(
        summary: "Vårdad för fall.", medicationList: "faxas", aids: "rollator",
        followUp: "återbesök om en vecka"),
      "callReadyForDischarge": .readyForDischarge(assessedAt: noon, needsPlan: .yes),
      "callDischargeTold": discharge(.told(name: "Mona Morgon-Test", at: morning)),
      "callDischargeNotTold": discharge(.notTold),
      "callDischargeNobodyToTell": discharge(.notNeeded(reason: "klarar sig själv")),
      "callMunicipalityReady": .municipalityReady(from: noon, condition: "om larmet är på plats"),
      "callPlanInitiative": .planInitiative(by: "Testmottagningen", consent: .unknown),
      "callPlanCall": .planCall(
        agreedAt: noon, place: "Avd. T1",
        participants: [
          PratorMessage.Participant(
            name: "Hanna Handläggare-Test", unit: "Bistånd", phone: "08-465 004 12",
            phonedAt: morning),
          PratorMessage.Participant(
            name: "Siv Sköterska-Test", unit: "Testmottagningen", phone: "", phonedAt: nil),
        ], calledBy: "Stina Sjuksköterska-Test"),
      "callPlanHeld": .planHeld(
        on: try day("2026-10-25"), formIsFilled: true, copyToPatient: false,
        originalWith: "Testmottagningen"),
      "callOther": .other(text: "Växeln är stängd efter 17."),
    ]
  }
}
