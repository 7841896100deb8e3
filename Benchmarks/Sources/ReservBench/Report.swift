/// A line of what `make bench` prints.
struct Row {
  /// What was measured.
  var what: String
  /// Our figure.
  var ours: String
  /// The peer and its figure in the same run.
  var peer: String = ""
  /// Ours divided by the peer's.
  var ratio: Double?
  /// What we want, and whether it is so.
  var goal: (text: String, isMet: Bool)?

  fileprivate var cells: [String] {
    [
      what, ours, peer, ratio.map { "\($0.text) ×" } ?? "", goal?.text ?? "",
      goal.map { $0.isMet ? "met" : "NOT MET" } ?? "",
    ]
  }
}

/// The rows under their headings, in columns. Headings and peers may hold letters of any width.
func table(_ rows: [Row]) -> String {
  let heading = ["what", "ours", "peer", "ratio", "goal", ""]
  let lines = [heading] + rows.map(\.cells)
  let widths = heading.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
  return lines.map { cells in
    zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      .joined(separator: "  ")
  }.joined(separator: "\n")
}
