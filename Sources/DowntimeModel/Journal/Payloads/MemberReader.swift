/// Reads the members of one object by name and keeps those nobody asked for, so that what a newer
/// version wrote is never dropped.
///
/// Members are mostly asked for in the order they were written, so the search starts after the
/// member last found.
struct MemberReader {
  /// Members nobody asked for, as compact JSON by the key that `Record.unknownMembers` uses.
  private(set) var unknown: [String: String] = [:]

  private let pointer: String
  private let json: JSONText
  private let memory: PayloadMemory
  /// The object's place among the values of `json`.
  private let object: Int
  private var taken = Taken()
  private var expected: Member

  /// A member's place: its name's among the values, and its own among the members.
  private struct Member {
    var name: Int
    var ordinal: Int
  }

  /// A reader of the outermost object. What other payloads say too is shared through the memory.
  init(root json: JSONText, memory: PayloadMemory = PayloadMemory()) throws(PayloadError) {
    try self.init(json, JSONText.root, pointer: "", memory)
  }

  private init(_ json: JSONText, _ object: Int, pointer: String, _ memory: PayloadMemory)
    throws(PayloadError)
  {
    guard json.kind(object) == .object else { throw .invalid(String(pointer.dropFirst())) }
    self.pointer = pointer
    self.json = json
    self.memory = memory
    self.object = object
    expected = Member(name: object + 1, ordinal: 0)
  }

  private var first: Member { Member(name: object + 1, ordinal: 0) }
  private var end: Int { json.after(object) }

  private func after(_ member: Member) -> Member {
    Member(name: json.after(member.name + 1), ordinal: member.ordinal + 1)
  }

  private func member(_ name: String, from start: Member, to end: Int) -> Member? {
    var member = start
    while member.name < end {
      if json.isNamed(member.name, name) { return member }
      member = after(member)
    }
    return nil
  }

  /// The place of a member's value, which is then no longer unknown; nil when there is none.
  private mutating func find(_ name: String) -> Int? {
    guard
      let found = member(name, from: expected, to: end)
        ?? member(name, from: first, to: expected.name),
      taken.insert(found.ordinal)
    else { return nil }
    expected = after(found)
    return found.name + 1
  }

  private mutating func place(_ name: String) throws(PayloadError) -> Int {
    guard let place = find(name) else { throw .missing(path(name)) }
    return place
  }

  /// The value of a member, which is then no longer unknown; nil when there is none.
  mutating func take(_ name: String) -> JSONValue? { find(name).map(json.value) }

  /// Whether there is such a member that nobody has asked for.
  func has(_ name: String) -> Bool {
    let found =
      member(name, from: expected, to: end) ?? member(name, from: first, to: expected.name)
    return found.map { !taken.contains($0.ordinal) } ?? false
  }

  /// The path of a member, for errors.
  func path(_ name: String) -> String { pointer.isEmpty ? name : pointer.dropFirst() + "/" + name }

  mutating func required(_ name: String) throws(PayloadError) -> JSONValue {
    json.value(try place(name))
  }

  mutating func string(_ name: String) throws(PayloadError) -> String {
    guard let text = json.string(try place(name)) else { throw .invalid(path(name)) }
    return text
  }

  /// The UTF-8 of a string that stands for a value; `invalid` when it stands for none.
  private mutating func read<Value>(_ name: String, _ parse: (ArraySlice<UInt8>) -> Value?)
    throws(PayloadError) -> Value
  {
    guard let text = json.utf8(try place(name)), let value = parse(text) else {
      throw .invalid(path(name))
    }
    return value
  }

  mutating func bool(_ name: String) throws(PayloadError) -> Bool {
    switch json.kind(try place(name)) {
    case .yes: return true
    case .no: return false
    case .object, .array, .ascii, .plain, .escaped, .integer, .null: throw .invalid(path(name))
    }
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
    try read(name) { Identifier<Subject>(utf8: $0) }
  }

  mutating func time(_ name: String) throws(PayloadError) -> LocalTime {
    try read(name) { TimestampText.read(utf8: $0) }
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
    try object(at: try place(name), UnknownMembers.pointer(pointer, name), read).value
  }

  /// Objects of an array, each read by the closure; none where there is no such member.
  mutating func objects<Value>(
    _ name: String, _ read: (inout MemberReader) throws(PayloadError) -> Value
  ) throws(PayloadError) -> [Value] {
    guard has(name) else { return [] }
    let array = try place(name)
    guard json.kind(array) == .array else { throw .invalid(path(name)) }
    let pointer = UnknownMembers.pointer(pointer, name)
    var values: [Value] = []
    var item = array + 1
    while item < json.after(array) {
      let place = UnknownMembers.pointer(pointer, String(values.count))
      values.append(try object(at: item, place, read).value)
      item = json.after(item)
    }
    return values
  }

  private mutating func object<Value>(
    at place: Int, _ pointer: String,
    _ read: (inout MemberReader) throws(PayloadError) -> Value
  ) throws(PayloadError) -> (value: Value, isWhollyKnown: Bool) {
    var reader = try MemberReader(json, place, pointer: pointer, memory)
    let value = try read(&reader)
    reader.finish()
    guard !reader.unknown.isEmpty else { return (value, true) }
    unknown.merge(reader.unknown) { first, _ in first }
    return (value, false)
  }

  /// Whom something is about.
  mutating func person(_ name: String) throws(PayloadError) -> PersonReference {
    try shared(name, memory.persons, PersonPayload.read)
  }

  /// Who wrote something.
  mutating func author(_ name: String) throws(PayloadError) -> Author {
    try shared(name, memory.authors, PersonPayload.readAuthor)
  }

  /// An object that many payloads hold word for word: read once, as long as all of it is known.
  private mutating func shared<Value>(
    _ name: String, _ known: PayloadMemory.Known<Value>,
    _ read: (inout MemberReader) throws(PayloadError) -> Value
  ) throws(PayloadError) -> Value {
    let place = try place(name)
    if json.kind(place) == .object, let value = known[json.written(place)] { return value }
    let (value, isWhollyKnown) = try object(at: place, UnknownMembers.pointer(pointer, name), read)
    if isWhollyKnown { known[json.written(place)] = value }
    return value
  }

  /// Notes a value that this version does not know, in a member that it does.
  mutating func keep(_ name: String, _ value: JSONValue) {
    unknown[UnknownMembers.key(pointer, name)] = value.text
  }

  /// Counts everything that was not asked for as unknown.
  mutating func finish() {
    var member = first
    while member.name < end {
      if !taken.contains(member.ordinal) {
        keep(json.string(member.name) ?? "", json.value(member.name + 1))
      }
      member = after(member)
    }
  }
}

/// Which members have been asked for: a bit each, as far as there are bits.
private struct Taken {
  private var bits: UInt64 = 0
  private var more: Set<Int> = []

  func contains(_ ordinal: Int) -> Bool {
    ordinal < 64 ? bits >> UInt64(ordinal) & 1 == 1 : more.contains(ordinal)
  }

  /// Takes one; false when it was taken before.
  mutating func insert(_ ordinal: Int) -> Bool {
    guard ordinal < 64 else { return more.insert(ordinal).inserted }
    defer { bits |= 1 << UInt64(ordinal) }
    return !contains(ordinal)
  }
}
