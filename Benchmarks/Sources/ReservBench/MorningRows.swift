import Foundation
import Glibc
import Terminal
import TestSupport

/// The lists of the morning after, for a unit with many outages that are over and not closed: the
/// goals of step 6.
func morningRows(reserv path: String, in folder: URL, entries: Int, outages: Int) throws -> [Row] {
  let store = folder.appending(path: "store")
  try PreparedStore.writeMorning(entries: entries, outages: outages, to: store)
  let way = ConsoleWay(path, store: store)
  let process = try way.beforeUnlocking()
  try process.send("\r")
  try process.settle(on: way.unlockedText)
  try way.signIn(process)
  let size = "\(entries) entries over \(outages) outages"
  func row(_ what: String, _ times: Samples, _ limit: Duration) -> [Row] {
    let goal = "≤ \(limit.text)"
    return [
      Row(
        what: "\(what), median", ours: times.median.text,
        goal: (goal, times.median <= limit)),
      Row(what: "\(what), longest", ours: times.p99.text, goal: (goal, times.p99 <= limit)),
    ]
  }

  var rows: [Row] = []
  let (up, down) = ("\u{1b}[A", "\u{1b}[B")
  rows += row(
    "«Kvar att göra» opens, \(size)",
    try openingTimes(process, "k", "── Kvar att göra") { try way.leave(process) },
    .milliseconds(50))
  try way.open(process, "k", "── Kvar att göra")
  rows += keyRows("arrow there", try arrowTimes(in: process, (down, up), keys: 200))
  let typed = try narrowingTimes(process)
  rows += row("first letter there", typed.first, .milliseconds(16))
  rows += row("letter there", typed.all, .milliseconds(16))
  rows += row("«bara mitt» there", try ownTimes(process), .milliseconds(16))
  try way.leave(process)

  rows += row(
    "«Att skriva in» opens, \(size)",
    try openingTimes(process, "i", "── Att skriva in") { try way.leave(process) },
    .milliseconds(50))
  try way.open(process, "i", "── Att skriva in")
  rows += keyRows("arrow there", try arrowTimes(in: process, (down, up), keys: 200))
  rows += row("F there", try filterTimes(process), .milliseconds(16))
  rows += row("«Inskrivet» to the list", try markingTimes(way, process), .milliseconds(16))
  process.signal(SIGTERM)
  _ = try process.waitForEnd()
  return rows
}

/// The time from a key to the whole screen that it leads to.
private func time(_ process: PtyProcess, _ keys: String, until cell: LastCell, _ what: String)
  throws -> Duration
{
  let start = ContinuousClock.now
  try process.send(keys)
  try process.wait(for: what, until: cell.isShown)
  return .now - start
}

private func openingTimes(
  _ process: PtyProcess, _ key: String, _ text: String, leave: () throws -> Void
) throws -> Samples {
  var samples = Samples()
  for _ in 0..<10 {
    // Found anew each time: the clock is on both screens.
    let before = process.screen
    try process.send(key)
    try process.settle(on: text)
    let after = process.screen
    try leave()
    guard let cell = LastCell(from: before, to: after) else {
      throw NothingShown(program: "reserv", screen: after.text)
    }
    samples.add(try time(process, key, until: cell, text))
    try process.settle(on: text)
    try leave()
  }
  return samples
}

/// Letters of words that every row, some and none has, each typed and taken away. The cursor is put
/// back into the field last of all.
private func narrowingTimes(_ process: PtyProcess) throws -> (first: Samples, all: Samples) {
  try process.send("/")
  try process.settle(on: "Sök här: ")
  let place = process.screen.cursor
  var (first, all) = (Samples(), Samples())
  func step(_ key: String, _ count: Int, _ samples: inout Samples) throws {
    try samples.time {
      try process.send(key)
      try process.wait(for: "the cursor in the field") {
        $0.cursor == Position(row: place.row, column: place.column + count)
      }
    }
  }
  try step("s", 1, &first)
  try process.settle(on: "Sök här: ")
  try step("\u{7f}", 0, &all)
  for query in ["skriv in", "fejksson 77", "npå prator", "xylofon"] {
    for (count, letter) in query.enumerated() { try step(String(letter), count + 1, &all) }
    for count in (0..<query.count).reversed() { try step("\u{7f}", count, &all) }
  }
  try process.send("\u{1b}")
  try process.settle(on: "── Kvar att göra")
  return (first, all)
}

/// «Det som är mitt», and not any longer.
private func ownTimes(_ process: PtyProcess) throws -> Samples {
  var samples = Samples()
  for _ in 0..<10 {
    try process.send("f")
    try process.settle(on: "Vad ska visas?")
    try samples.time {
      try process.send("m")
      try process.wait(for: "the question to go") { !$0.text.contains("Vad ska visas?") }
    }
    try process.settle(on: "── Kvar att göra")
  }
  return samples
}

/// One round through what F shows.
private func filterTimes(_ process: PtyProcess) throws -> Samples {
  var samples = Samples()
  func top() -> Substring {
    process.screen.text.split(separator: "\n").first { $0.contains("Visar (F)") } ?? ""
  }
  let beginning = top()
  var last = beginning
  repeat {
    try samples.time {
      try process.send("f")
      try process.wait(for: "another part") {
        $0.text.split(separator: "\n").contains { $0.contains("Visar (F)") && $0 != last }
      }
    }
    try process.settle(on: "Visar (F)")
    last = top()
  } while last != beginning && samples.times.count < 50
  return samples
}

/// From the key that says «Inskrivet» to the list without the row: saved, folded, listed and drawn.
private func markingTimes(_ way: ConsoleWay, _ process: PtyProcess) throws -> Samples {
  var samples = Samples()
  for _ in 0..<20 {
    try process.send("i")
    try process.settle(on: "── Inskrivet")
    try samples.time {
      try process.send("\r")
      try process.wait(for: "SPARAT on the list") {
        let text = $0.text
        return text.contains("── Att skriva in") && text.contains("SPARAT")
      }
    }
    try process.settle(on: "── Att skriva in")
  }
  return samples
}
