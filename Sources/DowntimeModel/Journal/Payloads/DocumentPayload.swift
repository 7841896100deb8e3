/// Bodies of documents drawn up during the outage, and of the register of prepared ones.
enum DocumentPayload {
  static func write(_ document: DrawnUpDocument) -> JSONValue {
    var members = MemberWriter()
    members.person("person", document.person)
    members.word("kind", document.kind)
    members.text("title", document.title)
    members.word("law", document.law)
    members.text("place", document.place)
    members.add("form", OriginalPayload.write(document.form))
    members.flag("needsStatistics", document.needsStatistics)
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> DrawnUpDocument {
    DrawnUpDocument(
      person: try reader.person("person"), kind: try reader.word("kind"),
      title: try reader.string("title"), law: try reader.word("law"),
      place: try reader.string("place"),
      form: try reader.object("form", OriginalPayload.readForm),
      needsStatistics: try reader.boolIfAny("needsStatistics"))
  }

  static func write(_ document: PreparedDocument) -> JSONValue {
    var members = MemberWriter()
    members.id("id", document.id)
    members.text("title", document.title)
    members.text("system", document.system)
    members.text("purpose", document.purpose)
    members.word("category", document.category)
    members.word("trigger", document.trigger)
    members.word("weeding", document.weeding)
    members.text("place", document.place)
    members.word("access", document.access)
    members.person("person", document.person)
    members.add("printed", document.printed.map(write))
    members.text("knownBy", document.knownBy)
    members.flag("isActive", document.isActive)
    members.text("code", document.code.isEmpty ? nil : document.code)
    members.flag("isOriginal", document.isOriginal ? true : nil)
    members.text("responsible", document.responsible.isEmpty ? nil : document.responsible)
    members.text("exception", document.exception.isEmpty ? nil : document.exception)
    members.flag("isAlarmAssignment", document.isAlarmAssignment ? true : nil)
    return members.object
  }

  static func readPrepared(_ reader: inout MemberReader) throws(PayloadError) -> PreparedDocument {
    var document = PreparedDocument(
      id: try reader.identifier("id"), title: try reader.string("title"),
      system: try reader.string("system"), purpose: try reader.string("purpose"),
      category: try reader.word("category"), trigger: try reader.word("trigger"),
      weeding: try reader.word("weeding"), place: try reader.string("place"),
      access: try reader.word("access"),
      person: reader.has("person") ? try reader.person("person") : nil,
      printed: try reader.objectIfAny("printed", readPrinting),
      knownBy: try reader.stringIfAny("knownBy"), isActive: try reader.bool("isActive"))
    document.code = try reader.stringIfAny("code") ?? ""
    document.isOriginal = try reader.boolIfAny("isOriginal") ?? false
    document.responsible = try reader.stringIfAny("responsible") ?? ""
    document.exception = try reader.stringIfAny("exception") ?? ""
    document.isAlarmAssignment = try reader.boolIfAny("isAlarmAssignment") ?? false
    return document
  }

  static func write(_ printing: PreparedDocument.Printing) -> JSONValue {
    var members = MemberWriter()
    members.time("at", printing.at)
    members.text("by", printing.by)
    members.text("version", printing.version)
    members.number("copies", Int64(printing.copies))
    members.word("reason", printing.reason)
    members.day("validTo", printing.validTo)
    return members.object
  }

  static func readPrinting(_ reader: inout MemberReader) throws(PayloadError)
    -> PreparedDocument.Printing
  {
    PreparedDocument.Printing(
      at: try reader.time("at"), by: try reader.string("by"),
      version: try reader.string("version"), copies: try reader.wholeNumber("copies"),
      reason: try reader.wordIfAny("reason"), validTo: try reader.dayIfAny("validTo"))
  }
}
