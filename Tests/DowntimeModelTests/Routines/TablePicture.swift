import Testing

/// A decision table as it stands in the test: a row a line, facts, `→` and the answer, columns
/// parted by `|`, `*` for any fact. The first row that fits holds.
struct TablePicture {
  private struct Row {
    let facts: [String]
    let answer: String
  }

  private let rows: [Row]

  init(_ text: String) {
    rows = text.split(separator: "\n").map { line in
      let sides = line.split(separator: "→").map(Self.trimmed)
      return Row(
        facts: sides[0].split(separator: "|").map(Self.trimmed), answer: sides[1])
    }
  }

  /// That the function gives each combination of facts the answer of the first row that fits, that
  /// some row fits, and that every row is reached.
  func holds<Facts>(
    for combinations: [Facts], facts: (Facts) -> [String], answer: (Facts) -> String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var reached: Set<Int> = []
    for combination in combinations {
      let told = facts(combination)
      let fitting = rows.firstIndex { row in
        row.facts.count == told.count
          && zip(row.facts, told).allSatisfy { $0 == "*" || $0 == $1 }
      }
      guard let fitting else {
        Issue.record("no row fits \(told)", sourceLocation: sourceLocation)
        continue
      }
      reached.insert(fitting)
      #expect(
        answer(combination) == rows[fitting].answer, "\(told)", sourceLocation: sourceLocation)
    }
    #expect(
      reached == Set(rows.indices), "rows that nothing reaches", sourceLocation: sourceLocation)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}

let bools = [false, true]

func word(_ fact: Bool) -> String { fact ? "yes" : "no" }

/// Every pair of two lists.
func pairs<A, B>(_ first: [A], _ second: [B]) -> [(A, B)] {
  first.flatMap { a in second.map { (a, $0) } }
}

/// Every triple of three lists.
func triples<A, B, C>(_ first: [A], _ second: [B], _ third: [C]) -> [(A, B, C)] {
  pairs(first, pairs(second, third)).map { ($0, $1.0, $1.1) }
}
