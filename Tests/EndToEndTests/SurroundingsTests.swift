import Foundation
import Terminal
import TestSupport
import Testing

@Test(arguments: ["C", nil, "sv_SE.UTF-8", "sv_SE.ISO-8859-1"])
func lettersOfTheSwedishAlphabetWorkInEveryLocale(language: String?) throws {
  let folder = try TestFolder()
  let night = try folder.night(environment: ["LANG": language])
  let passphrase = try night.begin()
  try night.note("Åsa Ängström-Test", "Åt gröt på ön, drack öl och ÅÄÖ åäö é.")
  try night.leave()
  let export = try folder.export(passphrase)
  #expect(export.output.contains("Åt gröt på ön, drack öl och ÅÄÖ åäö é."))
}

@Test(arguments: ["xterm-256color", "screen", "tmux-256color", "linux", "vt100", "nosuchterm"])
func theDrillOpensOnEveryTerminal(term: String) throws {
  let folder = try TestFolder()
  let night = try folder.night(["demo"], environment: ["TERM": term])
  try night.see("ÖVNING – inget är på riktigt")
  try night.see("DRIFTSTOPP  Treserva")
  try night.see("Kvar att göra")
  #expect(night.screen.unknown.isEmpty, "\(night.screen.unknown)")
  try night.leave()
  #expect(night.console.modes == night.console.initialModes)
}

@Test(arguments: [nil, SIGTERM, SIGHUP])
func theDrillLeavesNothingBehind(signal: Int32?) throws {
  let folder = try TestFolder()
  let runtime = folder.path + "/kör"
  try FileManager.default.createDirectory(
    atPath: runtime, withIntermediateDirectories: true)
  let night = try folder.night(["demo"], environment: ["XDG_RUNTIME_DIR": runtime])
  try night.see("DRIFTSTOPP  Treserva")
  #expect(try FileManager.default.contentsOfDirectory(atPath: runtime).count == 1)
  if let signal {
    // More than once, as a closing shell and its terminal do: until nothing is left to cut short.
    let deadline = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < deadline,
      try !FileManager.default.contentsOfDirectory(atPath: runtime).isEmpty
    {
      night.console.signal(signal)
    }
    #expect(try night.console.waitForEnd() == .exited(0))
  } else {
    try night.leave()
  }
  #expect(try FileManager.default.contentsOfDirectory(atPath: runtime).isEmpty)
  // Nor in the unit's own store, whatever RESERV_STORE says.
  #expect(!FileManager.default.fileExists(atPath: folder.store))
  night.expectShellWhole()
}

@Test func aDrillThatIsKeptOpensAsADrillAndIsNotFoundedOver() throws {
  let folder = try TestFolder()
  let night = try folder.night(["demo", "--store", folder.store])
  try night.see("DRIFTSTOPP  Treserva")
  try night.leave()
  let again = try CommandRun(["verify", "--store", folder.store], home: folder.path)
  #expect(again.status == 0, "\(again.output)\(again.errors)")
  let opened = try folder.night()
  try opened.enter("detta kan inte skada alls")
  try opened.see("ÖVNING – inget är på riktigt")
  try opened.leave()
  let refused = try folder.console(["demo", "--store", folder.store])
  #expect(try refused.waitForEnd() == .exited(2))
  #expect(refused.screen.text.contains("Det finns redan ett skåp"))
}

@Test func theDoctorOnATerminalSeesIt() throws {
  let folder = try TestFolder()
  let terminal = try folder.console(["doctor"], size: Size(rows: 40, columns: 200))
  _ = try terminal.waitForEnd()
  #expect(terminal.screen.shows("OK   terminal      TERM=xterm-256color"))
  #expect(terminal.screen.shows("OK   storlek       200 × 40"))
}
