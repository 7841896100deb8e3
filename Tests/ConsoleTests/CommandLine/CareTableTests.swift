import DowntimeModel
import TestSupport
import Testing

@testable import Console

/// Records of one outage on a winter morning, each a minute after the last.
private struct Morning {
  var random = SeededGenerator(seed: 5)
  var records: [Record] = []
  let outage: Identifier<Outage>
  let start = LocalTime(instant: Instant(milliseconds: 1_796_108_400_000), offsetMinutes: 60)

  init() throws {
    outage = Identifier(using: &random)
    try write(
      .outageDeclared(
        OutageDeclaration(outage: outage, systems: [.treserva], startedAt: start, note: "")))
  }

  func time(_ minutes: Int) -> LocalTime {
    LocalTime(instant: start.instant.advanced(bySeconds: Int64(minutes) * 60), offsetMinutes: 60)
  }

  @discardableResult
  mutating func write(_ entry: Entry, number: String? = nil, in place: Identifier<Outage>? = nil)
    throws -> Identifier<Record>
  {
    let id: Identifier<Record> = Identifier(using: &random)
    records.append(
      Record(
        id: id, outage: place ?? outage, number: number.flatMap { EntryNumber($0) },
        recordedAt: time(records.count), occurredAt: nil,
        author: Author(
          signature: try #require(Signature("NPÅ")), name: "Natt-Nils Påhittad",
          title: "undersköterska", role: .careStaff), entry: entry))
    return id
  }

  var rows: [[String]] {
    { unit in unit.entries.map { CareTable.fields($0, unit) } }(UnitState(records))
  }
}

private let fejk = PersonReference.described(name: "Fejk Fejksson", number: .unknown)

@Test func aTableRowSaysWhatAPaymentSaysAndWhatWasToldOfItSince() throws {
  var morning = try Morning()
  let payment = CardPayment(
    person: fejk, kind: .card, voucher: "K01", purpose: "mat", amount: Money(öre: 4_800_50),
    decisionMaker: "Benny Beslut-Test", officer: "Hanna Handläggare-Test")
  let id = try morning.write(.care(.payment(payment)), number: "UTB-0001")
  let decision: Identifier<Record> = Identifier(using: &morning.random)
  try morning.write(.addition(Addition(original: id, said: .follows(decision: decision))))
  try morning.write(
    .addition(
      Addition(original: id, said: .handedOver(to: "Siv Sköterska-Test", at: morning.start))))
  let row = try #require(morning.rows.first)
  #expect(CareTable.headings.count == row.count)
  #expect(Array(row[0...1]) == ["UTB-0001", "Utbetalning"])
  #expect(row[5] == "Fejk Fejksson")
  #expect(
    row[6] == """
      Belopp: \(payment.amount.text) kr
      Sort: kontantkort
      Ändamål: mat
      Verifikation: K01
      Beslutsfattare: Benny Beslut-Test
      Handläggare: Hanna Handläggare-Test
      Beslut: Ett beslut som inte finns i journalen här
      """)
  #expect(row[7] == "Står på en egen lista och skrivs inte in för sig")
  let times = [0, 2, 3].map { SwedishDate.dayAndClock(morning.time($0)) }
  #expect(
    row[8] == """
      Kopplat till sitt beslut (antecknat \(times[1]) av NPÅ)
      Överlämnat till Siv Sköterska-Test \(times[0]) (antecknat \(times[2]) av NPÅ)
      """)
}

@Test func aTableRowKeepsTheReasonOfACorrectionAndTheManagersGrades() throws {
  var morning = try Morning()
  var deviation = Deviation(
    person: fejk, kinds: [.fall], whatHappened: "Föll.", immediateAction: "Ingen.",
    contacted: .nobody)
  let id = try morning.write(.care(.deviation(deviation)), number: "AVV-0001")
  deviation.details.place = "badrummet"
  try morning.write(
    .correction(
      Correction(
        original: id, reason: "platsen saknades", occurredAt: morning.start,
        replacement: .deviation(deviation))), number: "RÄT-0001")
  try morning.write(
    .addition(
      Addition(
        original: id,
        said: .assessed(
          Addition.Assessment(
            text: "Halt golv.", actions: "Matta.", responsible: "Cleo Chef-Test",
            severity: .minor, likelihood: .great)))))
  let row = try #require(morning.rows.first)
  #expect(row[6].hasSuffix("Plats: badrummet"))
  let told = row[8].split(separator: "\n")
  #expect(told.count == 2)
  #expect(told.first?.hasSuffix(": platsen saknades") == true)
  #expect(
    told.last?.hasPrefix(
      "Chefens bedömning: Halt golv. – Åtgärd: Matta. – Ansvarig: Cleo Chef-Test"
        + " – Allvarlighetsgrad: 1 – Sannolikhet för upprepning: 3 (") == true)
}

@Test func everyKindOfEntryHasARowWithText() throws {
  var morning = try Morning()
  let day = CivilDate(daysSince1970: 20_788)
  let entries: [CareEntry] = [
    .dayNote(DayNote(person: fejk, text: "Vaken.", nextShiftMustKnow: false)),
    .deviation(
      Deviation(
        person: fejk, kinds: [], whatHappened: "Föll.", immediateAction: "", contacted: .nobody)),
    .call(
      Call(
        direction: .given, counterpart: .withheld, counterpartRole: "", counterpartUnit: "",
        person: fejk, said: "", readBack: false)),
    .fax(
      Fax(
        person: fejk, message: .acuteSheet, direction: .sent, way: .withPatient, receivers: [],
        checks: [])),
    .decision(
      Decision(
        person: fejk, purpose: "hemtjänst", law: .socialServices, officer: "", decisionMaker: "",
        decidedOn: day)),
    .payment(
      CardPayment(
        person: fejk, kind: .card, voucher: "", purpose: "", amount: .zero, decisionMaker: "",
        officer: "")),
    .order(Order(person: fejk, service: "larm", isUrgent: false, provider: "")),
    .timeReport(
      TimeReport(
        person: fejk, startedAt: morning.start, endedAt: morning.time(35), outcome: .performed)),
    .document(
      DrawnUpDocument(
        person: fejk, kind: .order, title: "", law: .healthCare, place: "", form: .handwritten)),
  ]
  for entry in entries { try morning.write(.care(entry)) }
  #expect(Set(entries.map(\.kind)) == Set(CareEntry.Kind.allCases))
  let rows = morning.rows
  #expect(rows.count == entries.count)
  #expect(Set(rows.map { $0[1] }).count == entries.count)
  for row in rows { #expect(row[6].contains(": "), "\(row[1])") }
}

@Test func aTableSaysHowManyRecordsItCannotHold() throws {
  var morning = try Morning()
  #expect(CareTable.left(UnitState(morning.records)) == nil)
  try morning.write(.unrecognized(kind: "vitalSigns"))
  #expect(CareTable.left(UnitState(morning.records))?.hasPrefix("1 uppgift ") == true)
  try morning.write(
    .care(.dayNote(DayNote(person: fejk, text: "Vaken.", nextShiftMustKnow: false))),
    in: Identifier(using: &morning.random))
  #expect(CareTable.left(UnitState(morning.records))?.hasPrefix("2 uppgifter ") == true)
}

@Test func aSpreadsheetTakesNoFieldForAFormula() {
  #expect(
    String(decoding: CareTable.row(["=1+1", "a \"b\"\nc", "", "-5"]), as: UTF8.self)
      == "\"'=1+1\";\"a \"\"b\"\"\nc\";\"\";\"'-5\"\r\n")
}
