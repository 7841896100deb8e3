import Foundation
import Glibc
import Terminal
import TestSupport

/// Times what a program shows on a terminal of its own. A screen counts as shown when its last
/// changed cell stands there; looking at one cell costs the same for every program.
struct Program {
  /// The name in the report.
  var name: String
  /// The executable, with its path.
  var path: String
  var arguments: [String] = []
  var variables: [String: String] = [:]

  /// Starts it.
  func start() throws -> PtyProcess {
    let environment = PtyProcess.environment.merging(variables) { $1 }
    return try PtyProcess(path, arguments, environment: environment)
  }
}

/// The cell that comes last when a screen is drawn over another from top to bottom.
struct LastCell {
  private let row: Int
  private let column: Int
  private let cell: ScreenCell

  /// The last cell that differs; nil when the screens are alike.
  init?(from before: ScreenEmulator, to after: ScreenEmulator) {
    for row in (0..<after.size.rows).reversed() {
      for column in (0..<after.size.columns).reversed()
      where after.cell(row, column) != before.cell(row, column) {
        self.row = row
        self.column = column
        cell = after.cell(row, column)
        return
      }
    }
    return nil
  }

  /// Whether the cell stands there.
  func isShown(on screen: ScreenEmulator) -> Bool { screen.cell(row, column) == cell }
}

/// A program that shows nothing new where something was expected.
struct NothingShown: Error {
  let program: String
  let screen: String
}

extension PtyProcess {
  /// Reads until a text stands there and then nothing more has come for a moment.
  func settle(on text: String) throws {
    try wait(forText: text)
    // Nothing satisfies this; the wait ends when the moment is over.
    _ = try? wait(for: "quiet", within: .milliseconds(300)) { _ in false }
  }
}

/// The time from start to whole first screen, taken in turns: noise hits all programs alike.
/// - Parameter programs: each with a text of its first screen.
func startTimes(of programs: [(program: Program, text: String)], runs: Int) throws -> [Samples] {
  let lastCells = try programs.map { program, text in
    let process = try program.start()
    let empty = process.screen
    try process.settle(on: text)
    guard let cell = LastCell(from: empty, to: process.screen) else {
      throw NothingShown(program: program.name, screen: process.screen.text)
    }
    return cell
  }
  var samples = [Samples](repeating: Samples(), count: programs.count)
  for _ in 0..<runs {
    for (index, (program, text)) in programs.enumerated() {
      let start = ContinuousClock.now
      let process = try program.start()
      try process.wait(for: text, until: lastCells[index].isShown)
      samples[index].add(.now - start)
    }
  }
  return samples
}

/// The time from a key to what it changes, for programs that stand with the cursor in a text field.
/// A letter and a backspace by turns, a hundred keys a program by turns.
func keyTimes(in processes: [PtyProcess], keys: Int) throws -> [Samples] {
  var samples = [Samples](repeating: Samples(), count: processes.count)
  // Read while nothing is being drawn, when the cursor stands where letters go.
  let places = processes.map(\.screen.cursor)
  for _ in 0..<keys / 100 {
    for (index, process) in processes.enumerated() {
      let place = places[index]
      for _ in 0..<50 {
        try samples[index].time {
          try process.send("x")
          try process.wait(for: "a typed letter") { $0.cell(place.row, place.column).text == "x" }
        }
        try samples[index].time {
          try process.send("\u{7f}")
          try process.wait(for: "a letter to go") { $0.cell(place.row, place.column).text != "x" }
        }
      }
    }
  }
  return samples
}

/// The time from an arrow key until the cursor stands on the row it leads to: one arrow and its
/// opposite by turns, in a list.
func arrowTimes(in process: PtyProcess, _ arrows: (there: String, back: String), keys: Int) throws
  -> Samples
{
  var samples = Samples()
  let start = process.screen.cursor.row
  try process.send(arrows.there)
  try process.wait(for: "the cursor to move") { $0.cursor.row != start }
  try process.settle(on: ">")
  let end = process.screen.cursor.row
  for number in 0..<keys {
    let (arrow, row) = number % 2 == 0 ? (arrows.back, start) : (arrows.there, end)
    try samples.time {
      try process.send(arrow)
      try process.wait(for: "the cursor to move") { $0.cursor.row == row }
    }
  }
  return samples
}

/// The resident memory of a process in MiB.
func residentMemory(of process: PtyProcess) throws -> Double {
  let status = try String(contentsOfFile: "/proc/\(process.pid)/status", encoding: .utf8)
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
  let kibibytes = line?.split(separator: " ").dropFirst().first.flatMap { Double($0) }
  guard let kibibytes else { throw NothingShown(program: "/proc", screen: status) }
  return kibibytes / 1024
}
