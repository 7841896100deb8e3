/// Deleting what has outlived its lifetime (docs/decisions/0165). A year of the access trail goes
/// with its key. The registers have one key for all: what stays is carried over to another, and the
/// old one destroyed like any. Until the record says so the old one opens everything; from then on
/// what was carried is all there is.
extension Store {
  /// Deletes it, the trail first, each with a record in the author's name.
  ///
  /// When it throws, what no record tells has not been deleted, the registers least of all: it can be
  /// done again. Throws
  /// `.unreadable` when the journal is damaged or cannot be read back as it was carried over, so that
  /// something would be lost that should stay.
  public func weed(_ outlived: Outlived, by author: Author, now: LocalTime) throws(StoreError) {
    guard !isClosed else { throw .poisoned }
    try weedTrail(outlived.trailYears, by: author, now: now)
    if outlived.isOfRegisters { try weedRegisters(outlived, by: author, now: now) }
  }

  private func weedTrail(_ years: [Int], by author: Author, now: LocalTime) throws(StoreError) {
    let keys = chest.ring.all(.trail).compactMap { key in
      key.year.flatMap { year in
        years.contains(year)
          ? TrailWeeding.Key(year: year, id: Identifier(retyping: key.id)) : nil
      }
    }
    guard !keys.isEmpty else { return }
    let weeding = TrailWeeding(
      keys: keys.sorted { ($0.year, $0.id) < ($1.year, $1.id) }, lifetime: Lifetime.trailYears)
    _ = try append(
      Submission(
        outage: nil, occurredAt: nil, author: author, entry: .oversight(.trailWeeded(weeding))),
      now: now)
  }

  private func weedRegisters(
    _ outlived: Outlived, by author: Author, now: LocalTime
  ) throws(StoreError) {
    let old = chest.ring.all(.registers).map(\.id)
    let kept = try registers(chest.ring).filter { !outlived.takes($0.value) }
    let key = try chest.newRegistersKey(random: &random)
    let inOrder = kept.values.sorted {
      ($0.recordedAt.instant, $0.id) < ($1.recordedAt.instant, $1.id)
    }
    for content in CarriedLines.contents(inOrder, fits: fitsLine) {
      try carry(content, under: key)
    }
    // As the medium gives it back, with nothing but the new key.
    var ring = chest.ring
    ring.destroy(old)
    guard !isInSecondPlace, try registers(ring) == kept else { throw .unreadable(file: "j") }
    let weeding = RegisterWeeding(
      residents: outlived.residents.count, staff: outlived.staff.count,
      lifetime: Lifetime.staffYears, keys: old.map { Identifier(retyping: $0) })
    _ = try append(
      Submission(
        outage: nil, occurredAt: nil, author: author,
        entry: .oversight(.registersWeeded(weeding))),
      now: now)
  }

  /// Every record that is sealed with the registers' key.
  private func registers(_ ring: KeyRing) throws(StoreError) -> [Identifier<Record>: Record] {
    let second = description.secondPlace.flatMap { $0.isThere(disk) ? $0 : nil }
    let reading = try JournalReading(
      store: folder, second, disk, ring, current: description.journal)
    // What was being written when the power went was saved for nobody.
    guard reading.findings.allSatisfy({ $0.problem == .tornTail }) else {
      throw .unreadable(file: "j")
    }
    var records: [Identifier<Record>: Record] = [:]
    for placed in reading.records where placed.record.outage == nil {
      records[placed.record.id] = placed.record
    }
    return records
  }
}

/// Records written anew under another key, as they are, several on a line: each as its JSON and a
/// newline, which no other line has.
enum CarriedLines {
  private static let newline: UInt8 = 0x0A

  /// The contents, each of which fits.
  static func contents(_ records: [Record], fits: (Int) -> Bool) -> [[UInt8]] {
    var contents: [[UInt8]] = []
    var content: [UInt8] = []
    for record in records {
      let line = RecordCodec.encode(record) + [newline]
      let isFull = content.count + line.count > TrailLines.most
      if !content.isEmpty, isFull || !fits(Padding.added(content + line).count) {
        contents.append(Padding.added(content))
        content = []
      }
      content += line
    }
    return content.isEmpty ? contents : contents + [Padding.added(content)]
  }

  /// Whether a line's content is records that were carried over.
  static func isOne(_ content: some BidirectionalCollection<UInt8>) -> Bool {
    content.last { $0 != 0x20 } == newline
  }

  /// The records of such a line.
  static func records(_ content: some Collection<UInt8>, _ memory: PayloadMemory)
    throws(PayloadError) -> [Record]
  {
    var records: [Record] = []
    for line in content.split(separator: newline) where line.contains(where: { $0 != 0x20 }) {
      records.append(try RecordCodec.decode(line, memory))
    }
    return records
  }
}
