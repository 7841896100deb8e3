import DowntimeModel
import Foundation
import Terminal
import TestSupport

/// A whole journal read, kept and searched, at two sizes: the goals of step 2.
func readingRows(reserv path: String, in folder: URL) throws -> [Row] {
  let small = try ReadStore(path, entries: 10_000, in: folder)
  let large = try ReadStore(path, entries: 100_000, in: folder)
  var rows = [
    unlockRow(small, limit: .milliseconds(40)), unlockRow(large, limit: .milliseconds(150)),
    memoryRow(small, large),
  ]
  for store in [small, large] { rows += searchRows(store) }
  for store in [small, large] { rows += try verifyRows(store) }
  return rows
}

/// What was measured of one store through the console, which is then ended.
private struct ReadStore {
  let entries: Int
  let folder: URL
  let console: Samples
  let derivation: Samples
  /// The first letter after the search was opened.
  let firstLetter: Duration
  let letters: Samples
  let ripgrep: Samples
  /// Resident memory in MiB, before a search and in it.
  let unlocked: Double
  let searching: Double

  init(_ path: String, entries: Int, in folder: URL) throws {
    self.entries = entries
    self.folder = folder.appending(path: "store-\(entries)")
    try PreparedStore.write(entries: entries, to: self.folder)
    let text = folder.appending(path: "text-\(entries).txt")
    try PreparedStore.exportText(of: self.folder, to: text)

    let way = ConsoleWay(path, store: self.folder)
    let unlock = try unlockTimes(way, runs: 7)
    (console, derivation) = (unlock.console, unlock.derivation)
    let process = unlock.last
    try way.signIn(process)
    unlocked = try residentMemory(of: process)
    try way.openJournal(process)
    try way.openSearch(process)
    firstLetter = try letterTimes(process, typing: "t").median
    searching = try residentMemory(of: process)
    try way.leaveSearch(process)
    var (letters, ripgrep) = (Samples(), Samples())
    for _ in 0..<5 {
      try way.openSearch(process)
      for (index, letter) in Self.query.enumerated() {
        letters.add(try letterTimes(process, typing: letter).median)
        let typed = String(Self.query.prefix(index + 1))
        try ripgrep.time { try Peers.run("/usr/bin/rg", ["-i", "-F", "-c", typed, text.path]) }
      }
      try way.leaveSearch(process)
    }
    (self.letters, self.ripgrep) = (letters, ripgrep)
    process.signal(SIGTERM)
    _ = try process.waitForEnd()
  }

  /// A word of every note.
  private static let query = "trädgården"
}

private func unlockRow(_ store: ReadStore, limit: Duration) -> Row {
  let added = store.console.median - store.derivation.median
  return Row(
    what: "unlock to first screen, \(store.entries) entries", ours: store.console.median.text,
    peer: "key derivation alone: \(store.derivation.median.text)",
    ratio: store.console.median / store.derivation.median,
    goal: ("≤ + \(limit.text), is + \(added.text)", added <= limit))
}

/// What the entries beyond the small store's take, so that the program itself is not counted.
private func memoryRow(_ small: ReadStore, _ large: ReadStore) -> Row {
  let more = Double(large.entries - small.entries) / 1_048_576
  let kept = (large.unlocked - small.unlocked) / more
  let searchable = (large.searching - small.searching) / more
  return Row(
    what: "memory of an entry, \(large.entries) entries", ours: "\(kept.text) B",
    peer: "while searching: \(searchable.text) B", goal: ("≤ 400 B", kept <= 400))
}

private func searchRows(_ store: ReadStore) -> [Row] {
  let ratio = store.letters.median / store.ripgrep.median
  return [
    Row(
      what: "letter in the search, \(store.entries) entries, median",
      ours: store.letters.median.text,
      peer: "rg -i over the same text: \(store.ripgrep.median.text)", ratio: ratio,
      goal: ("≤ 1 ×", ratio <= 1)),
    Row(
      what: "letter in the search, \(store.entries) entries, p99", ours: store.letters.p99.text,
      peer: "rg -i over the same text: \(store.ripgrep.p99.text)",
      ratio: store.letters.p99 / store.ripgrep.p99),
    Row(
      what: "first letter in the search, \(store.entries) entries", ours: store.firstLetter.text,
      goal: ("≤ 16 ms", store.firstLetter <= .milliseconds(16))),
  ]
}

/// Verifying in this process against OpenSSL going through the same files once.
private func verifyRows(_ store: ReadStore) throws -> [Row] {
  let files = try PreparedStore.segments(of: store.folder).map(\.path)
  var (accidents, digest, forgeries, deciphering) = (Samples(), Samples(), Samples(), Samples())
  for _ in 0..<5 {
    try accidents.time { try PreparedStore.verify(store.folder, opened: false) }
    try digest.time { try Peers.run("/usr/bin/openssl", ["dgst", "-sha256"] + files) }
    try forgeries.time { try PreparedStore.verify(store.folder, opened: true) }
    try deciphering.time {
      let key = String(repeating: "0", count: 64)
      let iv = String(repeating: "0", count: 32)
      try Peers.run(
        "/bin/sh",
        ["-c", "cat \"$@\" | openssl enc -d -aes-256-ctr -K \(key) -iv \(iv)", "sh"] + files)
    }
  }
  let opened = forgeries.median - store.derivation.median
  let whole = accidents.median / digest.median
  let sealed = opened / deciphering.median
  return [
    Row(
      what: "verify, \(store.entries) entries", ours: accidents.median.text,
      peer: "openssl dgst -sha256: \(digest.median.text)", ratio: whole,
      goal: ("≤ 1.5 ×", whole <= 1.5)),
    Row(
      what: "verify with the passphrase, less its derivation", ours: opened.text,
      peer: "openssl enc -d -aes-256-ctr: \(deciphering.median.text)", ratio: sealed,
      goal: ("≤ 1.5 ×", sealed <= 1.5)),
  ]
}
