import DowntimeModel
import Terminal

/// What keys mean in a form, by the field that has the focus.
extension Form {
  /// Answers an input; nil when it means nothing in a form (Esc, function keys).
  mutating func handle(_ input: Input, _ context: ScreenContext) -> Answer? {
    switch input {
    case .paste(let text): return type(CleanText.cleaned(text), isPaste: true)
    case .action(.undo): return edit { $0.undo() }
    case .action(.redo): return edit { $0.redo() }
    case .action: return nil
    case .answer(let name, let text):
      guard let field = spec[name] else { return nil }
      set(name, FieldInput(field.kind, draftText: text, unit: context.unit, now: context.now))
      return Answer(changed: true)
    case .key(let key):
      switch focus {
      case .more: return handleMore(key, context)
      case .button(let index): return handleButton(key, index, context)
      case .field: return handleField(key, context)
      }
    }
  }

  private mutating func handleMore(_ key: Key, _ context: ScreenContext) -> Answer? {
    guard key == .enter || key == .character(" ") else { return moveFocus(key, context) }
    isUnfolded.toggle()
    if isUnfolded, let first = shownFields.folded.first(where: \.isField) {
      focus = .field(first.name)
    }
    return Answer()
  }

  private mutating func handleButton(_ key: Key, _ index: Int, _ context: ScreenContext) -> Answer?
  {
    switch key {
    case .enter, .character(" "): return Answer(pressed: spec.buttons[index].role)
    case .left: return moveFocus(.up, context)
    case .right: return moveFocus(.down, context)
    default: return moveFocus(key, context)
    }
  }

  private mutating func handleField(_ key: Key, _ context: ScreenContext) -> Answer? {
    guard let field = focusedField, let input = inputs[field.name] else { return nil }
    switch input {
    case .text:
      if field.kind == .contact, let answer = pickContact(key, context) { return answer }
      return handleText(key, field, context)
    case .time:
      return editingKey(key) ?? moveFocus(key, context)
    case .person(var person):
      let lines = person.suggestions(context, allowsNobody: field.allowsNobody)
      if key == .down || key == .up, person.highlight(key == .down ? 1 : -1, of: lines) {
        inputs[field.name] = .person(person)
        return Answer()
      }
      return editingKey(key) ?? moveFocus(key, context)
    case .choice(let value):
      guard case .choice(let choices) = field.kind else { return nil }
      return pick(key, field.name, choices, current: value) ?? moveFocus(key, context)
    case .choices(let values, let cursor):
      guard case .choices(let choices) = field.kind else { return nil }
      return tick(key, field.name, choices, values, cursor) ?? moveFocus(key, context)
    case .check(let isTicked):
      guard key == .character(" ") || key == .character("x") else { return moveFocus(key, context) }
      inputs[field.name] = .check(!isTicked)
      problems[field.name] = nil
      return Answer(changed: true)
    case .remark:
      return moveFocus(key, context)
    }
  }

  private mutating func handleText(
    _ key: Key, _ field: FieldSpec, _ context: ScreenContext
  ) -> Answer? {
    guard case .text = field.kind, case .text(let text) = inputs[field.name] else {
      return editingKey(key) ?? moveFocus(key, context)
    }
    let width = FormRows.fieldWidth(context.area)
    switch key {
    case .enter: return type("\n", isPaste: false)
    case .up, .down, .home, .end, .pageUp, .pageDown:
      let layout = TextLayout(text.text, width: width)
      let place = layout.place(of: text.offset)
      let row: Int
      switch key {
      case .up: row = place.row - 1
      case .down: row = place.row + 1
      case .pageUp: row = max(0, place.row - max(1, context.area.rows - 4))
      case .pageDown: row = min(layout.rows.count - 1, place.row + max(1, context.area.rows - 4))
      default: row = place.row
      }
      let isAtEnd = key == .pageDown && place.row == layout.rows.count - 1
      guard layout.rows.indices.contains(row), !isAtEnd else { return moveFocus(key, context) }
      let column = key == .home ? 0 : key == .end ? Int.max : place.column
      let offset = layout.offset(row: row, column: column)
      return edit {
        $0.move(to: offset)
        return true
      }
    default: return editingKey(key) ?? moveFocus(key, context)
    }
  }

