import Foundation
import Testing

/// Skatteverket's numbers for tests, and the examples it prints. No other number that could be
/// somebody's stands in the repository.
private let testNumbers: Set<String> = [
  "191212121212", "193012299263", "194408139089", "194001079120", "194201199124", "194502024732",
  "194504118359", "193805028432", "195312242083", "195702182568", "196201082697", "196404153832",
  "197103011032", "197907179191", "197911109291", "198101079294", "198705212382", "198808112380",
  "199212252382", "199504242398", "190301249801", "190104132386", "190001042399", "197010632391",
  "196109732393",
]
private let shortTestNumbers = Set(testNumbers.map { String($0.suffix(10)) })

/// Every run of ten or twelve digits with a date and a fitting check digit that is none of them.
func personNumbers(in text: String) -> [String] {
  text.matches(of: #/(?:\d{2})?\d{6}[-+]?\d{4}/#.asciiOnlyDigits()).compactMap { match in
    // Part of a longer number, of a word or of a decimal fraction is no number of a person.
    guard !isInWord(text[..<match.range.lowerBound].reversed().prefix(2)),
      !isInWord(text[match.range.upperBound...].prefix(2))
    else { return nil }
    let digits = match.output.filter(\.isNumber)
    let numbers = digits.compactMap(\.wholeNumberValue)
    let ten = Array(numbers.suffix(10))
    let day = ten[4] * 10 + ten[5]
    guard (1...12).contains(ten[2] * 10 + ten[3]), (1...31).contains(day > 60 ? day - 60 : day),
      numbers.count == 10 || [18, 19, 20].contains(numbers[0] * 10 + numbers[1]), fits(ten),
      !shortTestNumbers.contains(String(digits.suffix(10)))
    else { return nil }
    return String(match.output)
  }
}

/// Whether the letters beside a number, the nearest first, belong to it.
private func isInWord(_ beside: some Collection<Character>) -> Bool {
  guard let nearest = beside.first else { return false }
  if nearest == "." { return beside.dropFirst().first?.isNumber ?? false }
  return nearest.isLetter || nearest.isNumber || nearest == "_"
}

private func fits(_ ten: [Int]) -> Bool {
  let products = ten.enumerated().map { $0.element * ($0.offset % 2 == 0 ? 2 : 1) }
  return products.reduce(0) { $0 + $1 / 10 + $1 % 10 } % 10 == 0
}

@Test(.enabled(if: SourceTree.isGitClone))
func onlyOfficialTestNumbersStandInTheRepository() throws {
  var read = 0
  for path in try SourceTree.trackedPaths() {
    guard let data = try? Data(contentsOf: SourceTree.root.appending(path: path)),
      let text = String(data: data, encoding: .utf8)
    else { continue }
    read += 1
    // Most lines have too few digits to hold one.
    let found = text.utf8.split(separator: UInt8(ascii: "\n")).filter { line in
      line.count { (0x30...0x39).contains($0) } >= 10
    }.flatMap { personNumbers(in: String(Substring($0))) }
    // The number itself is not repeated in a log.
    #expect(found.isEmpty, "\(path) has \(found.count) that could be somebody's")
  }
  #expect(read > 100)
}

@Test func aNumberThatCouldBeSomebodysIsFound() throws {
  // Put together here, so that this file holds none.
  let stem = "19640824" + "323"
  let numbers = (0...9).map { "\(stem)\($0)" }.filter { personNumbers(in: $0).count == 1 }
  #expect(numbers.count == 1)
  let number = try #require(numbers.first)
  let (date, last) = (number.prefix(8), number.suffix(4))
  for text in [
    "\(date)-\(last)", "nr \(date.dropFirst(2))-\(last).", "(\(number.suffix(10)))",
    "\"\(date.dropFirst(2))+\(last)\"",
  ] { #expect(personNumbers(in: text).count == 1, "\(text.count)") }
  for text in ["1\(number)", "\(number)5", "x\(number)", "0.\(number)", "1912121212\("12")"] {
    #expect(personNumbers(in: text).isEmpty)
  }
}
