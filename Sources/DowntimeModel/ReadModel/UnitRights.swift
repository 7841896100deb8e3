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
  public var hasManager: Bool { activeStaff.contains(where: \.isManager) }

  /// Whether a change of a row leaves the unit without a manager who works here: today, or on the day
  /// after the last day that the row now has. Then nobody could close, delete or confirm, and anybody
  /// might do the rest.
  public func losesManager(by changed: StaffMember, on today: CivilDate) -> Bool {
    let after = staff.map { $0.id == changed.id ? changed : $0 }
    var days = [today]
    if changed.isActive, let last = changed.validTo, last >= today {
      days.append(last.adding(days: 1))
    }
    return days.contains { day in
      staff.contains { $0.isManager && $0.works(on: day) }
        && !after.contains { $0.isManager && $0.works(on: day) }
    }
  }

  private static let leaderless: Set<Act> = [
    .editStaff, .changePassphrases, .choosePlaces, .close, .export, .backup,
  ]
}

extension StaffMember {
  /// Whether she manages the unit, as somebody else has confirmed.
  fileprivate var isManager: Bool {
    isConfirmed && (role == .unitManager || role == .incomeSupportManager)
  }
}
