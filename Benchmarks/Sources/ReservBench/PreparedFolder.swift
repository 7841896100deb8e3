import DowntimeModel
import Foundation

/// Stores that are only read: nobody waits for their entries to be on disk.
extension PreparedStore {
  /// Writes a store in memory and copies it where it shall be.
  static func write(entries: Int, to folder: URL) throws {
    try inMemory(copiedTo: folder) { try PreparedStore(at: $0, entries: entries).store.close() }
  }

  /// Writes a store of a unit that follows all five routines and has had many outages, all of them
  /// over and none closed: what waits is as much as it can be.
  static func writeMorning(entries: Int, outages: Int, to folder: URL) throws {
    try inMemory(copiedTo: folder) { memory in
      let store = try found(at: memory)
      let profiles = Profile.shippedYAML.compactMap {
        Profile.read(yaml: Array($0.text.utf8)).profile
      }
      try append(.profileAdopted(ProfileAdoption(forms: profiles.map(\.stored))), to: store)
      for outage in 0..<outages {
        let id: Identifier<Outage> = identifier()
        let start = StockholmTime.local(
          now.instant.advanced(bySeconds: Int64(outage - outages) * 86_400))
        let declaration = OutageDeclaration(
          outage: id, systems: [.treserva], startedAt: start, note: "")
        try append(.outageDeclared(declaration), to: store)
        for number in 0..<entries / outages {
          let submission = Submission(
            outage: id, occurredAt: start, author: staff.author,
            entry: .care(waitingEntry(outage * (entries / outages) + number, start)))
          _ = try store.append(submission, now: now)
          _ = store.prepare(now: now)
        }
        let end = StockholmTime.local(start.instant.advanced(bySeconds: 12 * 3600))
        try append(.outageEnded(OutageEnd(outage: id, endedAt: end)), to: store)
      }
      store.close()
    }
  }

  private static func inMemory(copiedTo folder: URL, _ write: (URL) throws -> Void) throws {
    let memory = URL(filePath: "/dev/shm/reserv-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: memory) }
    try write(memory)
    try FileManager.default.copyItem(at: memory, to: folder)
    // Its first line here: the console asks about a store that has come from elsewhere (0168).
    let store = try Store.unlock(
      at: folder.path, passphrase: Secret(passphrase), disk: PosixDisk(),
      random: SystemRandomNumberGenerator()
    ).0
    try append(.staff(staff), to: store)
    store.close()
  }

  /// Writes what the search goes through as a text, a line an entry.
  static func exportText(of folder: URL, to file: URL) throws {
    let replay = try Store.readAll(
      at: folder.path, passphrase: Secret(passphrase), disk: PosixDisk()
    ).replay
    let lines = UnitState(replay.records).entries.compactMap { entry -> String? in
      guard case .dayNote(let note) = entry.current,
        case .resident(_, let name, _, let room) = note.person
      else { return nil }
      let number = entry.number?.text ?? ""
      return "\(name) rum \(room) \(number) \(entry.author.signature.text) \(entry.author.name) "
        + note.text + "\n"
    }
    try lines.joined().write(to: file, atomically: false, encoding: .utf8)
  }

  /// The journal's files.
  static func segments(of folder: URL) throws -> [URL] {
    let journals = folder.appending(path: "j")
    return (FileManager.default.subpaths(atPath: journals.path) ?? [])
      .filter { $0.hasSuffix(".jsonl") }.map { journals.appending(path: $0) }
  }

  /// Verifies a store that is whole.
  static func verify(_ folder: URL, opened: Bool) throws {
    let found = try Store.verify(
      at: folder.path, passphrase: opened ? Secret(passphrase) : nil, disk: PosixDisk())
    guard found.findings.isEmpty else { throw NothingShown(program: "verify", screen: "") }
  }
}
