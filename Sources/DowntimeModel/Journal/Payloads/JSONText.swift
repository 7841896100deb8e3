/// A JSON text that has been read to its end and found right, with the place of every value in it.
/// Strings and trees are made only for who asks: most of a payload is compared and never kept.
final class JSONText: Sendable {
  /// What stands in a place.
  enum Kind: UInt8 {
    case object, array
    /// A string without escapes, of ASCII alone or of any UTF-8.
    case ascii, plain
    /// A string that was written with escapes; it lies in `unescaped`.
    case escaped
    case integer, yes, no, null
  }

  /// A value's place. After an object come its members' names and values by turns, after an array
  /// its values.
  struct Place {
    let kind: Kind
    /// The first byte, of a string after the quote; the index in `unescaped`; the number itself.
    let first: Int
    /// After the last byte, of a string before the quote.
    var end: Int
    /// The index of the place after this value and all that it holds.
    var next: Int
  }

  private let bytes: [UInt8]
  private let places: [Place]
  private let unescaped: [String]

  /// Reads a text.
  init(_ bytes: [UInt8]) throws(JSONFault) {
    var parser = JSONParser(bytes)
    try parser.read()
    self.bytes = bytes
    places = parser.places
    unescaped = parser.unescaped
  }

  /// The index of the outermost value.
  static let root = 0

  /// What stands in a place.
  func kind(_ place: Int) -> Kind { places[place].kind }

  /// The index of the place after a value and all that it holds.
  func after(_ place: Int) -> Int { places[place].next }

  /// A string; nil for anything else.
  func string(_ place: Int) -> String? {
    let place = places[place]
    return switch place.kind {
    case .ascii, .plain: String(decoding: bytes[place.first..<place.end], as: UTF8.self)
    case .escaped: unescaped[place.first]
    case .object, .array, .integer, .yes, .no, .null: nil
    }
  }

  /// The UTF-8 of a string; nil for anything else.
  func utf8(_ place: Int) -> ArraySlice<UInt8>? {
    let place = places[place]
    return switch place.kind {
    case .ascii, .plain: bytes[place.first..<place.end]
    case .escaped: Array(unescaped[place.first].utf8)[...]
    case .object, .array, .integer, .yes, .no, .null: nil
    }
  }

  /// The bytes of an object or array, as they are written.
  func written(_ place: Int) -> ArraySlice<UInt8> { bytes[places[place].first..<places[place].end] }

  /// Whether a name is this one; canonically equal names are the same.
  func isNamed(_ place: Int, _ name: String) -> Bool {
    let at = places[place]
    guard at.kind == .ascii else { return string(place) == name }
    guard at.end - at.first == name.utf8.count else { return false }
    return unsafe bytes.withUnsafeBytes { bytes in
      unsafe name.utf8.span.withUnsafeBytes {
        unsafe bytes.part(at.first..<at.end).isSame(as: $0)
      }
    }
  }

  /// A value with all that it holds.
  func value(_ place: Int) -> JSONValue {
    switch places[place].kind {
    case .object:
      var members: [JSONMember] = []
      var name = place + 1
      while name < after(place) {
        members.append(JSONMember(string(name) ?? "", value(name + 1)))
        name = after(name + 1)
      }
      return .object(members)
    case .array:
      var values: [JSONValue] = []
      var item = place + 1
      while item < after(place) {
        values.append(value(item))
        item = after(item)
      }
      return .array(values)
    case .ascii, .plain, .escaped: return .string(string(place) ?? "")
    case .integer: return .integer(Int64(places[place].first))
    case .yes: return .bool(true)
    case .no: return .bool(false)
    case .null: return .null
    }
  }
}
