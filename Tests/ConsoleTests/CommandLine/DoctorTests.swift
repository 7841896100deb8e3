import DowntimeModel
import Testing

@testable import Console
@testable import Terminal

private let mounts = """
  21 1 254:0 / / rw,relatime - ext4 /dev/vda rw
  30 21 0:25 / /run/user/1000 rw shared:9 - tmpfs tmpfs rw
  31 21 0:40 / /mnt/delad\\040mapp rw - cifs //server/x rw
  32 21 0:41 / /data rw - ext4 /dev/vdb rw
  33 21 0:42 / /data rw - btrfs /dev/vdc rw
  34 21 0:43
  """

@Test(arguments: [
  ("/home/a", "ext4", Check.Outcome.good), ("/run/user/1000/x", "tmpfs", .fault),
  ("/mnt/delad mapp/reserv", "cifs", .fault), ("/data/reserv", "btrfs", .notice),
  ("/database", "ext4", .good), ("/data", "btrfs", .notice),
])
func theFileSystemIsTheOneMountedNearestAbove(
  path: String, name: String, outcome: Check.Outcome
) throws {
  let type = try #require(FileSystemType(mountTable: mounts, path: path))
  #expect(type.name == name)
  #expect(type.check.outcome == outcome)
}

@Test func withoutAMountTableTheFileSystemIsNotGuessed() {
  #expect(FileSystemType(mountTable: "", path: "/") == nil)
}

private let swapHead = "Filename Type Size Used Priority\n"

@Test(arguments: [
  (swapHead, SwapState.none),
  (swapHead + "/dev/zram0 partition 1 0 100\n", .protected),
  (swapHead + "/dev/dm-1 partition 1 0 -2\n", .protected),
  (swapHead + "/dev/dm-2 partition 1 0 -2\n", .open("/dev/dm-2")),
  (swapHead + "/dev/zram0 partition 1 0 100\n/swapfile file 1 0 -2\n", .open("/swapfile")),
])
func swapIsProtectedOnlyWhenAllOfItIs(table: String, expected: SwapState) {
  let state = SwapState(table: table) { $0 == "dm-1" ? "CRYPT-LUKS2-abc" : "LVM-abc" }
  #expect(state == expected)
  #expect((state.check.outcome == .good) == (expected == .none || expected == .protected))
}

@Test(
  arguments: [
    (0, 4096, 0), (256, 4096, 1), (2_621_440, 4096, 10_240), (1 << 60, 4096, Int.max),
  ] as [(UInt64, UInt64, Int)])
func freeBlocksAreCountedInMebibytes(blocks: UInt64, size: UInt64, megabytes: Int) {
  #expect(Machine.megabytes(blocks: blocks, size: size) == megabytes)
}

@Test(arguments: [
  (5, Check.Outcome.fault), (19, .fault), (20, .notice), (199, .notice), (200, .good),
  (1_000_000, .good),
])
func littleFreeSpaceIsSaid(megabytes: Int, outcome: Check.Outcome) {
  #expect(DiskChecks.space(megabytes: megabytes).outcome == outcome)
}

@Test(
  arguments: [(String, Bool?, Check.Outcome)]([
    ("2026-11-10 05:31", true, Check.Outcome.good), ("2026-11-10 05:31", false, .notice),
    ("2026-11-10 05:31", nil, .notice), ("2019-01-01 00:00", true, .fault),
  ]))
func theClockMustBePlausible(time: String, synchronized: Bool?, outcome: Check.Outcome) throws {
  let checks = ClockChecks.all(
    now: moment(time), isSynchronized: synchronized, zoneData: .agree)
  #expect(checks.first?.outcome == outcome)
}

@Test(arguments: [
  (StockholmTime.ZoneData.agree, Check.Outcome.good, "finns"), (.missing, .notice, "saknas"),
  (.differ, .notice, "en annan regel"),
])
func whatTheMachinesZoneDataSayIsTold(
  data: StockholmTime.ZoneData, outcome: Check.Outcome, said: String
) {
  let checks = ClockChecks.all(
    now: moment("2026-11-10 05:31"), isSynchronized: true, zoneData: data)
  #expect(checks.last?.outcome == outcome)
  #expect(checks.last?.seen.contains(said) == true)
}

private func facts(
  isTerminal: Bool = true, isKnown: Bool = true, placesCursor: Bool = true,
  size: Size? = Size(rows: 24, columns: 80), localeExists: Bool = true, localeIsUTF8: Bool = true
) -> TerminalFacts {
  TerminalFacts(
    isTerminal: isTerminal, term: "xterm", isKnown: isKnown, placesCursor: placesCursor,
    colours: 8, size: size, localeExists: localeExists, localeIsUTF8: localeIsUTF8)
}

@Test(arguments: [
  (facts(), [Check.Outcome.good, .good, .good, .good]),
  (facts(isTerminal: false), [.notice, .good, .good, .good]),
  (facts(isKnown: false), [.notice, .good, .good, .good]),
  (facts(placesCursor: false), [.fault, .good, .good, .good]),
  (facts(size: nil), [.good, .notice, .good, .good]),
  (facts(size: Size(rows: 11, columns: 40)), [.good, .notice, .good, .good]),
  (facts(localeExists: false), [.good, .good, .good, .notice]),
  (facts(localeIsUTF8: false), [.good, .good, .good, .notice]),
])
func theTerminalIsJudgedByWhatTheConsoleNeeds(facts: TerminalFacts, outcomes: [Check.Outcome]) {
  let checks = TerminalChecks.all(facts) { $0 == "LANG" ? "sv_SE.UTF-8" : nil }
  #expect(checks.map(\.outcome) == outcomes)
  // Whatever is not good says what to do.
  #expect(checks.allSatisfy { ($0.outcome == .good) == $0.advice.isEmpty })
}

@Test func aCheckIsOneLineForPeopleAndOneForPrograms() {
  let check = Check(.notice, "utrymme", "150 MiB ledigt", advice: "frigör \"mer\"")
  #expect(check.text == "OBS  utrymme       150 MiB ledigt → frigör \"mer\"")
  #expect(
    check.json
      == #"{"utfall":"OBS","kontroll":"utrymme","sett":"150 MiB ledigt","gör":"frigör \"mer\""}"#)
}
