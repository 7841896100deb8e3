import DowntimeModel
import TestSupport
import Testing

private let forms: [FormOfCare?] = FormOfCare.allCases + [nil]

private func form(_ form: FormOfCare?) -> String { form?.rawValue ?? "vet ej" }

@Test(
  .rule("R002-03"), .rule("R002-12"), .rule("R002-20"), .rule("R002-37"), .rule("R002-21"),
  .rule("R002-22"), .rule("R002-31"),
  .rule("R002-32"), .rule("R002-33"), .rule("R002-38"), .rule("R002-39"), .rule("R002-40"),
  .rule("X-07"))
func everyMessageHasItsReceiversByPartyAndFormOfCare() {
  TablePicture(
    """
    inskrivning                   | slutenvård | somatisk   → municipality primaryCare
    inskrivning                   | slutenvård | psykiatrisk → municipality psychiatricOutpatientCare
    inskrivning                   | slutenvård | vet ej → municipality outpatientCareOfUnknownKind
    preliminärt utskrivningsklar  | slutenvård | somatisk   → municipality primaryCare
    preliminärt utskrivningsklar  | slutenvård | psykiatrisk → municipality psychiatricOutpatientCare
    preliminärt utskrivningsklar  | slutenvård | vet ej → municipality outpatientCareOfUnknownKind
    ändrad beräknad utskrivning   | slutenvård | somatisk   → municipality primaryCare
    ändrad beräknad utskrivning   | slutenvård | psykiatrisk → municipality psychiatricOutpatientCare
    ändrad beräknad utskrivning   | slutenvård | vet ej → municipality outpatientCareOfUnknownKind
    utskrivningsrapport           | slutenvård | somatisk   → municipality primaryCare
    utskrivningsrapport           | slutenvård | psykiatrisk → municipality psychiatricOutpatientCare
    utskrivningsrapport           | slutenvård | vet ej → municipality outpatientCareOfUnknownKind
    utskrivningsklar              | slutenvård | somatisk   → municipality primaryCare
    utskrivningsklar              | slutenvård | psykiatrisk → municipality psychiatricOutpatientCare
    utskrivningsklar              | slutenvård | vet ej → municipality outpatientCareOfUnknownKind
    utskrivningsmeddelande        | slutenvård | somatisk   → municipality primaryCare
    utskrivningsmeddelande        | slutenvård | psykiatrisk → municipality psychiatricOutpatientCare
    utskrivningsmeddelande        | slutenvård | vet ej → municipality outpatientCareOfUnknownKind
    svar på inskrivning           | kommun     | somatisk   → hospital primaryCare
    svar på inskrivning           | kommun     | psykiatrisk → hospital psychiatricOutpatientCare
    svar på inskrivning           | kommun     | vet ej → hospital outpatientCareOfUnknownKind
    svar på inskrivning           | öppenvård  | *          → hospital municipality
    kommunklar                    | kommun     | somatisk   → hospital primaryCare
    kommunklar                    | kommun     | psykiatrisk → hospital psychiatricOutpatientCare
    kommunklar                    | kommun     | vet ej → hospital outpatientCareOfUnknownKind
    fast vårdkontakt              | öppenvård  | *          → hospital municipality
    initiativ till SIP            | öppenvård  | *          → municipality
    kallelse till SIP             | öppenvård  | *          → hospital municipality
    *                             | *          | *          → nobody
    """
  ).holds(
    for: triples(PratorMessageKind.allCases, Party.allCases, forms),
    facts: { [$0.rawValue, $1.rawValue, form($2)] },
    answer: {
      let receivers = Coverage.receivers(of: $0, from: $1, formOfCare: $2)
      return receivers.isEmpty ? "nobody" : receivers.map { "\($0)" }.joined(separator: " ")
    })
}

@Test(.rule("R002-13"), .rule("X-39"))
func whatWeOweIsReachedOrNotPhonedAndWhatOthersOweIsUnknown() {
  for (message, sender, formOfCare) in triples(
    PratorMessageKind.allCases, Party.allCases, forms)
  {
    for own in Party.allCases {
      let receivers = Coverage.receivers(of: message, from: sender, formOfCare: formOfCare)
      #expect(!receivers.map(\.party).contains(sender))
      for told in receivers.map({ Set([$0]) }) + [[], Set(receivers)] {
        let rows = Coverage.rows(
          of: message, from: sender, formOfCare: formOfCare, own: own, reached: told)
        #expect(rows.map(\.receiver) == receivers)
        for row in rows {
          let expected: Coverage.Reach =
            told.contains(row.receiver) ? .reached : sender == own ? .notPhoned : .unknown
          #expect(row.reach == expected)
        }
      }
    }
  }
}

@Test(.rule("R002-21"), .rule("R002-31"), .rule("R002-38"))
func aMessageIsOwedOnlyByThePartiesThatSendIt() {
  #expect(PratorMessageKind.allCases.filter { $0.senders.contains(.hospital) }.count == 6)
  #expect(
    PratorMessageKind.allCases.filter { $0.senders.contains(.municipality) } == [
      .currentServices, .municipalityReady,
    ])
  #expect(
    PratorMessageKind.allCases.filter { $0.senders.contains(.outpatientCare) } == [
      .currentServices, .permanentCareContact, .planInitiative, .planCall,
    ])
}
