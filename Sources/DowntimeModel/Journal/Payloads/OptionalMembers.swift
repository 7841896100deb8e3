/// Members of an object on their way out; what is nil or empty is left out.
struct MemberWriter {
  private var members: [JSONMember] = []

  init() {}

  /// A writer of a value of several forms: the first member, `type`, says which.
  init(type: String) { name("type", type) }

  /// The object.
  var object: JSONValue { .object(members) }

  mutating func add(_ name: String, _ value: JSONValue?) {
    if let value { members.append(JSONMember(name, value)) }
  }

  /// A name of the format's own, such as a type.
  mutating func name(_ name: String, _ value: String) { add(name, .string(value)) }

  mutating func text(_ name: String, _ text: String?) { add(name, text.map { .text($0) }) }

  mutating func flag(_ name: String, _ flag: Bool?) { add(name, flag.map { .bool($0) }) }

  mutating func time(_ name: String, _ time: LocalTime?) {
    add(name, time.map { .string(TimestampText.write($0)) })
  }

  mutating func day(_ name: String, _ day: CivilDate?) {
    add(name, day.map { .string(SwedishDate.iso($0)) })
  }

  mutating func id<Subject>(_ name: String, _ id: Identifier<Subject>?) {
    add(name, id.map { .string($0.text) })
  }

  mutating func ids<Subject>(_ name: String, _ ids: [Identifier<Subject>]) {
    if !ids.isEmpty { add(name, .array(ids.map { .string($0.text) })) }
  }

  mutating func number(_ name: String, _ number: Int64?) { add(name, number.map { .integer($0) }) }

  mutating func word<Word: RawRepresentable>(_ name: String, _ word: Word?)
  where Word.RawValue == String {
    add(name, word.map { .string($0.rawValue) })
  }

  /// A grade, by its number.
  mutating func grade<Grade: RawRepresentable>(_ name: String, _ grade: Grade?)
  where Grade.RawValue == Int {
    number(name, grade.map { Int64($0.rawValue) })
  }

  /// An amount, in öre.
  mutating func amount(_ name: String, _ amount: Money) { number(name, amount.öre) }

  mutating func person(_ name: String, _ person: PersonReference?) {
    add(name, person.map(PersonPayload.write))
  }

  mutating func texts(_ name: String, _ texts: [String]) {
    if !texts.isEmpty { add(name, .array(texts.map { .text($0) })) }
  }

  /// Words of a set, in the order of the cases.
  mutating func words<Word: RawRepresentable & CaseIterable & Hashable>(
    _ name: String, _ words: Set<Word>
  ) where Word.RawValue == String {
    add(name, .array(Word.allCases.filter(words.contains).map { .string($0.rawValue) }))
  }

  mutating func objects<Value>(_ name: String, _ values: [Value], _ write: (Value) -> JSONValue) {
    if !values.isEmpty { add(name, .array(values.map(write))) }
  }
}

extension MemberReader {
  /// An amount, in öre.
  mutating func amount(_ name: String) throws(PayloadError) -> Money {
    guard case .integer(let öre) = try required(name) else { throw .invalid(path(name)) }
    return Money(öre: öre)
  }

  /// A text, or nil where null says that there is none.
  mutating func stringOrNull(_ name: String) throws(PayloadError) -> String? {
    switch try required(name) {
    case .string(let text): return text
    case .null: return nil
    case .object, .array, .integer, .bool: throw .invalid(path(name))
    }
  }

  mutating func day(_ name: String) throws(PayloadError) -> CivilDate {
    try parsed(name) { SwedishDate.date(iso: $0) }
  }

  mutating func word<Word: RawRepresentable>(_ name: String) throws(PayloadError) -> Word
  where Word.RawValue == String {
    try parsed(name) { Word(rawValue: $0) }
  }

  /// Words of a set.
  mutating func words<Word: RawRepresentable & Hashable>(_ name: String) throws(PayloadError)
    -> Set<Word> where Word.RawValue == String
  {
    var words: Set<Word> = []
    for text in try strings(name) {
      guard let word = Word(rawValue: text) else { throw .invalid(path(name)) }
      words.insert(word)
    }
    return words
  }

  // What a member holds where there is one.

  mutating func stringIfAny(_ name: String) throws(PayloadError) -> String? {
    has(name) ? try string(name) : nil
  }

  mutating func boolIfAny(_ name: String) throws(PayloadError) -> Bool? {
    has(name) ? try bool(name) : nil
  }

  mutating func timeIfAny(_ name: String) throws(PayloadError) -> LocalTime? {
    has(name) ? try time(name) : nil
  }

  mutating func dayIfAny(_ name: String) throws(PayloadError) -> CivilDate? {
    has(name) ? try day(name) : nil
  }

  mutating func wholeNumberIfAny(_ name: String) throws(PayloadError) -> Int? {
    has(name) ? try wholeNumber(name) : nil
  }

  /// A grade, by its number.
  mutating func gradeIfAny<Grade: RawRepresentable>(_ name: String) throws(PayloadError) -> Grade?
  where Grade.RawValue == Int {
    guard let number = try wholeNumberIfAny(name) else { return nil }
    guard let grade = Grade(rawValue: number) else { throw .invalid(path(name)) }
    return grade
  }

  mutating func wordIfAny<Word: RawRepresentable>(_ name: String) throws(PayloadError) -> Word?
  where Word.RawValue == String {
    has(name) ? try word(name) : nil
  }

  mutating func identifierIfAny<Subject>(_ name: String) throws(PayloadError)
    -> Identifier<Subject>?
  {
    has(name) ? try identifier(name) : nil
  }

  mutating func stringsIfAny(_ name: String) throws(PayloadError) -> [String] {
    has(name) ? try strings(name) : []
  }

  /// Identities of a list; none where there is no such member.
  mutating func identifiersIfAny<Subject>(_ name: String) throws(PayloadError)
    -> [Identifier<Subject>]
  {
    var ids: [Identifier<Subject>] = []
    for text in try stringsIfAny(name) {
      guard let id = Identifier<Subject>(text) else { throw .invalid(path(name)) }
      ids.append(id)
    }
    return ids
  }

  mutating func objectIfAny<Value>(
    _ name: String, _ read: (inout MemberReader) throws(PayloadError) -> Value
  ) throws(PayloadError) -> Value? {
    has(name) ? try object(name, read) : nil
  }
}
