import Foundation
import Terminal
import Testing

/// A frame as a text file that a person can read and a diff can show: what stands on each row, what
/// it means (one letter of `Style` a cell), where the cursor is. Trailing blanks are left out.
public struct FramePicture: CustomStringConvertible, Equatable {
  /// The whole file.
  public let description: String

  /// The picture of a frame.
  public init(_ frame: Frame) {
    var lines = ["\(frame.size.rows) x \(frame.size.columns)", "", "text"]
    let rows = (0..<frame.size.rows).map { row in
      (0..<frame.size.columns).map { frame[row, $0] }
    }
    lines += Self.block(rows.map { $0.map(\.text).joined() }, blank: " ")
    lines += ["", "style"]
    lines += Self.block(rows.map { String($0.map(\.style.rawValue)) }, blank: ".")
    let cursor = frame.cursor.map { "row \($0.row), column \($0.column)" } ?? "hidden"
    lines += ["", "cursor " + cursor, ""]
    description = lines.joined(separator: "\n")
  }

  /// A shorter picture of a frame: empty rows are left out, and what a row means is told by letters
  /// of `Style`, each with the number of cells.
  public static func short(_ frame: Frame) -> String {
    let rows = (0..<frame.size.rows).map { row in
      (0..<frame.size.columns).map { frame[row, $0] }
    }
    let cursor = frame.cursor.map { "row \($0.row), column \($0.column)" } ?? "hidden"
    let blocks = [
      block(rows.map { $0.map(\.text).joined() }, blank: " "), block(rows.map(runs), blank: " "),
    ].map { block in block.filter { !$0.hasSuffix("|") }.joined(separator: "\n") }
    return "\(frame.size.columns) x \(frame.size.rows), cursor \(cursor)\n\n"
      + blocks.joined(separator: "\n\n") + "\n"
  }

  private static func runs(_ row: [Cell]) -> String {
    var runs: [(style: Style, count: Int)] = []
    for cell in row {
      if runs.last?.style == cell.style {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((cell.style, 1))
      }
    }
    if runs.last?.style == .plain { runs.removeLast() }
    return runs.map { "\($0.style.rawValue)\($0.count)" }.joined(separator: " ")
  }

  private static func block(_ rows: [String], blank: Character) -> [String] {
    rows.enumerated().map { number, row in
      let end = row.lastIndex { $0 != blank }.map { row.index(after: $0) } ?? row.startIndex
      return (number < 10 ? " \(number)|" : "\(number)|") + row[..<end]
    }
  }
}

/// Expects a frame to look as in `Golden/<name>.txt` beside the test file. `UPDATE_GOLDEN=1` writes
/// the file instead; a missing file is a failure, so that nobody mistakes silence for agreement.
public func expectGolden(
  _ frame: Frame, named name: String, in testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectGolden(
    FramePicture(frame).description, named: name, in: testFile, sourceLocation: sourceLocation)
}

/// Compares a text with its file in `Golden`.
public func expectGolden(
  _ picture: String, named name: String, in testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: name + ".txt")
  let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  // Bytes: in Swift two ways of writing å are equal.
  if let expected, Array(expected.utf8) == Array(picture.utf8) { return }
  guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != "1" else {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(picture.utf8).write(to: file)
    } catch {
      Issue.record("Golden/\(name).txt: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  let advice = "run with UPDATE_GOLDEN=1 and read the diff before committing it"
  guard let expected else {
    Issue.record("Golden/\(name).txt is missing; \(advice)", sourceLocation: sourceLocation)
    return
  }
  let difference = lineDifference(expected, picture)
  Issue.record(
    "Golden/\(name).txt differs; \(advice)\n\(difference)", sourceLocation: sourceLocation)
}

private func lineDifference(_ old: String, _ new: String) -> String {
  let old = old.split(separator: "\n", omittingEmptySubsequences: false)
  let new = new.split(separator: "\n", omittingEmptySubsequences: false)
  return new.difference(from: old).map { change in
    switch change {
    case .remove(_, let line, _): "- " + line
    case .insert(_, let line, _): "+ " + line
    }
  }.joined(separator: "\n")
}
