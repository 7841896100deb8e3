/// A row of the contact list (RT-14).
public struct Contact: Hashable, Sendable {
  /// When a number is answered (R002-47 … R002-49).
  public enum Hours: String, CaseIterable, Hashable, Sendable {
    case weekdayDaytime = "dag vardag"
    case evening = "kväll"
    case night = "natt"
    case weekend = "helg"
    /// Public holidays and the eves that the profile counts as such.
    case holiday = "helgdag"
    case always = "dygnet runt"
  }

  /// A number and when it is answered.
  public struct Number: Hashable, Sendable {
    /// The number, as typed.
    public var number: String
    /// When it is answered.
    public var hours: Set<Hours>

    /// A number.
    public init(number: String, hours: Set<Hours>) {
      self.number = number
      self.hours = hours
    }
  }

  /// The contact's identity.
  public var id: Identifier<Contact>
  /// A name or a function.
  public var name: String
  /// The party it belongs to.
  public var party: Counterparty
  /// The unit.
  public var unit: String
  /// The numbers; at least one to sign.
  public var numbers: [Number]
  /// Whether it is a switchboard (R002-45).
  public var isSwitchboard: Bool
  /// The fax number.
  public var fax: String?
  /// The e-mail address.
  public var email: String?
  /// What else must be known.
  public var note: String?
  /// Where the row comes from.
  public var source: String
  /// When the row was last found right.
  public var updatedOn: CivilDate
  /// Private numbers are for the manager only (R001-33).
  public var isForManagerOnly: Bool
  /// Whom to try when nobody answers.
  public var reserve: Identifier<Contact>?
  /// False when it is no longer used.
  public var isActive: Bool

  /// A contact.
  public init(
    id: Identifier<Contact>, name: String, party: Counterparty, unit: String, numbers: [Number],
    isSwitchboard: Bool, source: String, updatedOn: CivilDate, isForManagerOnly: Bool,
    isActive: Bool = true
  ) {
    self.id = id
    self.name = name
    self.party = party
    self.unit = unit
    self.numbers = numbers
    self.isSwitchboard = isSwitchboard
    self.source = source
    self.updatedOn = updatedOn
    self.isForManagerOnly = isForManagerOnly
    self.isActive = isActive
  }
}
