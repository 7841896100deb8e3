/// A row of the contact list (RT-14).
public struct Contact: Hashable, Sendable {
  /// When a number is answered (R002-47 … R002-49).
  public enum Hours: String, CaseIterable, Hashable, Sendable {
    case weekdayDaytime = "dag vardag"
    case evening = "kväll"
    case night = "natt"
    case weekend = "helg"
    case always = "dygnet runt"
  }

  /// A number and when it is answered.
  public struct Number: Hashable, Sendable {
    public var number: String
    public var hours: Set<Hours>

    /// A number.
    public init(number: String, hours: Set<Hours>) {
      self.number = number
      self.hours = hours
    }
  }

  public var id: Identifier<Contact>
  public var name: String
  public var party: Counterparty
  public var unit: String
  public var numbers: [Number]
  public var isSwitchboard: Bool
  public var fax: String?
  public var email: String?
  public var note: String?
  /// Where the row comes from.
  public var source: String
  public var updatedOn: CivilDate
  /// Private numbers are for the manager only (R001-33).
  public var isForManagerOnly: Bool
  /// Whom to try when nobody answers.
  public var reserve: Identifier<Contact>?
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
