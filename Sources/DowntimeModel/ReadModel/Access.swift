/// Whether somebody may now open what is about a person.
public enum Door: Hashable, Sendable {
  /// She may.
  case open
  /// She stands on the person's list, and says first what she reads for.
  case asksPurpose(Identifier<Resident>)
  /// She does not.
  case closed(Identifier<Resident>)
}

extension UnitState {
  /// The one question that decides for every screen and verb: may this member now open what is about
  /// this person (K-50)? Rank gives no right. Nobody has signed in: no.
  public func door(
    to person: PersonReference, for member: StaffMember?, _ grants: [AccessGrant],
    at now: LocalTime
  ) -> Door {
    guard let id = protectedPeople.id(of: person) else { return .open }
    guard let member, allows(member, .read) else { return .closed(id) }
    if opened(to: member, grants, at: now).contains(id) { return .open }
    return mayRead(about: id, member, at: now) ? .asksPurpose(id) : .closed(id)
  }

  /// The protected residents whose data a member may open now.
  public func opened(to member: StaffMember, _ grants: [AccessGrant], at now: LocalTime)
    -> Set<Identifier<Resident>>
  {
    guard !protectedPeople.isEmpty, allows(member, .read) else { return [] }
    let granted = grants.filter { grant in
      grant.member == member.id && grant.holds(at: now.instant)
        && mayRead(about: grant.person, member, at: now)
    }
    let running = mayOpenInEmergency(member, at: now) ? runningEmergencies(of: member, at: now) : []
    return protectedPeople.ids.intersection(
      granted.map(\.person) + running.map(\.access.person))
  }

  /// Whether a member stands on a person's list, is confirmed, and works here on the day.
  public func mayRead(
    about resident: Identifier<Resident>, _ member: StaffMember, at now: LocalTime
  ) -> Bool {
    allows(member, .read) && member.isConfirmed
      && member.works(on: StockholmTime.civil(of: now).date)
      && readers(of: resident).contains(member.id)
  }

  /// Whether a member may open one protected person's data on her own word: who takes part in the care
  /// and works here on the day, confirmed or not. Neither IT nor a reviewer does.
  public func mayOpenInEmergency(_ member: StaffMember, at now: LocalTime) -> Bool {
    allows(member, .write) && allows(member, .read)
      && member.works(on: StockholmTime.civil(of: now).date)
  }

  /// What is kept from somebody to whom some are open; without any, from everybody.
  public func veil(
    open: Set<Identifier<Resident>> = [], seesStaffNames: Bool = false,
    seesPrivateNumbers: Bool = false
  ) -> Veil {
    Veil(
      people: protectedPeople, open: open, staffNames: protectedNames,
      seesStaffNames: seesStaffNames,
      hidesPrivateNumbers: hasPrivateContacts && !seesPrivateNumbers)
  }

  /// The unit as lists, prints and exports have it: nothing of anybody who is protected.
  public var veiled: UnitState { veiled(veil()) }
}
