/// What waits of the shift's signature and of what drills showed.
extension UnitState {
  func practiceItems(for member: StaffMember?, now: LocalTime) -> [ToDo] {
    let today = StockholmTime.civil(of: now).date
    let manages = member.map { $0.role == .unitManager || $0.role == .teamLeader } ?? false
    var todos: [ToDo] = []
    if let since = readinessAwaited(at: now) {
      todos.append(
        ToDo(
          subject: .signReadiness, key: ItemKey(.signReadiness), urgency: .undated, since: since,
          tone: .amber, isOthers: false, isOwn: true, closing: .signReadiness, waiving: .never))
    }
    for drill in drills {
      for place in drill.openActions {
        let action = drill.report.actions[place]
        todos.append(
          ToDo(
            subject: .drillAction(drill.id, action),
            key: ItemKey(.drillAction, drill.id, detail: String(place)), urgency: .undated,
            lastDay: LastDay(action.lastDay), tone: action.lastDay < today ? .red : .amber,
            isOthers: false, isOwn: manages, closing: .drillAction(drill.id), waiving: .never))
      }
    }
    return todos
  }
}
