/// What the access trail of a store says.
public struct Trail: Hashable, Sendable {
  /// The rows, in the order of their times.
  public let rows: [TrailRow]
  /// What is not as it should be in the journal.
  public let findings: [Finding]

  /// A trail of rows in the order of their times.
  package init(rows: [TrailRow], findings: [Finding] = []) {
    (self.rows, self.findings) = (rows, findings)
  }

  init(_ reading: JournalReading) {
    // Lines that were carried over into another journal stand in both.
    var seen = Set<TrailRow>(minimumCapacity: reading.trail.count)
    let once = reading.trail.filter { seen.insert($0).inserted }
    // Of one moment, as they were written.
    rows = once.indices.sorted { (once[$0].at.instant, $0) < (once[$1].at.instant, $1) }
      .map { once[$0] }
    findings = reading.findings
  }
}

extension Store {
  /// Seals rows of the access trail under the key of the year, writes them and returns when they are
  /// on disk. The first row of a year makes its key. When it throws, all of the rows may be given
  /// again: one that stands twice counts once.
  public func append(trail rows: [TrailRow], now: LocalTime) throws(StoreError) {
    guard !isClosed else { throw .poisoned }
    guard !rows.isEmpty else { return }
    do throws(StoreError) {
      let year = StockholmTime.civil(of: now).date.year
      let key = try madeKey { place, chest, random throws(StoreError) in
        try chest.trailKey(of: year, in: place, random: &random)
      }
      for content in TrailLines.contents(rows, fits: fitsLine) { try writeTrail(content, key) }
      hasFailedTrail = false
    } catch {
      hasFailedTrail = true
      throw error
    }
    copying?.note(now)
  }

  /// Reads the access trail. It is not kept in memory: nobody but a check asks for it.
  public func trail() throws(StoreError) -> Trail {
    guard !isClosed else { throw .poisoned }
    let second = description.secondPlace.flatMap { $0.isThere(disk) ? $0 : nil }
    return try Trail(
      JournalReading(
        store: folder, second, opens: .trail, disk, chest.ring, current: description.journal))
  }
}

/// Rows cut into the contents of lines.
enum TrailLines {
  /// The most that a line holds, in bytes: a few blocks, so that one write is soon done.
  static let most = 49_152

  /// The contents, each of which fits.
  static func contents(_ rows: [TrailRow], fits: (Int) -> Bool) -> [[UInt8]] {
    let content = Padding.added(TrailCodec.encode(rows))
    guard content.count > most || !fits(content.count) else { return [content] }
    if rows.count > 1 { return rows.halves.flatMap { contents($0, fits: fits) } }
    guard let row = rows.first else { return [] }
    guard row.subjects.count > 1 else {
      return [fits(content.count) ? content : Padding.added(TrailCodec.encode([row.bare]))]
    }
    return row.subjects.halves.flatMap { part in
      var row = row
      row.subjects = part
      return contents([row], fits: fits)
    }
  }
}

extension TrailRow {
  /// Who, what and when alone: of somebody described at such length that no line holds it.
  fileprivate var bare: TrailRow {
    TrailRow(id: id, at: at, actor: actor, action: action, page: page, command: command)
  }
}

extension Array {
  fileprivate var halves: [[Element]] {
    [Array(self[..<(count / 2)]), Array(self[(count / 2)...])]
  }
}
