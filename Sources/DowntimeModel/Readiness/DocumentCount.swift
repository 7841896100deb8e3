extension DocumentRegister {
  /// How it is with documents, counted: the one count that every place shows (R000-17).
  public struct Count: Hashable, Sendable {
    /// How many there are.
    public let all: Int
    /// How many lack a print, of somebody or of all.
    public let missing: Int
    /// How many have one that must be printed again.
    public let needingPrint: Int
    /// How many old prints are to be weeded.
    public let old: Int

    /// Whether nothing is to be done.
    public var isEmpty: Bool { missing + needingPrint + old == 0 }

    fileprivate init(_ parts: [[Row]]) {
      all = parts.count
      missing = parts.count { $0.contains { $0.status == .missing } }
      needingPrint = parts.count { rows in
        rows.contains { $0.status.isLacking && $0.status != .missing }
      }
      old = parts.reduce(0) { sum, rows in rows.reduce(sum) { $0 + $1.oldPrints.count } }
    }
  }

  /// All of it, a document for many people counted once.
  public var count: Count { Count(groups.map(\.rows)) }

  /// One document, counted over those that it is for.
  public func count(of name: String) -> Count {
    Count(rows.filter { $0.key.name == name }.map { [$0] })
  }
}
