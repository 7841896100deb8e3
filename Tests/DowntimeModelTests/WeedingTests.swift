import TestSupport
import Testing

@testable import DowntimeModel

/// Deleting what has outlived its time: years of the trail, and rows of the registers.
@Suite struct WeedingTests {
  private static func isGone(_ disk: SimulatedDisk) -> Bool {
    let loot = WeedingScene.burglar.loot(disk)
    return !loot.tell(WeedingScene.marker) && loot.tell(WeedingScene.kept)
  }

  @Test(arguments: [false, true])
  func afterwardsNoPassphraseOpensItOnAnyMediumAndTheRestIsAsItWas(_ isBroken: Bool) throws {
    let scene = try WeedingScene(isBroken: isBroken)
    let before = try Store.readAll(
      at: "/store", passage: DestroyingScene.newUnit, disk: scene.disk
    ).replay
    #expect(before.tells(WeedingScene.marker))
    try scene.weed()
    while scene.store.prepare(now: JournalFixture.time(200)) {}
    #expect(scene.store.health.undestroyed.isEmpty)
    #expect(scene.store.health.trailYears == [2026])
    let after = try scene.store.append(.staff(Self.someone()), nil, 201)
    scene.store.close()
    #expect(Self.isGone(scene.disk))
    for passage in [DestroyingScene.newUnit, DestroyingScene.manager] {
      let (store, replay) = try DestroyingScene.open(scene.disk, passage)
      #expect(try !WeedingScene.tells(WeedingScene.marker, store, replay))
      #expect(try WeedingScene.tells("Tove " + WeedingScene.kept, store, replay))
      store.close()
      #expect(replay.findings.isEmpty)
      // The same records, and with them the same identities and times.
      let stays = before.records.filter { !scene.outlived.takes($0) }
      #expect(Set(stays).isSubset(of: replay.records))
      #expect(replay.records.count == stays.count + 3)
      #expect(replay.records.contains(after))
    }
  }

  private static func someone() throws -> StaffMember {
    var random = SeededGenerator(seed: 77)
    return StaffMember(
      id: Identifier(using: &random), signature: try #require(Signature("NYA")),
      name: "Nya Ny-Påhittad", title: "undersköterska")
  }

  @Test func verifyTellsThatItIsDeletedAndFindsNothing() throws {
    let scene = try WeedingScene()
    try scene.weed()
    while scene.store.prepare(now: JournalFixture.time(200)) {}
    scene.store.close()
    for passage in [nil, DestroyingScene.newUnit] {
      let found = try Store.verify(
        at: "/store", passage: passage, disk: scene.disk, now: JournalFixture.time(210))
      #expect(found.findings.isEmpty)
      let deleted = found.sealed.filter {
        if case .deleted = $0.fate { true } else { false }
      }
      #expect(deleted.count == 2)
      #expect(deleted.allSatisfy { $0.fate == .deleted(isRecorded: passage == nil ? nil : true) })
    }
  }

  @Test func itCanBeDoneAgainAndAgain() throws {
    let scene = try WeedingScene()
    var random = SeededGenerator(seed: 78)
    try scene.weed()
    for round in 0..<3 {
      let seconds = Int64(300 + round * 10)
      let resident = Resident(
        id: Identifier(using: &random), name: "Rut \(WeedingScene.marker)", isActive: false)
      try scene.store.append(.resident(resident), nil, seconds)
      try scene.store.weed(
        Outlived(residents: [resident.id]), by: CrashWorkload.author,
        now: JournalFixture.time(seconds + 5))
    }
    while scene.store.prepare(now: JournalFixture.time(400)) {}
    scene.store.close()
    #expect(Self.isGone(scene.disk))
    let (store, replay) = try DestroyingScene.open(scene.disk)
    store.close()
    #expect(replay.findings.isEmpty)
    #expect(UnitState(replay.records).weedings.count == 5)
    #expect(UnitState(replay.records).residents.map(\.name) == ["Ida " + WeedingScene.kept])
  }

