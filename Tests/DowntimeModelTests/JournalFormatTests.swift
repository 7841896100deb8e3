import Crypto
import Foundation
import TestSupport
import Testing

@testable import DowntimeModel

/// The vectors of docs/JOURNAL_FORMAT.md, made anew from a passphrase, a seed and one entry.
@Suite struct JournalFormatTests {
  private static let passphrase = Secret("åtta små ord på papper")
  private static let page = #filePath.replacing(
    "Tests/DowntimeModelTests/JournalFormatTests.swift", with: "docs/JOURNAL_FORMAT.md")

  @Test func theBytesAreThoseOfTheFormatPage() throws {
    let made = try Self.vectors()
    let page = try String(contentsOfFile: Self.page, encoding: .utf8)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Self.filled(page, with: made).write(toFile: Self.page, atomically: true, encoding: .utf8)
      return
    }
    let written = Self.blocks(page)
    #expect(Set(written.keys) == Set(made.map(\.name)))
    for vector in made { #expect(written[vector.name] == vector.text, "\(vector.name)") }
  }

  @Test func theVectorsOfTheFormatPageOpenWithThePassphraseAlone() throws {
    let blocks = Self.blocks(try String(contentsOfFile: Self.page, encoding: .utf8))
    let disk = SimulatedDisk()
    let lines = try #require(blocks["journal"]).split(separator: "\n").map { Array($0.utf8) }
    let control = try #require(lines.first)
    let first = try Line(control, control.indices)
    let journal = String(decoding: control[first.journal], as: UTF8.self)
    let registers = Array(try #require(blocks["keys/registers"]).utf8)
    let key = try #require(FlatObject(reading: registers)?.text("kid"))
    for folder in ["/s", "/s/keys", "/s/j", "/s/j/" + journal, "/s/drafts"] {
      try disk.makeFolder(folder)
    }
    let files = [
      "store.json": "store.json", "keys/slot-unit.json": "keys/slot-unit.json",
      "keys/\(key)-1.json": "keys/registers", "j/\(journal)/000000000001.jsonl": "journal",
    ]
    for (path, block) in files {
      disk.close(try disk.open("/s/" + path, .new))
      disk["/s/" + path] = Array((try #require(blocks[block]) + "\n").utf8)
    }
    let (store, replay) = try Store.unlock(
      at: "/s", passphrase: Self.passphrase, disk: disk, random: SeededGenerator(seed: 1))
    store.close()
    #expect(replay.findings.isEmpty)
    #expect(replay.records.map(\.entry) == [Self.entry])
    #expect(
      replay.records.first.map(RecordCodec.encode) == blocks["content"].map { Array($0.utf8) })
  }

  private static var entry: Entry {
    .unit(UnitDescription(name: "Testgården plan 2", isDrill: false))
  }

  private static func vectors() throws -> [(name: String, text: String)] {
    let disk = SimulatedDisk()
    let store = try Store.found(
      at: "/s", founding: Founding(unitLabel: "Testgården plan 2", isDrill: false),
      passphrase: passphrase, cost: .light, disk: disk, random: SeededGenerator(seed: 2026))
    let appended = try store.append(
      Submission(outage: nil, occurredAt: nil, author: CrashWorkload.author, entry: entry),
      now: JournalFixture.time(0))
    store.close()
    func text(_ path: String) -> String {
      String(decoding: disk[path], as: UTF8.self).split(separator: "\n").joined(separator: "\n")
    }
    let wrapped = try disk.files.filter { $0.hasPrefix("/s/keys/") && $0.hasSuffix("-1.json") }
      .map { try #require(SealedFile(disk[$0])) }
    let registers = try #require(
      wrapped.first { $0.head.text("use") == "registers" }?.head.text("kid"))
    let segment = try #require(disk.files.first { $0.hasSuffix(".jsonl") })
    let slot = try #require(SealedFile(disk["/s/keys/slot-unit.json"]))
    let salt = Array(try #require(slot.head.text("salt")).utf8)
    let slotKey = try KeyDerivation.slotKey(
      passphrase, salt: try #require(Base64URL.bytes(salt, 0..<salt.count)), cost: .light)
    let storeKey = SymmetricKey(data: try #require(slot.content(key: slotKey)))
    let dataKey = try KeyFolder(path: "/s/keys", disk: disk).dataKeys(
      under: StoreKey(key: storeKey, generation: 1), except: []
    ).key(
      for: nil)
    let lines = JournalFixture.lines(disk[segment])
    let line = try Line(disk[segment], lines[1])
    let journal = try #require(
      Identifier<JournalEnd>(String(decoding: disk[segment][line.journal], as: UTF8.self)))
    let segmentID = SegmentName(first: 1, attempt: 1).salt(journal: journal)
    let sum = Checksum.of(Array("123456789".utf8), 0..<9)
    return [
      (
        "primitives",
        String(decoding: Checksum.hex(sum), as: UTF8.self) + "\n"
          + String(decoding: Base64URL.text([0xFB, 0xFF, 0x00]), as: UTF8.self)
      ),
      ("store.json", text("/s/store.json")),
      ("keys/slot-unit.json", text("/s/keys/slot-unit.json")),
      ("keys/registers", text("/s/keys/" + registers + "-1.json")),
      (
        "keys on the way",
        """
        passphrase: \(hex(passphrase.bytes))
        slot key:   \(hex(slotKey))
        unit key:   \(hex(storeKey))
        data key:   \(hex(dataKey.key))
        segment id: \(hex(segmentID))
        line key:   \(hex(dataKey.lineKey(segment: segmentID)))
        """
      ),
      ("journal", text(segment)),
      ("content", String(decoding: RecordCodec.encode(appended.record), as: UTF8.self)),
    ]
  }

  private static func hex(_ key: SymmetricKey) -> String {
    hex(key.withUnsafeBytes { Array($0) })
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The fenced blocks marked `vector`, by name.
  private static func blocks(_ page: String) -> [String: String] {
    var blocks: [String: String] = [:]
    for part in page.components(separatedBy: "```vector ").dropFirst() {
      let lines = part.components(separatedBy: "```")[0].components(separatedBy: "\n")
      blocks[lines[0]] = lines.dropFirst().dropLast().joined(separator: "\n")
    }
    return blocks
  }

  private static func filled(_ page: String, with vectors: [(name: String, text: String)])
    -> String
  {
    var parts = page.components(separatedBy: "```vector ")
    for index in parts.indices.dropFirst() {
      guard let name = parts[index].components(separatedBy: "\n").first,
        let vector = vectors.first(where: { $0.name == name }),
        let end = parts[index].range(of: "```")
      else { continue }
      parts[index] = name + "\n" + vector.text + "\n```" + parts[index][end.upperBound...]
    }
    return parts.joined(separator: "```vector ")
  }
}
