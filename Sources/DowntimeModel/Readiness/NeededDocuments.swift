extension PreparedDocument {
  /// Whether it is needed in an outage (R000-08, R001-06): what is taken from a system that is down;
  /// what is no copy out of a system (routines, forms, numbers) always; and everything where power or
  /// network is the cause (R001-01).
  public func isNeeded(in outage: Outage) -> Bool {
    switch category {
    case .routine, .form, .contact: return true
    case .planned, .planning, .performing: break
    }
    if let cause = outage.details.cause, [.power, .network].contains(cause) { return true }
    let origin = SwedishOrder.folded(system)
    return outage.systems.contains { down in
      origin.contains(SwedishOrder.folded(down.name))
        || SwedishOrder.folded(down.name).contains(origin) && !origin.isEmpty
        || down.includesAny(of: origin)
    }
  }
}

extension ITSystem {
  /// Whether a system of this group is named (R004-04).
  fileprivate func includesAny(of origin: String) -> Bool {
    let group: [ITSystem] = [.paraply, .parasol, .paradifo, .paragåWeb, .vodok]
    return group.contains { includes($0.name) && origin.contains(SwedishOrder.folded($0.name)) }
  }
}
