import DowntimeModel

/// What has been typed or chosen in one field of a form.
enum FieldInput: Hashable, Sendable {
  case text(TextField)
  case time(TimeField)
  case person(PersonField)
  case choice(String?)
  case choices(Set<String>, cursor: Int)
  case check(Bool)
  case remark

  /// The input of a field as a draft kept it; empty for an empty text.
  init(_ kind: FieldSpec.Kind, draftText: String, unit: UnitState, now: LocalTime) {
    switch kind {
    case .line, .text, .secret, .contact: self = .text(TextField(draftText))
    case .time(let tense):
      self = .time(TimeField(draftText: draftText, now: now, tense: tense))
    case .person: self = .person(PersonField(draftText: draftText, unit: unit, now: now))
    case .choice: self = .choice(draftText.isEmpty ? nil : draftText)
    case .choices:
      self = .choices(Set(draftText.split(separator: ",").map(String.init)), cursor: 0)
    case .check: self = .check(draftText == "ja")
    case .remark, .section: self = .remark
    }
  }

  /// Whether nothing is typed or chosen.
  var isEmpty: Bool {
    switch self {
    case .text(let field): field.isEmpty
    case .time(let time): time.field.isEmpty
    case .person(let person): person.field.isEmpty
    case .choice(let value): value == nil
    case .choices(let values, _): values.isEmpty
    case .check(let isTicked): !isTicked
    case .remark: true
    }
  }

  /// What a draft keeps; empty when nothing was typed.
  var draftText: String {
    switch self {
    case .text(let field): field.text
    case .time(let field): field.draftText
    case .person(let field): field.draftText
    case .choice(let value): value ?? ""
    case .choices(let values, _): values.sorted().joined(separator: ",")
    case .check(let isTicked): isTicked ? "ja" : ""
    case .remark: ""
    }
  }
}
