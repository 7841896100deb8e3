import ArgumentParser
import DowntimeModel

/// `reserv handover`: shift reports as plain text.
struct HandoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract: "Visa överlämningar som vanlig text.",
    discussion: """
      Den senaste överlämningen i varje driftstopp som inte är avslutat. Med --all
      alla, med --new det som ingen överlämning har berättat ännu. Läser bara: en
      överlämning lämnas i konsolen. Påbörjade texter står bara i de lämnade.

      Exempel:
        reserv handover
        reserv handover --new
        reserv handover --all --json
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @OptionGroup var view: UnitView
  @Flag(help: "Alla överlämningar, den äldsta först.")
  var all = false
  @Flag(help: "Det som ingen överlämning har berättat ännu.")
  var new = false

  /// The columns of the text: it is often printed.
  private static let width = 76

  func run() throws {
    let (unit, now) = try view.read(try store.location(root.store), for: Self.self)
    var isEmpty = true
    for outage in unit.openOutages {
      let reports = new ? [] : unit.handovers(in: outage.id)
      for report in all ? reports : reports.suffix(1) {
        isEmpty = false
        let head = ShiftReportText.Head(
          author: report.author, at: report.writtenAt,
          state: HandoverTexts.state(report, now: now))
        try tell(report.handover, head, outage, unit, now: now)
      }
      if new {
        isEmpty = false
        try tell(
          unit.newHandover(in: outage.id, drafts: []), nil, outage, unit, now: now)
      }
    }
    if isEmpty, !view.json { try Output.line("Det finns ingen överlämning att visa.") }
  }

  private func tell(
    _ handover: Handover, _ head: ShiftReportText.Head?, _ outage: Outage, _ unit: UnitState,
    now: LocalTime
  ) throws(CommandFault) {
    let report = unit.report(handover, in: outage.id, now: now)
    let text = ShiftReportText.plain(
      ShiftReportText.lines(report, handover, head, unit, now: now), width: Self.width)
    guard view.json else {
      return try Output.line("\(SwedishText.outage(outage))\n\(text)\n")
    }
    var members = [JSONMember("driftstopp", .string(outage.id.text))]
    if let head {
      members.append(JSONMember("från", .string(head.author.signature.text)))
      members.append(JSONMember("till", .string(handover.receiver)))
      members.append(JSONMember("lämnad", .string(TimestampText.write(head.at))))
      members.append(JSONMember("läge", .string(head.state)))
    }
    members.append(JSONMember("antal", .integer(Int64(report.count))))
    members.append(JSONMember("text", .string(text)))
    try Output.line(JSONValue.object(members).text)
  }
}
