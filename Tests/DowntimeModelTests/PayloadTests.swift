import DowntimeModel
import Foundation
import TestSupport
import Testing

@Test func everyRecordComesBackAsItWas() throws {
  var arbitrary = ArbitraryRecords(seed: 7)
  for _ in 0..<3000 {
    let record = arbitrary.record()
    let bytes = RecordCodec.encode(record)
    let read = try RecordCodec.decode(bytes)
    #expect(read == record)
    #expect(RecordCodec.encode(read) == bytes)
  }
}

@Test func everyDraftComesBackAsItWas() throws {
  var arbitrary = ArbitraryRecords(seed: 8)
  for _ in 0..<1000 {
    let draft = arbitrary.draft()
    let bytes = DraftCodec.encode(draft)
    #expect(try DraftCodec.decode(bytes) == draft)
    #expect(try DraftCodec.encode(DraftCodec.decode(bytes[...])) == bytes)
  }
}

@Test func paddingAfterThePayloadIsAllowed() throws {
  var arbitrary = ArbitraryRecords(seed: 9)
  let record = arbitrary.record()
  #expect(
    try RecordCodec.decode(RecordCodec.encode(record) + [UInt8](repeating: 0x20, count: 63))
      == record)
}

@Test func textIsWrittenInNormalFormC() throws {
  var arbitrary = ArbitraryRecords(seed: 10)
  var record = arbitrary.record()
  record.entry = .care(
    .dayNote(DayNote(person: .nobody, text: "A\u{30A}sa", nextShiftMustKnow: false)))
  #expect(String(decoding: RecordCodec.encode(record), as: UTF8.self).utf8.contains(0xCC) == false)
  record.unknownMembers = [:]
  let text = String(decoding: RecordCodec.encode(record), as: UTF8.self)
  #expect(Data(text.utf8).range(of: Data(#""text":"Åsa""#.utf8)) != nil)
}

@Test func anUnknownKindIsKeptWhole() throws {
  let record = try RecordCodec.decode(Array(try Corpus.file("unrecognized").utf8))
  #expect(record.entry == .unrecognized(kind: "vitalSigns"))
  #expect(record.unknownMembers["pulse"] == "72")
  #expect(record.unknownMembers["tags"] == #"["a",{"b":null}]"#)
  #expect(record.unknownMembers["/re"] == #""00000000000000000000000001""#)
}

