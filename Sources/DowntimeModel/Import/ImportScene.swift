/// What the lines of an import may point at: the unit's people, and the clock.
struct ImportScene {
  /// The unit's people, those of earlier lines included.
  var people: ImportPeople
  /// What earlier lines and the journal call things.
  var references: ImportReferences
  /// The outage that the line belongs to.
  var outage: Identifier<Outage>?
  /// The clock when the import began.
  let now: LocalTime

  /// The day of the import.
  var today: CivilDate { StockholmTime.civil(of: now).date }
}

/// Staff by signature and residents by number.
struct ImportPeople {
  private var staff: [Signature: StaffMember] = [:]
  private var residents: [PersonNumber: Resident] = [:]

  init(_ unit: UnitState) {
    // Paper can be signed by someone who has left; who works here now comes first.
    for member in unit.staff where staff[member.signature]?.isActive != true { add(member) }
    for resident in unit.residents where residents[resident.number]?.isActive != true {
      add(resident)
    }
  }

  mutating func add(_ member: StaffMember) { staff[member.signature] = member }

  mutating func add(_ resident: Resident) {
    switch resident.number {
    case .personnummer, .reserve: residents[resident.number] = resident
    // Several people can share a birth date.
    case .birthDate, .unknown: break
    }
  }

  func member(_ signature: Signature) -> StaffMember? { staff[signature] }

  func resident(_ number: PersonNumber) -> Resident? { residents[number] }
}