  /// The keys that edit a line.
  private mutating func editingKey(_ key: Key) -> Answer? {
    switch key {
    case .character(let character): type(String(character), isPaste: false)
    case .backspace:
      edit {
        $0.eraseLeft()
        return true
      }
    case .delete:
      edit {
        $0.eraseRight()
        return true
      }
    case .left: edit { $0.step(-1) }
    case .right: edit { $0.step(1) }
    case .home:
      edit {
        $0.move(to: 0)
        return true
      }
    case .end:
      edit {
        $0.move(to: $0.text.count)
        return true
      }
    default: nil
    }
  }

  private mutating func type(_ text: String, isPaste: Bool) -> Answer? {
    guard let field = focusedField else { return nil }
    var text = text
    if case .text = field.kind {
    } else {
      text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    return edit {
      $0.insert(text, isPaste: isPaste)
      return true
    }
  }

  /// Applies a change to the text that has the focus; nil when the focus is on no text.
  private mutating func edit(_ change: (inout TextField) -> Bool) -> Answer? {
    guard let field = focusedField, let input = inputs[field.name] else { return nil }
    let before = input.draftText
    switch input {
    case .text(var text):
      _ = change(&text)
      inputs[field.name] = .text(text)
    case .time(var time):
      time.edit { _ = change(&$0) }
      inputs[field.name] = .time(time)
    case .person(var person):
      person.edit { _ = change(&$0) }
      inputs[field.name] = .person(person)
    case .choice, .choices, .check, .remark: return nil
    }
    let changed = inputs[field.name]?.draftText != before
    if changed {
      edited.insert(field.name)
      problems[field.name] = nil
      highlighted = nil
    }
    return Answer(changed: changed)
  }

  private mutating func pick(
    _ key: Key, _ name: FieldName, _ choices: [FieldSpec.Choice], current: String?
  ) -> Answer? {
    let index = choices.firstIndex { $0.value == current }
    let target: Int
    switch key {
    case .left: target = max(0, (index ?? 1) - 1)
    case .right, .character(" "): target = index.map { ($0 + 1) % choices.count } ?? 0
    case .character(let character):
      guard let match = Self.index(of: character, in: choices, after: index) else { return nil }
      target = match
    case .backspace, .delete:
      inputs[name] = .choice(nil)
      return Answer(changed: index != nil)
    default: return nil
    }
    // A choice may be among what there is none of.
    guard choices.indices.contains(target) else { return nil }
    inputs[name] = .choice(choices[target].value)
    problems[name] = nil
    return Answer(changed: target != index)
  }

  private mutating func tick(
    _ key: Key, _ name: FieldName, _ choices: [FieldSpec.Choice], _ values: Set<String>,
    _ cursor: Int
  ) -> Answer? {
    let before = values
    var (values, cursor) = (values, cursor)
    switch key {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = max(0, min(choices.count - 1, cursor + 1))
    case .character(let character):
      if character != " " {
        guard let match = Self.index(of: character, in: choices, after: nil) else { return nil }
        cursor = match
      }
      guard choices.indices.contains(cursor) else { return nil }
      values.formSymmetricDifference([choices[cursor].value])
      problems[name] = nil
    default: return nil
    }
    inputs[name] = .choices(values, cursor: cursor)
    return Answer(changed: values != before)
  }

  /// A choice by its number or the first letter of its label: the next one with that letter after
  /// the one that is chosen, so that the letter again goes through them.
  private static func index(
    of character: Character, in choices: [FieldSpec.Choice], after current: Int?
  ) -> Int? {
    if let number = character.wholeNumberValue {
      return choices.indices.contains(number - 1) ? number - 1 : nil
    }
    let matches = choices.indices.filter {
      choices[$0].label.lowercased().first == character.lowercased().first
    }
    return matches.first { index in current.map { index > $0 } ?? true } ?? matches.first
  }

  private mutating func moveFocus(_ key: Key, _ context: ScreenContext) -> Answer? {
    let stops = stops
    guard let index = stops.firstIndex(of: focus) else { return nil }
    let target: Int
    switch key {
    case .tab, .enter, .down: target = key == .tab ? (index + 1) % stops.count : index + 1
    case .backTab, .up:
      target = key == .backTab ? (index + stops.count - 1) % stops.count : index - 1
    case .pageUp: target = 0
    // The button that finishes the form, not the one that leaves it.
    case .pageDown: target = stops.firstIndex(of: .button(0)) ?? stops.count - 1
    default: return nil
    }
    guard stops.indices.contains(target) else { return Answer() }
    var answer = Answer()
    if case .field(let name) = focus {
      let before = inputs[name]
      settle(name, context)
      answer.left = name
      answer.changed = inputs[name] != before
      answer.question = seasonQuestion(name, context)
    }
    focus = stops[target]
    highlighted = nil
    return answer
  }
}
