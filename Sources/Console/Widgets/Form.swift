import DowntimeModel
import Terminal

/// A form drawn from a `FormSpec`: what is typed, where the focus stands, and what was missing when
/// signing was last tried. Moving between fields is free; nothing here refuses to be left.
struct Form: Hashable, Sendable {
  /// Where keys go.
  enum Focus: Hashable, Sendable {
    case field(FieldName)
    /// The line «Mer» that opens the folded fields.
    case more
    case button(Int)
  }

  /// What a key led to.
  struct Answer: Hashable, Sendable {
    /// Something typed or chosen is different now.
    var changed = false
    /// The field the focus has left.
    var left: FieldName?
    /// The button pressed.
    var pressed: FormSpec.Button.Role?
    /// What must be asked about the field left: which of two hours.
    var question: Dialog?
    /// Who was chosen from the contact list.
    var contact: WhomToRing?
  }

  /// The fields and buttons.
  var spec: FormSpec
  /// Where keys go.
  var focus: Focus
  /// What has been typed and chosen.
  var inputs: [FieldName: FieldInput] = [:]
  /// Whether the folded fields are shown.
  var isUnfolded = false
  /// What was missing or wrong when signing was last tried, in words, by field.
  var problems: [FieldName: String] = [:]
  /// What the screen knows beyond what is typed.
  var facts: Set<FormFact> = []
  /// What the screen says of the answers, by field.
  var notes: [FieldName: FormNote] = [:]
  /// The contact under the focused field that the cursor stands on.
  var highlighted: Int?
  /// The fields that a key has changed the text of.
  var edited: Set<FieldName> = []

  /// A form with the texts of a draft (none for an empty form).
  init(_ spec: FormSpec, texts: [FieldName: String], unit: UnitState, now: LocalTime) {
    self.spec = spec
    focus = .button(0)
    for field in spec.fields {
      let text = texts[field.name] ?? ""
      inputs[field.name] = FieldInput(field.kind, draftText: text, unit: unit, now: now)
    }
    isUnfolded = openFields.contains { $0.isFolded && texts[$0.name]?.isEmpty == false }
    focus = stops.first ?? .button(0)
  }

  /// What a draft keeps of every field that is not empty; secrets are never kept.
  var texts: [String: String] {
    var texts: [String: String] = [:]
    for field in spec.fields where field.kind != .secret && field.isField {
      if let text = inputs[field.name]?.draftText, !text.isEmpty {
        texts[field.name.rawValue] = text
      }
    }
    return texts
  }

  /// The text of a field, whether it is open or not.
  func text(_ name: FieldName) -> String {
    if case .text(let field) = inputs[name] { field.text } else { inputs[name]?.draftText ?? "" }
  }

  /// Whether something is typed that would be lost if nobody kept it: proposals, choices, times and
  /// secrets apart.
  var holdsTypedText: Bool {
    edited.contains { name in
      guard case .text = inputs[name], spec[name]?.kind != .secret else { return false }
      return !text(name).trimmed.isEmpty
    }
  }

  /// Whether a box is ticked.
  func isTicked(_ name: FieldName) -> Bool {
    inputs[name] == .check(true)
  }

  /// The one thing chosen.
  func choice(_ name: FieldName) -> String? {
    if case .choice(let value) = inputs[name] { value } else { nil }
  }

  /// The things chosen.
  func choices(_ name: FieldName) -> Set<String> {
    if case .choices(let values, _) = inputs[name] { values } else { [] }
  }

  /// The time field.
  func time(_ name: FieldName) -> TimeField? {
    if case .time(let field) = inputs[name] { field } else { nil }
  }

  /// The person field.
  func person(_ name: FieldName) -> PersonField? {
    if case .person(let field) = inputs[name] { field } else { nil }
  }

  /// Sets a field from outside: a proposal, or the answer to a question.
  mutating func set(_ name: FieldName, _ input: FieldInput) {
    inputs[name] = input
    problems[name] = nil
  }

  /// Puts the texts of a draft into their fields.
  mutating func fill(_ texts: [String: String], _ context: ScreenContext) {
    for (name, text) in texts {
      let name = FieldName(rawValue: name)
      guard let field = spec[name] else { continue }
      inputs[name] = FieldInput(field.kind, draftText: text, unit: context.unit, now: context.now)
      edited.insert(name)
    }
  }

