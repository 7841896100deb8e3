import DowntimeModel
import Terminal

@testable import Console

/// Calls of scenario B as they are typed.
enum CallScenes {
  /// The ward, chosen from the contact list, about a patient.
  static func begin(_ driver: inout ConsoleDriver, _ person: String) {
    driver.press("s")
    driver.press("test")
    driver.press(.down, .enter)
    driver.fill(.person, person)
  }

  /// S1: an admission.
  static func admission(_ driver: inout ConsoleDriver) {
    begin(&driver, "Alva")
    driver.choose(.direction, "f")
    driver.choose(.readBack, "j")
    driver.tell(.admission)
    driver.fill(.message(.admission, .at), "0830")
    driver.sign()
  }

  /// S2: an admission, answered in the same call.
  static func admissionAndAnswer(_ driver: inout ConsoleDriver) {
    begin(&driver, "Cilla")
    driver.choose(.direction, "b")
    driver.choose(.readBack, "j")
    driver.tell(.admission, .currentServices)
    driver.fill(.message(.admission, .at), "1005")
    driver.fill(.message(.admission, .day), "13/11")
    driver.fill(.message(.currentServices, .text), "Hemtjänst två gånger om dagen, larm.")
    driver.sign()
  }

  /// S3: ready for discharge, after a try that found the line busy.
  static func ready(_ driver: inout ConsoleDriver) {
    begin(&driver, "Bo")
    driver.choose(.direction, "f")
    driver.choose(.readBack, "j")
    driver.tell(.readyForDischarge)
    driver.fill(.message(.readyForDischarge, .assessedAt), "1140")
    driver.choose(.message(.readyForDischarge, .needsPlan), "n")
    driver.fill(.attemptAt.row(1), "1156")
    driver.choose(.attemptResult.row(1), "u")
    driver.sign()
  }
}
