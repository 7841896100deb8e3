import DowntimeModel
import TestSupport
import Testing

/// «Kvar att göra» and «Att skriva in» of what is kept from record to record are row for row the
/// lists of everything asked anew.
@Suite struct KeptListsTests {
  @Test(arguments: 0..<30) func theyAreTheSameInANightWithMuchToDo(_ seed: Int) {
    var told = 0
    BusyNight.live(
      seed: UInt64(seed), after: Array(repeating: { $0.pass(days: 5) }, count: 3)
    ) { ledger, unit, now, number in
      if number % 10 == 0 { told += Self.compare(ledger.whatWaits(unit, now: now), unit, now) }
    }
    #expect(told > 100)
  }

  @Test(arguments: 0..<40) func theyAreTheSameOfAnyRecords(_ seed: Int) {
    let (records, start) = DutyLedgerTests.history(seed: UInt64(seed))
    var random = SeededGenerator(seed: UInt64(seed) + 900)
    var unit = UnitState()
    var now = StockholmTime.local(Instant(milliseconds: start))
    var ledger = DutyLedger(unit, now: now)
    for (number, record) in records.enumerated() {
      ledger.apply(record, to: &unit)
      let step = DutyLedgerTests.steps.randomElement(using: &random) ?? 0
      now = StockholmTime.local(Instant(milliseconds: now.instant.milliseconds + step))
      guard number % 8 == 7 || number == records.count - 1 else { continue }
      _ = Self.compare(ledger.whatWaits(unit, now: now), unit, now)
    }
  }

  /// «Att skriva in» made of the list before, after every record: of what few records at a time have
  /// changed in the same minute, and of what has changed more.
  @Test(arguments: 0..<30) func aListThatGoesOnFromTheOneBeforeIsTheSame(_ seed: Int) {
    var night = BusyNight(seed: UInt64(seed))
    var unit = UnitState()
    var ledger = DutyLedger(unit, now: night.now)
    var list = WriteInList()
    for record in night.beginning { ledger.apply(record, to: &unit) }
    for number in 0..<160 {
      ledger.apply(number == 60 ? night.end() : night.record(), to: &unit)
      if number % 12 == 0 { night.pass() }
      if number > 60, number % 3 == 0 { continue }
      Self.goOn(&list, &ledger, unit, night.now)
    }
    #expect(list.count > 0)
  }

  @Test(arguments: 0..<40) func soItIsOfAnyRecords(_ seed: Int) {
    let (records, start) = DutyLedgerTests.history(seed: UInt64(seed))
    var random = SeededGenerator(seed: UInt64(seed) + 1300)
    var unit = UnitState()
    var now = StockholmTime.local(Instant(milliseconds: start + 30 * 86_400_000))
    var ledger = DutyLedger(unit, now: now)
    var list = WriteInList()
    for record in records {
      ledger.apply(record, to: &unit)
      let steps: [Int64] = [0, 0, 0, 0, 60_000, 86_400_000]
      let step = steps.randomElement(using: &random) ?? 0
      now = StockholmTime.local(Instant(milliseconds: now.instant.milliseconds + step))
      Self.goOn(&list, &ledger, unit, now)
    }
  }

  private static func goOn(
    _ list: inout WriteInList, _ ledger: inout DutyLedger, _ unit: UnitState, _ now: LocalTime
  ) {
    let member = unit.activeStaff.first
    list = unit.writeInList(ledger.whatWaits(unit, now: now), after: list, for: member, now: now)
    let anew = unit.writeInList(unit.openItems(now: now), for: member, now: now)
    #expect(Self.lines(list) == Self.lines(anew))
  }

  /// What a filter leaves of what has been told.
  private static func compareShown(_ list: ToDoList, _ told: [ToDo], _ unit: UnitState) {
    let signature = unit.activeStaff.first?.signature
    var filters = (0..<7).map { _ in ToDoFilter() }
    (filters[0].isOwn, filters[1].isFree, filters[2].hidesOthers) = (true, true, true)
    filters[3].system = told.compactMap(\.system).last
    filters[4].person = told.compactMap(\.person).compactMap { PersonKey($0) }.last.map { [$0] }
    (filters[5].isOwn, filters[5].kind) = (true, told.last?.kind)
    (filters[6].isOwn, filters[6].outage) = (true, told.first?.outage)
    for filter in filters {
      for gate in [nil, told.last?.kind.gate] {
        let shown = list.shown(Array(told.indices), by: filter, at: gate, in: unit)
        let wanted = told.indices.filter {
          filter.shows(told[$0], to: signature) && (gate == nil || told[$0].kind.gate == gate)
        }
        #expect(shown == wanted)
      }
    }
  }

  private static func compare(_ waits: WhatWaits, _ unit: UnitState, _ now: LocalTime) -> Int {
    let member = unit.activeStaff.first
    let items = unit.openItems(now: now)
    let kept: ToDoList = unit.toDoList(waits, for: member, now: now)
    let anew = unit.toDoList(items, for: member, now: now)
    #expect(kept.count == anew.count)
    let told = kept.all(in: unit)
    #expect(told.map(Said.init) == anew.map(Said.init))
    for (place, todo) in told.enumerated() {
      let (key, outage) = kept.key(place)
      #expect(key == todo.key && outage == todo.outage && kept.record(place) == todo.key.record)
    }
    Self.compareShown(kept, told, unit)
    let list = Self.lines(unit.writeInList(waits, for: member, now: now))
    #expect(list == Self.lines(unit.writeInList(items, for: member, now: now)))
    return told.count + list.count
  }

  private struct Said: Hashable {
    var subject: ToDo.Subject
    var key: ItemKey
    var number: EntryNumber?
    var person: PersonReference?
    var author: Author?
    var system: ITSystem?
    var responsible: WriteInRule.Responsible?
    var isOwn: Bool
    var taken: ItemNotes.Taking?
    var closing: ItemClosing

    init(_ todo: ToDo) {
      (subject, key, number, person) = (todo.subject, todo.key, todo.number, todo.person)
      (author, system, responsible) = (todo.author, todo.system, todo.responsible)
      (isOwn, taken, closing) = (todo.isOwn, todo.taken, todo.closing)
    }
  }

  /// A row with what stands above it.
  private struct Line: Hashable {
    var target: WriteInRule.Target?
    var person: PersonReference?
    var entry: Identifier<Record>
    var item: OpenItem?
    var outage: Identifier<Outage>
    var tone: Tone
    var lastDay: LastDay?
    var age: Int64?
    var overdue: WriteInList.Overdue?
    var waitsFor: OpenSubject?
    var earlier: Transfer?
    var way: Transfer.Way?
    var isOwn: Bool

    init(_ target: WriteInRule.Target?, _ person: PersonReference?, _ row: WriteInList.Row) {
      (self.target, self.person) = (target, person)
      (entry, item, outage, tone) = (row.entry, row.item, row.outage, row.tone)
      (lastDay, age, overdue, waitsFor) = (row.lastDay, row.age, row.overdue, row.waitsFor)
      (earlier, way, isOwn) = (row.earlier?.transfer, row.way, row.isOwn)
    }
  }

  private static func lines(_ list: WriteInList) -> [Line] {
    list.groups.flatMap { group in
      group.people.flatMap { person in
        person.rows.map { Line(group.target, person.person, $0) }
      }
    } + list.others.map { Line(nil, nil, $0) }
  }
}
