import DowntimeModel
import Foundation
import Terminal
import Testing

@testable import Console

/// Every screen in use, and what can lie over one: what tests walk that hold for all of them. A
/// test finds a screen that is missing here.
enum Sights {
  /// How to come to one of them.
  struct Sight: Sendable, CustomTestStringConvertible {
    var name: String
    var make: @Sendable (Int, Int) -> ConsoleDriver
    var testDescription: String { name }
  }

  /// One of each, with what people write in sight where there is something.
  static let all: [Sight] =
    before + overview + outages + forms + reading + shifts + people + afterwards + lists + registers
    + protected + destroying + readiness + ready + above

  static func sight(
    _ name: String, _ from: @escaping @Sendable (Int, Int) -> ConsoleDriver,
    _ keys: @escaping @Sendable (inout ConsoleDriver) -> Void = { _ in }
  ) -> Sight {
    Sight(name: name) { rows, columns in
      var driver = from(rows, columns)
      keys(&driver)
      return driver
    }
  }

  private static let written: @Sendable (Int, Int) -> ConsoleDriver = {
    Night.written(rows: $0, columns: $1)
  }
  private static let ended: @Sendable (Int, Int) -> ConsoleDriver = {
    Night.ended(rows: $0, columns: $1)
  }
  private static let outage: @Sendable (Int, Int) -> ConsoleDriver = {
    .inOutage(rows: $0, columns: $1)
  }
  private static let locked: @Sendable (Int, Int) -> ConsoleDriver = {
    ConsoleDriver(
      rows: $0, columns: $1, store: .ready(unitLabel: "Testgården plan 2", isDrill: false))
  }

  private static let before = [
    sight("welcome", { ConsoleDriver(rows: $0, columns: $1) }),
    sight("start-now", { ConsoleDriver(rows: $0, columns: $1) }) { $0.press("b") },
    sight("prepare", { ConsoleDriver(rows: $0, columns: $1) }) { $0.press("f") },
    sight("unlock", locked),
    sight("unlock-wrong", locked) {
      $0.press("fel fras")
      $0.press(.enter)
    },
    sight("sign-in", written) { $0.apply(.switchPerson) },
    sight("letter-sender", locked) { $0.press(.function(2)) },
    sight("letters", locked) { writeLetter(&$0) },
    sight("letter-own", locked) {
      writeLetter(&$0)
      $0.openFirst { if case .ownLetter = $0 { true } else { false } }
    },
  ]

  private static func writeLetter(_ driver: inout ConsoleDriver) {
    driver.press(.function(2))
    driver.press("Vera Vikarie-Test")
    driver.press(.tab)
    driver.press("undersköterska")
    driver.press(.tab, .tab, .enter)
    driver.press("d")
    driver.press("okänd")
    driver.press(.tab, .tab)
    driver.press("Gick runt i korridoren.")
    driver.sign()
  }

  private static let overview = [
    sight("overview-quiet", { .signedIn(rows: $0, columns: $1) }),
    sight("overview-running", written), sight("overview-ended", ended),
    sight("overview-written-in", ended) { Night.markAll(&$0) },
    sight("overview-not-saved", written) {
      $0.disk.failure = .system(operation: .write, errno: 28)
      $0.press("d")
      $0.press("Testa")
      $0.press(.escape)
    },
    sight("overview-started", followed) { driver in
      for kind in [CareEntry.Kind.fax, .deviation] {
        driver.openForm(kind)
        driver.press("Testa")
        driver.press(.tab, .escape)
      }
    },
    sight("declare", { .signedIn(rows: $0, columns: $1) }) { $0.press("n") },
    sight("declare-missing", { .signedIn(rows: $0, columns: $1) }) {
      $0.press("na")
      $0.sign()
    },
    sight("end-outage", written) { $0.press("f") },
    sight("close-blocked", ended) { $0.press("v") },
    sight("close-free", ended) {
      Night.markAll(&$0)
      $0.press("v")
    },
  ]

