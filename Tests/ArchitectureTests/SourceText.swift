/// A text of a source file, and the same text as the compiler reads it.
struct SourceText {
  /// As written.
  let text: String
  /// The same lines with comments and the inside of strings blanked; what is interpolated into a
  /// string stays, since it is code.
  let code: String

  init(_ text: String) {
    self.text = text
    var reader = CodeReader(text)
    code = reader.read()
  }

  /// The modules that the text imports, with the line of each.
  var imports: [(module: String, line: Int)] {
    var found: [(module: String, line: Int)] = []
    for (number, line) in lines(of: code) where line.contains("import") {
      for statement in line.split(separator: ";") {
        if let match = statement.prefixMatch(of: Self.importStatement) {
          found.append((String(match.1), number))
        }
      }
    }
    return found
  }

  /// The names of the types that the text declares: at its outermost level, or at any.
  func declaredTypes(nested: Bool) -> [String] {
    lines(of: code).compactMap { _, line in
      let line = nested ? line.drop { $0 == " " } : line
      guard let first = line.first, first.isLetter || first == "@" else { return nil }
      return line.prefixMatch(of: Self.typeDeclaration).map { String($0.1) }
    }
  }

  /// What stands inside string literals, a piece a line, without what is interpolated into them.
  var literals: [(text: String, line: Int)] {
    let (written, read) = (Array(text.utf8), Array(code.utf8))
    var found: [(String, Int)] = []
    var (line, at, isQuoted) = (1, 0, false)
    while at < written.count {
      // What the compiler does not read is a comment or the inside of a string; a string follows
      // its quotation mark or what was interpolated into it.
      guard written[at] != read[at] else {
        if read[at] == UInt8(ascii: "\n") { line += 1 }
        if read[at] != UInt8(ascii: " ") {
          isQuoted =
            read[at] == UInt8(ascii: "\"") || read[at] == UInt8(ascii: ")")
            || (isQuoted && read[at] == UInt8(ascii: "\n"))
        }
        at += 1
        continue
      }
      let start = at
      while at < written.count, written[at] != read[at] || read[at] == UInt8(ascii: " ") { at += 1 }
      let piece = String(decoding: written[start..<at], as: UTF8.self)
      if isQuoted, !piece.hasPrefix("//"), !piece.hasPrefix("/*") { found.append((piece, line)) }
    }
    return found
  }

  /// The words of the code with the line of each: what could name a type or a function.
  var words: [(word: String, line: Int)] { words(in: code) }

  /// The words without those that only tag an identifier.
  var wordsAndNoTags: [(word: String, line: Int)] {
    words(in: code.replacing(#/Identifier<\w+>/#, with: "Identifier"))
  }

  private func words(in code: String) -> [(word: String, line: Int)] {
    lines(of: code).flatMap { number, line in
      line.utf8.split { !isInWord($0) }.map { (String(Substring($0)), number) }
    }
  }

  /// Letters, digits, the low line, and every byte of a letter outside ASCII.
  private func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }

  /// The lines of a text, from 1.
  func lines(of text: String) -> [(number: Int, line: Substring)] {
    zip(1..., text.split(separator: "\n", omittingEmptySubsequences: false)).map { ($0, $1) }
  }

  private static var importStatement: Regex<(Substring, Substring)> {
    #/
      \s* (?: @\w+ (?: \( [^)]* \) )? \s+ )*
      (?: (?: public | package | internal | fileprivate | private ) \s+ )?
      import \s+
      (?: (?: struct | class | enum | protocol | typealias | func | let | var | actor ) \s+ )?
      `? (\w+)
    /#
  }

  private static var typeDeclaration: Regex<(Substring, Substring)> {
    #/
      (?: @\w+ (?: \( [^)]* \) )? \s+ )*
      (?: (?: public | package | internal | private | fileprivate | final | indirect ) \s+ )*
      (?: struct | class | enum | protocol | typealias | actor ) \s+ (\w+)
    /#
  }
}

/// Walks a Swift text once and blanks comments and the inside of string literals.
/// Regex literals are not known to it; Sources has none.
private struct CodeReader {
  private let input: [UInt8]
  private var output: [UInt8] = []
  private var at = 0
  private let newline = UInt8(ascii: "\n")

  init(_ text: String) {
    input = Array(text.utf8)
  }

  mutating func read() -> String {
    readCode(insideInterpolation: false)
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func readCode(insideInterpolation: Bool) {
    var depth = 0
    while at < input.count {
      if sees("//") {
        while at < input.count, input[at] != newline { blank() }
      } else if sees("/*") {
        readBlockComment()
      } else if let hashes = openingHashes() {
        readString(hashes: hashes)
      } else {
        if input[at] == UInt8(ascii: "(") { depth += 1 }
        if input[at] == UInt8(ascii: ")") { depth -= 1 }
        keep()
        if insideInterpolation, depth < 0 { return }
      }
    }
  }

  private mutating func readBlockComment() {
    var depth = 0
    repeat {
      if sees("/*") {
        depth += 1
        blank(2)
      } else if sees("*/") {
        depth -= 1
        blank(2)
      } else {
        blank()
      }
    } while depth > 0 && at < input.count
  }

  /// How many # stand before the quotation mark that begins here; nil when no string does.
  private func openingHashes() -> Int? {
    var end = at
    while end < input.count, input[end] == UInt8(ascii: "#") { end += 1 }
    return end < input.count && input[end] == UInt8(ascii: "\"") ? end - at : nil
  }

  private mutating func readString(hashes: Int) {
    keep(hashes)
    let marks = sees("\"\"\"") ? 3 : 1
    keep(marks)
    let raw = String(repeating: "#", count: hashes)
    let close = String(repeating: "\"", count: marks) + raw
    while at < input.count {
      if sees("\\" + raw + "(") {
        keep(2 + hashes)
        readCode(insideInterpolation: true)
      } else if hashes == 0, sees("\\") {
        blank(2)
      } else if sees(close) {
        return keep(close.utf8.count)
      } else {
        blank()
      }
    }
  }

  private func sees(_ text: String) -> Bool {
    var place = at
    for byte in text.utf8 {
      guard place < input.count, input[place] == byte else { return false }
      place += 1
    }
    return true
  }

  private mutating func keep(_ count: Int = 1) {
    for _ in 0..<count where at < input.count {
      output.append(input[at])
      at += 1
    }
  }

  private mutating func blank(_ count: Int = 1) {
    for _ in 0..<count where at < input.count {
      output.append(input[at] == newline ? newline : UInt8(ascii: " "))
      at += 1
    }
  }
}
