import DowntimeModel
import Terminal
import TestSupport
import Testing

@testable import Console

/// Scenario B's Tuesday as Kim types it, and the morning after: every line of its table, in order.
enum WardDay {
  static let story = [
    Lived("2026-11-10 08:12") { declare(&$0) },
    call("08:42", "SAM-0001", CallScenes.admission),
    call("10:18", "SAM-0002", CallScenes.admissionAndAnswer),
    call("12:07", "SAM-0003") {
      CallScenes.readyByOtto(&$0)
      $0.sign()
    },
    call("13:25", "SAM-0004", CallScenes.discharge),
    Lived("2026-11-10 13:40") { tellHomeCare(&$0) },
    call("14:10", "SAM-0005", CallScenes.planCall),
    call("15:55", "SAM-0006", CallScenes.dischargeWithoutServices),
    Lived("2026-11-10 17:10") {
      $0.driver.press("f")
      $0.driver.sign()
    },
    Lived("2026-11-10 17:20") { shift in
      shift.choose("Meddela den egna handläggaren om SIP")
      shift.driver.fill(.counterpart, "Hanna Handläggare-Test")
      shift.driver.fill(.counterpartUnit, "biståndsenheten")
      shift.signs()
    },
    Lived("2026-11-10 17:50") { $0.writeIn((1...6).map { "SAM-000\($0)  " }) },
    acknowledged("2026-11-11 08:20", "SAM-0004  Bo"),
    acknowledged("2026-11-11 08:25", "SAM-0005  David"),
    acknowledged("2026-11-11 12:40", "SAM-0002  Cilla"),
    // The ward has registered her: what was told outpatient care nobody can be sent now.
    acknowledged("2026-11-11 12:45", "SAM-0002  "),
  ]

  private static func call(
    _ clock: String, _ number: String, _ type: @escaping @Sendable (inout ConsoleDriver) -> Void
  ) -> Lived {
    Lived("2026-11-10 " + clock) {
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
      [(Nurse.kim, "739214"), (Sample.eva, "416207")],
      [Nurse.alva, Nurse.bo, Nurse.cilla, Nurse.david],
      forms + [Nurse.ward, Nurse.centre].map { .listed(.contact($0)) },
      unit: "Testköping hemsjukvård", date: "2026-11-10", at: "2026-11-10 08:10")
  }

  /// The day until a time, what happens at that time included.
  static func until(_ clock: String) -> Shift {
    lived.until(clock.contains("-") ? clock : "2026-11-10 " + clock)
  }

  private static let lived = LivedOnce(morning(), story)

  /// A row of «Att skriva in» that is done in Prator itself.
  private static func acknowledged(_ clock: String, _ row: String) -> Lived {
    Lived(clock) { shift in
      shift.driver.press("i")
      shift.choose(row)
      shift.signs()
    }
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
