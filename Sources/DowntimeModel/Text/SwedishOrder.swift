/// Swedish alphabetical order and search, without ICU: å ä ö after z, æ as ä, ø as ö, ü as y,
/// other accents folded, runs of digits by their number (`Rum 2` before `Rum 10`).
public enum SwedishOrder {
  /// Whether the left text comes before the right one; texts of equal letters are ordered by
  /// their bytes, so that the order is total.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    let (leftKey, rightKey) = (key(left), key(right))
    if leftKey != rightKey { return leftKey.lexicographicallyPrecedes(rightKey) }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The texts in order.
  public static func sorted(_ texts: [String]) -> [String] {
    sorted(texts) { $0 }
  }

  /// The values in the order of their texts; each key is made once.
  public static func sorted<Value>(_ values: [Value], by text: (Value) -> String) -> [Value] {
    values.map { (key: key(text($0)), text: text($0), value: $0) }.sorted { left, right in
      if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
      return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }.map(\.value)
  }

  /// The text as search compares it: lower case, accents folded but å ä ö kept, spaces single.
  public static func folded(_ text: String) -> String {
    var folded: [UInt8] = []
    fold(text, into: &folded, from: 0)
    if folded.last == 0x20 { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Whether every word of the typed text begins some word of the text (`fej fe` finds
  /// `Fejk Fejksson`); nothing typed finds everything.
  public static func matches(_ text: String, typed: String) -> Bool {
    let words = words(folded(text))
    return self.words(folded(typed)).allSatisfy { start in words.contains { $0.hasPrefix(start) } }
  }

  private static func words(_ folded: String) -> [Substring] {
    folded.split { $0 == " " || $0 == "-" || $0 == "," || $0 == "." }
  }

  /// A number's length stands before its digits, so that longer numbers come later.
  private static func key(_ text: String) -> [UInt16] {
    var key: [UInt16] = []
    var number: [UInt16] = []
    func endNumber() {
      guard !number.isEmpty else { return }
      key.append(digitBase + UInt16(min(number.count, 999)))
      key += number
      number = []
    }
    for scalar in NormalForm.composed(text).lowercased().unicodeScalars.flatMap(letters) {
      if ("0"..."9").contains(scalar) {
        if number == [digitBase] { number = [] }
        number.append(digitBase + UInt16(scalar.value - 0x30))
      } else {
        endNumber()
        key.append(weight(scalar))
      }
    }
    endNumber()
    return key
  }

  private static let digitBase: UInt16 = 1000

  private static func weight(_ letter: Unicode.Scalar) -> UInt16 {
    switch letter {
    case "a"..."z": UInt16(2000 + letter.value - 0x61)
    case "å": 2030
    case "ä": 2031
    case "ö": 2032
    case _ where letter.properties.isWhitespace: 1
    case _ where letter.properties.isAlphabetic: 3000 + UInt16(letter.value % 0x8000)
    default: 2 + UInt16(min(letter.value, 900))
    }
  }

  /// A small letter as the Swedish alphabet has it.
  static func letters(_ letter: Unicode.Scalar) -> [Unicode.Scalar] {
    switch letter {
    case "å", "ä", "ö": [letter]
    case "æ": ["ä"]
    case "ø", "ő", "œ": ["ö"]
    case "ü", "ű": ["y"]
    case "ð", "đ": ["d"]
    case "þ": ["t", "h"]
    case "ß": ["s", "s"]
    case "ł": ["l"]
    case "ı": ["i"]
    case "ħ": ["h"]
    case "ŧ": ["t"]
    case "\u{307}": []
    default: [NormalForm.base(of: letter) ?? letter]
    }
  }
}
