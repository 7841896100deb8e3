/// How the second medium stands.
public enum CopyState: Hashable, Sendable {
  /// There is none.
  case none
  /// Everything written is on it; when that was so.
  case copied(at: LocalTime)
  /// Something written is not on it yet; the next look is due then.
  case behind(since: LocalTime, due: Instant)
  /// It does not answer; the next try is due then.
  case failing(since: LocalTime, StoreError, retry: Instant)

  /// Whether everything written is on it.
  public var isCopied: Bool { if case .copied = self { true } else { false } }

  /// When there is something to do about it.
  public var due: Instant? {
    switch self {
    case .none, .copied: nil
    case .behind(_, let due): due
    case .failing(_, _, let retry): retry
    }
  }
}

/// Copies the store to the second medium, a small step at a time, in time that nobody uses.
/// A medium that fails or is pulled fails no save; it is tried again with a growing pause.
struct Copying {
  private let source: String
  private let place: SecondPlace
  private let disk: any Disk
  private var target: String { place.copy }
  /// Keys that were destroyed: nothing of them is copied or brought home.
  var destroyed: Set<Identifier<DataKey>>

  /// What is left of this round: paths below both folders.
  private var work: [Work] = []
  /// Bytes of each segment that are known to be the same on the medium.
  private var same: [String: Int] = [:]
  /// Folders whose names are on the medium; one that is merely seen may not be.
  private var proved: Set<String> = []
  private var round: LocalTime?
  private var pause: Int64 = 0
  /// How the medium stands.
  private(set) var state: CopyState

  private enum Work {
    case segment(String)
    case small(String)
    /// A segment or key that was written on the medium because the store's disk failed.
    case home(String)
    case stale(String)
  }

  /// Writing rests this long before it is copied, so that nobody waits for a slow stick.
  static let restSeconds: Int64 = 2
  private static let longestPause: Int64 = 60
  private static let portion = 1 << 18

  /// `now` is when something was last written, as far as that is known.
  init(
    from source: String, to place: SecondPlace, disk: any Disk, now: LocalTime?,
    destroyed: Set<Identifier<DataKey>> = []
  ) {
    self.destroyed = destroyed
    self.source = source
    self.place = place
    self.disk = disk
    // Until it has been looked at, nobody knows how the medium stands.
    let since = now ?? LocalTime(instant: Instant(milliseconds: 0), offsetMinutes: 0)
    state = .behind(since: since, due: since.instant)
  }

  /// Something was written.
  mutating func note(_ now: LocalTime) {
    let due = now.instant.advanced(bySeconds: Copying.restSeconds)
    switch state {
    case .failing: break
    case .behind(let since, _): state = .behind(since: since, due: due)
    case .none, .copied: state = .behind(since: now, due: due)
    }
    round = nil
  }

  /// Does a little, if it is due; true while there is more to do at once.
  mutating func step(_ now: LocalTime) -> Bool {
    guard isDue(now) else { return false }
    do throws(StoreError) {
      if round == nil {
        guard place.isThere(disk) else { throw StoreError.absent }
        work = try plan()
        round = now
        return true
      }
      if let next = work.last {
        if try carryOut(next) { work.removeLast() }
        return true
      }
      state = .copied(at: round ?? now)
      round = nil
      pause = 0
    } catch {
      let since = if case .failing(let since, _, _) = state { since } else { now }
      pause = min(Copying.longestPause, max(2, pause * 2))
      state = .failing(since: since, error, retry: now.instant.advanced(bySeconds: pause))
      (work, round, same, proved) = ([], nil, [:], [])
    }
    return false
  }

  /// Whether there is something to do. What is due further off than it is ever put was put there
  /// before the clock was set back.
  func isDue(_ now: LocalTime) -> Bool {
    guard let due = state.due else { return false }
    return due <= now.instant
      || due > now.instant.advanced(bySeconds: Copying.longestPause + Copying.restSeconds)
  }

