/// Bodies of the card account's refills, reconciliations and cash holders.
enum CardAccountPayload {
  static func write(_ refill: CardRefill) -> JSONValue {
    switch refill {
    case .ordered(let amount, let decidedBy, let arrivedAt):
      var members = MemberWriter(type: "ordered")
      members.amount("öre", amount)
      members.text("decidedBy", decidedBy)
      members.time("arrivedAt", arrivedAt)
      return members.object
    case .returned(let refill, let amount):
      var members = MemberWriter(type: "returned")
      members.id("refill", refill)
      members.amount("öre", amount)
      return members.object
    }
  }

  static func readRefill(_ reader: inout MemberReader) throws(PayloadError) -> CardRefill {
    switch try reader.string("type") {
    case "ordered":
      return .ordered(
        amount: try reader.amount("öre"), decidedBy: try reader.string("decidedBy"),
        arrivedAt: try reader.time("arrivedAt"))
    case "returned":
      return .returned(
        refill: try reader.identifier("refill"), amount: try reader.amount("öre"))
    default: throw .invalid(reader.path("type"))
    }
  }

  static func write(_ reconciliation: CardReconciliation) -> JSONValue {
    var members = MemberWriter()
    members.word("with", reconciliation.with)
    members.text("name", reconciliation.name)
    members.time("at", reconciliation.at)
    members.flag("refills", reconciliation.refills)
    return members.object
  }

  static func readReconciliation(_ reader: inout MemberReader) throws(PayloadError)
    -> CardReconciliation
  {
    CardReconciliation(
      with: try reader.word("with"), name: try reader.string("name"), at: try reader.time("at"),
      refills: try reader.bool("refills"))
  }

  static func write(_ holder: CashHolder) -> JSONValue {
    var members = MemberWriter()
    members.id("id", holder.id)
    members.text("name", holder.name)
    members.text("unit", holder.unit)
    members.text("phone", holder.phone)
    members.text("email", holder.email)
    members.day("checkedOn", holder.checkedOn)
    members.flag("isActive", holder.isActive)
    return members.object
  }

  static func readHolder(_ reader: inout MemberReader) throws(PayloadError) -> CashHolder {
    CashHolder(
      id: try reader.identifier("id"), name: try reader.string("name"),
      unit: try reader.string("unit"), phone: try reader.string("phone"),
      email: try reader.string("email"), checkedOn: try reader.day("checkedOn"),
      isActive: try reader.bool("isActive"))
  }
}
