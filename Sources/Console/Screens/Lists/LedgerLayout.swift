import DowntimeModel
import Terminal

/// How a list is laid out in the room there is: which columns, how wide, and what stands under them.
struct LedgerLayout {
  private let screen: LedgerScreen
  private let ledger: Ledger
  private let context: ScreenContext
  private let titles: [String]
  private let area: Rect

  init(_ screen: LedgerScreen, _ ledger: Ledger, _ context: ScreenContext) {
    (self.screen, self.ledger, self.context) = (screen, ledger, context)
    titles = ledger.columns + ledger.moreColumns
    area = context.area
  }

  /// Whether rows are shown one at a time.
  static func isCard(_ context: ScreenContext) -> Bool { context.isSmall }

  /// How many pages left and right go through.
  static func pages(of screen: LedgerScreen, _ context: ScreenContext) -> Int {
    guard let ledger = screen.ledger else { return 1 }
    let layout = LedgerLayout(screen, ledger, context)
    return isCard(context) ? layout.cardPages.count : layout.tablePages.count
  }

  func draw(in frame: inout Frame) {
    guard !ledger.rows.isEmpty else { return drawEmpty(in: &frame) }
    if Self.isCard(context) { drawCard(in: &frame) } else { drawTable(in: &frame) }
  }

  private func cells(_ row: Ledger.Row) -> [Ledger.Cell] { row.cells + row.more }

  private func text(_ row: Ledger.Row, _ column: Int) -> String {
    let cells = cells(row)
    return cells.indices.contains(column) ? LedgerTexts.cell(cells[column], context.unit) : ""
  }

  private func drawEmpty(in frame: inout Frame) {
    let text =
      screen.filter == nil ? LedgerScreenTexts.empty : LedgerScreenTexts.emptyPart
    var row = area.row
    let routine = LedgerScreenTexts.routine(
      ledger.name, screen.outage.flatMap(context.unit.outage).flatMap(context.unit.profile(of:)))
    for line in lines([text] + routine + below, width: area.columns - 2).prefix(area.rows) {
      frame.put(line, row: row, column: 1)
      row += 1
    }
    frame.cursor = Position(row: area.row, column: 1)
  }

  private func lines(_ texts: [String], width: Int) -> [String] {
    texts.flatMap { TextLayout($0, width: width).rows.map { $0.text.trimmed } }
  }

  /// The figures, and what is to be seen to about the whole list.
  private var below: [String] {
    [ledger.totals.map(LedgerTexts.total).joined(separator: " · ")].filter { !$0.isEmpty }
      + ledger.warnings.map(LedgerScreenTexts.warning)
      + (ledger.officers.isEmpty ? [] : [LedgerScreenTexts.officers(ledger.officers)])
      + [LedgerScreenTexts.keeper(of: ledger)].compactMap(\.self)
  }

  // MARK: A table

  private static let gap = 2
  private static let widest = 26

  /// The columns of each page: first those that say most, in the appendix's order; then the others
  /// after the one that stays.
  private var tablePages: [[Int]] {
    let important = LedgerScreenTexts.important(ledger.name).filter(ledger.columns.indices.contains)
    let room = area.columns - 2 - markWidth
    let first = fitting(important, in: room).sorted()
    var left = titles.indices.filter { !first.contains($0) }
    var pages = [first]
    let key = important.first.map { [$0] } ?? []
    while !left.isEmpty {
      let fits = fitting(key + left, in: room)
      let new = fits.filter(left.contains)
      guard !new.isEmpty else { break }
      pages.append(fits)
      left.removeAll(where: new.contains)
    }
    return pages
  }

  /// As many of some columns, in their order, as fit when none is wider than it must be.
  private func fitting(_ columns: [Int], in room: Int) -> [Int] {
    var taken = 0
    var fits: [Int] = []
    for column in columns {
      let width = narrow(column) + Self.gap
      guard taken + width - Self.gap <= room else { break }
      taken += width
      fits.append(column)
    }
    return fits.isEmpty ? Array(columns.prefix(1)) : fits
  }

