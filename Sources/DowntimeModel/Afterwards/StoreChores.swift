/// What waits because of the store itself: asked of the whole unit, whoever looks.
public struct StoreChores: Hashable, Sendable {
  /// What has outlived its lifetime.
  public var outlived = Outlived()
  /// Since when something that was deleted for good lies on a medium that is not there; nil when
  /// nothing does.
  public var unreachedSince: LocalTime?

  /// Nothing waits.
  public init() {}
}

extension UnitState {
  /// What waits because of the store itself: `trailYears` and `undestroyed` as it tells of them
  /// (`StoreHealth`).
  public func storeChores(
    trailYears: [Int], undestroyed: [Identifier<Outage>], now: LocalTime
  ) -> StoreChores {
    var chores = StoreChores()
    chores.outlived = outlived(trailYears: trailYears, on: StockholmTime.civil(of: now).date)
    chores.unreachedSince = waitsForMedium(undestroyed)
    return chores
  }

  /// The same as things to do, for who may.
  func toDos(_ chores: StoreChores, for member: StaffMember?, now: LocalTime) -> [ToDo] {
    var todos: [ToDo] = []
    func add(
      _ subject: ToDo.Subject, _ kind: ItemKind, _ closing: ItemClosing, _ tone: Tone,
      since: LocalTime?
    ) {
      guard member.map({ allows($0, closing.act) }) ?? true else { return }
      todos.append(
        ToDo(
          subject: subject, key: ItemKey(kind), urgency: .undated, since: since, tone: tone,
          isOthers: false, isOwn: member != nil, closing: closing, waiving: .never))
    }
    if let since = chores.unreachedSince {
      add(.unreachedMedium, .reachMedium, .reachMedium, .red, since: since)
    }
    if !chores.outlived.isEmpty {
      add(.outlived(chores.outlived), .weed, .weed, .amber, since: nil)
    }
    return todos
  }
}
