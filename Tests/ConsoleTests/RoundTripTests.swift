import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// What an entry says, put into its form and read again, is the same entry: a correction that only
/// changes a comma changes nothing else.
@Suite struct RoundTripTests {
  @Test(arguments: [CareEntry.Kind.fax, .decision, .payment, .order, .timeReport, .document])
  func anEntryComesBackFromItsFormAsItWas(_ kind: CareEntry.Kind) throws {
    var driver = ConsoleDriver.following("spanga-tensta")
    var arbitrary = Expressible(seed: 11)
    for round in 0..<100 {
      let made = arbitrary.care(kind)
      let care = try #require(made)
      driver.write(.care(care))
      let entry = try #require(
        driver.state.unit.entries.first { $0.number?.ordinal == round + 1 })
      let context = driver.state.context(IdentitySource(seed: 1, stream: 2))
      let screen = EntryFormScreen(
        correcting: entry, id: Identifier(retyping: entry.id), author: Sample.hanna.author, context)
      var form = screen.form
      form.settle(context)
      var answers = FormAnswers(form, now: context.now)
      let read = EntryForms.read(kind, correcting: nil, &answers)
      #expect(read == care)
      #expect(answers.problems.isEmpty, "\(answers.problems)")
    }
  }
}
