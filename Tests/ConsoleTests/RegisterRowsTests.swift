import DowntimeModel
import TestSupport
import Testing

@testable import Console

/// Lists of people, line by line.
@Suite struct RegisterRowsTests {
  static func residents(_ text: String) -> RegisterRows<Resident> {
    RegisterRows(
      text, today: StockholmTime.civil(of: moment("2026-11-10 05:31")).date,
      taken: RegisterTaken(UnitState()), identities: IdentitySource(seed: 1, stream: 1))
  }

  static func staff(_ text: String) -> RegisterRows<StaffMember> {
    RegisterRows(
      text, taken: RegisterTaken(UnitState()), identities: IdentitySource(seed: 1, stream: 1))
  }

  @Test(arguments: [
    "Tolvan Tolvansson;19121212-1212;1", "Tolvan Tolvansson\t191212121212\t1",
    "Tolvan Tolvansson, 121212+1212, 1", "Namn;Personnummer;Rum\nTolvan Tolvansson;19121212-1212;1",
    "Rum;Pnr;Efternamn;Förnamn\n1;19121212-1212;Tolvansson;Tolvan",
    "\n\n  \"Tolvan Tolvansson\" ; 19121212-1212 ; 1 ; något annat\n",
  ])
  func `a spreadsheet's row is understood however it is written`(text: String) throws {
    let rows = Self.residents(text)
    #expect(rows.faulty.isEmpty)
    let resident = try #require(rows.good.first?.person)
    #expect(resident.name == "Tolvan Tolvansson")
    #expect(resident.number == PersonNumber(typed: "191212121212"))
    #expect(resident.room == "1")
  }

  @Test(arguments: [
    ("; 19121212-1212; 1", RegisterFault.noName),
    ("Anna Påhitt; 19121212-1213", .badNumber(.checkDigit)),
    ("Anna Påhitt; 20261310-1213", .badNumber(.noSuchDate)),
    ("Anna Påhitt; 1234", .badNumber(.length)),
    ("Anna Påhitt; 1212121212", .openCentury),
    (String(repeating: "å", count: 201), .tooLong),
  ])
  func `a row that cannot be taken says why`(text: String, fault: RegisterFault) {
    let rows = Self.residents("Prova Provsson\n" + text + "\nTesta Testberg")
    #expect(rows.good.map(\.line) == [1, 3])
    #expect(rows.faulty.map(\.line) == [2])
    #expect(rows.faulty.first?.fault == fault)
  }

  @Test(arguments: [
    ("", PersonNumber.unknown), ("19301229", .birthDate(date(1930, 12, 29))),
    ("1930-12-29", .birthDate(date(1930, 12, 29))), ("19301229-A12B", .reserve("19301229-A12B")),
  ])
  func `less than an identity number is kept as what it is`(typed: String, number: PersonNumber) {
    #expect(Self.residents("Testa Testberg;\(typed);3").good.first?.person.number == number)
  }

  @Test func `the same person twice in a list is taken once`() {
    let rows = Self.residents(
      "Testa Testberg;19301229-9263\nTesta T;193012299263\nBo Ek;;2\nBo Ek;;2\nBo Ek;;3")
    #expect(rows.good.map(\.line) == [1, 3, 5])
    #expect(
      rows.faulty.map(\.fault) == [
        .numberTaken(by: "Testa Testberg", hasLeft: false), .alreadyThere(hasLeft: false),
      ])
  }

  @Test(arguments: [
    ("Natt-Nils Påhittad;undersköterska", "NPÅ", Role.careStaff),
    ("Siv Sköterska-Test;Sjuksköterska;SST", "SST", .nurse),
    ("Eva Exempelsson;enhetschef;eex", "EEX", .unitManager),
  ])
  func `staff get a signature and the role of their title`(
    text: String, signature: String, role: Role
  ) throws {
    let member = try #require(Self.staff(text).good.first?.person)
    #expect(member.role == role)
    #expect(member.signature.text == signature)
  }

  @Test(arguments: [
    ("Natt-Nils Påhittad", RegisterFault.noTitle), ("Natt-Nils Påhittad;usk;1", .badSignature),
  ])
  func `a staff row without title or with an impossible signature waits`(
    text: String, fault: RegisterFault
  ) {
    #expect(Self.staff(text).faulty.map(\.fault) == [fault])
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("no such date")
    }
    return date
  }
}

/// Text files as spreadsheets save them.
@Suite struct TextFileTests {
  private static let utf8: [UInt8] = Array("Åsa;1\r\nÖrjan;2".utf8)
  private static let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + utf8
  private static let windows: [UInt8] =
    [0xC5] + Array("sa;1\r\n".utf8) + [0xD6] + Array("rjan;2".utf8)
  private static let units: [UInt16] = Array("Åsa;1\nÖrjan;2".utf16)
  private static let littleEndian: [UInt8] =
    [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
  private static let bigEndian: [UInt8] =
    [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }

  @Test(arguments: [utf8, marked, windows, littleEndian, bigEndian])
  func `a list reads the same however it was saved`(bytes: [UInt8]) throws {
    #expect(try TextFile.decode(bytes[...]) == "Åsa;1\nÖrjan;2")
  }

  @Test func `what is not a text file is refused`() {
    #expect(throws: FileFault.notText) { try TextFile.decode([0x50, 0x4B, 3, 4, 0, 0]) }
    #expect(throws: FileFault.notAFile) { try TextFile.read("/") }
    #expect(throws: FileFault.notAFile) { try TextFile.read("/dev/zero") }
    #expect(throws: FileFault.absent) { try TextFile.read("/finns/inte.csv") }
  }
}
