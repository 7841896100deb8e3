/// A shift report as the journal tells it.
public struct HandoverReport: Hashable, Sendable {
  /// The record's identity.
  public let id: Identifier<Record>
  /// The outage it is about.
  public let outage: Identifier<Outage>
  /// Who made it.
  public let author: Author
  /// When.
  public let writtenAt: LocalTime
  /// What it says.
  public let handover: Handover
  /// The records that it told first: of two reports made at two terminals without each other the
  /// earlier keeps what both tell.
  public let covers: [Identifier<Record>]
  /// Who confirmed it first, when, and the line that she repeated.
  public internal(set) var confirmation: Confirmation?

  /// The incoming person's word.
  public struct Confirmation: Hashable, Sendable {
    /// Who.
    public let author: Author
    /// When.
    public let at: LocalTime
    /// The line that she repeated.
    public let repeated: String
  }

  /// Whether somebody has still to confirm it.
  public var isWaiting: Bool { handover.awaitsConfirmation && confirmation == nil }
}

extension UnitState {
  /// The shift reports of an outage, in the order written.
  public func handovers(in outage: Identifier<Outage>) -> [HandoverReport] {
    var reports: [HandoverReport] = []
    var told: Set<Identifier<Record>> = []
    for record in listed where record.outage == outage {
      guard case .listed(.handover(let handover)) = record.entry else { continue }
      reports.append(
        HandoverReport(
          id: record.id, outage: outage, author: record.author, writtenAt: record.writtenAt,
          handover: handover, covers: handover.covers.filter { told.insert($0).inserted }))
    }
    for record in listed where record.outage == outage {
      guard case .listed(.handoverConfirmed(let confirmation)) = record.entry,
        let index = reports.firstIndex(where: { $0.id == confirmation.handover }),
        reports[index].confirmation == nil,
        // Who hands over does not take over.
        reports[index].author.signature != record.author.signature
      else { continue }
      reports[index].confirmation = HandoverReport.Confirmation(
        author: record.author, at: record.writtenAt, repeated: confirmation.repeated)
    }
    return reports
  }

  /// The report of an outage that somebody has still to confirm: only the latest is waited for.
  public func waitingHandover(in outage: Identifier<Outage>) -> HandoverReport? {
    handovers(in: outage).last.flatMap { $0.isWaiting ? $0 : nil }
  }

  /// What no report of an outage has told yet, oldest first. Not a time but the records themselves
  /// are the cut: nothing can fall between two reports, and nothing is told twice.
  public func untold(in outage: Identifier<Outage>) -> [Readable] {
    let told = Set(handovers(in: outage).flatMap(\.handover.covers))
    return timeline(outage: outage).flatMap(\.readables).filter { !told.contains($0.id) }.inOrder
  }
}
