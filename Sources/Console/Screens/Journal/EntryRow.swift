import DowntimeModel
import Terminal

/// An entry as one row of a list: time, number, person, the words that say most, and where it stands.
struct EntryRow {
  /// The entry.
  let entry: JournalEntry
  /// What the list knows of it.
  var isMovedAway = false
  /// What is said of the person; nil where the page has said it already.
  var who: Who?

  /// A person in a row, by the room there is.
  struct Who: Hashable {
    var wide: String
    var narrow: String
  }

  init(entry: JournalEntry, in unit: UnitState) {
    self.entry = entry
    let label = PersonLabel(entry.current.person, in: unit)
    who = Who(wide: label.name, narrow: label.discreet)
  }

  /// The columns that the longest time of some rows takes.
  static func timeWidth(_ entries: [JournalEntry], now: LocalTime) -> Int {
    entries.map { CharacterWidth.columns(SwedishText.listTime($0.ownTime, now: now)) }.max() ?? 0
  }

  /// Draws the row; the cursor stands at its start when it is selected and `setsCursor`.
  func draw(
    in frame: inout Frame, row: Int, isSelected: Bool, setsCursor: Bool = true, timeWidth: Int,
    _ context: ScreenContext
  ) {
    frame.shows(.listed(entry.id))
    let columns = context.area.columns
    let style: Style = isSelected ? .selected : .plain
    if isSelected { frame.select(row: row, columns: columns, setsCursor: setsCursor) }
    let time = SwedishText.listTime(entry.ownTime, now: context.now)
    let number = entry.number?.text ?? ""
    guard !isMovedAway else {
      frame.put(
        "\(time)  \(number)  \(JournalTexts.moved)", row: row, column: 2, style: style,
        width: columns - 3)
      return
    }
    let mark = JournalTexts.mark(entry)
    if columns < 60 {
      let rest = who.map { "\($0.narrow) \(mark)" } ?? JournalTexts.summary(entry)
      frame.put(
        "\(time) \(number) \(rest)", row: row,
        column: 2, style: style, width: columns - 3, ellipsis: true)
      return
    }
    frame.put(time, row: row, column: 2, style: style)
    let numberColumn = 2 + timeWidth + 2
    frame.put(number, row: row, column: numberColumn, style: style, width: 9)
    var column = numberColumn + 10
    if let who {
      frame.put(who.wide, row: row, column: column, style: style, width: 17, ellipsis: true)
      column += 18
    }
    let markColumn = columns - 14
    frame.put(
      JournalTexts.summary(entry), row: row, column: column, style: style,
      width: max(0, markColumn - column - 1), ellipsis: true)
    frame.put(mark, row: row, column: markColumn, style: isSelected ? style : .faint, width: 13)
  }
}
