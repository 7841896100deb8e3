import DowntimeModel

/// The journal's texts, folded once, and what is found in them letter by letter.
struct JournalSearch: Sendable {
  /// Entries by their place in the journal.
  struct Found: Sendable {
    /// All that match.
    var entries: [Int] = []
    /// Those among them that match only by a person they were moved from: «Fel person» leaves
    /// that person the word «flyttad» and nothing else.
    var movedAway: [Int] = []
  }

  private let revision: Int
  private let count: Int
  private var texts = SearchTexts()
  /// The persons that entries were moved from, and whose entries they were.
  private var formers = SearchTexts()
  private var formerEntries: [Int] = []
  /// What was found last, since a longer query finds nothing else.
  private var last: (words: [Substring], entries: [Int], formers: [Int])?

  /// Folds all texts.
  init(_ unit: UnitState) {
    revision = unit.revision
    count = unit.entries.count
    // Few persons, many entries.
    var labels: [PersonReference: String] = [:]
    func label(_ person: PersonReference) -> String {
      if let label = labels[person] { return label }
      let label = PersonLabel(person).full
      labels[person] = label
      return label
    }
    let entries = unit.entries
    for index in entries.indices {
      let current = entries[index].current
      let author = entries[index].author
      var parts = [label(current.person)]
      if let number = entries[index].number { parts.append(number.text) }
      parts += [author.signature.text, author.name]
      parts += EntryText.parts(current).map(\.text)
      texts.append(parts)
      for item in entries[index].history {
        guard case .moved(_, let former) = item.event else { continue }
        formers.append([label(former)])
        formerEntries.append(index)
      }
    }
  }

  /// Whether the texts are those of the unit as it is now.
  func isCurrent(_ unit: UnitState) -> Bool {
    revision == unit.revision && count == unit.entries.count
  }

  /// The entries that hold every word of a folded query.
  mutating func find(_ query: String) -> Found {
    let words = query.split(separator: " ")
    // What holds a longer word holds the shorter ones in it.
    let known = last.flatMap { last in
      last.words.allSatisfy { old in words.contains { $0.contains(old) } } ? last : nil
    }
    let entries = texts.holding(words, among: known?.entries)
    let former = formers.holding(words, among: known?.formers)
    last = (words, entries, former)
    guard !former.isEmpty else { return Found(entries: entries) }
    let moved = Set(former.map { formerEntries[$0] }).subtracting(entries)
    return Found(entries: (entries + moved).sorted(), movedAway: moved.sorted())
  }
}
