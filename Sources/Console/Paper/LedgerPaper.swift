import DowntimeModel
import Paper

extension PaperMaker {
  /// A list with exactly the columns of the routine's appendix (R004-103 … R004-107), its figures and
  /// who answers for it.
  func ledger(_ name: Ledger.Name, _ id: Identifier<Outage>?) -> [PaperDocument] {
    let outage = id.flatMap(unit.outage)
    let list: Ledger
    if let outage {
      list = unit.ledger(name, of: outage, at: now)
    } else {
      guard name == .cashHolders else { return [] }
      list = unit.cashHolderList(at: now)
    }
    var blocks: [PaperBlock] = []
    if let outage, name != .cashHolders { blocks.append(.text(SwedishText.outage(outage))) }
    blocks.append(.table(table(list)))
    if !list.totals.isEmpty {
      blocks.append(.text(list.totals.map(LedgerTexts.total).joined(separator: "\n")))
    }
    if !list.officers.isEmpty {
      blocks.append(
        .field(label: LedgerTexts.officerLabel, value: PrintoutTexts.officers(list.officers)))
    }
    if let keeper = list.keeper { blocks.append(.text(LedgerTexts.keeper(keeper))) }
    let warnings =
      list.warnings.map(LedgerTexts.warning)
      + list.rows.flatMap { row in
        row.warnings.map { warning in
          [row.number?.text, LedgerTexts.warning(warning)].compactMap(\.self)
            .joined(separator: ": ")
        }
      }
    if !warnings.isEmpty {
      blocks.append(.heading(PrintoutTexts.toSee))
      blocks.append(.text(warnings.joined(separator: "\n")))
    }
    return [
      PaperDocument(
        frame(.ledger(name, id)), list.columns.count > 5 ? .landscape : .portrait, blocks)
    ]
  }

  private func table(_ list: Ledger) -> PaperTable {
    let rows = list.rows.map { row in
      row.cells.enumerated().map { place, cell in
        let text = LedgerTexts.cell(cell, unit)
        return place == 0 && row.isStruck ? PrintoutTexts.struck(text) : text
      }
    }
    return .fitting(
      list.columns, rows: rows,
      numbers: Set(
        list.columns.indices.filter { column in
          list.rows.contains { LedgerTexts.isNumber($0.cells[column]) }
        }))
  }
}

extension PaperTable {
  /// A table whose columns are as wide as what stands in them asks, none too narrow to read.
  static func fitting(_ headings: [String], rows: [[String]], numbers: Set<Int> = []) -> PaperTable
  {
    let columns = headings.enumerated().map { column, heading in
      let word = heading.split(separator: " ").map(\.count).max() ?? 0
      let cells = rows.map { $0.indices.contains(column) ? $0[column].count : 0 }
      let words = rows.flatMap { row -> [Int] in
        row.indices.contains(column)
          ? row[column].split(whereSeparator: \.isWhitespace).map(\.count) : []
      }
      let longest = max(word + 1, min(words.max() ?? 0, 16), min(cells.max() ?? 0, 26), 6)
      return Column(heading, longest, isNumber: numbers.contains(column))
    }
    return PaperTable(columns, rows: rows)
  }
}
