import TestSupport
import Testing

@testable import DowntimeModel

/// Writing without unlocking on a full disk.
@Suite struct LetterReserveTests {
  private static func letter(_ seed: UInt64, _ text: String, signed: Bool = false) -> Letter {
    var random = SeededGenerator(seed: seed)
    return Letter(
      id: Identifier(using: &random), writtenAt: JournalFixture.time(Int64(seed)),
      author: CrashWorkload.author,
      content: signed
        ? .signed(JournalFixture.care(text), occurredAt: JournalFixture.time(1))
        : .started(.dayNote, fields: ["text": text]))
  }

  private static func drop(_ letter: Letter, _ disk: SimulatedDisk, seed: UInt64 = 5) throws {
    var random: any RandomNumberGenerator = SeededGenerator(seed: seed)
    try Letterbox(at: JournalFixture.folder, disk: disk).drop(letter, random: &random)
  }

  /// A store that somebody unlocked once and locked again; then the disk became full.
  private static func full(keepsHistory: Bool = false) throws -> JournalFixture {
    let fixture = try JournalFixture(disk: SimulatedDisk(keepsHistory: keepsHistory))
    while fixture.store.prepare(now: JournalFixture.time(1)) {}
    fixture.store.close()
    fixture.disk.isFull = true
    return fixture
  }

  private static func reserved(_ disk: SimulatedDisk) -> Int {
    disk.files.count { $0.hasPrefix("/store/brevlada/reserve-") && !$0.hasSuffix(".new") }
  }

  @Test func whoForgotThePassphraseOnAFullDiskCanStillWrite() throws {
    let fixture = try Self.full()
    let letters = (1...7).map { Self.letter($0, "Brev \($0)", signed: $0 > 2) }
    for letter in letters { try Self.drop(letter, fixture.disk) }
    let (store, replay) = try fixture.reopened()
    #expect(replay.letters == letters)
    #expect(replay.findings.isEmpty)
    for letter in letters {
      _ = try store.takeIn(
        letter, outage: fixture.outage, by: CrashWorkload.author, now: JournalFixture.time(99))
    }
    store.close()
    // What the letters took is there for the next ones.
    #expect(Self.reserved(fixture.disk) == 8)
    #expect(try fixture.reopened().replay.findings.isEmpty)
  }

  @Test func aTextThatIsSavedEveryOtherSecondOnAFullDiskTakesTheRoomOfOne() throws {
    let fixture = try Self.full()
    for second in 1...40 {
      // Shorter and shorter: nothing of a longer one is left in the file.
      let text = "Efter \(second) s" + String(repeating: " och lite till", count: 40 - second)
      try Self.drop(Self.letter(1, text), fixture.disk)
    }
    #expect(Self.reserved(fixture.disk) == 7)
    let (store, replay) = try fixture.reopened()
    #expect(replay.letters == [Self.letter(1, "Efter 40 s")])
    var random = SeededGenerator(seed: 6)
    for note in 1...5 {
      let id = Identifier<Draft>(using: &random)
      for second in 1...9 {
        try store.save(
          fixture.draft(id, text: "\(note), \(second) s"), now: JournalFixture.time(9))
      }
      try store.discardDraft(id, outage: fixture.outage, now: JournalFixture.time(9))
    }
    store.close()
    #expect(try fixture.reopened().replay.drafts.isEmpty)
  }

  @Test func aPowerCutWhileALetterIsSavedOnAFullDiskLeavesTheOldOrTheNew() throws {
    let fixture = try Self.full(keepsHistory: true)
    let disk = fixture.disk
    let other = Self.letter(2, "en annans")
    let versions = (0...3).map { Self.letter(1, "version \($0)") }
    try Self.drop(other, disk)
    try Self.drop(versions[0], disk)
    var random = SeededGenerator(seed: 8)
    for (old, new) in zip(versions, versions.dropFirst()) {
      let start = disk.history.count
      try Self.drop(new, disk)
      #expect(disk.history.count > start + 5)
      for (operation, state) in disk.history[start...].enumerated() {
        for style in CrashStyle.allCases + Array(repeating: .mixed, count: 5) {
          let crashed = SimulatedDisk(state.crashed(style, using: &random))
          crashed.isFull = true
          let found = try CrashWorkload.reopen(crashed, seed: 3)
          found.store.close()
          let what: Comment = "operation \(operation), \(style), \(Self.reserved(crashed)) left"
          #expect(found.replay.findings.isEmpty, what)
          #expect(
            found.replay.letters == [old, other] || found.replay.letters == [new, other], what)
          // Nor does the next text lie where this one does.
          try Self.drop(Self.letter(3, "nästa"), crashed)
          let again = try CrashWorkload.reopen(crashed, seed: 4).replay.letters
          #expect(again == found.replay.letters + [Self.letter(3, "nästa")], what)
        }
      }
    }
  }

  @Test func twoWindowsThatWriteAtTheSameTimeNeverTakeTheSameFile() throws {
    var step = 0
    while true {
      let fixture = try Self.full()
      let disk = fixture.disk
      let start = disk.operations
      disk.meanwhile = { _, _ in
        guard disk.operations == start + step else { return }
        try? Self.drop(Self.letter(2, "i det andra fönstret"), disk, seed: 9)
        disk.meanwhile = { _, _ in }
      }
      try Self.drop(Self.letter(1, "i det ena fönstret"), disk)
      guard disk.operations > start + step else { break }
      disk.meanwhile = nil
      let letters = try fixture.reopened().replay.letters
      #expect(
        letters == [Self.letter(1, "i det ena fönstret"), Self.letter(2, "i det andra fönstret")],
        "step \(step)")
      step += 1
    }
    #expect(step > 8)
  }

  @Test func aLetterIsWholeInAReserveFileThatALongerOneFailedIn() throws {
    let long = Self.letter(1, String(repeating: "lång ", count: 800))
    for call in 0..<20 {
      let fixture = try Self.full()
      fixture.disk.fault = SimulatedDisk.Fault(
        operation: fixture.disk.operations + call, isForEver: false, errno: 5)
      try? Self.drop(long, fixture.disk)
      fixture.disk.fault = nil
      try Self.drop(Self.letter(1, "kort"), fixture.disk)
      #expect(
        try fixture.reopened().replay.letters == [Self.letter(1, "kort")], "call \(call)")
    }
  }

  @Test func whereAFileCannotHaveTwoNamesTheTextIsSavedAllTheSame() throws {
    let fixture = try Self.full()
    fixture.disk.cannotLink = true
    for second in 1...3 { try Self.drop(Self.letter(1, "Efter \(second) s"), fixture.disk) }
    #expect(try fixture.reopened().replay.letters == [Self.letter(1, "Efter 3 s")])
  }
}
