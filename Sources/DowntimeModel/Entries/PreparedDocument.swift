/// A row of the register of prepared documents, underlag (RT-12).
public struct PreparedDocument: Hashable, Sendable {
  /// What it is for (R001-05).
  public enum Category: String, CaseIterable, Hashable, Sendable {
    case planned = "planerat"
    case planning = "planering"
    case performing = "utförande"
    case routine = "rutin"
    case form = "blankett"
    case contact = "kontakt"
  }

  /// When it is printed.
  public enum Trigger: String, CaseIterable, Hashable, Sendable {
    case onUpdate = "vid uppdatering"
    case onNewVersion = "vid ny version"
    case onReceipt = "vid mottagande"
    case onSchedule = "vid fastställt schema"
    case dailyAndOnChange = "dagligen och vid ändring"
    case beforePlannedOutage = "före planerat stopp"
    /// Licensed staff see to it; the unit prints nothing (R001-30).
    case byLicensed = "legitimerad ansvarar"
  }

  /// When the old one is weeded.
  public enum Weeding: String, CaseIterable, Hashable, Sendable {
    case withTheNew = "samtidigt med ny"
    case sixWeeks = "6 veckor"
    case twoYears = "2 år"
    case atOnce = "omgående"
    case otherRoutine = "enligt annan rutin"
    case exception = "undantag"
  }

  /// Who may see it (R001-33).
  public enum Access: String, CaseIterable, Hashable, Sendable {
    case everyone = "alla i enheten"
    case licensed = "legitimerad"
    case managerOnly = "endast enhetschef"
  }

  /// Why what is printed daily was printed (R001-21).
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// The next day's schedule is settled.
    case settled = "fastställt"
    /// Something changed on the day itself.
    case changed = "ändring"
  }

  /// A print (R000-17).
  public struct Printing: Hashable, Sendable {
    /// When.
    public var at: LocalTime
    /// Who printed it.
    public var by: String
    /// Which version, as it is called there.
    public var version: String
    /// How many copies.
    public var copies: Int
    /// Why, where it is printed daily.
    public var reason: Reason?
    /// The last day that it is for, where that is known.
    public var validTo: CivilDate?

    /// A print.
    public init(
      at: LocalTime, by: String, version: String, copies: Int, reason: Reason? = nil,
      validTo: CivilDate? = nil
    ) {
      self.at = at
      self.by = by
      self.version = version
      self.copies = copies
      self.reason = reason
      self.validTo = validTo
    }
  }

  /// The row's identity.
  public var id: Identifier<PreparedDocument>
  /// What it is.
  public var title: String
  /// The system that it is printed from.
  public var system: String
  /// What it is for, in words.
  public var purpose: String
  /// What it is for, by category.
  public var category: Category
  /// When it is printed.
  public var trigger: Trigger
  /// When the old one is weeded.
  public var weeding: Weeding
  /// Where it is kept.
  public var place: String
  /// Who may see it.
  public var access: Access
  /// For rows about one person.
  public var person: PersonReference?
  /// A print told together with the row, as imports tell it; nil for none.
  public var printed: Printing?
  /// Who found it known and reachable, and when (R000-18).
  public var knownBy: String?
  /// False when it is no longer kept.
  public var isActive: Bool
  /// The routine's row that it stands for, such as `P1`; empty for one of the unit's own.
  public var code = ""
  /// True for what has no other original: it is never destroyed (R001-09).
  public var isOriginal = false
  /// Who sees that it is there; may be empty.
  public var responsible = ""
  /// Why old ones are kept although the rule says otherwise (R001-28); empty where they are not.
  public var exception = ""
  /// An assignment that is answered on alarm: it is not printed (R001-26).
  public var isAlarmAssignment = false

  /// A row.
  public init(
    id: Identifier<PreparedDocument>, title: String, system: String, purpose: String,
    category: Category, trigger: Trigger, weeding: Weeding, place: String, access: Access,
    person: PersonReference? = nil, printed: Printing? = nil, knownBy: String? = nil,
    isActive: Bool = true
  ) {
    self.id = id
    self.title = title
    self.system = system
    self.purpose = purpose
    self.category = category
    self.trigger = trigger
    self.weeding = weeding
    self.place = place
    self.access = access
    self.person = person
    self.printed = printed
    self.knownBy = knownBy
    self.isActive = isActive
  }
}
