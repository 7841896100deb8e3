import DowntimeModel
import TestSupport
import Testing

@testable import Console

private let passphrase = Secret("stege korg moln tavla vante")

/// A runner on a simulated disk, its store founded unless said otherwise.
private func runner(on disk: SimulatedDisk, founded: Bool = true) -> EffectRunner {
  let now = moment("2026-11-10 05:31")
  let runner = EffectRunner(
    folder: "/home/enhet/reserv", disk: disk, cost: .light, clock: { now },
    random: SeededGenerator(seed: 3))
  if founded { _ = runner.answer(founding) }
  return runner
}

private let founding = Effect.found(
  unitLabel: "Testgården plan 2", isDrill: false, passphrase, first: Sample.unit)

private func note(_ text: String, in outage: Identifier<Outage>?) -> Submission {
  Submission(
    outage: outage, occurredAt: moment("2026-11-10 05:20"), author: Sample.nils.author,
    entry: .care(
      .dayNote(DayNote(person: .nobody, text: text, nextShiftMustKnow: false))))
}

private let outage: Identifier<Outage> = {
  var random = SeededGenerator(seed: 9)
  return Identifier(using: &random)
}()

private var declaration: Submission {
  Submission(
    outage: outage, occurredAt: moment("2026-11-10 02:14"), author: Sample.nils.author,
    entry: .outageDeclared(
      OutageDeclaration(
        outage: outage, systems: [.treserva], startedAt: moment("2026-11-10 02:14"), note: "")))
}

private var draft: Draft {
  var random = SeededGenerator(seed: 10)
  return Draft(
    id: Identifier(using: &random), outage: outage, author: Sample.nils.author,
    subject: .entry(.new(.dayNote)), fields: ["text": "påbörjad"],
    startedAt: moment("2026-11-10 05:30"),
    changedAt: moment("2026-11-10 05:31"))
}

@Test func foundingAnswersWithTheUnitAndItsFirstPeople() throws {
  let answer = runner(on: SimulatedDisk(), founded: false).answer(founding)
  guard case .founded(.success(let opened))? = answer else {
    Issue.record("\(String(describing: answer))")
    return
  }
  #expect(opened.unit.unit?.name == "Testgården plan 2")
  #expect(opened.unit.staff.map(\.name).contains("Natt-Nils Påhittad"))
}

@Test func whatWasWrittenIsThereAfterLockingAndUnlocking() throws {
  let runner = runner(on: SimulatedDisk())
  _ = runner.answer(.append(declaration, .declaring(outage)))
  _ = runner.answer(.append(note("Lugn natt.", in: outage), .registering))
  _ = runner.answer(.saveDraft(draft))
  #expect(runner.answer(.lock) == nil)
  guard case .unlocked(.success(let opened))? = runner.answer(.unlock(passphrase)) else {
    Issue.record("not unlocked")
    return
  }
  #expect(opened.unit.entries.map(\.number?.text) == ["DA-0001"])
  #expect(opened.drafts == [draft])
  #expect(opened.findings.isEmpty)
}

@Test func aWrongPassphraseIsAnsweredAsSuch() {
  let runner = runner(on: SimulatedDisk())
  _ = runner.answer(.lock)
  guard case .unlocked(.failure(.wrongPassphrase))? = runner.answer(.unlock(Secret("fel"))) else {
    Issue.record("not refused")
    return
  }
}

@Test func aSaveThatFailsIsAnsweredWithItsErrorAndItsPurpose() {
  let disk = SimulatedDisk()
  let runner = runner(on: disk)
  _ = runner.answer(.append(declaration, .declaring(outage)))
  disk.fault = SimulatedDisk.Fault(operation: disk.operations, isForEver: true, errno: 5)
  let answer = runner.answer(.append(note("Lugn natt.", in: outage), .signing(draft.id)))
  guard case .appended(.signing(draft.id), .failure(.system(_, errno: 5)))? = answer else {
    Issue.record("\(String(describing: answer))")
    return
  }
  guard case .draftNotSaved(draft, .system(_, errno: 5))? = runner.answer(.saveDraft(draft))
  else {
    Issue.record("a draft was said to be saved")
    return
  }
}

@Test func nothingIsWrittenThroughALockedStore() {
  let disk = SimulatedDisk()
  let runner = runner(on: disk)
  _ = runner.answer(.append(declaration, .declaring(outage)))
  _ = runner.answer(.lock)
  let before = disk.operations
  guard case .appended(_, .failure(.poisoned))? = runner.answer(.append(declaration, .registering)),
    case .draftNotSaved(_, .poisoned)? = runner.answer(.saveDraft(draft))
  else {
    Issue.record("a locked store took something")
    return
  }
  #expect(disk.operations == before)
}

@Test func aDiscardedDraftIsGoneAndASecondOneDoesNotMind() {
  let runner = runner(on: SimulatedDisk())
  _ = runner.answer(.append(declaration, .declaring(outage)))
  _ = runner.answer(.saveDraft(draft))
  for _ in 0..<2 {
    guard case .draftDiscarded(draft.id)? = runner.answer(.discardDraft(draft.id, outage: outage))
    else {
      Issue.record("not discarded")
      return
    }
  }
  guard case .unlocked(.success(let opened))? = runner.answer(.unlock(passphrase)) else {
    Issue.record("not unlocked")
    return
  }
  #expect(opened.drafts.isEmpty)
}

@Test func theNextSegmentIsPreparedInStepsAndThenThereIsNothingToDo() {
  let runner = runner(on: SimulatedDisk())
  var steps = 0
  while runner.prepare(), steps < 1000 { steps += 1 }
  #expect((1..<1000).contains(steps))
  #expect(!runner.prepare())
  runner.close()
  #expect(!runner.prepare())
}
