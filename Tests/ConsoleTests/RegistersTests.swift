import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Personal och boende.
@Suite struct RegistersTests {
  @Test func `one person is added by fields`() {
    var driver = ConsoleDriver.signedIn()
    driver.press("pp")
    driver.press("Siv Sköterska-Test")
    driver.press(.enter)
    driver.press("sjuksköterska")
    driver.press(.pageDown, .enter)
    guard case .staff(let member) = driver.submissions.last?.entry else {
      Issue.record("nothing written")
      return
    }
    #expect(member.signature.text == "SSK")
    #expect(member.role == .nurse)
    #expect(driver.submissions.last?.author == Sample.nils.author)
    guard case .registers = driver.state.screen else {
      Issue.record("not back in the list")
      return
    }
  }

  @Test func `good rows are saved and the faulty ones stay for mending`() {
    var driver = ConsoleDriver.signedIn()
    driver.press("pb")
    driver.press(.tab, .tab, .tab)
    driver.paste(
      "Tolvan Tolvansson; 19121212-1212; 1\nAnna Påhitt; 19121212-1213; 2\nBo Påhitt; ; 5")
    driver.press(.tab, .tab, .enter)
    #expect(driver.submissions.count == 2)
    #expect(driver.state.unit.activeResidents.count == 5)
    #expect(!driver.text.contains("Tolvan Tolvansson;"))
    #expect(driver.text.contains("Anna Påhitt; 19121212-1213; 2"))
    #expect(driver.text.contains("1 rad behöver rättas"))
  }

  @Test func `someone who is there already is refused, whoever is new is saved`() {
    var driver = ConsoleDriver.signedIn()
    driver.press("pb")
    driver.press(.tab, .tab, .tab)
    driver.paste("Testa Testberg; 19301229-9263; 4\nTolvan Tolvansson; 19121212-1212; 1")
    driver.press(.tab, .tab, .enter)
    #expect(driver.submissions.count == 1)
    #expect(driver.text.contains("Rad 1: Personnumret finns redan."))
  }

  @Test func `a signature that somebody has is refused`() {
    var driver = ConsoleDriver.signedIn()
    driver.press("pp")
    driver.press(.tab, .tab, .tab, .tab)
    driver.paste("NPÅ; Nora Påhitt; undersköterska")
    driver.press(.tab, .tab, .enter)
    #expect(driver.submissions.isEmpty)
    #expect(driver.text.contains("Signaturen är upptagen"))
  }

  @Test func `what the disk refuses stays in the form`() {
    var driver = ConsoleDriver.signedIn()
    driver.press("pb")
    driver.press("Tolvan Tolvansson")
    driver.press(.tab, .tab, .tab)
    driver.paste("Bo Påhitt; ; 5")
    driver.disk.failure = .system(operation: .write, errno: 28)
    driver.press(.tab, .tab, .enter)
    #expect(driver.text.contains("EJ SPARAT"))
    #expect(driver.text.contains("Bo Påhitt; ; 5"))
    #expect(driver.text.contains("Tolvan Tolvansson"))
    driver.disk.failure = nil
    driver.press(.enter)
    #expect(driver.state.unit.activeResidents.count == 5)
  }

  @Test func `one refusal among several keeps just what was refused`() {
    var driver = ConsoleDriver.signedIn()
    driver.press("pb")
    driver.press(.tab, .tab, .tab)
    driver.paste("Tolvan Tolvansson; 19121212-1212; 1\nBo Påhitt; ; 5")
    driver.press(.tab, .tab)
    var state = driver.state
    let effects = update(&state, .key(.enter))
    #expect(effects.count == 2)
    _ = update(
      &state, .appended(.registering, .failure(.system(operation: .write, errno: 5))))
    guard case .append(let second, let purpose) = effects.last,
      let answer = driver.disk.answer(.append(second, purpose), now: state.now)
    else { return }
    _ = update(&state, answer)
    let shown = view(state).cells.map(\.text).joined()
    #expect(shown.contains("Tolvan Tolvansson; 19121212-1212; 1"))
    #expect(!shown.contains("Bo Påhitt"))
    #expect(shown.contains("EJ SPARAT"))
  }

