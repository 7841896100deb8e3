import DowntimeModel
import Terminal

/// A person being searched for: by name, room or number, with «okänd» and free text always
/// possible. Nobody is taken by chance: one match is taken on leaving the field and echoed with
/// birth date; several must be chosen from.
struct PersonField: Hashable, Sendable {
  /// What stands in the field.
  private(set) var field = TextField()
  /// The person taken; nil while the text has not been resolved.
  private(set) var chosen: PersonReference?
  /// Whether the person's data are protected: nothing about her is written here (K-51).
  private(set) var isProtected = false
  /// The suggestion the cursor stands on.
  private(set) var highlighted: Int?

  /// One line under the field.
  struct Suggestion: Hashable {
    /// Whom it means; nil for somebody whose data are protected.
    var person: PersonReference?
    /// What it says.
    var text: String
  }

  /// An empty field.
  init() {}

  /// A field that holds a person.
  init(_ person: PersonReference) {
    take(person)
  }

  /// A field as a draft kept it: `boende:` and an identity, `ingen`, or text.
  init(draftText: String, unit: UnitState, now: LocalTime) {
    if let id = draftText.wholeMatch(prefix: "boende:").flatMap(Identifier<Resident>.init),
      let resident = unit.residents.first(where: { $0.id == id })
    {
      take(PersonReference(resident))
    } else if draftText == "ingen" {
      take(.nobody)
    } else if let name = draftText.wholeMatch(prefix: "namn:") {
      if let first = Self.freeTexts(name, now: now).first { take(first) }
    } else {
      field = TextField(draftText)
    }
  }

  /// What a draft keeps.
  var draftText: String {
    switch chosen {
    case .resident(let id, _, _, _), .veiled(let id, _): "boende:\(id.text)"
    case .nobody: "ingen"
    case .described: "namn:\(field.text)"
    case .unknown, nil: field.text
    }
  }

  /// Edits the text; the person is open again.
  mutating func edit(_ change: (inout TextField) -> Void) {
    let before = field.text
    change(&field)
    if field.text != before { (chosen, highlighted, isProtected) = (nil, nil, false) }
  }

  /// The lines under the field while it has the focus: matches, then what else the text may mean.
  func suggestions(
    _ context: ScreenContext, allowsNobody: Bool, limit: Int? = nil
  ) -> [Suggestion] {
    guard chosen == nil, !isProtected else { return [] }
    let typed = field.text.trimmed
    let (matches, isAnyProtected) = matches(context)
    var lines = matches.prefix(limit ?? context.suggestionLimit).map { resident in
      Suggestion(person: PersonReference(resident), text: PersonLabel(resident).full)
    }
    if allowsNobody, typed.isEmpty {
      lines.append(Suggestion(person: .nobody, text: PersonTexts.nobody.full))
    }
    if !typed.isEmpty, Self.unknownText(typed) == nil, !isAnyProtected {
      lines += Self.freeTexts(typed, now: context.now)
    }
    // Always there, and last: whoever needs it must not have to know what to type.
    return lines + [Suggestion(person: nil, text: ProtectedTexts.line)]
  }

  /// Residents that the text can mean, those with protected data left out, and whether there are such.
  private func matches(_ context: ScreenContext) -> (shown: [Resident], isAnyProtected: Bool) {
    let typed = field.text.trimmed
    let shown = context.unit.residents(matching: typed).filter { !$0.protection.isProtected }
    let isMeant = !typed.isEmpty && context.unit.meansProtected(typed)
    return (shown, isMeant || ProtectedTexts.isMeant(by: typed))
  }

  /// Nothing is written here of whom it is about: not even that which was typed.
  private mutating func protect() {
    self = PersonField()
    isProtected = true
  }

  private mutating func take(_ suggestion: Suggestion) {
    if let person = suggestion.person { take(person) } else { protect() }
  }

