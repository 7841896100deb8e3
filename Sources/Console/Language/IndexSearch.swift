import DowntimeModel

/// Entries that a query finds, the newest first, as places in an index.
struct FoundEntries: Sendable {
  /// The building of the index that the places are of.
  var generation = 0
  /// How far it was built.
  var count = 0
  /// Places in the base, as they are; in what was written since, below zero.
  var places: [Int32] = []
  /// Those among them that match only by a person they were moved from: «Fel person» leaves that
  /// person the word «flyttad» and nothing else.
  var movedAway: Set<Int32> = []
  /// The query, and what it found in the base: a longer one finds nothing else.
  fileprivate var query: SearchQuery?
  fileprivate var inBase: [Int] = []

  init(generation: Int = 0, count: Int = 0) {
    (self.generation, self.count) = (generation, count)
  }
}

extension JournalIndex {
  /// The entry at a place that was found; nil when the index has been built anew since.
  func id(_ place: Int32, in found: FoundEntries) -> Identifier<Record>? {
    guard found.generation == generation else { return nil }
    let (ids, slot) = place < 0 ? (recent.ids, Int(~place)) : (base.ids, Int(place))
    return ids.indices.contains(slot) ? ids[slot] : nil
  }

  /// What a query finds. Nothing found is forgotten: a query that goes on from the last one looks
  /// only there.
  func find(_ query: SearchQuery, _ unit: UnitState, last: FoundEntries) -> FoundEntries {
    var found = FoundEntries(generation: generation, count: base.count)
    let tables = query.words.map { table($0, unit) }
    let isNarrower =
      last.generation == generation && last.count == base.count
      && last.query.map(query.narrows) ?? false
    let places = base.slots(query, tables, among: isNarrower ? last.inBase : nil)
    (found.query, found.inBase) = (query, places)
    var moved = base.moved(query, tables, except: places)
    if recent.count == 0, moved.isEmpty {
      found.places = places.map { Int32(truncatingIfNeeded: $0) }
      return found
    }
    moved.removeAll { stale.contains(Int32($0)) }
    let old = (places + moved).sorted().map { Int32(truncatingIfNeeded: $0) }
      .filter { !stale.contains($0) }
    let new = recent.slots(query, tables, among: nil)
    let newMoved = recent.moved(query, tables, except: new)
    found.movedAway = Set(moved.map { Int32($0) } + newMoved.map { ~Int32($0) })
    found.places = merged(old, (new + newMoved).sorted().map { ~Int32($0) })
    return found
  }

  /// Two lists with the newest first as one.
  private func merged(_ old: [Int32], _ new: [Int32]) -> [Int32] {
    var places: [Int32] = []
    var rest = new[...]
    for place in old {
      while let first = rest.first, recent.instants[Int(~first)] >= base.instants[Int(place)] {
        places.append(first)
        rest.removeFirst()
      }
      places.append(place)
    }
    return places + rest
  }

  /// Which persons, authors and kinds a word means. Who is linked is found by each of her names.
  private func table(_ word: SearchQuery.Word, _ unit: UnitState) -> WordTable {
    let text = [word.text[...]]
    var persons = [Bool](repeating: false, count: people.count)
    for label in labels.holding(text) { persons[labelled[label]] = true }
    if !unit.personLinks.isEmpty {
      let groups = unit.personGroups
      var keys: Set<PersonKey> = []
      for place in people.indices where persons[place] {
        keys.formUnion(groups.members(people[place].key))
      }
      for place in people.indices { persons[place] = keys.contains(people[place].key) }
    }
    var authors = [Bool](repeating: false, count: authors.count)
    for author in authorTexts.holding(text) { authors[author] = true }
    let kinds = CareEntry.Kind.allCases.filter {
      SwedishOrder.folded(SwedishText.kind($0)).hasPrefix(word.text)
    }
    return WordTable(
      text: word.text, persons: persons, authors: authors, kinds: Set(kinds),
      minutes: word.minutes)
  }
}

/// What one word of a query means beside the texts.
private struct WordTable {
  let text: String
  let persons: [Bool]
  let authors: [Bool]
  let kinds: Set<CareEntry.Kind>
  let minutes: Range<Int>?

  /// Whether any entry can match it without its text.
  var isMoreThanText: Bool {
    minutes != nil || !kinds.isEmpty || persons.contains(true) || authors.contains(true)
  }

  func matches(_ part: IndexPart, _ slot: Int) -> Bool {
    let person = Int(part.persons[slot])
    return person >= 0 && persons[person] || authors[Int(part.authors[slot])]
      || !kinds.isEmpty && kinds.contains(part.kinds[slot])
      || minutes?.contains(Int(part.minutes[slot])) ?? false
  }
}

extension IndexPart {
  /// The entries in which every word is found.
  fileprivate func slots(_ query: SearchQuery, _ tables: [WordTable], among: [Int]?) -> [Int] {
    var slots = among
    if slots == nil, !query.spans.isEmpty {
      slots = ids.indices.filter { slot in
        query.spans.allSatisfy { $0.instants.contains(instants[slot]) }
      }
    }
    // The longest word is the rarest, as a rule.
    for table in tables.sorted(by: { $0.text.utf8.count > $1.text.utf8.count }) {
      guard table.isMoreThanText else {
        slots = texts.holding([table.text[...]], among: slots)
        continue
      }
      if let known = slots {
        let (sure, rest) = (
          known.filter { table.matches(self, $0) }, known.filter { !table.matches(self, $0) }
        )
        let others = texts.holding([table.text[...]], among: rest)
        slots = others.isEmpty ? sure : (sure + others).sorted()
      } else {
        var isFound = [Bool](repeating: false, count: count)
        for slot in texts.holding([table.text[...]]) { isFound[slot] = true }
        slots = ids.indices.filter { isFound[$0] || table.matches(self, $0) }
      }
    }
    return slots ?? Array(ids.indices)
  }

  /// Entries that match only by a person they were moved from; times count, other words do not.
  fileprivate func moved(_ query: SearchQuery, _ tables: [WordTable], except found: [Int]) -> [Int]
  {
    guard !formers.isEmpty, !tables.isEmpty else { return [] }
    let matching = formers.filter { slot, person in
      person >= 0 && tables.allSatisfy { $0.persons[person] }
        && query.spans.allSatisfy { $0.instants.contains(instants[slot]) }
    }.map(\.slot)
    guard !matching.isEmpty else { return [] }
    return Set(matching).subtracting(found).sorted()
  }
}
