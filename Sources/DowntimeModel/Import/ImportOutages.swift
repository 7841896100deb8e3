/// The outages that lines can belong to.
struct ImportOutages {
  /// As much of an outage as an import must know.
  struct Known {
    var id: Identifier<Outage>
    var startedAt: LocalTime
    var systems: [ITSystem]
    var isClosed: Bool
  }

  private var known: [Known]
  private var named: [String: Identifier<Outage>] = [:]
  private var latest: Identifier<Outage>?

  init(_ unit: UnitState) {
    known = unit.outages.map {
      Known(id: $0.id, startedAt: $0.startedAt, systems: $0.systems, isClosed: $0.phase == .closed)
    }
  }

  /// The outage with an identity.
  subscript(id: Identifier<Outage>) -> Known? { known.first { $0.id == id } }

  /// Notes an outage that a line declares: lines after it belong to it unless they say another.
  mutating func declare(_ outage: Known, ref: String?) {
    if self[outage.id] == nil { known.append(outage) }
    if let ref { named[ref] = outage.id }
    latest = outage.id
  }

  /// Notes that a line closes an outage, or opens it again.
  mutating func close(_ id: Identifier<Outage>, _ isClosed: Bool) {
    for index in known.indices where known[index].id == id { known[index].isClosed = isClosed }
  }

  /// The outage that a line means by the name of a system or the `ref` of the line that declared
  /// it; without a name the one declared last in the file, else the only one that is not closed,
  /// else the only one there is.
  func meant(_ name: String?) -> Result<Known, ImportFault.MemberProblem> {
    guard let name else {
      if let latest, let outage = self[latest] { return .success(outage) }
      let open = known.filter { !$0.isClosed }
      return only(open.isEmpty ? known : open)
    }
    if let id = named[name], let outage = self[id] { return .success(outage) }
    let hit = known.filter { outage in
      outage.systems.contains { SwedishOrder.folded($0.name) == SwedishOrder.folded(name) }
    }
    let open = hit.filter { !$0.isClosed }
    return only(open.isEmpty ? hit : open)
  }

  private func only(_ outages: [Known]) -> Result<Known, ImportFault.MemberProblem> {
    guard let first = outages.first else { return .failure(.noOutage) }
    return outages.count == 1 ? .success(first) : .failure(.whichOutage)
  }
}
