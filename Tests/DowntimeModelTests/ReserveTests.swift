import TestSupport
import Testing

@testable import DowntimeModel

/// Room kept for a full disk.
@Suite struct ReserveTests {
  @Test func aFullDiskTakesAWholeSegmentMoreThanWasPrefilled() throws {
    var fixture = try JournalFixture()
    while fixture.store.prepare(now: JournalFixture.time(1)) {}
    #expect(fixture.disk.files.contains("/store/reserve"))
    fixture.disk.isFull = true
    var count = 0
    while (try? fixture.append(JournalFixture.note("nr \(count)"))) != nil { count += 1 }
    // What is left of the first segment, the spare one and the reserve, five notes each.
    #expect(count >= 13)
    #expect(fixture.store.health.entriesLeft == 0)
    fixture.disk.isFull = false
    try fixture.append(JournalFixture.note("plats igen"))
    while fixture.store.prepare(now: JournalFixture.time(2)) {}
    #expect(fixture.store.health.entriesLeft == nil)
    #expect(fixture.disk.files.contains("/store/reserve"))
    #expect(try fixture.reopened().replay.records == fixture.records)
  }

  @Test func aFullDiskSaysHowManyEntriesThereIsRoomFor() throws {
    var fixture = try JournalFixture()
    while fixture.store.prepare(now: JournalFixture.time(1)) {}
    fixture.disk.isFull = true
    while fixture.store.health.entriesLeft == nil {
      try fixture.append(JournalFixture.note("x"))
      _ = fixture.store.prepare(now: JournalFixture.time(2))
    }
    let left = try #require(fixture.store.health.entriesLeft)
    #expect(left > 5)
    // It is a promise: that many short entries are taken.
    for _ in 0..<(left - 3) { try fixture.append(JournalFixture.note("x")) }
  }

  @Test func draftsAreSavedOnAFullDisk() throws {
    let fixture = try JournalFixture()
    var random = SeededGenerator(seed: 5)
    let one = Identifier<Draft>(using: &random)
    try fixture.store.save(fixture.draft(one, text: "först"), now: JournalFixture.time(1))
    while fixture.store.prepare(now: JournalFixture.time(1)) {}
    fixture.disk.isFull = true
    try fixture.store.save(fixture.draft(one, text: "sedan"), now: JournalFixture.time(2))
    let two = fixture.draft(Identifier(using: &random), text: "ny på full disk")
    try fixture.store.save(two, now: JournalFixture.time(3))
    let drafts = try fixture.reopened().replay.drafts
    #expect(Set(drafts) == [fixture.draft(one, text: "sedan"), two])
  }

  @Test func anOutageIsDeclaredAndWrittenInWhenTheDiskWasFullAlready() throws {
    var fixture = try JournalFixture()
    while fixture.store.prepare(now: JournalFixture.time(1)) {}
    fixture.disk.isFull = true
    var random = SeededGenerator(seed: 5)
    for _ in 1...2 {
      let outage = Identifier<Outage>(using: &random)
      try fixture.append(
        .outageDeclared(
          OutageDeclaration(
            outage: outage, systems: [.treserva], startedAt: JournalFixture.time(2), note: "")))
    }
    let draft = fixture.draft(Identifier(using: &random), text: "ny på full disk")
    try fixture.store.save(draft, now: JournalFixture.time(3))
    let (store, replay) = try fixture.reopened()
    #expect(replay.records == fixture.records)
    #expect(replay.drafts == [draft])
    #expect(replay.findings.isEmpty)
    store.close()
    let found = try Store.verify(at: "/store", passage: CrashWorkload.passage, disk: fixture.disk)
    #expect(found.findings.isEmpty)
  }

  @Test func aPowerCutWhileADraftIsSavedOnAFullDiskLeavesTheOldOrTheNew() throws {
    let fixture = try JournalFixture(disk: SimulatedDisk(keepsHistory: true))
    var random = SeededGenerator(seed: 5)
    let id = Identifier<Draft>(using: &random)
    let (old, new) = (fixture.draft(id, text: "först"), fixture.draft(id, text: "sedan"))
    try fixture.store.save(old, now: JournalFixture.time(1))
    while fixture.store.prepare(now: JournalFixture.time(1)) {}
    fixture.disk.isFull = true
    let start = fixture.disk.history.count
    try fixture.store.save(new, now: JournalFixture.time(2))
    #expect(fixture.disk.history.count > start + 3)
    for state in fixture.disk.history[start...] {
      for style in CrashStyle.allCases {
        let disk = SimulatedDisk(state.crashed(style, using: &random))
        let drafts = try CrashWorkload.reopen(disk, seed: 3).replay.drafts
        #expect(drafts == [old] || drafts == [new], "\(style)")
      }
    }
  }

