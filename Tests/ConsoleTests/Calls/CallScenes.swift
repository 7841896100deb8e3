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

  /// What a ward told of somebody, repeated; not signed yet.
  static func toldOf(_ person: String, _ said: String, _ driver: inout ConsoleDriver) {
    driver.fill(.person, person)
    driver.choose(.direction, "f")
    driver.fill(.said, said)
    driver.choose(.readBack, "j")
  }

  /// S1: an admission.
  static func admission(_ driver: inout ConsoleDriver) {
    begin(&driver, "Alva")
    driver.choose(.direction, "f")
    driver.choose(.readBack, "j")
    driver.tell(.admission)
    driver.fill(.message(.admission, .at), "0830")
    driver.fill(.message(.admission, .day), "idag")
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
    tellReady(&driver)
    driver.sign()
  }

  /// Assessed at 11:40, no plan needed, and the try at 11:56.
  private static func tellReady(_ driver: inout ConsoleDriver) {
    driver.tell(.readyForDischarge)
    driver.fill(.message(.readyForDischarge, .assessedAt), "1140")
    driver.choose(.message(.readyForDischarge, .needsPlan), "n")
    driver.fill(.attemptAt.row(1), "1156")
    driver.choose(.attemptResult.row(1), "u")
  }

  /// The ward, where somebody answers who is in no list.
  private static func beginWithOtto(_ driver: inout ConsoleDriver, _ person: String) {
    driver.press("s")
    driver.press("Otto Överlämn")
    driver.fill(.counterpartRole, "ssk")
    driver.fill(.counterpartUnit, "Avd. T1, Teststads lasarett")
    driver.fill(.person, person)
    driver.choose(.direction, "f")
    driver.choose(.readBack, "j")
  }

  /// S3 as the scenario has it: Otto rings.
  static func readyByOtto(_ driver: inout ConsoleDriver) {
    beginWithOtto(&driver, "Bo")
    driver.choose(.counterparty, "a")
    tellReady(&driver)
  }

  /// S4: the report and the discharge in one call; who receives him is told later.
  static func discharge(_ driver: inout ConsoleDriver) {
    beginWithOtto(&driver, "Bo")
    driver.choose(.counterparty, "a")
    driver.tell(.dischargeReport, .discharge)
    driver.fill(.message(.dischargeReport, .text), "Till hemmet. Behöver hemtjänst i kväll.")
    driver.fill(.message(.discharge, .at), "1320")
    driver.fill(.message(.discharge, .to), "hem")
    driver.choose(.message(.discharge, .receiving), "i")
    driver.sign()
  }

  /// S5: a SIP is called; outpatient care rings those who take part. The health centre is a row of
  /// the list, Vera who answers there is not.
  static func planCall(_ driver: inout ConsoleDriver) {
    driver.press("s")
    driver.press("låts")
    driver.press(.down, .enter)
    driver.press("Vera Vårdtest")
    driver.fill(.counterpartRole, "fast vårdkontakt")
    driver.fill(.person, "David")
    driver.choose(.direction, "f")
    driver.choose(.readBack, "j")
    driver.tell(.planCall)
    driver.fill(.message(.planCall, .at), "12/11 10:00")
    driver.fill(.message(.planCall, .place), "Avd. T1, Teststads lasarett")
    driver.fill(.message(.planCall, .calledBy), "Vera Vårdtest")
    for (row, who) in planParticipants.enumerated() {
      driver.fill(FieldName.message(.planCall, .participant).row(row + 1), who)
    }
    driver.sign()
  }

  static let planParticipants = [
    "Avd. T1", "kommunens sjuksköterska", "biståndshandläggare", "David Driftman", "dottern",
  ]

  /// S6: home again the same day, and nobody there has to be told.
  static func dischargeWithoutServices(_ driver: inout ConsoleDriver) {
    begin(&driver, "Alva")
    driver.choose(.direction, "f")
    driver.choose(.readBack, "j")
    driver.tell(.discharge)
    driver.fill(.message(.discharge, .at), "1550")
    driver.fill(.message(.discharge, .to), "hem")
    driver.choose(.message(.discharge, .receiving), "b")
    driver.fill(.message(.discharge, .reason), "inga kommunala insatser behövs")
    driver.sign()
  }
}
