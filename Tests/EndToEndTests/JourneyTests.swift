import Foundation
import TestSupport
import Testing

/// The whole way, from an empty machine to a closed outage, on the real program and disk.
@Test(.rule("R000-21"), .rule("R000-24"), .rule("R001-35"), .rule("R004-30"))
func aNightFromFirstStartToClosedOutage() throws {
  let folder = try TestFolder()
  let first = try folder.night()
  let passphrase = try first.begin()
  #expect(passphrase.split(separator: " ").count == 5)

  try first.note("Testa Testberg", "Vaken och orolig. Åt smörgås på äng och ö.")
  try first.see("DA-0001")
  try first.type("a")
  try first.see("Avvikelse – ny")
  try first.type("okänd man i hallen\t\t \tFöll i hallen\t\t\t\t\t\tHjälpte upp\t\t \t")
  try first.see("> Signera som")
  try first.type("\r")
  try first.see("AVV-0001")
  try first.type("s")
  try first.see("Samtal – ny")
  try first.type("Siv Sköterska-Test\t\t\tJouren\tTesta Testberg\tf\tKommer strax\tj\r")
  try first.see("> Signera som")
  try first.type("\r")
  try first.see("SAM-0001")
  try first.see("3 anteckningar att skriva in")
  try first.leave()
  first.expectShellWhole()

  let second = try folder.night()
  try second.enter(passphrase.uppercased())
  try second.type("j")
  try second.see("Vaken och orolig")
  try second.type(Night.up + Night.up + "\r")
  try second.see("DA-0001  Daganteckning")
  try second.see("Åt smörgås på äng och ö.")
  try second.type("r")
  try second.see("Rätta daganteckning")
  try second.type("fel ord\t\t\t Nu lugn.\t\t")
  try second.see("> Signera som")
  try second.type("\r")
  try second.see("RÄT-0001  tillagt: Nu lugn.")
  try second.see("fel ord")
  try second.see("Så stod det först")
  try second.see("Åt smörgås på äng och ö. Nu lugn.")
  try second.type(Night.escape)
  try second.see("Enter öppnar")
  try second.type(Night.escape)
  try second.see("Systemet fungerar igen")
  try second.type("f")
  try second.see("Ja, Treserva fungerar")
  try second.type("\r")
  try second.see("Treserva fungerar igen · 3 att skriva in")
  try second.type("i")
  try second.see("3 att göra")
  for left in ["2 att göra", "1 att göra"] {
    try second.type("i")
    try second.see("> Ja, det är inskrivet")
    try second.type("\r")
    try second.see(left)
  }
  try second.type("x")
  try second.see("Ska inte skrivas in ─")
  try second.type("dubblett\r\r")
  try second.see("Allt är inskrivet eller ska inte skrivas in")
  try second.type("v")
  try second.see("Inget är kvar att göra.")
  try second.type("\r")
  try second.see("Inget driftstopp pågår")
  try second.leave()

  let verify = try folder.run("verify", "--passphrase-fd", "0", input: passphrase)
  #expect(verify.status == 0, "\(verify.output)\(verify.errors)")
  let export = try folder.export(passphrase)
  #expect(export.output.contains("Åt smörgås på äng och ö."))
  #expect(export.output.contains("Nu lugn."))
}

/// Promise 3: nothing about a person can be read without the passphrase, in any file or file name.
@Test func noWordOfWhatWasWrittenStandsReadableInTheStore() throws {
  let folder = try TestFolder()
  let scratch = try TestFolder()
  let night = try folder.night(
    environment: ["TMPDIR": scratch.path, "XDG_RUNTIME_DIR": scratch.path])
  let passphrase = try night.begin()
  try night.note("Markörperson Hemlig", "Markörord signerat")
  try night.type("d")
  try night.see("Daganteckning – ny")
  try night.type("Markörperson Hemlig\t\tMarkörord påbörjat\t")
  try night.see("påbörjat, sparat")
  night.console.signal(SIGKILL)
  #expect(try night.console.waitForEnd() == .killed(SIGKILL))

  let files = try folder.files()
  #expect(files.count > 5)
  #expect(try FileManager.default.subpathsOfDirectory(atPath: scratch.path).isEmpty)
  let words = ["Markör", "Natt-Nils", "Påhittad", "undersk", passphrase]
    .map { Data($0.utf8) }
  for (name, bytes) in files {
    #expect(!name.contains("Markör"))
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
    #expect(mode[.posixPermissions] as? Int == 0o600, "\(name)")
    for word in words { #expect(bytes.range(of: word) == nil, "\(name)") }
  }
  // And yet it is all there.
  let export = try folder.export(passphrase)
  #expect(export.output.contains("Markörord signerat"))
}
