/// A stretch of a text that reads otherwise than before: what is struck is said in words, since a
/// line through it cannot be heard, printed plainly or seen on every screen.
public struct TextChange: Hashable, Sendable {
  /// What is struck, with the word before it; empty where something is only added.
  public let struck: String
  /// What it reads now, with the word before it; the added words alone where nothing is struck.
  public let now: String

  /// Words compared with each other at most, squared: more is one stretch.
  private static let mostPairs = 250_000

  /// The stretches that differ, in the text's order; none when only white space does.
  public static func changes(from before: String, to after: String) -> [TextChange] {
    let old = before.split(whereSeparator: \.isWhitespace)
    let new = after.split(whereSeparator: \.isWhitespace)
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var end = 0
    while end < old.count - start, end < new.count - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    {
      end += 1
    }
    let stretches = stretches(
      Array(old[start..<(old.count - end)]), Array(new[start..<(new.count - end)]))
    return stretches.map { stretch in
      let oldRange = (stretch.old.lowerBound + start)..<(stretch.old.upperBound + start)
      let newRange = (stretch.new.lowerBound + start)..<(stretch.new.upperBound + start)
      return change(old, oldRange, new, newRange)
    }
  }

  private struct Stretch {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The stretches between words that both have, by the longest common sequence.
  private static func stretches(_ old: [Substring], _ new: [Substring]) -> [Stretch] {
    guard !old.isEmpty || !new.isEmpty else { return [] }
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= mostPairs else {
      return [Stretch(old: old.indices, new: new.indices)]
    }
    // lengths[i][j]: the longest sequence that old from i and new from j have in common.
    let width = new.count + 1
    var lengths = [Int](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i * width + j] =
          old[i] == new[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var stretches: [Stretch] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        (i, j) = (i + 1, j + 1)
        continue
      }
      let begins = (i, j)
      while i < old.count || j < new.count, !(i < old.count && j < new.count && old[i] == new[j]) {
        let skipsOld =
          j == new.count
          || i < old.count && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]
        (i, j) = skipsOld ? (i + 1, j) : (i, j + 1)
      }
      let next = Stretch(old: begins.0..<i, new: begins.1..<j)
      // A single word between two stretches would be said twice.
      if let last = stretches.last, next.old.lowerBound - last.old.upperBound <= 1 {
        stretches[stretches.count - 1] = Stretch(
          old: last.old.lowerBound..<next.old.upperBound,
          new: last.new.lowerBound..<next.new.upperBound)
      } else {
        stretches.append(next)
      }
    }
    return stretches
  }

  private static func change(
    _ old: [Substring], _ oldRange: Range<Int>, _ new: [Substring], _ newRange: Range<Int>
  ) -> TextChange {
    guard !oldRange.isEmpty else {
      return TextChange(struck: "", now: new[newRange].joined(separator: " "))
    }
    func words(_ words: [Substring], _ range: Range<Int>) -> String {
      words[max(0, range.lowerBound - 1)..<range.upperBound].joined(separator: " ")
    }
    var (struck, now) = (words(old, oldRange), words(new, newRange))
    // The full stop after both says nothing.
    while struck.count > 1, now.count > 1, let last = struck.last, last == now.last,
      ".,;:!?".contains(last)
    {
      struck.removeLast()
      now.removeLast()
    }
    return TextChange(struck: struck, now: now)
  }
}
