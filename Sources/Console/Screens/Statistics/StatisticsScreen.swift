import DowntimeModel
import Terminal

/// «Statistik»: what each outage came to and all of them together, with a small plot. Enter on an
/// outage opens its Slutkontroll.
struct StatisticsScreen: ScreenModel, Sendable {
  /// What can be stood on.
  enum Choice: Hashable, Sendable {
    case outage(Identifier<Outage>)
    case read(Int)
  }

  private(set) var list = ListBox<Choice>()
  /// The figures. Kept: they are counted over every entry there is.
  private var all: [OutageStatistics] = []
  private var moment: ListMoment?

  init(_ context: ScreenContext) { refresh(context) }

  var keyContexts: [KeyContext] { [] }
  var inSight: TrailPlace { .nobody }
  var heading: String { Action.statistics.rawValue }

  /// Counts again when something was written or the minute is another.
  mutating func refresh(_ context: ScreenContext) {
    guard moment != ListMoment(context) else { return }
    moment = ListMoment(context)
    all = context.unit.statistics(at: context.now)
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    refresh(context)
    guard case .key(let key) = input else { return nil }
    let ids = lines(context).ids
    if list.move(key, in: ids, page: context.area.rows) { return [] }
    guard key == .enter else { return nil }
    if case .outage(let id) = list.current(in: ids) { return [.open(.proof(id))] }
    return []
  }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    lines(context).draw(in: &frame, area: context.area, list: list)
  }

  private func lines(_ context: ScreenContext) -> ChoiceLines<Choice> {
    let sum = StatisticsSum(all)
    var lines: [ChoiceLines<Choice>.Line] = []
    func heading(_ text: String) { lines.append(ChoiceLines.Line(text: text, style: .heading)) }
    func read(_ text: String) {
      lines.append(ChoiceLines.Line(id: .read(lines.count), text: text))
    }
    guard !all.isEmpty else {
      read(StatisticsTexts.none)
      return ChoiceLines(lines: lines)
    }
    let table = TextTable.lines(
      StatisticsTexts.table(all, sum), right: Set(2..<StatisticsTexts.columns.count))
    let widest = table.map { CharacterWidth.columns($0) }.max() ?? 0
    if widest <= context.area.columns - 4 {
      heading("  " + table[0])
      for (one, text) in zip(all, table.dropFirst()) {
        lines.append(ChoiceLines.Line(id: .outage(one.outage.id), text: text))
      }
      read(table.last ?? "")
    } else {
      for one in all {
        lines.append(
          ChoiceLines.Line(
            id: .outage(one.outage.id), text: LedgerScreenTexts.outage(one.outage),
            detail: SwedishDate.duration(milliseconds: one.duration)))
        lines += StatisticsTexts.words(one).map { ChoiceLines.Line(text: "  " + $0) }
      }
      heading(StatisticsTexts.sumHeading)
      for text in StatisticsTexts.words(sum) { read(text) }
    }
    // A bar shares its line with a time and a figure.
    let longest = max(4, min(40, context.area.columns - 34))
    heading(StatisticsTexts.lengthHeading)
    for bar in StatisticsTexts.lengths(all, longest: longest) { read(bar) }
    let kinds = StatisticsTexts.kinds(sum, longest: longest)
    if !kinds.isEmpty { heading(StatisticsTexts.kindHeading) }
    for bar in kinds { read(bar) }
    return ChoiceLines(lines: lines)
  }
}
