import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// A terminal that is lost, a lid that is shut, a curtain, a window made too small: in every place
/// where something can be typed, what was typed is in a draft or still there.
@Suite struct HangUpTests {
  /// A place and how to make it; `typed` are the texts that were typed in it.
  private struct Open {
    var driver: ConsoleDriver
    var typed: [String]
  }

  /// Every place, from a night with an outage, entries and a started text.
  private static func places(_ driver: ConsoleDriver) -> [String: Place] {
    let outage = driver.state.unit.outages[0].id
    let entry = driver.state.unit.entries[0].id
    let draft = driver.disk.drafts.keys.first ?? Identifier(retyping: entry)
    let person = driver.state.unit.entries[0].current.person
    let other = PersonReference.unknown("en annan")
    return [
      "welcome": .welcome, "startNow": .startNow, "prepareUnit": .prepareUnit, "unlock": .unlock,
      "signIn": .signIn, "overview": .overview, "declareOutage": .declareOutage,
      "endOutage": .endOutage(outage), "closeOutage": .closeOutage(outage),
      "newEntryIn": .newEntryIn(.dayNote, outage), "draft": .draft(draft),
      "takeOver": .takeOver(draft), "journal": .journal, "search": .search,
      "entry": .entry(entry), "correct": .correct(entry), "move": .move(entry),
      "toDo": .toDo(nil, nil), "waive": .waive(ItemKey(.loan, entry), outage),
      "writeIn": .writeIn, "writeInEntry": .writeInEntry(entry),
      "writeInTexts": .writeInTexts([WriteInPlace(entry: entry, target: nil)], from: 0),
      "markSeveral": .markSeveral([WriteInPlace(entry: entry, target: nil)]),
      "markTransferred": .markTransferred(entry), "markExempt": .markExempt(entry),
      "reopen": .reopen(entry), "registers": .registers, "secondPlace": .secondPlace(nil),
      "passphrases": .passphrases(driver.disk.keys), "addStaff": .addStaff,
      "addResidents": .addResidents, "letterSender": .letterSender, "ownLetter": .ownLetter(entry),
      "help": .help, "palette": .palette, "aboutOutage": .aboutOutage(outage),
      "tellOutage": .tellOutage(.aspect(.received), outage), "checklist": .checklist(outage),
      "whomToRing": .whomToRing, "readiness": .readiness, "contacts": .contacts,
      "contactForm": .contactForm(nil), "drills": .drills, "drill": .drill(entry),
      "drillForm": .drillForm(.person, nil), "sayDone": .sayDone(.tellOrally(entry), entry),
      "newEntryAbout": .newEntryAbout(.dayNote, outage, person), "findPerson": .findPerson,
      "findSame": .findSame(as: person), "person": .person(person),
      "linkPersons": .linkPersons(person, other), "unlinkPersons": .unlinkPersons(person, other),
      "readUp": .readUp, "readBeforeVisit": .readBeforeVisit, "readAbout": .readAbout(person),
      "handovers": .handovers(outage), "newHandover": .newHandover(outage),
      "handover": .handover(entry, outage), "signHandover": .signHandover(outage),
      "confirmHandover": .confirmHandover(entry, outage), "nextShift": .nextShift(entry),
      "routines": .routines, "confirmFax": .confirmFax(entry),
      "paperReport": .paperReport(.deviation, outage, replacing: draft, hasText: false),
      "paperReportDone": .paperReportDone(entry, outage),
      "lists": .lists(outage), "ledger": .ledger(.calls, outage, row: nil),
      "ledgerForm": .ledgerForm(.lend, outage), "proof": .proof(outage),
      "documents": .documents(of: nil), "document": .document(DocumentKey("P2")),
      "selfChecks": .selfChecks, "makeSelfCheck": .makeSelfCheck,
      "prepare": .prepare(.document(nil)), "statistics": .statistics, "signatures": .signatures,
      "door": .door(Sample.testa.id, asksPurpose: false, to: nil),
      "readers": .readers(Sample.testa.id), "reviewEmergency": .reviewEmergency(entry),
      "trail": .trail([], isDamaged: false),
      "trailReview": .trailReview(
        DrawnSample(
          sample: TrailSample(of: [], seed: 1), from: nil, to: driver.state.now, count: 0)),
      "destroyOutage": .destroyOutage(outage, KeptOutside()),
      "answerObject": .answerObject(.medium("/usb"), outage, KeptOutside(formerPlaces: ["/usb"])),
      "signDestruction": .signDestruction(outage, KeptOutside()),
      "destroyedOutages": .destroyedOutages,
      "callNext": .callNext(entry, .currentServices, .primaryCare),
    ]
  }

