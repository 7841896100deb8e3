import TestSupport
import Testing

@testable import DowntimeModel

/// What is noted in a store whose lock somebody else has.
@Suite struct BesideTests {
  private static let attempt = Entry.signIn(SignInTry(member: member, isRight: false))

  private static var member: Identifier<StaffMember> {
    var random = SeededGenerator(seed: 40)
    return Identifier(using: &random)
  }

  private static func note(_ disk: SimulatedDisk, seed: UInt64) throws -> Record {
    var read = try Store.readAll(at: "/store", passage: CrashWorkload.passage, disk: disk)
    return try read.note(
      attempt, by: CrashWorkload.author, now: JournalFixture.time(61),
      random: SeededGenerator(seed: seed))
  }

  @Test func aNoteBesideAnOpenStoreIsReadAtTheNextUnlockingAndDisturbsNothing() throws {
    var fixture = try JournalFixture()
    while fixture.store.prepare(now: JournalFixture.time(1)) {}
    var notes: [Record] = []
    for number in 1...9 {
      #expect(try fixture.append(JournalFixture.note("nr \(number)")).warning == nil)
      notes.append(try Self.note(fixture.disk, seed: UInt64(number)))
      _ = fixture.store.prepare(now: JournalFixture.time(62))
    }
    let found = try Store.verify(at: "/store", passage: CrashWorkload.passage, disk: fixture.disk)
    #expect(found.findings.isEmpty)
    let (store, replay) = try fixture.reopened()
    #expect(Set(replay.records) == Set(fixture.records + notes))
    #expect(replay.findings.isEmpty)
    #expect(UnitState(replay.records).wrongTries(Self.member) == 9)
    store.close()
  }

  @Test func aPowerCutWhileSomethingIsNotedBesideLeavesItOrNotAndTheStoreWhole() throws {
    let fixture = try JournalFixture(disk: SimulatedDisk(keepsHistory: true))
    fixture.store.close()
    let start = fixture.disk.history.count
    let note = try Self.note(fixture.disk, seed: 3)
    #expect(fixture.disk.history.count > start + 5)
    var random = SeededGenerator(seed: 8)
    for (operation, state) in fixture.disk.history[start...].enumerated() {
      for style in CrashStyle.allCases {
        let disk = SimulatedDisk(state.crashed(style, using: &random))
        let (store, replay) = try CrashWorkload.reopen(disk, seed: 3)
        store.close()
        let isLast = operation == fixture.disk.history.count - start - 1
        let records = replay.records
        #expect(
          records == fixture.records + [note] || !isLast && records == fixture.records,
          "operation \(operation), \(style)")
        #expect(replay.findings.allSatisfy { $0.problem == .tornTail })
      }
    }
  }

  @Test func aStoreWithoutItsDescriptionTakesANoteToo() throws {
    let fixture = try JournalFixture()
    fixture.store.close()
    fixture.disk.move("/store/store.json", to: nil)
    let note = try Self.note(fixture.disk, seed: 3)
    let read = try Store.readAll(at: "/store", passage: CrashWorkload.passage, disk: fixture.disk)
    #expect(read.replay.records == fixture.records + [note])
  }
}
