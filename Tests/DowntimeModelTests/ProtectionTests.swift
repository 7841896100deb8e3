import TestSupport
import Testing

@testable import DowntimeModel

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
  @Test(.rule("R000-09"), .rule("R001-04"), .rule("K-48"), arguments: Protection.allCases)
  func onlyAPlainNoIsNoProtection(_ protection: Protection) {
    #expect(protection.isProtected == (protection != .none))
    #expect(Protection(typed: protection.rawValue) == protection)
    #expect(Protection(typed: "något annat").isProtected)
  }

  @Test(.rule("X-37"), .rule("R000-09"), .rule("R001-04"))
  func aProtectedEmployeeIsHerSignature() throws {
    #expect(try member(1).shownName == "Natt-Nils Påhittad")
    #expect(try member(1, isProtected: true).shownName == "NPÅ")
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
