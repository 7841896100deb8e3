import Foundation
import TestSupport
import Testing

@testable import DowntimeModel

@Suite struct ImportInputTests {
  private let fixture: ImportFixture

  init() throws { fixture = try ImportFixture() }

  @Test(
    arguments: [
      ("2026-10-24 23:00", nil), ("2026-10-24T23:00", nil), ("2026-10-24 23:00 +02:00", nil),
      ("2026-10-24T23:00:00.000+02:00", nil), ("2026-10-25 02:05 vintertid", nil),
      ("2026-10-25 02:05", .saySeason), ("2026-13-24 23:00", .time(.noSuchDate(.month(13)))),
      ("2026-10-00 23:00", .time(.noSuchDate(.day(0)))),
      ("2026-10-24 25:61", .time(.noSuchTimeOfDay(hour: 25, minute: 61))),
      ("2026-10-24", .time(.timeMissing)), ("igår 2215", .time(.notATime)), ("", .time(.empty)),
      ("2026-10-24 23:00 vintertid", .time(.wrongSeason(.winter))),
      ("2026-10-24T23:00:00.000+01:00", .time(.wrongSeason(.winter))),
      ("2026-10-24 23:00 +05:00", .time(.notATime)), ("２026-10-24 23:00", .time(.notATime)),
      ("2026-10-27 09:00", .writtenTooEarly),
    ] as [(String, ImportFault.MemberProblem?)])
  func aTimeSaysWhatItMeansOrIsRefused(_ time: String, _ problem: ImportFault.MemberProblem?) throws
  {
    let faults = try fixture.faults(ImportFixture.note("Sov.", at: time))
    #expect(faults == (problem.map { [.member("händelse_tid", $0)] } ?? []))
  }

  @Test func theHourThatMarchSkipsIsRefused() throws {
    guard case .failure(.time(.doesNotExist)) = ImportTime.read("2026-03-29 02:30") else {
      Issue.record("02:30 was taken")
      return
    }
  }

