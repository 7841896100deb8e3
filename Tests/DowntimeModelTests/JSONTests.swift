import DowntimeModel
import Testing

private func parse(_ text: String) throws(JSONFault) -> JSONValue {
  try JSONParser.parse(Array(text.utf8))
}

@Test(arguments: [
  (#"{"b":1,"a":[true,false,null]}"#, #"{"b":1,"a":[true,false,null]}"#),
  ("  [ 1 , -2,0 ]\n  \t", "[1,-2,0]"),
  ("9223372036854775807", "9223372036854775807"),
  ("-9223372036854775808", "-9223372036854775808"),
  (#""\u00e5\ud83d\ude00\/\b\f\n\r\t\"\\\u0000""#, #""å😀/\b\f\n\r\t\"\\\u0000""#),
  (#""å ä ö 👍🏽""#, #""å ä ö 👍🏽""#),
  ("{}", "{}"), ("[]", "[]"), (#""""#, #""""#),
])
func jsonIsReadAndWrittenCompactly(_ text: String, _ compact: String) throws {
  #expect(try parse(text).text == compact)
}

@Test func membersKeepTheirOrder() throws {
  #expect(
    try parse(#"{"b":1,"a":2}"#) == .object([.init("b", .integer(1)), .init("a", .integer(2))]))
}

@Test(arguments: [
  ("", JSONFault.syntax(offset: 0)), ("   ", .syntax(offset: 3)), ("{", .syntax(offset: 1)),
  ("[1,]", .syntax(offset: 3)), (#"{"a":1,}"#, .syntax(offset: 7)), ("1 2", .syntax(offset: 2)),
  (#"{"a" 1}"#, .syntax(offset: 5)), (#"{a:1}"#, .syntax(offset: 1)), ("tru", .syntax(offset: 0)),
  (#""abc"#, .syntax(offset: 4)), ("\"a\u{1}\"", .syntax(offset: 2)), ("-", .syntax(offset: 0)),
  ("\"\\n\u{1}\"", .syntax(offset: 3)), (#""\x""#, .syntax(offset: 1)),
  (#""\u12"#, .syntax(offset: 5)), (#""\u12g4""#, .syntax(offset: 5)), (#""\"#, .syntax(offset: 2)),
  ("1.0", .number(offset: 0)), ("1e3", .number(offset: 0)), ("01", .number(offset: 0)),
  ("-0", .number(offset: 0)), ("9223372036854775808", .number(offset: 0)),
  ("-9223372036854775809", .number(offset: 0)), ("[99999999999999999999]", .number(offset: 1)),
  (#"{"a":1,"a":2}"#, .duplicateMember(offset: 7)),
  (#""\ud800""#, .encoding(offset: 1)), (#""\udc00""#, .encoding(offset: 1)),
  (#""\ud800\u0041""#, .encoding(offset: 1)), (#""\ud800\n""#, .encoding(offset: 1)),
])
func otherJSONIsRefusedWithItsPlace(_ text: String, _ fault: JSONFault) {
  #expect(throws: fault) { try parse(text) }
}

@Test(arguments: [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0x5C, 0x6E, 0xC0, 0x80, 0x22]])
func stringsThatAreNotUTF8AreRefused(_ bytes: [UInt8]) {
  #expect(throws: JSONFault.encoding(offset: 0)) { try JSONParser.parse(bytes) }
}

@Test(arguments: [
  (#"{"é":1,"e\u0301":2}"#, 8), ("{\"é\":1,\"e\u{301}\":2}", 8), ("{\"K\":1,\"\u{212A}\":2}", 7),
])
func namesThatOnlyDifferInNormalFormAreTheSame(_ text: String, _ offset: Int) {
  #expect(throws: JSONFault.duplicateMember(offset: offset)) { try parse(text) }
}

@Test func thirtyTwoLevelsAreReadAndNoMore() throws {
  let deepest = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
  #expect(try parse(deepest).text == deepest)
  #expect(throws: JSONFault.tooDeep(offset: 32)) {
    try parse(String(repeating: "[", count: 100_000))
  }
}
