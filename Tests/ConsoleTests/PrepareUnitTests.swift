import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// «Förbered enheten».
@Suite struct PrepareUnitTests {
  static let residents = """
    Tolvan Tolvansson; 19121212-1212; 1
    Testa Testberg; 19301229-9263; 3
    Fejk Fejksson; 19380502-8433; 14
    Prova Provsson; ; 9
    """

  /// Unit and manager filled in; the cursor stands on the kind of passphrase.
  static func filled(rows: Int = 24, columns: Int = 80) -> ConsoleDriver {
    var driver = ConsoleDriver(rows: rows, columns: columns)
    driver.press("f")
    driver.press("Testgården plan 2")
    driver.press(.enter)
    driver.press("Eva Exempelsson")
    driver.press(.enter, .enter, .enter, .enter)
    return driver
  }

  static func found(_ driver: ConsoleDriver) -> (Secret, [Submission])? {
    for case .found(_, _, let secret, let first) in driver.effects { return (secret, first) }
    return nil
  }

  @Test func `the manager founds the store with staff and residents`() throws {
    var driver = Self.filled()
    driver.press(.enter, .character(" "), .enter)
    driver.paste("NPÅ\tNatt-Nils Påhittad\tundersköterska\n\tSiv Sköterska-Test\tsjuksköterska")
    driver.press(.tab, .tab)
    driver.paste("Tolvan Tolvansson; 19121212-1212; 1\nTesta Testberg; 19301229-9263; 3")
    driver.press(.tab, .tab, .enter)
    let (secret, first) = try #require(Self.found(driver))
    #expect(secret == Secret("stege korg moln tavla vante"))
    #expect(first.count == 6)
    #expect(first.allSatisfy { $0.author.name == "Eva Exempelsson" })
    let staff = first.compactMap { if case .staff(let member) = $0.entry { member } else { nil } }
    #expect(staff.map(\.role) == [.unitManager, .careStaff, .nurse])
    // Before anybody else can choose a PIN in her place.
    #expect(driver.text.contains("Eva Exempelsson: du har ingen PIN."))
    #expect(driver.state.session.member == nil)
    driver.press("246813")
    driver.press(.enter)
    driver.press("246813")
    driver.press(.enter)
    #expect(driver.state.session.member?.title == "enhetschef")
    #expect(driver.state.unit.activeResidents.map(\.room).sorted() == ["1", "3"])
  }

  @Test(.rule("R000-02"), .rule("R001-42"), .rule("R004-20"))
  func `the routines chosen are followed from the founding on`() throws {
    var driver = Self.filled()
    // Back to the routines: the care home and the parts of the plan that provide care.
    driver.press(.backTab)
    driver.press("15")
    #expect(driver.text.contains("Enhetsslag"))
    #expect(!driver.text.contains("Egen part"))
    driver.press(.tab)
    driver.press("u")
    driver.press("h")
    driver.press(.tab) { driver in
      guard case .prepareUnit(let prepare) = driver.state.screen else { return true }
      return prepare.form.focus == .field(.noted)
    }
    driver.press(.character(" "))
    driver.press(.pageDown)
    driver.press(.enter)
    let (_, first) = try #require(Self.found(driver))
    #expect(first.count == 3)
    let followed = try #require(driver.state.unit.profile)
    #expect(followed.profiles.map(\.name.text) == ["goteborg-boende", "spanga-tensta"])
    #expect(followed.profiles.last?.unitKinds == [.provider, .healthCare])
    #expect(followed.combined.terms.person == "hyresgäst")
    #expect(followed.author.name == "Eva Exempelsson")
  }

  @Test func `what was objected to is gone when it has been ticked`() {
    var driver = Self.filled()
    driver.press(.pageDown)
    driver.press(.enter)
    #expect(driver.text.contains(StartNowTexts.notNoted))
    driver.press(.character(" "))
    #expect(!driver.text.contains(StartNowTexts.notNoted))
  }

  @Test(.rule("R002-03")) func `a routine with several parties asks which one the unit is`() throws
  {
    var driver = Self.filled()
    driver.press(.backTab)
    driver.press("3")
    driver.press(.pageDown)
    driver.press(.enter)
    #expect(Self.found(driver) == nil)
    #expect(driver.text.contains(RoutineTexts.partyMissing))
  }

  @Test func `a faulty row is named and stays, and nothing is founded`() {
    var driver = Self.filled()
    driver.press(.enter, .character(" "), .enter, .tab, .tab)
    driver.paste(Self.residents)
    #expect(driver.text.contains("3 boende i listan. 1 rad behöver rättas. Rad 3:"))
    driver.press(.tab, .tab, .enter)
    #expect(Self.found(driver) == nil)
    #expect(driver.text.contains("Fejk Fejksson"))
    #expect(driver.text.contains("Rad 3: Personnumret är fel"))
  }

  @Test(arguments: [
    ("kort", "För kort"), ("aaaaaaaaaaaaaaaaaaaa", "För lätt att gissa"),
    ("", "Skriv en lösenfras"),
  ])
  func `a weak passphrase of one's own is refused with the reason`(typed: String, reason: String) {
    var driver = Self.filled()
    driver.press(.right, .enter)
    driver.press(typed)
    driver.press(.pageDown, .enter)
    #expect(Self.found(driver) == nil)
    #expect(driver.text.contains(reason))
  }

  @Test func `a passphrase of one's own is typed twice`() throws {
    var driver = Self.filled()
    driver.press(.right, .enter)
    driver.press("en lugn fjord under vintern")
    driver.press(.enter)
    driver.press("en lugn fjord under sommaren")
    driver.press(.enter, .character(" "), .pageDown, .enter)
    #expect(driver.text.contains(PrepareUnitTexts.notTheSame))
    for _ in 0..<"sommaren".count { driver.press(.backspace) }
    driver.press("Vintern")
    driver.press(.pageDown, .enter)
    let (secret, _) = try #require(Self.found(driver))
    #expect(secret == Secret("en lugn fjord under vintern"))
  }

  @Test func `a list comes from a file`() {
    var driver = Self.filled()
    driver.disk.files["/media/usb/boende.csv"] =
      "Rum;Namn;Personnr\n1;Tolvan Tolvansson;19121212-1212\n"
    driver.press(.enter, .character(" "), .enter, .tab, .tab, .tab)
    driver.press("/media/usb/boende.csv")
    driver.press(.enter)
    #expect(driver.text.contains("1 boende i listan."))
    driver.press(.tab)
    driver.press("/finns/inte.csv")
    driver.press(.enter)
    #expect(driver.text.contains("Filen finns inte"))
    driver.press(.tab, .enter)
    let residents = driver.state.unit.activeResidents
    #expect(residents.map(\.name) == ["Tolvan Tolvansson"])
    #expect(residents.first?.room == "1")
  }

  @Test(arguments: [(24, 80), (12, 40)])
  func `preparing the unit looks right`(rows: Int, columns: Int) {
    let size = "\(columns)x\(rows)"
    var driver = Self.filled(rows: rows, columns: columns)
    expectGolden(driver.frame, named: "prepare-passphrase-\(size)")
    driver.press(.right)
    expectGolden(driver.frame, named: "prepare-own-\(size)")
    driver.press(.left, .enter, .character(" "), .enter, .tab, .tab)
    driver.paste(Self.residents)
    expectGolden(driver.frame, named: "prepare-residents-\(size)")
    driver.press(.tab, .tab)
    expectGolden(driver.frame, named: "prepare-end-\(size)")
  }
}
