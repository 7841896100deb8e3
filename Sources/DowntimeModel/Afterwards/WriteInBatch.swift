/// Several entries marked at once; each gets a record of its own, so that each can be undone by
/// itself.
public struct WriteInBatch: Hashable, Sendable {
  /// Why an entry is left out.
  public enum Refusal: Hashable, Sendable {
    /// Nobody knows such an entry.
    case unknown
    /// The systems do not work yet.
    case stillRunning
    /// It is written in already, shall not be, or stands on a list of its own.
    case notWaiting
  }

  /// The records to write, one an entry, in the order asked for.
  public var transfers: [Transfer] = []
  /// What was left out, and why.
  public var refused: [Identifier<Record>: Refusal] = [:]
}

extension UnitState {
  /// Marks several entries as written into one system.
  public func batch(
    _ entries: [Identifier<Record>], into system: ITSystem, at time: LocalTime,
    way: Transfer.Way? = nil
  ) -> WriteInBatch {
    var batch = WriteInBatch()
    var seen: Set<Identifier<Record>> = []
    var gatherings: [Identifier<Outage>: OpenItemGathering] = [:]
    for id in entries where seen.insert(id).inserted {
      guard let entry = entry(id), let outage = outage(entry.outage) else {
        batch.refused[id] = .unknown
        continue
      }
      let gathering =
        gatherings[outage.id] ?? OpenItemGathering(outage, routine(of: outage), now: time)
      gatherings[outage.id] = gathering
      if outage.phase == .running {
        batch.refused[id] = .stillRunning
      } else if !gathering.targets(of: entry).contains(where: { $0.standing == .waiting }) {
        batch.refused[id] = .notWaiting
      } else {
        batch.transfers.append(
          Transfer(original: id, system: system, at: time, reference: "", way: way))
      }
    }
    return batch
  }
}