  /// Forms whose few answers are typed again after a hang-up, each with why nothing is kept.
  private static let typedAgain = [
    "startNow": "there is no store to keep it in", "prepareUnit": "there is no store to keep it in",
    "letterSender": "who writes, before anything is written",
    "declareOutage": "a letter, a time and a remark; the outage itself is declared anew",
    "endOutage": "a time", "secondPlace": "a folder",
    "passphrases": "secrets are never kept", "addStaff": "a list that lies beside, or in a file",
    "addResidents": "a list that lies beside, or in a file",
    "linkPersons": "a reason, and no outage to keep it with",
    "unlinkPersons": "a reason, and no outage to keep it with",
    "markSeveral": "a place, a time and a way",
    "contactForm": "a row of the unit's own list, and no outage to keep it with",
    "drillForm": "how a drill went, and no outage to keep it with",
    "trailReview": "a choice and a comment, and no outage to keep it with",
    "paperReport": "nothing about somebody protected is kept here",
    "paperReportDone": "nothing about somebody protected is kept here",
    "door": "a reason for an hour about somebody protected", "readers": "signatures",
    "reviewEmergency": "a sentence about somebody protected",
    "readBeforeVisit": "a person", "routines": "a few choices",
    "prepare": "a few lines about a print that lies beside",
    "answerObject": "a choice and a line", "signDestruction": "a reference and a signature",
  ]

  private static let night: ConsoleDriver = {
    var driver = Night.written()
    driver.press("d")
    driver.press("Testa")
    driver.press(.escape)
    return driver
  }()

  /// The places with a form, and every kind of entry in its own.
  private static func forms() -> [(name: String, place: Place)] {
    let places = places(night)
    let kinds = CareEntry.Kind.allCases.map { kind in
      ("newEntryIn", Place.newEntryIn(kind, night.state.unit.outages[0].id))
    }
    return places.filter { $0.key != "newEntryIn" }.map { ($0.key, $0.value) } + kinds
  }

  /// Opens a place and types in every field that takes a text; nil when it has no form.
  private func typedIn(_ place: Place) -> Open? {
    var driver = Self.night
    driver.apply(.open(place))
    guard driver.form != nil else { return nil }
    if case .makeSelfCheck = place {
      // What is written comes after the answers.
      driver.press("jj")
      driver.press(.enter)
    }
    if case .markTransferred = place {
      for _ in 0..<20 where driver.form?.focus != .more { driver.press(.tab) }
      driver.press(.enter)
    }
    driver.press(.pageUp)
    var typed: [String] = []
    // What was there before is one's own to keep too, but only what is typed is looked for.
    for stop in 0..<80 {
      if driver.form?.focus == .more { driver.press(.tab) }
      guard let form = driver.form, case .field(let name) = form.focus,
        let field = form.spec.fields.first(where: { $0.name == name })
      else { break }
      let mark = "Märke\(stop)x"
      switch field.kind {
      case .line, .text, .contact:
        driver.press(mark)
        typed.append(mark)
      case .person where form.person(name)?.chosen == nil:
        driver.press("okänd \(mark)")
        typed.append(mark)
      case .choice:
        // The last answer opens what belongs to it.
        driver.press(.end, .right, .right, .right, .right, .right)
      case .secret, .time, .person, .choices, .check, .remark, .section: break
      }
      driver.press(.tab)
    }
    // The last text is in the middle of being typed: no field has been left since.
    for _ in 0..<80 where !typed.isEmpty {
      driver.press(.backTab)
      guard case .field(let name) = driver.form?.focus,
        let kind = driver.form?.spec.fields.first(where: { $0.name == name })?.kind
      else { continue }
      switch kind {
      case .line, .text, .contact:
        driver.press("Sist")
        return Open(driver: driver, typed: typed + ["Sist"])
      case .secret, .time, .person, .choice, .choices, .check, .remark, .section: continue
      }
    }
    return Open(driver: driver, typed: typed)
  }

  /// What is in drafts, and what is still in a form behind whatever lies over it.
  private func kept(_ driver: ConsoleDriver, onScreen: Bool) -> String {
    var texts = driver.disk.drafts.values.flatMap { Array($0.fields.values) }
    if onScreen {
      for screen in driver.state.screens {
        let form = Mirror(reflecting: screen.model).children.first { $0.label == "form" }
        texts += (form?.value as? Form).map { Array($0.texts.values) } ?? []
      }
    }
    return texts.joined(separator: "\n")
  }

