import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// «Kvar att göra»: the list, its filters, who takes what, what is waived, and the ways from it.
@Suite struct ToDoScreenTests {
  /// The list of the night's ended outage: three entries to write in.
  private static func opened() -> ConsoleDriver {
    var driver = Night.ended()
    driver.press(.escape)
    driver.press("k")
    return driver
  }

  private func screen(_ driver: ConsoleDriver) throws -> ToDoScreen {
    guard case .toDo(let screen) = driver.state.screen else {
      Issue.record("not the list: \(driver.text)")
      throw NotThere()
    }
    return screen
  }

  private struct NotThere: Error {}

  @Test func everythingThatWaitsIsThereWithoutNamesAndEnterGoesWhereItIsClosed() throws {
    var driver = Self.opened()
    #expect(driver.text.contains("3 kvar"))
    #expect(driver.text.contains("Skriv in"))
    #expect(!driver.text.contains("Testberg"))
    let first = try #require(try screen(driver).current(driver.state.unit))
    driver.press(.enter)
    guard case .largeText = driver.state.screen else {
      Issue.record("\(driver.text)")
      return
    }
    var there = driver
    there.apply(.back, .open(.writeInEntry(try #require(first.key.record))))
    #expect(there.text == driver.text)
    driver.press(.escape)
    #expect(try screen(driver).current(driver.state.unit)?.key == first.key)
  }

  @Test func whatIsDoneIsGoneAndTheCursorStaysWhereItStood() throws {
    var driver = Self.opened()
    driver.press(.down)
    let second = try #require(try screen(driver).current(driver.state.unit)?.key.record)
    let third = try screen(driver).ids[at: 2]
    driver.apply(.open(.markTransferred(second)))
    driver.press(.enter)
    #expect(try screen(driver).ids.count == 2)
    #expect(try screen(driver).current(driver.state.unit)?.key == third.key)
  }

  @Test func aTypedWordNarrowsTheListAndEscGivesItUp() throws {
    var driver = Self.opened()
    driver.press("/")
    driver.press("fejk")
    #expect(try screen(driver).ids.count == 1)
    #expect(driver.text.contains("1 träff"))
    driver.press(.backspace, .backspace, .backspace, .backspace)
    driver.press("da-0001")
    #expect(try screen(driver).ids.count == 1)
    #expect(driver.text.contains("Sök här: da-0001"))
    driver.press(.escape)
    #expect(try screen(driver).ids.count == 3)
    driver.press("/")
    driver.press("finns inte")
    #expect(driver.text.contains("Inget av det"))
    driver.press(.enter)
    #expect(try screen(driver).ids.isEmpty)
  }

  @Test func itIsNarrowedByWhatTheRowHasInCommonAndByWhoseItIs() throws {
    var driver = Self.opened()
    driver.press("f")
    #expect(driver.state.dialog?.options.map(\.letter).contains("p") == true)
    driver.press("p")
    let kept = try screen(driver)
    #expect(kept.ids.count == 1)
    #expect(driver.text.contains("1 av 3 · bara en person"))
    driver.press("f")
    driver.press("a")
    #expect(try screen(driver).ids.count == 3)
    driver.state.session = .staff(Sample.mona)
    driver.send(.clock(driver.state.now))
    driver.press("f")
    driver.press("m")
    #expect(try screen(driver).ids.isEmpty)
  }

  @Test func whoTakesItIsSeenByAllAndNothingIsClosedByIt() throws {
    var driver = Self.opened()
    let key = try #require(try screen(driver).current(driver.state.unit)?.key)
    driver.press("t")
    #expect(driver.text.contains("NPÅ tar"))
    #expect(try screen(driver).ids.count == 3)
    guard case .listed(.itemNote(let note)) = try #require(driver.submissions.last).entry else {
      Issue.record("no note")
      return
    }
    #expect(note == ItemNote(key, .taken))
    // A colleague is asked before she takes it from him.
    driver.state.session = .staff(Sample.mona)
    driver.press("t")
    #expect(driver.state.dialog?.title.contains("tar den sedan") == true)
    driver.press("n")
    #expect(driver.text.contains("NPÅ tar"))
    driver.press("t")
    driver.press("j")
    #expect(driver.text.contains("MMT tar"))
    driver.press("t")
    #expect(!driver.text.contains("MMT tar"))
    #expect(try screen(driver).ids.count == 3)
  }

  /// A print waits for the shredder.
  private static func printed() -> ConsoleDriver {
    var driver = Night.ended()
    driver.press(.escape)
    let print = OutageEvent.printed(what: "läslista", copies: 1, place: "expeditionen")
    driver.apply(
      .perform(
        .append(
          Submission(
            outage: driver.state.unit.outages[0].id, occurredAt: nil, author: Sample.eva.author,
            entry: .listed(.outageEvent(print))), .registering)))
    driver.press("k")
    driver.press("/")
    driver.press("strimla")
    return driver
  }

  @Test(.rule("R000-11")) func itIsWaivedOnlyWithAReasonAndTheNameIsKept() throws {
    var driver = Self.printed()
    let key = try #require(try screen(driver).current(driver.state.unit)?.key)
    driver.press(.tab)
    driver.press("x")
    #expect(driver.text.contains("Varför"))
    driver.sign()
    #expect(driver.state.unit.itemNotes(in: driver.state.unit.outages[0].id).waived.isEmpty)
    driver.press(.pageUp)
    driver.press("Trycktes aldrig: skrivaren var trasig.")
    driver.sign()
    #expect(try screen(driver).ids.isEmpty)
    let waived = driver.state.unit.itemNotes(in: driver.state.unit.outages[0].id).waived[key]
    #expect(waived?.reason == "Trycktes aldrig: skrivaren var trasig.")
    #expect(waived?.by == Sample.nils.author)
  }

  @Test func whatIsWrittenInIsExemptedByItsOwnForm() {
    var driver = Self.opened()
    driver.press("x")
    #expect(driver.state.screen.model.heading == "Ska inte skrivas in")
  }

  @Test func itSaysWhyWhoLooksCannotCloseIt() throws {
    var driver = Night.ended()
    driver.press(.escape)
    let outage = driver.state.unit.outages[0].id
    driver.apply(
      .perform(
        .append(
          Submission(
            outage: outage, occurredAt: nil, author: Sample.eva.author,
            entry: .listed(
              .outageEvent(
                .paperReport(
                  .deviation, place: "kassaskåpet", keeper: "", at: driver.state.now)))),
          .registering)),
      .perform(
        .append(
          Submission(
            outage: nil, occurredAt: nil, author: Sample.eva.author, entry: .staff(Sample.eva)),
          .registering)))
    driver.press("k")
    driver.press("/")
    driver.press("pappret")
    let todo = try #require(try screen(driver).current(driver.state.unit))
    #expect(driver.state.unit.hindrance(to: Sample.nils, closing: todo) == .right(.close))
    #expect(driver.words.contains(RightsTexts.denied(.close)))
    driver.press(.enter)
    #expect(try screen(driver).current(driver.state.unit)?.key == todo.key)
    #expect(driver.words.contains(RightsTexts.denied(.close)))
    driver.press(.tab)
    driver.press("x")
    #expect(driver.state.notice?.text.contains("vad som blev av pappret") == true)
  }

  @Test func everyKindThatWaitsHasAPlaceThatIsNotJustTheEntry() throws {
    let id = Identifier<Record>(retyping: Sample.outage)
    let subjects: [OpenSubject] = [
      .tellOrally(id), .tellReceivingUnit(id), .tellOwnOfficer(id),
      .phone(id, .admission, .hospital), .judge(id), .inform(id, Informed.Who.allCases[0]),
      .handOver(id), .order(id, .notSent), .linkDecision(id), .declareDecisions(officer: "X"),
      .forward(id), .begin(.report), .unit(.providerReport), .writeInUnruled(id),
      .fax(id, .finishByFax), .faxArrival(id), .send(id, .admission, .hospital),
      .acknowledge(id, nil), .paper(id), .paperReport(id), .printedCopy(id), .analysis,
      .confirmHandover(id),
    ]
    for subject in subjects {
      let item = OpenItem(
        subject: subject, outage: Sample.outage, urgency: .soonest,
        since: moment("2026-11-10 02:14"),
        tone: .amber)
      let steps = StepPlaces.steps(for: item)
      guard case .open(let place) = steps.first else {
        Issue.record("\(subject) goes nowhere")
        continue
      }
      #expect(place != .entry(id), "\(subject)")
    }
  }

  /// What will be written in is not forgotten: the list says that it comes.
  @Test func anEmptyListDuringAnOutageDoesNotSayThatAllIsDone() {
    var driver = ConsoleDriver.inOutage()
    driver.apply(.open(.toDo(nil, nil)))
    driver.press(.enter)
    driver.press("IT-supporten")
    driver.press(.pageDown, .enter)
    #expect(driver.text.contains("Inget väntar just nu."))
    #expect(!driver.text.contains("Inget är kvar att göra."))
  }
}
