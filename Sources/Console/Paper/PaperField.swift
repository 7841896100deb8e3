import DowntimeModel

/// A field of a form as lines on paper: the same fields, in the same order, with the same words as
/// on the screen, so that a new field is on the paper by itself.
enum PaperField {
  /// The fields as pieces. What is folded on the screen stands under a heading of its own; what an
  /// answer opens says which.
  static func pieces(_ fields: [FieldSpec]) -> [[String]] {
    var pieces: [[String]] = []
    var isFolded = false
    var opened: FieldSpec.Answer?
    for field in fields {
      var lines: [String] = []
      if field.isFolded, !isFolded {
        isFolded = true
        lines += ["", PaperTexts.more]
      }
      if field.opensWhen != opened {
        opened = field.opensWhen
        if let opened, let words = words(opened, fields) { lines += ["", words] }
      }
      let own = Self.lines(field)
      guard !own.isEmpty else { continue }
      pieces.append(lines + own)
    }
    return pieces
  }

  /// «Om sort är fall», in the words of the form.
  private static func words(_ answer: FieldSpec.Answer, _ fields: [FieldSpec]) -> String? {
    guard let other = fields.first(where: { $0.name == answer.field }) else { return nil }
    switch other.kind {
    case .choice(let choices), .choices(let choices):
      return PaperTexts.onlyWhen(
        other.label, choices.first { $0.value == answer.value }?.label ?? answer.value)
    case .check(let text): return PaperTexts.onlyWhen(text, "")
    case .line, .text, .secret, .time, .person, .remark: return nil
    }
  }

  private static func lines(_ field: FieldSpec) -> [String] {
    switch field.kind {
    case .line:
      return [""] + PaperLines.labelled(field.label, [rule] + note(field.hint))
    case .text(let rows):
      // A hand needs more than a keyboard, and cannot scroll.
      let ruled = PaperLines.ruled(max(2, rows * 2 - 1), from: PaperLines.indent)
      return [""] + PaperLines.labelled(field.label, [rule] + note(field.hint)) + ruled
    case .time:
      return [""]
        + PaperLines.labelled(
          field.label,
          [PaperLines.rules(PaperTexts.dateAndClock, from: 0 + PaperLines.indent)].map(own))
    case .person(let allowsNobody):
      let lines = [
        PaperLines.rules(PaperTexts.nameAndRoom, from: PaperLines.indent), "",
        PaperLines.rules(PaperTexts.personNumber, from: PaperLines.indent),
      ].map(own)
      let nobody = allowsNobody ? ["", "[ ] " + PaperTexts.nobody] : []
      return [""] + PaperLines.labelled(field.label, lines + nobody + note(PaperTexts.unknown))
    case .choice(let choices):
      return [""]
        + PaperLines.labelled(field.label, PaperLines.boxes(choices.map(\.label), mark: "( )"))
    case .choices(let choices):
      return [""]
        + PaperLines.labelled(field.label, PaperLines.boxes(choices.map(\.label), mark: "[ ]"))
    case .check(let text):
      return [""]
        + PaperLines.labelled(
          field.label, PaperLines.item("[ ] ", text, width: PaperLines.fieldColumns))
    case .remark:
      return [""] + PaperLines.wrapped(field.label)
        + PaperLines.wrapped(field.hint).filter { !$0.isEmpty }
    case .secret: return []
    }
  }

  /// A line to write on in the field's own columns.
  private static var rule: String { PaperLines.rule("", to: PaperLines.fieldColumns) }

  /// What stands from the field's column on.
  private static func own(_ line: String) -> String { String(line.dropFirst(PaperLines.indent)) }

  /// The help of the screen, where it does not speak of keys.
  private static func note(_ hint: String) -> [String] {
    guard !hint.isEmpty, !PaperTexts.speaksOfKeys(hint) else { return [] }
    return PaperLines.wrapped("(\(hint))", width: PaperLines.fieldColumns)
  }
}
