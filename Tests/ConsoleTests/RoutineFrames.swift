import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// What the forms that only some routines have look like, empty, filled in, and with what is
/// missing told.
@Suite struct RoutineFrames {
  /// The letter of «Skriv nytt», the form's name in the pictures, and what is typed.
  static let forms: [(Character, String, [(FieldName, String)])] = [
    (
      "b", "decision",
      [(.person, "Testa"), (.purpose, "mat"), (.law, "e"), (.decisionMaker, "Benny Beslut-Test")]
    ),
    (
      "u", "payment",
      [
        (.person, "Testa"), (.paymentKind, "k"), (.amount, "12 500"), (.voucher, "K02"),
        (.purpose, "mat"), (.decisionMaker, "Benny Beslut-Test"),
      ]
    ),
    (
      "o", "order",
      [
        (.person, "Testa"), (.service, "Trygghetslarm"), (.urgent, "j"),
        (.provider, "Testhemtjänsten"),
      ]
    ),
    (
      "t", "time",
      [(.person, "Testa"), (.when, "0415"), (.finishedAt, "0450"), (.outcome, "u")]
    ),
    (
      "h", "document",
      [(.person, "Testa"), (.documentKind, "u"), (.law, "s"), (.originalForm, "f")]
    ),
  ]

  @Test(arguments: CoreFrames.sizes, forms.indices)
  func aFormOfTheRoutine(_ size: (rows: Int, columns: Int), _ index: Int) {
    let (letter, name, typed) = Self.forms[index]
    var driver = ConsoleDriver.following(
      "spanga-tensta", rows: size.rows, columns: size.columns)
    driver.write(Sample.decision(about: Sample.testa, "mat"))
    driver.write(Sample.payment("K01", kronor: 50_000))
    func golden(_ state: String) {
      expectGolden(driver.frame, named: "form-\(name)-\(state)-\(size.columns)x\(size.rows)")
    }
    driver.press(.function(2), .character(letter))
    golden("empty")
    driver.signForm()
    golden("missing")
    for (field, text) in typed { driver.overwrite(field, text) }
    golden("filled")
  }

  @Test(arguments: CoreFrames.sizes)
  func aFaxOfMinaPlaner(_ rows: Int, _ columns: Int) {
    var driver = ConsoleDriver.following("skane-mina-planer", rows: rows, columns: columns)
    func golden(_ state: String) {
      expectGolden(driver.frame, named: "form-fax-\(state)-\(columns)x\(rows)")
    }
    driver.press("x")
    golden("empty")
    driver.overwrite(.person, "Testa")
    driver.reach(.direction)
    driver.press("s")
    driver.reach(.message)
    driver.press("5")
    driver.signForm()
    golden("missing")
    driver.overwrite(.versionOf, "Hemsjukvården")
    driver.reach(.checks)
    driver.press("12345")
    driver.reach(.receiverParty.row(1))
    driver.press(" ")
    driver.overwrite(.receiver(1), "Avd. T1")
    driver.overwrite(.faxNumber.row(1), "090-000 00 01")
    driver.reach(.receiverParty.row(2))
    golden("filled")
    driver.press("v")
    driver.overwrite(.receiver(2), "Testmottagningen")
    driver.overwrite(.faxNumber.row(2), "090-000 00 02")
    driver.signForm()
    driver.apply(.open(.entry(driver.state.unit.entries[0].id)))
    golden("entry")
    driver.press("k")
    golden("arrived")
  }

  @Test(arguments: CoreFrames.sizes)
  func theFormsToChooseAmong(_ rows: Int, _ columns: Int) {
    var driver = ConsoleDriver.following("spanga-tensta", rows: rows, columns: columns)
    driver.press(.function(2))
    expectGolden(driver.frame, named: "new-entry-routine-\(columns)x\(rows)")
  }
}
