/// Bodies of loans of sticks and laptops, and of their steps.
enum LoanPayload {
  static func write(_ loan: DeviceLoan) -> JSONValue {
    var members = MemberWriter()
    members.word("device", loan.device)
    members.text("number", loan.number)
    members.flag("isNewAndEncrypted", loan.isNewAndEncrypted)
    members.text("borrower", loan.borrower)
    members.text("workplace", loan.workplace)
    members.text("place", loan.place)
    members.text("officer", loan.officer)
    return members.object
  }

  static func readLoan(_ reader: inout MemberReader) throws(PayloadError) -> DeviceLoan {
    DeviceLoan(
      device: try reader.word("device"), number: try reader.string("number"),
      isNewAndEncrypted: try reader.bool("isNewAndEncrypted"),
      borrower: try reader.string("borrower"), workplace: try reader.string("workplace"),
      place: try reader.string("place"), officer: try reader.stringIfAny("officer"))
  }

  static func write(_ step: DeviceLoanStep) -> JSONValue {
    var members = MemberWriter()
    members.id("loan", step.loan)
    switch step.step {
    case .dataEntered: members.name("type", "dataEntered")
    case .emptied: members.name("type", "emptied")
    case .returned(let receiver):
      members.name("type", "returned")
      members.text("receiver", receiver)
    case .lost(let discoveredAt):
      members.name("type", "lost")
      members.time("discoveredAt", discoveredAt)
    }
    return members.object
  }

  static func readStep(_ reader: inout MemberReader) throws(PayloadError) -> DeviceLoanStep {
    DeviceLoanStep(loan: try reader.identifier("loan"), step: try step(&reader))
  }

  private static func step(_ reader: inout MemberReader) throws(PayloadError)
    -> DeviceLoanStep.Step
  {
    switch try reader.string("type") {
    case "dataEntered": return .dataEntered
    case "emptied": return .emptied
    case "returned": return .returned(receiver: try reader.string("receiver"))
    case "lost": return .lost(discoveredAt: try reader.time("discoveredAt"))
    default: throw .invalid(reader.path("type"))
    }
  }
}