  private static let followed: @Sendable (Int, Int) -> ConsoleDriver = {
    Routine.followed("spanga-tensta", rows: $0, columns: $1)
  }

  private static func inOutage(
    _ name: String, _ place: @escaping @Sendable (Identifier<Outage>) -> Place
  ) -> Sight {
    sight(name, followed) {
      guard let outage = $0.state.unit.outages.first else { return }
      $0.apply(.open(place(outage.id)))
    }
  }

  private static let outages =
    [
      inOutage("about-outage") { .aboutOutage($0) }, inOutage("checklist") { .checklist($0) },
      inOutage("whom-to-ring") { _ in .whomToRing },
      inOutage("paper-report") {
        .paperReport(.deviation, $0, replacing: Identifier(retyping: $0), hasText: false)
      },
      inOutage("declare-by-routine") { _ in .declareOutage },
      sight("say-done", written) {
        let id = $0.state.unit.entries[0].id
        $0.apply(.open(.sayDone(.tellOrally(id), id)))
      },
    ]
    + OutageAspect.allCases.filter { $0 != .declaration }.map { aspect in
      inOutage("tell-\(aspect)") { .tellOutage(.aspect(aspect), $0) }
    }

  private static let forms = CareEntry.Kind.allCases
    .flatMap { kind in
      [
        sight("form-\(kind.rawValue)", outage) { $0.openForm(kind) },
        sight("form-\(kind.rawValue)-missing", outage) {
          $0.openForm(kind)
          $0.sign()
        },
      ]
    }

  private static let reading = [
    sight("journal-empty", outage) { $0.press("j") }, sight("journal", written) { $0.press("j") },
    sight("journal-search", written) {
      $0.press(.function(3))
      $0.press("fejk")
    },
    sight("entry", written) { $0.openEntry(0) },
    sight("entry-corrected", { Night.corrected(rows: $0, columns: $1) }),
    sight("correction", written) {
      $0.openEntry(0)
      $0.press("r")
    },
    sight("move", written) {
      $0.openEntry(0)
      $0.press("p")
    },
  ]

  private static let morning: @Sendable (Int, Int) -> ConsoleDriver = {
    OctoberNight.morning(rows: $0, columns: $1, confirmed: true)
  }

  private static let shifts = [
    sight("reading", morning) { $0.press("r") },
    sight("reading-page", morning) {
      $0.press("r")
      $0.press(.enter)
    },
    sight("choose-visit", morning) { $0.apply(.open(.readBeforeVisit)) },
    sight("handover", morning) { $0.press("o") },
    sight("sign-handover", morning) {
      $0.press("o")
      $0.press("l")
    },
    sight("handovers", morning) {
      handOver(&$0)
      $0.press("o")
    },
    sight("confirm-handover", morning) {
      handOver(&$0)
      $0.state.session = .staff(Sample.nils)
      guard let report = $0.state.unit.handovers(in: OctoberNight.outage).first else { return }
      $0.apply(.open(.confirmHandover(report.id, OctoberNight.outage)))
    },
  ]

  /// Mona tells the day shift.
  private static func handOver(_ driver: inout ConsoleDriver) {
    driver.press("o")
    driver.press("l")
    driver.press("dagpasset")
    driver.sign()
  }

  private static let people = [
    sight("find", written) { $0.press("h") },
    sight("find-typed", written) {
      $0.press("h")
      $0.press("te")
    },
    sight("person", written) { $0.apply(.open(.person($0.state.unit.entries[0].current.person))) },
    sight("link-persons", written) {
      let entries = $0.state.unit.entries
      $0.apply(.open(.linkPersons(entries[0].current.person, entries[1].current.person)))
    },
    sight("routines", written) { $0.apply(.open(.routines)) },
  ]

