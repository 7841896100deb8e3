/// Lists of staff and residents as they are typed, pasted or read from a file: one line, one
/// person. Nothing is dropped in silence: each line becomes a row or a fault.
public enum RegisterText {
  /// A row that can be taken in.
  public struct Row<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// What it says.
    public var value: Value
    /// What the person should look at.
    public var warnings: [Warning]
  }

  /// A staff member, not yet in the register.
  public struct Staff: Hashable, Sendable {
    /// As typed, else proposed from the name.
    public var signature: Signature
    /// The full name.
    public var name: String
    /// The title; may be empty, with a warning.
    public var title: String
    /// The role; care staff unless a column says otherwise.
    public var role: Role
  }

  /// A resident, not yet in the register.
  public struct Person: Hashable, Sendable {
    /// The full name.
    public var name: String
    /// The identity number, as far as typed.
    public var number: PersonNumber
    /// The room; may be empty.
    public var room: String
    /// Whether the data are protected; none unless a column says otherwise.
    public var protection: Protection
  }

  /// What may be wrong with a row that is taken in.
  public enum Warning: Hashable, Sendable {
    /// The same name stands on an earlier line.
    case sameName(line: Int)
    /// Someone in the register has the same name.
    case alreadyInRegister
    /// The identity number cannot be checked.
    case uncheckedNumber
    /// No title is given (K-12).
    case titleMissing
  }

  /// A line that cannot be taken in.
  public struct Fault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
      /// No name, or shorter than two characters.
      case name
      /// Longer than `EntryLimits.lineCharacters`.
      case tooLong(RegisterColumn)
      /// Not two to five letters, or none can be made of the name.
      case signature
      /// Someone else has the signature.
      case signatureTaken
      /// Not a role.
      case role
      /// Not an identity number.
      case number(Personnummer.Fault)
      /// Ten digits that fit two centuries: twelve are needed.
      case century
      /// The same identity number stands on an earlier line or in the register.
      case numberTaken
      /// A quoted field does not end on its line.
      case unclosedQuote
      /// More fields than columns.
      case tooManyFields
    }
    /// The line, from 1.
    public var line: Int
    /// What is wrong.
    public var problem: Problem

    /// A fault.
    public init(line: Int, problem: Problem) {
      self.line = line
      self.problem = problem
    }
  }

  /// Rows and faults, both in the order of the lines.
  public struct Result<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Lines that can be taken in.
    public var rows: [Row<Value>] = []
    /// Lines that cannot.
    public var faults: [Fault] = []
  }

  /// Reads residents: `namn;personnummer;rum`, names alone, or columns in the order of a header.
  public static func residents(
    _ text: String, today: CivilDate, register: [Resident] = []
  ) -> Result<Person> {
    var result = Result<Person>()
    var lines: [String: Int] = [:]
    var numbers = Set(register.map(\.number)).subtracting([.unknown])
    let names = Set(register.filter(\.isActive).map { SwedishOrder.folded($0.name) })
    for record in RegisterTable.records(text, .residents) {
      do throws(Fault) {
        let fields = try record.fields.get()
        let name = try name(fields, record.line)
        var warnings: [Warning] = []
        let (number, isUnchecked) = try number(fields[.number] ?? "", record.line, today)
        if isUnchecked { warnings.append(.uncheckedNumber) }
        if case .personnummer = number, !numbers.insert(number).inserted {
          throw Fault(line: record.line, problem: .numberTaken)
        }
        warnings += same(name, record.line, &lines, names)
        let person = Person(
          name: name, number: number, room: fields[.room] ?? "",
          protection: Protection(typed: fields[.protection] ?? ""))
        result.rows.append(Row(line: record.line, value: person, warnings: warnings))
      } catch {
        result.faults.append(error)
      }
    }
    return result
  }

  /// Reads staff: `signatur;namn;befattning`, names alone (signatures are then proposed), or
  /// columns in the order of a header.
  public static func staff(_ text: String, register: [StaffMember] = []) -> Result<Staff> {
    var result = Result<Staff>()
    var lines: [String: Int] = [:]
    let active = register.filter(\.isActive)
    var taken = Set(active.map(\.signature))
    let names = Set(active.map { SwedishOrder.folded($0.name) })
    let records = RegisterTable.records(text, .staff)
    // Typed signatures come first: a proposal must not take one that stands further down.
    var typed: Set<Signature> = []
    for case .success(let fields) in records.map(\.fields) {
      if let signature = Signature(fields[.signature] ?? "") { typed.insert(signature) }
    }
    for record in records {
      do throws(Fault) {
        let fields = try record.fields.get()
        let name = try name(fields, record.line)
        let signature = try signature(
          fields[.signature] ?? "", name, record.line, taken, typed)
        let title = fields[.title] ?? ""
        var warnings: [Warning] = title.isEmpty ? [.titleMissing] : []
        var role = Role.careStaff
        if let text = fields[.role], !text.isEmpty {
          guard let known = Role(rawValue: text.lowercased()) else {
            throw Fault(line: record.line, problem: .role)
          }
          role = known
        }
        warnings += same(name, record.line, &lines, names)
        taken.insert(signature)
        let staff = Staff(signature: signature, name: name, title: title, role: role)
        result.rows.append(Row(line: record.line, value: staff, warnings: warnings))
      } catch {
        result.faults.append(error)
      }
    }
    return result
  }

  private static func name(_ fields: [RegisterColumn: String], _ line: Int) throws(Fault)
    -> String
  {
    for column in RegisterColumn.allCases {
      if let text = fields[column], text.count > EntryLimits.lineCharacters {
        throw Fault(line: line, problem: .tooLong(column))
      }
    }
    guard let name = fields[.name], name.count >= 2, name.contains(where: \.isLetter) else {
      throw Fault(line: line, problem: .name)
    }
    return name
  }

  private static func same(
    _ name: String, _ line: Int, _ lines: inout [String: Int], _ names: Set<String>
  ) -> [Warning] {
    let folded = SwedishOrder.folded(name)
    defer { if lines[folded] == nil { lines[folded] = line } }
    return (lines[folded].map { [.sameName(line: $0)] } ?? [])
      + (names.contains(folded) ? [.alreadyInRegister] : [])
  }

  private static func number(_ text: String, _ line: Int, _ today: CivilDate) throws(Fault)
    -> (PersonNumber, isUnchecked: Bool)
  {
    switch PersonNumberInput.parse(text, today: today) {
    case .success(.number(let number)): return (number, false)
    case .success(.unchecked(let number)): return (number, true)
    case .success(.either): throw Fault(line: line, problem: .century)
    case .failure(let fault): throw Fault(line: line, problem: .number(fault))
    }
  }

  private static func signature(
    _ text: String, _ name: String, _ line: Int, _ taken: Set<Signature>,
    _ typed: Set<Signature>
  ) throws(Fault) -> Signature {
    if !text.isEmpty {
      guard let signature = Signature(text) else { throw Fault(line: line, problem: .signature) }
      guard !taken.contains(signature) else {
        throw Fault(line: line, problem: .signatureTaken)
      }
      return signature
    }
    guard let first = Signature.proposal(for: name) else {
      throw Fault(line: line, problem: .signature)
    }
    // A taken proposal grows by letters of the last name: ABE, ABER, ABERG.
    let last = name.split(whereSeparator: \.isWhitespace).last ?? ""
    let longer = (0...5).compactMap { count in
      Signature(first.text.prefix(1) + last.prefix(count))
    }
    let free = ([first] + longer).first { !taken.contains($0) && !typed.contains($0) }
    guard let free else { throw Fault(line: line, problem: .signatureTaken) }
    return free
  }
}
