/// A staff member's PIN is set, or cleared by a manager: she then chooses a new one.
public struct PINSetting: Hashable, Sendable {
  /// Whose.
  public var member: Identifier<StaffMember>
  /// The new one; nil when it was cleared.
  public var hash: PINHash?

  /// A setting.
  public init(member: Identifier<StaffMember>, hash: PINHash?) {
    self.member = member
    self.hash = hash
  }
}

/// A try to sign in that a later one must know of: every wrong PIN, and the first right one after.
public struct SignInTry: Hashable, Sendable {
  /// Whose signature was given.
  public var member: Identifier<StaffMember>
  /// Whether the PIN was right.
  public var isRight: Bool

  /// A try.
  public init(member: Identifier<StaffMember>, isRight: Bool) {
    self.member = member
    self.isRight = isRight
  }
}
