import Foundation
import Testing

extension RuleTable {
  /// docs/RULES.md.
  var page: String {
    let here = rules.filter(\.isHere)
    let toCome = rules.filter { if case .toCome? = $0.rest { !$0.isHere } else { false } }
    var text = """
      # Rules

      Written by the tests (`UPDATE_GOLDEN=1 scripts/test --filter RulePage`) from
      `Tests/Rules/rules.txt`, the rule numbers in Sources and the marks `.rule("…")` of the tests.
      Of 245 rules, 40 choices and 4 facts of secrecy \(here.count) are followed by code that names them and shown by
      tests (\(here.filter { $0.rest != nil }.count) of these still get a screen), \(toCome.count)
      are to come with their screens, and the rest is for people: no program can see to it.

      R000 … R004 are the five routines (Göteborg's care homes and home care, Västerbotten's Prator,
      Skåne's Mina planer, Spånga-Tensta's social systems), in our words and a few of them: the
      routines' own text rules. X are places where they contradict each other or say nothing, with
      what we do. Where the routines' text and our domain pages differ:
      [decisions/0056](decisions/0056-originals.md).

      """
    for (title, prefix) in Self.parts {
      text +=
        "\n## \(title)\n\n| rule | in a few words | lives in | shown by | what is left, and why |\n"
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
    let lives = (places[rule.id] ?? []).map(\.text).sorted()
    let tests = marks.filter { $0.rule == rule.id }.map(\.test)
    let left =
      switch rule.rest {
      case nil: ""
      case .people(let reason): "people: \(reason)"
      case .toCome(let step, let reason): "screen to come (step \(step)): \(reason)"
      }
    let cells = [
      rule.id, rule.gist, lives.joined(separator: ", "),
      Array(Set(tests)).sorted().joined(separator: ", "), left,
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
      rules: RuleTable.expectedIDs.map {
        RoutineRule(id: $0, gist: "x", isHere: false, rest: .people("x"))
      },
      marks: [], places: [:])
    change(&table)
    return table.faults
  }

  @Test func whatIsMissingFromTheTableIsFound() {
    #expect(RuleTable.expectedIDs.count == 289)
    #expect(Self.table { _ in }.isEmpty)
    #expect(Self.table { $0.rules.removeLast() }.count == 1)
    #expect(Self.table { $0.rules.append($0.rules[0]) }.count == 1)
    #expect(Self.table { $0.marks = [RuleMark(rule: "R005-01", path: "a", test: "b")] }.count == 1)
  }

  @Test func aRuleIsHereOnlyWhenCodeNamesItAndATestShowsIt() {
    let here = RoutineRule(id: "R000-01", gist: "x", isHere: true, rest: .toCome(step: 6, "x"))
    let mark = RuleMark(rule: here.id, path: "a", test: "b")
    let place = [here.id: Set([RulePlace(path: "a", declaration: "b")])]
    func faults(_ change: (inout RuleTable) -> Void) -> Int {
      Self.table {
        $0.rules[0] = here
        change(&$0)
      }.count
    }
    #expect(faults { _ in } == 2)
    #expect(faults { $0.marks = [mark] } == 1)
    #expect(faults { $0.places = place } == 1)
    #expect(faults { ($0.marks, $0.places) = ([mark], place) } == 0)
  }

  @Test(arguments: [
    "R000-01 | x", "R000-01 | x | later", "R000-01 | x | step 9: y", "R000-01 |  | here",
    "R000-01 | x | here; later", "R000-01 | x | here; ", "R000-01 | x | people: ",
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

  @Test func aRuleLivesAtWhatNamesIt() {
    let text = """
      /// The first (R004-09 … R004-12, X-02).
      public struct First {
        /// A part (R001-01).
        public enum Part {
          /// A case.
          case own  // R001-02
        }

        // R001-03
        public static func of(_ part: Part) -> Int {
          switch part {
          case .own: 1  // R001-04
          }
        }
      }

      extension First {
        /// Made (R004-10).
        public init?(_ text: String) { nil }
      }
      """
    let places = RulePlace.places(in: [SourceFile(path: "Sources/A/B.swift", text: text)])
    #expect(
      places.mapValues { $0.map(\.text).sorted().joined(separator: ", ") } == [
        "R004-09": "`First` (B.swift)", "R004-10": "`First.init` (B.swift)",
        "R004-11": "`First` (B.swift)", "R004-12": "`First` (B.swift)",
        "X-02": "`First` (B.swift)", "R001-01": "`First.Part` (B.swift)",
        "R001-02": "`First.Part.own` (B.swift)", "R001-03": "`First.of` (B.swift)",
        "R001-04": "`First.of` (B.swift)",
      ])
  }

  @Test func aProfilesKeyIsThePlaceOfARuleThatItNames() {
    let text = """
      profil: prov
      # R000-20
      ifyllda blanketter: chefen bestämmer
      skriva in:
        - vad: beslut
          källa: R004-33
        # R004-12
        - vad: "x"
      """
    let places = RulePlace.places(in: [SourceFile(path: "Sources/A/prov.yaml", text: text)])
    #expect(
      places.mapValues { $0.map(\.text).joined() } == [
        "R000-20": "`ifyllda blanketter` in the profile prov",
        "R004-33": "`skriva in` in the profile prov", "R004-12": "`skriva in` in the profile prov",
      ])
  }
}
