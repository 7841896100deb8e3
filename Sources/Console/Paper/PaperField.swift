import DowntimeModel

/// A field of a form as lines on paper: the same fields with the same words as on the screen, so
/// that a new field is on the paper by itself.
enum PaperField {
  /// The fields as pieces: first what is always asked, then what an answer opens, under a heading
  /// that says which, last what is folded on the screen. What belongs together on paper stands
  /// together there: a paper does not open by itself.
  static func pieces(_ fields: [FieldSpec]) -> [[String]] {
    let groups = groups(fields)
    var pieces: [[String]] = []
    for group in groups {
      let (own, folded) = (group.fields.filter { !$0.isFolded }, group.fields.filter(\.isFolded))
      guard let words = group.words else {
        pieces += blocks(own).map(\.lines)
        continue
      }
      // What is ticked first: two such stand on a row.
      let (ticked, written) = (own.filter(isShortTick), own.filter { !isShortTick($0) })
      pieces += under(words, ticked + written + folded)
    }
    let folded = groups.first { $0.words == nil }?.fields.filter(\.isFolded) ?? []
    return pieces + under(PaperTexts.more, folded)
  }

  private static func under(_ heading: String, _ fields: [FieldSpec]) -> [[String]] {
    let blocks = blocks(fields).map(\.lines)
    // The heading is short: the hand has its row.
    return (blocks.first.map { [["", heading] + $0.drop(while: \.isEmpty)] } ?? [])
      + blocks.dropFirst()
  }

  /// Fields that the same answer opens; nil words for those that are always asked.
  private struct Group {
    var words: String?
    var fields: [FieldSpec]
  }

  private static func groups(_ fields: [FieldSpec]) -> [Group] {
    var groups = [Group(words: nil, fields: [])]
    var last = 0
    for (index, field) in fields.enumerated() {
      // The time of what stands over it goes with it.
      if !isTime(field, after: index > 0 ? fields[index - 1] : nil) {
        let words = field.opensWhen.flatMap { Self.words($0, fields) }
        let known = groups.firstIndex { $0.words == words }
        if known == nil { groups.append(Group(words: words, fields: [])) }
        last = known ?? groups.count - 1
      }
      groups[last].fields.append(field)
    }
    return groups
  }

  /// Whether a field is the time of the one before it, or the same time for another answer.
  private static func isTime(_ field: FieldSpec, after before: FieldSpec?) -> Bool {
    guard field.kind.isTime, let opener = field.opensWhen?.field, let before else { return false }
    return before.name == opener
      || before.kind.isTime && before.opensWhen?.field == opener && before.label == field.label
  }

  // MARK: Rows

  /// A field on paper.
  private struct Block {
    var lines: [String]
    /// The label and what is ticked or written, for fields that need only half a row.
    var half: Half?
  }

  private struct Half: Equatable {
    var label: String
    var content: String
    var isTicked: Bool
  }

  private static func blocks(_ fields: [FieldSpec]) -> [Block] {
    var blocks: [Block] = []
    var last: FieldSpec?
    for field in fields {
      defer { last = field }
      if isTime(field, after: last) {
        // One time for each answer is one too many.
        guard last?.kind.isTime == false, let answers = blocks.popLast() else { continue }
        blocks.append(withTime(answers))
        continue
      }
      let lines = lines(field)
      guard !lines.isEmpty else { continue }
      let half = half(field)
      if let half, let first = blocks.last?.half, first.isTicked == half.isTicked {
        blocks[blocks.count - 1] = joined(first, half)
      } else if field.label.isEmpty, case .check(let text) = field.kind, let box = blocks.popLast()
      {
        blocks.append(Block(lines: box.lines + ["[ ] \(text)"].map(atField)))
      } else {
        blocks.append(Block(lines: lines, half: half))
      }
    }
    return blocks
  }

  /// Answers to tick with their time on the last row, or on one of its own.
  private static func withTime(_ answers: Block) -> Block {
    var lines = answers.lines
    let end = (lines.last?.count ?? 0) + 3
    if end <= PaperSheet.columns / 2, let last = lines.popLast() {
      let time = PaperLines.rules(PaperTexts.dateAndClock, from: end)
      lines.append(last + "   " + time.dropFirst(end))
    } else {
      lines += ["", PaperLines.rules(PaperTexts.dateAndClock, from: PaperLines.indent)]
    }
    return Block(lines: lines)
  }

  /// Two short fields beside each other.
  private static func joined(_ first: Half, _ second: Half) -> Block {
    let left = PaperLines.labelled(first.label, [first.content])[0]
    let row = left + PaperLines.blank(rightHalf - left.count)
    return Block(
      lines: (first.isTicked ? [] : [""])
        + [row + PaperLines.labelled(second.label, [second.content])[0]])
  }

  /// Where the right half of a row begins.
  private static let rightHalf = 39
  private static let halfColumns = 20

  private static func isShortTick(_ field: FieldSpec) -> Bool { half(field)?.isTicked == true }

