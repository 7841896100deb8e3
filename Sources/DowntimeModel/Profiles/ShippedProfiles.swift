extension Profile {
  /// The profiles that come with the program, as YAML, by name. Each is a profile that a
  /// municipality could have written, and `reserv profile new` begins with one of them.
  public static let shippedYAML: [(name: String, text: String)] = [
    ("goteborg-boende", EmbeddedProfile.goteborgBoende),
    ("goteborg-hemtjanst", EmbeddedProfile.goteborgHemtjanst),
    ("vasterbotten-prator", EmbeddedProfile.vasterbottenPrator),
    ("skane-mina-planer", EmbeddedProfile.skaneMinaPlaner),
    ("spanga-tensta", EmbeddedProfile.spangaTensta),
  ]

  /// The shipped name that was probably meant by one that is none.
  public static func nameNear(_ typed: String) -> String? {
    NearName.of(typed, among: shippedYAML.map(\.name))
  }

  /// A profile that comes with the program; nil when none has the name.
  public static func shipped(_ name: String) -> Profile? {
    shippedYAML.first { $0.name == name }.flatMap { read(yaml: Array($0.text.utf8)).profile }
  }
}

/// The texts of Profiles/Shipped; each file there is repeated in Profiles/Embedded.
enum EmbeddedProfile {}

extension RoutineProfile {
  /// Routine 000: care homes, short-stay and respite in Göteborg.
  public static let gothenburgCareHome = shipped("goteborg-boende")

  /// Routine 001: home care in Göteborg.
  public static let gothenburgHomeCare = shipped("goteborg-hemtjanst")

  /// Routine 002: a party of discharge co-ordination in Prator: hospital care of either kind, a
  /// municipality's units, or outpatient care (R002-03, R002-20, R002-30, R002-37).
  public static func prator(_ party: Party) -> RoutineProfile {
    var profile = shipped("vasterbotten-prator")
    profile.ownParty = party
    return profile
  }

  /// Routine 003: a party of care plans in Mina planer.
  public static func minaPlaner(_ party: Party) -> RoutineProfile {
    var profile = shipped("skane-mina-planer")
    profile.ownParty = party
    return profile
  }

  /// Routine 004, chapter 2: units that investigate and order.
  public static let socialSystemsOrdering = shipped("spanga-tensta", for: [.ordering])

  /// Routine 004, chapter 3: providers in own management, health-care documents included.
  public static let socialSystemsProvider = shipped(
    "spanga-tensta", for: [.provider, .healthCare])

  private static func shipped(_ name: String, for kinds: [SocialUnitKind] = []) -> RoutineProfile {
    // A name that no profile has would be found by every test of the rules.
    (Profile.shipped(name) ?? Profile()).narrowed(to: kinds).routine
  }
}
