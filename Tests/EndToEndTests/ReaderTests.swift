import Foundation
import TestSupport
import Testing

@testable import DowntimeModel

/// The page of Python in Tests/Reader gives the same entries as the program: the format is no
/// secret of our code.
@Suite struct ReaderTests {
  private static let script = #filePath.replacing(
    "Tests/EndToEndTests/ReaderTests.swift", with: "Tests/Reader/reader.py")

  private static func read(_ store: String, _ passphrase: String) throws -> (
    lines: [String], status: Int32, errors: String
  ) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [script, store]
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data((passphrase + "\n").utf8))
    try input.fileHandleForWriting.close()
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    let said = String(
      decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (text.split(separator: "\n").map(String.init), process.terminationStatus, said)
  }

  private static func now(_ seconds: Int64) -> LocalTime {
    LocalTime(
      instant: Instant(milliseconds: 1_790_000_000_000 + seconds * 1000), offsetMinutes: 120)
  }

  @Test func anotherReaderGivesTheSameEntriesThroughEverySlot() throws {
    let folder = try TestFolder()
    var random = SeededGenerator(seed: 5)
    let outage = Identifier<Outage>(using: &random)
    let phrase = "åtta små ord på papper"
    let store = try Store.found(
      at: folder.store, founding: Founding(unitLabel: "Testgården", isDrill: false),
      passage: .passphrase(Secret(phrase), .light), disk: PosixDisk(), random: random,
      geometry: SegmentGeometry(bytes: 32_768, lines: 6))
    func append(_ entry: Entry, _ seconds: Int64) throws {
      _ = try store.append(
        Submission(
          outage: outage, occurredAt: Self.now(seconds - 5), author: CrashWorkload.author,
          entry: entry), now: Self.now(seconds))
    }
    try append(
      .outageDeclared(
        OutageDeclaration(
          outage: outage, systems: [.treserva], startedAt: Self.now(0), note: "åäö \"\\\n")), 1)
    for number in 0..<20 {
      try append(
        .care(
          .dayNote(
            DayNote(
              person: .unknown("påhittad"), text: "Nr \(number): éÅ🙂\tflik",
              nextShiftMustKnow: number % 2 == 0))), Int64(10 + number))
    }
    let code = try store.changeManager(
      .passphrase(Secret("en lugn fjord under vintern"), .light), author: CrashWorkload.author,
      now: Self.now(50))
    try store.changeUnit(
      .passphrase(Secret("ny lapp i skåpet idag"), .light), author: CrashWorkload.author,
      now: Self.now(51))
    try append(.care(.dayNote(DayNote(person: .nobody, text: "", nextShiftMustKnow: false))), 60)
    store.close()

    let own = try Store.readAll(
      at: folder.store, passphrase: Secret("ny lapp i skåpet idag"), disk: PosixDisk())
    #expect(own.replay.records.count == 24)
    let expected = own.replay.records.map {
      String(decoding: RecordCodec.encode($0), as: UTF8.self)
    }
    for typed in ["ny lapp i skåpet idag", "en lugn fjord under vintern", code.text.lowercased()] {
      let read = try Self.read(folder.store, typed)
      #expect(read.status == 0, "\(read.errors)")
      #expect(read.lines.count == expected.count)
      for (theirs, ours) in zip(read.lines, expected) {
        #expect(try Self.canonical(theirs) == Self.canonical(ours))
      }
    }
    #expect(try Self.read(folder.store, phrase).lines.isEmpty)

    // A flipped bit is told by both, and the rest is read by both.
    let path = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: folder.store).sorted().first {
        $0.hasSuffix(".jsonl")
      })
    let file = URL(filePath: folder.store + "/" + path)
    var bytes = try Data(contentsOf: file)
    bytes[8192 + 300] ^= 1
    try bytes.write(to: file)
    let damaged = try Self.read(folder.store, "ny lapp i skåpet idag")
    #expect(damaged.status == 1)
    #expect(damaged.errors.contains("checksum"))
    #expect(damaged.lines.count == 23)
  }

  private static func canonical(_ text: String) throws -> Data {
    try JSONSerialization.data(
      withJSONObject: JSONSerialization.jsonObject(with: Data(text.utf8)), options: .sortedKeys)
  }
}
