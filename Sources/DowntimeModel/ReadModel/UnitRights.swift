extension UnitState {
  /// Whether a member may do something. One who is not confirmed has the rights of care staff at
  /// most. While the unit has no confirmed manager anybody may do what a manager does with staff
  /// and passphrases: the night of «Börja skriva nu», completed in the morning.
  public func allows(_ member: StaffMember, _ act: Act) -> Bool {
    if !hasManager, Self.leaderless.contains(act), Rights.allows(member.role, .write) {
      return true
    }
    return Rights.allows(member.role, act)
      && (member.isConfirmed || Rights.allows(.careStaff, act))
  }

  /// Whether somebody confirmed manages the unit.
  public var hasManager: Bool {
    activeStaff.contains {
      $0.isConfirmed && ($0.role == .unitManager || $0.role == .incomeSupportManager)
    }
  }

  private static let leaderless: Set<Act> = [
    .editStaff, .changePassphrases, .choosePlaces, .close, .export, .backup,
  ]
}
