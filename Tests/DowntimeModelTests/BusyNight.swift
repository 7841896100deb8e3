import DowntimeModel
import TestSupport

/// An arbitrary night of one outage, record after record: few people, and everything that falls due.
struct BusyNight {
  private(set) var now = StockholmTime.local(Instant(milliseconds: 1_792_800_000_000))
  private var arbitrary: ArbitraryRecords
  private let outage: Identifier<Outage>
  private var entries: [Identifier<Record>] = []
  private let persons = ["Åsa", "Bo", "Cia"].map {
    PersonReference.described(name: $0, number: .unknown)
  }

  init(seed: UInt64) {
    arbitrary = ArbitraryRecords(seed: seed)
    outage = arbitrary.identifier()
  }

  /// All routines adopted, and the outage declared.
  var beginning: [Record] {
    mutating get {
      let profiles = [
        "goteborg-hemtjanst", "vasterbotten-prator", "skane-mina-planer", "spanga-tensta",
      ].compactMap(Profile.shipped)
      return [
        record(.profileAdopted(ProfileAdoption(of: profiles))),
        record(
          .outageDeclared(
            OutageDeclaration(outage: outage, systems: [.treserva], startedAt: now, note: ""))),
      ]
    }
  }

  /// Goes through a night of 120 records, in the middle of which the outage ends, and stops after
  /// each with what is kept; then as many more stops as asked for, as time passes.
  static func live(
    seed: UInt64, after passing: [(inout BusyNight) -> Void],
    stop: (_ kept: inout DutyLedger, UnitState, LocalTime, _ number: Int) -> Void
  ) {
    var night = BusyNight(seed: seed)
    var unit = UnitState()
    var ledger = DutyLedger(unit, now: night.now)
    for record in night.beginning { ledger.apply(record, to: &unit) }
    for number in 0..<120 {
      ledger.apply(number == 70 ? night.end() : night.record(), to: &unit)
      night.pass()
      stop(&ledger, unit, night.now, number)
    }
    for pass in passing {
      pass(&night)
      stop(&ledger, unit, night.now, 0)
    }
  }

  /// The outage is over now.
  mutating func end() -> Record { record(.outageEnded(OutageEnd(outage: outage, endedAt: now))) }

  /// Time passes, now and then backwards.
  mutating func pass() {
    let minutes = arbitrary.pick([0, 1, 7, 31, 60, 150, -45])
    now = StockholmTime.local(now.instant.advanced(bySeconds: Int64(minutes) * 60))
  }

  /// Days pass.
  mutating func pass(days: Int64) {
    now = StockholmTime.local(now.instant.advanced(bySeconds: days * 86_400))
  }

  /// Something is written.
  mutating func record() -> Record {
    guard arbitrary.int(0...2) > 0, !entries.isEmpty else {
      let written = record(.care(care()))
      entries.append(written.id)
      return written
    }
    let original = arbitrary.pick(entries)
    if arbitrary.int(0...9) == 0 {
      return record(
        .personLink(
          PersonLink(
            one: arbitrary.pick(persons), other: arbitrary.pick(persons),
            isSame: arbitrary.bool(), reason: "")))
    }
    switch arbitrary.int(0...3) {
    case 0:
      return record(
        .personMove(PersonMove(original: original, person: arbitrary.pick(persons), reason: "")))
    case 1:
      let system = arbitrary.pick([ITSystem.treserva, .prator, .vodok])
      return record(
        .transfer(Transfer(original: original, system: system, at: now, reference: "")))
    case 2:
      let step: Order.Step = arbitrary.pick([.contacted, .sent, .confirmed])
      return record(
        .addition(Addition(original: original, said: .orderStep(step, at: now, counterpart: ""))))
    default:
      let told = Informed(.relative, .planned(soon()))
      return record(.addition(Addition(original: original, said: .informed(told))))
    }
  }

  private mutating func soon() -> LocalTime {
    StockholmTime.local(now.instant.advanced(bySeconds: Int64(arbitrary.int(1...300)) * 60))
  }

  private mutating func care() -> CareEntry {
    let person = arbitrary.pick(persons)
    switch arbitrary.int(0...4) {
    case 0, 1:
      var call = Call(
        direction: .received, counterpart: .given("Tess Testare"), counterpartRole: "ssk",
        counterpartUnit: "Avd. T1", person: person, said: "", readBack: true)
      call.details.counterparty = arbitrary.pick([.somaticHospital, .primaryCare, .municipality])
      call.details.messages = [
        PratorMessage(direction: arbitrary.pick([.received, .given]), content: content())
      ]
      return .call(call)
    case 2:
      return .order(
        Order(person: person, service: "larm", isUrgent: arbitrary.bool(), provider: "hemmet"))
    case 3:
      var deviation = Deviation(
        person: person, kinds: [.fall], whatHappened: "fall", immediateAction: "ingen",
        contacted: .nobody)
      deviation.details.informed = [Informed(.relative, .planned(soon()))]
      return .deviation(deviation)
    default:
      return .dayNote(DayNote(person: person, text: "Vaken.", nextShiftMustKnow: false))
    }
  }

  private mutating func content() -> PratorMessage.Content {
    arbitrary.pick([
      .admission(
        admittedAt: now, ward: "T1", form: .somatic, expectedDischarge: nil, assessedAt: nil),
      .currentServices(text: "larm", contact: ""),
      .readyForDischarge(assessedAt: now, needsPlan: .no),
      .discharge(at: now, to: "hem", receivingUnit: .notNeeded(reason: "inga insatser")),
    ])
  }

  private mutating func record(_ entry: Entry) -> Record {
    var record = arbitrary.record()
    (record.recordedAt, record.occurredAt) = (now, now)
    (record.outage, record.letter, record.entry) = (outage, nil, entry)
    return record
  }
}
