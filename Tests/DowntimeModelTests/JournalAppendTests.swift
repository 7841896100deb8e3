import TestSupport
import Testing

@testable import DowntimeModel

@Suite struct JournalAppendTests {
  @Test func anEntryIsThereAfterReopening() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note("Sov lugnt."))
    try fixture.append(JournalFixture.note("Åt frukost."))
    let again = try fixture.reopened()
    #expect(again.replay.records == fixture.records)
    #expect(again.replay.findings.isEmpty)
    #expect(
      Store.condition(at: JournalFixture.folder, disk: fixture.disk)
        == .ready(unitLabel: "Testgården plan 2", isDrill: false))
  }

  @Test func numbersRunByOutageAndSeriesAndGoOnAfterReopening() throws {
    var fixture = try JournalFixture()
    let first = try fixture.append(JournalFixture.note("ett")).record
    #expect(first.number?.text == "DA-0001")
    #expect(try fixture.append(JournalFixture.note("två")).record.number?.text == "DA-0002")
    let correction = Entry.correction(
      Correction(
        original: first.id, reason: "fel", occurredAt: JournalFixture.time(0),
        replacement: JournalFixture.care("rätt")))
    #expect(try fixture.append(correction).record.number?.text == "RÄT-0001")
    let exemption = Entry.exemption(Exemption(original: first.id, reason: "dubbel"))
    #expect(try fixture.append(exemption).record.number == nil)
    let again = try fixture.reopened().store
    let submission = Submission(
      outage: fixture.outage, occurredAt: JournalFixture.time(0), author: CrashWorkload.author,
      entry: JournalFixture.note("tre"))
    #expect(
      try again.append(submission, now: JournalFixture.time(99)).record.number?.text == "DA-0003")
  }

  @Test func aClockThatGoesBackDoesNotMakeAnEntryOlderThanTheOneBefore() throws {
    var fixture = try JournalFixture()
    let last = JournalFixture.time(500).instant.milliseconds
    try fixture.append(JournalFixture.note("sent"), at: 500)
    #expect(
      try fixture.append(JournalFixture.note("tidigt"), at: 100).record.recordedAt.instant
        == Instant(milliseconds: last + 1))
    let again = try fixture.reopened().store
    let submission = Submission(
      outage: nil, occurredAt: nil, author: CrashWorkload.author,
      entry: .unit(UnitDescription(name: "Testgården", isDrill: false)))
    #expect(
      try again.append(submission, now: JournalFixture.time(0)).record.recordedAt.instant
        == Instant(milliseconds: last + 2))
  }

  @Test func anEntryOfAnUndeclaredOutageIsRefusedWithoutHarm() throws {
    var fixture = try JournalFixture()
    var random = SeededGenerator(seed: 7)
    let submission = Submission(
      outage: Identifier(using: &random), occurredAt: nil, author: CrashWorkload.author,
      entry: JournalFixture.note("x"))
    #expect(throws: StoreError.missingKey) {
      try fixture.store.append(submission, now: JournalFixture.time(1))
    }
    try fixture.append(JournalFixture.note("går"))
    #expect(try fixture.reopened().replay.records == fixture.records)
  }

  @Test func threeTextsOf20000FourByteCharactersFitInOneEntry() throws {
    let text = String(repeating: "\u{1F600}", count: EntryLimits.textCharacters)
    let disk = SimulatedDisk()
    let store = try Store.found(
      at: "/s", founding: Founding(unitLabel: "T", isDrill: true), passage: CrashWorkload.passage,
      disk: disk, random: SeededGenerator(seed: 3), geometry: .standard)
    let call = Correction(
      original: Identifier(using: &SeededGenerator.fixed), reason: text,
      occurredAt: JournalFixture.time(0), replacement: JournalFixture.care(text + text))
    let submission = Submission(
      outage: nil, occurredAt: nil, author: CrashWorkload.author, entry: .correction(call))
    let record = try store.append(submission, now: JournalFixture.time(1)).record
    store.close()
    let replay = try Store.unlock(
      at: "/s", passage: CrashWorkload.passage, disk: disk, random: SeededGenerator(seed: 4),
      geometry: .standard
    ).1
    #expect(replay.records == [record])
    #expect(replay.findings.isEmpty)
  }

  @Test func anEntryTooLargeForALineIsRefusedAndTheStoreGoesOn() throws {
    var fixture = try JournalFixture()
    #expect {
      try fixture.append(JournalFixture.note(String(repeating: "x", count: 600_000)))
    } throws: { error in
      if case .tooLarge? = error as? StoreError { true } else { false }
    }
    try fixture.append(JournalFixture.note("går"))
    #expect(try fixture.reopened().replay.records == fixture.records)
  }

  @Test func aJournalRollsOverIntoNewSegmentsAndStaysOneChain() throws {
    var fixture = try JournalFixture()
    for number in 0..<40 {
      try fixture.append(JournalFixture.note("nr \(number)"))
      if number % 3 == 0 { while fixture.store.prepare(now: JournalFixture.time(1)) {} }
    }
    #expect(fixture.segments.count > 5)
    let again = try fixture.reopened()
    #expect(again.replay.records == fixture.records)
    #expect(again.replay.findings.isEmpty)
  }

  @Test func shortWritesAreGoneOnWith() throws {
    let disk = SimulatedDisk()
    disk.largestWrite = 100
    var fixture = try JournalFixture(disk: disk)
    try fixture.append(JournalFixture.note(String(repeating: "lång ", count: 1000)))
    #expect(try fixture.reopened().replay.records == fixture.records)
  }

  @Test func blankLinesBetweenLinesAreLegalAndEveryCommitBeginsABlock() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note(String(repeating: "x", count: 5000)))
    try fixture.append(JournalFixture.note("kort"))
    let bytes = fixture.disk[fixture.segments[0]]
    for line in JournalFixture.lines(bytes) {
      #expect(line.lowerBound % 4096 == 0)
    }
    var dense: [UInt8] = []
    for (index, line) in JournalFixture.lines(bytes).enumerated() {
      dense += [UInt8](repeating: 0x0A, count: index) + bytes[line] + [0x0A]
    }
    fixture.disk[fixture.segments[0]] = dense
    let again = try fixture.reopened()
    #expect(again.replay.records == fixture.records)
    #expect(again.replay.findings.isEmpty)
  }

  @Test func draftsAreReplacedKeptAndDiscarded() throws {
    let fixture = try JournalFixture()
    var random = SeededGenerator(seed: 5)
    let (one, two) = (Identifier<Draft>(using: &random), Identifier<Draft>(using: &random))
    try fixture.store.save(fixture.draft(one, text: "först"), now: JournalFixture.time(20))
    try fixture.store.save(fixture.draft(one, text: "sedan"), now: JournalFixture.time(20))
    try fixture.store.save(
      fixture.draft(two, text: String(repeating: "ö", count: 100_000)), now: JournalFixture.time(20)
    )
    try fixture.store.discardDraft(two, outage: fixture.outage, now: JournalFixture.time(30))
    try fixture.store.discardDraft(two, outage: fixture.outage, now: JournalFixture.time(30))
    let again = try fixture.reopened()
    #expect(again.replay.drafts == [fixture.draft(one, text: "sedan")])
  }

  @Test func aDraftOfNoOutageLiesWithTheRegisters() throws {
    let fixture = try JournalFixture()
    var random = SeededGenerator(seed: 6)
    let (one, two) = (Identifier<Draft>(using: &random), Identifier<Draft>(using: &random))
    func draft(_ id: Identifier<Draft>) -> Draft {
      var draft = fixture.draft(id, text: "P1=jjn")
      (draft.outage, draft.subject) = (nil, .short("selfCheck"))
      return draft
    }
    try fixture.store.save(draft(one), now: JournalFixture.time(20))
    try fixture.store.save(draft(two), now: JournalFixture.time(21))
    try fixture.store.discardDraft(two, outage: nil, now: JournalFixture.time(30))
    let again = try fixture.reopened()
    #expect(again.replay.drafts == [draft(one)])
    #expect(again.replay.findings.isEmpty)
  }

  @Test func aDraftThatWasSignedBeforeACrashIsNotOfferedAgain() throws {
    var fixture = try JournalFixture()
    var random = SeededGenerator(seed: 5)
    let draft = Identifier<Draft>(using: &random)
    try fixture.store.save(fixture.draft(draft, text: "klar"), now: JournalFixture.time(20))
    try fixture.append(JournalFixture.note("klar"), id: Identifier(retyping: draft))
    let again = try fixture.reopened()
    #expect(again.replay.drafts.isEmpty)
    #expect(again.replay.records == fixture.records)
  }

  @Test func aSecondStoreInTheSameFolderIsRefused() throws {
    let fixture = try JournalFixture()
    #expect {
      _ = try CrashWorkload.reopen(fixture.disk, seed: 1)
    } throws: { error in
      if case .locked(.some)? = error as? StoreError { true } else { false }
    }
    #expect(throws: StoreError.alreadyExists) {
      _ = try JournalFixture(disk: fixture.disk)
    }
    _ = try fixture.reopened()
  }

  @Test func aClosedStoreTakesNothing() throws {
    var fixture = try JournalFixture()
    fixture.store.close()
    #expect(throws: StoreError.poisoned) { try fixture.append(JournalFixture.note("x")) }
  }

  @Test func theWrongPassphraseOpensNothing() throws {
    let fixture = try JournalFixture()
    fixture.store.close()
    #expect(throws: StoreError.wrongPassphrase) {
      _ = try Store.unlock(
        at: JournalFixture.folder, passage: .derived([UInt8](repeating: 8, count: 32)),
        disk: fixture.disk, random: SeededGenerator(seed: 1), geometry: .standard)
    }
    _ = try fixture.reopened()
  }

  @Test func aNewerStoreIsNotTouched() throws {
    let fixture = try JournalFixture()
    fixture.store.close()
    fixture.disk["/store/store.json"] = Array("{\"format\":2,\"shape\":[1]}".utf8)
    let before = fixture.disk.operations
    #expect(throws: StoreError.newer(version: 2)) {
      _ = try CrashWorkload.reopen(fixture.disk, seed: 1)
    }
    #expect(fixture.disk.operations == before + 1, "one reading and nothing else")
    #expect(Store.condition(at: "/store", disk: fixture.disk) == .newer(version: 2))
  }

  @Test func aFolderWithSomethingElseIsNotAStore() throws {
    let disk = SimulatedDisk()
    try disk.makeFolder("/store")
    #expect(Store.condition(at: "/store", disk: disk) == .absent)
    _ = try disk.open("/store/bilder", .new)
    #expect(Store.condition(at: "/store", disk: disk) == .unreadable)
    #expect(throws: StoreError.unreadable(file: "store.json")) {
      _ = try JournalFixture(disk: disk)
    }
  }

  @Test func aStoreThatLostItsDescriptionIsNotFoundedOver() throws {
    let fixture = try JournalFixture()
    fixture.store.close()
    fixture.disk.move("/store/store.json", to: nil)
    #expect(Store.condition(at: "/store", disk: fixture.disk) == .unreadable)
  }

  @Test(.rule("R000-12")) func nothingWrittenAboutAPersonCanBeReadInAnyFile() throws {
    var fixture = try JournalFixture()
    var random = SeededGenerator(seed: 5)
    let marker = JournalFixture.marker
    try fixture.append(JournalFixture.note(marker))
    try fixture.store.save(
      fixture.draft(Identifier(using: &random), text: marker), now: JournalFixture.time(20))
    for path in fixture.disk.files {
      #expect(!String(decoding: fixture.disk[path], as: UTF8.self).contains("GULDFISK"))
      #expect(!path.contains("GULDFISK"))
    }
    let again = try fixture.reopened()
    #expect(again.replay.drafts.first?.fields["text"] == marker)
  }
}

extension SeededGenerator {
  fileprivate static var fixed: SeededGenerator {
    get { SeededGenerator(seed: 11) }
    set { _ = newValue }
  }
}
