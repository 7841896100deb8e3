import TestSupport
import Testing

@testable import DowntimeModel

/// A store with a second medium, passphrases that were changed, and people in its registers and its
/// trail: some of them have outlived their time.
struct WeedingScene {
  /// In what is to go.
  static let marker = "GULDFISK"
  /// In what stays.
  static let kept = "SOLROS"
  static let burglar = DestroyingScene.burglar

  let disk: SimulatedDisk
  private(set) var store: Store
  let outlived: Outlived

  /// With `isBroken` the store's disk failed for a while, so that the key and lines lie in `away` of
  /// the second medium too.
  init(keepsHistory: Bool = false, isBroken: Bool = false) throws {
    disk = SimulatedDisk(keepsHistory: keepsHistory)
    for path in ["/stick", "/usb", "/ny"] { try disk.makeFolder(path) }
    try disk.syncFolder("/")
    store = try JournalFixture(disk: disk).store
    var random = SeededGenerator(seed: 14)
    let (old, new): (StaffMember, StaffMember) = try (
      Self.member(Self.marker, "GFI", &random), Self.member(Self.kept, "SOL", &random)
    )
    let (moved, here) = (
      Resident(id: Identifier(using: &random), name: "Moa " + Self.marker, isActive: false),
      Resident(id: Identifier(using: &random), name: "Ida " + Self.kept)
    )
    _ = try store.setSecondPlace("/stick", now: JournalFixture.time(1))
    try store.append(.staff(old), nil, 2)
    try store.append(.resident(moved), nil, 3)
    try store.append(trail: [Self.row(Self.marker, &random)], now: Self.longAgo)
    while store.prepare(now: JournalFixture.time(5)) {}
    _ = try store.changeManager(
      DestroyingScene.manager, author: CrashWorkload.author, now: JournalFixture.time(6))
    if isBroken {
      disk.fault = SimulatedDisk.Fault(
        operation: disk.operations, length: 1_000_000_000, errno: 5, place: "/store")
    }
    try store.append(.staff(new), nil, 7)
    try store.append(.resident(here), nil, 8)
    disk.fault = nil
    if isBroken {
      store.close()
      store = try DestroyingScene.open(disk, DestroyingScene.manager).0
    }
    let link = PersonLink(
      one: PersonReference(moved), other: .described(name: "Mo " + Self.marker, number: .unknown),
      isSame: true, reason: "samma " + Self.marker)
    let linked = try store.append(.personLink(link), nil, 9)
    try store.changeUnit(
      DestroyingScene.newUnit, author: CrashWorkload.author, now: JournalFixture.time(10))
    try store.append(trail: [Self.row(Self.kept, &random)], now: JournalFixture.time(11))
    while store.prepare(now: JournalFixture.time(80)) {}
    outlived = Outlived(
      trailYears: [2019], residents: [moved.id], staff: [old.id], links: [linked.id])
  }

  static let longAgo = LocalTime(
    instant: Instant(milliseconds: 1_560_000_000_000), offsetMinutes: 120)

  private static func member(
    _ name: String, _ signature: String, _ random: inout SeededGenerator
  ) throws -> StaffMember {
    StaffMember(
      id: Identifier(using: &random), signature: try #require(Signature(signature)),
      name: "Nils " + name, title: "undersköterska")
  }

  private static func row(_ name: String, _ random: inout SeededGenerator) -> TrailRow {
    TrailRow(
      id: Identifier(using: &random), at: longAgo, actor: .nobody, action: .opened,
      subjects: [.person(.described(name: "Tove " + name, number: .unknown))])
  }

  func weed(at seconds: Int64 = 100) throws {
    try store.weed(outlived, by: CrashWorkload.author, now: JournalFixture.time(seconds))
  }

  /// What a unit's registers and trail tell.
  static func tells(_ text: String, _ store: Store, _ replay: Replay) throws -> Bool {
    try replay.tells(text) || [TrailCodec.encode(store.trail().rows)].tell(text)
  }
}
