import TestSupport
import Testing

@testable import DowntimeModel

/// A small journal of one segment, its keys open, to be damaged in every way.
private struct Specimen {
  let bytes: [UInt8]
  let lines: [Range<Int>]
  let records: [Record]
  let disk: SimulatedDisk
  let path: String
  let keys: KeyRing

  init(entries: Int = 2) throws {
    var fixture = try JournalFixture()
    for number in 0..<entries { try fixture.append(JournalFixture.note("nr \(number)")) }
    fixture.store.close()
    disk = fixture.disk
    path = fixture.segments[0]
    bytes = disk[path]
    lines = JournalFixture.lines(bytes)
    records = fixture.records
    let folder = KeyFolder(path: "/store/keys", disk: disk)
    keys = try KeyChest(opening: folder, CrashWorkload.passage).ring
  }

  /// Reads the journal with other bytes in its segment.
  func reading(_ bytes: [UInt8], keys: KeyRing?) throws -> JournalReading {
    disk[path] = bytes
    return try JournalReading(folder: "/store/j", disk: disk, keys: keys, current: nil)
  }

  /// The problems found when the lines lie in another order, or are not all there.
  func problems(_ order: [Int], keys: KeyRing?) throws -> [Finding.Problem] {
    var dense: [UInt8] = []
    for line in order { dense += bytes[lines[line]] + [0x0A] }
    return try reading(dense, keys: keys).findings.map(\.problem)
  }
}

@Suite struct JournalDamageTests {
  @Test func aFlippedBitAnywhereIsFoundAndChangesNoOtherEntry() throws {
    let specimen = try Specimen()
    let places =
      specimen.lines.flatMap { Array($0) }
      + stride(from: 0, to: specimen.bytes.count, by: 509).filter { specimen.bytes[$0] == 0x0A }
    for place in places {
      var bytes = specimen.bytes
      bytes[place] ^= 1 << UInt8(place % 8)
      let reading = try specimen.reading(bytes, keys: specimen.keys)
      #expect(!reading.findings.isEmpty, "byte \(place)")
      // Line 0 is the control line; line n carries record n - 1.
      let hit = specimen.lines.firstIndex { $0.contains(place) || $0.upperBound == place }
      let expected = specimen.records.indices.filter { $0 + 1 != hit }.map { specimen.records[$0] }
      #expect(reading.records.map(\.record) == expected, "byte \(place)")
      #expect(try !specimen.reading(bytes, keys: nil).findings.isEmpty, "byte \(place), no keys")
    }
  }

  @Test func aJournalCutAnywhereKeepsEveryWholeLineBeforeTheCut() throws {
    let specimen = try Specimen()
    let end = (specimen.lines.last?.upperBound ?? 0) + 2
    for length in specimen.lines.flatMap({ Array($0) }) + [end] {
      let reading = try specimen.reading(Array(specimen.bytes[..<length]), keys: specimen.keys)
      let whole = specimen.lines.filter { $0.upperBound <= length }.count
      #expect(reading.records.map(\.record) == Array(specimen.records.prefix(max(0, whole - 1))))
      let isTorn = specimen.lines.contains { $0.lowerBound < length && length < $0.upperBound }
      #expect(reading.findings.map(\.problem) == (isTorn ? [.tornTail] : []), "\(length)")
    }
  }

  @Test func reorderedRemovedAndRepeatedLinesAreFound() throws {
    let specimen = try Specimen(entries: 3)
    for keys in [specimen.keys, nil] {
      #expect(try specimen.problems([0, 1, 2, 3, 4], keys: keys) == [])
      #expect(try specimen.problems([0, 1, 3, 4], keys: keys) == [.sequence])
      #expect(try specimen.problems([1, 2, 3, 4], keys: keys) == [.sequence])
      #expect(try specimen.problems([0, 1, 3, 2, 4], keys: keys).contains(.sequence))
      #expect(try specimen.problems([0, 1, 2, 2, 3, 4], keys: keys) == [.reordered])
    }
  }

  @Test func aLineWrittenByTheWrongHandsIsFoundWithThePassphrase() throws {
    let specimen = try Specimen()
    // The forger recomputes checksum and chain, which need no key: only the seal gives it away.
    for line in specimen.lines.indices.dropFirst() {
      var forged = specimen.bytes
      let place = specimen.lines[line].lowerBound + 200
      forged[place] = forged[place] == 0x41 ? 0x42 : 0x41
      rechain(&forged, specimen.lines)
      let open = try specimen.reading(forged, keys: specimen.keys)
      #expect(open.findings.first?.problem == .forged)
      #expect(open.findings.first?.line == line + 1)
      #expect(try specimen.reading(forged, keys: nil).findings.isEmpty)
    }
  }

  @Test func aChainThatWasNotComputedAnewIsFoundWithoutThePassphrase() throws {
    let specimen = try Specimen()
    var forged = specimen.bytes
    let line = specimen.lines[1]
    forged[line.lowerBound + 200] = forged[line.lowerBound + 200] == 0x41 ? 0x42 : 0x41
    resum(&forged, line)
    #expect(try specimen.reading(forged, keys: nil).findings.map(\.problem) == [.chain])
  }