@Test(arguments: [
  (#""direction":"mottaget""#, #""direction":"telepatiskt""#),
  (#""readBack":true"#, #""readBack":"delvis""#),
  (#""said":""#, #""sagt":""#),
])
func aKnownKindInANewShapeIsKeptWhole(_ old: String, _ new: String) throws {
  let corpus = try Corpus.file("call")
  let record = try RecordCodec.decode(Array(corpus.replacing(old, with: new).utf8))
  #expect(record.entry == .unrecognized(kind: "call"))
  let again = try RecordCodec.decode(RecordCodec.encode(record))
  #expect(again == record)
  #expect(
    String(decoding: RecordCodec.encode(record), as: UTF8.self).contains(new))
}

@Test(arguments: [
  ("dayNoteDetails", #""heading":"mat och dryck""#, #""heading":"sexualitet""#),
  ("dayNoteDetails", #""law":"SoL""#, #""law":7"#),
  ("dayNoteDetails", #""form":{"type":"handwritten"}"#, #""form":{"type":"parchment"}"#),
  ("deviationFall", #""kinds":["fall","larm"]"#, #""kinds":["fall","lyft"]"#),
  ("deviationFall", #""severity":3"#, #""severity":5"#),
  ("deviationFall", #""state":"notNeeded""#, #""state":"refused""#),
  ("callAdmission", #""kind":"inskrivning""#, #""kind":"överflyttning""#),
  ("callDischargeNotTold", #""type":"notTold""#, #""type":"unknown""#),
  ("callPlanCall", #""participants":["#, #""participants":[null,"#),
  ("faxSent", #""checks":["#, #""checks":["ny kontroll","#),
  ("payment", #""öre":480000"#, #""öre":"4800""#),
  ("additionRead", #""type":"read""#, #""type":"understood""#),
  ("additionSentAfterwards", #""to":"psykiatrisk öppenvård""#, #""to":"tandvård""#),
  ("outageEventDone", #""type":"done""#, #""type":"begun""#),
  ("selfCheck", #""isPrinted":"ja""#, #""isPrinted":"kanske""#),
  ("preparedDocument", #""copies":2"#, #""copies":true"#),
])
func aWordOrTypeOfANewerVersionKeepsTheRecordWhole(_ file: String, _ old: String, _ new: String)
  throws
{
  let corpus = try Corpus.file(file)
  let text = corpus.replacing(old, with: new)
  #expect(text != corpus)
  let record = try RecordCodec.decode(Array(text.utf8))
  guard case .unrecognized(let kind) = record.entry else {
    Issue.record("read as \(file)")
    return
  }
  #expect(corpus.contains("\"ki\":\"\(kind)\""))
  // Nothing of what it said is lost, and a version that knows the word can read it.
  let kept = RecordCodec.encode(record)
  #expect(try RecordCodec.decode(kept) == record)
  let again = String(decoding: kept, as: UTF8.self).replacing(new, with: old)
  #expect(
    try RecordCodec.decode(Array(again.utf8)).entry
      == (try RecordCodec.decode(Array(corpus.utf8))).entry)
}

@Test func aRoleOfANewerVersionDoesNotHideTheRecord() throws {
  let corpus = try Corpus.file("dayNote").replacing("omsorgspersonal", with: "vårdbiträde")
  let record = try RecordCodec.decode(Array(corpus.utf8))
  #expect(record.author.role == .careStaff)
  #expect(String(decoding: RecordCodec.encode(record), as: UTF8.self) == corpus)
}

@Test(arguments: [
  (#""id":"#, #""ix":"#, PayloadError.missing("id")),
  (#""ts":"2026"#, #""ts":"20x6"#, .invalid("ts")),
  (#""at":"2026"#, #""at":"2026-02-30"#, .invalid("at")),
  (#""si":"NPÅ""#, #""si":"N""#, .invalid("au/si")),
  (#""si":"NPÅ","#, "", .missing("au/si")),
  (#""ki":"dayNote""#, #""ki":5"#, .invalid("ki")),
  (#""no":"DA-0001""#, #""no":"DA-1""#, .invalid("no")),
  (#""ou":"3"#, #""ou":"!"#, .invalid("ou")),
  (#""body":"#, #""bodies":"#, .missing("body")),
])
func anEnvelopeThatCannotBeReadIsAnError(_ old: String, _ new: String, _ error: PayloadError)
  throws
{
  let corpus = try Corpus.file("dayNote")
  let broken = corpus.replacing(old, with: new, maxReplacements: 1)
  #expect(broken != corpus)
  #expect(throws: error) { try RecordCodec.decode(Array(broken.utf8)) }
}

@Test func aDecoderAppliesNoPolicy() throws {
  var arbitrary = ArbitraryRecords(seed: 11)
  var record = arbitrary.record()
  record.entry = .correction(
    Correction(
      original: arbitrary.identifier(), reason: "", occurredAt: record.recordedAt,
      replacement: .deviation(
        Deviation(
          person: .described(name: "?", number: .unknown), kinds: [], whatHappened: "",
          immediateAction: "", contacted: .someone("")))))
  #expect(try RecordCodec.decode(RecordCodec.encode(record)) == record)
}

@Test(arguments: [
  "2026-10-25T02:31:00.000+02:00", "2026-10-25T02:31:00.000+01:00", "0001-01-01T00:00:00.000+00:00",
  "9999-12-31T23:59:59.999+00:00", "1969-12-31T23:59:59.999-03:30",
])
func timesAreReadAndWrittenAlike(_ text: String) throws {
  #expect(TimestampText.write(try #require(TimestampText.read(text))) == text)
}

@Test func theTwoOctoberReadingsAreAnHourApart() throws {
  let summer = try #require(TimestampText.read("2026-10-25T02:31:00.000+02:00"))
  let winter = try #require(TimestampText.read("2026-10-25T02:31:00.000+01:00"))
  #expect(winter.instant.milliseconds(since: summer.instant) == 3_600_000)
  #expect(summer.instant == Instant(milliseconds: 1_792_888_260_000))
}

@Test(arguments: [
  "", "2026-10-25T02:31:00+02:00", "2026-10-25 02:31:00.000+02:00", "2026-10-25T24:31:00.000+02:00",
  "2026-02-29T02:31:00.000+02:00", "2026-10-25T02:31:00.000-00:00", "2026-10-25T02:31:60.000+02:00",
  "2026-10-25T02:31:00.000+02:60", "２026-10-25T02:31:00.00+02:00",
])
func otherTimesAreNotRead(_ text: String) {
  #expect(TimestampText.read(text) == nil)
}

@Test(arguments: [Int64.min, Int64.max])
func aClockOutOfItsMindIsStillWritten(_ milliseconds: Int64) throws {
  let time = LocalTime(instant: Instant(milliseconds: milliseconds), offsetMinutes: Int.max)
  #expect(TimestampText.write(time).count == 29)
}
