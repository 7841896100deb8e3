import DowntimeModel
import Foundation
import TestSupport
import Testing

/// PINs given on the command line.
@Suite struct WrongPINTests {
  /// Opens the store here, as the console would.
  private static func open(_ folder: TestFolder) throws -> (store: Store, unit: UnitState) {
    let (store, replay) = try Store.unlock(
      at: folder.store, passphrase: Secret(passphrase), disk: PosixDisk(),
      random: SystemRandomNumberGenerator())
    return (store, UnitState(replay.records))
  }

  private static var now: LocalTime {
    LocalTime(
      instant: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)),
      offsetMinutes: 60)
  }

  private static func append(
    _ entry: Entry, _ store: Store, by member: StaffMember, at time: LocalTime = now
  ) throws {
    _ = try store.append(
      Submission(outage: nil, occurredAt: nil, author: member.author, entry: entry), now: time)
  }

  @Test func noCommandWaitsForTimesThatTheClockHasNotComeTo() throws {
    let folder = try TestFolder()
    try folder.found()
    let (store, unit) = try Self.open(folder)
    let member = try #require(unit.activeStaff.first)
    var random: any RandomNumberGenerator = SystemRandomNumberGenerator()
    let hash = try PINHash.derived(Secret(Night.pin), using: &random)
    try Self.append(.pin(PINSetting(member: member.id, hash: hash)), store, by: member)
    // The clock went three hours ahead, and has been set back since.
    var ahead = Self.now
    ahead = LocalTime(
      instant: ahead.instant.advanced(bySeconds: 10800), offsetMinutes: ahead.offsetMinutes)
    let wrong = Entry.signIn(SignInTry(member: member.id, isRight: false))
    for _ in 0..<8 { try Self.append(wrong, store, by: member, at: ahead) }
    store.close()
    let export = ["export", "--json"]
    let again = try Self.command(folder, export, pin: "111222")
    #expect(again.errors.contains("Fel PIN."), "\(again.errors)")
    // That one was tried now.
    let slowed = try Self.command(folder, export, pin: Night.pin)
    #expect(slowed.errors.contains("Vänta"), "\(slowed.errors)")
  }

  private static func command(_ folder: TestFolder, _ arguments: [String], pin: String) throws
    -> CommandRun
  {
    try CommandRun(
      arguments + [
        "--store", folder.store, "--signature", "NPÅ", "--passphrase-fd", "0", "--pin-fd", "0",
      ], home: folder.path, input: passphrase + "\n" + pin + "\n")
  }

  @Test func wrongPINsCountAsInTheConsoleAlsoWhileItIsOpen() throws {
    let folder = try TestFolder()
    try folder.found()
    var (store, unit) = try Self.open(folder)
    let member = try #require(unit.activeStaff.first)
    var random: any RandomNumberGenerator = SystemRandomNumberGenerator()
    let hash = try PINHash.derived(Secret(Night.pin), using: &random)
    try Self.append(.pin(PINSetting(member: member.id, hash: hash)), store, by: member)

    // The console is open in another window.
    let export = ["export", "--json"]
    let beside = try Self.command(folder, export, pin: "111222")
    #expect(beside.status == 2)
    #expect(beside.output.isEmpty)
    #expect(beside.errors.contains("Fel PIN."))
    store.close()
    let locking = try Self.command(folder, ["second", "--none"], pin: "111223")
    #expect(locking.status == 2)
    #expect(locking.errors.contains("Fel PIN."))
    (store, unit) = try Self.open(folder)
    #expect(unit.wrongTries(member.id) == 2)
    store.close()
    #expect(try folder.run("verify", "--passphrase-fd", "0", input: passphrase).status == 0)

    // The right one opens, and forgets them.
    #expect(try Self.command(folder, export, pin: Night.pin).status == 0)
    (store, unit) = try Self.open(folder)
    #expect(unit.wrongTries(member.id) == 0)

    // After nine the next waits a minute, and after ten no PIN is right.
    let wrong = Entry.signIn(SignInTry(member: member.id, isRight: false))
    for _ in 0..<9 { try Self.append(wrong, store, by: member) }
    for command in [export, ["second", "--none"]] {
      store.close()
      let slowed = try Self.command(folder, command, pin: Night.pin)
      #expect(slowed.status == 2)
      #expect(slowed.errors.contains("Vänta"), "\(slowed.errors)")
    }
    (store, unit) = try Self.open(folder)
    try Self.append(wrong, store, by: member)
    store.close()
    let shut = try Self.command(folder, export, pin: Night.pin)
    #expect(shut.status == 2)
    #expect(shut.errors.contains("Tio fel PIN."))
  }
}
