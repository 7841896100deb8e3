import TestSupport
import Testing

@testable import DowntimeModel

/// Deleting for good: what is left, on any medium, for whoever has every passphrase.
@Suite struct DestroyingTests {
  @Test(arguments: [false, true])
  func afterwardsNoPassphraseOpensAnythingOnAnyMedium(_ isBroken: Bool) throws {
    let scene = try DestroyingScene(isBroken: isBroken)
    #expect(DestroyingScene.burglar.loot(scene.disk).tell(DestroyingScene.marker))
    try scene.destroy()
    #expect(scene.store.health.undestroyed.isEmpty)
    #expect(DestroyingScene.isGone(scene.disk))
    while scene.store.prepare(now: JournalFixture.time(200)) {}
    scene.store.close()
    #expect(DestroyingScene.isGone(scene.disk))
    for passage in [DestroyingScene.newUnit, DestroyingScene.manager] {
      let (store, replay) = try DestroyingScene.open(scene.disk, passage)
      store.close()
      #expect(replay.findings.isEmpty)
      #expect(!replay.tells(DestroyingScene.marker))
      #expect(replay.tells(DestroyingScene.other))
    }
  }

  @Test func whatIsLeftOfTheStoreGoesOnWorking() throws {
    let scene = try DestroyingScene()
    try scene.destroy()
    #expect(throws: StoreError.missingKey) {
      try scene.store.append(JournalFixture.note("för sent"), scene.outage, 101)
    }
    let entry = try scene.store.append(JournalFixture.note("efter"), scene.kept, 102)
    // A disk that fails now carries over what it lost, and nothing of what was deleted.
    scene.disk.fault = SimulatedDisk.Fault(
      operation: scene.disk.operations + 1, isForEver: false, errno: 5)
    let moved = try scene.store.append(JournalFixture.note("ny journal"), scene.kept, 103)
    try scene.store.changeUnit(
      DestroyingScene.unit, author: DestroyingScene.author, now: JournalFixture.time(104))
    while scene.store.prepare(now: JournalFixture.time(110)) {}
    scene.store.close()
    #expect(DestroyingScene.isGone(scene.disk))
    let (store, replay) = try DestroyingScene.open(scene.disk, DestroyingScene.unit)
    store.close()
    #expect(Set([entry, moved]).isSubset(of: replay.records))
    #expect(replay.findings.isEmpty)
    let found = try Store.verify(at: "/store", passage: DestroyingScene.unit, disk: scene.disk)
    #expect(found.findings.isEmpty)
  }

  /// What somebody put among the drafts may be in the clear, and is moved aside with its words.
  @Test func whatWasMovedAsideOfItGoesToo() throws {
    let scene = try DestroyingScene()
    let file = try scene.disk.open("/store/drafts/\(scene.outage.text)/kopia.txt", .new)
    try scene.disk.writeAll(Array(DestroyingScene.marker.utf8), to: file, at: 0)
    try scene.disk.sync(file)
    scene.disk.close(file)
    let moved = try scene.store.clearOdd([])
    #expect(moved == 1)
    func left() -> [String] {
      scene.disk.files.filter {
        $0.hasPrefix("/store/quarantine/") && $0.contains(scene.outage.text)
      }
    }
    #expect(left().count == 1)
    try scene.destroy()
    let remains = left()
    #expect(remains.isEmpty)
  }

  @Test func aMediumThatIsAwayIsCleanedWhenItIsBackAndToldUntilThen() throws {
    var scene: DestroyingScene? = try DestroyingScene(isBroken: true)
    let (disk, outage) = try (#require(scene).disk, #require(scene).outage)
    disk.pulled = ["/stick"]
    try scene?.destroy()
    #expect(scene?.store.health.undestroyed == [outage])
    #expect(!DestroyingScene.isGone(disk))
    scene?.store.close()
    scene = nil
    // Still away after a new start.
    let (first, replay) = try DestroyingScene.open(disk)
    #expect(!replay.tells(DestroyingScene.marker))
    #expect(first.health.undestroyed == [outage])
    // Back while the store is open: nothing of it comes home.
    disk.pulled = []
    var now: Int64 = 200
    while !first.health.undestroyed.isEmpty, now < 1000 {
      while first.prepare(now: JournalFixture.time(now)) {}
      now += 10
    }
    #expect(first.health.undestroyed.isEmpty)
    #expect(DestroyingScene.isGone(disk))
    while first.prepare(now: JournalFixture.time(now + 100)) {}
    first.close()
    #expect(DestroyingScene.isGone(disk))
    let (second, again) = try DestroyingScene.open(disk)
    second.close()
    #expect(again.findings.isEmpty && !again.tells(DestroyingScene.marker))
  }

  @Test func aMediumThatIsBackAtUnlockingIsCleanedThen() throws {
    let scene = try DestroyingScene(isBroken: true)
    scene.disk.pulled = ["/stick"]
    try scene.destroy()
    scene.store.close()
    scene.disk.pulled = []
    let (store, replay) = try DestroyingScene.open(scene.disk)
    #expect(store.health.undestroyed.isEmpty)
    store.close()
    #expect(!replay.tells(DestroyingScene.marker))
    #expect(DestroyingScene.isGone(scene.disk))
  }

  @Test(arguments: ["/store/keys/", "/stick/reserv-ID/copy/keys/", "/stick/reserv-ID/away/keys/"])
  func anOldKeyFilePutBackByHandIsNotOpenedAndRemovedAgain(_ place: String) throws {
    let scene = try DestroyingScene()
    let kid = scene.outage.text
    let old = try #require(
      scene.disk.files.first { $0.hasPrefix("/store/keys/\(kid)") })
    let bytes = scene.disk[old]
    try scene.destroy()
    scene.store.close()
    let id = try #require(scene.disk.files.first { $0.hasPrefix("/stick/reserv-") })
      .split(separator: "/")[1].dropFirst("reserv-".count)
    let name = try #require(old.split(separator: "/").last)
    let path = place.replacing("ID", with: String(id)) + name
    scene.disk.close(try scene.disk.open(path, .new))
    scene.disk[path] = bytes
    #expect(!DestroyingScene.isGone(scene.disk))
    // Told, with the passphrase and without, and by whoever reads only.
    for passage in [nil, DestroyingScene.newUnit] {
      let found = try Store.verify(at: "/store", passage: passage, disk: scene.disk)
      #expect(found.findings.map(\.problem) == [.destroyedKey])
    }
    let read = try Store.readAll(at: "/store", passage: DestroyingScene.newUnit, disk: scene.disk)
    #expect(!read.replay.tells(DestroyingScene.marker))
    let (store, replay) = try DestroyingScene.open(scene.disk)
    store.close()
    #expect(!replay.tells(DestroyingScene.marker))
    #expect(DestroyingScene.isGone(scene.disk))
  }

  @Test func verifyTellsDeletedFromWholeFromUnreadable() throws {
    let scene = try DestroyingScene()
    try scene.destroy()
    scene.store.close()
    func fates(_ passage: Passage?) throws -> [String: KeyFate.Fate] {
      let found = try Store.verify(at: "/store", passage: passage, disk: scene.disk)
      return Dictionary(uniqueKeysWithValues: found.sealed.map { ($0.key, $0.fate) })
    }
    #expect(try fates(nil)[scene.outage.text] == .deleted(isRecorded: nil))
    #expect(try fates(nil)[scene.kept.text] == .whole)
    #expect(try fates(DestroyingScene.newUnit)[scene.kept.text] == .whole)
    for path in scene.disk.files where path.hasPrefix("/store/keys/\(scene.kept.text)") {
      scene.disk.move(path, to: nil)
    }
    let lost = try #require(fates(DestroyingScene.newUnit)[scene.kept.text])
    #expect(lost == .unreadable(lines: 2))
    #expect(try fates(nil)[scene.kept.text] == .unreadable(lines: 2))
    #expect(try Store.verify(at: "/store", passage: nil, disk: scene.disk).sealed.count == 3)
  }

  @Test func withoutTheTombstoneTheRecordTells() throws {
    let scene = try DestroyingScene()
    let kid = scene.outage.text
    let old = try #require(scene.disk.files.first { $0.hasPrefix("/store/keys/\(kid)") })
    let bytes = scene.disk[old]
    try scene.destroy()
    scene.store.close()
    for path in scene.disk.files where path.contains("/destroyed/") {
      scene.disk.move(path, to: nil)
    }
    scene.disk.close(try scene.disk.open(old, .new))
    scene.disk[old] = bytes
    let read = try Store.readAll(at: "/store", passage: DestroyingScene.newUnit, disk: scene.disk)
    #expect(!read.replay.tells(DestroyingScene.marker))
    #expect(read.replay.findings.isEmpty)
    let found = try Store.verify(at: "/store", passage: DestroyingScene.newUnit, disk: scene.disk)
    #expect(
      found.sealed.first { $0.key == kid }?.fate == .deleted(isRecorded: true))
    let (store, replay) = try DestroyingScene.open(scene.disk)
    store.close()
    #expect(!replay.tells(DestroyingScene.marker))
    #expect(scene.disk.files.contains("/store/destroyed/\(kid).json"))
    #expect(DestroyingScene.isGone(scene.disk))
  }

  @Test func aDamagedTombstoneDestroysNothingAndIsTold() throws {
    let scene = try DestroyingScene()
    try scene.destroy()
    scene.store.close()
    let path = "/store/destroyed/\(scene.outage.text).json"
    scene.disk[path][20] ^= 1
    let found = try Store.verify(at: "/store", passage: nil, disk: scene.disk)
    #expect(found.findings.contains { $0.problem == .checksum && $0.journal == "destroyed" })
  }
}
