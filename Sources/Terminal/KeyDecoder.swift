/// Bytes from a terminal to events, as a value: no clock, no descriptor. Whoever feeds it asks
/// `patience` how long to wait for more, and says `silence()` when nothing came.
///
/// ncurses' own `get_wch` is not used: it turns a sequence that it does not know into letters (which
/// landed in a patient's field), waits inside the call, and keeps keys where `poll` cannot see them.
struct KeyDecoder {
  /// How long a lone Esc is held, in case it begins a sequence. A sequence arrives in one piece.
  static let escapeMilliseconds = 25
  /// How long a paste may stall before what has come is handed over: a lost end mark must not leave
  /// the keyboard mute.
  static let pasteMilliseconds = 2_000
  /// A sequence longer than this is swallowed without being kept.
  private static let longestSequence = 64

  private enum State {
    case ground
    case utf8(missing: Int, alt: Bool)
    case escape
    case escapeEscape
    case control
    case linuxFunction
    case single
    case oldMouse
    case string
    case paste
  }

  /// What this terminal's description says its keys send, from the first ESC.
  private let described: [[UInt8]: Key]
  private var state = State.ground
  /// The bytes of what is not yet decided, from its ESC or first UTF-8 byte.
  private var held: [UInt8] = []
  private var pasted = PastedText()
  private var events: [TerminalEvent] = []

  init(described: [[UInt8]: Key] = [:]) {
    self.described = described
  }

  /// How many milliseconds of silence decide what is held; nil when nothing is.
  var patience: Int? {
    switch state {
    case .ground, .utf8: nil
    case .paste: Self.pasteMilliseconds
    default: Self.escapeMilliseconds
    }
  }

  /// What has been understood since the last time.
  mutating func take() -> [TerminalEvent] {
    defer { events.removeAll(keepingCapacity: true) }
    return events
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  /// Nothing came for as long as `patience` said: an unfinished sequence is what a person typed if
  /// it is one key, and noise otherwise.
  mutating func silence() {
    switch state {
    case .ground, .utf8: return
    case .escape: press(.escape)
    case .escapeEscape:
      press(.escape)
      press(.escape)
    case .control, .single, .string:
      if held.count == 2, let letter = held.last {
        press(.alt(Character(Unicode.Scalar(letter))))
      }
    case .linuxFunction, .oldMouse: break
    case .paste: finishPaste()
    }
    rest()
  }

  private mutating func feed(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .utf8(let missing, let alt): continuation(byte, missing: missing, alt: alt)
    case .escape: afterEscape(byte)
    case .escapeEscape: afterTwoEscapes(byte)
    case .control: control(byte)
    case .single: single(byte)
    case .linuxFunction:
      rest(KeySequences.linuxFunction(byte))
    case .oldMouse:
      held.append(byte)
      if held.count == 6 {
        report(MouseReport.event(old: held.suffix(3)))
      }
    case .string: string(byte)
    case .paste:
      if pasted.take(byte) {
        finishPaste()
        rest()
      }
    }
  }

  // MARK: One state each

  private mutating func ground(_ byte: UInt8) {
    switch byte {
    case 0x1b: hold(byte, .escape)
    case 0x08, 0x7f: press(.backspace)
    case 0x09: press(.tab)
    case 0x0a, 0x0d: press(.enter)
    case 0x01...0x1a: press(.control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x20..<0x7f: press(.character(Character(Unicode.Scalar(byte))))
    default: lead(byte, alt: false)
    }
  }

  private mutating func lead(_ byte: UInt8, alt: Bool) {
    switch byte {
    case 0xc2...0xdf: hold(byte, .utf8(missing: 1, alt: alt))
    case 0xe0...0xef: hold(byte, .utf8(missing: 2, alt: alt))
    case 0xf0...0xf4: hold(byte, .utf8(missing: 3, alt: alt))
    default: rest()
    }
  }

  private mutating func continuation(_ byte: UInt8, missing: Int, alt: Bool) {
    guard byte & 0xc0 == 0x80 else {
      rest()
      return feed(byte)
    }
    held.append(byte)
    guard missing == 1 else {
      state = .utf8(missing: missing - 1, alt: alt)
      return
    }
    guard let text = String(validating: held, as: UTF8.self), let scalar = text.unicodeScalars.first
    else { return rest() }
    switch scalar.value {
    // The introducers as one character each, from a terminal that sends C1.
    case 0x8f: reopen([0x1b, UInt8(ascii: "O")], .single)
    case 0x9b: reopen([0x1b, UInt8(ascii: "[")], .control)
    case 0x80...0x9f: rest()
    default: rest(alt ? .alt(Character(scalar)) : .character(Character(scalar)))
    }
  }

  private mutating func afterEscape(_ byte: UInt8) {
    held.append(byte)
    if let key = described[held] { return rest(key) }
    switch byte {
    case 0x1b: state = .escapeEscape
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "O"): state = .single
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"),
      UInt8(ascii: "X"):
      state = .string
    case 0x20..<0x7f: rest(.alt(Character(Unicode.Scalar(byte))))
    case 0x80...: lead(byte, alt: true)
    // Alt with Enter or Backspace has no meaning here, and Esc followed by Enter would have two.
    default: rest()
    }
  }

