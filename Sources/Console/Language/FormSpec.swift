/// The fields that forms have, by the names that drafts keep on disk: never rename one.
enum FieldName: String, CaseIterable, Hashable, Sendable {
  // Care entries.
  case person, when, text, nextShift
  case kinds, whatHappened, action, contacted, contactedNobody
  case direction, counterpart, counterpartWithheld, counterpartRole, counterpartUnit, said, readBack
  case reason
  // Outages and writing in.
  case system, otherSystem, note, reference, nextInformation
  // People and the store.
  case name, title, signature, role, unitName, passphrase, passphraseAgain, staffList, residentList
  case validFrom, validTo, isProtected, isConfirmed, clearPIN, folder, noted, number, room, hasLeft,
    passphraseKind, staffFile, residentFile
  case routines, unitKinds, ownParty
  // What is told of an outage.
  case channel, computer, network, systemReached, management, unions, paperStep, outcome
  case isPlanned, cause, scope, emailWorks, phonesWork, discoveredAt
  // Text to read.
  case introduction, phrase, staffCount, residentCount
}

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
    /// A time (`0214`, `igår 2215`, `nu`).
    case time
    /// A person, searched by name, room and number; or, where that makes sense, nobody.
    case person(allowsNobody: Bool)
    /// One of a few; none is preset.
    case choice([Choice])
    /// Any of a few.
    case choices([Choice])
    /// Yes or not yes, with its own text.
    case check(String)
    /// Text to read, not a field; the focus passes it by. Its hint is shown large and clear.
    case remark
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
  /// The answer that opens it; nil for a field that is always there.
  var opensWhen: Answer?

  /// A choice of another field.
  struct Answer: Hashable, Sendable {
    /// The other field.
    var field: FieldName
    /// What is chosen in it.
    var value: String
  }
}

/// A form as data: what profiles will fill in later (hide, require, relabel, reorder).
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
      case proposePassphrase, readFile, remove, showEntry
    }
    /// What pressing it means.
    var role: Role
    /// What it says.
    var label: String
  }
  /// The fields in order.
  var fields: [FieldSpec]
  /// The buttons in order.
  var buttons: [Button]
}
