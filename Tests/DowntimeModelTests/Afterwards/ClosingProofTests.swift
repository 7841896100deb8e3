import DowntimeModel
import TestSupport
import Testing

@Suite struct ClosingProofTests {
  private let profile = WorkedOff.profile

  /// For any entries and actions the proof says complete exactly when nothing was left undone, names
  /// exactly what was, and closing is refused exactly then (DT-12).
  @Test(.rule("R004-63"), .rule("R002-14"), arguments: 0..<120)
  func itIsCompleteExactlyWhenNothingIsLeft(seed: UInt64) throws {
    let worked = try WorkedOff(seed: seed)
    let unit = worked.story.unit
    let now = try Story.clock(WorkedOff.now)
    let outage = try #require(unit.outage(worked.story.outage))
    let proof = unit.proof(of: outage, profile, at: now)
    #expect(Set(proof.missing.compactMap(\.record)) == worked.left)
    #expect(proof.missing.contains { $0.record == nil } == worked.isOutageLeft)
    let isDone = worked.left.isEmpty && !worked.isOutageLeft
    #expect(proof.isComplete == isDone)
    #expect(
      unit.closingFacts(of: outage.id, profile, now: now, isSignedByManager: true).obstacles
        .isEmpty == isDone)
    #expect(proof.rows.reduce(0) { $0 + $1.count } == unit.entries.count)
  }

  /// The same of records that refer to each other in any way, also to what is not there.
  @Test(arguments: 0..<60) func theProofTheListAndTheGateNeverDisagree(seed: UInt64) {
    let unit = UnitState(entangledRecords(seed: seed))
    let now = LocalTime(instant: Instant(milliseconds: 999_000_000), offsetMinutes: 60)
    for outage in unit.outages {
      let proof = unit.proof(of: outage, .everyRoutine, at: now)
      let items = unit.openItems(of: outage.id, .everyRoutine, now: now)
      let isOpen = items.contains { $0.subject.blocksClosing }
      #expect(proof.isComplete == (!isOpen && outage.phase != .running))
      #expect(proof.missing.flatMap(\.items).count == items.count { $0.subject.blocksClosing })
    }
  }

  @Test func aStartedTextOfAnotherKeepsTheOutageOpen() throws {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    try story.end("2026-10-25T06:50+01")
    let now = try Story.clock("2026-10-25T07:00+01")
    #expect(try #require(story.unit.proof(of: story.outage, at: now)).isComplete)
    let author = Author(
      signature: try #require(Signature("NPÅ")), name: "Natt-Nils Påhittad",
      title: "undersköterska", role: .careStaff)
    var random = SeededGenerator(seed: 1)
    func draft(_ outage: Identifier<Outage>) throws -> Draft {
      Draft(
        id: Identifier(using: &random), outage: outage, author: author,
        subject: .entry(.new(.dayNote)),
        fields: ["text": "halv"], startedAt: try Story.clock("2026-10-25T05:00+01"),
        changedAt: now)
    }
    let drafts = [try draft(story.outage), try draft(Identifier(using: &random))]
    let proof = try #require(story.unit.proof(of: story.outage, at: now, drafts: drafts))
    #expect(!proof.isComplete)
    #expect(proof.obstacles == [.startedTexts])
    #expect(proof.startedTexts.map(\.draft) == [drafts[0].id])
    #expect(proof.startedTexts.first?.author == author)
  }

  @Test func aRunningOutageIsNeverComplete() throws {
    let story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let proof = try #require(
      story.unit.proof(of: story.outage, at: Story.clock("2026-10-25T07:00+01")))
    #expect(proof.obstacles.contains(.stillRunning))
  }

  @Test func whatIsMovedAfterItWasWrittenInSaysWhereItStood() throws {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    let id = try story.care(
      "2026-10-25T05:15+01",
      .dayNote(DayNote(person: .testa, text: "vaken", nextShiftMustKnow: false)))
    try story.end("2026-10-25T06:50+01")
    try story.writeIn("2026-10-25T07:00+01", id, .treserva)
    try story.write(
      "2026-10-25T07:10+01",
      .personMove(
        PersonMove(
          original: id, person: .described(name: "Bo Backupsson", number: .unknown),
          reason: "grannen")))
    let proof = try #require(
      story.unit.proof(of: story.outage, at: Story.clock("2026-10-25T07:20+01")))
    let missing = try #require(proof.missing.first)
    #expect(missing.record == id)
    #expect(missing.person == .described(name: "Bo Backupsson", number: .unknown))
    #expect(missing.earlier?.cause == .moved)
    #expect(missing.earlier?.transfer.system == .treserva)
    #expect(missing.earlier?.transfer.at == (try Story.clock("2026-10-25T07:00+01")))
  }

  @Test func aCorrectionOfAnUnknownEntryIsSaidAndHindersNothing() throws {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    var random = SeededGenerator(seed: 2)
    try story.write(
      "2026-10-25T05:00+01",
      .correction(
        Correction(
          original: Identifier(using: &random), reason: "fel rum",
          occurredAt: Story.clock("2026-10-25T05:00+01"),
          replacement: .dayNote(
            DayNote(person: .testa, text: "vaken", nextShiftMustKnow: false)))))
    try story.end("2026-10-25T06:50+01")
    let proof = try #require(
      story.unit.proof(of: story.outage, at: Story.clock("2026-10-25T07:20+01")))
    #expect(proof.isComplete)
    #expect(proof.remarks == [.unplaced(1)])
  }

  @Test func whatComesAfterTheClosingIsSaid() throws {
    var story = try Story(.treserva, from: "2026-10-25T02:14+02")
    try story.end("2026-10-25T06:50+01")
    try story.write("2026-10-25T07:00+01", .outageClosed(OutageClosure(outage: story.outage)))
    let closed = try #require(
      story.unit.proof(of: story.outage, at: Story.clock("2026-10-25T07:20+01")))
    #expect(closed.isComplete)
    #expect(closed.facts.obstacles.isEmpty)
    #expect(closed.signatures.map(\.act) == [.closed])
    // A letter that is opened later.
    try story.care(
      "2026-10-25T08:15+01",
      .dayNote(DayNote(person: .testa, text: "vaken", nextShiftMustKnow: false)))
    let late = try #require(
      story.unit.proof(of: story.outage, at: Story.clock("2026-10-25T08:20+01")))
    #expect(!late.isComplete)
    #expect(late.remarks == [.changedAfterClosing])
  }
}
