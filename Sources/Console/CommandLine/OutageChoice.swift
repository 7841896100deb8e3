import ArgumentParser
import DowntimeModel

/// The outages that a command is about.
struct OutageChoice: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Systemets namn, dagen det började (2026-10-25) eller de första tecknen i driftstoppets id.",
      valueName: "driftstopp"))
  var outage: String?

  func chosen(in unit: UnitState) throws(CommandFault) -> [Outage] {
    try Self.chosen(outage, in: unit)
  }

  /// The outages meant; without a name those that are not closed, else the last one.
  static func chosen(_ outage: String?, in unit: UnitState) throws(CommandFault) -> [Outage] {
    guard let outage else {
      return unit.openOutages.isEmpty ? unit.outages.suffix(1) : unit.openOutages
    }
    let hits = unit.outages.filter { fits($0, outage) }
    if hits.isEmpty {
      let known = unit.outages.map { "\(SwedishText.outage($0)) (\($0.id.text.prefix(8)))" }
      throw CommandFault(
        "Inget driftstopp heter så. "
          + (known.isEmpty ? "Det finns inget." : "De som finns: " + known.joined(separator: "; ")),
        .usage)
    }
    return hits
  }

  private static func fits(_ outage: Outage, _ typed: String) -> Bool {
    outage.id.text.hasPrefix(typed.uppercased())
      || SwedishDate.iso(StockholmTime.civil(of: outage.startedAt).date) == typed
      || outage.systems.contains { SwedishOrder.folded($0.name) == SwedishOrder.folded(typed) }
  }
}
