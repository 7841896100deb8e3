/// Bodies of decisions and of what follows from them: payments and orders.
enum DecisionPayload {
  static func write(_ decision: Decision) -> JSONValue {
    var members = MemberWriter()
    members.person("person", decision.person)
    members.text("purpose", decision.purpose)
    members.word("law", decision.law)
    members.text("officer", decision.officer)
    members.text("decisionMaker", decision.decisionMaker)
    members.day("decidedOn", decision.decidedOn)
    members.text("documentPlace", decision.documentPlace)
    return members.object
  }

  static func readDecision(_ reader: inout MemberReader) throws(PayloadError) -> Decision {
    Decision(
      person: try reader.person("person"), purpose: try reader.string("purpose"),
      law: try reader.word("law"), officer: try reader.string("officer"),
      decisionMaker: try reader.string("decisionMaker"), decidedOn: try reader.day("decidedOn"),
      documentPlace: try reader.stringIfAny("documentPlace"))
  }

  static func write(_ payment: CardPayment) -> JSONValue {
    var members = MemberWriter()
    members.person("person", payment.person)
    members.word("kind", payment.kind)
    members.text("voucher", payment.voucher)
    members.text("purpose", payment.purpose)
    members.amount("öre", payment.amount)
    members.text("decisionMaker", payment.decisionMaker)
    members.text("officer", payment.officer)
    members.text("decisionNumber", payment.decisionNumber)
    members.text("userNumber", payment.userNumber)
    members.id("decision", payment.decision)
    members.text("limitReason", payment.limitReason)
    return members.object
  }

  static func readPayment(_ reader: inout MemberReader) throws(PayloadError) -> CardPayment {
    var payment = CardPayment(
      person: try reader.person("person"), kind: try reader.word("kind"),
      voucher: try reader.string("voucher"), purpose: try reader.string("purpose"),
      amount: try reader.amount("öre"), decisionMaker: try reader.string("decisionMaker"),
      officer: try reader.string("officer"))
    payment.decisionNumber = try reader.stringIfAny("decisionNumber")
    payment.userNumber = try reader.stringIfAny("userNumber")
    payment.decision = try reader.identifierIfAny("decision")
    payment.limitReason = try reader.stringIfAny("limitReason")
    return payment
  }

  static func write(_ order: Order) -> JSONValue {
    var members = MemberWriter()
    members.person("person", order.person)
    members.text("service", order.service)
    members.flag("isUrgent", order.isUrgent)
    members.text("provider", order.provider)
    members.day("startsOn", order.startsOn)
    members.text("dataGiven", order.dataGiven)
    members.id("decision", order.decision)
    return members.object
  }

  static func readOrder(_ reader: inout MemberReader) throws(PayloadError) -> Order {
    Order(
      person: try reader.person("person"), service: try reader.string("service"),
      isUrgent: try reader.bool("isUrgent"), provider: try reader.string("provider"),
      startsOn: try reader.dayIfAny("startsOn"), dataGiven: try reader.stringIfAny("dataGiven"),
      decision: try reader.identifierIfAny("decision"))
  }
}
