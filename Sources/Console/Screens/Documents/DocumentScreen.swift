import DowntimeModel
import Terminal

/// One prepared document: what it is, where it lies, how it is, and its prints. Enter on a print says
/// what was done with it.
struct DocumentScreen: ScreenModel, Sendable {
  /// What can be stood on.
  enum Choice: Hashable, Sendable {
    case read(Int)
    case printed(Identifier<Record>)
  }

  let key: DocumentKey
  private(set) var list = ListBox<Choice>()
  private(set) var row: DocumentRegister.Row?
  private var moment: ListMoment?

  init(_ key: DocumentKey, _ context: ScreenContext) {
    self.key = key
    refresh(context)
  }

  var keyContexts: [KeyContext] { [.document] }
  var inSight: TrailPlace {
    .at(.readiness, row?.person.map { [.openedPerson($0)] } ?? [])
  }
  var heading: String { row?.document.title ?? Action.documents.rawValue }

  /// Looks again when something was written or the minute is another.
  mutating func refresh(_ context: ScreenContext) {
    guard moment != ListMoment(context) else { return }
    moment = ListMoment(context)
    row = context.unit.documentRegister(for: context.session.member, now: context.now).row(key)
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    refresh(context)
    let ids = lines(context).ids
    switch input {
    case .key(let key):
      if list.move(key, in: ids, page: context.area.rows) { return [] }
      guard key == .enter else { return nil }
      if case .printed = list.current(in: ids) { return weed(ids) }
      return []
    case .action(.notePrint):
      return row.map { DocumentActions.printed(DocumentRegister.Group($0)) } ?? []
    case .action(.noteChange): return row.map { DocumentActions.changed($0) } ?? []
    case .action(.weed): return weed(ids)
    case .action(.editDocumentRow): return row.map { [.open(.prepare(.document($0.key)))] } ?? []
    case .action(.noteKnown):
      guard let row, let author = context.session.member?.author else { return [] }
      let known = PreparationEvent.known(row.key, at: context.now, how: "")
      return [.append(.listed(.preparation(known)), by: author, .preparing)]
    case .action, .paste, .answer: return nil
    }
  }

  /// The print that the cursor stands on, else all that should be gone.
  private func weed(_ ids: [Choice]) -> [Step] {
    guard let row else { return [] }
    if case .printed(let id) = list.current(in: ids),
      row.facts.prints.contains(where: { $0.id == id })
    {
      return [.open(.prepare(.weed([id], of: row.key)))]
    }
    return DocumentActions.weed([row])
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    lines(context).draw(in: &frame, area: context.area, list: list)
  }

  private func lines(_ context: ScreenContext) -> ChoiceLines<Choice> {
    var lines: [ChoiceLines<Choice>.Line] = []
    func read(_ text: String, _ style: Style = .plain) {
      lines.append(ChoiceLines.Line(id: .read(lines.count), text: text, style: style))
    }
    guard let row else {
      read(DocumentTexts.gone)
      return ChoiceLines(lines: lines)
    }
    lines.append(
      ChoiceLines.Line(
        text: SwedishText.capital(DocumentTexts.status(row)),
        style: .heading))
    if let why = DocumentTexts.why(row) { read(why, row.status.isLacking ? .warning : .plain) }
    for fact in DocumentTexts.facts(row, context.unit) { read(fact) }
    add(row.facts.prints, DocumentTexts.printsHeading, row, to: &lines)
    add(row.weeded, DocumentTexts.weededHeading, row, to: &lines)
    return ChoiceLines(lines: lines)
  }

  private func add(
    _ prints: [DocumentPrint], _ heading: String, _ row: DocumentRegister.Row,
    to lines: inout [ChoiceLines<Choice>.Line]
  ) {
    guard !prints.isEmpty else { return }
    lines.append(ChoiceLines.Line(text: heading, style: .heading))
    for one in prints {
      let isOld = row.oldPrints.contains { $0.printed.id == one.id }
      lines.append(
        ChoiceLines.Line(
          id: .printed(one.id), text: DocumentTexts.printed(one),
          detail: DocumentTexts.fate(one, row), style: isOld ? .warning : .plain))
    }
  }
}
