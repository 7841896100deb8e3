/// What the terminals' own sequences mean, after `ESC [` and `ESC O`. The forms of xterm, the Linux
/// console, VT220, rxvt, screen and tmux do not contradict each other, so all hold everywhere; what
/// a terminal's description says comes before them.
enum KeySequences {
  /// `ESC [ parameters final`. A modifier is ignored where the plain key is harmless (arrows, page
  /// keys) and the sequence swallowed where it would do something else (F5 for Shift-F5).
  static func control(_ parameters: [Int], final: UInt8) -> Key? {
    let modified = parameters.count > 1 && parameters[1] > 1
    switch final {
    case UInt8(ascii: "~"):
      guard let number = parameters.first else { return nil }
      if let key = page(number) { return key }
      return modified ? nil : editing(number)
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "P")...UInt8(ascii: "S") where parameters.isEmpty:
      return .function(Int(final - UInt8(ascii: "P")) + 1)
    default: return movement(final)
    }
  }

  /// `ESC O final`: the cursor and function keys of a terminal in application mode, and its number
  /// pad, whose digits are digits.
  static func single(_ parameters: [Int], final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      parameters.isEmpty ? .function(Int(final - UInt8(ascii: "P")) + 1) : nil
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: " "): .character(" ")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      // The pad's letters are its characters, 64 further on.
      .character(Character(Unicode.Scalar(final - 64)))
    default: movement(final)
    }
  }

  /// `ESC [ [ letter`: F1 to F5 of the Linux console.
  static func linuxFunction(_ letter: UInt8) -> Key? {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return nil }
    return .function(Int(letter - UInt8(ascii: "A")) + 1)
  }

  private static func movement(_ final: UInt8) -> Key? {
    switch final {
    // The small letters are rxvt's shifted arrows.
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
    case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
    case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }

  private static func page(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }

  private static func editing(_ number: Int) -> Key? {
    switch number {
    case 2: .insert
    case 3: .delete
    // VT220 left a gap in the row of keys after F5 and after F10.
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }
}
