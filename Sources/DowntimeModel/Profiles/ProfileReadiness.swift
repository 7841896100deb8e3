/// How the unit checks its own readiness (R000-15 … R000-18).
public struct ProfileSelfCheck: ProfilePart {
  /// How often; nil where the routine does not say.
  public var period: SelfCheckPeriod?
  /// The role that appoints somebody.
  public var role = ""
  /// What is asked, beside each prepared document.
  public var questions: [String] = []
  /// What else is answered yes or no, such as that the binder is there (R004-15 … R004-18).
  public var points: [String] = []

  /// No questions.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("varje", \.period), ProfileField("utses av", \.role, isRequired: true),
    ProfileField("frågor", \.questions), ProfileField("punkter", \.points),
  ]
}

/// A document that must lie ready before an outage (RT-12).
public struct ProfileDocument: ProfilePart {
  /// Which of the known ones, such as `P1`; empty for one of the unit's own.
  public var code = ""
  /// What it is.
  public var title = ""
  /// Where it is printed from.
  public var origin = ""
  /// What it is for, in words.
  public var purpose = ""
  /// What it is for.
  public var category = PreparedDocument.Category.performing
  /// When it is printed.
  public var trigger = PreparedDocument.Trigger.onUpdate
  /// When the old one is weeded.
  public var weeding = PreparedDocument.Weeding.withTheNew
  /// Where it lies: one of the profile's places.
  public var place = ""
  /// Who may see it.
  public var access = PreparedDocument.Access.everyone
  /// One for each individual.
  public var isPerPerson = false
  /// One for each who works here (R001-14).
  public var isPerEmployee = false

  /// No document.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("kod", \.code), ProfileField("vad", \.title, isRequired: true),
    ProfileField("hämtas ur", \.origin, isRequired: true),
    ProfileField("syfte", \.purpose, isRequired: true),
    ProfileField("kategori", \.category, isRequired: true),
    ProfileField("skrivs ut", \.trigger, isRequired: true),
    ProfileField("gallras", \.weeding, isRequired: true),
    ProfileField("förvaras", \.place, isRequired: true), ProfileField("för", \.access),
    ProfileField("en per person", \.isPerPerson),
    ProfileField("en per medarbetare", \.isPerEmployee),
  ]
}

/// What a role ticks off in a phase.
public struct ProfileChecklist: ProfilePart {
  /// Who: one of the profile's roles.
  public var role = ""
  /// When.
  public var phase = ChecklistPhase.during
  /// What, one thing a row.
  public var items: [String] = []
  /// The units of the plan that it concerns; empty for all.
  public var unitKinds: [SocialUnitKind] = []

  /// Nothing to tick off.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("roll", \.role, isRequired: true),
    ProfileField("skede", \.phase, isRequired: true),
    ProfileField("punkter", \.items, isRequired: true), ProfileField("för", \.unitKinds),
  ]
}
