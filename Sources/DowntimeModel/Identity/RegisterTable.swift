/// The columns that lists of people can have.
public enum RegisterColumn: String, CaseIterable, Hashable, Sendable {
  case name, number, room, signature, title, role, protection
  /// The parts of a name that a spreadsheet keeps apart.
  case firstName, lastName

  /// The column of a Swedish header.
  init?(header: String) {
    switch SwedishOrder.folded(header) {
    case "namn": self = .name
    case "förnamn", "tilltalsnamn": self = .firstName
    case "efternamn": self = .lastName
    case "personnummer", "pnr", "personnr", "id": self = .number
    case "rum", "rumsnr", "lägenhet", "lgh": self = .room
    case "signatur", "sign": self = .signature
    case "befattning", "titel", "yrke": self = .title
    case "roll": self = .role
    case "skydd", "skyddad", "skyddade personuppgifter", "sekretess": self = .protection
    default: return nil
    }
  }
}

/// Lines of text as fields by column.
enum RegisterTable {
  enum Kind {
    case staff, residents
  }

  struct Record {
    var line: Int
    var fields: Result<[RegisterColumn: String], RegisterText.Fault>
  }

  /// Every line that is not blank, the header left out.
  static func records(_ text: String, _ kind: Kind) -> [Record] {
    let lines = CleanText.cleaned(text).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().map { (number: $0.offset + 1, text: $0.element) }
      .filter { !$0.text.allSatisfy(\.isWhitespace) }
    guard let first = lines.first else { return [] }
    let separator = separator(in: lines.map(\.text))
    let header = fields(first.text, separator)?.map { RegisterColumn(header: $0) }
    let columns = header.flatMap { header in
      header.contains(.name) || header.contains(.firstName) && header.contains(.lastName)
        ? header : nil
    }
    return (columns == nil ? lines[...] : lines.dropFirst()).map { line in
      Record(
        line: line.number, fields: record(line.text, line.number, separator, columns, kind))
    }
  }

  private static func record(
    _ text: Substring, _ line: Int, _ separator: Character, _ header: [RegisterColumn?]?,
    _ kind: Kind
  ) -> Result<[RegisterColumn: String], RegisterText.Fault> {
    guard var fields = fields(text, separator) else {
      return .failure(RegisterText.Fault(line: line, problem: .unclosedQuote))
    }
    while let last = fields.last, last.isEmpty, fields.count > 1 { fields.removeLast() }
    // Columns of a spreadsheet that mean nothing here are nil, and passed by.
    let columns: [RegisterColumn?]
    if let header {
      columns = header
    } else {
      switch kind {
      case .residents:
        fields = surnameLast(fields, separator)
        columns = residentColumns(fields)
      case .staff: columns = staffColumns(fields)
      }
    }
    guard fields.count <= columns.count else {
      return .failure(RegisterText.Fault(line: line, problem: .tooManyFields))
    }
    var record: [RegisterColumn: String] = [:]
    for case (let column?, let field) in zip(columns, fields) where record[column] == nil {
      record[column] = field
    }
    if record[.name] == nil {
      let parts = [record[.firstName], record[.lastName]].compactMap { $0 }
      record[.name] = parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
    return .success(record)
  }

  /// `Testberg, Testa` is one name, not two fields.
  private static func surnameLast(_ fields: [String], _ separator: Character) -> [String] {
    guard separator == ",", fields.count == 2, !fields[0].isEmpty,
      fields.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" } }),
      fields[1].count >= 2
    else { return fields }
    return [fields[1] + " " + fields[0]]
  }

  private static func residentColumns(_ fields: [String]) -> [RegisterColumn] {
    let digits = fields.count == 2 ? fields[1].filter(\.isNumber).count : 6
    return digits < 6 ? [.name, .room] : [.name, .number, .room]
  }

  private static func staffColumns(_ fields: [String]) -> [RegisterColumn] {
    let beginsWithSignature =
      fields.count > 1 && (fields[0].isEmpty || Signature(fields[0]) != nil)
      && !fields[0].contains(" ")
    return beginsWithSignature ? [.signature, .name, .title, .role] : [.name, .title, .role]
  }

  /// A tab, else a semicolon, else a comma: the first that stands in any line.
  private static func separator(in lines: [Substring]) -> Character {
    ["\t", ";"].first { separator in lines.contains { $0.contains(separator) } } ?? ","
  }

  /// The fields of a line, spaces around them dropped, quoted ones as in RFC 4180; nil when a
  /// quote does not end.
  private static func fields(_ line: Substring, _ separator: Character) -> [String]? {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var rest = line[...]
    while let character = rest.popFirst() {
      if isQuoted {
        if character != "\"" {
          field.append(character)
        } else if rest.first == "\"" {
          rest.removeFirst()
          field.append("\"")
        } else {
          isQuoted = false
        }
      } else if character == separator {
        fields.append(CleanText.line(field))
        field = ""
      } else if character == "\"" && field.allSatisfy(\.isWhitespace) {
        field = ""
        isQuoted = true
      } else {
        field.append(character)
      }
    }
    return isQuoted ? nil : fields + [CleanText.line(field)]
  }
}
