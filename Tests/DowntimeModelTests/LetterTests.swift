import TestSupport
import Testing

@testable import DowntimeModel

/// Entries written without unlocking.
@Suite struct LetterTests {
  private static func id(_ seed: UInt64) -> Identifier<Record> {
    var random = SeededGenerator(seed: seed)
    return Identifier(using: &random)
  }

  private static func letter(_ seed: UInt64, at seconds: Int64, signed: Bool = true) -> Letter {
    Letter(
      id: id(seed), writtenAt: JournalFixture.time(seconds), author: CrashWorkload.author,
      content: signed
        ? .signed(JournalFixture.care("Brev \(seed)"), occurredAt: JournalFixture.time(seconds - 9))
        : .started(.deviation, fields: ["text": "Halvt \(seed)"]))
  }

  private static func drop(_ letter: Letter, _ disk: SimulatedDisk) throws {
    var random: any RandomNumberGenerator = SeededGenerator(seed: 5)
    try Letterbox(at: JournalFixture.folder, disk: disk).drop(letter, random: &random)
  }

  @Test func aLetterIsWrittenWithoutThePassphraseAndReadWithIt() throws {
    let fixture = try JournalFixture()
    fixture.store.close()
    let letters = [
      Self.letter(2, at: 50), Self.letter(1, at: 90), Self.letter(3, at: 70, signed: false),
    ]
    for letter in letters { try Self.drop(letter, fixture.disk) }
    let (store, replay) = try fixture.reopened()
    #expect(replay.letters == [letters[0], letters[2], letters[1]])
    #expect(replay.findings.isEmpty)
    for letter in replay.letters {
      _ = try store.takeIn(
        letter, outage: fixture.outage, by: CrashWorkload.author, now: JournalFixture.time(300))
    }
    store.close()
    let again = try fixture.reopened().replay
    #expect(again.letters.isEmpty)
    #expect(again.drafts.map(\.fields) == [["text": "Halvt 3"]])
    let taken = again.records.suffix(2)
    #expect(taken.map(\.id) == [Self.id(2), Self.id(1)])
    #expect(
      taken.map(\.letter)
        == [50, 90].map {
          LetterMark(writtenAt: JournalFixture.time($0), takenInBy: CrashWorkload.author)
        })
    #expect(taken.map(\.occurredAt) == [JournalFixture.time(41), JournalFixture.time(81)])
    #expect(!fixture.disk.files.contains { $0.contains("/brevlada/") })
  }

  @Test func noKeyOfTheStoresFilesAloneOpensALetter() throws {
    let fixture = try JournalFixture()
    fixture.store.close()
    try Self.drop(Self.letter(1, at: 50), fixture.disk)
    let path = try #require(fixture.disk.files.first { $0.contains("/brevlada/") })
    let text = String(decoding: fixture.disk[path], as: UTF8.self)
    for word in ["Brev", "Nils", "NPÅ", "signed", "dayNote"] { #expect(!text.contains(word)) }
    #expect(
      try Letterbox(
        "/store", StoreDescription.read(at: "/store", disk: fixture.disk), disk: fixture.disk
      ).read(KeyRing()).letters.isEmpty)
  }

  @Test func aPowerCutWhileALetterIsTakenInNeitherLosesNorDoublesIt() throws {
    for signed in [true, false] {
      let fixture = try JournalFixture(disk: SimulatedDisk(keepsHistory: true))
      fixture.store.close()
      try Self.drop(Self.letter(1, at: 50, signed: signed), fixture.disk)
      let (store, replay) = try fixture.reopened()
      let start = fixture.disk.history.count
      _ = try store.takeIn(
        try #require(replay.letters.first), outage: fixture.outage, by: CrashWorkload.author,
        now: JournalFixture.time(300))
      store.close()
      #expect(fixture.disk.history.count > start + 2)
      var random = SeededGenerator(seed: 8)
      for state in fixture.disk.history[start...] {
        for style in CrashStyle.allCases {
          let disk = SimulatedDisk(state.crashed(style, using: &random))
          let found = try CrashWorkload.reopen(disk, seed: 3).replay
          let places =
            found.letters.map(\.id) + found.records.dropFirst().map(\.id)
            + found.drafts.map { Identifier(retyping: $0.id) }
          #expect(Set(places) == [Self.id(1)], "\(style)")
        }
      }
    }
  }

  @Test func aDamagedLetterIsToldAndTheOthersAreRead() throws {
    let fixture = try JournalFixture()
    fixture.store.close()
    try Self.drop(Self.letter(1, at: 50), fixture.disk)
    let path = try #require(fixture.disk.files.first { $0.contains("/brevlada/") })
    try Self.drop(Self.letter(2, at: 60), fixture.disk)
    let whole = fixture.disk[path]
    for place in whole.indices {
      fixture.disk[path] = whole
      fixture.disk[path][place] ^= 1
      let ring = try KeyChest(
        opening: KeyFolder(path: "/store/keys", disk: fixture.disk), CrashWorkload.passage
      ).ring
      let read = try Letterbox(
        "/store", StoreDescription.read(at: "/store", disk: fixture.disk), disk: fixture.disk
      ).read(ring)
      #expect(read.letters == [Self.letter(2, at: 60)])
      #expect(read.findings.map(\.problem) == [.checksum])
    }
  }

  @Test func anotherAddressPutInPlaceOfTheStoresOwnIsTold() throws {
    let fixture = try JournalFixture()
    fixture.store.close()
    var description = try StoreDescription.read(at: "/store", disk: fixture.disk)
    description.letterbox = String(
      decoding: Base64URL.text([UInt8](repeating: 9, count: 32)), as: UTF8.self)
    fixture.disk["/store/store.json"] = description.bytes
    #expect(try fixture.reopened().replay.findings.map(\.problem) == [.forged])
  }

  @Test func aLetterThatNoJournalLineCouldHoldIsRefused() throws {
    let fixture = try JournalFixture()
    let letter = Letter(
      id: Self.id(1), writtenAt: JournalFixture.time(1), author: CrashWorkload.author,
      content: .started(.dayNote, fields: ["text": String(repeating: "å", count: 200_000)]))
    #expect(throws: StoreError.self) { try Self.drop(letter, fixture.disk) }
  }

  @Test func lettersAreWrittenAndReadAgain() throws {
    for letter in [Self.letter(1, at: 1), Self.letter(2, at: 2, signed: false)] {
      #expect(try LetterCodec.decode(LetterCodec.encode(letter)) == letter)
    }
  }
}
