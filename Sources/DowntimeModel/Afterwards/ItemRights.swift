/// Why somebody who sees a thing that waits cannot close it herself.
public enum ItemHindrance: Hashable, Sendable {
  /// It takes a right that she does not have.
  case right(Act)
  /// The manager's part of a deviation, or a nurse's (K-54).
  case assessment
  /// Another party does it, or it waits for another: here it is watched, and acknowledged
  /// when it is done.
  case others
  /// She opened it herself: another manager looks at it.
  case ownEmergency
}

extension ItemClosing {
  /// The right that it takes.
  public var act: Act {
    switch self {
    case .writeIn, .entry(_, .fax): .mark
    case .outage(.clearPaperReport): .close
    case .reviewEmergency: .protect
    case .appoint: .editStaff
    case .tell, .call, .entry, .list, .outage, .handover, .draft, .selfCheck, .preparedDocument,
      .finding:
      .write
    }
  }
}

extension UnitState {
  /// Why a person cannot close something that waits; nil when she can.
  public func hindrance(to member: StaffMember, closing todo: ToDo) -> ItemHindrance? {
    guard allows(member, todo.closing.act) else { return .right(todo.closing.act) }
    if case .entry(_, .assess) = todo.closing, member.role != .nurse, !allows(member, .close) {
      return .assessment
    }
    if case .emergency(let opening) = todo.subject, !mayReview(opening, member) {
      return .ownEmergency
    }
    return todo.isOthers ? .others : nil
  }
}
