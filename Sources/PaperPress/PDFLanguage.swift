/// Says in a PDF what language it is in, for those who have it read aloud: cairo cannot.
///
/// A PDF is changed by adding to it: a newer form of its first object, and a table that tells where
/// that is. Nothing that stands there is moved.
enum PDFLanguage {
  /// The file with its language; as it was where it is not of the form that cairo 1.16 to 1.18 writes.
  static func marked(_ pdf: [UInt8], language: String) -> [UInt8] {
    // The end has one table and one trailer: what is looked for stands there.
    let tail = String(decoding: pdf.suffix(1 << 16), as: UTF8.self)
    guard let root = number(after: "/Root ", in: tail),
      let size = number(after: "/Size ", in: tail),
      let table = number(after: "startxref\n", in: tail),
      let object = range(of: "\n\(root) 0 obj\n", in: pdf),
      let open = range(of: "<<", in: pdf, from: object.upperBound),
      let end = range(of: "endobj\n", in: pdf, from: open.upperBound)
    else { return pdf }
    let info = number(after: "/Info ", in: tail).map { " /Info \($0) 0 R" } ?? ""
    var marked = pdf
    let place = marked.count
    marked += Array("\(root) 0 obj\n<< /Lang (\(language))".utf8)
    marked += pdf[open.upperBound..<end.upperBound]
    let start = marked.count
    let digits = String(place)
    let offset = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
    marked += Array(
      """
      xref
      \(root) 1
      \(offset) 00000 n\u{20}
      trailer
      << /Size \(size) /Root \(root) 0 R\(info) /Prev \(table) >>
      startxref
      \(start)
      %%EOF

      """.utf8)
    return marked
  }

  /// The number after the last such word.
  private static func number(after word: String, in text: String) -> Int? {
    let bytes = Array(text.utf8)
    var found: Int?
    var from = 0
    while let place = range(of: word, in: bytes, from: from) {
      found = Int(
        String(
          decoding: bytes[place.upperBound...].prefix { (48...57).contains($0) }, as: UTF8.self))
      from = place.upperBound
    }
    return found
  }

  private static func range(of word: String, in bytes: [UInt8], from: Int = 0) -> Range<Int>? {
    let word = Array(word.utf8)
    guard bytes.count - from >= word.count else { return nil }
    for start in from...(bytes.count - word.count)
    where bytes[start] == word[0] && bytes[start..<start + word.count].elementsEqual(word) {
      return start..<start + word.count
    }
    return nil
  }
}
