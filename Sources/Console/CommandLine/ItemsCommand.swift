import ArgumentParser
import DowntimeModel

/// `reserv items`: everything that waits, in the order of the list.
struct ItemsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "items",
    abstract: "Lista allt som är kvar att göra, det viktigaste först.",
    discussion: """
      Rött först, sedan rutinens egna datum, sedan det som väntat längst. Det som en
      annan part gör står som «bevaka». Läser bara; går bra medan konsolen är öppen.

      Exempel:
        reserv items
        reserv items --at "2026-11-10 15:50" --json
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @OptionGroup var view: UnitView

  func run() throws {
    let (unit, now) = try view.read(try store.location(root.store))
    UnitView.tellMissingProfile(of: unit)
    let items = unit.openItems(now: now)
    if items.isEmpty, !view.json { return try Output.line("Inget är kvar att göra.") }
    if view.json {
      for item in items { try Output.line(Self.json(item, unit).text) }
    } else {
      for line in TextTable.lines(items.map { Self.cells($0, unit, now: now) }) {
        try Output.line(line)
      }
    }
  }

  private static func cells(_ item: OpenItem, _ unit: UnitState, now: LocalTime) -> [String] {
    let place = place(item, unit)
    return [
      OpenItemTexts.tone(item.tone), OpenItemTexts.what(item.subject, isOthers: item.isOthers),
      [place.number, place.person].compactMap(\.self).joined(separator: " "),
      (item.isOthers ? "bevaka, " : "") + OpenItemTexts.when(item, now: now),
    ]
  }

  private static func json(_ item: OpenItem, _ unit: UnitState) -> JSONValue {
    let place = place(item, unit)
    var members = [
      JSONMember("sak", .string(OpenItemTexts.what(item.subject, isOthers: item.isOthers))),
      JSONMember("färg", .string(OpenItemTexts.tone(item.tone).lowercased())),
      JSONMember("hur snart", .string(item.urgency.rawValue)),
      JSONMember("bevaka", .bool(item.isOthers)),
      JSONMember("sedan", .string(TimestampText.write(item.since))),
      JSONMember("driftstopp", .string(item.outage.text)),
    ]
    if let number = place.number { members.append(JSONMember("nummer", .string(number))) }
    if let person = place.person { members.append(JSONMember("person", .string(person))) }
    if let last = item.lastDay {
      members.append(JSONMember("sista dag", .string(SwedishDate.iso(last.day))))
      members.append(JSONMember("i rutinen", .bool(last.isInRoutine)))
    }
    if let due = item.due {
      members.append(JSONMember("till", .string(TimestampText.write(StockholmTime.local(due)))))
    }
    return .object(members)
  }

  /// The entry it comes from, as people say it.
  private static func place(_ item: OpenItem, _ unit: UnitState) -> (
    number: String?, person: String?
  ) {
    guard let id = item.subject.record else { return (nil, nil) }
    if let entry = unit.entry(id) {
      return (entry.number?.text, PersonLabel(entry.current.person).name)
    }
    return (unit.listed.first { $0.id == id }?.number?.text, nil)
  }
}