  /// Shows what is missing and goes to the first of it.
  mutating func show(_ problems: [FieldName: String]) {
    self.problems = problems
    guard let first = openFields.first(where: { problems[$0.name] != nil }) else { return }
    if openFields.contains(where: { $0.isFolded && problems[$0.name] != nil }) {
      isUnfolded = true
    }
    focus = .field(first.name)
  }

  /// Goes to a field.
  mutating func go(to name: FieldName) {
    if stops.contains(.field(name)) { focus = .field(name) }
  }

  /// Goes to the first button.
  mutating func goToButtons() {
    if !spec.buttons.isEmpty { focus = .button(0) }
  }

  /// Resolves times and persons as they stand, as leaving every field would.
  mutating func settle(_ context: ScreenContext) {
    for field in spec.fields { settle(field.name, context) }
  }

  /// The fields that what is answered opens, folded or not, in order.
  var openFields: [FieldSpec] { spec.fields.filter(isOpen) }

  /// Whether a field is open: what closes the field that it hangs on closes it too.
  func isOpen(_ field: FieldSpec) -> Bool {
    field.opensWhen.map(holds) ?? true
  }

  private func holds(_ condition: Condition) -> Bool {
    func isOpen(_ name: FieldName) -> Bool { spec[name].map(self.isOpen) ?? false }
    switch condition {
    case .chosen(let name, let value):
      switch inputs[name] {
      case .choice(value): return isOpen(name)
      case .choices(let values, _): return values.contains(value) && isOpen(name)
      default: return false
      }
    case .ticked(let name): return inputs[name] == .check(true) && isOpen(name)
    case .filled(let name): return inputs[name]?.isEmpty == false && isOpen(name)
    case .written(let name): return inputs[name]?.isEmpty == false
    case .fact(let fact): return facts.contains(fact)
    case .all(let conditions): return conditions.allSatisfy(holds)
    case .any(let conditions): return conditions.contains(where: holds)
    }
  }

  /// The fields that can be seen: what is always asked, and under «Mer» the rest.
  var shownFields: (first: [FieldSpec], folded: [FieldSpec], hasFolded: Bool) {
    let open = openFields
    let folded = open.filter(\.isFolded)
    return (open.filter { !$0.isFolded }, isUnfolded ? folded : [], !folded.isEmpty)
  }

  /// Where the focus can stand, from top to bottom. What finishes the form comes before «Mer» as
  /// long as that is closed, so that the form of the night is short; and last when it is open.
  var stops: [Focus] {
    let shown = shownFields
    let first = shown.first.filter(\.isField).map { Focus.field($0.name) }
    let folded = shown.folded.filter(\.isField).map { Focus.field($0.name) }
    let buttons = spec.buttons.indices.map { Focus.button($0) }
    guard shown.hasFolded else { return first + buttons }
    return isUnfolded ? first + [.more] + folded + buttons : first + buttons + [.more]
  }

  /// The field that has the focus.
  var focusedField: FieldSpec? {
    guard case .field(let name) = focus else { return nil }
    return spec[name]
  }

  /// After something was answered: a focus on what is closed now goes to what is left.
  mutating func keepFocus() {
    guard case .field(let name) = focus, spec[name].map(isOpen) != true else { return }
    focus = stops.first ?? .button(0)
  }

  /// The first time in the form that occurs twice and has not been answered.
  func seasonQuestion(_ context: ScreenContext) -> Dialog? {
    openFields.lazy.compactMap { seasonQuestion($0.name, context) }.first
  }

  func seasonQuestion(_ name: FieldName, _ context: ScreenContext) -> Dialog? {
    guard case .time(let time) = inputs[name],
      case .success(.ambiguous(let summer, let winter)) = time.meaning(now: context.now)
    else { return nil }
    return FormTexts.seasonQuestion(name, summer: summer, winter: winter, now: context.now)
  }

  mutating func settle(_ name: FieldName, _ context: ScreenContext) {
    switch inputs[name] {
    case .time(var time):
      time.settle(now: context.now)
      inputs[name] = .time(time)
    case .person(var person):
      let allowsNobody = spec[name]?.allowsNobody ?? false
      person.settle(context, allowsNobody: allowsNobody)
      inputs[name] = .person(person)
    default: break
    }
  }
}

extension FieldSpec {
  /// Whether a person field may answer «ingen enskild».
  var allowsNobody: Bool { kind == .person(allowsNobody: true) }
}

extension ScreenContext {
  /// How many matches a person field shows.
  var suggestionLimit: Int { isSmall ? 3 : 6 }
}
