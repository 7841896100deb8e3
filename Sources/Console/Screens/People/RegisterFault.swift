import DowntimeModel

/// Why a row about a person, or the fields about her, cannot be taken as they stand.
enum RegisterFault: Error, Hashable, Sendable {
  case noName
  case noTitle
  /// No signature is given and none can be made from the name, or it is not two to five letters.
  case badSignature
  /// Somebody has the signature already.
  case signatureTaken(Signature, by: String)
  /// Looks like an identity number but is none.
  case badNumber(Personnummer.Fault)
  /// Ten digits that fit two centuries.
  case openCentury
  /// Somebody has the number already.
  case numberTaken(by: String, hasLeft: Bool)
  /// The same name and room, without a number that tells them apart.
  case alreadyThere(hasLeft: Bool)
  /// Longer than `EntryLimits.lineCharacters`.
  case tooLong
  /// A line of a list that cannot be read.
  case line(RegisterText.Fault.Problem)
}

/// Who is in the registers already, so that nobody is entered twice.
struct RegisterTaken {
  private var signatures: [Signature: String] = [:]
  private var residents: [Resident] = []

  /// What a unit has; the person who is being changed is left out.
  init(
    _ unit: UnitState, exceptStaff staff: Identifier<StaffMember>? = nil,
    exceptResident resident: Identifier<Resident>? = nil
  ) {
    for member in unit.activeStaff where member.id != staff {
      signatures[member.signature] = member.shownName
    }
    residents = unit.residents.filter { $0.id != resident }
  }

  /// Some residents.
  init(residents: [Resident]) {
    self.residents = residents
  }

  /// Adds a staff member, unless her signature is taken.
  mutating func take(_ member: StaffMember) throws(RegisterFault) {
    if let name = signatures[member.signature] {
      throw .signatureTaken(member.signature, by: name)
    }
    signatures[member.signature] = member.shownName
  }

  /// Adds a resident, unless she is there already.
  mutating func take(_ resident: Resident) throws(RegisterFault) {
    if resident.number == .unknown {
      let same = residents.first {
        $0.number == .unknown && $0.name == resident.name && $0.room == resident.room
      }
      if let same { throw .alreadyThere(hasLeft: !same.isActive) }
    } else if let same = residents.first(where: { $0.number == resident.number }) {
      throw .numberTaken(by: same.name, hasLeft: !same.isActive)
    }
    residents.append(resident)
  }
}

extension PersonNumber {
  /// The number that a text in a register means.
  static func register(_ typed: String, today: CivilDate) throws(RegisterFault) -> PersonNumber {
    guard typed.count <= EntryLimits.lineCharacters else { throw .tooLong }
    switch PersonNumberInput.parse(typed, today: today) {
    case .success(.number(let number)), .success(.unchecked(let number)): return number
    case .success(.either): throw .openCentury
    case .failure(let fault): throw .badNumber(fault)
    }
  }
}

extension Role {
  /// The role that a title most likely means; care staff when it says nothing else.
  init(title: String) {
    let title = title.lowercased()
    let words: [(String, Role)] = [
      ("ekonomiskt bistånd", .incomeSupportManager), ("enhetschef", .unitManager),
      ("granskare", .reviewer), ("it-", .technician), ("sjuksköterska", .nurse), ("ssk", .nurse),
      ("handläggare", .caseOfficer), ("arbetsledare", .teamLeader),
    ]
    self = words.first { title.contains($0.0) }?.1 ?? .careStaff
  }
}
