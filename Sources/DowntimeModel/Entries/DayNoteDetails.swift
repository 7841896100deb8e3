/// What a daily note may say beside its text (RT-02); nil is «not said», never a default.
public struct DayNoteDetails: Hashable, Sendable {
  /// Handed to the responsible nurse.
  public struct HandedOver: Hashable, Sendable {
    /// Who.
    public var to: String
    /// When.
    public var at: LocalTime

    /// A hand-over.
    public init(to: String, at: LocalTime) {
      self.to = to
      self.at = at
    }
  }

  /// What the note is about.
  public enum Heading: String, CaseIterable, Hashable, Sendable {
    case general = "allmänt"
    case health = "hälsa"
    case food = "mat och dryck"
    case personalCare = "personlig vård"
    case moving = "förflyttning"
    case worryAndSleep = "oro och sömn"
    case socialContact = "social kontakt"
    case medication = "läkemedel"
    case missedVisit = "besök uteblivet"
    case other = "annat"
  }

  /// Where what is written comes from (K-12).
  public enum Source: String, CaseIterable, Hashable, Sendable {
    case own = "egen iakttagelse"
    case person = "den enskilde"
    case relative = "närstående"
    case colleague = "kollega"
    case other = "annan"
  }

  /// Fact, assessment or both (K-12).
  public enum Nature: String, CaseIterable, Hashable, Sendable {
    case fact = "faktum"
    case assessment = "bedömning"
    case both = "båda"
  }

  /// What it is about.
  public var heading: Heading?
  /// Where it comes from.
  public var source: Source?
  /// Fact or assessment.
  public var nature: Nature?
  /// Whether it departs from the implementation plan (K-13).
  public var departsFromPlan: Bool?
  /// Whether it affects coming visits: then units are told orally at once (R001-39).
  public var affectsComingVisits: Bool?
  /// Who has been told of it orally already, when it was written (R001-39, R001-40).
  public var toldOrally: [Addition.OralInformation] = []
  /// The responsible nurse it was handed to already, when it was written (R004-87).
  public var handedOver: HandedOver?
  /// The licensed professional who was contacted, and when (R001-46).
  public var licensedContact: String?
  /// What the person says against it (K-14).
  public var objection: String?
  /// The law it is written under.
  public var law: Law?
  /// What it was first written on.
  public var form: OriginalForm?

  /// Nothing said.
  public init() {}
}
