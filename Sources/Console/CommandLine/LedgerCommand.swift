import ArgumentParser
import DowntimeModel

/// `reserv ledger`: the lists of the routine's appendices.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Visa en lista, med rutinens kolumner, summor och varningar.",
    discussion: """
      Listorna: kassaförvaltare, usb, beslut, handlingar, utbetalningar, avstämning,
      påfyllning, beställningar, tid, arbetspass, samtal, fax. Utan namn visas vilka
      som enheten för, och hur många rader de har. --filter tar ut en del av
      handlingarna: HSL, SoL, LSS, beställare, utförare.

      Summor räknas alltid ut av raderna. Det som strukits står kvar och räknas inte.
      Läser bara; går bra medan konsolen är öppen.

      Exempel:
        reserv ledger utbetalningar
        reserv ledger handlingar --filter HSL --json
        reserv ledger usb --at "2026-05-15 12:00" --csv > usb.csv
      """)

  @ParentCommand var root: RootCommand
  @Argument(help: ArgumentHelp("Vilken lista.", valueName: "lista"))
  var name: String?
  @Option(
    help: ArgumentHelp(
      "Vilket driftstopp; annars alla som inte är avslutade.", valueName: "driftstopp"))
  var outage: String?
  @Option(help: ArgumentHelp("En del av listan.", valueName: "del"))
  var filter: String?
  @Flag(help: "Tabell för kalkylprogram.")
  var csv = false
  @OptionGroup var store: StoreOption
  @OptionGroup var view: UnitView

  func run() throws {
    var (list, part): (Ledger.Name?, Ledger.Filter?)
    if let name { list = try WordArgument.read(name, "namn på en lista") }
    if let filter { part = try WordArgument.read(filter, "namn på en del") }
    guard !(csv && view.json) else {
      throw CommandFault("Välj --json eller --csv.", .usage)
    }
    let (unit, now) = try view.read(try store.location(root.store), for: Self.self)
    UnitView.tellMissingProfile(of: unit)
    let outages = try OutageChoice.chosen(outage, in: unit)
    if csv { try Output.data(CareTable.mark) }
    if list == .cashHolders {
      // They belong to no outage.
      return try tell(unit.cashHolderList(at: now), nil, unit, isFirst: true)
    }
    for (index, outage) in outages.enumerated() {
      guard let list else {
        try overview(outage, unit, now: now)
        continue
      }
      let table = unit.ledger(list, of: outage, at: now, filter: part)
      try tell(table, outage, unit, isFirst: index == 0)
    }
    if outages.isEmpty { Output.message("reserv: Det finns inget driftstopp.") }
  }

  private func tell(
    _ list: Ledger, _ outage: Outage?, _ unit: UnitState, isFirst: Bool
  ) throws(CommandFault) {
    if view.json {
      try Output.line(Self.json(list, outage, unit).text)
    } else if csv {
      try Output.data(Self.csv(list, outage, unit, withHead: isFirst))
    } else {
      for line in Self.lines(list, outage, unit) { try Output.line(line) }
    }
  }

  /// The lists that the unit keeps, with how many rows each has.
  private func overview(_ outage: Outage, _ unit: UnitState, now: LocalTime) throws(CommandFault) {
    for name in unit.routine(of: outage).ledgers {
      let list = unit.ledger(name, of: outage, at: now)
      if view.json {
        try Output.line(
          JSONValue.object([
            JSONMember("lista", .string(name.rawValue)),
            JSONMember("driftstopp", .string(outage.id.text)),
            JSONMember("rader", .integer(Int64(list.rows.count))),
            JSONMember("ansvarig", list.keeper.map { .string($0.by) } ?? .null),
            JSONMember("förvaras", list.keeper.map { .string($0.place) } ?? .null),
            JSONMember("färg", .string(OpenItemTexts.tone(list.tone).lowercased())),
          ]).text)
      } else {
        try Output.line(
          "\(OpenItemTexts.tone(list.tone))\t\(name.rawValue)\t\(list.rows.count)\t"
            + LedgerTexts.title(name))
      }
    }
  }

  // MARK: Text

  private static func lines(_ list: Ledger, _ outage: Outage?, _ unit: UnitState) -> [String] {
    var lines = [
      [LedgerTexts.title(list.name), outage.map(SwedishText.outage)].compactMap(\.self)
        .joined(separator: ": ")
    ]
    let table = [list.columns] + list.rows.map { $0.cells.map { LedgerTexts.cell($0, unit) } }
    let right = list.columns.indices.filter { column in
      list.rows.contains { LedgerTexts.isNumber($0.cells[column]) }
    }
    let laidOut = TextTable.lines(table, right: Set(right))
    for (index, line) in laidOut.enumerated() {
      lines.append(line)
      guard index > 0 else { continue }
      lines += list.rows[index - 1].warnings.map {
        "    \(OpenItemTexts.tone($0.tone))  \(LedgerTexts.warning($0))"
      }
    }
    lines += list.totals.map(LedgerTexts.total)
    if !list.officers.isEmpty {
      lines.append("Handläggare: " + list.officers.joined(separator: ", "))
    }
    lines += list.keeper.map { [LedgerTexts.keeper($0)] } ?? []
    lines += list.warnings.map { "\(OpenItemTexts.tone($0.tone))  \(LedgerTexts.warning($0))" }
    return lines + [""]
  }

  // MARK: CSV

  private static func csv(_ list: Ledger, _ outage: Outage?, _ unit: UnitState, withHead: Bool)
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    if withHead {
      bytes += CareTable.row(
        ["Driftstopp"] + list.columns + list.moreColumns + ["Struken", "Färg", "Varningar"])
    }
    for row in list.rows {
      var cells = [outage.map(SwedishText.outage) ?? ""]
      cells += (row.cells + row.more).map { csvCell($0, unit) }
      cells += [SwedishText.yesNo(row.isStruck), OpenItemTexts.tone(row.tone)]
      cells.append(row.warnings.map(LedgerTexts.warning).joined(separator: "; "))
      bytes += CareTable.row(cells)
    }
    return bytes
  }

  /// A spreadsheet sorts times by their date.
  private static func csvCell(_ cell: Ledger.Cell, _ unit: UnitState) -> String {
    switch cell {
    case .time(let time): SwedishText.fullTime(time)
    case .step(let at, let with):
      SwedishText.fullTime(at) + (with.isEmpty ? "" : ", \(with)")
    default: LedgerTexts.cell(cell, unit)
    }
  }

  // MARK: JSON

  private static func json(_ list: Ledger, _ outage: Outage?, _ unit: UnitState) -> JSONValue {
    .object([
      JSONMember("lista", .string(list.name.rawValue)),
      JSONMember("driftstopp", outage.map { .string($0.id.text) } ?? .null),
      JSONMember("kolumner", .array(list.columns.map { .string($0) })),
      JSONMember("rader", .array(list.rows.map { row($0, list, unit) })),
      JSONMember(
        "summor", .array(list.totals.map { .string(LedgerTexts.total($0)) })),
      JSONMember("handläggare", .array(list.officers.map { .string($0) })),
      JSONMember("färg", .string(OpenItemTexts.tone(list.tone).lowercased())),
      JSONMember("varningar", .array(list.warnings.map { .string(LedgerTexts.warning($0)) })),
    ])
  }

  private static func row(_ row: Ledger.Row, _ list: Ledger, _ unit: UnitState) -> JSONValue {
    var members = zip(list.columns + list.moreColumns, row.cells + row.more).map {
      JSONMember($0, value($1, unit))
    }
    if row.isStruck { members.append(JSONMember("struken", .bool(true))) }
    members.append(JSONMember("färg", .string(OpenItemTexts.tone(row.tone).lowercased())))
    members.append(
      JSONMember("varningar", .array(row.warnings.map { .string(LedgerTexts.warning($0)) })))
    return .object(members)
  }

  /// Numbers as numbers, amounts in öre, times in full.
  private static func value(_ cell: Ledger.Cell, _ unit: UnitState) -> JSONValue {
    switch cell {
    case .none: .null
    case .number(let number), .minutes(let number): .integer(number)
    case .money(let money): .object([JSONMember("öre", .integer(money.öre))])
    case .time(let time): .string(TimestampText.write(time))
    case .signed(let at, let author):
      .object([
        JSONMember("tid", .string(TimestampText.write(at))),
        JSONMember("av", .string(author.signature.text)),
      ])
    case .step(let at, let with):
      .object([
        JSONMember("tid", .string(TimestampText.write(at))), JSONMember("med", .string(with)),
      ])
    case .flag(let flag): .bool(flag)
    case .text, .day, .personName, .personNumber, .person, .author, .order:
      .string(LedgerTexts.cell(cell, unit))
    }
  }
}
