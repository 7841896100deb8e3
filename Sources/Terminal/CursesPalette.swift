import CNcurses
import Glibc

/// How each meaning looks on the terminal in use. Eight colours at most, and only where something
/// must be seen; every look differs from running text without them too.
struct CursesPalette {
  /// Attributes and colour pair of one meaning.
  struct Look {
    var attributes: attr_t
    var pair: Int16 = 0
  }

  private let looks: [Style: Look]

  /// After newterm. Colours unless the terminal has none or `NO_COLOR` is set to anything.
  init() {
    let refused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let coloured = !refused && has_colors() && start_color() == OK
    // The terminal's own ground, light or dark, stays as its user chose it.
    if coloured { use_default_colors() }
    var looks: [Style: Look] = [:]
    for (number, style) in Style.allCases.enumerated() {
      var look = Look(attributes: Self.attributes(style))
      if coloured, let colour = Self.colour(style) {
        let pair = Int16(number) + 1
        if init_pair(pair, Int16(colour.text), Int16(colour.ground)) == OK {
          look = Look(attributes: colour.attributes, pair: pair)
        }
      }
      looks[style] = look
    }
    self.looks = looks
  }

  subscript(style: Style) -> Look { looks[style] ?? Look(attributes: 0) }

  private static func attributes(_ style: Style) -> attr_t {
    let look = style.withoutColour
    var attributes: attr_t = 0
    if look.contains(.bold) { attributes |= CN_BOLD }
    if look.contains(.dim) { attributes |= CN_DIM }
    if look.contains(.underlined) { attributes |= CN_UNDERLINE }
    if look.contains(.reversed) { attributes |= CN_REVERSE }
    return attributes
  }

  private static func colour(_ style: Style) -> (text: Int32, ground: Int32, attributes: attr_t)? {
    switch style {
    case .alarm: (COLOR_WHITE, COLOR_RED, CN_BOLD)
    // Yellow letters vanish on a light ground; black on yellow reads on both.
    case .warning: (COLOR_BLACK, COLOR_YELLOW, 0)
    case .good: (COLOR_GREEN, -1, CN_BOLD)
    case .drill: (COLOR_WHITE, COLOR_MAGENTA, CN_BOLD)
    default: nil
    }
  }
}
