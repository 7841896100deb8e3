import DowntimeModel
import Foundation
import TestSupport
import Testing

@Test func everyLetterOfLatin1AndExtendedAIsComposedAsFoundationDoes() throws {
  for code in UInt32(0xC0)...0x17F {
    let letter = String(try #require(Unicode.Scalar(code)))
    let apart = letter.decomposedStringWithCanonicalMapping
    #expect(Array(NormalForm.composed("x" + apart + "y").utf8) == Array(("x" + letter + "y").utf8))
    #expect(Array(NormalForm.composed(letter).utf8) == Array(letter.utf8))
  }
}

@Test(arguments: [
  "A\u{30A}sa O\u{308}berg", "e\u{301}\u{301}", "\u{301}a", "o\u{308}\u{30A}", "q\u{30A}",
  "ŵ w\u{302}",
  "", "👩‍⚕️ a\u{30A}", "i\u{308}i\u{304}",
])
func composedTextIsWhatFoundationMakesOfIt(_ text: String) {
  #expect(
    Array(NormalForm.composed(text).utf8)
      == Array(text.precomposedStringWithCanonicalMapping.utf8))
}

@Test func namesStandInTheOrderFoundationGivesSwedish() {
  let names = [
    "Adam", "Åke", "Åsa", "Ängla", "Örjan", "Öberg", "Ödman", "Zander", "Ürsula", "Yngve", "Ylva",
    "Östen", "Æsir", "Øyvind", "Anna Berg", "Annabel", "Anna-Karin", "Anna", "André", "Andre",
    "Andréa", "Edvard", "Édith", "Göran", "Goran", "Gustav", "Müller", "Myller", "Muller", "Šimon",
    "Simon", "Simone", "Łukasz", "Lukas", "Željko", "Zeljka", "van Berg", "Vanja", "Wilma",
    "Vilma", "Ville", "Wille", "Ärla", "Arla", "Oskar", "Óskar", "Ove", "Rum", "Çelik", "Celina",
    "Testa Testberg", "Tolvan Tolvansson", "Fejk Fejksson", "Prova Provsson",
  ]
  let locale = Locale(identifier: "sv_SE")
  let expected = names.sorted {
    $0.compare($1, options: [], range: nil, locale: locale) == .orderedAscending
  }
  #expect(SwedishOrder.sorted(names) == expected)
  #expect(SwedishOrder.sorted(names.reversed()) == expected)
}

/// Names of random letters, all pairs, in Foundation's Swedish order. Names of one letter are left
/// out: Foundation puts a lone `ä` before `aÄH`.
@Test func randomNamesStandInTheOrderFoundationGivesSwedish() {
  var random = SeededGenerator(seed: 253)
  let letters = Array("abcdefghijklmnopqrstuvwxyzåäöéüABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ")
  let names = (0..<400).map { _ in
    String(
      (0..<Int.random(in: 2...6, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      })
  }
  let locale = Locale(identifier: "sv_SE")
  var apart = 0
  for left in names {
    for right in names {
      // Letters first: names that differ only in accents and capitals may stand either way.
      let expected = left.compare(right, options: [], range: nil, locale: locale)
      guard SwedishOrder.folded(left) != SwedishOrder.folded(right) else { continue }
      if SwedishOrder.precedes(left, right) != (expected == .orderedAscending) {
        apart += 1
        if apart < 20 { Issue.record("\(left) \(right)") }
      }
    }
  }
  #expect(apart == 0)
}

@Test func roomsStandByTheirNumber() {
  #expect(
    SwedishOrder.sorted(["10", "2", "A10", "A2", "1", "B1", "02", "2B", "100000000000000000000"])
      == ["1", "02", "2", "2B", "10", "100000000000000000000", "A2", "A10", "B1"])
}

@Test(arguments: [
  ("Testa Testberg", "tes", true), ("Testa Testberg", "TESTB", true),
  ("Testa Testberg", "berg", false), ("Åsa Öberg", "ås öb", true), ("Asa", "å", false),
  ("Åsa", "a", false), ("André", "andre", true), ("Anna-Karin", "kar", true), ("", "", true),
  ("Anna", " ", true), ("Åsa", "A\u{30A}S", true), ("Müller", "my", true), ("Müller", "mü", true),
])
func searchFindsTheBeginningsOfWords(_ text: String, _ typed: String, _ isFound: Bool) {
  #expect(SwedishOrder.matches(text, typed: typed) == isFound)
}

@Test(arguments: [
  ("a\r\nb\rc\nd\u{85}e\u{2028}f", "a\nb\nc\nd\ne\nf"), ("a\u{1B}[31mb\u{7}\u{0}", "a[31mb"),
  ("a\tb\u{9B}c", "a\tbc"), ("x\u{202E}y\u{2066}z\u{FEFF}\u{200B}", "xyz"),
  ("A\u{30A}sa 👩‍⚕️", "Åsa 👩‍⚕️"), ("\r\r\n\n", "\n\n\n"), ("", ""),
])
func controlCharactersAreTakenOutOfText(_ typed: String, _ cleaned: String) {
  #expect(Array(CleanText.cleaned(typed).utf8) == Array(cleaned.utf8))
  #expect(CleanText.cleaned(CleanText.cleaned(typed)) == CleanText.cleaned(typed))
}

@Test func aLineHasNoLineEndsAndSingleSpaces() {
  #expect(CleanText.line("  Siv \t Sköterska\r\nTest \u{1B}") == "Siv Sköterska Test")
  #expect(CleanText.isBlank(" \n\u{200B}\u{1B}"))
  #expect(!CleanText.isBlank("."))
}

@Test(arguments: [
  ("Märta  DRACK te\nÅt ÄN Ö", "märta drack te åt än ö"), ("Æ Ø ß þ", "ä ö ss th"),
  ("ÉLAN 14, Łódź!", "elan 14, lodz!"), ("  x\u{2028} ", "x"), ("A\u{30A}", "å"),
  ("中 👩‍⚕️", "中 👩‍⚕️"), ("İ", "i"), ("", ""),
])
func searchFoldsCaseAccentsAndSpaces(_ text: String, _ folded: String) {
  #expect(Array(SwedishOrder.folded(text).utf8) == Array(folded.utf8))
}

@Test(arguments: [
  ("vaken och orolig", "rol vak", true), ("abab", "bab", true), ("ab", "abc", false),
  ("vaken", "vak sov", false), ("", "a", false), ("a", "", true), ("åt", "at", false),
])
func wordsAreFoundAnywhereInAText(_ text: String, _ words: String, _ isFound: Bool) {
  var texts = SearchTexts()
  // What stands in the neighbours is not found in it.
  for text in ["vak", text, "sov vak", text] { texts.append([text]) }
  let found = texts.holding(words.split(separator: " "))
  #expect(found.contains(1) == isFound)
  #expect(found.contains(3) == isFound)
  #expect(texts.holding(words.split(separator: " "), among: [1]) == (isFound ? [1] : []))
}

@Test func aTextIsFoldedAlikeWhetherItIsPlainOrNot() {
  var random = SeededGenerator(seed: 46)
  let pieces = [
    "a", "Z", " ", "  ", "\n", "\t", "\r\n", "7", "-", "å", "Ä", "Ö", "ö", "\u{0}", "\u{1F}",
    "\u{7F}",
  ]
  for _ in 0..<5000 {
    let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
    // É takes the text another way; only the last letter differs.
    let plain = Array(SwedishOrder.folded(text + "e").utf8)
    #expect(Array(SwedishOrder.folded(text + "É").utf8) == plain, "\(text.unicodeScalars)")
  }
}
