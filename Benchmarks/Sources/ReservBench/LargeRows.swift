import Foundation
import Terminal
import TestSupport

/// Keys on the screens of a unit that has written for years: the goals of step 5.
func largeRows(reserv path: String, in folder: URL, entries: Int) throws -> [Row] {
  let store = folder.appending(path: "store")
  try PreparedStore.write(entries: entries, to: store)
  let way = ConsoleWay(path, store: store)
  let process = try way.beforeUnlocking()
  try process.send("\r")
  try process.settle(on: way.unlockedText)
  try way.signIn(process)

  var rows: [Row] = []
  let (up, down) = ("\u{1b}[A", "\u{1b}[B")
  func add(_ what: String, _ times: Samples) {
    rows += keyRows("\(what), \(entries) entries", times)
  }
  add("arrow on the overview", try arrowTimes(in: process, (down, up), keys: 1000))
  try way.openJournal(process)
  add("arrow in the journal", try arrowTimes(in: process, (up, down), keys: 1000))
  rows += try searchRows(way, process, entries)
  try way.leave(process)

  for (name, count) in [("Sällan", entries / 100), ("Fejk", entries * 33 / 100)] {
    try way.findPerson(process, name)
    var opening = Samples()
    try opening.time {
      try process.send("\r")
      try process.wait(forText: way.personText)
    }
    rows.append(
      Row(what: "open the page of a person with \(count) entries", ours: opening.median.text))
    try process.settle(on: way.personText)
    if name == "Fejk" {
      add("arrow on a person's page", try arrowTimes(in: process, (down, up), keys: 1000))
    }
    // From the page over the search to the overview.
    try process.send("\u{1b}")
    try process.settle(on: "── Hitta person")
    try way.leave(process)
  }

  try way.openNote(process)
  add("letter in a note", try keyTimes(in: [process], keys: 2000)[0])
  try way.leave(process)
  rows += try savingRows(way, process, entries)
  add("arrow on the overview, all to write in", try arrowTimes(in: process, (down, up), keys: 1000))
  process.signal(SIGTERM)
  _ = try process.waitForEnd()
  return rows
}

/// What is waited for after signing: until the overview says that it is saved, whole.
private func savingRows(_ way: ConsoleWay, _ process: PtyProcess, _ entries: Int) throws -> [Row] {
  var notes = Samples()
  for _ in 0..<20 {
    try way.writeNote(process)
    try notes.time {
      try process.send("\r")
      try way.waitForSaved(process)
    }
    try process.settle(on: "── Översikt")
  }
  var end = Samples()
  try way.endOutage(process)
  try end.time {
    try process.send("\r")
    try way.waitForSaved(process)
  }
  try process.settle(on: "── Översikt")
  return [
    Row(
      what: "signed note to overview, \(entries) entries, median", ours: notes.median.text,
      goal: ("≤ 16 ms", notes.median <= .milliseconds(16))),
    Row(
      what: "signed note to overview, \(entries) entries, longest", ours: notes.p99.text),
    Row(what: "outage ended to overview, \(entries) entries", ours: end.median.text),
  ]
}

/// Letters of words that every entry, some and none has, each typed and taken away.
private func searchRows(_ way: ConsoleWay, _ process: PtyProcess, _ entries: Int) throws -> [Row] {
  // The field's row and first column. The cursor is put back there last of all.
  func wait(typed count: Int) throws {
    try process.wait(for: "the cursor in the field") {
      $0.cursor == Position(row: 3, column: 6 + count)
    }
  }
  try process.send("/")
  try wait(typed: 0)
  var first = Samples()
  try first.time {
    try process.send("t")
    try wait(typed: 1)
  }
  // What is left of the journal is made searchable meanwhile.
  try process.settle(on: "── Sök")
  try process.send("\u{7f}")
  try process.settle(on: "── Sök")
  var letters = Samples()
  for query in ["trädgården", "anteckning 777", "fejk lugnare", "xylofon", "npå oro dag"] {
    for (count, letter) in query.enumerated() {
      try letters.time {
        try process.send(String(letter))
        try wait(typed: count + 1)
      }
    }
    for count in (0..<query.count).reversed() {
      try letters.time {
        try process.send("\u{7f}")
        try wait(typed: count)
      }
    }
  }
  try way.leaveSearch(process)
  return [
    Row(
      what: "letter at once in the search, \(entries) entries", ours: first.median.text,
      goal: ("≤ 16 ms", first.median <= .milliseconds(16))),
    Row(
      what: "letter in the search, \(entries) entries, median", ours: letters.median.text,
      goal: ("≤ 16 ms", letters.median <= .milliseconds(16))),
    Row(
      what: "letter in the search, \(entries) entries, p99", ours: letters.p99.text,
      goal: ("≤ 16 ms", letters.p99 <= .milliseconds(16))),
  ]
}

/// The time from a letter to its cell, where the cursor stands.
func letterTimes(_ process: PtyProcess, typing letter: Character) throws -> Samples {
  var samples = Samples()
  let place = process.screen.cursor
  try samples.time {
    try process.send(String(letter))
    try process.wait(for: "a typed letter") {
      $0.cell(place.row, place.column).text == String(letter)
        && $0.cursor == Position(row: place.row, column: place.column + 1)
    }
  }
  return samples
}