  @Test func nothingIsWrittenBeforeItHappens() throws {
    let early = ImportFixture.note("x", more: #","skriven_tid":"2026-10-24 22:50""#)
    #expect(try fixture.faults(early) == [.member("skriven_tid", .writtenTooEarly)])
  }

  @Test(
    arguments: [
      ("4 800", nil), ("4800", nil), ("3450,50", nil), ("1.234,50", .point), ("-5", .negative),
      ("0", .zero), ("många", .notAnAmount), ("48 00", .grouping),
    ] as [(String, MoneyInput.Fault?)])
  func anAmountIsReadOrRefused(_ amount: String, _ fault: MoneyInput.Fault?) throws {
    let faults = try fixture.faults(
      #"{"typ":"utbetalning","person":"19301229-9263","utbetalningstyp":"kontantkort","#
        + #""verifikationsnummer":"K01","ändamål":"mat","belopp":"\#(amount)","#
        + #""beslutsfattare":"Benny","handläggare":"Hanna","#
        + #""händelse_tid":"2026-10-25 10:00","skriven_av":"EEX"}"#)
    #expect(faults == (fault.map { [.member("belopp", .amount($0))] } ?? []))
  }

  @Test func whatIsNoTextIsToldLineByLine() throws {
    let note = Array(ImportFixture.note("Sov gott på natten").utf8)
    let latin = note.split(separator: UInt8(ascii: "S")).joined(separator: [0xE5])
    func problems(_ bytes: [UInt8]) throws -> [ImportFault.Problem] {
      try fixture.outcome(bytes: bytes).faults.map(\.problem)
    }
    #expect(try problems(Array(latin)) == [.line(.notUTF8)])
    #expect(try problems([0xEF, 0xBB, 0xBF] + note + [0x0D, 0x0A, 0x0A]).isEmpty)
    #expect(try problems([0xFF, 0xFE] + note) == [.line(.utf16)])
    #expect(try problems(Array(note.dropLast()) + [0, 0x7D, 0x0A] + note) == [.line(.nul)])
    #expect(try problems(Array("[]".utf8)) == [.line(.notAnObject)])
    #expect(try problems(Array(#"{"a":1,"a":1}"#.utf8)) == [.line(.memberTwice(byte: 8))])
    #expect(try problems(Array(#"{"a":1.5}"#.utf8)) == [.line(.jsonNumber(byte: 6))])
    #expect(try problems(Array(#"{"typ":"läst""#.utf8)) == [.line(.notJSON(byte: 15))])
    #expect(try problems([]).isEmpty)
  }

  @Test func aHeapOfGarbageIsReadNoFurtherThanTheLimitsAndKeepsFewFaults() throws {
    var limits = ImportLimits()
    limits.fileBytes = 100_000
    limits.lineBytes = 1000
    limits.faults = 20
    var importer = Importer(
      into: fixture.unit, by: fixture.manager, now: try fixture.now, limits: limits)
    var random = SeededGenerator(seed: 9)
    var pieces = 0
    // A gigabyte would be 16,384 of these; it is enough that it stops by itself.
    while !importer.isStopped {
      importer.take((0..<65_536).map { _ in UInt8.random(in: 0...255, using: &random) })
      pieces += 1
      #expect(pieces < 3)
    }
    let outcome = importer.finish()
    #expect(outcome.faults.count == 20)
    #expect(outcome.faultCount > 20)
    #expect(outcome.lines.isEmpty)
    limits.lines = 3
    let lines = (1...5).map { ImportFixture.note("Rad \($0)") }
    #expect(try fixture.outcome(lines, limits: limits).faults.last?.problem == .line(.tooManyLines))
    let long = ImportFixture.note(String(repeating: "å", count: 600))
    #expect(
      try fixture.outcome([long], limits: limits).faults.map(\.problem) == [.line(.lineTooLong)])
  }

  @Test func theLongestLineFitsInTheJournal() throws {
    let head =
      #"{"typ":"samtal","riktning":"båda","motpart_namn":"Tess Testare","motpart_enhet":"T1","#
      + #""person":"ingen","återläst":"ja","händelse_tid":"2026-10-25 10:00","skriven_av":"EEX","#
      + #""meddelanden":[{"meddelandetyp":"allmänt","riktning":"mottaget","text":""#
    // A quotation mark is two bytes here and there, a letter one.
    let filling = ImportLimits().lineBytes - head.utf8.count - 4
    for unit in ["a", #"\""#] {
      let text = String(repeating: unit, count: filling / unit.utf8.count)
      let outcome = try fixture.outcome([head + text + #""}]}"#])
      let said = try #require(outcome.lines.first?.submission, "\(outcome.faults)")
      let record = Record(
        id: try #require(said.id), outage: said.outage, number: EntryNumber("SAM-0001"),
        recordedAt: try fixture.now, occurredAt: said.occurredAt, author: said.author,
        entry: said.entry, letter: said.letter)
      let content = Padding.added(RecordCodec.encode(record))
      #expect(JournalEnd.fits(contentCount: content.count, geometry: .standard))
    }
  }

  @Test func changedBytesNeverTrapAndNeverComeInByHalf() throws {
    let lines = try Data(contentsOf: FactFile.folder.appending(path: "A.jsonl"))
    var random = SeededGenerator(seed: 12)
    let typist = fixture.manager
    var refused = 0
    for _ in 0..<200 {
      var bytes = Array(lines)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = bytes.indices.randomElement(using: &random) ?? 0
        switch UInt8.random(in: 0..<3, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        default: bytes.insert(bytes[bytes.count / 2], at: at)
        }
      }
      var importer = Importer(into: UnitState(), by: typist, now: try fixture.now)
      importer.take(bytes)
      let outcome = importer.finish()
      #expect(outcome.faultCount == 0 || outcome.lines.isEmpty)
      if outcome.faultCount > 0 { refused += 1 }
    }
    #expect(refused > 100)
  }
}