  private var markWidth: Int {
    let marks = ledger.rows.map { CharacterWidth.columns(LedgerScreenTexts.mark($0)) }
    return 2 + (marks.max().map { $0 > 0 ? $0 + 1 : 0 } ?? 0)
  }

  /// What a column takes where nothing is cut off.
  private func wide(_ column: Int) -> Int {
    let cells = ledger.rows.map { CharacterWidth.columns(text($0, column)) }
    return max(cells.max() ?? 0, headingWidth(column))
  }

  /// What it takes at the least: numbers and days are never cut off.
  private func narrow(_ column: Int) -> Int {
    let isText = ledger.rows.contains { row in
      switch cells(row)[column] {
      case .text, .personName, .person, .author, .step, .order: true
      default: false
      }
    }
    return isText ? min(wide(column), max(headingWidth(column), 14)) : wide(column)
  }

  /// The longest piece of a heading, its words parted where they may be.
  private func headingWidth(_ column: Int) -> Int {
    LedgerHeading(titles[column]).narrowest
  }

  /// What each shown column takes: what is left over goes to those that are cut off.
  private func widths(_ columns: [Int]) -> [Int] {
    var widths = columns.map(narrow)
    let gaps = Self.gap * max(0, columns.count - 1)
    var left = area.columns - 2 - markWidth - gaps - widths.reduce(0, +)
    while left > 0 {
      let wanting = columns.indices.filter {
        widths[$0] < min(wide(columns[$0]), Self.widest + 20)
      }
      guard let most = wanting.min(by: { widths[$0] < widths[$1] }) else { break }
      widths[most] += 1
      left -= 1
    }
    // Where every cell stands whole, headings are parted less.
    for (place, column) in columns.enumerated() where left > 0 {
      let more = max(0, LedgerHeading(titles[column]).longestWord - widths[place])
      guard more <= left else { continue }
      widths[place] += more
      left -= more
    }
    return widths
  }

  private func drawTable(in frame: inout Frame) {
    let pages = tablePages
    let page = min(screen.page, pages.count - 1)
    let columns = pages[page]
    let widths = widths(columns)
    let right = Set(
      columns.filter { column in
        ledger.rows.contains { LedgerTexts.isNumber(cells($0)[column]) }
      })
    frame.put(
      LedgerScreenTexts.top(ledger, filter: screen.filter, page: page, pages: pages.count),
      row: area.row, column: 1, style: .faint, width: area.columns - 2)
    let headings = zip(columns, widths).map { column, width in
      LedgerHeading(titles[column]).lines(width: width)
    }
    let headingRows = min(4, headings.map(\.count).max() ?? 1)
    var at = 1 + markWidth
    for (place, column) in columns.enumerated() {
      let lines = headings[place]
      for (offset, line) in lines.prefix(headingRows).enumerated() {
        let row = area.row + 1 + headingRows - min(lines.count, headingRows) + offset
        put(line, row, at, widths[place], .heading, isRight: right.contains(column), &frame)
      }
      at += widths[place] + Self.gap
    }
    let said = selectedWarnings
    let foot = lines(said + below, width: area.columns - 2)
    let room = area.rows - 1 - headingRows
    let footRows = min(foot.count, max(0, room / 2))
    let visible = screen.list.visible(in: screen.ids, height: room - footRows - 1)
    let selected = screen.list.index(in: screen.ids)
    for (offset, place) in visible.enumerated() {
      drawRow(
        ledger.rows[place], isSelected: place == selected,
        row: area.row + 1 + headingRows + offset, columns, widths, right, &frame)
    }
    let first = area.row + 1 + headingRows
    if visible.lowerBound > 0 {
      frame.put("▲", row: first, column: area.columns - 1, style: .faint)
    }
    if visible.upperBound < ledger.rows.count {
      frame.put("▼", row: first + visible.count - 1, column: area.columns - 1, style: .faint)
    }
    let saidRows = lines(said, width: area.columns - 2).count
    for (offset, line) in foot.prefix(footRows).enumerated() {
      frame.put(
        line, row: area.row + area.rows - footRows + offset, column: 1,
        style: offset < saidRows ? .warning : Self.style(line), width: area.columns - 2)
    }
  }

