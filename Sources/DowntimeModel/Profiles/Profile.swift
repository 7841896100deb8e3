/// One routine as a municipality writes it: words, choices and texts. What must be right is code; a
/// profile chooses among the duties and last days that the code knows and never says how one is
/// counted. docs/ROUTINE_PROFILES.md tells every key.
public struct Profile: Hashable, Sendable {
  /// The name on the command line, such as `goteborg-boende`.
  public var name = ProfileName.unnamed
  /// What it is called on screen.
  public var title = ""
  /// Whom it is for, and when.
  public var summary = ""
  /// The decision or document that it follows.
  public var basis = ""
  /// What people are called here.
  public var terms = ProfileTerms()
  /// The systems that it is about, the first one first.
  public var systems: [ProfileSystem] = []
  /// The units of the social systems' plan that it holds for (DT-01).
  public var unitKinds: [SocialUnitKind] = []
  /// The party the unit is in discharge co-ordination; nil outside it.
  public var ownParty: Party?
  /// What the other parties are called here.
  public var parties: [PartyLabel] = []
  /// Who does what.
  public var roles: [ProfileRole] = []
  /// What the routine asks beyond writing things in.
  public var duties: [DutyLine] = []
  /// What is to go where afterwards.
  public var writeIn: [WriteInLine] = []
  /// What happens to filled-in papers afterwards.
  public var filledForms = FilledFormRule.managerDecides
  /// In which order a system asks for what is written in.
  public var fieldOrders: [FieldOrder] = []
  /// The messages that are phoned.
  public var phoneMessages: [PhoneMessage] = []
  /// The messages that are faxed.
  public var faxMessages: [FaxMessage] = []
  /// What is changed in the forms.
  public var forms: [FormChange] = []
  /// The last days that apply, beside those of `writeIn`.
  public var deadlines: [DeadlineLine] = []
  /// The figures that rules compare with.
  public var limits = RoutineLimits()
  /// Times of the console and of the day.
  public var times = ProfileTimes()
  /// The unit's check of its own readiness; nil when no routine asks for it.
  public var selfCheck: ProfileSelfCheck?
  /// Whether the incoming person confirms a shift report by repeating a line of it.
  public var confirmsHandovers = false
  /// Where things are kept.
  public var places: [StoragePlace] = []
  /// What must lie ready, P1 … P15.
  public var documents: [ProfileDocument] = []
  /// What to tick off, for each role and phase.
  public var checklists: [ProfileChecklist] = []
  /// Whom to call.
  public var contacts: [ProfileContact] = []
  /// Texts for places that the code knows.
  public var texts: [ProfileText] = []

  /// A profile that says nothing.
  public init() {}

  /// The facts that the rules of `Routines` are asked with.
  public var routine: RoutineProfile {
    var rules: [WriteInRule] = []
    for rule in writeIn.flatMap(\.rules) where !rules.contains(rule) { rules.append(rule) }
    return RoutineProfile(
      duties: Set(duties.map(\.duty)), writeIn: rules, ownParty: ownParty,
      unitKinds: Set(unitKinds), filledForms: filledForms, selfCheck: selfCheck.flatMap(\.period),
      limits: limits)
  }

  /// The profile for some of its units only: rows and duties of the others are left out.
  public func narrowed(to kinds: [SocialUnitKind]) -> Profile {
    func concerns(_ row: [SocialUnitKind]) -> Bool {
      row.isEmpty || row.contains(where: kinds.contains)
    }
    var narrowed = self
    narrowed.unitKinds = unitKinds.filter(kinds.contains)
    narrowed.duties = duties.filter { concerns($0.unitKinds) }
    narrowed.writeIn = writeIn.filter { concerns($0.unitKinds) }
    narrowed.checklists = checklists.filter { concerns($0.unitKinds) }
    return narrowed
  }
}

extension Profile: ProfilePart {
  static let fields: [ProfileField<Self>] = [
    ProfileField("profil", \.name, isRequired: true),
    ProfileField("titel", \.title, isRequired: true), ProfileField("beskrivning", \.summary),
    ProfileField("grund", \.basis, isRequired: true),
    ProfileField("benämningar", \.terms, isRequired: true),
    ProfileField("system", \.systems, isRequired: true),
    ProfileField("enhetsslag", \.unitKinds), ProfileField("egen part", \.ownParty),
    ProfileField("parter", \.parties), ProfileField("roller", \.roles, isRequired: true),
    ProfileField("plikter", \.duties), ProfileField("skriva in", \.writeIn, isRequired: true),
    ProfileField("ifyllda blanketter", \.filledForms, isRequired: true),
    ProfileField("fältordning", \.fieldOrders),
    ProfileField("telefonmeddelanden", \.phoneMessages),
    ProfileField("faxmeddelanden", \.faxMessages), ProfileField("formulär", \.forms),
    ProfileField("frister", \.deadlines), ProfileField("gränser", \.limits),
    ProfileField("tider", \.times), ProfileField("egenkontroll", \.selfCheck),
    ProfileField("överlämning bekräftas", \.confirmsHandovers),
    ProfileField("förvaring", \.places), ProfileField("underlag", \.documents),
    ProfileField("checklistor", \.checklists), ProfileField("kontakter", \.contacts),
    ProfileField("texter", \.texts),
  ]
}

/// A profile's name: small letters, figures and hyphens, at most 40.
public struct ProfileName: ProfileValue {
  /// The name.
  public let text: String

  /// A name; nil when it is none.
  public init?(_ text: String) {
    let isPlain = text.allSatisfy { "abcdefghijklmnopqrstuvwxyzåäö0123456789-".contains($0) }
    guard isPlain, (1...40).contains(text.count), text.first != "-" else { return nil }
    self.text = text
  }

  private init(known text: String) {
    self.text = text
  }

  static let unnamed = ProfileName(known: "-")

  static func read(_ node: ProfileNode, key: String, _ reading: inout ProfileReading) -> Self? {
    guard let text = reading.text(node, key: key, .name) else { return nil }
    guard let name = ProfileName(text) else {
      reading.fault(.wrongShape(key: key, .name), at: node.position)
      return nil
    }
    return name
  }

  var form: JSONValue? { .string(text) }
}

extension RoutineLimits: ProfilePart {
  static let fields: [ProfileField<Self>] = [
    ProfileField("kring klockan 12", \.noonMarginMinutes, 0...240, unit: "minuter", "minut"),
    ProfileField("kort stopp", \.shortOutageHours, 0...24, unit: "timmar", "timme"),
    ProfileField("skyndsamt blir rött", \.promptlyRedHours, 1...72, unit: "timmar", "timme"),
    ProfileField(
      "brådskande beställning blir röd", \.urgentOrderMinutes, 5...1440, unit: "minuter",
      "minut"),
    ProfileField("kort blir gult", \.cardAmber), ProfileField("kort blir rött", \.cardRed),
  ]
}
