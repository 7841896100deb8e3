import DowntimeModel

/// One field of a form.
struct FieldSpec: Hashable, Sendable {
  /// What can be typed or chosen.
  enum Kind: Hashable, Sendable {
    /// One line of text.
    case line
    /// Several lines of text, at least so many rows on screen.
    case text(rows: Int)
    /// One line that is not shown.
    case secret
    /// A time (`0214`, `igår 2215`, `nu`), of what has happened, what is coming, or either.
    case time(TimeInput.Tense)
    /// A person, searched by name, room and number; or, where that makes sense, nobody.
    case person(allowsNobody: Bool)
    /// One of a few; none is preset.
    case choice([Choice])
    /// Any of a few.
    case choices([Choice])
    /// Somebody to ring: one line, with those of the contact list that match what is typed.
    case contact
    /// Yes or not yes, with its own text.
    case check(String)
    /// Text to read, not a field; the focus passes it by. Its hint is shown large and clear.
    case remark
    /// The name of the fields under it.
    case section
  }

  /// One thing to choose.
  struct Choice: Hashable, Sendable {
    /// What drafts keep.
    var value: String
    /// What is shown.
    var label: String
  }

  /// Which field.
  var name: FieldName
  /// What stands before it.
  var label: String
  /// What can be typed or chosen.
  var kind: Kind
  /// One line of help while the field has the focus.
  var hint = ""
  /// Whether it lies under «Mer».
  var isFolded = false
  /// What opens it; nil for a field that is always there. What is closed is not asked, not told and
  /// not signed, but the draft keeps it.
  var opensWhen: Condition?
  /// Whether the routine asks for it before signing, whatever the model does.
  var isRequired = false

  /// Whether the focus can stand on it.
  var isField: Bool { kind != .remark && kind != .section }
}

/// What must be so for a field to be open: a value, so that tests can go through it.
indirect enum Condition: Hashable, Sendable {
  /// That is chosen, or among what is chosen, in another field.
  case chosen(FieldName, String)
  /// A box is ticked.
  case ticked(FieldName)
  /// Something is written.
  case filled(FieldName)
  /// Something stands in a field, open or not: a row keeps itself open.
  case written(FieldName)
  /// The screen knows that it is so.
  case fact(FormFact)
  case all([Condition])
  case any([Condition])
}

/// What a screen knows of its form beyond what is typed in it.
enum FormFact: Hashable, Sendable {
  /// What is told happened so long ago that the reason is asked.
  case isLate
  /// There are decisions to choose among.
  case hasDecisions
  /// The list of payments stood above its limit before this one, and is not reconciled.
  case isBeyondLimit
  /// Not every precaution is ticked.
  case isUnchecked
  /// The clock is close to 12:00, where that parts two days.
  case isNearNoon
  /// The moment until which, or the day from which, something holds can be told.
  case hasAdmissionLimit
  case hasReadyNotice
  /// Others are to be rung about the same person.
  case hasMoreToRing
}

/// What a screen says under a field of its form, whatever has the focus: what the answer means, or a
/// warning. It never refuses.
struct FormNote: Hashable, Sendable {
  /// What is said.
  var text: String
  /// Whether it must be seen.
  var isWarning = false
}

/// A form as data: a profile hides, requires, renames and reorders its fields, and adds its own.
struct FormSpec: Hashable, Sendable {
  /// A button under the fields.
  struct Button: Hashable, Sendable {
    /// What pressing it means to the screen.
    enum Role: Hashable, Sendable {
      case submit, notMe, later
      case other(Extra)
    }
    /// What only some forms have.
    enum Extra: Hashable, Sendable {
      case proposePassphrase, readFile, remove, showEntry, nameReaders
    }
    /// What pressing it means.
    var role: Role
    /// What it says.
    var label: String
  }
  /// The fields in order.
  var fields: [FieldSpec] {
    didSet { places = Self.places(fields) }
  }
  /// The buttons in order.
  var buttons: [Button]
  private var places: [FieldName: Int]

  /// A form.
  init(fields: [FieldSpec], buttons: [Button]) {
    self.fields = fields
    self.buttons = buttons
    places = Self.places(fields)
  }

  /// Says something else in a text to read.
  mutating func say(_ name: FieldName, _ text: String) {
    guard let place = places[name], fields[place].label != text else { return }
    fields[place].label = text
  }

  /// Gives another hint of what to write in a field.
  mutating func hint(_ name: FieldName, _ text: String) {
    if let place = places[name] { fields[place].hint = text }
  }

  /// The field of a name; nil when the form has none.
  subscript(name: FieldName) -> FieldSpec? { places[name].map { fields[$0] } }

  private static func places(_ fields: [FieldSpec]) -> [FieldName: Int] {
    Dictionary(
      fields.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }
}