  private var selectedWarnings: [String] {
    guard let row = screen.selectedRow, !row.warnings.isEmpty else { return [] }
    return row.warnings.map {
      (row.number.map { "\($0.text): " } ?? "") + LedgerScreenTexts.warning($0)
    }
  }

  /// What begins with a colour's word is to be acted on.
  private static func style(_ line: String) -> Style {
    LedgerScreenTexts.isToSeeTo(line) ? .warning : .plain
  }

  private func drawRow(
    _ line: Ledger.Row, isSelected: Bool, row: Int, _ columns: [Int], _ widths: [Int],
    _ right: Set<Int>, _ frame: inout Frame
  ) {
    if let id = line.record { frame.shows(.listed(id)) }
    let mark = LedgerScreenTexts.mark(line)
    if isSelected {
      frame.select(Rect(row: row, column: 1, rows: 1, columns: area.columns - 2))
    }
    let isWarned = !line.isStruck && !mark.isEmpty
    frame.put(
      mark, row: row, column: 3, style: isSelected ? .selected : isWarned ? .warning : .plain)
    var at = 1 + markWidth
    for (column, width) in zip(columns, widths) {
      put(
        text(line, column), row, at, width,
        isSelected ? .selected : line.isStruck ? .struck : .plain,
        isRight: right.contains(column), &frame)
      at += width + Self.gap
    }
  }

  private func put(
    _ text: String, _ row: Int, _ column: Int, _ width: Int, _ style: Style, isRight: Bool,
    _ frame: inout Frame
  ) {
    let space = isRight ? max(0, width - CharacterWidth.columns(text)) : 0
    frame.put(
      text, row: row, column: column + space, style: style, width: width - space, ellipsis: true)
  }

  // MARK: Cards

  /// The lines of the card under its first, and of the list, a page each.
  private var cardPages: [[String]] {
    guard let row = screen.selectedRow else { return [[]] }
    let important = LedgerScreenTexts.important(ledger.name).filter(titles.indices.contains)
    let order = important + titles.indices.filter { !important.contains($0) }
    let told = order.compactMap { column -> String? in
      let text = text(row, column)
      return text.isEmpty ? nil : "\(titles[column]): \(text)"
    }
    let room = max(1, area.rows - 2)
    let all = lines(row.warnings.map(LedgerScreenTexts.warning) + told, width: area.columns - 2)
    return stride(from: 0, to: all.count, by: room).map {
      Array(all[$0..<min($0 + room, all.count)])
    } + [lines(below, width: area.columns - 2)]
  }

  private func drawCard(in frame: inout Frame) {
    guard let row = screen.selectedRow, let place = screen.list.index(in: screen.ids) else {
      return
    }
    if let id = row.record { frame.shows(.listed(id)) }
    let pages = cardPages
    let page = min(screen.page, pages.count - 1)
    frame.putRow(
      LedgerScreenTexts.card(row, place: place, of: ledger.rows.count),
      in: Rect(row: area.row, column: 1, rows: 1, columns: area.columns - 2), style: .plain,
      isSelected: true)
    let isStruckCard = row.isStruck && page < pages.count - 1
    for (offset, line) in pages[page].prefix(area.rows - 2).enumerated() {
      frame.put(
        line, row: area.row + 1 + offset, column: 1,
        style: Self.style(line) == .warning ? .warning : isStruckCard ? .struck : .plain,
        width: area.columns - 2)
    }
    frame.put(
      LedgerScreenTexts.cardFoot(page: page, pages: pages.count, tone: ledger.tone),
      row: area.row + area.rows - 1, column: 1, style: .faint, width: area.columns - 2)
  }
}
