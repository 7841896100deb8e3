import Foundation
import TestSupport
import Testing

@testable import DowntimeModel

/// Power cuts and failures at the steps of deleting for good.
@Suite struct DestroyingCrashTests {
  /// What holds after a crash: nothing is lost before the record is acknowledged, and nothing comes
  /// back afterwards. `record` is whether it was acknowledged.
  private static func judge(
    _ disk: SimulatedDisk, isRecorded: Bool, _ place: Comment
  ) throws {
    let (store, replay) = try DestroyingScene.open(disk)
    let isDestroyed = replay.records.contains { !$0.destroyedKeys.isEmpty }
    #expect(isDestroyed || !isRecorded, place)
    #expect(replay.tells(DestroyingScene.other), place)
    #expect(replay.tells(DestroyingScene.marker) != isDestroyed, place)
    #expect(replay.findings.allSatisfy { $0.problem == .tornTail }, place)
    while store.prepare(now: JournalFixture.time(300)) {}
    if isDestroyed { #expect(store.health.undestroyed.isEmpty, place) }
    store.close()
    #expect(DestroyingScene.isGone(disk) == isDestroyed, place)
  }

  @Test(arguments: [false, true])
  func aPowerCutAtAnyMomentLosesNothingBeforeTheRecordAndLeavesNothingAfter(_ isBroken: Bool)
    throws
  {
    let scene = try DestroyingScene(keepsHistory: true, isBroken: isBroken)
    let start = scene.disk.history.count
    var recorded = Int.max
    scene.disk.meanwhile = { _, path in
      // The first thing after the record is the tombstone's folder.
      if path.hasSuffix("/destroyed"), recorded == Int.max { recorded = scene.disk.history.count }
    }
    try scene.destroy()
    scene.disk.meanwhile = nil
    while scene.store.prepare(now: JournalFixture.time(200)) {}
    scene.store.close()
    #expect(start < recorded && recorded < scene.disk.history.count)
    var random = SeededGenerator(seed: 7)
    let states = scene.disk.history[start...]
    for (step, state) in states.enumerated()
    where Self.isTried(step, of: states.count, recorded - start) {
      // What is lost matters at each; what may be there besides takes turns.
      for style in [CrashStyle.lost, step % 3 == 0 ? .kept : .mixed] {
        try Self.judge(
          SimulatedDisk(state.crashed(style, using: &random)),
          isRecorded: start + step >= recorded, "step \(step) \(style)")
      }
    }
  }

  /// Every step around the record, and some thirty others; all of them with `RESERV_EVERY_STEP`,
  /// which takes long in a debug build.
  private static func isTried(_ step: Int, of count: Int, _ recorded: Int) -> Bool {
    everyStep || abs(step - recorded) <= 4 || step % max(1, count / 30) == 0
  }

  private static let everyStep =
    ProcessInfo.processInfo.environment["RESERV_EVERY_STEP"] != nil

  @Test(arguments: [5, 28] as [Int32])
  func aFailureAtAnyCallIsMadeUpForAtTheNextUnlocking(_ errno: Int32) throws {
    let scene = try DestroyingScene(keepsHistory: true)
    scene.store.close()
    let state = try #require(scene.disk.history.last)
    var random = SeededGenerator(seed: 8)
    let destruction = Entry.oversight(
      .outageDestroyed(DestroyingScene.destruction(of: scene.outage)))
    var hits = 0
    for call in 0..<10_000 {
      let disk = SimulatedDisk(state.crashed(.kept, using: &random))
      let store = try DestroyingScene.open(disk).0
      disk.fault = SimulatedDisk.Fault(
        operation: disk.operations + call, length: call % 2 == 0 ? 1 : 1_000_000, errno: errno)
      let isRecorded = (try? store.append(destruction, nil, 100)) != nil
      guard disk.hasFailed else { break }
      hits += 1
      disk.fault = nil
      store.close()
      try Self.judge(disk, isRecorded: isRecorded, "call \(call)")
    }
    #expect(hits > 70)
  }
}
