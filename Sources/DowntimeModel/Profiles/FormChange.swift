/// What a profile changes in a form: hides, requires, relabels, reorders, and fields of its own
/// that are kept with the entry and mean nothing to the program.
public struct FormChange: ProfilePart {
  /// The forms that can be changed.
  public enum Form: String, CaseIterable, ProfileWord {
    case dayNote = "daganteckning"
    case deviation = "avvikelse"
    case call = "samtal"
    case outage = "driftstopp"
    case fax = "fax"
    case decision = "beslut"
    case payment = "utbetalning"
    case order = "beställning"
    case timeReport = "tid"
    case document = "handling"

    /// The fields it has.
    public var fields: [Field] {
      switch self {
      case .dayNote:
        [
          .person, .when, .text, .nextShift, .affectsComingVisits, .heading, .source, .nature,
          .departsFromPlan, .licensedContact, .objection, .law,
        ]
      case .deviation:
        [
          .person, .when, .kinds, .whatHappened, .action, .contacted, .contactedNobody,
          .discoveredAt, .place, .observation, .consequence, .causes, .proposal, .toldManager,
        ]
      case .call:
        [
          .when, .direction, .counterpart, .counterpartWithheld, .counterpartRole,
          .counterpartUnit, .person, .said, .readBack, .counterparty, .phone, .report,
          .prescription,
        ]
      case .outage: [.system, .when, .note]
      case .fax:
        [
          .person, .when, .direction, .message, .way, .versionOf, .sender, .receivers, .checks,
          .checkReason, .relevantTime, .planHeldAt, .signers, .originalWith, .copiesTo,
        ]
      case .decision:
        [.person, .purpose, .law, .decisionMaker, .officer, .decidedOn, .documentPlace, .when]
      case .payment:
        [
          .person, .when, .paymentKind, .amount, .voucher, .purpose, .decisionMaker, .officer,
          .decision, .decisionNumber, .userNumber,
        ]
      case .order:
        [.person, .service, .urgent, .provider, .dataGiven, .startsOn, .decision, .when]
      case .timeReport:
        [.person, .when, .finishedAt, .outcome, .service, .doubleStaffed, .readBinder]
      case .document:
        [.person, .when, .documentKind, .title, .law, .form, .place, .needsStatistics]
      }
    }
  }

  /// A field of a form.
  public enum Field: String, CaseIterable, ProfileWord {
    case person = "vem"
    case when = "när"
    case text = "text"
    case nextShift = "nästa pass"
    case kinds = "vad det gäller"
    case whatHappened = "vad hände"
    case action = "vad gjorde du"
    case contacted = "vem ringde du"
    case contactedNobody = "ringde ingen"
    case direction = "fick eller lämnade"
    case counterpart = "pratade med"
    case counterpartRole = "befattning"
    case counterpartUnit = "enhet"
    case said = "vad sades"
    case readBack = "upprepat"
    case counterpartWithheld = "uppgav inte namn"
    case counterparty = "tillhör"
    case phone = "nummer"
    case report = "klinisk rapport"
    case prescription = "muntlig ordination"
    case system = "system"
    case note = "anteckning"
    case heading = "rubrik"
    case source = "källa"
    case nature = "iakttagelse eller bedömning"
    case departsFromPlan = "utanför planen"
    case affectsComingVisits = "påverkar besök"
    case licensedContact = "kontakt med ssk"
    case objection = "invänder"
    case law = "lagrum"
    case discoveredAt = "upptäckt"
    case place = "plats"
    case observation = "sett av"
    case consequence = "följd"
    case causes = "trolig orsak"
    case proposal = "förslag"
    case toldManager = "sagt till chef"
    case message = "meddelande"
    case way = "sätt"
    case versionOf = "version av"
    case sender = "från"
    case receivers = "mottagare"
    case checks = "kontrollerat"
    case checkReason = "varför inte allt"
    case relevantTime = "gäller datum"
    case planHeldAt = "SIP hölls"
    case signers = "undertecknad av"
    case originalWith = "original hos"
    case copiesTo = "kopior till"
    case purpose = "ändamål"
    case decisionMaker = "beslutat av"
    case officer = "handläggare"
    case decidedOn = "beslutsdatum"
    case documentPlace = "beslutsdokument"
    case paymentKind = "sort av utbetalning"
    case amount = "belopp"
    case voucher = "verifikation"
    case decision = "kopplat beslut"
    case decisionNumber = "besluts-id"
    case userNumber = "användar-id"
    case service = "insats"
    case urgent = "akut"
    case provider = "utförare"
    case dataGiven = "uppgifter lämnade"
    case startsOn = "start från"
    case finishedAt = "slutade"
    case outcome = "besöket"
    case doubleStaffed = "ni var två"
    case readBinder = "läst HSL-pärm"
    case documentKind = "sort av handling"
    case title = "vad"
    case form = "skrevs på"
    case needsStatistics = "statistik"

