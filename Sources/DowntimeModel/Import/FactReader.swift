/// Reads the members of one object of an import. Where a member is wrong it notes the fault, gives
/// something in its place and goes on, so that all faults of a line are told at once; a line with a
/// fault is never taken in, so that what stands in is never kept.
struct FactReader {
  /// What the members may point at.
  var scene: ImportScene
  /// What was wrong, in the order found.
  private(set) var faults: [ImportFault] = []

  private let line: Int
  private let path: String
  private let members: [JSONMember]
  private var isTaken: [Bool]

  /// A reader of a line's object.
  init(_ members: [JSONMember], line: Int, scene: ImportScene) {
    self.init(members, line: line, scene: scene, path: "")
  }

  private init(_ members: [JSONMember], line: Int, scene: ImportScene, path: String) {
    self.scene = scene
    self.line = line
    self.path = path
    self.members = members
    isTaken = members.map { _ in false }
  }

  // MARK: Faults

  /// Notes a fault of a member.
  mutating func fail(_ name: String, _ problem: ImportFault.MemberProblem) {
    faults.append(ImportFault(line: line, .member(path + name, problem)))
  }

  /// Whether a member already has a fault.
  func hasFault(_ name: String) -> Bool {
    faults.contains { fault in
      if case .member(let member, _) = fault.problem { member == path + name } else { false }
    }
  }

  /// Every member that nobody asked for is a fault: a slip must not lose what it says.
  mutating func finish() {
    for (index, member) in members.enumerated() where !isTaken[index] {
      fail(member.name, .unknown)
    }
  }

  // MARK: Members

  /// Whether there is such a member; null is none.
  func has(_ name: String) -> Bool {
    members.contains { $0.name == name && $0.value != .null }
  }

  /// What a member holds, without taking it.
  func peek(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }

  /// Takes a member; nil when there is none.
  mutating func take(_ name: String) -> JSONValue? {
    guard let index = members.firstIndex(where: { $0.name == name }) else { return nil }
    isTaken[index] = true
    return members[index].value == .null ? nil : members[index].value
  }

  /// A member's text as it stands; nil when there is none, or it is no text.
  mutating func string(_ name: String) -> String? {
    switch take(name) {
    case .string(let text): return text
    case nil: return nil
    default:
      fail(name, .shape(.text))
      return nil
    }
  }

  /// What a required member holds; the fallback after a fault.
  mutating func required<Value>(
    _ name: String, _ fallback: Value, _ read: (inout FactReader, String) -> Value?
  ) -> Value {
    let before = faults.count
    if let value = read(&self, name) { return value }
    if faults.count == before { fail(name, .missing) }
    return fallback
  }

  /// Several lines of text; empty when there are none.
  mutating func text(_ name: String) -> String { string(name).map(CleanText.cleaned) ?? "" }

  /// Text, or nothing.
  mutating func textIfAny(_ name: String) -> String? {
    let text = text(name)
    return CleanText.isBlank(text) ? nil : text
  }

  /// One line of text; empty when there is none.
  mutating func line(_ name: String) -> String { string(name).map(CleanText.line) ?? "" }

  /// One line of text, or nothing.
  mutating func lineIfAny(_ name: String) -> String? {
    let line = line(name)
    return line.isEmpty ? nil : line
  }

  /// One line of text that must be there, within what a line holds.
  mutating func requiredLine(_ name: String) -> String {
    let line = required(name, "") { $0.lineIfAny($1) }
    if line.count > EntryLimits.lineCharacters { fail(name, tooLong(line)) }
    return line
  }

  /// Text that must be there.
  mutating func requiredText(_ name: String) -> String {
    required(name, "") { $0.textIfAny($1) }
  }

  private func tooLong(_ line: String) -> ImportFault.MemberProblem {
    .entry(
      EntryFault(
        .text, .tooLong(count: line.count, limit: EntryLimits.lineCharacters)))
  }

  /// Texts of a list; one text alone is a list of one.
  mutating func lines(_ name: String) -> [String] {
    switch take(name) {
    case nil: return []
    case .string(let text): return [CleanText.line(text)]
    case .array(let values):
      return values.compactMap { value in
        if case .string(let text) = value { return CleanText.line(text) }
        fail(name, .shape(.text))
        return nil
      }
    default:
      fail(name, .shape(.list))
      return []
    }
  }