  @Test func `a resident moves out and is shown as gone`() {
    var driver = ConsoleDriver.signedIn()
    driver.press("p")
    driver.press(.end, .enter)
    driver.press(.tab, .tab, .tab, .character(" "), .tab, .tab, .enter)
    #expect(driver.state.unit.activeResidents.count == 2)
    #expect(driver.text.contains("har flyttat"))
  }

  @Test func `a changed title reaches the one who is signed in`() {
    var driver = ConsoleDriver.signedIn()
    driver.press("p")
    driver.press(.down, .down, .enter, .tab)
    driver.press(" natt")
    driver.press(.pageDown, .enter)
    #expect(driver.state.session.member?.title == "undersköterska natt")
  }

  @Test func `nobody ends her own time here`() {
    var driver = ConsoleDriver.signedIn()
    driver.press("p")
    driver.press(.down, .down, .enter, .tab, .tab, .tab, .tab, .tab, .tab, .tab)
    driver.press(.character(" "), .tab, .tab, .enter)
    #expect(driver.submissions.isEmpty)
    #expect(driver.text.contains(RegistersTexts.yourself))
  }

  @Test func `leaving a changed person asks first`() {
    var driver = ConsoleDriver.signedIn()
    driver.press("p")
    driver.press(.end, .enter)
    driver.press("x")
    driver.press(.escape)
    #expect(driver.text.contains("Lämna utan att spara?"))
    driver.press(.character("l"))
    #expect(driver.text.contains(RegistersTexts.addResidents(driver.state.unit.terms)))
    #expect(driver.submissions.isEmpty)
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func `the registers look right`(rows: Int, columns: Int) {
    let size = "\(columns)x\(rows)"
    var driver = ConsoleDriver.signedIn(rows: rows, columns: columns)
    driver.press("p")
    driver.press(.end, .enter)
    expectGolden(driver.frame, named: "registers-resident-\(size)")
    driver.press(.escape, .character("p"))
    driver.press(.escape, .character("b"))
    driver.press(.tab, .tab, .tab)
    driver.paste("Tolvan Tolvansson; 19121212-1212; 1\nAnna Påhitt; 19121212-1213; 2")
    expectGolden(driver.frame, named: "add-residents-list-\(size)")
  }

  /// The unit's only manager, and what her row is changed to.
  @Test(arguments: ["slutat", "roll", "datum", "senare"])
  func `the last manager stays until the next one is there`(_ change: String) {
    var driver = ConsoleDriver.signedIn()
    driver.disk.append([.register(.staff(Sample.eva))], at: driver.state.now)
    driver.send(.unlocked(.success(driver.disk.opened)))
    var lead = Sample.mona
    lead.role = .teamLeader
    driver.disk.append([.register(.staff(lead))], at: driver.state.now)
    driver.send(.unlocked(.success(driver.disk.opened)))
    driver.state.session = .staff(lead)
    func leave() {
      driver.state.screens = [driver.state.home]
      driver.apply(.open(.registers))
      driver.press(.home)
      driver.press(.down, .enter)
      switch change {
      case "slutat":
        driver.go(to: .hasLeft)
        driver.press(" ")
      case "roll":
        driver.go(to: .role)
        driver.press("o")
      case "datum":
        driver.go(to: .validTo)
        driver.press("2026-01-31")
      default:
        driver.go(to: .validTo)
        driver.press("2027-01-31")
      }
      driver.sign()
    }
    let before = driver.submissions.count
    leave()
    #expect(driver.submissions.count == before, "\(driver.text)")
    #expect(driver.text.contains("Då har enheten ingen chef"), "\(driver.text)")
    var next = Sample.nils
    next.role = .unitManager
    driver.disk.append([.register(.staff(next))], at: driver.state.now)
    driver.send(.unlocked(.success(driver.disk.opened)))
    driver.state.session = .staff(lead)
    leave()
    #expect(driver.submissions.count == before + 1, "\(driver.text)")
  }
}