    /// Whether signing a form needs it whatever a profile says.
    public func isIndispensable(in form: Form) -> Bool {
      switch self {
      case .law: form == .decision || form == .document
      case .place: form == .document
      case .nextShift, .contactedNobody, .counterpartRole, .readBack, .counterpartWithheld,
        .counterparty, .phone, .report, .prescription, .note, .heading, .source, .nature,
        .departsFromPlan, .affectsComingVisits, .licensedContact, .objection, .discoveredAt,
        .observation, .consequence, .causes, .proposal, .toldManager, .way, .sender,
        .relevantTime, .planHeldAt, .signers, .originalWith, .copiesTo, .documentPlace, .decision,
        .decisionNumber, .userNumber, .startsOn, .doubleStaffed, .readBinder, .needsStatistics:
        false
      case .person, .when, .text, .kinds, .whatHappened, .action, .contacted, .direction,
        .counterpart, .counterpartUnit, .said, .system, .message, .versionOf, .receivers, .checks,
        .checkReason, .purpose, .decisionMaker, .officer, .decidedOn, .paymentKind, .amount,
        .voucher, .service, .urgent, .provider, .dataGiven, .finishedAt, .outcome, .documentKind,
        .title, .form:
        true
      }
    }
  }

  /// A field that is called something else here.
  public struct Label: ProfilePart {
    /// Which field.
    public var field = Field.person
    /// What it is called.
    public var label = ""

    /// No label.
    public init() {}

    static let fields: [ProfileField<Self>] = [
      ProfileField("fält", \.field, isRequired: true),
      ProfileField("etikett", \.label, isRequired: true),
    ]
  }

  /// A field of the unit's own, without meaning to the program.
  public struct Extra: ProfilePart {
    /// What is written in it.
    public enum Kind: String, CaseIterable, ProfileWord {
      case text = "text"
      case choice = "val"
    }

    /// What it is called.
    public var label = ""
    /// What is written in it.
    public var kind = Kind.text
    /// What can be chosen, for a choice.
    public var choices: [String] = []
    /// Signing asks for it.
    public var isRequired = false

    /// No field.
    public init() {}

    static let fields: [ProfileField<Self>] = [
      ProfileField("etikett", \.label, isRequired: true),
      ProfileField("slag", \.kind, isRequired: true), ProfileField("val", \.choices),
      ProfileField("krävs", \.isRequired),
    ]
  }

  /// Which form.
  public var form = Form.dayNote
  /// Fields that are not shown.
  public var hidden: [Field] = []
  /// Fields that signing asks for.
  public var required: [Field] = []
  /// The fields first on the form, in order; the others follow as they stood.
  public var order: [Field] = []
  /// Fields that are called something else.
  public var labels: [Label] = []
  /// Fields of the unit's own, last.
  public var extras: [Extra] = []

  /// No change.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("formulär", \.form, isRequired: true), ProfileField("dölj", \.hidden),
    ProfileField("kräv", \.required), ProfileField("ordning", \.order),
    ProfileField("etiketter", \.labels), ProfileField("egna fält", \.extras),
  ]
}

/// In which order a system asks for what is written in, for who types from another screen.
public struct FieldOrder: ProfilePart {
  /// The system.
  public var system = ""
  /// What is written in.
  public var item = WriteInLine.Item.dayNote
  /// The fields in the system's order.
  public var fields: [FormChange.Field] = []

  /// No order.
  public init() {}

  static let fields: [ProfileField<Self>] = [
    ProfileField("system", \.system, isRequired: true),
    ProfileField("vad", \.item, isRequired: true),
    ProfileField("fält", \.fields, isRequired: true),
  ]
}
