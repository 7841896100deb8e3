import TestSupport
import Testing

@testable import Console

/// Scenario C at the keys: what had been written until the end is taken in as the command line does,
/// and every line of the file after that is done on the screens, by whose hand the file says.
enum AfterSixtyHours {
  /// The console at a time of the stop, a signature at the keys.
  static func during(_ clock: String, _ who: String = "CCT") -> Shift {
    Shift(
      SixtyHours.lines, following: "spanga-tensta", unit: "Spånga-Tensta", at: clock, as: who)
  }

  /// What follows until a time, that included.
  static func until(_ clock: String, _ who: String? = nil) -> Shift {
    var shift = lived.until(clock)
    if let who { shift.isNow(who) }
    return shift
  }

  /// The last thing before the manager's name.
  static let whole = "2026-05-20 10:00"

  private static let lived = LivedOnce(during("2026-04-30 19:00"), story)

  private static let story =
    [
      Lived("2026-05-04 08:30", "AAR") { shift in
        shift.choose("Registrera utförarrapporteringen")
        shift.signs()
      },
      Lived("2026-05-04 09:00", "CCT") { shift in
        shift.driver.press("v")
        shift.choose("Normalläge")
        shift.signs()
      },
      Lived("2026-05-04 10:00", "HHA") { order(["bst-0001", "bst-0002"], "registrerad", &$0) },
      writtenIn("2026-05-04 10:04", "HHA", ["BES-0001", "BES-0002", "BES-0003", "BES-0004"]),
      writtenIn("2026-05-04 11:10", "SSS", ["UPP-0002", "UPP-0008"]),
      Lived("2026-05-05 09:00", "AAR") { order(["bst-0001", "bst-0002"], "aktiverad", &$0) },
      writtenIn("2026-05-05 10:08", "HHA", ["BES-0005", "BES-0006", "BES-0012", "BES-0007"]),
      writtenIn("2026-05-05 13:06", "AAR", (1...6).map { "TID-000\($0)" }),
      Lived("2026-05-05 14:00", "CCT") { shift in
        shift.toDo("återför")
        shift.driver.press("s")
        #expect(shift.driver.words.contains("Påfyllt 40 000 kr."))
        shift.signs()
      },
      Lived("2026-05-06 09:00", "AAR") { shift in
        shift.toDo("arbetspassen")
        shift.signs()
      },
      writtenIn("2026-05-06 10:12", "HHA", ["BES-0009", "BES-0011", "BES-0008", "BES-0010"]),
      writtenIn("2026-05-06 11:00", "AAR", ["UPP-0005"]),
      writtenIn("2026-05-06 13:20", "AAR", ["UPP-0001", "UPP-0003"]),
      Lived("2026-05-06 15:30", "HHA") { giveBack("USB-101", &$0) },
      Lived("2026-05-06 16:00", "HHA") { shift in
        _ = shift.list("Manuell förteckning")
        shift.driver.press("i")
        shift.signs()
      },
      writtenIn("2026-05-07 10:00", "AAR", ["UPP-0004"]),
      writtenIn("2026-05-07 14:00", "SSS", ["UPP-0013", "UPP-0014"]),
      Lived("2026-05-07 15:00", "SSS") { giveBack("USB-103", &$0) },
      writtenIn("2026-05-08 10:20", "AAR", ["UPP-0006", "UPP-0009"]),
      writtenIn("2026-05-15 10:40", "AAR", ["UPP-0010", "UPP-0011", "UPP-0007"]),
      writtenIn("2026-05-18 15:10", "AAR", ["UPP-0012"]),
      Lived("2026-05-18 15:30", "AAR") { giveBack("USB-102", &$0) },
      Lived(whole, "CCT") { shift in
        shift.driver.press("v")
        shift.choose("Analysera")
        for field in [FieldName.management, .unions] {
          shift.driver.go(to: field)
          shift.driver.press(" ")
        }
        shift.driver.go(to: .text)
        shift.driver.press("Nätverket föll på en ort. SMS nådde alla. Fler USB-minnen köps in.")
        shift.signs()
      },
    ]

  private static func writtenIn(_ clock: String, _ who: String, _ rows: [String]) -> Lived {
    Lived(clock, who) { $0.writeIn(rows) }
  }

  private static func order(_ numbers: [String], _ step: String, _ shift: inout Shift) {
    for number in numbers {
      shift.toDo(number)
      #expect(shift.driver.words.contains("Beställningen är \(step)"), "\(shift.driver.text)")
      shift.signs()
    }
  }

  /// A stick goes back: everything on it is entered, it is emptied, it is handed in.
  private static func giveBack(_ number: String, _ shift: inout Shift) {
    for step in ["Data införd", "Tömt", "Återlämnat"] {
      _ = shift.list("Kvittenslista", row: number)
      shift.driver.press("s")
      #expect(shift.driver.text.contains("(•) \(step)"), "\(shift.driver.text)")
      if step == "Återlämnat" {
        shift.driver.go(to: .counterpart)
        shift.driver.press("Ines Info-Test")
      }
      shift.signs()
    }
  }
}
