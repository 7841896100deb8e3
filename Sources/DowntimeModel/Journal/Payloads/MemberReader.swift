/// Reads the members of one object by name and keeps those nobody asked for, so that what a newer
/// version wrote is never dropped.
///
/// Members are mostly asked for in the order they were written, so the search starts after the
/// member last found.
struct MemberReader {
  /// Members nobody asked for, as compact JSON by the key that `Record.unknownMembers` uses.
  private(set) var unknown: [String: String] = [:]

  private let pointer: String
  private let members: [JSONMember]
  private var isTaken: [Bool]
  private var expected = 0

  /// A reader of the outermost object.
  init(root value: JSONValue) throws(PayloadError) {
    try self.init(value, pointer: "")
  }

  private init(_ value: JSONValue, pointer: String) throws(PayloadError) {
    guard case .object(let members) = value else {
      throw .invalid(String(pointer.dropFirst()))
    }
    self.pointer = pointer
    self.members = members
    isTaken = Array(repeating: false, count: members.count)
  }

  /// The value of a member, which is then no longer unknown; nil when there is none.
  mutating func take(_ name: String) -> JSONValue? {
    for step in 0..<members.count {
      let index = (expected + step) % members.count
      if members[index].name == name {
        guard !isTaken[index] else { return nil }
        isTaken[index] = true
        expected = index + 1
        return members[index].value
      }
    }
    return nil
  }

  /// Whether there is such a member that nobody has asked for.
  func has(_ name: String) -> Bool {
    members.indices.contains { members[$0].name == name && !isTaken[$0] }
  }

  /// The path of a member, for errors.
  func path(_ name: String) -> String { pointer.isEmpty ? name : pointer.dropFirst() + "/" + name }

  mutating func required(_ name: String) throws(PayloadError) -> JSONValue {
    guard let value = take(name) else { throw .missing(path(name)) }
    return value
  }

  mutating func string(_ name: String) throws(PayloadError) -> String {
    guard case .string(let text) = try required(name) else { throw .invalid(path(name)) }
    return text
  }

  mutating func bool(_ name: String) throws(PayloadError) -> Bool {
    guard case .bool(let value) = try required(name) else { throw .invalid(path(name)) }
    return value
  }

  mutating func wholeNumber(_ name: String) throws(PayloadError) -> Int {
    guard case .integer(let value) = try required(name), let number = Int(exactly: value) else {
      throw .invalid(path(name))
    }
    return number
  }

  mutating func strings(_ name: String) throws(PayloadError) -> [String] {
    guard case .array(let values) = try required(name) else { throw .invalid(path(name)) }
    var texts: [String] = []
    for value in values {
      guard case .string(let text) = value else { throw .invalid(path(name)) }
      texts.append(text)
    }
    return texts
  }

  mutating func identifier<Subject>(_ name: String) throws(PayloadError) -> Identifier<Subject> {
    try parsed(name) { Identifier<Subject>($0) }
  }

  mutating func time(_ name: String) throws(PayloadError) -> LocalTime {
    try parsed(name) { TimestampText.read($0) }
  }

  /// A string that stands for a value; `invalid` when it stands for none.
  mutating func parsed<Value>(_ name: String, _ parse: (String) -> Value?) throws(PayloadError)
    -> Value
  {
    guard let value = parse(try string(name)) else { throw .invalid(path(name)) }
    return value
  }

  /// An object, read by the closure; its unknown members become unknown members of this reader.
  mutating func object<Value>(
    _ name: String, _ read: (inout MemberReader) throws(PayloadError) -> Value
  ) throws(PayloadError) -> Value {
    var reader = try MemberReader(
      try required(name), pointer: UnknownMembers.pointer(pointer, name))
    let value = try read(&reader)
    reader.finish()
    unknown.merge(reader.unknown) { first, _ in first }
    return value
  }

  /// Objects of an array, each read by the closure; none where there is no such member.
  mutating func objects<Value>(
    _ name: String, _ read: (inout MemberReader) throws(PayloadError) -> Value
  ) throws(PayloadError) -> [Value] {
    guard has(name) else { return [] }
    guard case .array(let values) = try required(name) else { throw .invalid(path(name)) }
    let pointer = UnknownMembers.pointer(pointer, name)
    var objects: [Value] = []
    for (index, value) in values.enumerated() {
      var reader = try MemberReader(
        value, pointer: UnknownMembers.pointer(pointer, String(index)))
      objects.append(try read(&reader))
      reader.finish()
      unknown.merge(reader.unknown) { first, _ in first }
    }
    return objects
  }

  /// Notes a value that this version does not know, in a member that it does.
  mutating func keep(_ name: String, _ value: JSONValue) {
    unknown[UnknownMembers.key(pointer, name)] = value.text
  }

  /// Counts everything that was not asked for as unknown.
  mutating func finish() {
    for (index, member) in members.enumerated() where !isTaken[index] {
      keep(member.name, member.value)
    }
  }
}
