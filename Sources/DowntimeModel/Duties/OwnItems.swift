extension WhatWaits {
  /// How many of the things that wait, beside what is said in words, are a person's own: what she
  /// wrote, and what the routines give her role to do.
  public func ownCount(of member: StaffMember, in unit: UnitState, now: LocalTime) -> Int {
    let items = items.count { item in
      guard !item.isOthers, !item.isForNow(now) else { return false }
      let author = item.subject.record.flatMap { unit.entry($0)?.author.signature }
      return item.subject.isOwn(member, author: author)
    }
    return parts.values.flatMap(\.writing).reduce(items) { sum, row in
      let isOwn = row.rule?.responsible.isRole(of: member) ?? (row.author == member.signature)
      return sum + (isOwn ? row.count : 0)
    }
  }
}

extension OpenSubject {
  /// Whether it is a person's to do, when somebody wrote the entry that it comes from.
  func isOwn(_ member: StaffMember, author: Signature?) -> Bool {
    let isAuthor = author == member.signature
    switch self {
    case .writeIn(_, let rule): return rule.responsible.isRole(of: member) ?? isAuthor
    case .judge, .analysis, .forward: return member.isManager
    case .begin(.planInForce), .begin(.storage): return member.isManager
    case .begin(.ongoingCases): return member.role == .teamLeader || member.role == .caseOfficer
    case .begin(.report), .begin(.premises): return Rights.allows(member.role, .write)
    case .unit: return member.role == .teamLeader
    case .declareDecisions(let officer):
      return SwedishOrder.folded(officer) == SwedishOrder.folded(member.name)
    case .refill, .reconcile: return member.role == .incomeSupportManager
    case .loan, .printedCopy, .paperReport: return member.isManager
    case .confirmHandover: return !isAuthor
    case .tellOrally, .tellReceivingUnit, .tellOwnOfficer, .phone, .inform, .handOver, .order,
      .linkDecision, .writeInUnruled, .fax, .send, .acknowledge, .paper, .faxArrival:
      return isAuthor
    }
  }
}

extension StaffMember {
  fileprivate var isManager: Bool { role == .unitManager || role == .incomeSupportManager }
}

extension WriteInRule.Responsible {
  /// Whether it is a person by her role; nil where it is whoever wrote the entry.
  func isRole(of member: StaffMember) -> Bool? {
    switch self {
    case .author, .eachParty: nil
    case .staff: member.role == .careStaff
    case .planner, .teamLeader: member.role == .teamLeader
    case .teamLeaderAndNurse: member.role == .teamLeader || member.role == .nurse
    case .caseOfficer: member.role == .caseOfficer
    case .economicAidOfficer: member.role == .caseOfficer || member.role == .incomeSupportManager
    case .caseOfficerThenProvider: member.role == .caseOfficer || member.role == .teamLeader
    case .managementAndUnions: member.isManager
    }
  }
}
