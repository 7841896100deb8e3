import Foundation
import Testing

@testable import DowntimeModel

private func manual() throws -> String {
  let file = URL(filePath: #filePath).appending(path: "../../../../docs/ROUTINE_PROFILES.md")
  return try String(contentsOf: file.standardizedFileURL, encoding: .utf8)
}

/// The examples, in order; the first one is a whole profile.
private func examples() throws -> [String] {
  try manual().split(separator: "```yaml\n").dropFirst().compactMap { part in
    part.split(separator: "```\n", maxSplits: 1).first.map(String.init)
  }
}

/// A profile's text without some of its keys.
private func without(_ keys: [Substring], _ text: String) -> String {
  var isLeftOut = false
  return text.split(separator: "\n").filter { line in
    if line.first != " " { isLeftOut = keys.contains { line.hasPrefix($0 + ":") } }
    return !isLeftOut
  }.joined(separator: "\n") + "\n"
}

@Test func theManualNamesEveryKeyAndEveryWord() throws {
  let manual = try manual()
  let (keys, words) = (Set(Profile.keys), Set(Profile.words))
  #expect(keys.count > 80)
  #expect(words.count > 120)
  for name in keys.union(words).sorted() {
    // A word may stand at a line's end and go on in the next.
    let isNamed = manual.replacing("\n", with: " ").contains("`\(name)`")
    #expect(isNamed, "\(name)")
  }
}

@Test func everyExampleOfTheManualIsWithoutFault() throws {
  let examples = try examples()
  #expect(examples.count >= 15)
  let whole = try #require(examples.first)
  #expect(Profile.read(yaml: Array(whole.utf8)).faults == [])
  for example in examples.dropFirst() {
    let lines = example.split(separator: "\n").filter { $0.first != " " && $0.first != "#" }
    let keys = lines.compactMap { $0.split(separator: ":").first }
    let faults = Profile.read(yaml: Array((without(keys, whole) + example).utf8)).faults
    #expect(faults == [], "\(example)")
  }
}

/// What is said to hold without a figure is what holds, and its bounds are the ones checked.
@Test func theManualTellsTheFiguresThatHold() throws {
  let manual = try manual()
  for (key, unit) in [
    ("kring klockan 12", "minuter"), ("kort stopp", "timmar"), ("skyndsamt blir rött", "timmar"),
    ("brådskande beställning blir röd", "minuter"),
  ] {
    let stored = Profile().stored
    let figure = try #require(stored.split(separator: "\"\(key)\":").last?.prefix { $0.isNumber })
    let row = try #require(manual.split(separator: "\n").first { $0.hasPrefix("| `\(key)` |") })
    let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(cells[1] == "\(figure) \(unit)")
    let bounds = cells[2].split(separator: "–").compactMap { Int($0) }
    func isRefused(_ number: Int) throws -> Bool {
      let text = try #require(try examples().first) + "gränser:\n  \(key): \(number)\n"
      return !Profile.read(yaml: Array(text.utf8)).faults.isEmpty
    }
    #expect(try !isRefused(bounds[0]) && !isRefused(bounds[1]) && isRefused(bounds[1] + 1))
  }
  #expect(manual.contains("| `kort blir gult` | 60 000 kronor |"))
  #expect(RoutineLimits().cardAmber == Money(kronor: 60_000))
  #expect(manual.contains("| `kort blir rött` | 75 000 kronor |"))
  #expect(RoutineLimits().cardRed == Money(kronor: 75_000))
}
