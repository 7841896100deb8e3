import TestSupport
import Testing

@testable import DowntimeModel

private let name = "Prova Provsson"
private let today = CivilDate(daysSince1970: 20_751)

private func member(_ seed: UInt64, isProtected: Bool = false, isConfirmed: Bool = true) throws
  -> StaffMember
{
  var random = SeededGenerator(seed: seed)
  return StaffMember(
    id: Identifier(using: &random), signature: try #require(Signature("NPÅ")),
    name: "Natt-Nils Påhittad", title: "undersköterska", isProtected: isProtected,
    isConfirmed: isConfirmed)
}

@Suite struct ProtectionTests {
  private func resident() -> Resident {
    var random = SeededGenerator(seed: 9)
    return Resident(id: Identifier(using: &random), name: name)
  }

  @Test(.rule("R000-09"), .rule("R001-04"), arguments: Protection.allCases)
  func onlyAPlainNoShowsWithoutAsking(_ protection: Protection) {
    let guarded = Guarded(resident(), protection: protection)
    #expect((guarded.ifUnprotected?.name == name) == (protection == .none))
    #expect(guarded.protection.isProtected == (protection != .none))
  }

  @Test(.rule("R000-09"), .rule("R001-04"), arguments: AccessPurpose.allCases)
  func whoIsOnTheListReadsForAPurposeAndNobodyElse(_ purpose: AccessPurpose) throws {
    let nils = try member(1)
    let guarded = Guarded(
      resident(), protection: .secrecyMark, readers: AccessList([nils.id]))
    let read = try #require(guarded.read(by: nils, for: purpose, on: today))
    #expect(read.value.name == name)
    #expect(read.grant.member == nils.id && read.grant.purpose == purpose)
    #expect(guarded.read(by: try member(2), for: purpose, on: today) == nil)
    var gone = nils
    gone.validTo = today.adding(days: -1)
    #expect(guarded.read(by: gone, for: purpose, on: today) == nil)
    #expect(guarded.read(by: try member(1, isConfirmed: false), for: purpose, on: today) == nil)
    let unlisted = Guarded(resident(), protection: .secrecyMark)
    #expect(unlisted.read(by: nils, for: purpose, on: today) == nil)
  }

  @Test(.rule("R000-09")) func noTextOrMirrorShowsAProtectedName() {
    let guarded = Guarded(resident(), protection: .protectedRegistration)
    var dumped = ""
    dump(guarded, to: &dumped)
    dump([guarded], to: &dumped)
    for text in ["\(guarded)", String(reflecting: guarded), "\([guarded])", dumped] {
      #expect(!text.contains(name) && !text.contains("Prova"))
    }
  }

  @Test(.rule("X-37"), .rule("R000-09"), .rule("R001-04"))
  func aProtectedEmployeeIsHerSignature() throws {
    let nils = try member(1)
    #expect(
      nils.label == .named(name: "Natt-Nils Påhittad", title: "undersköterska", nils.signature))
    #expect(try member(1, isProtected: true).label == .signatureOnly(nils.signature))
  }

  /// The snapshot is all that entries, lists, exports and prints know of their author.
  @Test(.rule("X-37"), .rule("R000-09"), .rule("R001-04"))
  func whatAProtectedEmployeeWritesDoesNotCarryHerName() throws {
    let author = try member(1, isProtected: true).author
    #expect(author.name == "NPÅ" && author.signature.text == "NPÅ")
    #expect(author.title == "undersköterska")
    #expect(try member(1).author.name == "Natt-Nils Påhittad")
  }
}
