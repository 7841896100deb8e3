import CryptoExtras
import DowntimeModel
import Foundation
import TestSupport

/// The way through the console to what is measured; the words are those on its screens.
struct ConsoleWay {
  private let program: Program

  /// The console on a store, started as a person does it: no arguments, so none are parsed.
  init(_ path: String, store: URL) {
    program = Program(name: "reserv", path: path, variables: ["RESERV_STORE": store.path])
  }

  /// The program and a text of its first screen.
  var start: (program: Program, text: String) { (program, "Lås upp (Enter)") }

  /// A console with the passphrase typed, one Enter from unlocking.
  func beforeUnlocking() throws -> PtyProcess {
    let process = try program.start()
    try process.settle(on: start.text)
    try process.send(PreparedStore.passphrase)
    try process.settle(on: String(repeating: "•", count: PreparedStore.passphrase.count))
    return process
  }

  /// The text of the screen that unlocking leads to.
  let unlockedText = "Jag finns inte i listan"

  /// Signs in, to the overview.
  func signIn(_ process: PtyProcess) throws {
    try process.send(PreparedStore.staff.signature.text + "\r")
    try process.settle(on: "Kvar att göra")
  }

  /// Opens a screen from the overview.
  func open(_ process: PtyProcess, _ key: String, _ text: String) throws {
    try process.send(key)
    try process.settle(on: text)
  }

  /// Opens the journal, with the cursor on its last row.
  func openJournal(_ process: PtyProcess) throws {
    try open(process, "j", "── Journal")
  }

  /// Opens the search on top of the journal, and waits until nothing more happens there.
  func openSearch(_ process: PtyProcess) throws {
    try process.send("/")
    try process.settle(on: "── Sök")
  }

  /// Leaves the search for the journal.
  func leaveSearch(_ process: PtyProcess) throws {
    try process.send("\u{1b}")
    try process.settle(on: "── Journal")
  }

  /// Finds a person, and stands one Enter from her page.
  func findPerson(_ process: PtyProcess, _ name: String) throws {
    try process.send("h")
    try process.settle(on: "── Hitta person")
    try process.send(name)
    try process.settle(on: "1 person")
  }

  /// The text of a person's page.
  let personText = "── Allt om personen"

  /// Leaves the screen for the overview.
  func leave(_ process: PtyProcess) throws {
    try process.send("\u{1b}")
    try process.settle(on: "── Översikt")
  }

  /// Writes a note, up to the key that signs it.
  func writeNote(_ process: PtyProcess) throws {
    try process.send("d")
    try process.settle(on: "Signera som")
    // From the person over the time to the text, then over the tick to the button.
    try process.send("Testa\t\tSover lugnt.\t\t")
    try process.settle(on: "> Signera som")
  }

  /// Waits for the overview with the word that something is saved.
  func waitForSaved(_ process: PtyProcess) throws {
    try process.wait(for: "SPARAT on the overview") {
      let text = $0.text
      return text.contains("── Översikt") && text.contains("SPARAT")
    }
  }

  /// Ends the outage, up to the key that says so.
  func endOutage(_ process: PtyProcess) throws {
    try process.send("f")
    try process.settle(on: "> Ja,")
  }

  /// Opens a new note with the cursor in its text.
  func openNote(_ process: PtyProcess) throws {
    try process.send("d")
    try process.settle(on: "Signera som")
    // From the person over the time to the text.
    try process.send("\t\t")
    try process.settle(on: "Signera som")
  }
}

/// The time from Enter after the passphrase to the whole next screen, the key derivation alone by
/// turns, and the console that stands unlocked at the end.
func unlockTimes(_ way: ConsoleWay, runs: Int) throws -> (
  console: Samples, derivation: Samples, last: PtyProcess
) {
  var console = Samples()
  var derivation = Samples()
  var last = try way.beforeUnlocking()
  let locked = last.screen
  try last.send("\r")
  try last.settle(on: way.unlockedText)
  guard let cell = LastCell(from: locked, to: last.screen) else {
    throw NothingShown(program: "reserv", screen: last.screen.text)
  }
  for _ in 0..<runs {
    // The store has one holder at a time.
    last.signal(SIGTERM)
    _ = try last.waitForEnd()
    last = try way.beforeUnlocking()
    try console.time {
      try last.send("\r")
      try last.wait(for: way.unlockedText, until: cell.isShown)
    }
    try derivation.time {
      let rounds = KeyCost.standard.rawValue
      _ = try KDF.Scrypt.deriveKey(
        from: Array(PreparedStore.passphrase.utf8), salt: [UInt8](repeating: 0, count: 16),
        outputByteCount: 32, rounds: rounds, blockSize: 8, parallelism: 1,
        maxMemory: 2 * 128 * 8 * rounds)
    }
  }
  return (console, derivation, last)
}
