import DowntimeModel
import TestSupport
import Testing

/// What is kept from record to record and from minute to minute says what asking everything says.
@Suite struct DutyLedgerTests {
  /// Milliseconds, hours, days and back: every deadline of the routines is passed closely.
  static let steps: [Int64] = [
    0, 1, 60_000, 60_000, 3_600_000, 12 * 3_600_000, 86_400_000, 9 * 86_400_000, -3_600_000,
  ]

  @Test(arguments: 0..<40) func `what is kept up to date is what asking anew says`(_ seed: Int) {
    let (records, start) = Self.history(seed: UInt64(seed))
    var random = SeededGenerator(seed: UInt64(seed) + 500)
    var unit = UnitState()
    var now = StockholmTime.local(Instant(milliseconds: start))
    var ledger = DutyLedger(unit, now: now)
    var told = 0
    for record in records {
      ledger.apply(record, to: &unit)
      let step = Self.steps.randomElement(using: &random) ?? 0
      now = StockholmTime.local(Instant(milliseconds: now.instant.milliseconds + step))
      let waits = ledger.whatWaits(unit, now: now)
      told += Self.compare(waits, unit, now)
    }
    for _ in 0..<30 {
      let step = Int64.random(in: 0...9_000_000, using: &random)
      now = StockholmTime.local(Instant(milliseconds: now.instant.milliseconds + step))
      told += Self.compare(ledger.whatWaits(unit, now: now), unit, now)
    }
    #expect(told > 0 || unit.openOutages.isEmpty)
  }

  /// The same where the routines ask for much at once: all of them followed, few people, and calls,
  /// orders and promises that fall due one after another, before and after the outage's end.
  @Test(arguments: 0..<30) func `so it is in a night with much to do`(_ seed: Int) {
    var told = 0
    BusyNight.live(
      seed: UInt64(seed),
      after: Array(repeating: { $0.pass() }, count: 40)
        + Array(repeating: { $0.pass(days: 2) }, count: 10)
    ) { ledger, unit, now, _ in
      told += Self.compare(ledger.whatWaits(unit, now: now), unit, now)
    }
    #expect(told > 500)
  }

  @Test func `a unit changed elsewhere is asked anew`() {
    let (records, start) = Self.history(seed: 3)
    let now = StockholmTime.local(Instant(milliseconds: start + 3_600_000))
    var unit = UnitState(records.dropLast(20))
    var ledger = DutyLedger(unit, now: now)
    for record in records.suffix(20) { unit.apply(record) }
    #expect(Self.compare(ledger.whatWaits(unit, now: now), unit, now) > 0)
  }

  private struct Counted: Hashable {
    var rule: WriteInRule?
    var author: Signature
    var tone: Tone
  }

  /// How much waits.
  private static func compare(_ waits: WhatWaits, _ unit: UnitState, _ now: LocalTime) -> Int {
    var items: [OpenItem] = []
    var counted: [Counted: Int] = [:]
    for item in unit.openItems(now: now) {
      let entry = item.subject.record.flatMap(unit.entry)
      guard item.isWritingIn, let entry, !entry.destination.isReached else {
        items.append(item)
        continue
      }
      var rule: WriteInRule?
      if case .writeIn(_, let itsRule) = item.subject { rule = itsRule }
      counted[Counted(rule: rule, author: entry.author.signature, tone: item.tone), default: 0] += 1
    }
    let isSame = waits.items == items
    #expect(isSame, "\(Set(waits.items).symmetricDifference(items).map(\.subject))")
    var rows: [Counted: Int] = [:]
    for row in waits.parts.values.flatMap(\.writing) {
      rows[Counted(rule: row.rule, author: row.author, tone: row.tone), default: 0] += row.count
    }
    #expect(rows == counted)
    #expect(Set(waits.parts.keys) == Set(unit.openOutages.map(\.id)))
    for outage in unit.openOutages {
      let closing = unit.closingFacts(
        of: outage.id, unit.routine(of: outage), now: now, isSignedByManager: false)
      #expect(waits.parts[outage.id]?.closing == closing)
    }
    return items.count + counted.count
  }

  /// A unit's records in the order they arrive, which is any, and when they begin.
  static func history(seed: UInt64) -> (records: [Record], start: Int64) {
    // 24 October 2026: the night with two two o'clocks is among what follows.
    let start: Int64 = 1_792_800_000_000
    var arbitrary = ArbitraryRecords(seed: seed)
    arbitrary.times = start...(start + 20 * 86_400_000)
    var records = arbitraryUnit(&arbitrary) { start + Int64($0.int(0...96)) * 3_600_000 }
    records += arbitraryUnit(&arbitrary) { start + Int64($0.int(0...96)) * 3_600_000 }
    let names = [
      "goteborg-boende", "vasterbotten-prator", "skane-mina-planer", "spanga-tensta",
    ]
    for _ in 0..<2 {
      let profiles = names.filter { _ in arbitrary.bool() }.compactMap(Profile.shipped)
      var record = arbitrary.record()
      record.recordedAt = StockholmTime.local(
        Instant(milliseconds: start + Int64(arbitrary.int(0...48)) * 3_600_000))
      record.letter = nil
      record.entry = .profileAdopted(ProfileAdoption(of: profiles))
      records.insert(record, at: arbitrary.int(0...20))
    }
    // One outage is closed at most, or nothing waits.
    let closings = records.indices.filter { index in
      if case .outageClosed = records[index].entry { true } else { false }
    }
    for index in closings.dropFirst().reversed() { records.remove(at: index) }
    var random = SeededGenerator(seed: seed)
    return (seed % 2 == 0 ? records : records.shuffled(using: &random), start)
  }
}