  @Test func nothingIsDestroyedOfAJournalThatIsDamaged() throws {
    let scene = try WeedingScene()
    scene.store.close()
    let path = try #require(scene.disk.files.first { $0.hasPrefix("/store/j/") })
    let line = JournalFixture.lines(scene.disk[path])[3]
    scene.disk[path][line.lowerBound + 120] ^= 1
    for name in scene.disk.files where name.hasPrefix("/stick/") {
      scene.disk.move(name, to: nil)
    }
    let (store, _) = try DestroyingScene.open(scene.disk)
    #expect(throws: StoreError.unreadable(file: "j")) {
      try store.weed(
        Outlived(residents: scene.outlived.residents), by: CrashWorkload.author,
        now: JournalFixture.time(100))
    }
    store.close()
    #expect(WeedingScene.burglar.loot(scene.disk).tell("Moa " + WeedingScene.marker))
    #expect(!scene.disk.files.contains { $0.contains("/destroyed/") })
  }

  @Test func aMediumThatIsAwayOpensTheRegistersUntilItHasTheNewOnes() throws {
    let scene = try WeedingScene()
    scene.disk.pulled = ["/stick"]
    try scene.weed()
    #expect(scene.store.health.undestroyed.count == 2)
    scene.disk.pulled = []
    // Back: cut at every step, its copy opens the old registers or the new.
    let mark = try #require(
      scene.disk.files.first { $0.hasPrefix("/stick/reserv-") && $0.contains("/copy/") })
    let copy = mark.split(separator: "/").prefix(3).joined(separator: "/")
    var now: Int64 = 200
    while !scene.store.health.undestroyed.isEmpty, now < 1000 {
      var goesOn = true
      while goesOn {
        goesOn = scene.store.prepare(now: JournalFixture.time(now))
        let read = try Store.readAll(
          at: "/" + copy, passage: DestroyingScene.newUnit, disk: scene.disk)
        #expect(read.replay.tells("Ida " + WeedingScene.kept))
      }
      now += 10
    }
    #expect(scene.store.health.undestroyed.isEmpty)
    scene.store.close()
    #expect(Self.isGone(scene.disk))
  }

  @Test func aBackupFromBeforeOpensItsRegistersAndTheyAreDueAgain() throws {
    let scene = try WeedingScene()
    let backup = try scene.store.backUp(
      to: "/usb", author: CrashWorkload.author, now: JournalFixture.time(90))
    try scene.weed()
    scene.store.close()
    _ = try Store.restore(
      from: backup, to: "/ny/skåp", after: ["/store"], allowsDamage: false, disk: scene.disk,
      random: SeededGenerator(seed: 17), geometry: CrashWorkload.geometry)
    let (store, replay) = try DestroyingScene.open(scene.disk, at: "/ny/skåp")
    // The trail's year stays away. The registers have no other key in the backup.
    #expect(store.health.trailYears == [2026])
    #expect(replay.tells("Ida " + WeedingScene.kept))
    #expect(replay.tells("Moa " + WeedingScene.marker))
    try store.weed(scene.outlived, by: CrashWorkload.author, now: JournalFixture.time(300))
    store.close()
    let (again, weeded) = try DestroyingScene.open(scene.disk, at: "/ny/skåp")
    #expect(try !WeedingScene.tells(WeedingScene.marker, again, weeded))
    again.close()
    #expect(weeded.findings.isEmpty)
  }

  @Test func aBackupFromAfterwardsHasTheNewOnes() throws {
    let scene = try WeedingScene()
    try scene.weed()
    let backup = try scene.store.backUp(
      to: "/usb", author: CrashWorkload.author, now: JournalFixture.time(190))
    scene.store.close()
    _ = try Store.restore(
      from: backup, to: "/ny/skåp", after: ["/store"], allowsDamage: false, disk: scene.disk,
      random: SeededGenerator(seed: 17), geometry: CrashWorkload.geometry)
    let (store, replay) = try DestroyingScene.open(scene.disk, at: "/ny/skåp")
    #expect(try WeedingScene.tells(WeedingScene.kept, store, replay))
    #expect(try !WeedingScene.tells(WeedingScene.marker, store, replay))
    store.close()
    #expect(replay.findings.isEmpty)
  }

  @Test func recordsAreCutIntoLinesThatFit() throws {
    var arbitrary = ArbitraryRecords(seed: 5)
    let records = (0..<400).map { _ in arbitrary.record() }
    let contents = CarriedLines.contents(records) { $0 <= 20_000 }
    let memory = PayloadMemory()
    let read = try contents.flatMap { try CarriedLines.records($0, memory) }
    #expect(read == records)
    #expect(contents.count > 1 && contents.count < 100)
    #expect(contents.allSatisfy { CarriedLines.isOne($0) })
    #expect(!records.contains { CarriedLines.isOne(Padding.added(RecordCodec.encode($0))) })
  }
}
