import DowntimeModel
import TestSupport
import Testing

@testable import Console

@Test func everyProposalCanBeTypedOnAnyKeyboardAndIsStrongEnough() {
  #expect(PassphraseProposal.words.count == 1024)
  #expect(Set(PassphraseProposal.words.map { $0.prefix(4) }).count == 1024)
  for word in PassphraseProposal.words {
    #expect((4...7).contains(word.count))
    #expect(word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
  }
  var random: any RandomNumberGenerator = SeededGenerator(seed: 1)
  for _ in 0..<100 {
    let text = Passphrase.text(PassphraseProposal.draw(using: &random))
    #expect(text.split(separator: " ").count == 5)
    #expect(Passphrase.weakness(text) == nil)
    #expect(Passphrase.secret(text) == Secret(text))
  }
}

@Test func twoProposalsDiffer() {
  var random: any RandomNumberGenerator = SeededGenerator(seed: 1)
  let first = PassphraseProposal.draw(using: &random)
  #expect(PassphraseProposal.draw(using: &random) != first)
}
