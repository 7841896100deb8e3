import DowntimeModel
import Foundation
import Terminal
import TestSupport
import Testing

/// `kill -9` at random moments under load. `RESERV_KILLS=500 scripts/test --filter KillTests` (that
/// is `make kill`) gives it five hundred times; without it a few, in every run of the tests.
@Suite struct KillTests {
  private static let kills =
    ProcessInfo.processInfo.environment["RESERV_KILLS"].flatMap(Int.init) ?? 24
  private static let stores = 3

  @Test(arguments: 1...stores)
  func whatWasSeenSavedIsThereAfterAKillAtAnyMoment(_ number: Int) throws {
    let folder = try TestFolder()
    let begun = try folder.night()
    let passphrase = try begun.begin()
    try begun.leave()
    var random = SeededGenerator(seed: UInt64(number))
    var typed = Set<String>()
    var seen = 0
    let rounds = max(1, Self.kills / Self.stores)
    for round in 1...rounds {
      let night = try folder.night()
      try night.enter(passphrase)
      let texts = (1...6).map { "Kväll \(round) anteckning \($0)" }
      typed.formUnion(texts)
      let target = seen + Int(random.next() % 5)
      try night.type(texts.map { "dokänd\t\t\($0)\t\t\r" }.joined())
      _ = try night.console.wait(for: "entry \(target)") {
        Self.saved($0) >= target || $0.shows("EJ SPARAT")
      }
      // Some thousands to millions of instructions later.
      var spins = random.next() % 3_000_000
      while spins > 0 { spins -= 1 }
      night.console.signal(SIGKILL)
      #expect(try night.console.waitForEnd() == .killed(SIGKILL))
      #expect(!night.screen.shows("EJ SPARAT"))
      seen = max(seen, Self.saved(night.screen))

      let replay = try Store.readAll(
        at: folder.store, passphrase: Secret(passphrase), disk: PosixDisk()
      ).replay
      #expect(replay.findings.allSatisfy { $0.problem == .tornTail }, "\(replay.findings)")
      let notes = replay.records.compactMap { record -> (String, String)? in
        guard case .care(.dayNote(let note)) = record.entry else { return nil }
        return (record.number?.text ?? "", note.text)
      }
      let numbers = Set(notes.map(\.0))
      for ordinal in 0..<seen {
        #expect(numbers.contains(Self.name(ordinal + 1)), "round \(round)")
      }
      #expect(Set(notes.map(\.1)).isSubset(of: typed))
      #expect(Set(notes.map(\.1)).count == notes.count && numbers.count == notes.count)
      seen = max(seen, notes.count)
    }
  }

  private static func name(_ ordinal: Int) -> String {
    "DA-" + String(repeating: "0", count: max(0, 4 - String(ordinal).count)) + String(ordinal)
  }

  /// The number in «SPARAT 05:31:00  DA-0007», when it stands on the status line.
  private static func saved(_ screen: ScreenEmulator) -> Int {
    for row in screen.rows where row.hasPrefix(" SPARAT") {
      let digits = row.split(separator: "DA-").last?.prefix { $0.isNumber } ?? ""
      return row.contains("DA-") ? Int(digits) ?? 0 : 0
    }
    return 0
  }
}