  /// Alt with an arrow, in some terminals; otherwise Esc, and then something else.
  private mutating func afterTwoEscapes(_ byte: UInt8) {
    if byte != UInt8(ascii: "["), byte != UInt8(ascii: "O") { press(.escape) }
    held = [0x1b]
    afterEscape(byte)
  }

  private mutating func control(_ byte: UInt8) {
    guard (0x20..<0x7f).contains(byte) else {
      rest()
      return feed(byte)
    }
    if held.count < Self.longestSequence { held.append(byte) }
    if held.count == 3, byte == UInt8(ascii: "[") {
      state = .linuxFunction
    } else if let key = described[held] {
      rest(key)
    } else if held.count == 3, byte == UInt8(ascii: "M") {
      state = .oldMouse
    } else if byte >= 0x40 {
      finishControl(byte)
    }
  }

  private mutating func finishControl(_ final: UInt8) {
    let body = held.dropFirst(2).dropLast()
    if body.first == UInt8(ascii: "<") {
      return report(MouseReport.event(parameters: Self.numbers(body.dropFirst()), final: final))
    }
    let plain = body.allSatisfy { (0x30...0x3b).contains($0) }
    guard held.count < Self.longestSequence, plain else { return rest() }
    let parameters = Self.numbers(body)
    if final == UInt8(ascii: "~"), parameters == [200] {
      rest()
      state = .paste
    } else {
      rest(KeySequences.control(parameters, final: final))
    }
  }

  private mutating func single(_ byte: UInt8) {
    guard (0x20..<0x7f).contains(byte) else {
      rest()
      return feed(byte)
    }
    if held.count < Self.longestSequence { held.append(byte) }
    if let key = described[held] {
      rest(key)
    } else if byte == 0x20 || byte >= 0x40 {
      rest(KeySequences.single(Self.numbers(held.dropFirst(2).dropLast()), final: byte))
    }
  }

  /// An answer that nobody asked for, such as a colour: up to BEL or `ESC \`.
  private mutating func string(_ byte: UInt8) {
    if byte == 0x07 || (byte == UInt8(ascii: "\\") && held.last == 0x1b) { return rest() }
    held = [0x1b, held.count > 1 ? held[1] : byte, byte]
  }

  // MARK: Small steps

  private mutating func press(_ key: Key) { events.append(.key(key)) }

  private mutating func hold(_ byte: UInt8, _ next: State) { reopen([byte], next) }

  private mutating func reopen(_ bytes: [UInt8], _ next: State) {
    held = bytes
    state = next
  }

  private mutating func rest(_ key: Key? = nil) {
    if let key { press(key) }
    held.removeAll(keepingCapacity: true)
    state = .ground
  }

  private mutating func report(_ event: TerminalEvent?) {
    if let event { events.append(event) }
    rest()
  }

  private mutating func finishPaste() {
    let text = pasted.finish()
    if !text.isEmpty { events.append(.paste(text)) }
  }

  /// `1;5` as two numbers; what is missing is 0, what is no number ends it.
  private static func numbers(_ bytes: some Sequence<UInt8>) -> [Int] {
    var numbers: [Int] = []
    var open: Int?
    for byte in bytes {
      switch byte {
      case 0x30...0x39: open = min((open ?? 0) * 10 + Int(byte - 0x30), 65_535)
      default:
        numbers.append(open ?? 0)
        open = 0
      }
    }
    if let open { numbers.append(open) }
    return numbers
  }
}