  @Test func everyPlaceIsAskedAbout() throws {
    let all = try Sights.cases(of: "Place", in: "Language/Step.swift")
    #expect(all.count >= 30)
    #expect(Set(Self.places(Self.night).keys) == all)
    #expect(Set(Self.typedAgain.keys).isSubset(of: all))
  }

  @Test func aHangUpTakesNoTypedTextWithItInAnyForm() {
    var asked = 0
    for (name, place) in Self.forms() {
      for event in [Event.endRequested, .slept] {
        guard var open = typedIn(place), Self.typedAgain[name] == nil else { continue }
        #expect(!open.typed.isEmpty, "\(name)")
        open.driver.send(event)
        let kept = kept(open.driver, onScreen: false)
        for text in open.typed { #expect(kept.contains(text), "\(text) in \(name), \(event)") }
        asked += 1
      }
    }
    #expect(asked >= 2 * (CareEntry.Kind.allCases.count + 3))
  }

  /// A shut lid locks, and so takes what is not a draft with it; the curtain and a small window take
  /// nothing from any form.
  @Test func theCurtainAndASmallWindowTakeNothingFromAnyForm() {
    var asked = 0
    for (name, place) in Self.forms() {
      guard let open = typedIn(place) else { continue }
      asked += 1
      let ways: [(String, (inout ConsoleDriver) -> Void)] = [
        (
          "curtain",
          {
            $0.press(.function(10))
            $0.press(Sample.nilsPIN)
            $0.press(.enter)
          }
        ),
        (
          "a window too small",
          {
            $0.send(.resize(Size(rows: 5, columns: 20)))
            $0.press("x")
            $0.send(.resize(Size(rows: 24, columns: 80)))
          }
        ),
        (
          "a window too small over a question",
          {
            $0.press(.control("q"))
            $0.send(.resize(Size(rows: 5, columns: 20)))
            $0.press(.enter)
            $0.send(.resize(Size(rows: 12, columns: 40)))
            $0.press(.escape)
          }
        ),
        ("three idle minutes", { $0.wait(seconds: 1300) }),
      ]
      for (way, go) in ways {
        var driver = open.driver
        go(&driver)
        #expect(!driver.state.hasEnded)
        let kept = kept(driver, onScreen: true)
        for text in open.typed { #expect(kept.contains(text), "\(text) in \(name), \(way)") }
      }
    }
    #expect(asked >= CareEntry.Kind.allCases.count + 10)
  }

  /// Whatever keys follow, but for those that erase: a letter typed in a text is in a form, a draft
  /// or the journal.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func onARandomWalkEveryTypedTextEndsSomewhere(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var driver = Night.written()
    let keys: [Key] =
      [
        .enter, .enter, .escape, .tab, .tab, .tab, .backTab, .up, .down, .left, .right, .home,
        .end, .pageUp, .pageDown, .control("s"), .control("q"),
      ] + (1...10).map(Key.function) + "dasdasjinfvprxot /12".map(Key.character)
    var typed: [Character] = []
    var total = 0
    func check(_ driver: ConsoleDriver) {
      let journal = driver.disk.records.map { "\($0.entry)" }.joined()
      let text = kept(driver, onScreen: !driver.state.hasEnded) + journal
      for letter in typed { #expect(text.contains(letter), "\(total) \(letter)") }
    }
    for step in 0..<1500 {
      if case .entryForm(let open) = driver.state.screen, driver.state.dialog == nil,
        driver.state.curtain == nil, case .text = open.form.focusedField?.kind,
        typed.count < 150, let scalar = Unicode.Scalar(0xAC00 + UInt32(total))
      {
        // One character each, so that none is parted by what is typed in the middle of it.
        driver.press(String(Character(scalar)))
        typed.append(Character(scalar))
        total += 1
      }
      switch random.next() % 40 {
      case 0: driver.send(.resize(Size(rows: 12, columns: 40)))
      case 1: driver.wait(seconds: Int64(random.next() % 400))
      case 2 where step % 5 == 0: driver.send(.slept)
      case 3, 4:
        if driver.state.dialog != nil { driver.press(.escape) }
        let kind = CareEntry.Kind.allCases[
          Int(random.next() % UInt64(CareEntry.Kind.allCases.count))]
        driver.openForm(kind)
        driver.go(to: EntryForms.mainText(kind))
      default: driver.press(keys[Int(random.next() % UInt64(keys.count))])
      }
      if driver.state.curtain != nil {
        driver.press(Sample.nilsPIN)
        driver.press(.enter)
      }
      let isOver = driver.state.session.member == nil || driver.state.hasEnded
      if isOver || step % 60 == 59 { check(driver) }
      if isOver {
        driver = Night.written()
        typed = []
      }
    }
    check(driver)
    #expect(total > 60)
  }
}
