import Foundation
import Testing

extension RuleTable {
  /// docs/RULES.md.
  var page: String {
    let shown = Set(marks.map(\.rule)).count
    var text = """
      # Rules

      Written by the tests (`UPDATE_GOLDEN=1 scripts/test --filter RulePage`) from
      `Tests/Rules/rules.txt`, the rule numbers in Sources and the marks `.rule("…")` of the tests.
      245 rules and 40 choices: \(shown) of them are shown by tests so far.

      R000 … R004 are the five routines (Göteborg's care homes and home care, Västerbotten's Prator,
      Skåne's Mina planer, Spånga-Tensta's social systems), in our words and a few of them: the
      routines' own text rules. X are places where they contradict each other or say nothing, with
      what we do. *People* means that no program can see to it.

      """
    for (title, prefix) in Self.parts {
      text += "\n## \(title)\n\n| rule | in a few words | lives in | shown by | else |\n"
      text += "|---|---|---|---|---|\n"
      for rule in rules where rule.id.hasPrefix(prefix) { text += row(rule) }
    }
    return text
  }

  private static let parts = [
    ("R000 Göteborg, care homes", "R000"), ("R001 Göteborg, home care", "R001"),
    ("R002 Västerbotten, Prator", "R002"), ("R003 Skåne, Mina planer", "R003"),
    ("R004 Spånga-Tensta, social systems", "R004"), ("X Contradictions and gaps", "X"),
  ]

  private func row(_ rule: RoutineRule) -> String {
    let lives = (places[rule.id] ?? []).sorted().map { place in
      "`" + place.split(separator: "/").dropFirst(2).joined(separator: "/") + "`"
    }
    let tests = marks.filter { $0.rule == rule.id }.map(\.test)
    let otherwise =
      switch rule.care {
      case .here: ""
      case .people(let reason): "people: \(reason)"
      case .toCome(let step, let reason): "screen to come (step \(step)): \(reason)"
      }
    let cells = [
      rule.id, rule.gist, lives.joined(separator: ", "),
      Array(Set(tests)).sorted().joined(separator: ", "), otherwise,
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }
}

@Suite struct RulePageTests {
  @Test func everyRuleIsShownByATestOrSeenToByPeopleOrToCome() throws {
    let faults = try RuleTable.ofTree().faults
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test func thePageOfRulesIsFresh() throws {
    let file = SourceTree.root.appending(path: "docs/RULES.md")
    let page = try RuleTable.ofTree().page
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    let isFresh = try String(contentsOf: file, encoding: .utf8) == page
    #expect(isFresh, "run with UPDATE_GOLDEN=1 and read the diff before committing it")
  }

  private static func table(_ change: (inout RuleTable) -> Void) -> [String] {
    var table = RuleTable(
      rules: RuleTable.expectedIDs.map { RoutineRule(id: $0, gist: "x", care: .people("x")) },
      marks: [], places: [:])
    change(&table)
    return table.faults
  }

  @Test func whatIsMissingFromTheTableIsFound() {
    #expect(RuleTable.expectedIDs.count == 285)
    #expect(Self.table { _ in }.isEmpty)
    #expect(Self.table { $0.rules.removeLast() }.count == 1)
    #expect(Self.table { $0.rules.append($0.rules[0]) }.count == 1)
    let shown = RoutineRule(id: "R000-01", gist: "x", care: .here)
    #expect(Self.table { $0.rules[0] = shown }.count == 1)
    let mark = RuleMark(rule: "R000-01", path: "a", test: "b")
    #expect(
      Self.table {
        $0.rules[0] = shown
        $0.marks = [mark]
      }.isEmpty)
    #expect(Self.table { $0.marks = [RuleMark(rule: "R005-01", path: "a", test: "b")] }.count == 1)
  }

  @Test(arguments: [
    "R000-01 | x", "R000-01 | x | later", "R000-01 | x | step 9: y", "R000-01 |  | here",
  ])
  func aLineThatSaysNothingIsRefused(_ line: String) {
    #expect(throws: RuleTable.Unreadable.self) { _ = try RuleTable.rules(line) }
  }

  @Test func aMarkBelongsToTheTestAfterIt() {
    let text = """
      /// Never .rule("R000-09") of a comment.
      @Test(.rule("R000-01"), .rule("X-02"), arguments: [
        1
      ])
      func first(_ number: Int) {}
      @Suite(.rule("X-03")) struct Second {
        @Test func unmarked() {}
        @Test(.rule("X-04")) func `a sentence`() {}
      }
      """
    let marks = RuleTable.marks(in: SourceFile(path: "Tests/A.swift", text: text))
    #expect(
      marks.map { $0.rule + " " + $0.test } == [
        "R000-01 first", "X-02 first", "X-03 Second", "X-04 a sentence",
      ])
  }

  @Test func aRuleLivesWhereItIsNamedAlsoInARun() {
    let file = SourceFile(path: "Sources/A.swift", text: "/// (R004-09 … R004-11, X-02)\n")
    let places = RuleTable.places(in: [file])
    #expect(Set(places.keys) == ["R004-09", "R004-10", "R004-11", "X-02"])
  }
}
