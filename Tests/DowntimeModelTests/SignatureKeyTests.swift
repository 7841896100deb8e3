import TestSupport
import Testing

@testable import DowntimeModel

/// «Signaturförtydligande»: whose each signature was, as the register's history tells.
@Suite struct SignatureKeyTests {
  private func day(_ text: String) throws -> CivilDate {
    try #require(SwedishDate.date(iso: text))
  }

  private func unit(_ rows: [(day: String, StaffMember)]) throws -> UnitState {
    var random = SeededGenerator(seed: 3)
    return UnitState(
      try rows.map { text, member in
        Record(
          id: Identifier(using: &random), outage: nil, number: nil,
          recordedAt: try #require(TimestampText.read(text + "T12:00:00.000+01:00")),
          occurredAt: nil, author: member.author, entry: .staff(member))
      })
  }

  private func nils() throws -> StaffMember {
    var random = SeededGenerator(seed: 1)
    return StaffMember(
      id: Identifier(using: &random), signature: try #require(Signature("NPÅ")),
      name: "Natt-Nils Påhittad", title: "undersköterska")
  }

  private func told(_ unit: UnitState) -> [String] {
    unit.signatureKey.rows.map {
      "\($0.signature.text) \($0.name ?? "–") \($0.title) \(SwedishDate.iso($0.from)) "
        + ($0.to.map(SwedishDate.iso) ?? "")
    }
  }

  @Test func aNewNameATitleAndALastDayAreRowsOfTheirOwn() throws {
    let first = try nils()
    var married = first
    married.name = "Natt-Nils Exempelsson"
    var left = married
    left.isActive = false
    #expect(
      told(
        try unit([
          ("2026-01-05", first), ("2026-02-01", first), ("2026-03-10", married),
          ("2026-06-30", left),
        ])) == [
          "NPÅ Natt-Nils Påhittad undersköterska 2026-01-05 2026-03-10",
          "NPÅ Natt-Nils Exempelsson undersköterska 2026-03-10 2026-06-30",
        ])
  }

  @Test func theEmploymentsOwnDaysHoldAndWhoLeftStays() throws {
    var first = try nils()
    first.validFrom = try day("2025-08-01")
    first.validTo = try day("2026-08-31")
    #expect(
      told(try unit([("2026-01-05", first)])) == [
        "NPÅ Natt-Nils Påhittad undersköterska 2025-08-01 2026-08-31"
      ])
    // Another has the signature afterwards.
    var random = SeededGenerator(seed: 2)
    let second = StaffMember(
      id: Identifier(using: &random), signature: first.signature, name: "Nora Provsson",
      title: "vårdbiträde")
    var gone = first
    gone.isActive = false
    #expect(
      told(try unit([("2026-01-05", first), ("2026-05-01", gone), ("2026-05-02", second)])) == [
        "NPÅ Natt-Nils Påhittad undersköterska 2025-08-01 2026-05-01",
        "NPÅ Nora Provsson vårdbiträde 2026-05-02 ",
      ])
  }

  @Test func whoComesBackHasTwoTimes() throws {
    let first = try nils()
    var gone = first
    gone.isActive = false
    #expect(
      told(try unit([("2026-01-05", first), ("2026-05-01", gone), ("2026-09-01", first)])) == [
        "NPÅ Natt-Nils Påhittad undersköterska 2026-01-05 2026-05-01",
        "NPÅ Natt-Nils Påhittad undersköterska 2026-09-01 ",
      ])
  }

  @Test(.rule("X-37")) func aProtectedEmployeeHasNoNameThereNotEvenBefore() throws {
    let first = try nils()
    var hidden = first
    hidden.isProtected = true
    #expect(
      told(try unit([("2026-01-05", first), ("2026-02-01", hidden)])) == [
        "NPÅ – undersköterska 2026-01-05 "
      ])
  }
}
