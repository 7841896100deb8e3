import TestSupport
import Testing

@testable import DowntimeModel

@Test func theWordsArePlainAndAsManyAsSaid() {
  let words = PassphraseWords.all
  #expect(words.count == 1722)
  #expect(Set(words).count == words.count)
  for word in words {
    #expect((4...8).contains(word.count), "\(word)")
    #expect(word.utf8.allSatisfy { (0x61...0x7A).contains($0) }, "\(word)")
  }
}

/// Every word with one letter left out, or two neighbours swapped, belongs to that word alone.
@Test func noWordIsOneSlipFromAnother() {
  let words = PassphraseWords.all
  var gaps: [String: String] = [:]
  for word in words {
    let letters = Array(word)
    for place in letters.indices {
      var shorter = letters
      shorter.remove(at: place)
      let gap = String(shorter[..<place]) + "_" + String(shorter[place...])
      #expect(gaps.updateValue(word, forKey: gap) == nil, "\(word)")
      #expect(!words.contains(String(shorter)), "\(word)")
      var swapped = letters
      swapped.swapAt(place, max(0, place - 1))
      #expect(String(swapped) == word || !words.contains(String(swapped)), "\(word)")
    }
  }
}

@Test func aProposalIsFiveWordsOfTheList() {
  var random = SeededGenerator(seed: 5)
  let words = Set(PassphraseWords.all)
  var drawn: Set<String> = []
  for _ in 0..<2000 {
    let parts = PassphraseProposal.draw(using: &random).split(
      separator: " ", omittingEmptySubsequences: false)
    #expect(parts.count == 5)
    #expect(parts.allSatisfy { words.contains(String($0)) })
    drawn.formUnion(parts.map(String.init))
  }
  // 10,000 draws leave out 1722 · e^(−10000/1722) ≈ 5 words on average.
  #expect(drawn.count > words.count - 30)
}
