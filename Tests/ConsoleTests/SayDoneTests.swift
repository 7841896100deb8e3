import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Saying that what waits because of an entry is done: each thing in its own form.
@Suite struct SayDoneTests {
  /// The form of something about the night's first entry, and what is said of it last.
  private func said(
    _ subject: (Identifier<Record>) -> OpenSubject, _ keys: (inout ConsoleDriver) -> Void
  ) -> Addition.Said? {
    var driver = Night.ended()
    let id = driver.state.unit.entries[0].id
    driver.apply(.open(.sayDone(subject(id), id)))
    keys(&driver)
    driver.sign()
    guard case .addition(let addition) = driver.submissions.last?.entry else { return nil }
    #expect(addition.original == id)
    return addition.said
  }

  @Test(.rule("R004-87")) func itIsHandedToANurseByName() {
    let told = said({ .handOver($0) }) { $0.press("Siv Sköterska-Test") }
    #expect(
      told == .handedOver(to: "Siv Sköterska-Test", at: Night.ended().state.now))
    #expect(said({ .handOver($0) }) { _ in } == nil)
  }

  @Test func theManagersJudgementKeepsItsWords() {
    let told = said({ .judge($0) }) { driver in
      driver.press("Inget missförhållande.")
      driver.go(to: .officer)
      driver.press("Eva")
    }
    guard case .assessed(let assessment) = told else {
      Issue.record("\(String(describing: told))")
      return
    }
    #expect(assessment.text == "Inget missförhållande.")
    #expect(assessment.responsible == "Eva")
    #expect(said({ .judge($0) }) { _ in } == nil)
  }

  /// DT-07: an original is never destroyed, and nothing is before its text is where it shall be.
  @Test(
    .rule("R002-18"), .rule("R004-66"), .rule("R000-13"), .rule("X-10"),
    arguments: [
      ("goteborg-boende", .handwritten, [.scanned, .filed, .shredded, .bin]),
      ("vasterbotten-prator", .handwritten, [.scanned, .filed, .shredded, .bin]),
      ("spanga-tensta", .handwritten, [.filed]), ("spanga-tensta", .fileInFolder, [.erased]),
      ("spanga-tensta", .screen, []),
    ] as [(String, OriginalForm, [PaperWay])])
  func whatMayBeDoneWithAPaperIsWhatTheRoutineSays(
    _ profile: String, _ form: OriginalForm, _ ways: [PaperWay]
  ) {
    var driver = ConsoleDriver.following(profile)
    var note = DayNote(person: .resident(Sample.testa), text: "Sov.", nextShiftMustKnow: false)
    note.details.form = form
    driver.write(.care(.dayNote(note)))
    let id = driver.state.unit.entries[0].id
    func may() -> [PaperWay] {
      driver.state.unit.entry(id).map(driver.state.unit.paperWays) ?? []
    }
    #expect(may() == [])
    driver.write(.outageEnded(OutageEnd(outage: Sample.outage, endedAt: driver.state.now)))
    driver.write(
      .transfer(
        Transfer(
          original: id, system: .treserva, at: driver.state.now, reference: "", way: nil)))
    #expect(may() == ways)
    driver.write(.addition(Addition(original: id, said: .paper(.scanned))))
    let scanned = profile == "vasterbotten-prator" ? [.shredded, .bin] : ways
    #expect(may() == scanned.filter { $0 != .scanned })
  }

  @Test func somethingMustBeSaidOfThePaper() {
    #expect(said({ .paper($0) }) { _ in } == nil)
  }

  @Test(.rule("R002-29")) func whatOthersDidIsAcknowledged() {
    let now = Night.ended().state.now
    #expect(said({ .acknowledge($0, nil) }) { _ in } == .acknowledged(nil, at: now))
    #expect(
      said({ .send($0, .admission, .hospital) }) { _ in }
        == .sentAfterwards(.admission, to: .hospital, at: now))
  }

  @Test func whatShallNotBeDoneTakesAReason() {
    var driver = Night.ended()
    let id = driver.state.unit.entries[0].id
    driver.apply(.open(.sayDone(.handOver(id), id)))
    driver.go(to: .outcome)
    driver.press(.right)
    driver.go(to: .reason)
    driver.press("Ingen hälso- och sjukvård.")
    driver.sign()
    guard case .addition(let addition) = driver.submissions.last?.entry else {
      Issue.record("\(driver.text)")
      return
    }
    #expect(addition.said == .waived(.handOver, reason: "Ingen hälso- och sjukvård."))
  }

  @Test func everyFormHasANameOnDiskThatFindsIt() {
    let id = Identifier<Record>(retyping: Sample.outage)
    let subjects: [OpenSubject] = [
      .tellOrally(id), .tellReceivingUnit(id), .tellOwnOfficer(id), .judge(id), .handOver(id),
      .linkDecision(id), .paper(id), .acknowledge(id, nil), .acknowledge(id, .planHeld),
      .send(id, .admission, .primaryCare), .order(id, .notSent),
      .inform(id, Informed.Who.allCases[0]),
    ]
    for subject in subjects {
      let place = Place.sayDone(subject, id)
      let name = place.draftName ?? ""
      #expect(Place(draftName: name, in: Sample.outage) == place, "\(name)")
    }
    for key in [
      ItemKey(.loan, id), ItemKey(.phone, id, detail: "a/b c"),
      ItemKey(.declareDecisions, detail: "X Y"),
    ] {
      let place = Place.waive(key, Sample.outage)
      #expect(Place(draftName: place.draftName ?? "", in: Sample.outage) == place)
    }
    let again = Place.tellOutage(.reopened, Sample.outage)
    #expect(Place(draftName: again.draftName ?? "", in: Sample.outage) == again)
  }
}