  private static let afterwards = [
    sight("to-do", ended) { $0.press("k") },
    sight("to-do-typed", ended) {
      $0.press("k/")
      $0.press("fejk")
    },
    sight("to-do-filter", ended) { $0.press("kf") },
    sight("to-do-empty", { .signedIn(rows: $0, columns: $1) }) { $0.press("k") },
    sight("waive", ended) {
      let outage = $0.state.unit.outages[0].id
      $0.apply(.open(.waive(ItemKey(.judge, $0.state.unit.entries[1].id), outage)))
    },
    sight("close-short", outage) {
      $0.press("f")
      $0.press(.enter)
    },
    sight("close-long", { AfterLongOutage.morning(rows: $0, columns: $1) }) { $0.press("v") },
    sight("close-reopened", ended) { AfterLongOutage.closeAndReopen(&$0) },
    sight("reopen-outage", ended) {
      $0.apply(.open(.tellOutage(.reopened, $0.state.unit.outages[0].id)))
    },
    sight("close-closed", ended) {
      Night.markAll(&$0)
      $0.press("v")
      $0.press(.enter)
      $0.apply(.open(.closeOutage($0.state.unit.outages[0].id)))
    },
    sight("write-in", ended) { $0.press("i") },
    sight("large-text", ended) {
      $0.press("i")
      $0.press(.enter)
    },
    sight("transfer", ended) { $0.press("ii") }, sight("exempt", ended) { $0.press("ix") },
    sight("write-in-running", written) { $0.press("i") },
    sight("write-in-chosen", ended) {
      $0.press("i ")
      $0.press(.down)
      $0.press(" ")
    },
    sight("mark-several", ended) {
      $0.press("i ")
      $0.press(.down)
      $0.press(" i")
    },
    sight("write-in-marked", ended) {
      $0.press("ii")
      $0.press(.enter)
      $0.press("f")
    },
    sight("reopen", ended) {
      $0.press("ii")
      $0.press(.enter)
      $0.press("o")
    },
    sight("write-in-changed", ended) { WriteInScenes.correctWrittenIn(&$0) },
    sight("large-text-changed", ended) {
      WriteInScenes.correctWrittenIn(&$0)
      $0.press(.enter)
    },
    sight(
      "write-in-ward",
      { rows, columns in
        var driver = WardDay.until("17:10").driver
        driver.send(.resize(Size(rows: rows, columns: columns)))
        return driver
      }
    ) { $0.press("i") },
  ]

  private static let sixtyHours = SixtyHours.console()

  private static func list(
    _ name: String, _ place: @escaping @Sendable (Identifier<Outage>) -> Place,
    _ keys: @escaping @Sendable (inout ConsoleDriver) -> Void = { _ in }
  ) -> Sight {
    sight(
      name,
      { rows, columns in
        var driver = sixtyHours
        driver.send(.resize(Size(rows: rows, columns: columns)))
        return driver
      }
    ) {
      guard let outage = $0.state.unit.outages.first else { return }
      $0.apply(.open(place(outage.id)))
      keys(&$0)
    }
  }

  private static let lists =
    Ledger.Name.allCases.map { name in
      list("ledger-\(name)") { .ledger(name, $0, row: nil) }
    } + [
      list("lists") { .lists($0) }, list("proof") { .proof($0) },
      list("statistics") { _ in .statistics },
      list("ledger-row", { .ledger(.devices, $0, row: nil) }) { $0.press(.enter) },
      list("ledger-columns", { .ledger(.decisions, $0, row: nil) }) { $0.press(.right) },
      list("form-lend") { .ledgerForm(.lend, $0) },
      list("form-reconcile") { .ledgerForm(.reconcile, $0) },
      list("form-refill") { .ledgerForm(.orderRefill, $0) },
      list("form-cash-holder") { .ledgerForm(.cashHolder(nil), $0) },
      sight("proof-blocked", ended) {
        guard let outage = $0.state.unit.outages.first else { return }
        $0.apply(.open(.proof(outage.id)))
      },
    ]

  private static let trailed: @Sendable (Int, Int) -> ConsoleDriver = { rows, columns in
    TrailScenes.manager(rows: rows, columns: columns)
  }

