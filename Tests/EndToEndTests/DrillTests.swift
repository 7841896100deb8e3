import Foundation
import Terminal
import TestSupport
import Testing

/// `reserv drill`: the next step is on the screen, and nothing is left afterwards.
@Test func aDrillOfOneGuidesAndLeavesNothingBehind() throws {
  let folder = try TestFolder()
  let runtime = folder.path + "/kör"
  try FileManager.default.createDirectory(atPath: runtime, withIntermediateDirectories: true)
  let night = try folder.night(
    ["drill", "--routine", "goteborg-boende"], environment: ["XDG_RUNTIME_DIR": runtime])
  try night.see("ÖVNING – inget är på riktigt")
  try night.see("Steg 1/7")
  #expect(try FileManager.default.contentsOfDirectory(atPath: runtime).count == 1)
  try night.type("\u{1B}[17~")
  try night.see("Steg 2/7: Starta ett driftstopp")
  try night.leave()
  #expect(try FileManager.default.contentsOfDirectory(atPath: runtime).isEmpty)
  #expect(!FileManager.default.fileExists(atPath: folder.store))
  #expect(night.screen.text.contains("Övningen är slut: egen övning"))
}

@Test func aDrillByTheUnitsOwnRoutineAsksForThePassphrase() throws {
  let folder = try TestFolder()
  let run = try CommandRun(["drill", "--store", folder.store], home: folder.path)
  // Without a terminal it says so before it asks for anything.
  #expect(run.status == 2)
  #expect(run.errors.contains("terminal"))
}
