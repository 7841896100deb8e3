import TestSupport
import Testing

@testable import DowntimeModel

// What is read for every line of the journal, held to plain ways of saying the same.

@Test func base64HasOneTextForAnyBytesAndNoBytesForAnyOtherText() {
  var random = SeededGenerator(seed: 44)
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ ".utf8)
  for count in 0..<600 {
    let bytes = (0..<count % 100).map { _ in UInt8.random(in: 0...255, using: &random) }
    var text = Base64URL.text(bytes)
    #expect(Base64URL.bytes([0x2E] + text + [0x2E], 1..<text.count + 1) == bytes)
    guard !text.isEmpty else { continue }
    // One digit exchanged: other bytes that have this text, or none.
    text[Int.random(in: 0..<text.count, using: &random)] =
      alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
    if let others = Base64URL.bytes(text, 0..<text.count) {
      #expect(Base64URL.text(others) == text)
    } else {
      let digits = text.compactMap { digit in alphabet[..<64].firstIndex(of: digit) }
      let unused = [0, 0, 0xF, 0x3][text.count % 4]
      #expect(digits.count < text.count || (digits.last ?? 0) & unused != 0)
    }
    #expect(Base64URL.bytes(text + text + text + text + [0x41], 0..<4 * text.count + 1) == nil)
  }
}

@Test func anEntryNumberIsReadWhenItWouldBeWrittenSo() {
  var random = SeededGenerator(seed: 45)
  let pieces = [
    "DA", "-", "-", "0", "0", "00", "1", "9", "12", "B", "+", " ", "Ä", "A\u{308}", "٣",
  ]
  for _ in 0..<20_000 {
    let text = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
    #expect(EntryNumber(text) == writtenNumber(text), "\(text)")
  }
}

/// The number that is written as a text, found by writing it.
private func writtenNumber(_ text: String) -> EntryNumber? {
  guard let dash = text.lastIndex(of: "-") else { return nil }
  let rest = text[text.index(after: dash)...]
  let letters = rest.prefix { !("0"..."9").contains($0) }
  guard let ordinal = Int(rest.dropFirst(letters.count)) else { return nil }
  let number = EntryNumber(
    series: String(text[..<dash]), terminal: String(letters), ordinal: ordinal)
  return number.text == text ? number : nil
}
