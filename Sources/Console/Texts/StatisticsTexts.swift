import DowntimeModel

/// What the outages came to, as a table with a small plot.
enum StatisticsTexts {
  static let columns = [
    "Började", "System", "Längd", "Antal", "Inskrivna", "Ska inte", "Väntar", "Rättade",
    "Försenade", "Allt inskrivet efter",
  ]

  /// Rows of the table, the sum last.
  static func table(_ all: [OutageStatistics], _ sum: StatisticsSum) -> [[String]] {
    var rows = [columns]
    for one in all {
      rows.append([
        SwedishText.fullTime(one.outage.startedAt), SwedishText.systems(one.outage.systems),
        length(one.duration),
      ])
      rows[rows.count - 1] += figures(one.count, one.standings, one.corrected, one.overdue)
      rows[rows.count - 1].append(
        one.untilAllWrittenIn.map(length) ?? (one.waiting > 0 ? "väntar" : "–"))
    }
    rows.append([
      "Alla", sum.outages == 1 ? "1 stopp" : "\(sum.outages) stopp", length(sum.duration),
    ])
    rows[rows.count - 1] += figures(sum.count, sum.standings, sum.corrected, sum.overdue)
    rows[rows.count - 1].append(sum.slowest.map { "som mest " + length($0) } ?? "–")
    return rows
  }

  /// The table, the kinds and the plot.
  static func lines(_ all: [OutageStatistics], _ sum: StatisticsSum) -> [String] {
    let kinds = CareEntry.Kind.allCases.compactMap { kind in
      sum.counts[kind].map { (SwedishText.kind(kind), Int64($0), String($0)) }
    }
    let lengths = all.map {
      (SwedishText.fullTime($0.outage.startedAt), $0.duration, length($0.duration))
    }
    return TextTable.lines(table(all, sum), right: Set(2..<columns.count))
      + ["", "Längd"] + bars(lengths)
      + (kinds.isEmpty ? [] : ["", "Anteckningar"] + bars(kinds))
  }

  static let csvColumns: [String] = {
    var columns = ["Började", "Slutade", "System", "Sekunder"]
    columns += CareEntry.Kind.allCases.map(SwedishText.kind)
    columns += EntryStanding.allCases.map { SwedishText.capital($0.rawValue) }
    return columns + ["Rättade", "Försenade", "Sekunder till allt inskrivet"]
  }()

  static func csv(_ one: OutageStatistics) -> [String] {
    var cells = [
      SwedishText.fullTime(one.outage.startedAt),
      one.outage.endedAt.map(SwedishText.fullTime) ?? "",
      SwedishText.systems(one.outage.systems), String(one.duration / 1000),
    ]
    cells += CareEntry.Kind.allCases.map { String(one.counts[$0] ?? 0) }
    cells += EntryStanding.allCases.map { String(one.standings[$0] ?? 0) }
    cells += [String(one.corrected), String(one.overdue)]
    cells.append(one.untilAllWrittenIn.map { String($0 / 1000) } ?? "")
    return cells
  }

  private static func length(_ milliseconds: Int64) -> String {
    SwedishDate.duration(milliseconds: milliseconds)
  }

  private static func figures(
    _ count: Int, _ standings: [EntryStanding: Int], _ corrected: Int, _ overdue: Int
  ) -> [String] {
    [
      count, standings[.writtenIn] ?? 0, standings[.exempt] ?? 0, standings[.waiting] ?? 0,
      corrected, overdue,
    ].map(String.init)
  }

  /// Bars of marks that every printer has, the longest of forty; what is more than nothing gets one.
  static func bars(_ rows: [(label: String, size: Int64, text: String)]) -> [String] {
    let longest = max(1, rows.map(\.size).max() ?? 1)
    let width = rows.map(\.label.count).max() ?? 0
    return rows.map { row in
      let marks = row.size > 0 ? max(1, Int(row.size * 40 / longest)) : 0
      let label = row.label + String(repeating: " ", count: width - row.label.count)
      return "\(label)  \(String(repeating: "#", count: marks)) \(row.text)"
    }
  }
}
