/// Reads a tree into values and gathers every fault on the way, so that all are told at once.
struct ProfileReading {
  /// Characters in one text.
  static let longestText = 2000
  /// Rows in one list.
  static let longestList = 500

  /// Faults with a suggestion; a file of nothing but mistakes is not worth more time.
  static let suggestions = 200

  private(set) var faults: [ProfileFault] = []

  /// The known name that was probably meant.
  private func near(_ typed: String, among names: [String]) -> String? {
    faults.count < Self.suggestions ? NearName.of(typed, among: names) : nil
  }

  mutating func fault(_ problem: ProfileFault.Problem, at position: TextPosition) {
    faults.append(ProfileFault(problem, at: position))
  }

  /// A mapping into a part. What is wrong or missing keeps its default.
  mutating func part<Part: ProfilePart>(_ node: ProfileNode, key: String) -> Part {
    var part = Part()
    guard case .mapping(let pairs) = node.content else {
      fault(.wrongShape(key: key, .mapping), at: node.position)
      return part
    }
    var missing = Part.fields.filter(\.isRequired).map(\.key)
    for pair in pairs {
      guard let field = Part.fields.first(where: { $0.key == pair.key }) else {
        let near = near(pair.key, among: Part.fields.map(\.key))
        fault(.unknownKey(pair.key, near: near), at: pair.position)
        // A mistyped key is told once, not as missing too.
        missing.removeAll { $0 == near }
        continue
      }
      missing.removeAll { $0 == pair.key }
      switch pair.value.content {
      case .nothing: fault(.nothing(pair.key), at: pair.position)
      case .refused: break
      case .mapping, .list, .text: field.read(pair.value, &part, &self)
      }
    }
    for key in missing { fault(.missing(key), at: node.position) }
    return part
  }

  /// A scalar's text; nil, and a fault, when it is something else.
  mutating func text(_ node: ProfileNode, key: String, _ shape: ProfileFault.Shape) -> String? {
    guard case .text(let text) = node.content else {
      fault(.wrongShape(key: key, shape), at: node.position)
      return nil
    }
    return text
  }

  /// One of some words; nil, and a fault, when it is none of them.
  mutating func word<Word: ProfileWord>(_ node: ProfileNode, key: String) -> Word? {
    guard let text = text(node, key: key, .text) else { return nil }
    let line = CleanText.line(text)
    if let word = Word.allCases.first(where: { $0.word == line }) { return word }
    let known = Word.allCases.map(\.word)
    let near = near(line, among: known)
    fault(.unknownWord(key: key, line, near: near, known: known), at: node.position)
    return nil
  }

  /// A whole number within bounds, with or without its unit after it, thousands apart or not.
  mutating func number(
    _ node: ProfileNode, key: String, unit: [String], _ bounds: ClosedRange<Int>
  ) -> Int? {
    guard let text = text(node, key: key, .wholeNumber) else { return nil }
    var words = CleanText.line(text).split(separator: " ").map(String.init)
    if let last = words.last, unit.contains(last) { words.removeLast() }
    let digits = words.joined()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits)
    else {
      fault(.wrongShape(key: key, .wholeNumber), at: node.position)
      return nil
    }
    guard bounds.contains(number) else {
      fault(.outOfRange(key: key, number, bounds), at: node.position)
      return nil
    }
    return number
  }
}

/// A mapping in a profile: one description of its keys reads it, writes it and lists it.
protocol ProfilePart: ProfileValue {
  init()
  static var fields: [ProfileField<Self>] { get }
}

/// A key of a part: how it is read, and how it is written in the stored form.
struct ProfileField<Part>: Sendable {
  let key: String
  let isRequired: Bool
  let read: @Sendable (ProfileNode, inout Part, inout ProfileReading) -> Void
  /// Nil when there is nothing to write.
  let write: @Sendable (Part) -> JSONValue?
  /// The keys and the words below, for the manual's test.
  let keys: @Sendable () -> [String]
  let words: @Sendable () -> [String]

  /// A key that takes a value of a kind.
  init<Value: ProfileValue>(
    _ key: String, _ path: any WritableKeyPath<Part, Value> & Sendable, isRequired: Bool = false
  ) {
    self.key = key
    self.isRequired = isRequired
    read = { node, part, reading in
      if let value = Value.read(node, key: key, &reading) { part[keyPath: path] = value }
    }
    write = { $0[keyPath: path].form }
    keys = { Value.keys }
    words = { Value.words }
  }

  /// A key that takes a whole number.
  init(
    _ key: String, _ path: any WritableKeyPath<Part, Int> & Sendable, _ bounds: ClosedRange<Int>,
    unit: String...
  ) {
    self.key = key
    isRequired = false
    read = { node, part, reading in
      if let number = reading.number(node, key: key, unit: unit, bounds) {
        part[keyPath: path] = number
      }
    }
    write = { .integer(Int64($0[keyPath: path])) }
    keys = { [] }
    words = { [] }
  }
}

/// Something that can stand after a key.
protocol ProfileValue: Hashable, Sendable {
  /// The value; nil, and a fault, when the node is none.
  static func read(_ node: ProfileNode, key: String, _ reading: inout ProfileReading) -> Self?
  /// The stored form; nil when there is nothing to store.
  var form: JSONValue? { get }
  /// Every key that can stand below.
  static var keys: [String] { get }
  /// Every word that can be chosen, here and below.
  static var words: [String] { get }
}

/// A choice among what the code knows.
protocol ProfileWord: ProfileValue, CaseIterable {
  /// How a profile says it.
  var word: String { get }
}
