import Foundation
import TestSupport
import Testing

@testable import DowntimeModel

/// Power cuts and failures at the steps of weeding: the old registers open, or the new.
@Suite struct WeedingCrashTests {
  private static func judge(_ disk: SimulatedDisk, isRecorded: Bool, _ place: Comment) throws {
    let (store, replay) = try DestroyingScene.open(disk)
    let done = UnitState(replay.records).weedings.map(\.what)
    var (isTrail, isRegisters) = (false, false)
    for what in done {
      switch what {
      case .trail: isTrail = true
      case .registers: isRegisters = true
      }
    }
    #expect(isTrail && isRegisters || !isRecorded, place)
    #expect(replay.tells("Ida " + WeedingScene.kept), place)
    #expect(replay.tells("Nils " + WeedingScene.kept), place)
    #expect(replay.tells("Moa " + WeedingScene.marker) != isRegisters, place)
    #expect(replay.tells("Nils " + WeedingScene.marker) != isRegisters, place)
    let trail = try [TrailCodec.encode(store.trail().rows)]
    #expect(trail.tell(WeedingScene.marker) != isTrail, place)
    #expect(replay.findings.allSatisfy { $0.problem == .tornTail }, place)
    // What was begun and not done is done from the beginning.
    for seconds in [600, 700, 800] as [Int64] {
      while store.prepare(now: JournalFixture.time(seconds)) {}
    }
    if isTrail, isRegisters { #expect(store.health.undestroyed.isEmpty, place) }
    store.close()
    if isTrail, isRegisters {
      let loot = WeedingScene.burglar.loot(disk)
      #expect(!loot.tell(WeedingScene.marker) && loot.tell(WeedingScene.kept), place)
    }
  }

  @Test(arguments: [false, true])
  func aPowerCutAtAnyMomentLeavesTheOldOrTheNew(_ isBroken: Bool) throws {
    let scene = try WeedingScene(keepsHistory: true, isBroken: isBroken)
    let start = scene.disk.history.count
    try scene.weed()
    let recorded = scene.disk.history.count
    while scene.store.prepare(now: JournalFixture.time(200)) {}
    scene.store.close()
    var random = SeededGenerator(seed: 7)
    let states = scene.disk.history[start...]
    #expect(recorded - start > 30)
    for (step, state) in states.enumerated() where Self.isTried(step, of: states.count) {
      for style in [CrashStyle.lost, step % 3 == 0 ? .kept : .mixed] {
        try Self.judge(
          SimulatedDisk(state.crashed(style, using: &random)),
          isRecorded: start + step >= recorded, "step \(step) \(style)")
      }
    }
  }

  /// Some fifty steps; all of them with `RESERV_EVERY_STEP`, which takes long in a debug build.
  private static func isTried(_ step: Int, of count: Int) -> Bool {
    everyStep || step % max(1, count / 50) == 0
  }

  private static let everyStep =
    ProcessInfo.processInfo.environment["RESERV_EVERY_STEP"] != nil

  @Test(arguments: [5, 28] as [Int32])
  func aFailureAtAnyCallIsMadeUpForAndCanBeDoneAgain(_ errno: Int32) throws {
    let scene = try WeedingScene(keepsHistory: true)
    scene.store.close()
    let state = try #require(scene.disk.history.last)
    var random = SeededGenerator(seed: 8)
    var hits = 0
    for call in 0..<10_000 {
      let disk = SimulatedDisk(state.crashed(.kept, using: &random))
      let store = try DestroyingScene.open(disk).0
      disk.fault = SimulatedDisk.Fault(
        operation: disk.operations + call, length: call % 2 == 0 ? 1 : 1_000_000, errno: errno)
      let isRecorded =
        (try? store.weed(
          scene.outlived, by: CrashWorkload.author, now: JournalFixture.time(100))) != nil
      guard disk.hasFailed else { break }
      hits += 1
      disk.fault = nil
      store.close()
      try Self.judge(disk, isRecorded: isRecorded, "call \(call)")
      guard !isRecorded, call % 5 == 0 else { continue }
      // Another draw of keys.
      let again = try Store.unlock(
        at: "/store", passage: DestroyingScene.newUnit, disk: disk,
        random: SeededGenerator(seed: 1000 + UInt64(call)), geometry: CrashWorkload.geometry
      ).0
      try again.weed(scene.outlived, by: CrashWorkload.author, now: JournalFixture.time(400))
      again.close()
      try Self.judge(disk, isRecorded: true, "again after call \(call)")
    }
    #expect(hits > 70)
  }
}