  private static let registers = [
    sight("trail", trailed),
    sight("trail-row", trailed) { $0.press(.enter) },
    sight("trail-filter", trailed) { $0.press("f") },
    sight("trail-typed", trailed) { $0.press("/fejk") },
    sight("trail-sample", trailed) { $0.press("s") },
    sight("trail-review", trailed) { $0.press("sk") },
    sight("registers", written) { $0.apply(.open(.registers)) },
    sight("add-staff", written) { $0.apply(.open(.addStaff)) },
    sight("add-residents", written) { $0.apply(.open(.addResidents)) },
    sight("passphrases", written) { $0.apply(.open(.passphrases($0.disk.keys))) },
    sight("second-place", written) { $0.apply(.open(.secondPlace(nil))) },
  ]

  private static let destroying = [
    sight("destroy-blocked", { DestroyScene.closed(rows: $0, columns: $1) }) {
      DestroyScene.open(&$0)
    },
    sight("answer-object", { DestroyScene.closed(rows: $0, columns: $1) }) {
      DestroyScene.open(&$0)
      DestroyScene.choose(&$0, "! Säkerhetskopia")
    },
    sight("destroy-free", { DestroyScene.closed(rows: $0, columns: $1) }) {
      DestroyScene.answer(&$0)
    },
    sight("sign-destruction", { DestroyScene.closed(rows: $0, columns: $1) }) {
      DestroyScene.sign(&$0, decision: "", second: "EEX")
    },
    sight("destroy-pin", { DestroyScene.closed(rows: $0, columns: $1) }) {
      DestroyScene.sign(&$0, decision: "SN 2026/117", second: "NPÅ")
    },
    sight("destroyed", { DestroyScene.closed(rows: $0, columns: $1) }) {
      DestroyScene.sign(&$0, decision: "SN 2026/117", second: "NPÅ")
      $0.press(Sample.nilsPIN)
      $0.press(.enter)
      DestroyScene.unlockAgain(&$0)
      $0.apply(.open(.destroyedOutages))
    },
  ]

  private static let manager: @Sendable (Int, Int) -> ConsoleDriver = {
    ReadinessScenes.manager(rows: $0, columns: $1)
  }
  private static let prepared: @Sendable (Int, Int) -> ConsoleDriver = {
    ReadinessScenes.prepared(rows: $0, columns: $1)
  }

  private static let readiness = [
    sight("readiness-bare", manager) { $0.press("g") },
    sight("readiness", prepared) { $0.press("g") },
    sight("readiness-broken", prepared) {
      $0.disk.machine = MemoryWorld.brokenMachine
      $0.press("g")
    },
    sight("readiness-sign", prepared) { $0.press("gs") },
    sight("readiness-signed", prepared) {
      $0.press("gss")
      $0.press(.end)
    },
    sight("contacts", prepared) { $0.press("gk") },
    sight("contacts-remove", prepared) {
      $0.press("gk")
      $0.press(.down, .down)
      $0.press("x")
    },
    sight("contact-new", prepared) { $0.press("gkn") },
    sight("contact-wrong", prepared) {
      $0.press("gkn")
      $0.go(to: .phone.row(1))
      $0.press("ring Siv")
      $0.sign()
    },
    sight("contact-change", prepared) {
      $0.apply(.open(.contactForm(ReadinessScenes.ward.id)))
    },
    sight("drills-none", manager) { $0.press("go") },
    sight("drills", prepared) { $0.press("go") },
    sight("drill-start", prepared) {
      $0.press("go")
      $0.press(.enter)
    },
    sight("drill", prepared) {
      guard let drill = $0.state.unit.drills.first else { return }
      $0.apply(.open(.drill(drill.id)))
    },
    sight("drill-form", prepared) { $0.apply(.open(.drillForm(.person, nil))) },
    sight("drill-running", manager) {
      let script = ReadinessScenes.routine.drillScript(.person)
      $0.state.drill = DrillProgress(script, startedAt: $0.state.now)
      $0.state.isDrill = true
      $0.wait(seconds: 130)
    },
  ]

