extension Profile {
  /// The profile as one unit follows it: its kinds of unit and its own party, each where the
  /// profile has several to choose among. No kinds chosen means all of them.
  public func chosen(kinds: [SocialUnitKind], party: Party?) -> Profile {
    var chosen = kinds.isEmpty || unitKinds.isEmpty ? self : narrowed(to: kinds)
    if let party, ownParty != nil { chosen.ownParty = party }
    return chosen
  }
}

extension ProfileAdoption {
  /// The adoption of profiles as they are now; words come from the first.
  public init(of profiles: [Profile]) {
    self.init(forms: profiles.map(\.stored))
  }
}
