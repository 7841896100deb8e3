import Foundation
import Terminal
import TestSupport
import Testing

@Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)])
func aNightFromNothingToAClosedOutage(size: Size) throws {
  let folder = try TestFolder()
  let night = try folder.console(size: size)
  let passphrase = try night.startNow()
  try night.declareOutage()
  try night.writeDayNote("Har sovit oroligt", about: "Märta Exempelsson", number: "DA-0001")
  try night.writeDeviation("Låg på golvet", about: "okänd kvinna rum 3", number: "AVV-0001")
  try night.writeCall("Kommer hem i morgon", number: "SAM-0001")
  try night.quit()

  let morning = try folder.console(size: size)
  try morning.enter(passphrase)
  try morning.send("j")
  try morning.wait(forText: "SAM-0001")
  try morning.send("/oroligt\r\r")
  try morning.wait(forText: "Text: Har sovit oroligt")
  try morning.correctText(adding: " till kl 4", because: "Klockslag saknades")
  try morning.wait(forText: "Text: Har sovit oroligt till kl 4")
  try morning.moveEntry(to: "Bo Backupsson", because: "Fel dörr")
  try morning.goBack(to: "Sök: oroligt")
  try morning.goBack(to: "SAM-0001")
  try morning.goHome()

  try morning.endOutage()
  try morning.send("i")
  try morning.wait(forText: "3 anteckningar väntar")
  try morning.markWrittenIn(leaving: "2 anteckningar väntar")
  try morning.markWrittenIn(leaving: "1 anteckning väntar")
  try morning.markExempt(because: "Ringde upp själv")
  try morning.send("v")
  try morning.wait(forText: "Inget är kvar att göra.")
  try morning.send("\r")
  try morning.wait(for: "the outage closed") {
    $0.shows("Inget driftstopp pågår") && $0.shows("SPARAT")
  }
  try morning.quit()

  let export = try folder.run("export", "--json", "--passphrase-fd", "0", input: passphrase)
  #expect(export.status == 0, "\(export.errors)")
  for text in [
    "Har sovit oroligt", "Har sovit oroligt till kl 4", "Låg på golvet", "Kommer hem i morgon",
    "Klockslag saknades", "Fel dörr", "Bo Backupsson", "Märta Exempelsson", "Ringde upp själv",
    "Ingrid Påhittad, ssk 02:40", "Otto Överlämn", "Testgården plan 2",
  ] {
    #expect(export.output.contains(text), "\(text)")
  }
  // Unit, person; outage three times; three entries; correction, move; three marks.
  #expect(export.lines.count == 13)
  let verify = try folder.run("verify", "--passphrase-fd", "0", input: passphrase)
  #expect(verify.status == 0, "\(verify.output)\(verify.errors)")
  #expect(verify.errors.contains("13 öppnade"))
}
