import Foundation
import Terminal
import TestSupport
import Testing

/// Whatever a keyboard, a paste or another machine makes of å, it is one letter: what is stored is
/// composed, one Backspace erases it, and a machine that was told no language shows it.
@Test(arguments: ["C", "POSIX"])
func lettersArriveAsTheyWereMeant(locale: String) throws {
  let folder = try TestFolder()
  let night = try folder.night(environment: ["LANG": nil, "LC_ALL": locale])
  let passphrase = try night.begin()
  try night.note("A\u{30A}sa Öbärg", "sa\u{30A}\u{7F}e 👍🏽\u{7F}a\u{30A}t 🙂 – «bra»")
  try night.type("j")
  try night.see("Åsa Öbärg")
  try night.type("\r")
  try night.see("Text: se åt 🙂 – «bra»")
  try night.leave()
  let export = try folder.export(passphrase)
  for text in ["\"se åt 🙂 – «bra»\"", "\"Åsa Öbärg\""] {
    // As bytes: to Swift's == an a with a ring is an å.
    #expect(Array(export.output.utf8).firstRange(of: Array(text.utf8)) != nil, "\(text)")
  }
}

@Test(arguments: [nil, "1"])
func coloursAreLeftOutWhenNobodyWantsThem(refusal: String?) throws {
  let folder = try TestFolder()
  let night = try folder.night(["demo"], environment: ["NO_COLOR": refusal])
  try night.see("DRIFTSTOPP  Treserva")
  try night.see("ÖVNING")
  #expect(night.screen.colourUsed == (refusal == nil))
}
