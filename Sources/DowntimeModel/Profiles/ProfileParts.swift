/// What people are called in a unit.
public struct ProfileTerms: ProfilePart {
  /// One individual: `hyresgäst`, `omsorgstagare`, `patient`, `klient`.
  public var person = ""
  /// The individual.
  public var thePerson = ""
  /// Several.
  public var persons = ""
  /// Who is responsible for the unit, and is asked when unsure.
  public var manager = ""

  /// No terms.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("person", \.person, isRequired: true),
    ProfileField("personen", \.thePerson, isRequired: true),
    ProfileField("personer", \.persons, isRequired: true),
    ProfileField("chef", \.manager, isRequired: true),
  ]
}

/// A system that the routine is about.
public struct ProfileSystem: ProfilePart {
  /// Its name.
  public var name = ""
  /// The group that stops together, such as `Sociala system` (R004-04).
  public var group = ""
  /// What it is used for.
  public var use = ""
  /// The unit must have a routine of its own for it, and which (R004-101).
  public var needsOwnRoutine = false
  /// That routine, in the unit's own words; empty until somebody has written it.
  public var ownRoutine = ""

  /// No system.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("namn", \.name, isRequired: true), ProfileField("grupp", \.group),
    ProfileField("används till", \.use), ProfileField("kräver egen rutin", \.needsOwnRoutine),
    ProfileField("egen rutin", \.ownRoutine),
  ]
}

/// What a party of discharge co-ordination is called here.
public struct PartyLabel: ProfilePart {
  /// The party.
  public var party = Counterparty.other
  /// What it is called.
  public var label = ""

  /// No label.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("part", \.party, isRequired: true),
    ProfileField("etikett", \.label, isRequired: true),
  ]
}

/// Somebody who has something to do in an outage.
public struct ProfileRole: ProfilePart {
  /// The role's name, which checklists and contacts use.
  public var name = ""
  /// What the role answers for.
  public var answersFor = ""

  /// No role.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("roll", \.name, isRequired: true),
    ProfileField("ansvarar för", \.answersFor, isRequired: true),
  ]
}

/// A duty that the routine has, with its words here.
public struct DutyLine: ProfilePart {
  /// The duty.
  public var duty = RoutineDuty.oralInformation
  /// What the person is told to do.
  public var text = ""
  /// The units to tell, for oral information (R001-40).
  public var units: [String] = []
  /// The units of the plan that it concerns; empty for all.
  public var unitKinds: [SocialUnitKind] = []

  /// No words.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("plikt", \.duty, isRequired: true),
    ProfileField("text", \.text, isRequired: true), ProfileField("enheter", \.units),
    ProfileField("för", \.unitKinds),
  ]
}

/// A message that is phoned, and what it is called here.
public struct PhoneMessage: ProfilePart {
  /// Which.
  public var kind = PratorMessageKind.other
  /// What it is called; empty for its own name.
  public var label = ""

  /// No message.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("typ", \.kind, isRequired: true), ProfileField("etikett", \.label),
  ]
}

/// A message that is faxed, and what it is called here.
public struct FaxMessage: ProfilePart {
  /// Which.
  public var kind = MinaPlanerMessageKind.decisionChecklist
  /// What it is called; empty for its own name.
  public var label = ""

  /// No message.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("typ", \.kind, isRequired: true), ProfileField("etikett", \.label),
  ]
}

/// A place where things are kept (rules.md 1.9).
public struct StoragePlace: ProfilePart {
  /// Its name, which prepared documents use.
  public var name = ""
  /// Where it is, or what must be thought of.
  public var note = ""
  /// Locked from those who have nothing to do there.
  public var isLocked = true

  /// No place.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("plats", \.name, isRequired: true), ProfileField("anmärkning", \.note),
    ProfileField("låst", \.isLocked),
  ]
}

/// A text for a place that the code knows.
public struct ProfileText: ProfilePart {
  /// Where it is shown.
  public enum Place: String, CaseIterable, ProfileWord {
    case start = "när stoppet börjar"
    case unsure = "vid osäkerhet"
    case protectedPerson = "skyddade personuppgifter"
    case newAssignments = "nya uppdrag under stoppet"
    case destruction = "strimling"
    case outageInformation = "driftinformation"
    case fax = "innan fax skickas"
    case shortOutage = "kort stopp"
    case premises = "ersättningslokaler"
    case payments = "utbetalningar"
    case end = "när systemet fungerar igen"
  }

  /// Where it is shown.
  public var place = Place.start
  /// What it says.
  public var text = ""

  /// No text.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("plats", \.place, isRequired: true),
    ProfileField("text", \.text, isRequired: true),
  ]
}
