/// Something that not everybody may do.
public enum Act: String, CaseIterable, Hashable, Sendable {
  /// Reading entries and registers.
  case read
  /// Writing entries, in one's own name.
  case write
  /// Correcting an entry and moving it to the right person.
  case correct
  /// «Inskrivet», «Ska inte skrivas in» and undoing them.
  case mark
  /// Declaring an outage, and that the systems work again.
  case declare
  /// «Avslutat».
  case close
  /// «Radera för gott».
  case destroy
  /// Adding and changing residents.
  case editResidents
  /// Adding and changing staff, confirming a vikarie, clearing a PIN.
  case editStaff
  /// New passphrases and recovery codes.
  case changePassphrases
  /// Choosing the second medium.
  case choosePlaces
  /// Reading and writing numbers that are the manager's alone (R001-33).
  case seePrivateNumbers
  /// Deciding which routines the unit follows.
  case adoptProfiles
  /// `export`: everything in the clear.
  case export
  /// `backup`: everything, sealed.
  case backup
  /// Naming who may read about a protected person, and reviewing what was opened in an emergency
  /// (K-50).
  case protect
  /// Reading the access trail (K-07).
  case readTrail
  /// Signing that it has been checked.
  case reviewTrail
}

/// Who may do what: the one table, asked by screens and command line alike, so that what is about a
/// resident stays out of reach of who has no right to it (R000-12, R000-23).
///
/// Whoever must write at night can; what concerns the unit's people and keys is its manager's. The
/// reviewer (granskare) reads and writes nothing. IT keeps the machine and sees no text.
public enum Rights {
  /// Whether a role may do something.
  public static func allows(_ role: Role, _ act: Act) -> Bool {
    switch role {
    case .careStaff, .nurse, .caseOfficer:
      switch act {
      case .read, .write, .correct, .mark, .declare, .editResidents: true
      case .close, .destroy, .editStaff, .changePassphrases, .choosePlaces, .adoptProfiles,
        .seePrivateNumbers, .export, .backup, .protect, .readTrail, .reviewTrail:
        false
      }
    case .teamLeader:
      switch act {
      case .read, .write, .correct, .mark, .declare, .editResidents, .close, .editStaff,
        .choosePlaces, .backup:
        true
      case .changePassphrases, .adoptProfiles, .seePrivateNumbers, .export, .destroy, .protect,
        .readTrail, .reviewTrail:
        false
      }
    case .unitManager, .incomeSupportManager: true
    case .reviewer:
      switch act {
      case .read, .export, .readTrail: true
      case .write, .correct, .mark, .declare, .close, .destroy, .editResidents, .editStaff,
        .changePassphrases, .choosePlaces, .adoptProfiles, .seePrivateNumbers, .backup, .protect,
        .reviewTrail:
        false
      }
    case .technician:
      switch act {
      case .choosePlaces, .backup: true
      case .read, .write, .correct, .mark, .declare, .close, .destroy, .editResidents, .editStaff,
        .changePassphrases, .adoptProfiles, .seePrivateNumbers, .export, .protect, .readTrail,
        .reviewTrail:
        false
      }
    }
  }

  /// The roles that may do something, for «det får bara …».
  public static func roles(for act: Act) -> [Role] {
    Role.allCases.filter { allows($0, act) }
  }
}
