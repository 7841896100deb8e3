import DowntimeModel

/// A list of people as typed, pasted or read from a file, one a line, each line judged by itself:
/// a fault in one never loses another. Columns are parted by semicolon, tab or comma; a first line
/// that names them (`Namn; Personnummer; Rum`) may put them in another order.
struct RegisterRows<Person: Hashable & Sendable> {
  /// A line that can be taken.
  struct Good {
    /// The line's number in the field, from 1.
    var line: Int
    /// The person it tells of.
    var person: Person
  }
  /// A line that must be mended.
  struct Faulty {
    /// The line's number in the field, from 1.
    var line: Int
    /// What is wrong.
    var fault: RegisterFault
  }

  private(set) var good: [Good] = []
  private(set) var faulty: [Faulty] = []

  private init(
    _ text: String, columns standard: [RegisterColumn],
    read: ([RegisterColumn: String]) throws(RegisterFault) -> Person
  ) {
    var columns = standard
    var isFirst = true
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let cells = RegisterColumn.cells(line)
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      let named = cells.map(RegisterColumn.init(heading:))
      if isFirst, named.contains(.name) || named.contains(.givenName) {
        columns = named
        isFirst = false
        continue
      }
      isFirst = false
      var row: [RegisterColumn: String] = [:]
      for (column, cell) in zip(columns, cells) where column != .other { row[column] = cell }
      do throws(RegisterFault) {
        good.append(Good(line: index + 1, person: try read(row)))
      } catch {
        faulty.append(Faulty(line: index + 1, fault: error))
      }
    }
  }
}

extension RegisterRows where Person == StaffMember {
  /// Reads `Namn; befattning; signatur`; a signature left out is made from the name.
  init(_ text: String, taken: RegisterTaken, identities: IdentitySource) {
    var (taken, identities) = (taken, identities)
    self.init(text, columns: [.name, .title, .signature]) { row throws(RegisterFault) in
      let name = try RegisterColumn.name(row)
      let title = row[.title] ?? ""
      guard !title.isEmpty else { throw .noTitle }
      guard title.count <= EntryLimits.lineCharacters else { throw .tooLong }
      let typed = row[.signature] ?? ""
      guard let signature = typed.isEmpty ? Signature.proposal(for: name) : Signature(typed) else {
        throw .badSignature
      }
      let member = StaffMember(
        id: Identifier(using: &identities), signature: signature, name: name, title: title,
        role: Role(title: title))
      try taken.take(member)
      return member
    }
  }
}

extension RegisterRows where Person == Resident {
  /// Reads `Namn; personnummer; rum`; number and room may be left out.
  init(_ text: String, today: CivilDate, taken: RegisterTaken, identities: IdentitySource) {
    var (taken, identities) = (taken, identities)
    self.init(text, columns: [.name, .number, .room]) { row throws(RegisterFault) in
      let resident = Resident(
        id: Identifier(using: &identities), name: try RegisterColumn.name(row),
        number: try .register(row[.number] ?? "", today: today), room: row[.room] ?? "")
      guard resident.room.count <= EntryLimits.lineCharacters else { throw .tooLong }
      try taken.take(resident)
      return resident
    }
  }
}

/// What a column of a list holds.
enum RegisterColumn: Hashable {
  case name, givenName, familyName, title, signature, number, room, other

  /// The column that a heading names.
  init(heading: String) {
    switch heading.lowercased() {
    case "namn", "för- och efternamn", "fullständigt namn": self = .name
    case "förnamn", "tilltalsnamn": self = .givenName
    case "efternamn": self = .familyName
    case "befattning", "titel", "yrke", "yrkestitel": self = .title
    case "signatur", "sign": self = .signature
    case "personnummer", "personnr", "pnr", "person-id": self = .number
    case "rum", "rumsnummer", "lägenhet", "lgh", "boende": self = .room
    default: self = .other
    }
  }

  /// The name in a row, from one column or two.
  static func name(_ row: [RegisterColumn: String]) throws(RegisterFault) -> String {
    let parts = [row[.givenName], row[.familyName]].compactMap { $0 }.filter { !$0.isEmpty }
    let name = row[.name] ?? parts.joined(separator: " ")
    guard !name.isEmpty else { throw .noName }
    guard name.count <= EntryLimits.lineCharacters else { throw .tooLong }
    return name
  }

  /// The cells of a line, spaces at their ends taken off; a cell may stand in double quotes.
  static func cells(_ line: Substring) -> [String] {
    let separator: Character =
      line.contains("\t") ? "\t" : line.contains(";") ? ";" : ","
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == separator, !isQuoted {
        cells.append(cell.trimmed)
        cell = ""
      } else {
        cell.append(character)
      }
    }
    cells.append(cell.trimmed)
    return cells
  }
}
