/// How members that this version does not know are named in `Record.unknownMembers` and put back.
///
/// A member of the body goes by its own name. Any other goes by its JSON pointer (RFC 6901) from
/// the payload's root, such as `/hlc` or `/body/person/protection`.
enum UnknownMembers {
  /// The pointer of a member of the object that a pointer leads to.
  static func pointer(_ parent: String, _ name: String) -> String {
    var pointer = parent + "/"
    guard name.utf8.contains(where: { $0 == 0x7E || $0 == 0x2F }) else { return pointer + name }
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": pointer += "~0"
      case "/": pointer += "~1"
      default: pointer.unicodeScalars.append(scalar)
      }
    }
    return pointer
  }

  /// The key of a member of the object that a pointer leads to.
  static func key(_ parent: String, _ name: String) -> String {
    parent == "/body" && name.utf8.first != UInt8(ascii: "/") ? name : pointer(parent, name)
  }

  /// The payload with unknown members put back, after the known ones and in the order of their
  /// keys. A value put back where a known one stands replaces it: it is what this version could
  /// not read there.
  static func restored(_ unknown: [String: String], in payload: JSONValue) -> JSONValue {
    guard !unknown.isEmpty else { return payload }
    var payload = payload
    for key in unknown.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let text = unknown[key] else { continue }
      put(value(text), at: names(key)[...], in: &payload)
    }
    return payload
  }

  private static func value(_ text: String) -> JSONValue {
    do { return try JSONParser.parse(Array(text.utf8)) } catch { return .string(text) }
  }

  private static func names(_ key: String) -> [String] {
    guard key.utf8.first == UInt8(ascii: "/") else { return ["body", key] }
    return key.unicodeScalars.dropFirst().split(
      separator: "/", omittingEmptySubsequences: false
    ).map { part in
      var name = String.UnicodeScalarView()
      var isEscape = false
      for scalar in part {
        if isEscape {
          name.append(scalar == "1" ? "/" : "~")
          isEscape = false
        } else if scalar == "~" {
          isEscape = true
        } else {
          name.append(scalar)
        }
      }
      return String(name)
    }
  }

  private static func put(
    _ value: JSONValue, at names: ArraySlice<String>, in payload: inout JSONValue
  ) {
    guard let name = names.first else {
      payload = value
      return
    }
    if case .array(var values) = payload {
      guard let index = Int(name), values.indices.contains(index) else { return }
      put(value, at: names.dropFirst(), in: &values[index])
      payload = .array(values)
      return
    }
    guard case .object(var members) = payload else { return }
    if let index = members.firstIndex(where: { $0.name == name }) {
      put(value, at: names.dropFirst(), in: &members[index].value)
    } else {
      var member = JSONMember(name, names.count > 1 ? .object([]) : .null)
      put(value, at: names.dropFirst(), in: &member.value)
      members.append(member)
    }
    payload = .object(members)
  }
}
