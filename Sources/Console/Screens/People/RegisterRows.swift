import DowntimeModel

/// A list of people as `RegisterText` reads it, each line judged by itself: those who can be
/// entered, and the lines that must be mended first.
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

  private init<Value>(
    _ read: RegisterText.Result<Value>,
    person: (RegisterText.Row<Value>) throws(RegisterFault) -> Person
  ) {
    faulty = read.faults.map { Faulty(line: $0.line, fault: .line($0.problem)) }
    for row in read.rows {
      do throws(RegisterFault) {
        good.append(Good(line: row.line, person: try person(row)))
      } catch {
        faulty.append(Faulty(line: row.line, fault: error))
      }
    }
    faulty.sort { $0.line < $1.line }
  }
}

extension RegisterRows where Person == StaffMember {
  /// Reads staff; a row without a role column gets the role of its title.
  init(_ text: String, register: [StaffMember], identities: IdentitySource) {
    var identities = identities
    self.init(RegisterText.staff(text, register: register)) { row throws(RegisterFault) in
      let value = row.value
      guard !value.title.isEmpty else { throw .noTitle }
      return StaffMember(
        id: Identifier(using: &identities), signature: value.signature, name: value.name,
        title: value.title,
        role: value.role == .careStaff ? Role(title: value.title) : value.role)
    }
  }
}

extension RegisterRows where Person == Resident {
  /// Reads residents; without a number to tell them apart, the same name and room is the same
  /// person.
  init(_ text: String, register: [Resident], today: CivilDate, identities: IdentitySource) {
    var identities = identities
    var taken = RegisterTaken(residents: register)
    let read = RegisterText.residents(text, today: today, register: register)
    self.init(read) { row throws(RegisterFault) in
      let resident = Resident(
        id: Identifier(using: &identities), name: row.value.name, number: row.value.number,
        room: row.value.room, protection: row.value.protection)
      try taken.take(resident)
      return resident
    }
  }
}
