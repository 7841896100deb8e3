import DowntimeModel
import Foundation

/// An entry handed to the store until it says that the entry is on disk, against the least that
/// can cost and against a database, by turns in the same folder.
func acknowledgeRows(in folder: URL, entries: Int) throws -> [Row] {
  let prepared = try PreparedStore(at: folder.appending(path: "store"), entries: 10)
  let bare = try BareFile(at: folder.appending(path: "bare").path, blocks: entries)
  let table = try SQLiteTable(
    at: folder.appending(path: "entries.sqlite").path, payloadBytes: prepared.lineBytes())
  var ours = Samples()
  var bares = Samples()
  var tables = Samples()
  let acts = [
    {
      try ours.time { _ = try prepared.store.append(prepared.submission, now: PreparedStore.now) }
    }, { try bares.time { try bare.append() } }, { try tables.time { try table.append() } },
  ]
  for _ in 0..<entries {
    // In any order: what one leaves behind in the caches would always hit the same next one.
    for act in acts.shuffled() { try act() }
    // What the console's loop does when nothing happens: outside the times of all three.
    _ = prepared.store.prepare(now: PreparedStore.now)
  }
  func row(_ what: String, _ peer: String, _ others: Samples, limit: Double?) -> [Row] {
    let median = ours.median / others.median
    let slow = ours.p99 / others.p99
    return [
      Row(
        what: "\(what), median", ours: ours.median.text, peer: "\(peer): \(others.median.text)",
        ratio: median, goal: limit.map { ("≤ \($0) ×", median <= $0) }),
      Row(
        what: "\(what), p99", ours: ours.p99.text, peer: "\(peer): \(others.p99.text)", ratio: slow),
    ]
  }
  return row("acknowledge an entry", "bare write + fdatasync", bares, limit: 1.3)
    + row("acknowledge an entry", "SQLite WAL, FULL", tables, limit: nil)
}
