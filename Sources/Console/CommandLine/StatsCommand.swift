import ArgumentParser
import DowntimeModel

/// `reserv stats`: what the outages came to.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Statistik: hur långa stopp, hur mycket som skrevs, hur fort det blev inskrivet.",
    discussion: """
      En rad per driftstopp och en summa. «Försenade» är det som skrevs in, eller
      väntar, efter rutinens sista dag, eller efter ett helt pass när rutinen säger
      skyndsamt. Inga namn, inga personuppgifter. Läser bara.

      Exempel:
        reserv stats
        reserv stats --csv > stopp.csv
        reserv stats --json --at "2026-12-31 12:00"
      """)

  @ParentCommand var root: RootCommand
  @Flag(help: "Tabell för kalkylprogram.")
  var csv = false
  @OptionGroup var store: StoreOption
  @OptionGroup var view: UnitView

  func run() throws {
    guard !(csv && view.json) else { throw CommandFault("Välj --json eller --csv.", .usage) }
    let (unit, now) = try view.read(try store.location(root.store), for: Self.self)
    UnitView.tellMissingProfile(of: unit)
    let all = unit.statistics(at: now)
    let sum = StatisticsSum(all)
    if view.json {
      for one in all { try Output.line(Self.json(one).text) }
      try Output.line(Self.json(sum).text)
    } else if csv {
      try Output.data(
        all.reduce(CareTable.mark + CareTable.row(StatisticsTexts.csvColumns)) {
          $0 + CareTable.row(StatisticsTexts.csv($1))
        })
    } else if all.isEmpty {
      Output.message("reserv: Det finns inget driftstopp.")
    } else {
      for line in StatisticsTexts.lines(all, sum) { try Output.line(line) }
    }
  }

  private static func json(_ one: OutageStatistics) -> JSONValue {
    var members = [
      JSONMember("driftstopp", .string(one.outage.id.text)),
      JSONMember("system", .array(one.outage.systems.map { .string($0.name) })),
      JSONMember("start", .string(TimestampText.write(one.outage.startedAt))),
      JSONMember("sekunder", .integer(one.duration / 1000)),
    ]
    members += figures(one.counts, one.standings, one.corrected, one.overdue)
    members.append(
      JSONMember(
        "sekunder till allt inskrivet",
        one.untilAllWrittenIn.map { .integer($0 / 1000) } ?? .null))
    return .object(members)
  }

  private static func json(_ sum: StatisticsSum) -> JSONValue {
    .object(
      [
        JSONMember("alla", .integer(Int64(sum.outages))),
        JSONMember("sekunder", .integer(sum.duration / 1000)),
        JSONMember("längsta sekunder", .integer(sum.longest / 1000)),
      ] + figures(sum.counts, sum.standings, sum.corrected, sum.overdue) + [
        JSONMember(
          "längsta sekunder till allt inskrivet",
          sum.slowest.map { .integer($0 / 1000) } ?? .null)
      ])
  }

  private static func figures(
    _ counts: [CareEntry.Kind: Int], _ standings: [EntryStanding: Int], _ corrected: Int,
    _ overdue: Int
  ) -> [JSONMember] {
    [
      JSONMember("anteckningar", .integer(Int64(counts.values.reduce(0, +)))),
      JSONMember(
        "sorter",
        .object(
          CareEntry.Kind.allCases.compactMap { kind in
            counts[kind].map { JSONMember(SwedishText.kind(kind), .integer(Int64($0))) }
          })),
    ]
      + EntryStanding.allCases.map {
        JSONMember($0.rawValue, .integer(Int64(standings[$0] ?? 0)))
      } + [
        JSONMember("rättade", .integer(Int64(corrected))),
        JSONMember("försenade", .integer(Int64(overdue))),
      ]
  }
}
