import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// What a call under Prator looks like at both sizes. A picture is the expectation: read the diff.
@Suite struct CallFrames {
  @Test(arguments: CoreFrames.sizes)
  func aCallUnderPrator(rows: Int, columns: Int) {
    func golden(_ driver: ConsoleDriver, _ name: String) {
      expectGolden(driver.frame, named: "prator-\(name)-\(columns)x\(rows)")
    }
    var driver = Nurse.onDuty(rows: rows, columns: columns, at: "12:07")
    driver.press("s")
    golden(driver, "noon")
    driver.press("t")
    driver.press(.down)
    golden(driver, "contacts")
    driver = Nurse.onDuty(rows: rows, columns: columns, at: "10:18")
    CallScenes.begin(&driver, "Cilla")
    driver.choose(.direction, "b")
    driver.choose(.readBack, "j")
    driver.tell(.admission, .currentServices)
    golden(driver, "messages")
    driver.fill(.message(.admission, .at), "1005")
    driver.reach(.message(.currentServices, .text))
    golden(driver, "fields")
    driver.sign()
    golden(driver, "missing")
    driver.fill(.message(.currentServices, .text), "Hemtjänst två gånger om dagen, larm.")
    driver.sign()
    golden(driver, "next-question")
    driver.press(.enter)
    golden(driver, "next-call")
  }

  @Test(arguments: CoreFrames.sizes)
  func readyForDischargeAfterTwelve(rows: Int, columns: Int) {
    var driver = Nurse.onDuty(rows: rows, columns: columns, at: "12:07")
    CallScenes.begin(&driver, "Bo")
    driver.choose(.direction, "f")
    driver.tell(.readyForDischarge)
    driver.fill(.message(.readyForDischarge, .assessedAt), "1140")
    driver.choose(.message(.readyForDischarge, .needsPlan), "j")
    expectGolden(driver.frame, named: "prator-liability-\(columns)x\(rows)")
  }
}
