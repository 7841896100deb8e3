import DowntimeModel
import TestSupport
import Testing

/// What reading some bytes gave: a value, or why there is none.
private func outcome<Value, Fault: Error>(_ read: () throws(Fault) -> Value) -> Result<Value, Fault>
{
  do { return .success(try read()) } catch { return .failure(error) }
}

extension ArbitraryRecords {
  /// The bytes of a record with some damage, or none.
  fileprivate mutating func damagedPayload() -> [UInt8] {
    var bytes = RecordCodec.encode(record())
    for _ in 0..<int(0...3) {
      let at = int(0...bytes.count - 1)
      switch int(0...5) {
      case 0: bytes[at] = UInt8(int(0...255))
      case 1: bytes.remove(at: at)
      case 2:
        bytes.insert(pick(Array(#" "\,:{}[]0-tfn"#.utf8) + [0xC3, 0xA5, 0x0A]), at: at)
      case 3: bytes.removeSubrange(at..<min(bytes.count, at + int(1...12)))
      case 4: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + int(1...40))], at: at)
      default: bytes.insert(contentsOf: pick([" ", "\\u00e5", "\\n", "é"]).utf8, at: at)
      }
      if bytes.isEmpty { return [0x20] }
    }
    return bytes
  }
}

@Test func theQuickReaderOfJSONSaysWhatAPlainOneSays() {
  var arbitrary = ArbitraryRecords(seed: 41)
  for _ in 0..<20_000 {
    let bytes = arbitrary.damagedPayload()
    let plain = outcome { () throws(JSONFault) in try ReferenceJSONParser.parse(bytes) }
    let quick = outcome { () throws(JSONFault) in try JSONParser.parse(bytes) }
    #expect(quick == plain)
    // Names, strings and places are found alike however they are written.
    guard case .success(let value) = plain else { continue }
    let rewritten = outcome { () throws(PayloadError) in try RecordCodec.decode(value.bytes) }
    #expect(outcome { () throws(PayloadError) in try RecordCodec.decode(bytes) } == rewritten)
  }
}

@Test func whatRecordsShareIsReadAsIfEachWereAlone() {
  var arbitrary = ArbitraryRecords(seed: 42)
  let memory = PayloadMemory()
  var payloads: [[UInt8]] = []
  for _ in 0..<3000 {
    payloads.append(arbitrary.damagedPayload())
    // Again, so that it is remembered, with others in between, so that it may be forgotten.
    let bytes = arbitrary.bool() ? payloads[payloads.count - 1] : arbitrary.pick(payloads)
    let alone = outcome { () throws(PayloadError) in try RecordCodec.decode(bytes) }
    #expect(outcome { () throws(PayloadError) in try RecordCodec.decode(bytes, memory) } == alone)
  }
}

@Test(arguments: [15, 16, 17, 18, 63, 64, 65, 200])
func anObjectMayHaveManyMembersAndNoneTwice(_ count: Int) throws {
  let members = (0..<count).map { #""\#($0)":\#($0)"# }
  let once = "{" + members.joined(separator: ",") + "}"
  #expect(try JSONParser.parse(Array(once.utf8)).text == once)
  let twice = "{" + (members + [members[count / 2]]).joined(separator: ",") + "}"
  #expect(throws: JSONFault.duplicateMember(offset: once.utf8.count)) {
    try JSONParser.parse(Array(twice.utf8))
  }
}

@Test func membersBeyondTheSixtyFourthAreReadAndKept() throws {
  var arbitrary = ArbitraryRecords(seed: 43)
  var record = arbitrary.record()
  record.unknownMembers = Dictionary(
    uniqueKeysWithValues: (0..<200).map { ("/extra\($0)", String($0)) })
  // After two hundred that nobody knows come those that every record has.
  guard case .object(let members) = try JSONParser.parse(RecordCodec.encode(record)) else {
    Issue.record("a record is an object")
    return
  }
  #expect(try RecordCodec.decode(JSONValue.object(members.reversed()).bytes) == record)
}
