import Foundation
import Terminal
import TestSupport
import Testing

/// A console with a started note on screen, of which everything is on disk.
private func startedNote(_ folder: TestFolder, through prefix: [String] = []) throws
  -> (night: Night, passphrase: String)
{
  let night = try folder.night(through: prefix)
  let passphrase = try night.begin()
  try night.type("d")
  try night.see("Daganteckning – ny")
  try night.type("Testa Testberg\t\tHalva meningen på ön")
  try night.see("Halva meningen på ön")
  // The «…» of unsaved text is gone within two seconds, and not before the disk has it.
  try night.console.wait(for: "all of it saved") { screen in
    screen.rows.contains { $0.contains("påbörjat, sparat") && !$0.contains("…") }
      && screen.shows("Halva meningen på ön")
  }
  return (night, passphrase)
}

/// The started note is offered, and opens with its text.
private func expectOffered(_ folder: TestFolder, _ passphrase: String) throws {
  let next = try folder.night()
  try next.enter(passphrase)
  try next.openStarted()
  try next.see("Halva meningen på ön")
  try next.type(Night.escape)
  try next.see("Nästa steg")
  try next.leave()
}

@Test func aProgramKilledInTheMiddleOfASentenceOffersTheTextAgain() throws {
  let folder = try TestFolder()
  let (night, passphrase) = try startedNote(folder)
  night.console.signal(SIGKILL)
  #expect(try night.console.waitForEnd() == .killed(SIGKILL))
  try expectOffered(folder, passphrase)
}

@Test func whatWasSaidToBeSavedIsThereAfterTheProgramWasKilled() throws {
  let folder = try TestFolder()
  let night = try folder.night()
  let passphrase = try night.begin()
  try night.note("okänd", "Föll mot dörren")
  night.console.signal(SIGKILL)
  #expect(try night.console.waitForEnd() == .killed(SIGKILL))
  let next = try folder.night()
  try next.enter(passphrase)
  try next.see("DA-0001")
  #expect(!next.screen.shows("Påbörjat"))
  try next.leave()
  let export = try folder.export(passphrase)
  #expect(export.status == 0 && export.output.contains("Föll mot dörren"), "\(export.errors)")
}

@Test(arguments: [SIGTERM, SIGINT, SIGHUP])
func aProgramAskedToEndSavesAndGivesTheShellItsTerminal(signal: Int32) throws {
  let folder = try TestFolder()
  let (night, passphrase) = try startedNote(folder)
  try night.type(" ingen hann spara")
  try night.see("ingen hann spara")
  night.console.signal(signal)
  #expect(try night.console.waitForEnd() == .exited(0))
  night.expectShellWhole()
  let next = try folder.night()
  try next.enter(passphrase)
  try next.openStarted()
  try next.see("Halva meningen på ön ingen hann spara")
}

@Test func aClosedWindowLosesNothing() throws {
  let folder = try TestFolder()
  let (night, passphrase) = try startedNote(folder)
  night.console.hangUp()
  #expect(try night.console.waitForEnd() == .exited(0))
  try expectOffered(folder, passphrase)
}

@Test func aWindowThatShrinksAndGrowsKeepsTheText() throws {
  let folder = try TestFolder()
  let (night, _) = try startedNote(folder)
  night.console.resize(Size(rows: 12, columns: 40))
  // The clock, which stood farther right.
  try night.console.wait(for: "the small layout") { screen in
    screen.rows[0].contains(":") && screen.shows("Halva meningen på ön")
  }
  night.console.resize(Size(rows: 5, columns: 20))
  try night.see("Gör det större:")
  // Too small: keys are not heard.
  try night.type("xyz")
  // Continued, the program takes the screen anew, and with it the keys that came before; only then
  // may the window grow.
  let taken = night.console.timesTheScreenWasTaken
  night.console.signal(SIGCONT)
  try night.console.wait(for: "the screen taken anew") { _ in
    night.console.timesTheScreenWasTaken > taken
  }
  night.console.resize(Size(rows: 24, columns: 80))
  try night.see("Halva meningen på ön")
  try night.see("Fortsätt senare")
  // Shrunk and grown again, perhaps before the program has looked.
  for _ in 0..<5 {
    night.console.resize(Size(rows: 5, columns: 20))
    night.console.resize(Size(rows: 24, columns: 80))
    try night.see("Halva meningen på ön")
  }
  try night.type(" igen")
  try night.see("Halva meningen på ön igen")
  #expect(night.screen.unknown.isEmpty)
}

@Test func aSecondWindowOnAnOpenStoreIsRefusedAndNamesTheFirst() throws {
  let folder = try TestFolder()
  let (night, passphrase) = try startedNote(folder)
  // Held still, so that every change is the second window's.
  night.console.signal(SIGSTOP)
  let before = try folder.files()
  let second = try folder.console(size: Size(rows: 24, columns: 250))
  #expect(try second.waitForEnd() == .exited(2))
  #expect(second.screen.shows("redan öppet i ett annat fönster (process \(night.console.pid))"))
  #expect(second.modes == second.initialModes)
  let export = try folder.export(passphrase)
  #expect(export.status == 0, "\(export.errors)")
  // Nothing of it has changed; that it was read lies in a journal beside it.
  let after = try folder.files()
  for (name, bytes) in before { #expect(after[name] == bytes, "\(name)") }
  #expect(after.keys.count { $0.hasSuffix(".jsonl") } == 2)
  // Reading that changes nothing goes on beside it.
  #expect(try folder.run("verify").status == 0)
  night.console.signal(SIGCONT)
}

@Test func ofTwoWindowsAtTheLockOnlyOneComesIn() throws {
  let folder = try TestFolder()
  let begun = try folder.night()
  let passphrase = try begun.begin()
  try begun.leave()
  let (first, second) = (try folder.night(), try folder.night())
  try first.see("Lås upp")
  try second.see("Lås upp")
  try first.enter(passphrase)
  try second.type(passphrase + "\r")
  try second.see("redan öppet i ett annat fönster")
}

/// A full disk without a disk to fill: from now on no file may grow or be written (EFBIG), which
/// goes the same way through the journal as ENOSPC and needs no rights.
@Test func whenTheDiskTakesNoMoreTheTextStaysAndThePaperIsNamed() throws {
  let folder = try TestFolder()
  let (night, passphrase) = try startedNote(
    folder, through: ["/bin/sh", "-c", "trap '' XFSZ; exec \"$0\" \"$@\""])
  try setLargestFile("0", of: night.console.pid)
  try night.type("\t\t\r")
  try night.see("EJ SPARAT – skriv på papper")
  try night.see("Halva meningen på ön")
  #expect(!night.screen.shows("SPARAT 0") && !night.screen.shows("DA-0001"))
  night.console.signal(SIGTERM)
  #expect(try night.console.waitForEnd() == .exited(0))
  let verify = try folder.run("verify", "--passphrase-fd", "0", input: passphrase)
  #expect(verify.errors.contains("öppnade med lösenfrasen"), "\(verify.errors)")
  try expectOffered(folder, passphrase)
}

private func setLargestFile(_ bytes: String, of pid: pid_t) throws {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/prlimit")
  process.arguments = ["--pid", "\(pid)", "--fsize=\(bytes):"]
  try process.run()
  process.waitUntilExit()
  #expect(process.terminationStatus == 0)
}

extension PtyProcess {
  /// How many times the program has asked for the alternate screen.
  fileprivate var timesTheScreenWasTaken: Int {
    String(decoding: output, as: UTF8.self).components(separatedBy: "\u{1B}[?1049h").count - 1
  }
}
