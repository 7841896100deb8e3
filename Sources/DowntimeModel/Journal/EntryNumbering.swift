/// The running numbers, by outage and series, as far as they have been given out.
struct EntryNumbering {
  private struct Series: Hashable {
    let outage: Identifier<Outage>?
    let name: String
  }

  private let terminal: String
  private var greatest: [Series: Int] = [:]

  /// Goes on from the numbers of this terminal's records.
  init(terminal: String, records: [Record]) {
    self.terminal = terminal
    for record in records { take(record) }
  }

  /// The number that an entry would get; nil for kinds without one.
  func next(for entry: Entry, outage: Identifier<Outage>?) -> EntryNumber? {
    let name: String
    switch entry {
    case .care(let care): name = care.kind.rawValue
    case .correction: name = "RÄT"
    case .listed(.loan): name = "LÅN"
    case .personMove, .transfer, .exemption, .reopening, .addition, .listed, .outageDeclared,
      .outageEnded, .outageClosed, .unit, .staff, .resident, .pin, .signIn, .backup, .keyChange,
      .profileAdopted, .personLink, .oversight, .unrecognized:
      return nil
    }
    let given = greatest[Series(outage: outage, name: name)] ?? 0
    return EntryNumber(series: name, terminal: terminal, ordinal: given + 1)
  }

  /// Notes a number as given out.
  mutating func take(_ record: Record) {
    guard let number = record.number, number.terminal == terminal else { return }
    let series = Series(outage: record.outage, name: number.series)
    greatest[series] = max(greatest[series] ?? 0, number.ordinal)
  }
}
