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
    let (unit, now) = try view.read(try store.location(root.store))
    let routine = view.routine(of: unit)
    if unit.openOutages.isEmpty, !view.json {
      return try Output.line("Inget driftstopp är öppet.")
    }
    for outage in unit.openOutages {
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
    for rule in routine.writeIn {
      try Output.line("  " + Self.line(rule, Self.lastDay(rule, outage)))
    }
    try Output.line("Hindrar avslut:")
    for obstacle in facts.obstacles {
      try Output.line("  " + ClosingTexts.obstacle(obstacle, facts))
    }
  }

  private static func line(_ rule: WriteInRule, _ last: LastDay?) -> String {
    let day = last.map {
      ", senast \(SwedishDate.iso($0.day))" + ($0.isInRoutine ? "" : " (ej i rutin)")
    }
    return "\(ClosingTexts.item(rule.item)) → \(OpenItemTexts.target(rule.target)): "
      + "\(rule.responsible.word), \(rule.urgency.rawValue)" + (day ?? "")
  }

  private static func lastDay(_ rule: WriteInRule, _ outage: Outage) -> LastDay? {
    // Outside the calendar's years there is no day to tell.
    outage.endedAt.flatMap { try? rule.lastDay(outageEnd: $0) }
  }

  private static func json(
    _ outage: Outage, _ routine: RoutineProfile, _ facts: ClosingFacts
  ) -> JSONValue {
    let rules = routine.writeIn.map { rule in
      var members = [
        JSONMember("vad", .string(ClosingTexts.item(rule.item))),
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