  /// Everything that may differ.
  private func plan() throws(StoreError) -> [Work] {
    var work: [Work] = []
    for journal in try disk.list(source + "/j").sorted()
    where Identifier<JournalEnd>(journal) != nil {
      for name in try disk.list(source + "/j/" + journal).sorted()
      where SegmentName(name) != nil {
        work.append(.segment("j/\(journal)/\(name)"))
      }
    }
    for journal in try disk.listIfPresent(place.away + "/j").sorted()
    where Identifier<JournalEnd>(journal) != nil {
      let names = try disk.listIfPresent(source + "/j/" + journal)
      for name in try disk.list(place.away + "/j/" + journal).sorted()
      where SegmentName(name) != nil && !names.contains(name) {
        work.append(.home("j/\(journal)/\(name)"))
      }
    }
    let keys = try disk.list(source + "/keys")
    for name in try disk.listIfPresent(place.away + "/keys").sorted()
    where DataKeyName(name).map({ !destroyed.contains($0.id) }) == true && !keys.contains(name) {
      work.append(.home("keys/" + name))
    }
    var folders = ["keys", Letterbox.folder]
    for outage in try disk.listIfPresent(source + "/drafts").sorted()
    where Identifier<DataKey>(outage) != nil {
      folders.append("drafts/" + outage)
    }
    for folder in folders {
      let names = try disk.listIfPresent(source + "/" + folder).filter { $0.hasSuffix(".json") }
      work += names.sorted().map { .small(folder + "/" + $0) }
      let old = try disk.listIfPresent(target + "/" + folder)
      work += old.sorted().filter { !names.contains($0) }.map { .stale(folder + "/" + $0) }
    }
    work.append(.small(StoreDescription.name))
    return work.reversed()
  }

  /// True when the piece of work is done.
  private mutating func carryOut(_ work: Work) throws(StoreError) -> Bool {
    switch work {
    case .segment(let path): return try copySegment(path)
    case .small(let path):
      let bytes = try disk.readIfPresent(source + "/" + path)
      guard let bytes, try disk.readIfPresent(target + "/" + path) != bytes else { return true }
      let (folder, name) = Copying.split(path)
      try makeFolder(folder)
      try disk.replace(name, in: target + folder, with: bytes)
      return true
    case .home(let path):
      let (folder, name) = Copying.split(path)
      try disk.ensureFolder(source + folder)
      try disk.syncFolder(source + "/j")
      try disk.replace(name, in: source + folder, with: disk.read(place.away + "/" + path))
      return true
    case .stale(let path):
      try disk.erase(target + "/" + path)
      return true
    }
  }

  /// Copies a portion of what a segment has more than its copy.
  private mutating func copySegment(_ path: String) throws(StoreError) -> Bool {
    let bytes = try disk.read(source + "/" + path)
    let used = SegmentGeometry.room((bytes.lastIndex { $0 != 0x0A } ?? -1) + 1)
    let folder = Copying.split(path).folder
    try makeFolder(folder)
    let isProved = same[path] != nil
    var known = same[path] ?? -1
    if known < 0 {
      let there = try disk.readIfPresent(target + "/" + path) ?? []
      known = SegmentGeometry.commonBlocks(bytes, there)
      if there[known...].contains(where: { $0 != 0x0A }), known < used {
        // What differs from the store is kept for who looks into it, under a name that is not read.
        try disk.rename(target + "/" + path, to: target + "/" + path + ".avvikande")
        known = 0
      }
    }
    guard known < used else {
      if !isProved { try disk.syncFolder(target + folder) }
      same[path] = known
      return true
    }
    let end = min(used, known + Copying.portion, bytes.count)
    let file = try disk.open(target + "/" + path, .anyway)
    do throws(StoreError) {
      try disk.writeAll(Array(bytes[known..<end]), to: file, at: known)
      try disk.sync(file)
    } catch {
      disk.close(file)
      throw error
    }
    disk.close(file)
    if !isProved { try disk.syncFolder(target + folder) }
    same[path] = end
    return end == used || end == bytes.count
  }

  private mutating func makeFolder(_ folder: String) throws(StoreError) {
    guard !proved.contains(folder) else { return }
    try disk.ensureFolder(target + folder)
    try disk.syncFolder(Reserve.parent(target + folder))
    proved.insert(folder)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return ("/" + path[..<slash], String(path[path.index(after: slash)...]))
  }
}

extension SegmentGeometry {
  /// Bytes at the start that two files share, in whole blocks.
  fileprivate static func commonBlocks(_ one: [UInt8], _ two: [UInt8]) -> Int {
    var at = 0
    while at + block <= min(one.count, two.count), one[at..<at + block] == two[at..<at + block] {
      at += block
    }
    return at
  }
}
