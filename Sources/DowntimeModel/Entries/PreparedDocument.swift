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

  /// The last print (R000-17).
  public struct Printing: Hashable, Sendable {
    public var at: LocalTime
    public var by: String
    public var version: String
    public var copies: Int

    /// A print.
    public init(at: LocalTime, by: String, version: String, copies: Int) {
      self.at = at
      self.by = by
      self.version = version
      self.copies = copies
    }
  }

  public var id: Identifier<PreparedDocument>
  public var title: String
  public var system: String
  public var purpose: String
  public var category: Category
  public var trigger: Trigger
  public var weeding: Weeding
  public var place: String
  public var access: Access
  /// For rows about one person.
  public var person: PersonReference?
  /// The last print; nil while there is none.
  public var printed: Printing?
  /// Who found it known and reachable, and when (R000-18).
  public var knownBy: String?
  public var isActive: Bool

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
