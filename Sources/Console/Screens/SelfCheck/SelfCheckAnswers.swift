import DowntimeModel

/// The answers of a self-check that is being made, as its draft keeps them: one line of text.
struct SelfCheckAnswers: Hashable, Sendable {
  /// A line of the check: a document with three questions, or one question.
  struct Line: Hashable, Sendable {
    /// What the draft knows it by.
    let name: String
    /// What is asked about.
    let title: String
    /// How many answers it has.
    let count: Int
    /// What the register knows of it.
    let aid: String
  }

  let lines: [Line]
  private var answers: [String: [SelfCheck.Answer?]] = [:]

  init(_ plan: SelfCheckPlan, kept text: String) {
    lines =
      plan.rows.map { row in
        Line(
          name: Self.plain(row.name), title: row.title, count: 3, aid: SelfCheckTexts.aid(row))
      }
      + ([SelfCheckTexts.known, SelfCheckTexts.reachable] + plan.points).map { point in
        Line(name: Self.plain(point), title: point, count: 1, aid: "")
      }
    for part in text.split(separator: ";") {
      let words = part.split(separator: "=", maxSplits: 1)
      guard words.count == 2 else { continue }
      answers[String(words[0])] = words[1].map(Self.answer)
    }
  }

  /// What the draft keeps.
  var text: String {
    lines.compactMap { line in
      answers[line.name].map { line.name + "=" + String($0.map(Self.letter)) }
    }.joined(separator: ";")
  }

  /// The answers of a line, each nil while it is not given.
  func of(_ line: Line) -> [SelfCheck.Answer?] {
    let known = answers[line.name] ?? []
    return (0..<line.count).map { known.indices.contains($0) ? known[$0] : nil }
  }

  /// Answers one question of a line, or all of them.
  mutating func set(_ answer: SelfCheck.Answer, _ line: Line, _ column: Int?) {
    var all = of(line)
    for index in all.indices where column.map({ $0 == index }) ?? true { all[index] = answer }
    answers[line.name] = all
  }

  /// How many answers there are to give, and how many are given.
  var progress: (given: Int, all: Int) {
    lines.reduce((0, 0)) { sum, line in
      (sum.0 + of(line).count { $0 != nil }, sum.1 + line.count)
    }
  }

  /// The first line that lacks an answer.
  var firstLacking: Int? { lines.firstIndex { of($0).contains(nil) } }

  /// The lines with a no, by where they stand.
  var shortcomings: [Int] { lines.indices.filter { of(lines[$0]).contains(.no) } }

  private static func plain(_ name: String) -> String {
    String(name.map { "=;".contains($0) ? " " : $0 })
  }

  private static func letter(_ answer: SelfCheck.Answer?) -> Character {
    switch answer {
    case .yes: "j"
    case .no: "n"
    case .notApplicable: "-"
    case nil: "."
    }
  }

  private static func answer(_ letter: Character) -> SelfCheck.Answer? {
    switch letter {
    case "j": .yes
    case "n": .no
    case "-": .notApplicable
    default: nil
    }
  }
}
