import DowntimeModel
import TestSupport
import Testing

/// What the patients' tables of scenario B show, at its times (Tests/Scenarios/B.jsonl).
@Suite struct PersonTableTests {
  private let file: FactFile

  init() throws {
    file = try FactFile(
      "B.jsonl", typist: FactFile.manager("EEX", "Eva Exempelsson"),
      now: FactFile.time("2026-11-13 08:00"))
  }

  private func table(_ name: String, at text: String) throws -> ChainTable {
    let unit = file.unit(at: try FactFile.time("2026-11-10 " + text))
    let outage = try #require(unit.outages.first)
    let chain = try #require(
      unit.careChains(of: outage.id, own: .municipality).first { $0.person.name == name })
    return ChainTable(chain)
  }

  private func marks(_ kind: PratorMessageKind, _ table: ChainTable, isOurs: Bool) -> [String] {
    table.rows.filter { $0.kind == kind && $0.isOurs == isOurs }.flatMap(\.cells).map { cell in
      let mark =
        switch cell.mark {
        case .reached(let at): "uppringd \(SwedishDate.clock(at))"
        case .notPhoned: "inte uppringd"
        case .unknown: "vet ej"
        case .notNeeded(.dischargedInside(let at)):
          "ej aktuell \(at.map(SwedishDate.clock) ?? "")"
        }
      return "\(cell.receiver.rawValue) \(mark)"
    }
  }

  // E-B6
  @Test(.rule("R002-12"), .rule("X-39"), .rule("R002-31"))
  func `our own gaps are ours, the ward's own are not known`() throws {
    let cilla = try table("Cilla Cykeltest", at: "15:50")
    #expect(
      marks(.admission, cilla, isOurs: false) == ["kommun uppringd 10:18", "primärvård vet ej"])
    #expect(
      marks(.currentServices, cilla, isOurs: true) == [
        "slutenvård uppringd 10:18", "primärvård inte uppringd",
      ])
    #expect(
      marks(.currentServices, try table("Alva Avbrottsson", at: "15:50"), isOurs: true) == [
        "slutenvård inte uppringd", "primärvård inte uppringd",
      ])
  }

  // E-B6 (b)
  @Test(.rule("R002-27")) func `who came and left inside the stop needs no answer`() throws {
    let alva = try table("Alva Avbrottsson", at: "15:55")
    #expect(
      marks(.currentServices, alva, isOurs: true) == [
        "slutenvård ej aktuell 15:50", "primärvård ej aktuell 15:50",
      ])
    // What the ward told us it has told us.
    #expect(
      marks(.discharge, alva, isOurs: false) == ["kommun uppringd 15:55", "primärvård vet ej"])
  }

  // E-B5
  @Test func `the day of payment stands until she has left, with the try that failed`() throws {
    let before = try #require(try table("Bo Backupsson", at: "12:07").liability)
    #expect(before.day == CivilDate(2026, 11, 14))
    #expect(before.dischargedAt == nil)
    #expect(before.attempts.map { SwedishDate.clock($0.at) } == ["11:56"])
    let after = try #require(try table("Bo Backupsson", at: "13:25").liability)
    #expect(after.dischargedAt.map(SwedishDate.clock) == "13:20")
    #expect(try table("Alva Avbrottsson", at: "15:55").liability == nil)
  }

  // E-B8
  @Test(.rule("R002-42"))
  func `whether outpatient care has phoned the participants is not known`()
    throws
  {
    let david = try table("David Driftman", at: "14:10")
    #expect(david.participants.count == 5)
    #expect(david.participants.allSatisfy { $0.mark == .unknown })
    #expect(
      marks(.planCall, david, isOurs: false) == ["slutenvård vet ej", "kommun uppringd 14:10"])
  }

  @Test func `what a nurse must do for one patient is hers alone`() throws {
    let now = try FactFile.time("2026-11-10 17:10")
    let unit = file.unit(at: now)
    let cilla = try #require(unit.residents.first { $0.name == "Cilla Cykeltest" })
    let history = unit.history(of: PersonReference(cilla))
    #expect(history.rows == [.entry(try file.id("S2"))])
    let duties = unit.duties(of: history, now: now)
    // No routine is adopted in the file: it waits all the same.
    #expect(duties.writeIn.map(\.entries) == [[try file.id("S2")]])
    #expect(duties.writeIn.map(\.target) == [nil])
    #expect(duties.chains.isEmpty)
  }
}

