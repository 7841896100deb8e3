/// What a piece of text means; how a meaning looks is the driver's business. No meaning is told by
/// colour alone: the text says it too.
public enum Style: Character, Hashable, Sendable, CaseIterable {
  /// Running text.
  case plain = "."
  /// The banner line that names the program and the unit.
  case title = "t"
  /// A heading inside a screen.
  case heading = "h"
  /// Secondary text: hints, times, what is behind.
  case faint = "f"
  /// The content of an input field.
  case field = "i"
  /// The content of the input field that has the focus.
  case fieldFocused = "I"
  /// The selected row or choice.
  case selected = "s"
  /// The letter or function key that an action answers to.
  case key = "k"
  /// Something that must be acted on now, or was not saved.
  case alarm = "!"
  /// Something to look at.
  case warning = "w"
  /// Something confirmed: saved, written in.
  case good = "g"
  /// The mark that nothing is real: ÖVNING.
  case drill = "d"
  /// Struck text: what a correction replaced.
  case struck = "x"
}

/// How a piece of text looks where there are no colours.
struct MonoLook: OptionSet, Hashable {
  let rawValue: Int

  static let bold = MonoLook(rawValue: 1)
  static let dim = MonoLook(rawValue: 2)
  static let underlined = MonoLook(rawValue: 4)
  static let reversed = MonoLook(rawValue: 8)
}

extension Style {
  /// How the meaning looks in black and white.
  var withoutColour: MonoLook {
    switch self {
    case .plain: []
    case .heading, .key, .warning, .good: .bold
    case .faint, .struck: .dim
    case .field: .underlined
    case .fieldFocused: [.underlined, .bold]
    case .title, .selected: .reversed
    case .alarm, .drill: [.reversed, .bold]
    }
  }
}
