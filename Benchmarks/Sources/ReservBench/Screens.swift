import DowntimeModel
import Foundation
import TestSupport

/// How the console is brought to what is measured; the words are those on its screens.
struct Console {
  /// The program and the store it opens.
  let program: Program

  init(_ path: String, store: URL) {
    // As a person starts it: no arguments, so none are parsed.
    program = Program(name: "reserv", path: path, variables: ["RESERV_STORE": store.path])
  }

  static let lockScreen = "Lås upp"
}

/// Rows about the time to the first screen.
func startRows(_ console: Console, text: URL) throws -> [Row] {
  let times = try startTimes(
    of: [(console.program, Console.lockScreen), (Peers.less(text), text.lastPathComponent)],
    runs: 40)
  let (ours, less) = (times[0].median, times[1].median)
  return [
    Row(
      what: "start to lock screen, median", ours: ours.text,
      peer: "less, 10,000 lines \(less.text)", ratio: ours / less,
      goal: ("≤ 3 ×", ours <= less * 3))
  ]
}

/// Rows about the time from a key to the screen.
func keyRows(typing console: PtyProcess) throws -> [Row] {
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
        peer: "\(name) \(theirs.median.text)", ratio: ours.median / theirs.median,
        goal: ("≤ 1 ms", ours.median <= .milliseconds(1))),
      Row(
        what: "key to screen, p99", ours: ours.p99.text, peer: "\(name) \(theirs.p99.text)",
        ratio: ours.p99 / theirs.p99),
    ]
  }
}
