extension ProfileValue {
  static var keys: [String] { [] }
  static var words: [String] { [] }
}

extension ProfilePart {
  static func read(_ node: ProfileNode, key: String, _ reading: inout ProfileReading) -> Self? {
    reading.part(node, key: key)
  }

  var form: JSONValue? {
    .object(
      Self.fields.compactMap { field in field.write(self).map { JSONMember(field.key, $0) } })
  }

  static var keys: [String] { fields.flatMap { [$0.key] + $0.keys() } }
  static var words: [String] { fields.flatMap { $0.words() } }
}

extension ProfileWord {
  static func read(_ node: ProfileNode, key: String, _ reading: inout ProfileReading) -> Self? {
    reading.word(node, key: key)
  }

  var form: JSONValue? { .string(word) }
  static var words: [String] { allCases.map(\.word) }
}

extension ProfileWord where Self: RawRepresentable, RawValue == String {
  var word: String { rawValue }
}

extension String: ProfileValue {
  static func read(_ node: ProfileNode, key: String, _ reading: inout ProfileReading) -> String? {
    guard let text = reading.text(node, key: key, .text) else { return nil }
    guard text.count <= ProfileReading.longestText else {
      reading.fault(.textTooLong(key: key, most: ProfileReading.longestText), at: node.position)
      return nil
    }
    // The line end that a block of text («|») leaves behind says nothing.
    let kept = CleanText.cleaned(text)
    guard kept.count == text.count else {
      reading.fault(.unprintable(key: key), at: node.position)
      return nil
    }
    let trimmed = kept.trimmingPrefix(while: \.isWhitespace)
    guard let end = trimmed.lastIndex(where: { !$0.isWhitespace }) else {
      reading.fault(.nothing(key), at: node.position)
      return nil
    }
    return String(trimmed[...end])
  }

  var form: JSONValue? { isEmpty ? nil : .string(self) }
}

extension Bool: ProfileValue {
  static func read(_ node: ProfileNode, key: String, _ reading: inout ProfileReading) -> Bool? {
    guard let text = reading.text(node, key: key, .yesOrNo) else { return nil }
    switch CleanText.line(text) {
    case "ja": return true
    case "nej": return false
    default:
      reading.fault(.wrongShape(key: key, .yesOrNo), at: node.position)
      return nil
    }
  }

  var form: JSONValue? { .bool(self) }
}

extension CivilDate: ProfileValue {
  static func read(_ node: ProfileNode, key: String, _ reading: inout ProfileReading) -> CivilDate?
  {
    guard let text = reading.text(node, key: key, .date) else { return nil }
    guard let date = SwedishDate.date(iso: CleanText.line(text)) else {
      reading.fault(.wrongShape(key: key, .date), at: node.position)
      return nil
    }
    return date
  }

  var form: JSONValue? { .string(SwedishDate.iso(self)) }
}

extension Money: ProfileValue {
  /// Whole kronor, at most ten million.
  static func read(_ node: ProfileNode, key: String, _ reading: inout ProfileReading) -> Money? {
    reading.number(node, key: key, unit: ["kronor", "kr"], 1...10_000_000).map {
      Money(kronor: Int64($0))
    }
  }

  var form: JSONValue? { .integer(öre / 100) }
}

extension Optional: ProfileValue where Wrapped: ProfileValue {
  static func read(_ node: ProfileNode, key: String, _ reading: inout ProfileReading) -> Self? {
    Wrapped.read(node, key: key, &reading).map(Optional.some)
  }

  var form: JSONValue? { self?.form }
  static var keys: [String] { Wrapped.keys }
  static var words: [String] { Wrapped.words }
}

extension Array: ProfileValue where Element: ProfileValue {
  /// A list; a single word is a list of one. A row that is wrong keeps its place where it has
  /// several keys, so that later faults tell the right row.
  static func read(_ node: ProfileNode, key: String, _ reading: inout ProfileReading) -> Self? {
    let rows: [ProfileNode]
    switch node.content {
    case .list(let list): rows = list
    case .text where Element.keys.isEmpty: rows = [node]
    case .text, .mapping, .nothing, .refused:
      reading.fault(.wrongShape(key: key, .list), at: node.position)
      return nil
    }
    guard !rows.isEmpty, rows.count <= ProfileReading.longestList else {
      let most = ProfileReading.longestList
      reading.fault(.rows(key: key, rows.count, most: most), at: node.position)
      return nil
    }
    var values: [Element] = []
    for row in rows {
      switch row.content {
      case .nothing: reading.fault(.nothing(key), at: row.position)
      case .refused: break
      case .mapping, .list, .text:
        guard let value = Element.read(row, key: key, &reading) else { continue }
        if Element.keys.isEmpty, values.contains(value), case .text(let text) = row.content {
          reading.fault(.repeated(key: key, text), at: row.position)
        }
        values.append(value)
      }
    }
    return values
  }

  var form: JSONValue? { isEmpty ? nil : .array(compactMap(\.form)) }
  static var keys: [String] { Element.keys }
  static var words: [String] { Element.words }
}
