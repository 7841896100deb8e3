import DowntimeModel

/// The fields that choose among the routines that come with the program and those of its own that
/// the unit follows, wherever they are asked for: which, and for those that have several units or
/// parties, which of them.
struct RoutineFields: Hashable, Sendable {
  /// The routines, in the order shown.
  let profiles: [Profile]

  /// How many of them are the unit's own, last.
  private let ownCount: Int

  /// Reads the shipped files; a unit's own routine is known only as it follows it.
  init(_ followed: AdoptedProfiles? = nil) {
    let shipped = Profile.shippedYAML.compactMap { Profile.shipped($0.name) }
    let names = Set(shipped.map(\.name))
    let own = followed?.profiles.filter { !names.contains($0.name) } ?? []
    profiles = shipped + own
    ownCount = own.count
  }

  /// The unit's own routines that the form no longer chooses: the screen cannot bring them back.
  func leftOut(_ form: Form) -> [Profile] {
    let names = form.choices(.routines)
    return profiles.suffix(ownCount).filter { !names.contains($0.name.text) }
  }

  /// The fields that the choices so far ask for.
  func specs(_ form: Form) -> [FieldSpec] {
    let chosen = chosen(in: form)
    let kinds = chosen.flatMap(\.unitKinds)
    var specs = [RoutineTexts.routines(profiles, at: cursor(in: form))]
    if !kinds.isEmpty { specs.append(RoutineTexts.unitKinds(kinds)) }
    if chosen.contains(where: { $0.ownParty != nil }) { specs.append(RoutineTexts.ownParty) }
    return specs
  }

  /// Every field that may be asked for, for a form's first moment.
  var allSpecs: [FieldSpec] {
    [
      RoutineTexts.routines(profiles, at: 0), RoutineTexts.unitKinds(SocialUnitKind.allCases),
      RoutineTexts.ownParty,
    ]
  }

  /// What is chosen, as the unit will follow it; nil when nothing is, or when something more must
  /// be said, which is then among the problems.
  func adoption(_ form: Form, _ problems: inout [FieldName: String]) -> ProfileAdoption? {
    let chosen = chosen(in: form)
    guard !chosen.isEmpty else { return nil }
    let party = form.choice(.ownParty).flatMap(Party.init)
    if party == nil, chosen.contains(where: { $0.ownParty != nil }) {
      problems[.ownParty] = RoutineTexts.partyMissing
      return nil
    }
    let words = form.choices(.unitKinds)
    let kinds = SocialUnitKind.allCases.filter { words.contains($0.word) }
    return ProfileAdoption(of: chosen.map { $0.chosen(kinds: kinds, party: party) })
  }

  private func chosen(in form: Form) -> [Profile] {
    let names = form.choices(.routines)
    return profiles.filter { names.contains($0.name.text) }
  }

  private func cursor(in form: Form) -> Int {
    guard case .choices(_, let cursor) = form.inputs[.routines] else { return 0 }
    return cursor
  }
}
