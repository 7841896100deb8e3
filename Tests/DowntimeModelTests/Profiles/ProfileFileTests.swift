import DowntimeModel
import TestSupport
import Testing

private func faults(_ bytes: [UInt8]) -> [ProfileFault] { Profile.read(yaml: bytes).faults }

private func at(_ line: Int, _ column: Int) -> TextPosition {
  TextPosition(line: line, column: column)
}

@Test func bytesThatAreNoTextAreRefusedWithTheirPlace() {
  #expect(
    faults(Array("titel: Prov\ngrund: å".utf8) + [0xC3, 0x28])
      == [ProfileFault(.encoding, at: at(2, 9))])
  #expect(faults([0xFF, 0xFE, 0x61, 0x00]) == [ProfileFault(.encoding, at: at(1, 1))])
}

@Test func aMegabyteIsReadAndNoMore() throws {
  let profile = Array(try ShippedFiles.text("goteborg-boende").utf8)
  let filler = [UInt8](repeating: UInt8(ascii: "x"), count: (1 << 20) - profile.count - 1)
  let largest = profile + [UInt8(ascii: "#")] + filler
  #expect(faults(largest) == [])
  #expect(
    faults(largest + [UInt8(ascii: "x")])
      == [ProfileFault(.tooLarge(bytes: (1 << 20) + 1), at: at(1, 1))])
  let huge = [UInt8](repeating: UInt8(ascii: "a"), count: 10_000_000)
  #expect(faults(huge) == [ProfileFault(.tooLarge(bytes: huge.count), at: at(1, 1))])
}

@Test func sixteenLevelsAreReadAndNoMore() {
  func blocks(_ count: Int) -> [UInt8] {
    let lines = (0..<count).map { String(repeating: " ", count: $0) + "a:" }
    return Array((lines.joined(separator: "\n") + " b\n").utf8)
  }
  #expect(!faults(blocks(16)).contains { $0.problem == .tooDeep })
  #expect(faults(blocks(17)) == [ProfileFault(.tooDeep, at: at(17, 17))])
  let brackets = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
  #expect(faults(brackets) == [ProfileFault(.tooDeep, at: at(1, 17))])
  // Keys that are lists nest too.
  let questions = Array(String(repeating: "? ", count: 100_000).utf8)
  #expect(faults(questions).contains { $0.problem == .tooDeep })
}

/// The worst files are answered too, and in a time that nobody notices.
@Test func aFileOfNothingButMistakesIsToldInFull() throws {
  let keys = (0..<10_000).map { "beskrivning av enhet \($0): x" }.joined(separator: "\n")
  let told = faults(Array(keys.utf8))
  #expect(told.count { if case .unknownKey = $0.problem { true } else { false } } == 10_000)

  let whole = try ShippedFiles.text("goteborg-boende").replacing(
    "reserv: Enhetschef i tjänst\n", with: "")
  let ring = (0..<498).map {
    "\n  - namn: K\($0)\n    kontrollera: ja\n    reserv: K\(($0 + 1) % 498)"
  }.joined()
  let contacts = Array(whole.replacing("kontakter:", with: "kontakter:" + ring).utf8)
  #expect(faults(contacts).count == 1)
  guard case .circle(_, let names) = faults(contacts).first?.problem else {
    Issue.record("no circle")
    return
  }
  #expect(names.count == 498)
}

@Test func aTextHasTwoThousandCharactersAndNoMore() {
  func told(_ count: Int) -> [ProfileFault.Problem] {
    faults(Array(("titel: " + String(repeating: "å", count: count)).utf8)).map(\.problem)
  }
  #expect(!told(2000).contains(.textTooLong(key: "titel", most: 2000)))
  #expect(told(2001).contains(.textTooLong(key: "titel", most: 2000)))
}

@Test func lettersInTwoPartsAreTheSameKeyAndWord() throws {
  let text = try ShippedFiles.text("spanga-tensta")
  let decomposed = String(
    String.UnicodeScalarView(
      text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
        switch scalar {
        case "å": ["a", "\u{30A}"]
        case "ä": ["a", "\u{308}"]
        case "ö": ["o", "\u{308}"]
        default: [scalar]
        }
      }))
  let read = Profile.read(yaml: Array(decomposed.utf8))
  #expect(read.faults == [])
  #expect(read.profile == (try ShippedFiles.profile("spanga-tensta")))
}

@Test func windowsLineEndsAndAMarkBeforeTheTextAreReadAsWell() throws {
  let text = try ShippedFiles.text("vasterbotten-prator")
  let typed = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
  let read = Profile.read(yaml: Array(typed.utf8))
  #expect(read.faults == [])
  #expect(read.profile == (try ShippedFiles.profile("vasterbotten-prator")))
}

/// Whatever happens to the bytes on the way, they are read or refused, with places in the file.
@Test func damagedBytesAreReadOrRefusedAndNeverTrap() throws {
  var random = SeededGenerator(seed: 60)
  let whole = Array(try ShippedFiles.text("spanga-tensta").utf8)
  let marks: [UInt8] = Array("\n\t :-[]{}&*!|>'\"%@`#?,\\".utf8) + [0, 0x80, 0xC3, 0xE2, 0xFF]
  for round in 0..<300 {
    var bytes = whole
    for _ in 0...(round % 7) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes[place] = marks.randomElement(using: &random) ?? 0
      case 1: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + 40))
      default: bytes = Array(bytes[..<max(1, place)])
      }
    }
    let read = Profile.read(yaml: bytes)
    #expect(read.profile != nil || !read.faults.isEmpty)
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 2
    #expect(read.faults.allSatisfy { (1...lines).contains($0.position.line) })
    if let profile = read.profile, read.faults.isEmpty {
      #expect(Profile.read(stored: profile.stored).profile == profile)
    }
  }
}

/// YAML of nothing but its own signs, keys and line ends, in any order.
@Test func anySignsInAnyOrderAreReadOrRefused() {
  var random = SeededGenerator(seed: 61)
  let pieces = [
    "profil", "titel: ", "system:", "- ", "-", ": ", ":", "\n", "\n  ", "\n    ", "[", "]", "{",
    "}",
    ", ", "&a ", "*a", "!!str ", "!<x>", "|\n", ">-\n", "\"", "'", "#", " # ", "%YAML 1.1\n",
    "---\n",
    "...\n", "? ", "~", "\\", "\\u", "\t", "å", "\u{85}", "\u{2028}", "\u{FEFF}", "<<: ", "\0",
    "kontakter:",
  ]
  for _ in 0..<2000 {
    let count = Int.random(in: 0...40, using: &random)
    let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let read = Profile.read(yaml: Array(text.utf8))
    #expect(!read.faults.isEmpty, "\(text)")
  }
}
