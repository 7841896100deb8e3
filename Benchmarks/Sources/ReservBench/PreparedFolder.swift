import DowntimeModel
import Foundation

/// Stores that are only read: nobody waits for their entries to be on disk.
extension PreparedStore {
  /// Writes a store in memory and copies it where it shall be.
  static func write(entries: Int, to folder: URL) throws {
    let memory = URL(filePath: "/dev/shm/reserv-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: memory) }
    try PreparedStore(at: memory, entries: entries).store.close()
    try FileManager.default.copyItem(at: memory, to: folder)
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