  private static func half(_ field: FieldSpec) -> Half? {
    guard field.label.count < PaperLines.indent else { return nil }
    switch field.kind {
    case .choice(let choices):
      let boxes = PaperLines.boxes(choices.map(\.label), mark: "( )", width: halfColumns)
      return boxes.count == 1 ? Half(label: field.label, content: boxes[0], isTicked: true) : nil
    case .line where field.isFolded && (field.hint.isEmpty || PaperTexts.isExample(field.hint)):
      return Half(
        label: field.label, content: PaperLines.rule("", to: halfColumns), isTicked: false)
    case .line, .choices, .check, .text, .time, .person, .contact, .remark, .section, .secret:
      return nil
    }
  }

  /// «Om sort är fall», in the words of the form; nil where the lines above say it themselves.
  private static func words(_ condition: Condition, _ fields: [FieldSpec]) -> String? {
    switch condition {
    case .chosen(let name, let value):
      guard let other = fields.first(where: { $0.name == name }) else { return nil }
      switch other.kind {
      case .choice(let choices), .choices(let choices):
        let label = choices.first { $0.value == value }?.label ?? value
        return PaperTexts.onlyWhen(other.label, label)
      case .check, .line, .text, .secret, .time, .person, .contact, .remark, .section:
        return nil
      }
    case .ticked(let name):
      guard case .check(let text) = fields.first(where: { $0.name == name })?.kind else {
        return nil
      }
      return PaperTexts.onlyWhen(text)
    case .all(let conditions): return conditions.lazy.compactMap { words($0, fields) }.first
    case .any(let conditions):
      let all = conditions.compactMap { words($0, fields) }
      return all.count == 1 ? all.first : nil
    case .filled, .written, .fact: return nil
    }
  }

  /// What is written needs an empty row over it for the hand; what is ticked needs none.
  private static func lines(_ field: FieldSpec) -> [String] {
    switch field.kind {
    // What is chosen among on a screen is written where the paper knows none.
    case .line, .contact, .choice([]):
      return [""] + PaperLines.labelled(field.label, written(field.hint))
    case .text(let rows):
      // A hand needs more than a keyboard, and cannot scroll.
      let ruled = PaperLines.ruled(
        field.isFolded ? max(1, rows) : max(2, rows * 2 - 2), from: PaperLines.indent)
      return [""] + PaperLines.labelled(field.label, [rule] + note(field.hint)) + ruled
    case .time:
      return [""]
        + PaperLines.labelled(
          field.label,
          [own(PaperLines.rules(PaperTexts.dateAndClock, from: PaperLines.indent))])
    case .person(let allowsNobody):
      let nobody = allowsNobody ? "  [ ] \(PaperTexts.nobody)" : ""
      let number = own(PaperLines.rules(PaperTexts.personNumber, from: PaperLines.indent))
      return [""]
        + PaperLines.labelled(
          field.label,
          [
            own(PaperLines.rules(PaperTexts.nameAndRoom, from: PaperLines.indent)), "",
            number.dropLast(nobody.count) + nobody,
          ] + note(PaperTexts.unknown))
    case .choice(let choices):
      return PaperLines.labelled(
        field.label, PaperLines.boxes(choices.map(\.label), mark: "( )"))
    case .choices(let choices):
      return PaperLines.labelled(
        field.label, PaperLines.boxes(choices.map(\.label), mark: "[ ]"))
    case .check(let text):
      return PaperLines.labelled(
        field.label, PaperLines.item("[ ] ", text, width: PaperLines.fieldColumns))
    case .remark where field.label.isEmpty && field.hint.isEmpty: return []
    case .remark:
      return [""] + PaperLines.wrapped(field.label)
        + PaperLines.wrapped(field.hint).filter { !$0.isEmpty }
    case .section: return ["", field.label.uppercased()]
    case .secret: return []
    }
  }

  /// A line to write on, with its help beside it where there is room, else under it.
  private static func written(_ hint: String) -> [String] {
    let notes = note(hint)
    guard notes.count == 1, notes[0].count <= halfColumns + 1 else { return [rule] + notes }
    return [PaperLines.rule("", to: PaperLines.fieldColumns - notes[0].count - 1) + " " + notes[0]]
  }

  /// A line to write on in the field's own columns.
  private static var rule: String { PaperLines.rule("", to: PaperLines.fieldColumns) }

  /// What stands from the field's column on.
  private static func own(_ line: String) -> String { String(line.dropFirst(PaperLines.indent)) }

  /// A line put where fields begin.
  private static func atField(_ line: String) -> String {
    PaperLines.blank(PaperLines.indent) + line
  }

  /// The help of the screen, where it does not speak of keys.
  private static func note(_ hint: String) -> [String] {
    guard !hint.isEmpty, !PaperTexts.speaksOfKeys(hint) else { return [] }
    return PaperLines.wrapped("(\(hint))", width: PaperLines.fieldColumns)
  }
}

extension FieldSpec.Kind {
  fileprivate var isTime: Bool { if case .time = self { true } else { false } }
}

extension Condition {
  /// The field that is looked at, where it is one.
  fileprivate var field: FieldName? {
    switch self {
    case .chosen(let name, _), .ticked(let name), .filled(let name), .written(let name): name
    case .fact, .all, .any: nil
    }
  }
}
