/// What a deviation report may say beside its night form: members of the same body.
enum DeviationDetailsPayload {
  static func write(_ details: DeviationDetails, to members: inout MemberWriter) {
    members.time("discoveredAt", details.discoveredAt)
    members.text("unit", details.unit)
    members.text("place", details.place)
    members.flag("isOwnObservation", details.isOwnObservation)
    members.add("fall", details.fall.map(write))
    members.add("medication", details.medication.map(write))
    members.word("consequence", details.consequence)
    members.grade("severity", details.severity)
    members.grade("likelihood", details.likelihood)
    members.objects("informed", details.informed, write)
    members.texts("causes", details.causes)
    members.text("proposal", details.proposal)
    members.text("toldManager", details.toldManager)
    members.word("malpractice", details.malpractice)
    members.word("careInjury", details.careInjury)
    members.add("form", details.form.map(OriginalPayload.write))
  }

  static func read(_ reader: inout MemberReader) throws(PayloadError) -> DeviationDetails {
    var details = DeviationDetails()
    details.discoveredAt = try reader.timeIfAny("discoveredAt")
    details.unit = try reader.stringIfAny("unit")
    details.place = try reader.stringIfAny("place")
    details.isOwnObservation = try reader.boolIfAny("isOwnObservation")
    details.fall = try reader.objectIfAny("fall", readFall)
    details.medication = try reader.objectIfAny("medication", readMedication)
    details.consequence = try reader.wordIfAny("consequence")
    details.severity = try reader.gradeIfAny("severity")
    details.likelihood = try reader.gradeIfAny("likelihood")
    details.informed = try reader.objects("informed", readInformed)
    details.causes = try reader.stringsIfAny("causes")
    details.proposal = try reader.stringIfAny("proposal")
    details.toldManager = try reader.stringIfAny("toldManager")
    details.malpractice = try reader.wordIfAny("malpractice")
    details.careInjury = try reader.wordIfAny("careInjury")
    details.form = try reader.objectIfAny("form", OriginalPayload.readForm)
    return details
  }

  private static func write(_ fall: DeviationDetails.Fall) -> JSONValue {
    var members = MemberWriter()
    members.flag("hitHead", fall.hitHead)
    members.flag("takesBloodThinners", fall.takesBloodThinners)
    members.flag("wasAlone", fall.wasAlone)
    members.text("activity", fall.activity)
    members.text("probableCause", fall.probableCause)
    members.text("symptomsBefore", fall.symptomsBefore)
    members.text("aidUsed", fall.aidUsed)
    members.flag("alarmWorked", fall.alarmWorked)
    members.text("helpedUpBy", fall.helpedUpBy)
    members.text("visibleInjury", fall.visibleInjury)
    return members.object
  }

  private static func readFall(_ reader: inout MemberReader) throws(PayloadError)
    -> DeviationDetails.Fall
  {
    var fall = DeviationDetails.Fall()
    fall.hitHead = try reader.boolIfAny("hitHead")
    fall.takesBloodThinners = try reader.boolIfAny("takesBloodThinners")
    fall.wasAlone = try reader.boolIfAny("wasAlone")
    fall.activity = try reader.stringIfAny("activity")
    fall.probableCause = try reader.stringIfAny("probableCause")
    fall.symptomsBefore = try reader.stringIfAny("symptomsBefore")
    fall.aidUsed = try reader.stringIfAny("aidUsed")
    fall.alarmWorked = try reader.boolIfAny("alarmWorked")
    fall.helpedUpBy = try reader.stringIfAny("helpedUpBy")
    fall.visibleInjury = try reader.stringIfAny("visibleInjury")
    return fall
  }

  private static func write(_ medication: DeviationDetails.Medication) -> JSONValue {
    var members = MemberWriter()
    members.word("phase", medication.phase)
    members.word("fault", medication.fault)
    members.text("kind", medication.kind)
    members.flag("hasDelegation", medication.hasDelegation)
    return members.object
  }

  private static func readMedication(_ reader: inout MemberReader) throws(PayloadError)
    -> DeviationDetails.Medication
  {
    var medication = DeviationDetails.Medication()
    medication.phase = try reader.wordIfAny("phase")
    medication.fault = try reader.wordIfAny("fault")
    medication.kind = try reader.stringIfAny("kind")
    medication.hasDelegation = try reader.boolIfAny("hasDelegation")
    return medication
  }

  static func write(_ informed: Informed) -> JSONValue {
    var members = MemberWriter()
    write(informed, to: &members)
    return members.object
  }

  /// Who, and in `type` and `at` whether it is done.
  static func write(_ informed: Informed, to members: inout MemberWriter) {
    members.word("who", informed.who)
    switch informed.state {
    case .done(let at):
      members.name("state", "done")
      members.time("at", at)
    case .planned(let at):
      members.name("state", "planned")
      members.time("at", at)
    case .notDone: members.name("state", "notDone")
    case .notNeeded: members.name("state", "notNeeded")
    }
  }

  static func readInformed(_ reader: inout MemberReader) throws(PayloadError) -> Informed {
    let who: Informed.Who = try reader.word("who")
    switch try reader.string("state") {
    case "done": return Informed(who, .done(try reader.time("at")))
    case "planned": return Informed(who, .planned(try reader.time("at")))
    case "notDone": return Informed(who, .notDone)
    case "notNeeded": return Informed(who, .notNeeded)
    default: throw .invalid(reader.path("state"))
    }
  }
}
