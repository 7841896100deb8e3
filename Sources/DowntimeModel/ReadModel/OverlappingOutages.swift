extension UnitState {
  /// Running outages of which a system is one of these, or the group that one of these belongs to,
  /// or one of a group among these.
  public func runningOutages(touching systems: [ITSystem]) -> [Outage] {
    runningOutages.filter { outage in
      outage.systems.contains { own in
        systems.contains { own.includes($0.name) || $0.includes(own.name) }
      }
    }
  }
}

extension Profile {
  /// The systems that can stop, one or all at once (R001-01), as a unit's routine names them: a
  /// group before its members; the systems of the five routines where no routine is followed.
  public static func systemsThatCanStop(_ profile: Profile?) -> [ITSystem] {
    guard let own = profile?.systems, !own.isEmpty else {
      return [.treserva, .prator, .minaPlaner, .socialSystems]
    }
    var names: [String] = []
    for system in own {
      for name in [system.group, system.name] where !name.isEmpty && !names.contains(name) {
        names.append(name)
      }
    }
    return names.compactMap { ITSystem($0) }
  }
}