  private static let homeCare: @Sendable (Int, Int) -> ConsoleDriver = {
    ReadyScene.homeCare(rows: $0, columns: $1)
  }

  private static let ready = [
    sight("documents", homeCare) { $0.apply(.open(.documents(of: nil))) },
    sight("documents-people", homeCare) { $0.apply(.open(.documents(of: "P1"))) },
    sight("documents-needed", homeCare) {
      $0.apply(.open(.documents(of: nil)))
      $0.press("fff")
    },
    sight("document", homeCare) {
      $0.apply(.open(.document(DocumentKey("P1", of: .resident(Sample.testa.id)))))
    },
    sight("self-checks", homeCare) { $0.apply(.open(.selfChecks)) },
    sight("self-check", homeCare) {
      $0.apply(.open(.makeSelfCheck))
      $0.press("jjnjj-")
    },
    sight("self-check-finish", homeCare) { ReadyScene.answer(&$0) },
    sight("prepare-printed", homeCare) {
      $0.apply(.open(.prepare(.printed([DocumentKey("P4")]))))
    },
    sight("prepare-weed", homeCare) {
      $0.apply(.open(.document(DocumentKey("P4"))))
      $0.press("s")
    },
    sight("prepare-document", homeCare) { $0.apply(.open(.prepare(.document(nil)))) },
    sight("prepare-plan", homeCare) { $0.apply(.open(.prepare(.planned(nil)))) },
    sight("prepare-appoint", homeCare) {
      $0.state.session = .staff(Sample.eva)
      $0.apply(.open(.prepare(.appoint)))
    },
    sight("documents-planned", homeCare) {
      ReadyScene.plan(&$0)
      $0.apply(.open(.documents(of: nil)))
    },
  ]

  private static let above = [
    sight("help", written) { $0.press(.function(1)) },
    sight("palette", written) { $0.press(.function(9)) },
    sight("question", written) { $0.press(.function(2)) },
    sight("quit", written) { $0.press(.control("q")) },
  ]

  /// The cases of an enum as its source names them: what a walk over all of them is held to.
  static func cases(of type: String, in path: String) throws -> Set<String> {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Console/\(path)").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    guard let start = text.range(of: "enum \(type):")?.upperBound,
      let end = text[start...].range(of: "\n}")?.lowerBound
    else { return [] }
    return Set(
      text[start..<end].matches(of: #/\n  case (\w+)/#).map { String($0.output.1) })
  }

  /// The name of a case, as in its source.
  static func caseName(_ value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }
}

extension ConsoleDriver {
  /// The form in sight, whatever screen has it.
  var form: Form? {
    Mirror(reflecting: state.screen.model).children.first { $0.label == "form" }?.value as? Form
  }

  /// Opens the form of a kind in the first outage.
  mutating func openForm(_ kind: CareEntry.Kind) {
    guard let outage = state.unit.openOutages.first else { return }
    apply(.open(.newEntryIn(kind, outage.id)))
  }

  /// Opens an entry by its place in the journal, the oldest first.
  mutating func openEntry(_ index: Int) {
    apply(.open(.entry(state.unit.entries[index].id)))
  }

  /// Goes down rows until Enter opens what is looked for.
  mutating func openFirst(_ isFound: (Screen) -> Bool) {
    for steps in 0..<20 {
      var there = self
      for _ in 0..<steps { there.press(.down) }
      there.press(.enter)
      if isFound(there.state.screen) {
        self = there
        return
      }
    }
  }

  /// To a field by Tab, as a person would.
  mutating func go(to name: FieldName) {
    for _ in 0..<80 where form?.focus != .field(name) { press(.tab) }
  }

  /// To the first button, and Enter.
  mutating func sign() {
    for _ in 0..<80 where form?.focus != .button(0) { press(.tab) }
    press(.enter)
  }
}