  @Test func aShorterDraftIsWholeInAReserveFileThatALongerOneFailedIn() throws {
    var random = SeededGenerator(seed: 5)
    let id = Identifier<Draft>(using: &random)
    let long = String(repeating: "lång ", count: 800)
    for call in 0..<20 {
      let fixture = try JournalFixture()
      let short = fixture.draft(id, text: "kort")
      while fixture.store.prepare(now: JournalFixture.time(1)) {}
      try fixture.store.save(fixture.draft(id, text: "först"), now: JournalFixture.time(2))
      fixture.disk.isFull = true
      fixture.disk.fault = SimulatedDisk.Fault(
        operation: fixture.disk.operations + call, isForEver: false, errno: 5)
      try? fixture.store.save(fixture.draft(id, text: long), now: JournalFixture.time(3))
      fixture.disk.fault = nil
      try fixture.store.save(short, now: JournalFixture.time(4))
      #expect(try fixture.reopened().replay.drafts == [short], "call \(call)")
    }
  }

  @Test func aShorterDraftIsWholeInAReserveFileThatAPowerCutLeftHalfWritten() throws {
    let fixture = try JournalFixture(disk: SimulatedDisk(keepsHistory: true))
    var random = SeededGenerator(seed: 5)
    let id = Identifier<Draft>(using: &random)
    try fixture.store.save(fixture.draft(id, text: "först"), now: JournalFixture.time(1))
    while fixture.store.prepare(now: JournalFixture.time(1)) {}
    fixture.disk.isFull = true
    let start = fixture.disk.history.count
    let long = fixture.draft(id, text: String(repeating: "lång ", count: 800))
    try fixture.store.save(long, now: JournalFixture.time(2))
    let short = fixture.draft(id, text: "kort")
    for (operation, state) in fixture.disk.history[start...].enumerated() {
      for style in CrashStyle.allCases {
        let disk = SimulatedDisk(state.crashed(style, using: &random))
        let store = try CrashWorkload.reopen(disk, seed: 3).store
        disk.isFull = true
        try store.save(short, now: JournalFixture.time(3))
        store.close()
        let drafts = try CrashWorkload.reopen(disk, seed: 4).replay.drafts
        #expect(drafts == [short], "operation \(operation), \(style)")
      }
    }
  }

  @Test func aPulledSecondMediumTakesNoRoomFromAFullDisk() throws {
    var fixture = try JournalFixture()
    try fixture.disk.makeFolder("/stick")
    _ = try fixture.store.setSecondPlace("/stick", now: JournalFixture.time(1))
    fixture.disk.pulled = ["/stick"]
    fixture.disk.isFull = true
    let long = JournalFixture.note(String(repeating: "lång ", count: 1_600))
    while (try? fixture.append(long)) != nil {}
    // There was no room for the long one; a short one still has its block.
    try fixture.append(JournalFixture.note("kort"))
    #expect(try fixture.reopened().replay.records == fixture.records)
  }

  @Test func whereNothingCanBeKeptSegmentsGrowAndNoReserveIsMade() throws {
    let disk = SimulatedDisk()
    disk.isCopyOnWrite = true
    var fixture = try JournalFixture(disk: disk)
    for number in 0..<20 {
      try fixture.append(JournalFixture.note("nr \(number)"))
      if number % 3 == 0 { while fixture.store.prepare(now: JournalFixture.time(1)) {} }
    }
    #expect(!disk.files.contains("/store/reserve"))
    let sizes = fixture.segments.map { disk[$0].count }
    #expect(sizes.count > 2 && sizes.allSatisfy { $0 < CrashWorkload.geometry.bytes })
    let again = try fixture.reopened()
    #expect(again.replay.records == fixture.records)
    #expect(again.replay.findings.isEmpty)
  }
}
