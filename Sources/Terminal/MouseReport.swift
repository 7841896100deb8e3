/// What a terminal says about its mouse, in xterm's numbers, and what it means here: a press of the
/// first button, the wheel, or nothing.
enum MouseReport {
  /// SGR form: `ESC [ < button ; column ; row`, then `M` for a press.
  static func event(parameters: [Int], final: UInt8) -> TerminalEvent? {
    guard parameters.count == 3, final == UInt8(ascii: "M") else { return nil }
    return event(button: parameters[0], column: parameters[1], row: parameters[2])
  }

  /// The old form: three bytes, each 32 more than it means.
  static func event(old bytes: ArraySlice<UInt8>) -> TerminalEvent? {
    let values = bytes.map { Int($0) - 32 }
    guard values.count == 3 else { return nil }
    return event(button: values[0], column: values[1], row: values[2])
  }

  private static func event(button: Int, column: Int, row: Int) -> TerminalEvent? {
    guard column > 0, row > 0 else { return nil }
    return switch button {
    case 0: .click(Position(row: row - 1, column: column - 1))
    case 64: .wheel(-1)
    case 65: .wheel(1)
    default: nil
    }
  }
}
