import DowntimeModel
import TestSupport
import Testing

@Test func identifiersComeBackFromTheirWrittenForm() {
  var random = SeededGenerator(seed: 1)
  for _ in 0..<1000 {
    let identifier = Identifier<Record>(using: &random)
    #expect(identifier.text.count == 26)
    #expect(Identifier<Record>(identifier.text) == identifier)
  }
}

@Test(arguments: [
  "", "8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "0000000000000000000000000", "0000000000000000000000000U",
])
func nothingElseIsAnIdentifier(_ text: String) {
  #expect(Identifier<Record>(text) == nil)
}