  /// `true`, `false`, «ja», «nej»; nil when not said.
  mutating func flagIfAny(_ name: String) -> Bool? {
    switch take(name) {
    case nil: return nil
    case .bool(let flag): return flag
    case .string("ja"): return true
    case .string("nej"): return false
    default:
      fail(name, .shape(.flag))
      return nil
    }
  }

  mutating func flag(_ name: String) -> Bool { required(name, false) { $0.flagIfAny($1) } }

  /// A whole number of a range; nil when not said.
  mutating func numberIfAny(_ name: String, _ range: ClosedRange<Int>) -> Int? {
    switch take(name) {
    case nil: return nil
    case .integer(let number):
      if let number = Int(exactly: number), range.contains(number) { return number }
      fail(name, .number(range))
    default: fail(name, .shape(.wholeNumber))
    }
    return nil
  }

  mutating func number(_ name: String, _ range: ClosedRange<Int>) -> Int {
    required(name, range.lowerBound) { $0.numberIfAny($1, range) }
  }

  /// One of an enumeration's words; nil when not said.
  mutating func wordIfAny<Word: RawRepresentable & CaseIterable>(_ name: String) -> Word?
  where Word.RawValue == String {
    string(name).flatMap { word($0, of: name) }
  }

  /// One of an enumeration's words; the fallback after a fault.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ name: String, or fallback: Word)
    -> Word where Word.RawValue == String
  {
    required(name, fallback) { $0.wordIfAny($1) }
  }

  /// Words of a list.
  mutating func words<Word: RawRepresentable & CaseIterable & Hashable>(_ name: String) -> Set<Word>
  where Word.RawValue == String {
    Set(lines(name).compactMap { word($0, of: name) })
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(
    _ text: String, of name: String
  ) -> Word? where Word.RawValue == String {
    let typed = CleanText.line(text)
    if let word = Word(rawValue: typed) ?? Word(rawValue: typed.lowercased()) { return word }
    fail(name, .word(allowed: Word.allCases.map(\.rawValue)))
    return nil
  }

  // MARK: Times, days, amounts

  mutating func timeIfAny(_ name: String) -> LocalTime? {
    guard let text = string(name) else { return nil }
    switch ImportTime.read(text) {
    case .success(let time): return time
    case .failure(let problem):
      fail(name, problem)
      return nil
    }
  }

  mutating func time(_ name: String) -> LocalTime {
    required(name, scene.now) { $0.timeIfAny($1) }
  }

  mutating func dayIfAny(_ name: String) -> CivilDate? {
    guard let text = string(name) else { return nil }
    let day = SwedishDate.date(iso: text)
    if day == nil { fail(name, .day) }
    return day
  }

  mutating func day(_ name: String) -> CivilDate {
    required(name, scene.today) { $0.dayIfAny($1) }
  }

  /// An amount, as text or as whole kronor.
  mutating func money(_ name: String) -> Money {
    required(name, .zero) { reader, name in
      let text: String
      switch reader.take(name) {
      case nil: return nil
      case .integer(let kronor): text = String(kronor)
      case .string(let typed): text = typed
      default:
        reader.fail(name, .shape(.text))
        return nil
      }
      switch MoneyInput.parse(text) {
      case .success(let money): return money
      case .failure(let fault):
        reader.fail(name, .amount(fault))
        return nil
      }
    }
  }

  // MARK: Objects

  /// An object, read by the closure; nil when there is none, or it is no object.
  mutating func objectIfAny<Value>(_ name: String, _ read: (inout FactReader) -> Value) -> Value? {
    switch take(name) {
    case nil: return nil
    case .object(let members): return inside(members, name, read)
    default:
      fail(name, .shape(.object))
      return nil
    }
  }

  /// Objects of a list; one alone is a list of one.
  mutating func objects<Value>(_ name: String, _ read: (inout FactReader) -> Value) -> [Value] {
    switch take(name) {
    case nil: return []
    case .object(let members): return [inside(members, name, read)]
    case .array(let values):
      return values.enumerated().compactMap { index, value in
        if case .object(let members) = value {
          return inside(members, "\(name)/\(index + 1)", read)
        }
        fail("\(name)/\(index + 1)", .shape(.object))
        return nil
      }
    default:
      fail(name, .shape(.list))
      return []
    }
  }

  /// Reads an object's members; what is wrong is told with the whole path.
  mutating func inside<Value>(
    _ members: [JSONMember], _ name: String, _ read: (inout FactReader) -> Value
  ) -> Value {
    var reader = FactReader(members, line: line, scene: scene, path: path + name + "/")
    let value = read(&reader)
    reader.finish()
    faults += reader.faults
    return value
  }
}
