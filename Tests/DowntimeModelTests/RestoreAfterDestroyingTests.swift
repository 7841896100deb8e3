import TestSupport
import Testing

@testable import DowntimeModel

/// A backup from before an outage was deleted for good, restored afterwards.
@Suite struct RestoreAfterDestroyingTests {
  private static func backedUp() throws -> (scene: DestroyingScene, backup: String) {
    let scene = try DestroyingScene()
    let backup = try scene.store.backUp(
      to: "/usb", author: DestroyingScene.author, now: JournalFixture.time(90))
    try scene.destroy()
    return (scene, backup)
  }

  private static func restored(
    _ scene: DestroyingScene, from backup: String, after folders: [String] = []
  ) throws -> (Restored, Replay) {
    let restored = try Store.restore(
      from: backup, to: "/ny/skåp", after: folders, allowsDamage: false, disk: scene.disk,
      random: SeededGenerator(seed: 17), geometry: CrashWorkload.geometry)
    let (store, replay) = try DestroyingScene.open(scene.disk, at: "/ny/skåp")
    store.close()
    return (restored, replay)
  }

  @Test(arguments: ["/store", "/stick"])
  func withAFolderThatHasTheTombstoneItDoesNotComeBack(_ folder: String) throws {
    let (scene, backup) = try Self.backedUp()
    scene.store.close()
    let second = try #require(scene.disk.files.first { $0.hasPrefix("/stick/reserv-") })
      .split(separator: "/")[1]
    let after = folder == "/stick" ? "/stick/\(second)" : folder
    let (restored, replay) = try Self.restored(scene, from: backup, after: [after])
    #expect(restored.withheld == 1)
    #expect(restored.missing.isEmpty)
    #expect(!replay.tells(DestroyingScene.marker) && replay.tells(DestroyingScene.other))
    #expect(replay.findings.isEmpty)
    let kid = scene.outage.text
    #expect(!scene.disk.files.contains { $0.hasPrefix("/ny/skåp/keys/\(kid)") })
    // The record of it is later than the backup: only the tombstone tells.
    let found = try Store.verify(
      at: "/ny/skåp", passage: DestroyingScene.newUnit, disk: scene.disk)
    #expect(found.findings.isEmpty)
    #expect(found.sealed.first { $0.key == kid }?.fate == .deleted(isRecorded: false))
    // And the next backup carries it on.
    let (store, _) = try DestroyingScene.open(scene.disk, at: "/ny/skåp")
    let next = try store.backUp(
      to: "/usb", author: DestroyingScene.author, now: JournalFixture.time(400))
    store.close()
    #expect(scene.disk.files.contains("\(next)/destroyed/\(kid).json"))
  }

  @Test func aLaterBackupBesideItIsEnough() throws {
    let (scene, backup) = try Self.backedUp()
    let later = try scene.store.backUp(
      to: "/usb", author: DestroyingScene.author, now: JournalFixture.time(200))
    scene.store.close()
    let kid = scene.outage.text
    #expect(scene.disk.files.contains("\(later)/destroyed/\(kid).json"))
    #expect(!scene.disk.files.contains { $0.hasPrefix("\(later)/keys/\(kid)") })
    let (restored, replay) = try Self.restored(scene, from: backup)
    #expect(restored.withheld == 1)
    #expect(!replay.tells(DestroyingScene.marker))
  }

  /// What nobody can know: the backup lies alone. It is why each one must be answered for.
  @Test func aBackupAloneKnowsNothingOfIt() throws {
    let (scene, backup) = try Self.backedUp()
    scene.store.close()
    let (restored, replay) = try Self.restored(scene, from: backup)
    #expect(restored.withheld == 0)
    #expect(replay.tells(DestroyingScene.marker))
    let found = try Store.verify(at: "/store", passage: nil, disk: scene.disk)
    #expect(
      try found.findings(against: backup, disk: scene.disk).map(\.problem) == [.destroyedKey])
  }
}
