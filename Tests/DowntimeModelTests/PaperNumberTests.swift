import TestSupport
import Testing

@testable import DowntimeModel

/// The numbers of printed forms: told from every other, and read back.
@Suite struct PaperNumberTests {
  private func numbers(_ seed: UInt64) -> PaperNumbers {
    var random = SeededGenerator(seed: seed)
    return PaperNumbers(using: &random)
  }

  @Test func aPrintCountsEachSeriesFromOneAndEveryNumberReadsBack() throws {
    var print = numbers(1)
    let given = ["DA", "DA", "AVV", "DA"].map { print.next($0) }
    #expect(given.map(\.ordinal) == [1, 2, 1, 3])
    #expect(Set(given).count == 4)
    for number in given {
      let read = try #require(EntryNumber(number.text))
      #expect(read == number)
      #expect(read.isOfPaper)
    }
  }

  @Test func twoPrintsHaveDifferentLetters() {
    let letters = (1...40 as ClosedRange<UInt64>).map { numbers($0).letters }
    #expect(Set(letters).count == letters.count)
    #expect(letters.allSatisfy { $0.count == 5 && $0.first == "P" })
    #expect(letters.joined().allSatisfy { !"AEIOUYÅÄÖQW0123456789".contains($0) })
  }

  @Test(arguments: ["DA-0001", "DA-B0001", "AVV-P0001", "SAM-PKR0001", "DA-BKRTM0001"])
  func aNumberOfTheConsoleIsNeverOneOfPaper(_ text: String) throws {
    #expect(try !#require(EntryNumber(text)).isOfPaper)
  }
}
