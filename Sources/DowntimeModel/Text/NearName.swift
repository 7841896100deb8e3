/// The known name that somebody probably meant.
public enum NearName {
  /// The nearest of some names to one that is none of them: at most a third of its letters typed
  /// otherwise, case and marks aside. Nil when none is near.
  public static func of(_ typed: String, among names: some Sequence<String>) -> String? {
    let letters = folded(typed)
    var best: (name: String, distance: Int)?
    for name in names where name != typed {
      let known = folded(name)
      let most = min(
        best.map { $0.distance - 1 } ?? .max, max(1, max(letters.count, known.count) / 3))
      guard most >= 0, abs(letters.count - known.count) <= most else { continue }
      let distance = distance(letters, known)
      if distance <= most { best = (name, distance) }
    }
    return best?.name
  }

  /// Letters added, left out, exchanged, or two side by side that have changed places.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var least = min(last[column + 1] + 1, next[column] + 1)
        least = min(least, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, last) = (last, next)
    }
    return last[right.count]
  }

  /// Small letters without marks, of at most so many characters as any name here has.
  private static func folded(_ text: String) -> [Character] {
    NormalForm.composed(text).lowercased().prefix(80).map { letter in
      guard let scalar = letter.unicodeScalars.first, letter.unicodeScalars.count == 1 else {
        return letter
      }
      return NormalForm.base(of: scalar).map(Character.init) ?? letter
    }
  }
}