  @Test func aChangedControlLineIsFoundByTheSealOfTheLineAfter() throws {
    let specimen = try Specimen()
    var forged = specimen.bytes
    let line = specimen.lines[0]
    guard let place = forged[line].firstIndex(of: UInt8(ascii: "t")) else { return }
    forged[place] = UInt8(ascii: "u")
    rechain(&forged, specimen.lines)
    #expect(
      try specimen.reading(forged, keys: specimen.keys).findings.first?.problem == .forged)
  }

  @Test func aLineOfANewerVersionIsSaidToBeSo() throws {
    let specimen = try Specimen()
    var newer = specimen.bytes
    newer[specimen.lines[2].lowerBound + 5] = UInt8(ascii: "2")
    resum(&newer, specimen.lines[2])
    let reading = try specimen.reading(newer, keys: specimen.keys)
    #expect(reading.findings.first?.problem == .unknownVersion)
    #expect(reading.records.count == specimen.records.count - 1)
  }

  @Test func aMissingDataKeyIsSaidToBeMissingAndTheRestIsReadable() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note("borta"))
    let unit = try fixture.store.append(
      Submission(
        outage: nil, occurredAt: nil, author: CrashWorkload.author,
        entry: .unit(UnitDescription(name: "Testgården", isDrill: false))),
      now: JournalFixture.time(70)
    ).record
    fixture.disk.move("/store/keys/\(fixture.outage.text)-1.json", to: nil)
    let again = try fixture.reopened()
    #expect(again.replay.findings.map(\.problem) == [.keyMissing, .keyMissing])
    #expect(again.replay.records == [unit])
  }

  @Test func aContentThatCannotBeReadIsToldAndSkipped() throws {
    let fixture = try JournalFixture()
    fixture.store.close()
    let folder = KeyFolder(path: "/store/keys", disk: fixture.disk)
    let keys = try KeyChest(opening: folder, CrashWorkload.passage).ring
    let reading = try JournalReading(
      folder: "/store/j", disk: fixture.disk, keys: keys, current: nil)
    let journal = try #require(reading.journals.first)
    var end = JournalEnd(
      id: journal.id, last: journal.last, segment: nil, torn: nil, folder: "/store/j",
      geometry: CrashWorkload.geometry, disk: fixture.disk, random: SeededGenerator(seed: 2))
    try end.append(Array("inte ett objekt".utf8), key: try keys.key(for: fixture.outage))
    let replay = try CrashWorkload.reopen(fixture.disk, seed: 1).replay
    #expect(replay.findings.map(\.problem) == [.payload])
    #expect(replay.records == fixture.records)
  }

  @Test func aRemovedSegmentIsAGapInTheSequence() throws {
    var fixture = try JournalFixture()
    for number in 0..<20 { try fixture.append(JournalFixture.note("nr \(number)")) }
    fixture.disk.move(fixture.segments[1], to: nil)
    #expect(try fixture.reopened().replay.findings.map(\.problem) == [.sequence])
  }

  @Test func aSegmentMovedToAnotherPlaceIsFound() throws {
    var fixture = try JournalFixture()
    for number in 0..<10 { try fixture.append(JournalFixture.note("nr \(number)")) }
    let last = try #require(fixture.segments.last)
    fixture.disk.move(last, to: last.replacing("/0000000000", with: "/0000000009"))
    let problems = try fixture.reopened().replay.findings.map(\.problem)
    #expect(problems.contains(.forged))
  }

  @Test func aDamagedDraftIsToldAndTheOthersAreOffered() throws {
    let fixture = try JournalFixture()
    var random = SeededGenerator(seed: 5)
    let (one, two) = (Identifier<Draft>(using: &random), Identifier<Draft>(using: &random))
    try fixture.store.save(fixture.draft(one, text: "ett"), now: JournalFixture.time(20))
    try fixture.store.save(fixture.draft(two, text: "två"), now: JournalFixture.time(20))
    let path = "/store/drafts/\(fixture.outage.text)/\(one.text).json"
    let whole = fixture.disk[path]
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 4
      fixture.disk[path] = bytes
      let folder = KeyFolder(path: "/store/keys", disk: fixture.disk)
      let keys = try KeyChest(opening: folder, CrashWorkload.passage).ring
      let read = try DraftFolder(path: "/store/drafts", disk: fixture.disk).read(keys)
      #expect(read.drafts == [fixture.draft(two, text: "två")])
      #expect(read.findings.map(\.problem) == [.checksum])
    }
  }

  @Test(arguments: ["store.json", "keys/slot-unit.json"])
  func aDamagedDescriptionOrSlotIsSaidToBeUnreadable(_ name: String) throws {
    let fixture = try JournalFixture()
    fixture.store.close()
    let whole = fixture.disk["/store/" + name]
    for place in whole.indices {
      fixture.disk["/store/" + name] = whole
      fixture.disk["/store/" + name][place] ^= 2
      #expect {
        _ = try CrashWorkload.reopen(fixture.disk, seed: 1)
      } throws: { error in
        switch error as? StoreError {
        case .unreadable(let file): file == name
        case .newer: name == "store.json"
        default: false
        }
      }
    }
  }

  @Test func damageInTheLastSegmentMakesTheStoreGoOnInANewJournal() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note("före"))
    let path = fixture.segments[0]
    let line = JournalFixture.lines(fixture.disk[path])[1]
    fixture.store.close()
    fixture.disk[path][line.lowerBound + 100] ^= 1
    let damaged = fixture.disk[path]
    let (store, replay) = try CrashWorkload.reopen(fixture.disk, seed: 3)
    #expect(replay.findings.map(\.problem) == [.checksum])
    let submission = Submission(
      outage: fixture.outage, occurredAt: nil, author: CrashWorkload.author,
      entry: JournalFixture.note("efter"))
    let after = try store.append(submission, now: JournalFixture.time(80)).record
    store.close()
    #expect(fixture.disk[path] == damaged)
    let again = try CrashWorkload.reopen(fixture.disk, seed: 4).replay
    #expect(again.records.last == after)
    #expect(again.findings.map(\.problem) == [.checksum])
    let verification = try Store.verify(
      at: "/store", passage: CrashWorkload.passage, disk: fixture.disk)
    #expect(verification.journals == 2)
    #expect(verification.records == 2)
  }

  @Test func aJournalThatIsGoneIsNotAnEmptyJournal() throws {
    let fixture = try JournalFixture()
    for segment in fixture.segments { fixture.disk.move(segment, to: nil) }
    let again = try fixture.reopened()
    #expect(again.replay.findings.map(\.problem) == [.sequence])
    let submission = Submission(
      outage: fixture.outage, occurredAt: nil, author: CrashWorkload.author,
      entry: JournalFixture.note("efter"))
    let record = try again.store.append(submission, now: JournalFixture.time(80)).record
    again.store.close()
    #expect(try CrashWorkload.reopen(fixture.disk, seed: 5).replay.records == [record])
  }

  @Test func linesThatAJournalLostAfterItWasLeftAreMissed() throws {
    var fixture = try JournalFixture()
    try fixture.append(JournalFixture.note("före"), at: 61)
    let path = fixture.segments[0]
    fixture.disk.fault = SimulatedDisk.Fault(
      operation: fixture.disk.operations + 1, isForEver: false, errno: 5)
    try fixture.append(JournalFixture.note("flyttad"), at: 62)
    fixture.store.close()
    let whole = Array(fixture.disk[path])
    let proved = try #require(JournalFixture.lines(whole).dropLast().last)
    // Cut off whole, and rotten.
    fixture.disk[path] = Array(whole[..<proved.lowerBound])
    let cut = try CrashWorkload.reopen(fixture.disk, seed: 5)
    cut.store.close()
    #expect(cut.replay.findings.map(\.problem) == [.sequence])
    fixture.disk[path] = Array(whole[..<proved.upperBound])
    fixture.disk[path][proved.lowerBound + 9] ^= 1
    #expect(
      try CrashWorkload.reopen(fixture.disk, seed: 5).replay.findings.map(\.problem) == [.checksum])
  }

  @Test func aBlockThatCannotBeReadTakesNoOtherBlock() throws {
    let whole = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 % 251 + 1) }
    let bytes = try BlockReading.bytes(size: whole.count) { buffer, offset throws(StoreError) in
      let end = min(offset + buffer.count, whole.count)
      guard end <= 8192 || offset >= 12_288 else {
        throw StoreError.system(operation: .read, errno: 5)
      }
      buffer.copyBytes(from: whole[offset..<end])
      return end - offset
    }
    #expect(bytes == whole[..<8192] + [UInt8](repeating: 0, count: 4096) + whole[12_288...])
  }

  /// Makes a line's checksum right again.
  private func resum(_ bytes: inout [UInt8], _ line: Range<Int>) {
    let end = line.upperBound - Envelope.closingCount
    let sum = Checksum.hex(Checksum.of(bytes, line.lowerBound..<end))
    bytes.replaceSubrange(end + 6..<end + 14, with: sum)
  }

  /// Makes every checksum and every hash right again, as anyone can.
  private func rechain(_ bytes: inout [UInt8], _ lines: [Range<Int>]) {
    var previous: [UInt8]?
    for line in lines {
      if let previous, let parts = try? Line(bytes, line) {
        bytes.replaceSubrange(parts.previous, with: previous)
      }
      resum(&bytes, line)
      if let previous, let parts = try? Line(bytes, line) {
        bytes.replaceSubrange(parts.previous, with: previous)
        resum(&bytes, line)
      }
      previous = JournalEnd.hash(bytes, line)
    }
  }
}
