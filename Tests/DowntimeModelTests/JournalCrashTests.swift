import TestSupport
import Testing

@testable import DowntimeModel

@Suite struct JournalCrashTests {
  @Test(arguments: 1...3)
  func afterAPowerCutAtAnyMomentNothingSavedIsLostAndNothingIsInvented(_ seed: UInt64) {
    let workload = CrashWorkload(seed: seed)
    workload.run(steps: 8)
    #expect(workload.disk.history.count > 50)
    var random = SeededGenerator(seed: seed)
    for (operation, state) in workload.disk.history.enumerated() {
      for style in CrashStyle.allCases {
        let crashed = state.crashed(style, using: &random)
        let verdict = workload.verdict(after: operation + 1, state: crashed, seed: random.next())
        #expect(verdict == CrashVerdict(), "operation \(operation), \(style)")
      }
    }
  }

  @Test(arguments: [5, 28] as [Int32], [1, 6, 1_000_000])
  func aFailureAtAnyCallLosesNothingThatWasSaved(_ errno: Int32, _ length: Int) {
    var random = SeededGenerator(seed: UInt64(errno))
    var operation = 0
    while true {
      let workload = CrashWorkload(
        seed: 5,
        fault: SimulatedDisk.Fault(operation: operation, length: length, errno: errno))
      workload.run(steps: 7)
      guard workload.disk.hasFailed else { break }
      for style in [CrashStyle.lost, .kept, .mixed] {
        let crashed = workload.disk.state.crashed(style, using: &random)
        let verdict = workload.verdict(
          after: workload.disk.operations, state: crashed, seed: random.next())
        #expect(verdict == CrashVerdict(), "operation \(operation), \(style)")
      }
      operation += 1
    }
    #expect(operation > 50)
  }

  @Test func randomPowerCutsOnFailingDisksLoseNothing() {
    var random = SeededGenerator(seed: 20_261_121)
    var total = CrashVerdict()
    for run in 0..<40 {
      let fault = SimulatedDisk.Fault(
        operation: Int(random.next() % 150), length: 1 + run % 10, errno: run % 8 < 4 ? 5 : 28)
      let workload = CrashWorkload(seed: random.next(), fault: run % 2 == 0 ? nil : fault)
      workload.run(steps: 12)
      for _ in 0..<25 {
        let operation = Int(random.next() % UInt64(workload.disk.history.count))
        let crashed = workload.disk.history[operation].crashed(.mixed, using: &random)
        total.add(
          workload.verdict(after: operation + 1, state: crashed, seed: random.next()))
      }
    }
    #expect(total == CrashVerdict())
  }

