import DowntimeModel
import Foundation
import TestSupport

/// Everything that is seen on a terminal: start, unlocking, keys, and the memory it takes.
func screenRows(reserv path: String, in folder: URL, entries: Int) throws -> [Row] {
  let text = folder.appending(path: "text.txt")
  try Peers.writeText(to: text, lines: entries)
  let prepared = try PreparedStore(at: folder.appending(path: "store"), entries: entries)
  prepared.store.close()
  let way = ConsoleWay(path, store: prepared.folder)

  var rows = try startRows(way, text: text, entries: entries)
  let unlock = try unlockTimes(way, runs: 7)
  try way.signIn(unlock.last)
  rows.append(try memoryRow(unlock.last, text: text, entries: entries))
  let (up, down) = ("\u{1b}[A", "\u{1b}[B")
  let overview = try arrowTimes(in: unlock.last, (down, up), keys: 1000)
  try way.openJournal(unlock.last)
  let journal = try arrowTimes(in: unlock.last, (up, down), keys: 1000)
  try way.leave(unlock.last)
  try way.openNote(unlock.last)
  let keys = try Keys(typing: unlock.last, count: 2000)
  rows += keys.rows("key to screen in a note", keys.note)
  rows += keyRows("arrow on the overview, \(entries) entries", overview)
  rows += keyRows("arrow in the journal, \(entries) entries", journal)
  return rows
}

private func startRows(_ way: ConsoleWay, text: URL, entries: Int) throws -> [Row] {
  let times = try startTimes(of: [way.start, (Peers.less(text), text.lastPathComponent)], runs: 40)
  let (ours, less) = (times[0].median, times[1].median)
  return [
    Row(
      what: "start to lock screen, median", ours: ours.text,
      peer: "less, \(entries) lines: \(less.text)", ratio: ours / less,
      goal: ("≤ 3 ×", ours <= less * 3))
  ]
}

private func memoryRow(_ console: PtyProcess, text: URL, entries: Int) throws -> Row {
  let nano = try Peers.nano(text).start()
  try nano.settle(on: "GNU nano")
  let (ours, theirs) = (try residentMemory(of: console), try residentMemory(of: nano))
  return Row(
    what: "resident memory, \(entries) entries", ours: "\(ours.text) MiB",
    peer: "nano, \(entries) lines: \(theirs.text) MiB", ratio: ours / theirs,
    goal: ("≤ 30 MiB", ours <= 30))
}

/// Times of keys: a letter in a note and in two other programs' texts, by turns.
private struct Keys {
  let note: Samples
  let peers: [(name: String, times: Samples)]

  init(typing console: PtyProcess, count: Int) throws {
    let nano = try Peers.nano().start()
    try nano.settle(on: "GNU nano")
    let dialog = try Peers.dialog.start()
    try dialog.settle(on: "Anteckning")
    let times = try keyTimes(in: [console, nano, dialog], keys: count)
    note = times[0]
    peers = [("nano", times[1]), ("dialog", times[2])]
  }

  /// Our times beside each peer's for a letter.
  func rows(_ what: String, _ ours: Samples) -> [Row] {
    peers.flatMap { name, theirs in
      [
        Row(
          what: "\(what), median", ours: ours.median.text,
          peer: "\(name): \(theirs.median.text)", ratio: ours.median / theirs.median,
          goal: ("≤ 1 ms", ours.median <= .milliseconds(1))),
        Row(
          what: "\(what), p99", ours: ours.p99.text,
          peer: "\(name): \(theirs.p99.text)", ratio: ours.p99 / theirs.p99),
      ]
    }
  }
}

/// Our times alone, where no peer has such a screen.
func keyRows(_ what: String, _ times: Samples) -> [Row] {
  [
    Row(
      what: "\(what), median", ours: times.median.text,
      goal: ("≤ 1 ms", times.median <= .milliseconds(1))),
    Row(
      what: "\(what), p99", ours: times.p99.text,
      goal: ("≤ 8 ms", times.p99 <= .milliseconds(8))),
  ]
}
