import Foundation
import Terminal
import TestSupport
import Testing

/// A night on 40 × 12: everything can be done there, «Fel person» too.
@Test func aNightFromFirstStartToClosedOutageOnASmallScreen() throws {
  let folder = try TestFolder()
  let night = try folder.night(size: Size(rows: 12, columns: 40))
  try night.see("Börja skriva nu")
  try night.type("b")
  try night.see("Befattning")
  try night.type("Natt-Nils Påhittad\tundersköterska\tTestgården plan 2\t\t ")
  let shown = try night.see("[x] Jag skrev upp den")
  let passphrase = try #require(shown.proposedPassphrase)
  try night.type("\t\r")
  try night.see("Nu kan du skriva.")
  // Three keys declared the outage from the overview; here the form stands open.
  try night.type("t\r")
  try night.see("DRIFTSTOPP  Treserva")
  try night.type("d")
  try night.see("Vem")
  try night.type("Märta Exempelsson\t\tHar sovit oroligt\t\t\r")
  try night.see("DA-0001")
  try night.type("a")
  try night.see("Vem")
  try night.type("okänd kvinna\t\tf\tLåg på golvet\t\t\t\t\t\tHjälpte upp\tIngrid P, ssk\t\t\r")
  try night.see("AVV-0001")
  try night.leave()
  night.expectShellWhole()

  let morning = try folder.night(size: Size(rows: 12, columns: 40))
  try morning.see("Lås upp")
  try morning.type(passphrase + "\r")
  try morning.see("Signatur eller namn")
  try morning.identify("npå")
  try morning.see("Nästa steg")
  try morning.type("j")
  try morning.see("AVV-0001")
  try morning.type("/oroligt\r\r")
  try morning.see("Text: Har sovit oroligt")
  try morning.type("r")
  try morning.see("Varför rättar du?")
  try morning.type("klockslag saknades\t\t\t till kl 4\t\t\r")
  try morning.see("RÄT-0001")
  try morning.type("p")
  try morning.see("Rätt person")
  try morning.type("Bo Backupsson\tfel dörr\t\r")
  try morning.console.wait(for: "the entry moved") {
    $0.shows("SPARAT") && $0.shows("Bo Backupsson")
  }
  for place in ["Sök: oroligt", "AVV-0001", "Nästa steg"] {
    try morning.type(Night.escape)
    try morning.see(place)
  }
  try morning.type("f")
  try morning.see("Ja, Treserva fungerar")
  try morning.type("\r")
  try morning.see("Treserva: 2 att skriva in")
  try morning.type("i")
  try morning.see("2 att göra")
  try morning.type("i")
  try morning.see("Ja, det är inskrivet")
  try morning.type("\r")
  try morning.see("1 att göra")
  try morning.type("x")
  try morning.see("Orsak")
  try morning.type("ringde upp själv\t\r")
  try morning.see("Allt är inskrivet")
  try morning.type("v")
  try morning.see("Inget är kvar att göra.")
  try morning.type("\r")
  try morning.see("Inget driftstopp pågår")
  try morning.see("SPARAT")
  try morning.leave()

  let export = try folder.export(passphrase)
  for text in [
    "\"Har sovit oroligt\"", "\"Har sovit oroligt till kl 4\"", "klockslag saknades", "fel dörr",
    "Märta Exempelsson", "Bo Backupsson", "ringde upp själv", "Ingrid P, ssk",
  ] {
    #expect(export.output.contains(text), "\(text)")
  }
  // Unit and person; the outage three times; two entries, corrected and moved; two marks.
  #expect(export.lines.count == 12)
  #expect(try folder.run("verify").status == 0)
}

extension ScreenEmulator {
  /// Five plain words alone on one row, or on two where the screen is narrow.
  fileprivate var proposedPassphrase: String? {
    let words = rows.map { $0.split(separator: " ").map(String.init) }.filter { row in
      row.allSatisfy { $0.allSatisfy { ("a"..."z").contains($0) } }
    }
    let all = words.joined()
    return all.count == 5 ? all.joined(separator: " ") : nil
  }
}
