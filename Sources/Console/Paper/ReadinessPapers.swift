import DowntimeModel
import Paper

extension PaperMaker {
  /// The register of prepared documents, to hang in the cabinet: what, where, when printed and when
  /// weeded, and how it is (R000-17). A document that there is one of for each person is one row.
  var documents: PaperDocument {
    let register = unit.documentRegister(for: member, now: now)
    let rows = register.groups.compactMap { group -> [String]? in
      guard let document = group.rows.first?.document else { return nil }
      let last = group.rows.compactMap { $0.facts.prints.first?.printing.at }
        .max { $0.instant < $1.instant }
      return [
        document.title, document.system, document.place, document.trigger.rawValue,
        document.weeding.rawValue,
        last.map { PrintoutTexts.since(StockholmTime.civil(of: $0).date) } ?? "",
        DocumentTexts.status(group),
      ]
    }
    let widths = [26, 15, 15, 17, 14, 12, 18]
    let columns = zip(PrintoutTexts.documentColumns, widths).map { PaperTable.Column($0, $1) }
    var blocks: [PaperBlock] = register.plans.map { .strong(DocumentTexts.plan($0.outage)) }
    if rows.isEmpty { blocks.append(.text(DocumentTexts.nothing)) }
    blocks.append(.table(PaperTable(columns, rows: rows, blankRows: 2)))
    return PaperDocument(frame(.documents), .landscape, blocks)
  }

  /// The self-check to go round with: a row for each document and each question, to be answered by hand
  /// and written in afterwards (R000-15 … R000-18, R001-12).
  var selfCheck: PaperDocument {
    let plan = unit.selfCheckPlan(for: member, now: now)
    let today = StockholmTime.civil(of: now).date
    var blocks: [PaperBlock] = [
      .text(SelfCheckTexts.due(plan, today: today)), .text(SelfCheckTexts.appointed(plan)),
      .note(PrintoutTexts.answer),
    ]
    let widths = [30, 12, 12, 12, 26]
    let columns = zip(PrintoutTexts.checkColumns, widths).map { PaperTable.Column($0, $1) }
    let rows = plan.rows.map { row in
      [row.title + (row.count > 1 ? " (\(row.count))" : "")]
    }
    blocks.append(.table(PaperTable(columns, rows: rows, blankRows: 1)))
    for question in PrintoutTexts.checkQuestions + plan.points {
      blocks.append(.tick(isTicked: false, question, beside: ""))
    }
    blocks.append(.heading(PrintoutTexts.findings))
    if !plan.findings.isEmpty {
      blocks.append(
        .text(plan.findings.map { SelfCheckTexts.finding($0.finding) }.joined(separator: "\n")))
    }
    blocks.append(
      .table(
        PaperTable(
          zip(PrintoutTexts.findingColumns, [50, 26, 16]).map { PaperTable.Column($0, $1) },
          blankRows: 4)))
    blocks += PrintoutTexts.signed.map { .field(label: $0, value: "") }
    return PaperDocument(frame(.selfCheck), blocks)
  }
}
