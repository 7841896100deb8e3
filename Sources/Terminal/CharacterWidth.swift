import CNcurses

/// How many columns a character takes. libc's `wcwidth` is the only truth, because ncurses asks it.
public enum CharacterWidth {
  /// What stands for a character that cannot be shown.
  static let stand = "·"

  /// `wcwidth` knows ASCII alone until a UTF-8 character set is chosen. C.UTF-8 is part of glibc,
  /// so å ä ö work with `LANG=C`, no `LANG`, and a language that was never generated.
  static let locale: Void = {
    setlocale(LC_ALL, "")
    if cn_is_utf8() == 0 { setlocale(LC_CTYPE, "C.UTF-8") }
  }()

  /// What is shown for a grapheme, and the columns that takes (1 or 2). Control characters, marks
  /// without a letter, characters that steer the direction of text, and what libc cannot show
  /// become `·`; joined emoji show their first part; the text itself is never changed.
  public static func display(_ character: Character) -> (text: String, width: Int) {
    if let ascii = character.asciiValue, character.unicodeScalars.count == 1 {
      return (0x20..<0x7f).contains(ascii) ? (String(character), 1) : (stand, 1)
    }
    _ = locale
    var scalars = character.unicodeScalars.makeIterator()
    guard let base = scalars.next(), base.isShown else { return (stand, 1) }
    let width = Int(wcwidth(wchar_t(bitPattern: base.value)))
    guard width > 0 else { return (stand, 1) }
    var text = String(base)
    var marks = 0
    while let scalar = scalars.next(), marks < cellMarks {
      // A joiner starts the next picture; a second visible base (a skin tone, the second half of a
      // flag) fits no cell. Terminals disagree on both, so neither is sent.
      guard scalar.isMark, wcwidth(wchar_t(bitPattern: scalar.value)) == 0 else { break }
      text.unicodeScalars.append(scalar)
      marks += 1
    }
    return (text, width)
  }

  /// The columns a text takes on one row.
  public static func columns(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + display($1).width }
  }

  /// A `cchar_t` of ncurses holds one base and this many marks.
  private static let cellMarks = 4
}

extension Unicode.Scalar {
  /// Whether it may be sent as the base of a cell. `Cf` holds the characters that turn the
  /// direction of what follows; libc gives some of them a width.
  fileprivate var isShown: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }

  /// Whether it is drawn on the letter before it. Variation selectors are marks too, but choose
  /// between pictures of different widths.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: !properties.isVariationSelector
    default: false
    }
  }
}
