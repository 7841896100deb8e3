extension Profile {
  /// Both routines at once, for a unit that follows several: duties and rows of both, each
  /// once; words and figures of this one; the more careful of two ways with paper, the more
  /// frequent self-check.
  public func adding(_ other: Profile) -> Profile {
    var sum = self
    sum.title += " + " + other.title
    sum.systems.add(other.systems) { $0.name == $1.name }
    sum.unitKinds.add(other.unitKinds, ==)
    sum.ownParty = ownParty ?? other.ownParty
    sum.parties.add(other.parties) { $0.party == $1.party }
    sum.roles.add(other.roles) { $0.name == $1.name }
    sum.duties.add(other.duties) { $0.duty == $1.duty }
    sum.writeIn.add(other.writeIn, ==)
    sum.filledForms = filledForms == other.filledForms ? filledForms : .managerDecides
    sum.fieldOrders.add(other.fieldOrders) { $0.system == $1.system && $0.item == $1.item }
    sum.phoneMessages.add(other.phoneMessages) { $0.kind == $1.kind }
    sum.faxMessages.add(other.faxMessages) { $0.kind == $1.kind }
    sum.forms.add(other.forms) { $0.form == $1.form }
    sum.deadlines.add(other.deadlines) { $0.kind == $1.kind }
    if let check = other.selfCheck { sum.selfCheck = selfCheck?.adding(check) ?? check }
    sum.confirmsHandovers = confirmsHandovers || other.confirmsHandovers
    sum.places.add(other.places) { $0.name == $1.name }
    sum.documents.add(other.documents) {
      $0.code.isEmpty ? $0.title == $1.title && $0.origin == $1.origin : $0.code == $1.code
    }
    sum.checklists.add(other.checklists, ==)
    sum.contacts.add(other.contacts) { $0.name == $1.name }
    sum.texts.add(other.texts) { $0.place == $1.place }
    return sum
  }

  /// Several routines as one; nil when there is none.
  public static func combined(_ profiles: [Profile]) -> Profile? {
    guard let first = profiles.first else { return nil }
    return profiles.dropFirst().reduce(first) { $0.adding($1) }
  }
}

extension ProfileSelfCheck {
  fileprivate func adding(_ other: ProfileSelfCheck) -> ProfileSelfCheck {
    var sum = self
    sum.period = [period, other.period].compactMap(\.self).min()
    sum.questions.add(other.questions, ==)
    sum.points.add(other.points, ==)
    return sum
  }
}

extension Array {
  /// Appends what another list has and this one has not.
  fileprivate mutating func add(_ other: [Element], _ isSame: (Element, Element) -> Bool) {
    let own = self
    self += other.filter { new in !own.contains { isSame($0, new) } }
  }
}
