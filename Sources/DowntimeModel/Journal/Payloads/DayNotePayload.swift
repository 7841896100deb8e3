/// Bodies of daily notes.
enum DayNotePayload {
  static func write(_ note: DayNote) -> JSONValue {
    var members = MemberWriter()
    members.person("person", note.person)
    members.text("text", note.text)
    members.flag("nextShiftMustKnow", note.nextShiftMustKnow)
    let details = note.details
    members.word("heading", details.heading)
    members.word("source", details.source)
    members.word("nature", details.nature)
    members.flag("departsFromPlan", details.departsFromPlan)
    members.flag("affectsComingVisits", details.affectsComingVisits)
    members.objects("toldOrally", details.toldOrally) { told in
      var members = MemberWriter()
      members.text("unit", told.unit)
      members.text("receiver", told.receiver)
      members.time("at", told.at)
      return members.object
    }
    members.add(
      "handedOver",
      details.handedOver.map { handed in
        var members = MemberWriter()
        members.text("to", handed.to)
        members.time("at", handed.at)
        return members.object
      })
    members.text("licensedContact", details.licensedContact)
    members.text("objection", details.objection)
    members.word("law", details.law)
    members.add("form", details.form.map(OriginalPayload.write))
    return members.object
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> DayNote {
    var note = DayNote(
      person: try reader.person("person"), text: try reader.string("text"),
      nextShiftMustKnow: try reader.bool("nextShiftMustKnow"))
    note.details.heading = try reader.wordIfAny("heading")
    note.details.source = try reader.wordIfAny("source")
    note.details.nature = try reader.wordIfAny("nature")
    note.details.departsFromPlan = try reader.boolIfAny("departsFromPlan")
    note.details.affectsComingVisits = try reader.boolIfAny("affectsComingVisits")
    note.details.toldOrally = try reader.objects("toldOrally") {
      (told: inout MemberReader) throws(PayloadError) in
      Addition.OralInformation(
        unit: try told.string("unit"), receiver: try told.string("receiver"),
        at: try told.time("at"))
    }
    note.details.handedOver = try reader.objectIfAny("handedOver") {
      (handed: inout MemberReader) throws(PayloadError) in
      DayNoteDetails.HandedOver(to: try handed.string("to"), at: try handed.time("at"))
    }
    note.details.licensedContact = try reader.stringIfAny("licensedContact")
    note.details.objection = try reader.stringIfAny("objection")
    note.details.law = try reader.wordIfAny("law")
    note.details.form = try reader.objectIfAny("form", OriginalPayload.readForm)
    return note
  }
}
