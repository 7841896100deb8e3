import DowntimeModel
import Paper
import Terminal

extension PaperMaker {
  /// What who prints has neither written nor opened, with its text: to read where there is no screen.
  var reading: PaperDocument {
    let unread = member.map { unit.unread(for: $0.signature) } ?? []
    guard !unread.isEmpty else {
      return PaperDocument(frame(.reading), [.text(PrintoutTexts.readAll)])
    }
    // An entry that was corrected is unread in two places, and stands here once.
    var told: Set<Identifier<Record>> = []
    let rows = unread.compactMap { row -> [String]? in
      guard told.insert(row.entry).inserted, let entry = unit.entry(row.entry) else { return nil }
      let parts = EntryText.parts(entry, unit)
      let text = parts.map { parts.count == 1 ? $0.text : "\($0.label): \($0.text)" }
      let since = CorrectionTexts.history(entry, now: now).flatMap(\.lines)
      return [
        SwedishText.listTime(entry.ownTime, now: now),
        "\(entry.number?.text ?? "")\n\(SwedishText.kind(entry.current.kind))",
        PersonLabel(entry.current.person, in: unit).full,
        (text + since).joined(separator: "\n"), entry.author.signature.text,
      ]
    }
    let widths = [8, 15, 15, 40, 6]
    let columns = zip(PrintoutTexts.readingColumns, widths).map { PaperTable.Column($0, $1) }
    return PaperDocument(frame(.reading), [.table(PaperTable(columns, rows: rows))])
  }

  /// A shift report as it was signed, or what no report has told yet.
  func handover(_ outage: Identifier<Outage>, _ id: Identifier<Record>?) -> [PaperDocument] {
    let signed = id.flatMap { id in unit.handovers(in: outage).first { $0.id == id } }
    guard id == nil || signed != nil, unit.outage(outage) != nil else { return [] }
    let handover = signed?.handover ?? unit.newHandover(in: outage, drafts: drafts)
    let head = signed.map {
      ShiftReportText.Head(
        author: $0.author, at: $0.writtenAt, state: HandoverTexts.state($0, now: now))
    }
    let lines = ShiftReportText.lines(
      unit.report(handover, in: outage, now: now), handover, head, unit, now: now)
    return [PaperDocument(frame(.handover(outage, id)), Self.blocks(lines))]
  }

  /// Lines of a report: running ones together, since a paper breaks its own lines.
  private static func blocks(_ lines: [ShiftReportText.Line]) -> [PaperBlock] {
    var blocks: [PaperBlock] = []
    for line in lines where !line.text.isEmpty {
      switch line.style {
      case .heading: blocks.append(.heading(line.text))
      case .key: blocks.append(.subheading(line.text))
      case .warning: blocks.append(.strong(line.text))
      default:
        if case .text(let text) = blocks.last, line.indent >= 6 {
          blocks[blocks.count - 1] = .text(text + "\n" + line.text)
        } else {
          blocks.append(.text(line.text))
        }
      }
    }
    return blocks
  }

  /// Everything about one individual, the oldest first, as a visit asks for it (R001-38).
  func about(_ person: PersonReference) -> PaperDocument {
    let history = unit.history(of: person)
    let names = history.identities.map { PersonLabel($0.person, in: unit).full }
    var blocks: [PaperBlock] = [
      .subheading(names.first ?? PersonLabel(person, in: unit).full)
    ]
    if names.count > 1 {
      blocks.append(
        .field(label: PrintoutTexts.identities, value: names.joined(separator: "\n")))
    }
    if history.rows.isEmpty { blocks.append(.text(PrintoutTexts.noEntries)) }
    for row in history.rows.reversed() {
      guard let entry = unit.entry(row.id) else { continue }
      let what =
        "\(SwedishDate.dayAndClock(entry.ownTime))  \(entry.number?.text ?? "")  "
        + SwedishText.kind(entry.current.kind)
      switch row {
      case .movedAway:
        blocks.append(
          .text(
            "\(SwedishDate.dayAndClock(entry.ownTime))  \(entry.number?.text ?? ""): "
              + PrintoutTexts.movedAway))
      case .entry:
        blocks.append(.heading(what))
        if entry.nextShiftMustKnow { blocks.append(.strong(EntryScreenTexts.nextShift)) }
        blocks += said(entry)
        blocks.append(
          .field(label: PrintoutTexts.written, value: EntryScreenTexts.who(entry.author)))
        let told = CorrectionTexts.history(entry, now: now).map { $0.lines.joined(separator: "\n") }
        blocks += told.map { .text($0) }
      }
    }
    return PaperDocument(frame(.person(person)), blocks)
  }
}
