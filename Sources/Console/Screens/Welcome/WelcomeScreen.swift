import DowntimeModel
import Terminal

/// Kom igång: the first thing seen on a machine without a store.
struct WelcomeScreen: ScreenModel, Hashable, Sendable {
  /// The two ways to begin.
  enum Choice: Character, CaseIterable, Hashable, Sendable {
    case startNow = "b"
    case prepareUnit = "f"

    fileprivate var place: Place {
      switch self {
      case .startNow: .startNow
      case .prepareUnit: .prepareUnit
      }
    }
  }

  private(set) var list = ListBox<Choice>()

  var keyContexts: [KeyContext] { [] }
  var inSight: TrailPlace { .nobody }
  var heading: String { WelcomeTexts.heading }

  mutating func handle(_ input: Input, _ context: ScreenContext) -> [Step]? {
    guard case .key(let key) = input else { return nil }
    switch key {
    case .enter: return list.current(in: Choice.allCases).map { [.open($0.place)] }
    case .character(let letter):
      guard let lower = letter.lowercased().first, let choice = Choice(rawValue: lower) else {
        return nil
      }
      list.selected = choice
      return [.open(choice.place)]
    case .tab: return list.move(.down, in: Choice.allCases, page: 2) ? [] : nil
    case .backTab: return list.move(.up, in: Choice.allCases, page: 2) ? [] : nil
    default: return list.move(key, in: Choice.allCases, page: 2) ? [] : nil
    }
  }
}
