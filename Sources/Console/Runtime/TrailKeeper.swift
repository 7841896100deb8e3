import DowntimeModel

/// Rows of the access trail on their way to the journal: written together, when nobody presses a key,
/// so that no save waits for them.
struct TrailKeeper {
  /// Rows that are not on disk yet.
  private(set) var rows: [TrailRow] = []
  /// When the first of them is to be written; nil while none waits.
  private(set) var due: Instant?
  private var lost = 0

  /// Milliseconds that a row may wait for the next.
  static let patienceMilliseconds: Int64 = 1000
  /// Seconds until rows that the disk refused are tried again.
  static let restSeconds: Int64 = 10
  /// The most that is kept while the store is locked: wrong passphrases, one by one.
  static let mostKept = 2000

  /// Takes in rows.
  mutating func keep(_ new: [TrailRow], now: Instant) {
    guard !new.isEmpty else { return }
    rows += new
    if rows.count > Self.mostKept {
      lost += rows.count - Self.mostKept
      rows.removeFirst(rows.count - Self.mostKept)
    }
    if due == nil {
      due = Instant(milliseconds: now.milliseconds + Self.patienceMilliseconds)
    }
  }

  /// Writes what waits. What the disk refuses is kept and tried again.
  mutating func write(to store: Store, now: LocalTime) {
    tellLost(now)
    guard !rows.isEmpty else { return }
    do throws(StoreError) {
      try store.append(trail: rows, now: now)
      (rows, due) = ([], nil)
    } catch {
      due = now.instant.advanced(bySeconds: Self.restSeconds)
    }
  }

  /// Lets go of what could not be written when the store is locked: nothing of anybody stays in
  /// memory. That there was something is told when it is opened again.
  mutating func forget() {
    lost += rows.count
    (rows, due) = ([], nil)
  }

  private mutating func tellLost(_ now: LocalTime) {
    guard lost > 0, var row = rows.first else { return }
    row = TrailRow(
      id: Identifier(retyping: row.id), at: now, actor: .nobody, action: .rowsLost,
      reason: String(lost))
    rows.append(row)
    lost = 0
  }
}