  @Test func aFailedSyncMovesTheEntryToANewJournalWithAWarning() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note("före"))
    // The write is the next operation, the sync the one after.
    fixture.disk.fault = SimulatedDisk.Fault(
      operation: fixture.disk.operations + 1, isForEver: false, errno: 5)
    let appended = try fixture.append(JournalFixture.note("väntade"), at: 61)
    #expect(appended.warning == .movedToNewJournal)
    #expect(try fixture.append(JournalFixture.note("efter"), at: 62).warning == nil)
    fixture.store.close()
    var random = SeededGenerator(seed: 1)
    let disk = SimulatedDisk(fixture.disk.state.crashed(.lost, using: &random))
    let replay = try CrashWorkload.reopen(disk, seed: 1).replay
    #expect(replay.records == fixture.records)
    #expect(replay.findings.isEmpty)
    let verification = try Store.verify(at: "/store", passage: nil, disk: disk)
    #expect(verification.journals == 2)
  }

  @Test func anAcknowledgedLineThatTheMediumDoesNotGiveBackIsCarriedOver() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note("bekräftad men förlorad"))
    let path = fixture.segments[0]
    let line = try #require(JournalFixture.lines(fixture.disk[path]).last)
    fixture.disk[path].replaceSubrange(line, with: [UInt8](repeating: 0x0A, count: line.count))
    fixture.disk.fault = SimulatedDisk.Fault(
      operation: fixture.disk.operations + 1, isForEver: false, errno: 5)
    try fixture.append(JournalFixture.note("väntade"))
    #expect(try Set(fixture.reopened().replay.records) == Set(fixture.records))
  }

  @Test func aLostLineIsCarriedOverEvenWhenTheNewJournalFailsToo() throws {
    var random = SeededGenerator(seed: 8)
    var failed = 0
    for call in 0..<30 {
      var fixture = try JournalFixture()
      try fixture.append(JournalFixture.note("bekräftad men förlorad"))
      let path = fixture.segments[0]
      let line = try #require(JournalFixture.lines(fixture.disk[path]).last)
      fixture.disk[path].replaceSubrange(line, with: [UInt8](repeating: 0x0A, count: line.count))
      fixture.disk.fault = SimulatedDisk.Fault(
        operation: fixture.disk.operations + 1, isForEver: true, errno: 5)
      #expect(throws: StoreError.self) { try fixture.append(JournalFixture.note("på papper")) }
      // The disk answers again, but one call on the way to the next journal fails.
      fixture.disk.fault = SimulatedDisk.Fault(
        operation: fixture.disk.operations + call, isForEver: false, errno: 5)
      if (try? fixture.append(JournalFixture.note("också"), at: 61)) == nil { failed += 1 }
      fixture.disk.fault = nil
      try fixture.append(JournalFixture.note("efter"), at: 62)
      // Whoever looks after a power cut sees what is on the medium, not what memory kept.
      let crashed = SimulatedDisk(fixture.disk.state.crashed(.lost, using: &random))
      let there = try fixture.reopened(crashed).replay.records
      #expect(Set(fixture.records).isSubset(of: there), "call \(call)")
    }
    #expect(failed > 10)
  }

  @Test func aDraftIsNotSavedInAFolderThatOnlyThePageCacheShows() throws {
    for call in 0..<6 {
      let fixture = try JournalFixture()
      var random = SeededGenerator(seed: 5)
      let draft = fixture.draft(Identifier(using: &random), text: "halv")
      fixture.disk.fault = SimulatedDisk.Fault(
        operation: fixture.disk.operations + call, isForEver: false, errno: 5)
      try? fixture.store.save(draft, now: JournalFixture.time(2))
      fixture.disk.fault = nil
      // The folder is there now, seen by this run and by the next.
      if call % 2 == 0 {
        try fixture.store.save(draft, now: JournalFixture.time(3))
      } else {
        let (store, _) = try fixture.reopened()
        try store.save(draft, now: JournalFixture.time(3))
      }
      let crashed = SimulatedDisk(fixture.disk.state.crashed(.lost, using: &random))
      #expect(try fixture.reopened(crashed).replay.drafts == [draft], "call \(call)")
    }
  }

  @Test func aDiskThatFailsSavesNothingUntilItWorksAgain() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note("före"))
    let saved = fixture.records
    fixture.disk.fault = SimulatedDisk.Fault(
      operation: fixture.disk.operations + 1, isForEver: true, errno: 5)
    #expect(throws: StoreError.self) { try fixture.append(JournalFixture.note("på papper")) }
    #expect(fixture.store.health.hasFailed)
    #expect(throws: StoreError.self) { try fixture.append(JournalFixture.note("x"), at: 61) }
    fixture.disk.fault = nil
    let appended = try fixture.append(JournalFixture.note("går igen"), at: 62)
    #expect(appended.warning == .movedToNewJournal)
    #expect(!fixture.store.health.hasFailed)
    let replay = try fixture.reopened().replay
    #expect(replay.records.starts(with: saved))
    #expect(replay.records.last == appended.record)
  }

  @Test func aFullDiskTakesEntriesUntilThePrefilledSegmentsAreFullAndIsToldThen() throws {
    var fixture = try JournalFixture()
    while fixture.store.prepare(now: JournalFixture.time(1)) {}
    fixture.disk.isFull = true
    var refused: StoreError?
    for number in 0..<30 where refused == nil {
      do {
        try fixture.append(JournalFixture.note("nr \(number)"))
      } catch let error as StoreError {
        refused = error
      }
    }
    #expect(refused == .system(operation: .create, errno: 28))
    #expect(fixture.records.count >= 9)
    fixture.disk.isFull = false
    try fixture.append(JournalFixture.note("plats igen"))
    #expect(try fixture.reopened().replay.records == fixture.records)
  }

  @Test func aTornEndIsToldOnceRecordedAndLeftAsItIs() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note("hel"))
    fixture.store.close()
    let path = fixture.segments[0]
    let end = try #require(JournalFixture.lines(fixture.disk[path]).last).upperBound
    let block = SegmentGeometry.room(end)
    let torn = Array("{\"v\":1,\"j\":\"halv".utf8)
    fixture.disk[path].replaceSubrange(block..<block + torn.count, with: torn)
    let bytes = fixture.disk[path]
    let first = try CrashWorkload.reopen(fixture.disk, seed: 1)
    #expect(first.replay.findings.map(\.problem) == [.tornTail])
    let submission = Submission(
      outage: fixture.outage, occurredAt: nil, author: CrashWorkload.author,
      entry: JournalFixture.note("efter"))
    let record = try first.store.append(submission, now: JournalFixture.time(70)).record
    first.store.close()
    let second = try CrashWorkload.reopen(fixture.disk, seed: 2)
    #expect(second.replay.findings.isEmpty)
    #expect(second.replay.records == fixture.records + [record])
    #expect(fixture.disk[path] == bytes)
    let verification = try Store.verify(at: "/store", passage: nil, disk: fixture.disk)
    #expect(verification.recorded.map(\.offset) == [block])
    #expect(verification.findings.isEmpty)
  }

  @Test func aLineThatOnlyThePageCacheShowsIsNotBelieved() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note("före"))
    let saved = fixture.records
    // The sync fails and the process is killed at once: the pages stay, the medium has nothing.
    fixture.disk.fault = SimulatedDisk.Fault(
      operation: fixture.disk.operations + 1, isForEver: true, errno: 5)
    #expect(throws: StoreError.self) { try fixture.append(JournalFixture.note("bara i minnet")) }
    fixture.disk.fault = nil
    #expect(try fixture.reopened().replay.records == saved)
  }
}
