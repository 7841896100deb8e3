import DowntimeModel
import TestSupport
import Testing

@testable import Console

@Test func aProposedPassphraseIsTakenAsTypedAndNeverTooWeak() {
  var random = SeededGenerator(seed: 1)
  for _ in 0..<1000 {
    let text = PassphraseProposal.draw(using: &random)
    #expect(Passphrase.weakness(text) == nil)
    #expect(Passphrase.secret(text) == Secret(text))
  }
}
