import Foundation

/// A rule of the five routines, or one of our choices where they are silent, as Tests/Rules has it.
struct RoutineRule: Equatable {
  /// Who or what sees to it, beside the code or instead of it.
  enum Rest: Equatable {
    /// People; no program can.
    case people(String)
    /// A screen of a later step.
    case toCome(step: Int, String)
  }

  let id: String
  let gist: String
  /// Whether code of ours follows the rule: it names the rule, and a test shows it.
  let isHere: Bool
  /// What is left; nil when nothing is.
  let rest: Rest?
}

/// A test that says which rule it shows.
struct RuleMark: Equatable {
  let rule: String
  let path: String
  let test: String
}

/// Everything docs/RULES.md is made from.
struct RuleTable {
  var rules: [RoutineRule]
  var marks: [RuleMark]
  /// The places of Sources that name a rule as their reason.
  var places: [String: Set<RulePlace>]

  /// The table of the working tree.
  static func ofTree() throws -> RuleTable {
    let file = SourceTree.root.appending(path: "Tests/Rules/rules.txt")
    let tests = try SourceTree.swiftFiles(in: "Tests").filter { file in
      !["Tests/TestSupport/", "Tests/ArchitectureTests/"].contains(where: file.path.hasPrefix)
    }
    return RuleTable(
      rules: try rules(try String(contentsOf: file, encoding: .utf8)),
      marks: tests.flatMap(marks),
      places: RulePlace.places(
        in: try SourceTree.swiftFiles(in: "Sources").filter { file in
          // The same texts as in Profiles/Shipped.
          !file.path.contains("/Profiles/Embedded/")
        } + SourceTree.files(in: "Sources", ending: ".yaml")))
  }

  struct Unreadable: Error {
    let line: String
  }

  /// Reads `R002-17 | the other's name is written down | here`, a rule a line; the third part is
  /// `here`, `here; step 6: its screen`, `step 6: its screen` or `people: why no program can`.
  static func rules(_ text: String) throws -> [RoutineRule] {
    try text.split(separator: "\n").map { line in
      let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 3, !parts[1].isEmpty, let care = care(parts[2]) else {
        throw Unreadable(line: String(line))
      }
      return RoutineRule(id: parts[0], gist: parts[1], isHere: care.isHere, rest: care.rest)
    }
  }

  private static func care(_ text: String) -> (isHere: Bool, rest: RoutineRule.Rest?)? {
    if text == "here" { return (true, nil) }
    let isHere = text.hasPrefix("here; ")
    let rest = isHere ? String(text.dropFirst("here; ".count)) : text
    if let match = rest.wholeMatch(of: #/people: (.+)/#) {
      return (isHere, .people(String(match.1)))
    }
    guard let match = rest.wholeMatch(of: #/step ([4-8]): (.+)/#), let step = Int(match.1) else {
      return nil
    }
    return (isHere, .toCome(step: step, String(match.2)))
  }

  /// The marks of a test file: each belongs to the next test or suite.
  static func marks(in file: SourceFile) -> [RuleMark] {
    var waiting: [String] = []
    var found: [RuleMark] = []
    for line in file.source.text.split(separator: "\n") where !line.contains("///") {
      waiting += line.matches(of: #/\.rule\("([^"]*)"\)/#).map { String($0.1) }
      guard !waiting.isEmpty,
        let match = line.firstMatch(of: #/\b(?:func|struct|enum|class) (`[^`]+`|\w+)/#)
      else { continue }
      let name = match.1.filter { $0 != "`" }
      found += waiting.map { RuleMark(rule: $0, path: file.path, test: name) }
      waiting = []
    }
    return found
  }

  /// What keeps the table from being whole.
  var faults: [String] {
    let expected = Self.expectedIDs
    var faults = expected.filter { id in rules.filter { $0.id == id }.count != 1 }.map {
      "\($0) does not stand once in Tests/Rules/rules.txt"
    }
    faults += rules.filter { !expected.contains($0.id) }.map { "\($0.id) is no rule" }
    let shown = Set(marks.map(\.rule))
    faults += marks.filter { !expected.contains($0.rule) }.map {
      "\($0.path): \($0.test) shows \($0.rule), which is no rule"
    }
    faults += rules.filter { $0.isHere && !shown.contains($0.id) }.map {
      "\($0.id) is said to be here, but no test shows it"
    }
    faults += rules.filter { $0.isHere && places[$0.id] == nil }.map {
      "\($0.id) is said to be here, but nothing in Sources names it"
    }
    return faults
  }

  /// The 245 rules, the 40 choices, and the facts of secrecy that the rules about protected people
  /// rest on.
  static var expectedIDs: [String] {
    let counts = [("R000", 25), ("R001", 47), ("R002", 50), ("R003", 16), ("R004", 107), ("X", 40)]
    return counts.flatMap { name, count in
      (1...count).map { "\(name)-\($0 < 10 ? "0" : "")\($0)" }
    } + ["K-48", "K-49", "K-50", "K-51"]
  }
}
