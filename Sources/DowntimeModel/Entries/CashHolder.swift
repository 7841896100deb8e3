/// A cash holder, kassaförvaltare (RT-09, appendix 1).
public struct CashHolder: Hashable, Sendable {
  /// Her identity.
  public var id: Identifier<CashHolder>
  /// Her name.
  public var name: String
  /// Her unit.
  public var unit: String
  /// Her phone number.
  public var phone: String
  /// Her e-mail address; may be empty.
  public var email: String
  /// When the row was last found right.
  public var checkedOn: CivilDate
  /// False when she no longer is one.
  public var isActive: Bool

  /// A cash holder.
  public init(
    id: Identifier<CashHolder>, name: String, unit: String, phone: String, email: String,
    checkedOn: CivilDate, isActive: Bool = true
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.phone = phone
    self.email = email
    self.checkedOn = checkedOn
    self.isActive = isActive
  }
}
