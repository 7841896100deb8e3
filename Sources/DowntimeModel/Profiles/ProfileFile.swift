/// A profile's file as text: how large it may be, and reading it into a tree with every fault.
enum ProfileFile {
  /// Bytes.
  static let largest = 1 << 20
  /// Levels of mappings and lists.
  static let deepest = 16

  /// The tree, if one can be made of it, and the faults, in order.
  static func read(_ bytes: [UInt8]) -> (root: ProfileNode?, faults: [ProfileFault]) {
    let start = TextPosition(line: 1, column: 1)
    guard bytes.count <= largest else {
      return (nil, [ProfileFault(.tooLarge(bytes: bytes.count), at: start)])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return (nil, [ProfileFault(.encoding, at: firstBadByte(bytes))])
    }
    let tabs = tabs(text)
    guard tabs.isEmpty else { return (nil, tabs) }
    return YAMLReading(bytes).read()
  }

  /// Every line that is indented with a tab.
  private static func tabs(_ text: String) -> [ProfileFault] {
    var faults: [ProfileFault] = []
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    for (index, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " || $0 == "\t" }
      guard indent.count < line.count, let tab = indent.firstIndex(of: "\t") else { continue }
      let column = line.distance(from: line.startIndex, to: tab) + 1
      faults.append(ProfileFault(.tab, at: TextPosition(line: index + 1, column: column)))
    }
    return faults
  }

  /// Where text that is no UTF-8 stops being it.
  private static func firstBadByte(_ bytes: [UInt8]) -> TextPosition {
    var position = TextPosition(line: 1, column: 1)
    var decoder = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    while case .valid(let scalar) = decoder.parseScalar(from: &rest) {
      if scalar.first == UInt8(ascii: "\n") {
        position = TextPosition(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
    }
    return position
  }
}
