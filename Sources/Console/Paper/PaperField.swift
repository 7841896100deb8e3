import DowntimeModel

/// A field of a form as lines on paper: the same fields, in the same order, with the same words as
/// on the screen, so that a new field is on the paper by itself.
enum PaperField {
  /// The fields as pieces: first what is always asked, then what is folded on the screen, under a
  /// heading of its own; what an answer opens says which.
  static func pieces(_ fields: [FieldSpec]) -> [[String]] {
    let folded = pieces(fields.filter(\.isFolded), among: fields)
    return pieces(fields.filter { !$0.isFolded }, among: fields)
      + (folded.first.map { [["", PaperTexts.more] + $0] } ?? []) + folded.dropFirst()
  }

  private static func pieces(_ fields: [FieldSpec], among all: [FieldSpec]) -> [[String]] {
    var pieces: [[String]] = []
    var said: String?
    var last: FieldSpec?
    for field in fields {
      let own = lines(field)
      // A time of what stands over it needs no words; one for each answer is one too many.
      let isItsTime = field.opensWhen?.field != nil && field.kind.isTime
      let isAgain = isItsTime && last?.kind.isTime == true && last?.label == field.label
      guard !own.isEmpty, !isAgain else { continue }
      var heading: [String] = []
      if !isItsTime || last?.name != field.opensWhen?.field {
        let words = field.opensWhen.flatMap { Self.words($0, all) }
        if words != said { heading = ["", words ?? PaperTexts.always] }
        said = words
      }
      pieces.append(heading + own)
      last = field
    }
    return pieces
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

  private static func lines(_ field: FieldSpec) -> [String] {
    switch field.kind {
    case .line, .contact:
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
    case .remark where field.label.isEmpty && field.hint.isEmpty: return []
    case .remark:
      return [""] + PaperLines.wrapped(field.label)
        + PaperLines.wrapped(field.hint).filter { !$0.isEmpty }
    case .section: return ["", field.label.uppercased()]
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
