import DowntimeModel
import Terminal

/// Whose data a drawing shows. Told where it is drawn, so that the access trail says what was on the
/// screen and nothing else (decision 0150).
enum Sighting: Hashable, Sendable {
  /// An entry as a whole.
  case opened(Identifier<Record>)
  /// An entry as a row of a list; a record that is no entry counts as nothing.
  case listed(Identifier<Record>)
  /// A started text.
  case started(Identifier<Draft>)
  /// Everything about a person.
  case openedPerson(PersonReference)
  /// A person as a row of a list.
  case listedPerson(PersonReference)

  /// Whether somebody went there for it, rather than passed it in a list.
  var isOpen: Bool {
    switch self {
    case .opened, .openedPerson: true
    case .listed, .listedPerson, .started: false
    }
  }
}

/// A screen's place in the access trail.
struct TrailPlace: Hashable, Sendable {
  /// What the page is called there; nil where nobody's data are shown.
  let page: TrailPage?
  /// What the screen is about as a whole.
  let whole: [Sighting]

  /// A screen that shows nobody's data.
  static let nobody = TrailPlace(page: nil, whole: [])

  /// A screen that does.
  static func at(_ page: TrailPage, _ whole: [Sighting] = []) -> TrailPlace {
    TrailPlace(page: page, whole: whole)
  }
}

extension Frame {
  /// Tells that what is drawn shows somebody's data.
  mutating func shows(_ sighting: Sighting) { notes.append(FrameNote(sighting)) }

  /// What was told while it was drawn, each once, in the order drawn.
  var sightings: [Sighting] {
    var known = Set<Sighting>()
    return notes.compactMap { $0.value as? Sighting }.filter { known.insert($0).inserted }
  }
}

extension OpenItem {
  /// The record that it comes from.
  var sighting: Sighting? { subject.key.record.map { .listed($0) } }
}
