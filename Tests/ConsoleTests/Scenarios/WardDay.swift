import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Scenario B's Tuesday as Kim types it: every line of its table, in order.
enum WardDay {
  /// One thing she does, and when.
  private struct Moment: Sendable {
    let clock: String
    let act: @Sendable (inout Shift) -> Void
  }

  private static let moments = [
    Moment(clock: "08:12", act: declare),
    call("08:42", "SAM-0001", CallScenes.admission),
    call("10:18", "SAM-0002", CallScenes.admissionAndAnswer),
    call("12:07", "SAM-0003") {
      CallScenes.readyByOtto(&$0)
      $0.sign()
    },
    call("13:25", "SAM-0004", CallScenes.discharge),
    Moment(clock: "13:40", act: tellHomeCare),
    call("14:10", "SAM-0005", CallScenes.planCall),
    call("15:55", "SAM-0006", CallScenes.dischargeWithoutServices),
    Moment(clock: "17:10") {
      $0.driver.press("f")
      $0.driver.sign()
    },
  ]

  private static func call(
    _ clock: String, _ number: String, _ type: @escaping @Sendable (inout ConsoleDriver) -> Void
  ) -> Moment {
    Moment(clock: clock) {
      type(&$0.driver)
      $0.expectSaved(number)
    }
  }

  /// Before anything has happened: the unit is prepared as its manager left it.
  static func morning() -> Shift {
    var forms: [Entry] = []
    if let profile = Profile.shipped("vasterbotten-prator") {
      forms = [.profileAdopted(ProfileAdoption(forms: [profile.stored]))]
    }
    return Shift(
      [(Nurse.kim, "739214")], [Nurse.alva, Nurse.bo, Nurse.cilla, Nurse.david],
      forms + [Nurse.ward, Nurse.centre].map { .listed(.contact($0)) },
      unit: "Testköping hemsjukvård", date: "2026-11-10", at: "2026-11-10 08:10")
  }

  /// The day until a time, what happens at that time included.
  static func until(_ clock: String) -> Shift {
    var shift = morning()
    for moment in moments where moment.clock <= clock {
      shift.at(moment.clock)
      moment.act(&shift)
    }
    shift.at(clock)
    return shift
  }

  private static func declare(_ shift: inout Shift) {
    shift.driver.press("np")
    shift.time("0810")
    shift.driver.fill(.counterpart, "egen IT-support")
    shift.driver.choose(.scope, "b")
    shift.driver.sign()
    #expect(shift.driver.rows[1].contains("DRIFTSTOPP  Prator  sedan 08:10"))
  }

  /// Lo Låtsas is told, and it is ticked.
  private static func tellHomeCare(_ shift: inout Shift) {
    let isThere = shift.select("Underrätta mottagande enhet om utskrivningen")
    #expect(isThere, "\(shift.driver.text)")
    shift.driver.press(.enter)
    shift.driver.fill(.counterpart, "Lo Låtsas")
    shift.driver.fill(.counterpartUnit, "kvällshemtjänsten")
    shift.driver.sign()
    #expect(shift.driver.text.contains("SPARAT"))
  }
}
