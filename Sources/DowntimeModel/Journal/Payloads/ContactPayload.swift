/// Bodies of the contact list's rows.
enum ContactPayload {
  static func write(_ contact: Contact) -> JSONValue {
    var members = MemberWriter()
    members.id("id", contact.id)
    members.text("name", contact.name)
    members.word("party", contact.party)
    members.text("unit", contact.unit)
    members.objects("numbers", contact.numbers, write)
    members.flag("isSwitchboard", contact.isSwitchboard)
    members.text("fax", contact.fax)
    members.text("email", contact.email)
    members.text("note", contact.note)
    members.text("source", contact.source)
    members.day("updatedOn", contact.updatedOn)
    members.flag("isForManagerOnly", contact.isForManagerOnly)
    members.id("reserve", contact.reserve)
    members.flag("isActive", contact.isActive)
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> Contact {
    let id: Identifier<Contact> = try reader.identifier("id")
    let name = try reader.string("name")
    let party: Counterparty = try reader.word("party")
    let unit = try reader.string("unit")
    let numbers = try reader.objects("numbers", readNumber)
    let isSwitchboard = try reader.bool("isSwitchboard")
    let fax = try reader.stringIfAny("fax")
    let email = try reader.stringIfAny("email")
    let note = try reader.stringIfAny("note")
    var contact = Contact(
      id: id, name: name, party: party, unit: unit, numbers: numbers,
      isSwitchboard: isSwitchboard, source: try reader.string("source"),
      updatedOn: try reader.day("updatedOn"),
      isForManagerOnly: try reader.bool("isForManagerOnly"))
    contact.fax = fax
    contact.email = email
    contact.note = note
    contact.reserve = try reader.identifierIfAny("reserve")
    contact.isActive = try reader.bool("isActive")
    return contact
  }

  private static func write(_ number: Contact.Number) -> JSONValue {
    var members = MemberWriter()
    members.text("number", number.number)
    members.words("hours", number.hours)
    return members.object
  }

  private static func readNumber(_ reader: inout MemberReader) throws(PayloadError)
    -> Contact.Number
  {
    Contact.Number(number: try reader.string("number"), hours: try reader.words("hours"))
  }
}
