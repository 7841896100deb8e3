import Terminal

/// One step of what a program writes to a terminal.
enum ScreenStep {
  case print(Unicode.Scalar)
  case control(UInt8)
  case escape(UInt8)
  case sequence(ControlSequence)
}

/// `ESC [`, perhaps `?`, numbers, and a final letter.
struct ControlSequence {
  var mark: UInt8?
  var parameters: [Int]
  var intermediate: UInt8?
  var final: UInt8

  /// A parameter, or what it means when it is missing or 0.
  func parameter(_ number: Int, or standard: Int = 1) -> Int {
    let value = parameters.count > number ? parameters[number] : 0
    return value == 0 ? standard : value
  }
}

/// Splits a terminal's input into steps.
struct SequenceParser {
  private enum State { case ground, escape, charset, control, string, stringEscape }
  private var state = State.ground
  private var held: [UInt8] = []

  mutating func feed(_ byte: UInt8) -> ScreenStep? {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .charset:
      state = .ground
      return nil
    case .control:
      held.append(byte)
      guard (0x40..<0x7f).contains(byte) else { return nil }
      state = .ground
      return .sequence(sequence(final: byte))
    case .string:
      if byte == 0x07 { state = .ground }
      if byte == 0x1b { state = .stringEscape }
      return nil
    case .stringEscape:
      state = .ground
      return nil
    }
  }

  private mutating func ground(_ byte: UInt8) -> ScreenStep? {
    if byte == 0x1b {
      state = .escape
      held = []
      return nil
    }
    if held.isEmpty, byte < 0x20 || byte == 0x7f { return .control(byte) }
    held.append(byte)
    guard let text = String(validating: held, as: UTF8.self), let scalar = text.unicodeScalars.first
    else {
      guard held.count >= 4 || byte < 0x80 else { return nil }
      held = []
      return .print("\u{fffd}")
    }
    held = []
    return .print(scalar)
  }

  private mutating func escape(_ byte: UInt8) -> ScreenStep? {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): state = .string
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "#"), UInt8(ascii: "%"):
      state = .charset
    default: return .escape(byte)
    }
    return nil
  }

  private mutating func sequence(final: UInt8) -> ControlSequence {
    defer { held = [] }
    var body = held.dropLast()
    var mark: UInt8?
    if let first = body.first, (0x3c...0x3f).contains(first) {
      mark = first
      body = body.dropFirst()
    }
    let intermediate = body.first { (0x20...0x2f).contains($0) }
    let numbers = body.filter { (0x30...0x3b).contains($0) }
    let parameters = numbers.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    return ControlSequence(
      mark: mark, parameters: numbers.isEmpty ? [] : parameters, intermediate: intermediate,
      final: final)
  }
}

extension ScreenEmulator {
  mutating func apply(_ sequence: ControlSequence) {
    if sequence.mark != nil || sequence.intermediate != nil { return applyMarked(sequence) }
    let count = sequence.parameter(0)
    switch Character(Unicode.Scalar(sequence.final)) {
    case "A": move(cursor.row - count, cursor.column)
    case "B", "e": move(cursor.row + count, cursor.column)
    case "C", "a": move(cursor.row, cursor.column + count)
    case "D": move(cursor.row, cursor.column - count)
    case "E": move(cursor.row + count, 0)
    case "F": move(cursor.row - count, 0)
    case "G", "`": move(cursor.row, count - 1)
    case "d": move(count - 1, cursor.column)
    case "H", "f": move(count - 1, sequence.parameter(1) - 1)
    case "I": move(cursor.row, (cursor.column / 8 + count) * 8)
    case "Z": move(cursor.row, (cursor.column - 1) / 8 * 8)
    case "r":
      top = min(count, size.rows) - 1
      bottom = min(sequence.parameter(1, or: size.rows), size.rows) - 1
      move(0, 0)
    case "h", "l": if sequence.parameters == [4] { insert = sequence.final == UInt8(ascii: "h") }
    case "m": applyLook(sequence.parameters.isEmpty ? [0] : sequence.parameters)
    case "b": printAgain(count)
    case "J", "K", "X", "L", "M", "P", "@", "S", "T": applyEdit(sequence)
    // Window titles, questions, tab stops: answered by nothing, seen by nobody.
    case "t", "n", "c", "g", "s", "u": break
    default: unknown.append("ESC [ \(sequence)")
    }
  }

  private mutating func applyMarked(_ sequence: ControlSequence) {
    guard sequence.mark == UInt8(ascii: "?") else { return }
    let on = sequence.final == UInt8(ascii: "h")
    guard on || sequence.final == UInt8(ascii: "l") else { return }
    for mode in sequence.parameters {
      if on { modes.insert(mode) } else { modes.remove(mode) }
      switch mode {
      case 25: cursorVisible = on
      case 47, 1047, 1049: showAlternate(on)
      default: break
      }
    }
  }

  private mutating func applyEdit(_ sequence: ControlSequence) {
    let count = sequence.parameter(0)
    let (row, column) = (cursor.row, cursor.column)
    wrapPending = false
    switch Character(Unicode.Scalar(sequence.final)) {
    case "J":
      let mode = sequence.parameter(0, or: 0)
      let rows = mode == 0 ? row + 1..<size.rows : mode == 1 ? 0..<row : 0..<size.rows
      for row in rows { erase(row, 0..<size.columns) }
      if mode == 0 { erase(row, column..<size.columns) }
      if mode == 1 { erase(row, 0..<column + 1) }
    case "K":
      let mode = sequence.parameter(0, or: 0)
      erase(
        row, mode == 0 ? column..<size.columns : mode == 1 ? 0..<column + 1 : 0..<size.columns)
    case "X": erase(row, column..<min(column + count, size.columns))
    case "@": shift(row, from: column, by: count)
    case "P": delete(row, from: column, count: count)
    case "L", "M":
      guard row >= top, row <= bottom else { return }
      let whole = top
      top = row
      scroll(sequence.final == UInt8(ascii: "M") ? count : -count)
      top = whole
    case "S": scroll(count)
    case "T": scroll(-count)
    default: break
    }
  }

  private mutating func applyLook(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: look = ScreenLook()
      case 1: look.bold = true
      case 2: look.dim = true
      case 4: look.underline = true
      case 7: look.reverse = true
      case 22: (look.bold, look.dim) = (false, false)
      case 24: look.underline = false
      case 27: look.reverse = false
      case 30...37: look.foreground = number - 30
      case 40...47: look.background = number - 40
      case 90...97: look.foreground = number - 82
      case 100...107: look.background = number - 92
      case 39: look.foreground = nil
      case 49: look.background = nil
      case 38, 48:
        guard rest.popFirst() == 5, let colour = rest.popFirst() else { return }
        if number == 38 { look.foreground = colour } else { look.background = colour }
      // 10 and 11 choose the Linux console's fonts.
      case 10, 11, 23, 25, 28: break
      default: unknown.append("ESC [ \(number) m")
      }
      if look.foreground != nil || look.background != nil { colourUsed = true }
    }
  }
}
