import TestSupport
import Testing

@testable import DowntimeModel

@Suite struct ConcurrentlyTests {
  @Test(arguments: [0, 1, 2, 7, 8, 9, 100])
  func `outputs come in the order of their inputs`(count: Int) {
    var done = 0
    let outputs = Concurrently.map(Array(0..<count), threads: 3, { $0 * $0 }) { done += 1 }
    #expect(outputs == (0..<count).map { $0 * $0 })
    #expect(done == 1)
  }

  @Test func `what fails meanwhile is thrown`() {
    #expect(throws: StoreError.poisoned) {
      try Concurrently.map([1, 2, 3], threads: 2, { $0 }) { () throws(StoreError) in throw .poisoned
      }
    }
  }

  @Test func `a journal of many segments is read whole, in order and around its damage`() throws {
    let disk = SimulatedDisk()
    let store = try Store.found(
      at: "/store", founding: Founding(unitLabel: "Testgården plan 2", isDrill: false),
      passage: CrashWorkload.passage, disk: disk, random: SeededGenerator(seed: 48),
      geometry: .standard)
    let outage = Identifier<Outage>(using: &store.random)
    func append(_ entry: Entry) throws -> Record {
      try store.append(
        Submission(
          outage: outage, occurredAt: nil, author: CrashWorkload.author, entry: entry),
        now: JournalFixture.time(0)
      ).record
    }
    var records = [
      try append(
        .outageDeclared(
          OutageDeclaration(
            outage: outage, systems: [.treserva], startedAt: JournalFixture.time(0), note: "")))
    ]
    let text = String(repeating: "Vaken och orolig. ", count: 1000)
    for number in 0..<300 { records.append(try append(JournalFixture.note("\(number) \(text)"))) }
    store.close()
    let keys = try KeyChest(
      opening: KeyFolder(path: "/store/keys", disk: disk), CrashWorkload.passage
    ).ring
    func reading() throws -> JournalReading {
      try JournalReading(folder: "/store/j", disk: disk, keys: keys, current: nil)
    }
    let whole = try reading()
    #expect(whole.segments > 4)
    #expect(whole.findings.isEmpty)
    #expect(whole.records.map(\.record) == records)

    // A byte of every segment but the first and the last, which take the line they are in.
    let paths = disk.files.filter { $0.hasSuffix(".jsonl") }.sorted()
    for path in paths.dropFirst().dropLast() { disk[path][500_000] ^= 1 }
    let damaged = try reading()
    #expect(damaged.findings.map(\.problem) == paths.dropFirst(2).map { _ in .checksum })
    #expect(damaged.records.count == records.count - damaged.findings.count)
    let lines = damaged.records.map(\.line)
    #expect(lines == lines.sorted())
  }
}
