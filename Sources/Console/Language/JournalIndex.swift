import DowntimeModel

/// What the search goes through: every entry folded once, the newest first, with its person, author,
/// kind and time beside. It is built a slice at a time while nobody presses a key, so that no key
/// waits for it; what is written afterwards is kept apart until the whole is built anew.
struct JournalIndex: Sendable {
  /// Somebody whom entries are about.
  struct Person: Sendable {
    let key: PersonKey
    /// As she was written last.
    let reference: PersonReference
    /// How many entries, as the index was built.
    var count: Int
  }

  /// Tells one building from another: places of one mean nothing in the other.
  private(set) var generation = 0
  /// Who has entries, or had before they were moved.
  private(set) var people: [Person] = []
  /// What a person may be found by, and whose each text is.
  private(set) var labels = SearchTexts()
  private(set) var labelled: [Int] = []
  private(set) var authors: [Author] = []
  /// Signature and name of each author.
  private(set) var authorTexts = SearchTexts()
  private(set) var base = IndexPart()
  /// What was written or changed since, and which places of the base that makes stale.
  private(set) var recent = IndexPart()
  private(set) var stale: Set<Int32> = []
  private var touched: [Identifier<Record>] = []
  private var personPlaces: [PersonKey: Int] = [:]
  private var authorPlaces: [Signature: Int] = [:]
  private var revision = 0
  private var protectionRevision = 0
  private var total = 0

  /// Entries that may be kept apart before the whole is built anew.
  static let mostRecent = 200
  /// Entries folded between two looks at the keyboard: some milliseconds.
  static let slice = 1000

  /// An index of nothing yet.
  init(_ unit: UnitState) { begin(unit) }

  /// Whether every entry is in it.
  var isComplete: Bool { base.count == total }

  /// How many entries are in it.
  var count: Int { base.count + recent.count - stale.count }

  private mutating func begin(_ unit: UnitState) {
    let last = generation
    (people, labels, labelled, personPlaces) = ([], SearchTexts(), [], [:])
    (authors, authorTexts, authorPlaces) = ([], SearchTexts(), [:])
    (base, recent, stale, touched) = (IndexPart(), IndexPart(), [], [])
    generation = last + 1
    revision = unit.revision
    protectionRevision = unit.protectionRevision
    total = unit.entries.count
  }

  /// Takes in the next slice, from the newest entry back; begins anew when the unit has changed
  /// without its having been told.
  mutating func build(_ unit: UnitState, slice: Int = Self.slice) {
    let isOther = revision != unit.revision || protectionRevision != unit.protectionRevision
    if isOther || (!isComplete && !touched.isEmpty) { begin(unit) }
    for _ in 0..<min(slice, total - base.count) {
      let row = row(unit.entries, total - base.count - 1)
      if row.person >= 0 { people[row.person].count += 1 }
      base.append(row)
    }
  }

  /// Takes in what a record that the unit has just folded says.
  mutating func take(_ record: Record, _ unit: UnitState) {
    let isNext =
      unit.revision == revision + 1 && unit.protectionRevision == protectionRevision
    revision = unit.revision
    guard isNext, isComplete else { return begin(unit) }
    let id: Identifier<Record>
    switch record.entry {
    case .care: id = record.id
    case .correction(let correction): id = correction.original
    case .personMove(let move): id = move.original
    case .transfer, .exemption, .reopening, .addition, .listed, .outageDeclared, .outageEnded,
      .outageClosed, .unit, .staff, .resident, .personLink, .pin, .signIn, .backup, .keyChange,
      .profileAdopted, .oversight, .unrecognized:
      if unit.entries.count != count { begin(unit) }
      return
    }
    if !touched.contains(id) { touched.append(id) }
    if let place = base.ids.firstIndex(of: id) { stale.insert(Int32(place)) }
    recent = IndexPart()
    for place in touched.compactMap({ unit.index(of: $0) }).sorted(by: >) {
      recent.append(row(unit.entries, place))
    }
    if touched.count > Self.mostRecent || unit.entries.count != count { begin(unit) }
  }

  // By index: a copy of an entry counts up every text in it.
  private mutating func row(_ entries: [JournalEntry], _ index: Int) -> IndexPart.Row {
    // Who is protected is not searched for (R000-09).
    let isVeiled = entries[index].isVeiled
    var texts = isVeiled ? [] : EntryText.parts(entries[index].current).map(\.text)
    if let number = entries[index].number { texts.insert(number.text, at: 0) }
    var row = IndexPart.Row(
      id: entries[index].id, texts: texts, person: place(of: entries[index].current.person),
      author: place(of: entries[index].author), kind: entries[index].current.kind,
      time: entries[index].ownTime)
    for item in entries[index].history {
      guard case .moved(_, let former) = item.event else { continue }
      let person = place(of: former)
      if person >= 0 { row.formers.append(person) }
    }
    return row
  }

  private mutating func place(of reference: PersonReference) -> Int {
    if case .veiled = reference { return -1 }
    guard let key = PersonKey(reference) else { return -1 }
    if let place = personPlaces[key] {
      if people[place].reference != reference { label(reference, place) }
      return place
    }
    personPlaces[key] = people.count
    people.append(Person(key: key, reference: reference, count: 0))
    label(reference, people.count - 1)
    return people.count - 1
  }

  private mutating func label(_ reference: PersonReference, _ place: Int) {
    labels.append([PersonLabel(reference).full, SwedishText.digits(reference)])
    labelled.append(place)
  }

  private mutating func place(of author: Author) -> Int {
    if let place = authorPlaces[author.signature] { return place }
    authorPlaces[author.signature] = authors.count
    authors.append(author)
    authorTexts.append([author.signature.text, author.name])
    return authors.count - 1
  }
}

/// Entries side by side, a list for each thing that is asked about them.
struct IndexPart: Sendable {
  private(set) var ids: [Identifier<Record>] = []
  private(set) var texts = SearchTexts()
  /// Places among the index's people; -1 for nobody.
  private(set) var persons: [Int32] = []
  private(set) var authors: [Int32] = []
  private(set) var kinds: [CareEntry.Kind] = []
  /// The wall clock's minute of the entry's own time.
  private(set) var minutes: [Int16] = []
  private(set) var instants: [Instant] = []
  /// The persons that entries were moved from.
  private(set) var formers: [(slot: Int, person: Int)] = []

  var count: Int { ids.count }

  /// One entry.
  struct Row {
    var id: Identifier<Record>
    var texts: [String]
    var person: Int
    var author: Int
    var kind: CareEntry.Kind
    var time: LocalTime
    var formers: [Int] = []
  }

  mutating func append(_ row: Row) {
    for person in row.formers { formers.append((ids.count, person)) }
    ids.append(row.id)
    texts.append(row.texts)
    persons.append(Int32(truncatingIfNeeded: row.person))
    authors.append(Int32(truncatingIfNeeded: row.author))
    kinds.append(row.kind)
    let civil = StockholmTime.civil(of: row.time)
    minutes.append(Int16(truncatingIfNeeded: civil.hour * 60 + civil.minute))
    instants.append(row.time.instant)
  }
}
