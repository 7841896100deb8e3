/// A deletion by lifetime, as a record tells it.
public struct DoneWeeding: Hashable, Sendable {
  /// What was deleted.
  public enum What: Hashable, Sendable {
    case trail(TrailWeeding)
    case registers(RegisterWeeding)
  }

  /// The record.
  public let id: Identifier<Record>
  /// What was deleted.
  public let what: What
  /// When.
  public let at: LocalTime
  /// By whom.
  public let by: Author
}

extension UnitState {
  /// What was deleted because its time had passed, in the order of the records.
  public var weedings: [DoneWeeding] {
    oversight.compactMap { note in
      let what: DoneWeeding.What
      switch note.entry {
      case .trailWeeded(let weeding): what = .trail(weeding)
      case .registersWeeded(let weeding): what = .registers(weeding)
      default: return nil
      }
      return DoneWeeding(id: note.id, what: what, at: note.writtenAt, by: note.author)
    }
  }

  /// Since when something that was deleted for good waits for a medium, as the store tells of what it
  /// could not reach (`StoreHealth.undestroyed`); nil when nothing does.
  public func waitsForMedium(_ undestroyed: [Identifier<Outage>]) -> LocalTime? {
    let left = Set(undestroyed.map { Identifier<DataKey>(retyping: $0) })
    guard !left.isEmpty else { return nil }
    let told = oversight.filter { !left.isDisjoint(with: $0.entry.destroyedKeys) }
    // Of a restored store only the tombstone may tell.
    return told.map(\.writtenAt).min { $0.instant < $1.instant } ?? oversight.last?.writtenAt
      ?? LocalTime(instant: Instant(milliseconds: 0), offsetMinutes: 0)
  }

  /// What has outlived its lifetime on a day. To be asked of the whole unit: what is veiled names
  /// nobody.
  ///
  /// Years of the trail wait for outages that began in them or before: what was printed and exported
  /// of those stands there. The registers are left alone while an outage is not closed.
  public func outlived(trailYears: [Int], on today: CivilDate) -> Outlived {
    let began = outages.map { StockholmTime.civil(of: $0.startedAt).date.year }
    var outlived = Outlived()
    outlived.trailYears = trailYears.filter { year in
      year + Lifetime.trailYears < today.year && began.allSatisfy { $0 > year }
    }.sorted()
    guard openOutages.isEmpty else { return outlived }
    outlived.residents = residentsGone
    outlived.staff = staffGone(on: today)
    outlived.links = linksGone(outlived.residents)
    return outlived
  }

  /// Residents who moved out before every outage that is left, and whom nothing in one names.
  private var residentsGone: Set<Identifier<Resident>> {
    let moved = residents.filter { resident in
      !resident.isActive && isBeforeOutages(residentStamps[resident.id])
    }
    guard !moved.isEmpty else { return [] }
    let named = peopleInEntries
    let waiting = Set(emergenciesToReview.map(\.access.person))
    let groups = personGroups
    let gone = moved.filter { resident in
      groups.members(.resident(resident.id)).isDisjoint(with: named)
        && !waiting.contains(resident.id)
    }
    return Set(gone.map(\.id))
  }

  private func isBeforeOutages(_ stamp: RecordStamp?) -> Bool {
    guard let stamp else { return false }
    return outages.allSatisfy { stamp < $0.declaration }
  }

  private var peopleInEntries: Set<PersonKey> {
    var named: Set<PersonKey> = []
    for entry in entries {
      if let key = PersonKey(entry.current.person) { named.insert(key) }
    }
    return named
  }

  /// Links between people none of whom stays in the register or is named in an outage that is left.
  private func linksGone(_ gone: Set<Identifier<Resident>>) -> Set<Identifier<Record>> {
    let stays = Set(residents.map(\.id)).subtracting(gone)
    let old = personLinks.filter { isBeforeOutages($0.stamp) }
    guard !old.isEmpty else { return [] }
    let named = peopleInEntries
    let gone = old.filter { note in
      [note.link.one, note.link.other].compactMap { PersonKey($0) }.allSatisfy { key in
        if case .resident(let id) = key, stays.contains(id) { return false }
        return !named.contains(key)
      }
    }
    return Set(gone.map(\.stamp.id))
  }

  /// Staff whose last day, and last record, are so long ago, and who wrote nothing that is left.
  private func staffGone(on today: CivilDate) -> Set<Identifier<StaffMember>> {
    let ended = staff.filter { !$0.isActive || $0.validTo ?? today < today }
    guard !ended.isEmpty else { return [] }
    let writing = Set(entries.map(\.author.signature)).union(listed.map(\.author.signature))
    let gone = ended.filter { member in
      guard !writing.contains(member.signature) else { return false }
      let told = staffRows.last { $0.member.id == member.id }.map { day(of: $0.writtenAt) }
      let days = lastDays(of: member.signature) + [member.validTo ?? told].compactMap(\.self)
      return days.max().map { $0.isOlder(thanYears: Lifetime.staffYears, on: today) } ?? false
    }
    return Set(gone.map(\.id))
  }

  /// Days on which somebody with a signature did something for the unit that is told for good.
  private func lastDays(of signature: Signature) -> [CivilDate] {
    let oversight = oversight.filter { $0.author.signature == signature }.map(\.writtenAt)
    let backups = backups.filter { $0.by.signature == signature }.map(\.at)
    let links = personLinks.filter { $0.author.signature == signature }.map(\.writtenAt)
    return (oversight + backups + links).map(day)
  }

  private func day(of time: LocalTime) -> CivilDate { StockholmTime.civil(of: time).date }
}

extension CivilDate {
  /// Whether more than so many years have passed since it.
  fileprivate func isOlder(thanYears years: Int, on today: CivilDate) -> Bool {
    (year + years, month, day) < (today.year, today.month, today.day)
  }
}
