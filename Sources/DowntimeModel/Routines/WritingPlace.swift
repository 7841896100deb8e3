/// How far the city's systems reach: the three questions of DT-01, each asked only when the one
/// before was answered yes.
public enum SystemReach: CaseIterable, Hashable, Sendable {
  case noComputer
  case noNetwork
  case noSystem
  case everything

  /// The answers «Fungerar någon dator?», «Fungerar nätverket?», «Når du systemet?».
  public init(computer: Bool, network: Bool, system: Bool) {
    switch (computer, network, system) {
    case (false, _, _): self = .noComputer
    case (true, false, _): self = .noNetwork
    case (true, true, false): self = .noSystem
    case (true, true, true): self = .everything
    }
  }

  /// The level; nil when there is no outage for the unit (R004-20, R004-23, R004-27).
  public var level: OutageLevel? {
    switch self {
    case .noComputer: .third
    case .noNetwork: .second
    case .noSystem: .first
    case .everything: nil
    }
  }
}

/// The levels of routine 004, shown as I, II and III.
public enum OutageLevel: String, CaseIterable, Hashable, Sendable {
  case first = "I"
  case second = "II"
  case third = "III"
}

/// Where something is written while the outage lasts (DT-01): journals are kept all the same, in
/// files while there are any, else by hand (R004-03, R004-30, R004-81).
public struct WritingPlace: Hashable, Sendable {
  /// What it is written on.
  public enum Medium: CaseIterable, Hashable, Sendable {
    /// Here, in the console: the routine knows no levels.
    case reserveForm
    /// The case officer's own folder, made for this outage (R004-21).
    case ownFolder
    /// As the unit manager decides; she signs out sticks for journals (R004-75).
    case managerDecides
    /// A new encrypted USB stick (R004-25, R004-76).
    case newEncryptedStick
    /// By hand (R004-27, R004-78).
    case byHand
  }

  /// Where the templates are.
  public enum Templates: CaseIterable, Hashable, Sendable {
    case reserveForm
    /// Named by the unit manager, on the intranet, or Word with the city's logo (R004-20).
    case managerIntranetOrWord
    /// The outage and continuity binder (R004-27, R004-74, R004-78).
    case binder
    /// The unit manager's stick (R004-24, R004-83).
    case managersStick
    /// A form archive on the intranet (R004-83).
    case intranetFormArchive
  }

  /// What it is written on.
  public var medium: Medium
  /// Where the templates are.
  public var templates: Templates
  /// What is written is put on a list; the list is locked in, and so is what lies on paper or on a
  /// stick (R004-28, R004-79, R004-81, R004-91).
  public var isListedAndLockedIn: Bool
  /// Nothing may leave the workplace (R004-26, R004-77, R004-92).
  public var staysAtWorkplace: Bool

  /// The answer of routine 004 for a kind of unit at a level.
  public static func of(_ unit: SocialUnitKind, at level: OutageLevel) -> WritingPlace {
    switch (unit, level) {
    case (.ordering, .first): listed(.ownFolder, .managerIntranetOrWord)
    case (.provider, .first): listed(.managerDecides, .binder)
    case (.healthCare, .first): listed(.managerDecides, .intranetFormArchive)
    case (_, .second): listed(.newEncryptedStick, .managersStick)
    case (_, .third): listed(.byHand, .binder)
    }
  }

  private static func listed(_ medium: Medium, _ templates: Templates) -> WritingPlace {
    WritingPlace(
      medium: medium, templates: templates, isListedAndLockedIn: true,
      staysAtWorkplace: medium == .newEncryptedStick || medium == .managerDecides)
  }

  /// The reserve forms of routines that know no levels (R000-21, R001-35).
  static let reserveForm = WritingPlace(
    medium: .reserveForm, templates: .reserveForm, isListedAndLockedIn: false,
    staysAtWorkplace: false)
}

extension RoutineProfile {
  /// Where this is written now, for each kind of unit the profile has; the reserve form where the
  /// profile knows no levels; nothing when every system is reached.
  public func writingPlaces(_ reach: SystemReach) -> [WritingPlace] {
    guard duties.contains(.outageLevels) else { return [.reserveForm] }
    guard let level = reach.level else { return [] }
    var places: [WritingPlace] = []
    for unit in SocialUnitKind.allCases where unitKinds.contains(unit) {
      let place = WritingPlace.of(unit, at: level)
      if !places.contains(place) { places.append(place) }
    }
    return places
  }
}