  /// Moves among the suggestions; false at the edge, so that the focus moves on.
  mutating func highlight(_ direction: Int, of suggestions: [Suggestion]) -> Bool {
    guard !suggestions.isEmpty else { return false }
    let next = (highlighted ?? -1) + direction
    guard suggestions.indices.contains(next) else {
      if next < 0, highlighted != nil {
        highlighted = nil
        return true
      }
      return false
    }
    highlighted = next
    return true
  }

  /// Takes a person: shown by name from now on.
  mutating func take(_ person: PersonReference) {
    chosen = person
    highlighted = nil
    switch person {
    case .resident(_, let name, _, _): field = TextField(name)
    case .described(let name, let number):
      field = TextField(
        [name, SwedishText.plainNumber(number)].compactMap { $0 }.joined(separator: " "))
    case .unknown(let known):
      let word = PersonTexts.unknown.discreet
      field = TextField(known.isEmpty ? word : "\(word) \(known)")
    case .nobody: field = TextField(PersonTexts.nobody.discreet)
    case .veiled: field = TextField(ProtectedTexts.name)
    }
  }

  /// Resolves the text on leaving the field: the highlighted line, «okänd …», a single match, or a
  /// name that matches nobody.
  mutating func settle(_ context: ScreenContext, allowsNobody: Bool) {
    guard chosen == nil, !isProtected else { return }
    let typed = field.text.trimmed
    let lines = suggestions(context, allowsNobody: allowsNobody)
    if let highlighted, lines.indices.contains(highlighted) {
      take(lines[highlighted])
    } else if let known = Self.unknownText(typed) {
      take(.unknown(known))
    } else if !typed.isEmpty {
      let (matches, isAnyProtected) = matches(context)
      let others = Self.freeTexts(typed, now: context.now)
      if matches.isEmpty, isAnyProtected {
        protect()
      } else if let only = matches.first, matches.count == 1, !isAnyProtected {
        take(PersonReference(only))
      } else if matches.isEmpty, let only = others.first, others.count == 1 {
        take(only)
      }
    }
  }

  /// The text after «okänd», or nil when it begins otherwise.
  private static func unknownText(_ typed: String) -> String? {
    let word = PersonTexts.unknown.discreet
    guard typed.lowercased().hasPrefix(word) else { return nil }
    return String(typed.dropFirst(word.count)).trimmed
  }

  /// What a name that is in no list can mean. Its last word is taken for an identity number when it
  /// looks like one; a number that cannot be right is kept as typed and said to be doubtful.
  private static func freeTexts(_ typed: String, now: LocalTime) -> [Suggestion] {
    let words = typed.trimmed.split(separator: " ")
    guard words.count > 1, let last = words.last, last.count(where: \.isNumber) >= 8 else {
      return [line(typed.trimmed, .unknown)]
    }
    let name = words.dropLast().joined(separator: " ")
    let today = StockholmTime.civil(of: now).date
    switch PersonNumberInput.parse(String(last), today: today) {
    case .success(.number(let number)): return [line(name, number)]
    case .success(.either(let younger, let older)):
      return [line(name, .personnummer(younger)), line(name, .personnummer(older))]
    case .success(.unchecked(let number)):
      let isDoubtful = number.reserveNumber?.checkDigit == .doesNotFit
      return [line(name, number, isDoubtful: isDoubtful)]
    case .failure: return [line(name, .reserve(String(last)), isDoubtful: true)]
    }
  }

  private static func line(
    _ name: String, _ number: PersonNumber, isDoubtful: Bool = false
  ) -> Suggestion {
    let person = PersonReference.described(name: name, number: number)
    return Suggestion(
      person: person,
      text: FormTexts.someoneElse(PersonLabel(person).full, isDoubtful: isDoubtful))
  }
}

extension StringProtocol {
  /// Without white space at the ends.
  var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// What follows a prefix, or nil.
  func wholeMatch(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
