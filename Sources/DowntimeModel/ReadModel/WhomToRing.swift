/// Somebody to ring, as it stands at one moment.
public struct WhomToRing: Hashable, Sendable {
  /// Whether there is a number to dial now.
  public enum Reach: Hashable, Sendable {
    /// These are answered now, in the order to try them.
    case now([String])
    /// There are numbers, but none is answered at this hour.
    case closed
    /// Nobody has filled in a number.
    case noNumber
  }

  /// The name or function.
  public var name: String
  /// Whether the name is a function's: who answers there has a name of her own (R002-17).
  public var isFunction: Bool
  /// Whether it is a switchboard: it puts through to every unit of its party (R002-45).
  public var isSwitchboard: Bool
  /// The unit it belongs to; empty when the name says it.
  public var unit: String
  /// The party it belongs to.
  public var party: Counterparty
  /// Whether there is a number to dial now.
  public var reach: Reach
  /// What to know; empty for nothing.
  public var note: String
  /// Whom to try when nobody answers: another's name; empty for nobody.
  public var reserve: String
  /// The unit must look the number up before it trusts it.
  public var mustBeVerified: Bool

  /// Whether there is a number to dial now.
  public var answersNow: Bool { number != nil }

  /// The number to try first now; nil when none is answered.
  public var number: String? {
    if case .now(let numbers) = reach { numbers.first } else { nil }
  }

  /// Where it rings: a person's unit; a function with the unit it belongs to.
  public var place: String {
    guard isFunction else { return unit }
    return unit.isEmpty || unit == name ? name : "\(name), \(unit)"
  }
}

extension UnitState {
  /// Whom a person can ring at a time: the unit's own list, then what the routines name and the
  /// list has not. Private numbers are for the manager alone (R001-33).
  public func whomToRing(at now: LocalTime, for member: StaffMember) -> [WhomToRing] {
    let profile = profile?.combined
    let times = profile?.times ?? ProfileTimes()
    let hours = (try? times.hours(at: now)) ?? [.always]
    let isManager = Rights.allows(member.role, .adoptProfiles)
    var rows: [WhomToRing] = []
    let own = ownContacts
    for contact in own where contact.isActive && (isManager || !contact.isForManagerOnly) {
      rows.append(
        WhomToRing(
          name: contact.name, isFunction: !contact.namesPerson,
          isSwitchboard: contact.isSwitchboard, unit: contact.unit, party: contact.party,
          reach: Self.reach(contact.numbers.map { ($0.number, $0.hours) }, hours),
          note: contact.note ?? "",
          reserve: own.first { $0.id == contact.reserve }?.name ?? "", mustBeVerified: false))
    }
    let known = Set(own.map { SwedishOrder.folded($0.name) })
    for contact in profile?.contacts ?? [] where !known.contains(SwedishOrder.folded(contact.name))
    {
      guard isManager || !contact.isForManagerOnly else { continue }
      rows.append(
        WhomToRing(
          name: contact.name, isFunction: true, isSwitchboard: contact.isSwitchboard, unit: "",
          party: contact.party,
          reach: Self.reach(contact.numbers.map { ($0.number, Set($0.hours)) }, hours),
          note: contact.note, reserve: contact.reserve, mustBeVerified: contact.mustBeVerified))
    }
    return rows
  }

  /// Who is asked when unsure: the row that begins with what the routine calls the manager (R000-14).
  public func managerOnCall(among rows: [WhomToRing]) -> WhomToRing? {
    let word = SwedishOrder.folded(terms.manager)
    return rows.first { SwedishOrder.folded($0.name).hasPrefix(word) }
  }

  /// The contact list as it reads now, in Swedish order; with those that are no longer used.
  public var ownContacts: [Contact] {
    var latest: [Identifier<Contact>: Contact] = [:]
    for record in listed {
      if case .listed(.contact(let contact)) = record.entry { latest[contact.id] = contact }
    }
    return latest.values.sorted {
      $0.name == $1.name ? $0.id < $1.id : SwedishOrder.precedes($0.name, $1.name)
    }
  }

  private static func reach(
    _ numbers: [(number: String, hours: Set<Contact.Hours>)], _ hours: Set<Contact.Hours>
  ) -> WhomToRing.Reach {
    guard !numbers.isEmpty else { return .noNumber }
    let answered = numbers.filter { !$0.hours.isDisjoint(with: hours) }.map(\.number)
    return answered.isEmpty ? .closed : .now(answered)
  }
}
