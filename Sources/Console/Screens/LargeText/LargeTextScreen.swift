import DowntimeModel
import Terminal

/// An entry alone on the screen with wide spacing, to type over into another computer. From the list
/// the texts come one after another: what is marked is left for the next.
struct LargeTextScreen: ScreenModel, Sendable {
  private let places: [WriteInPlace]
  /// Whether it is one of a list.
  private let isListed: Bool
  private(set) var index: Int
  private(set) var top = 0
  private var revision: Int

  /// One entry.
  init(_ entry: JournalEntry, _ context: ScreenContext) {
    let first = context.unit.waitingPlaces(of: entry).first
    places = [first ?? WriteInPlace(entry: entry.id, target: nil)]
    (isListed, index, revision) = (false, 0, context.unit.revision)
  }

  /// The texts of a list, from one of them on.
  init(_ places: [WriteInPlace], from index: Int, _ context: ScreenContext) {
    self.places = places
    self.index = min(max(0, index), max(0, places.count - 1))
    (isListed, revision) = (true, context.unit.revision)
  }

  var keyContexts: [KeyContext] { [.largeText] }
  var inSight: TrailPlace { .at(.writeIn, place.map { [.opened($0.entry)] } ?? []) }
  var heading: String {
    place.map { LargeTextTexts.heading($0, index + 1, of: places.count) } ?? ""
  }

  private var place: WriteInPlace? { index < places.count ? places[index] : nil }

  /// Goes on to the next text that waits when this one has been marked.
  mutating func refresh(_ context: ScreenContext) {
    guard isListed, revision != context.unit.revision else { return }
    revision = context.unit.revision
    let order = Array(index..<places.count) + (0..<index).reversed()
    guard let next = order.first(where: { waits(places[$0], context) }) else { return }
    go(to: next)
  }

  private func waits(_ place: WriteInPlace, _ context: ScreenContext) -> Bool {
    context.unit.entry(place.entry).map {
      context.unit.waitingPlaces(of: $0).contains(place)
    } ?? false
  }

  private mutating func go(to next: Int) {
    guard next != index, places.indices.contains(next) else { return }
    (index, top) = (next, 0)
  }

  /// The lines to type over, an empty one between each where there is room.
  private func lines(_ context: ScreenContext) -> [LargeTextTexts.Line] {
    guard let place, let entry = context.unit.entry(place.entry) else { return [] }
    let width = min(60, context.area.columns - 4)
    var texts = LargeTextTexts.lines(entry, at: place.target, context)
    if isListed, !waits(place, context) {
      texts.insert(LargeTextTexts.Line(text: LargeTextTexts.nothingLeft, style: .good), at: 0)
    }
    let space = context.isSmall ? [] : [LargeTextTexts.Line(text: "")]
    return texts.flatMap { line in
      TextLayout(line.text, width: width).rows.flatMap {
        [LargeTextTexts.Line(text: String($0.text), style: line.style)] + space
      }
    }
  }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard let place, let entry = context.unit.entry(place.entry) else { return [.back] }
    switch input {
    case .action(.markTransferred):
      let steps = EntryActions.steps(.markTransferred, entry, context.unit, at: place.target)
      return leaving(steps)
    case .action(.closeOutage): return nil
    case .action(let action): return leaving(EntryActions.steps(action, entry, context.unit))
    case .key(.right): go(to: index + 1)
    case .key(.left): go(to: index - 1)
    case .key(let key):
      let key = key == .enter ? Key.down : key == .character(" ") ? .pageDown : key
      let last = max(0, lines(context).count - context.area.rows)
      guard let next = EntryPage.scrolled(top, by: key, last: last, page: context.area.rows - 1)
      else { return nil }
      top = next
    case .paste, .answer: return nil
    }
    return []
  }

  /// Marked and alone, this text is done with; in a list the next one comes.
  private func leaving(_ steps: [Step]?) -> [Step]? {
    guard !isListed, case .open(let place)? = steps?.first else { return steps }
    return [.replace(place)]
  }

  func hint(_ context: ScreenContext) -> String? { places.count > 1 ? LargeTextTexts.more : nil }

  func draw(in frame: inout Frame, _ context: ScreenContext) {
    let area = context.area
    let lines = lines(context)
    let start = min(top, max(0, lines.count - area.rows))
    for (offset, line) in lines[start..<min(lines.count, start + area.rows)].enumerated() {
      frame.put(line.text, row: area.row + offset, column: 2, style: line.style)
    }
    frame.cursor = Position(row: area.row, column: 2)
    if start > 0 { frame.put("▲", row: area.row, column: area.columns - 1, style: .faint) }
    if start + area.rows < lines.count {
      frame.put("▼", row: area.row + area.rows - 1, column: area.columns - 1, style: .faint)
    }
  }
}
