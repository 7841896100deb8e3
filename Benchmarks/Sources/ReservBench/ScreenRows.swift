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
  rows.append(unlockRow(unlock.console, unlock.derivation, entries: entries))
  try way.signIn(unlock.last)
  rows.append(try memoryRow(unlock.last, text: text, entries: entries))
  try way.openNote(unlock.last)
  return rows + (try keyRows(typing: unlock.last))
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

private func unlockRow(_ console: Samples, _ derivation: Samples, entries: Int) -> Row {
  Row(
    what: "unlock to first screen, \(entries) entries", ours: console.median.text,
    peer: "key derivation alone: \(derivation.median.text)",
    ratio: console.median / derivation.median)
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

private func keyRows(typing console: PtyProcess) throws -> [Row] {
  let nano = try Peers.nano().start()
  try nano.settle(on: "GNU nano")
  let dialog = try Peers.dialog.start()
  try dialog.settle(on: "Anteckning")
  let times = try keyTimes(in: [console, nano, dialog], keys: 2000)
  let ours = times[0]
  return zip(["nano", "dialog"], times.dropFirst()).flatMap { name, theirs in
    [
      Row(
        what: "key to screen, median", ours: ours.median.text,
        peer: "\(name): \(theirs.median.text)", ratio: ours.median / theirs.median,
        goal: ("≤ 1 ms", ours.median <= .milliseconds(1))),
      Row(
        what: "key to screen, p99", ours: ours.p99.text, peer: "\(name): \(theirs.p99.text)",
        ratio: ours.p99 / theirs.p99),
    ]
  }
}
