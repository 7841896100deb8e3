import ArgumentParser
import DowntimeModel

/// `reserv duties`: what the unit's routines ask after each outage, and what hinders its closing.
struct DutiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duties",
    abstract: "Visa vad rutinerna kräver efter stoppet och vad som hindrar avslut.",
    discussion: """
      För varje driftstopp som inte är avslutat: vad som ska vart, av vem, hur
      snart och senast vilken dag, och sedan det som står i vägen för «Avslutat».
      Läser bara.

      Exempel:
        reserv duties
        reserv duties --at "2026-05-07 08:00" --json
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @OptionGroup var view: UnitView

  func run() throws {
    let (unit, now) = try view.read(try store.location(root.store), for: Self.self)
    UnitView.tellMissingProfile(of: unit)
    if unit.openOutages.isEmpty, !view.json {
      return try Output.line("Inget driftstopp är öppet.")
    }
    for outage in unit.openOutages {
      let routine = unit.routine(of: outage)
      let facts = unit.closingFacts(of: outage.id, routine, now: now, isSignedByManager: false)
      if view.json {
        try Output.line(Self.json(outage, routine, facts).text)
      } else {
        try tell(outage, routine, facts)
      }
    }
  }

  private func tell(_ outage: Outage, _ routine: RoutineProfile, _ facts: ClosingFacts)
    throws(CommandFault)
  {
    let systems = outage.systems.map(\.name).joined(separator: ", ")
    let end = outage.endedAt.map { "slut \(SwedishDate.dayAndClock($0))" } ?? "pågår"
    try Output.line(
      "\(systems): från \(SwedishDate.dayAndClock(outage.startedAt)), \(end)")
    for row in Self.rows(routine) {
      try Output.line("  " + Self.line(row, Self.lastDay(row.rule, outage)))
    }
    try Output.line("Hindrar avslut:")
    for obstacle in facts.obstacles {
      try Output.line("  " + ClosingTexts.obstacle(obstacle, facts))
    }
  }

  /// A rule with the laws that it is the same for.
  private struct Row {
    var rule: WriteInRule
    var laws: [Law]
    var what: String { ClosingTexts.item(rule.item, laws) }
  }

  private static func rows(_ routine: RoutineProfile) -> [Row] {
    var rows: [Row] = []
    for rule in routine.writeIn {
      let law = rule.item.law
      let same = rows.firstIndex { row in
        guard law != nil, let first = row.laws.first else { return false }
        return rule.item.under(first) == row.rule.item && rule.saysTheSame(as: row.rule)
      }
      if let same, let law {
        rows[same].laws.append(law)
      } else {
        rows.append(Row(rule: rule, laws: law.map { [$0] } ?? []))
      }
    }
    return rows
  }

  private static func line(_ row: Row, _ last: LastDay?) -> String {
    let rule = row.rule
    let day = last.map {
      ", senast \(SwedishDate.iso($0.day))" + ($0.isInRoutine ? "" : " (ej i rutin)")
    }
    return "\(row.what) → \(OpenItemTexts.target(rule.target)): "
      + "\(rule.responsible.word), \(rule.urgency.rawValue)" + (day ?? "")
  }

  private static func lastDay(_ rule: WriteInRule, _ outage: Outage) -> LastDay? {
    // Outside the calendar's years there is no day to tell.
    outage.endedAt.flatMap { try? rule.lastDay(outageEnd: $0) }
  }

  private static func json(
    _ outage: Outage, _ routine: RoutineProfile, _ facts: ClosingFacts
  ) -> JSONValue {
    let rules = rows(routine).map { row in
      let rule = row.rule
      var members = [
        JSONMember("vad", .string(row.what)),
        JSONMember("vart", .string(OpenItemTexts.target(rule.target))),
        JSONMember("vem", .string(rule.responsible.word)),
        JSONMember("hur snart", .string(rule.urgency.rawValue)),
      ]
      if let last = lastDay(rule, outage) {
        members.append(JSONMember("sista dag", .string(SwedishDate.iso(last.day))))
        members.append(JSONMember("i rutinen", .bool(last.isInRoutine)))
      }
      return JSONValue.object(members)
    }
    return .object([
      JSONMember("driftstopp", .string(outage.id.text)),
      JSONMember("skriva in", .array(rules)),
      JSONMember(
        "hindrar avslut",
        .array(facts.obstacles.map { .string(ClosingTexts.obstacle($0, facts)) })),
    ])
  }
}
