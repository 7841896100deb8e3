import DowntimeModel
import Terminal

/// «Underlag»: every document that must lie ready, the worst first; what is one for each person
/// opens to a list of the same kind. Kept as places in a register that is made anew when something
/// was written or the minute is another: thousands of rows are not gone through for a key.
struct DocumentsScreen: ScreenModel, Sendable {
  /// The document whose rows are shown, one for each person; nil for all documents.
  let name: String?
  private(set) var list = ListBox<DocumentKey>()
  private(set) var filter = DocumentFilter.all
  private(set) var register = DocumentRegister()
  /// What stands on each line: one row, or all of a document.
  private(set) var lines: [DocumentRegister.Group] = []
  private var moment: Moment?

  /// What it was made for.
  private struct Moment: Hashable {
    var list: ListMoment
    var member: Identifier<StaffMember>?
  }

  init(_ name: String?, _ context: ScreenContext) {
    self.name = name
    refresh(context)
  }

  var keyContexts: [KeyContext] { [.documents] }
  var inSight: TrailPlace { .at(.readiness) }
  var prints: PaperChoice? { .documents }
  var heading: String {
    name == nil ? Action.documents.rawValue : lines.first?.rows.first?.document.title ?? ""
  }

  /// What each line is told apart by: a row, or a document as a whole.
  var ids: some RandomAccessCollection<DocumentKey> {
    lines.lazy.map { [name] group in
      name == nil && group.rows.count != 1
        ? DocumentKey(group.name) : group.rows.first?.key ?? DocumentKey(group.name)
    }
  }

  /// Makes the register again when something was written, the minute is another, or somebody else
  /// looks.
  mutating func refresh(_ context: ScreenContext) {
    let now = Moment(list: ListMoment(context), member: context.session.member?.id)
    guard moment != now else { return }
    moment = now
    register = context.unit.documentRegister(for: context.session.member, now: context.now)
    show(context)
  }

  private mutating func show(_ context: ScreenContext) {
    let open = context.unit.openOutages
    let shown = register.rows.filter { row in
      (name == nil || row.key.name == name) && filter.shows(row, open)
    }
    var part = register
    part.show(shown)
    let groups: [DocumentRegister.Group] =
      name == nil
      ? part.groups : shown.map { DocumentRegister.Group(name: $0.key.name, rows: [$0]) }
    lines = groups.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
  }

  /// The line that the cursor stands on.
  var selected: DocumentRegister.Group? { list.index(in: ids).map { lines[$0] } }

  /// The row that the cursor stands on, where it is one.
  var selectedRow: DocumentRegister.Row? {
    selected.flatMap { $0.rows.count == 1 ? $0.rows.first : nil }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    refresh(context)
    switch input {
    case .key(let key):
      if list.move(key, in: ids, page: context.area.rows - 4) { return [] }
      return key == .enter ? open() : nil
    case .action(.filter):
      let all = DocumentFilter.allCases.filter {
        $0 != .neededNow || !context.unit.openOutages.isEmpty
      }
      filter = all[((all.firstIndex(of: filter) ?? 0) + 1) % all.count]
      show(context)
      return []
    case .action(.notePrint):
      return selected.map { DocumentActions.printed($0) } ?? []
    case .action(.noteChange):
      return selectedRow.map { DocumentActions.changed($0) }
        ?? [DocumentActions.say(DocumentTexts.chooseOne)]
    case .action(.shred): return selected.map { DocumentActions.weed($0.rows) } ?? []
    case .action, .paste, .answer: return nil
    }
  }

  private func open() -> [Step] {
    guard let selected else { return [] }
    if let row = selectedRow { return [.open(.document(row.key))] }
    return [.open(.documents(of: selected.name))]
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    var area = context.area
    let width = area.columns - 2
    frame.put(
      DocumentTexts.top(register, of: name, shown: lines.count, filter), row: area.row, column: 1,
      style: .faint, width: width, ellipsis: true)
    area.row += 1
    area.rows -= 1
    if name == nil, let plan = register.plans.first {
      frame.put(
        DocumentTexts.plan(plan.outage), row: area.row, column: 1, style: .warning, width: width,
        ellipsis: true)
      area.row += 1
      area.rows -= 1
    }
    guard !lines.isEmpty else {
      let text = filter == .all ? DocumentTexts.nothing : DocumentTexts.noneShown
      for (offset, row) in TextLayout(text, width: width).rows.enumerated() {
        frame.put(row.text, row: area.row + offset, column: 1)
      }
      frame.cursor = Position(row: area.row, column: 1)
      return
    }
    let about = context.isSmall ? 2 : 3
    drawAbout(in: &frame, area, rows: about)
    area.rows -= about
    let selected = list.index(in: ids)
    let visible = list.visible(in: ids, height: area.rows)
    for place in visible {
      draw(
        lines[place], isSelected: place == selected,
        row: area.row + place - visible.lowerBound, context, &frame)
    }
  }

  private func draw(
    _ group: DocumentRegister.Group, isSelected: Bool, row: Int, _ context: ScreenContext,
    _ frame: inout Frame
  ) {
    guard let first = group.rows.first else { return }
    if name != nil, let person = first.person { frame.shows(.listedPerson(person)) }
    let columns = context.area.columns
    if isSelected { frame.select(row: row, columns: columns) }
    let isWarning = group.rank < 3
    if isWarning {
      frame.put("!", row: row, column: 1, style: isSelected ? .selected : .warning)
    }
    let status = DocumentTexts.status(group)
    let width = min(CharacterWidth.columns(status), columns - 14)
    let start = columns - 1 - width
    frame.put(
      status, row: row, column: start, style: isSelected ? .selected : .faint, width: width,
      ellipsis: true)
    let title =
      name == nil
      ? first.document.title
        + (first.person != nil && group.rows.count == 1
          ? ", " + DocumentTexts.whose(first, context.unit) : "")
      : DocumentTexts.whose(first, context.unit)
    frame.put(
      title, row: row, column: 3, style: isSelected ? .selected : .plain,
      width: max(0, start - 4), ellipsis: true)
  }

  /// What else is known of the document under the cursor, last.
  private func drawAbout(in frame: inout Frame, _ area: Rect, rows: Int) {
    guard let first = selected?.rows.first else { return }
    let why = selectedRow.flatMap(DocumentTexts.why)
    let text = [why, DocumentTexts.about(first.document)].compactMap(\.self)
      .joined(separator: "  ")
    let lines = TextLayout(text, width: area.columns - 3).rows
    for (offset, line) in lines.prefix(rows).enumerated() {
      frame.put(
        line.text, row: area.row + area.rows - rows + offset, column: 1, style: .faint,
        width: area.columns - 2, ellipsis: true)
    }
  }
}

extension DocumentRegister.Group {
  /// The worst first: what is missing, what is old, what is to be weeded, what is as it should be,
  /// what is not printed now.
  fileprivate var rank: Int {
    rows.map { row in
      switch row.status {
      case .missing: 0
      case .needsPrint: 1
      case .current where row.facts.nextPrint == row.facts.today: 2
      case .current: row.oldPrints.isEmpty ? 3 : 2
      case .notNow: row.oldPrints.isEmpty ? 4 : 2
      }
    }.min() ?? 4
  }
}