@Suite struct PersonDutyTests {
  private let outageStart = "2026-11-10T08:10+01"

  private func story(_ persons: [PersonReference]) throws -> Story {
    var story = try Story(.prator, from: outageStart)
    let profile = try #require(Profile.shipped("vasterbotten-prator"))
    try story.write(
      outageStart, .profileAdopted(ProfileAdoption(forms: [profile.stored])))
    for (minute, person) in persons.enumerated() {
      var call = Call(
        direction: .both, counterpart: .given("Tess Testare"), counterpartRole: "ssk",
        counterpartUnit: "avd. T1", person: person, said: "", readBack: true)
      call.details.counterparty = minute == 0 ? .somaticHospital : .primaryCare
      call.details.messages =
        minute == 0
        ? [
          PratorMessage(
            direction: .received,
            content: .admission(
              admittedAt: try Story.clock("2026-11-10T08:30+01"), ward: "T1", form: .somatic,
              expectedDischarge: nil, assessedAt: nil))
        ]
        : [
          PratorMessage(
            direction: .given, content: .currentServices(text: "hemtjänst", contact: "Kim"))
        ]
      try story.care("2026-11-10T09:1\(minute)+01", .call(call))
    }
    return story
  }

  private let reserve = PersonReference.described(
    name: "Okänd man", number: .reserve("992004391013"))
  private let alva = PersonReference.described(name: "Alva Avbrottsson", number: .unknown)

  @Test(.rule("R002-12")) func `a discharge is followed under both identities of a patient`() throws
  {
    var story = try story([reserve, alva])
    let now = try Story.clock("2026-11-10T10:00+01")
    func gaps() -> Int {
      story.unit.openItems(now: now).count { item in
        if case .phone = item.subject { true } else { false }
      }
    }
    // The answer was given under the real name: under the reserve number nobody is told, and the
    // ward not under either.
    #expect(gaps() == 3)
    try story.write(
      "2026-11-10T09:30+01",
      .personLink(PersonLink(one: reserve, other: alva, isSame: true, reason: "legitimation")))
    #expect(gaps() == 1)
    let unit = story.unit
    let duties = unit.duties(of: unit.history(of: alva), now: now)
    #expect(duties.chains.count == 1)
    #expect(duties.chains.first?.calls.count == 2)
    #expect(duties.items.count == 1)
    try story.write(
      "2026-11-10T09:40+01",
      .personLink(PersonLink(one: alva, other: reserve, isSame: false, reason: "en annan")))
    #expect(gaps() == 3)
  }

  @Test func `what will be written in is told while the outage goes on, and dated when it is over`()
    throws
  {
    var story = try story([alva])
    let now = try Story.clock("2026-11-10T18:00+01")
    func writeIn() -> [PersonDuties.WriteIn] {
      let unit = story.unit
      return unit.duties(of: unit.history(of: alva), now: now).writeIn
    }
    let before = try #require(writeIn().first)
    #expect(before.target == .ownRecord)
    #expect(!before.isOpen)
    #expect(before.lastDay == nil)
    try story.end("2026-11-10T17:10+01")
    #expect(writeIn().map(\.isOpen) == [true])
    #expect(writeIn().map(\.target) == [.ownRecord])
    let call = try #require(story.unit.entries.first).id
    let own = try #require(ITSystem("egen journal"))
    try story.writeIn("2026-11-10T17:30+01", call, own)
    #expect(writeIn().isEmpty)
  }
}
