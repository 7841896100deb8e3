import TestSupport
import Testing

@testable import DowntimeModel

/// Rows of the contact list: whose name it is, and whom to dial for a call that is left.
@Suite struct ContactTests {
  private func contact(_ name: String, isSwitchboard: Bool = false) -> Contact {
    var random = SeededGenerator(seed: 1)
    return Contact(
      id: Identifier(using: &random), name: name, party: .other, unit: "Avd. T1", numbers: [],
      isSwitchboard: isSwitchboard, source: "", updatedOn: CivilDate(daysSince1970: 20_000),
      isForManagerOnly: false)
  }

  @Test(
    .rule("R002-17"),
    arguments: [
      "Tess Testare", "Natt-Nils Påhittad", "Siv Sköterska-Test", "Vera Vårdtest", "Åsa Ö Ek",
      "Otto d Överlämn",
    ])
  func `a person's name is one`(_ name: String) {
    #expect(contact(name).namesPerson == (name != "Otto d Överlämn"))
    #expect(!contact(name, isSwitchboard: true).namesPerson)
  }

  @Test(
    .rule("R002-17"),
    arguments: [
      "BMSS Testköping", "BMSS", "Låtsasby hälsocentral", "Hälsocentralen Låtsasby", "Avd. T1",
      "Region Norr", "Servicedesk Nord", "Enhetschef i tjänst", "Jourläkare Öst", "Team Gul",
      "Kommunens Hemsjukvård", "Expeditionen", "Avdelning Sju", "Plan 2", "",
    ])
  func `a function's name is nobody's`(_ name: String) {
    #expect(!contact(name).namesPerson)
  }

  private func row(
    _ name: String, unit: String = "", _ reach: WhomToRing.Reach, isSwitchboard: Bool = false
  ) -> WhomToRing {
    WhomToRing(
      name: name, isFunction: !ContactName.isPersons(name), isSwitchboard: isSwitchboard,
      unit: unit, party: .somaticHospital, reach: reach, note: "", reserve: "",
      mustBeVerified: false)
  }

  @Test(.rule("R002-12"), .rule("R002-45"))
  func `the unit spoken with is dialled, else a switchboard, never another unit`() {
    let ward = row("Tess Testare", unit: "Avd. T1", .now(["1"]))
    let other = row("Expeditionen", unit: "Avd. M2", .now(["2"]))
    let board = row("Växeln", .now(["3"]), isSwitchboard: true)
    let silent = row("Expeditionen", unit: "Avd. T1", .noNumber)
    #expect(other.place == "Expeditionen, Avd. M2")
    #expect(ward.place == "Avd. T1")
    var call = CallToMake(
      person: .unknown(""), receiver: .hospital, counterparty: .somaticHospital, unit: "avd. t1",
      messages: [])
    func number(_ rows: WhomToRing...) -> String? { call.contact(among: rows)?.number }
    #expect(number(other, ward, board) == "1")
    #expect(number(other, board) == "3")
    #expect(number(other) == nil)
    #expect(call.contact(among: [other, silent])?.reach == .noNumber)
    call.unit = "Expeditionen, Avd. M2"
    #expect(number(ward, other) == "2")
    // Nobody spoken with: the only one that answers, and no guess among several.
    call.unit = ""
    #expect(number(silent, other) == "2")
    #expect(number(ward, other) == nil)
    call.receiver = .primaryCare
    #expect(number(other) == nil)
  }
}
