import DowntimeModel

/// The name of a form's field, as drafts keep it on disk: never change one.
struct FieldName: RawRepresentable, Hashable, Sendable {
  /// What drafts keep.
  let rawValue: String

  /// A name.
  init(rawValue: String) {
    self.rawValue = rawValue
  }

  private init(_ name: String) {
    rawValue = name
  }

  /// The same field of another row, for what can be told several times; the first row is 1.
  func row(_ number: Int) -> FieldName { FieldName("\(rawValue).\(number)") }

  /// Which row of several it is of; 1 for what is asked once.
  var rowNumber: Int { rawValue.split(separator: ".").last.flatMap { Int($0) } ?? 1 }

  /// A field that only this unit has, by what it is called.
  static func own(_ label: String) -> FieldName { FieldName("eget:\(label)") }

  /// The heading over some fields.
  static func section(_ name: String) -> FieldName { FieldName("avsnitt:\(name)") }

  /// What a field of the unit's own is called; nil for a field of ours.
  var ownLabel: String? {
    rawValue.hasPrefix("eget:") ? String(rawValue.dropFirst(5)) : nil
  }
}

extension FieldName {
  // Every entry.
  static let person = FieldName("person")
  static let when = FieldName("when")
  static let reason = FieldName("reason")
  static let lateReason = FieldName("lateReason")
  static let writtenFor = FieldName("writtenFor")
  static let writtenAt = FieldName("writtenAt")
  static let originalForm = FieldName("originalForm")
  static let stick = FieldName("stick")
  static let paperNumber = FieldName("paperNumber")

  // Daily notes.
  static let text = FieldName("text")
  static let nextShift = FieldName("nextShift")
  static let heading = FieldName("heading")
  static let source = FieldName("source")
  static let nature = FieldName("nature")
  static let departsFromPlan = FieldName("departsFromPlan")
  static let affectsComingVisits = FieldName("affectsComingVisits")
  static let toldUnit = FieldName("toldUnit")
  static let toldReceiver = FieldName("toldReceiver")
  static let toldAt = FieldName("toldAt")
  static let licensedContact = FieldName("licensedContact")
  static let objection = FieldName("objection")
  static let law = FieldName("law")
  static let handedTo = FieldName("handedTo")
  static let handedAt = FieldName("handedAt")

  // Deviations.
  static let kinds = FieldName("kinds")
  static let whatHappened = FieldName("whatHappened")
  static let action = FieldName("action")
  static let contacted = FieldName("contacted")
  static let contactedNobody = FieldName("contactedNobody")
  static let discoveredAt = FieldName("discoveredAt")
  static let place = FieldName("place")
  static let unit = FieldName("unit")
  static let observation = FieldName("observation")
  static let hitHead = FieldName("hitHead")
  static let bloodThinners = FieldName("bloodThinners")
  static let wasAlone = FieldName("wasAlone")
  static let activity = FieldName("activity")
  static let fallCause = FieldName("fallCause")
  static let symptomsBefore = FieldName("symptomsBefore")
  static let aidUsed = FieldName("aidUsed")
  static let alarmWorked = FieldName("alarmWorked")
  static let helpedUpBy = FieldName("helpedUpBy")
  static let visibleInjury = FieldName("visibleInjury")
  static let medicationPhase = FieldName("medicationPhase")
  static let medicationFault = FieldName("medicationFault")
  static let medicationKind = FieldName("medicationKind")
  static let delegation = FieldName("delegation")
  static let moreKinds = FieldName("moreKinds")
  static let consequence = FieldName("consequence")
  static let causes = FieldName("causes")
  static let otherCause = FieldName("otherCause")
  static let proposal = FieldName("proposal")
  static let toldManager = FieldName("toldManager")
  static let severity = FieldName("severity")
  static let likelihood = FieldName("likelihood")
  static let malpractice = FieldName("malpractice")
  static let careInjury = FieldName("careInjury")

  // Calls.
  static let direction = FieldName("direction")
  static let counterpart = FieldName("counterpart")
  static let counterpartWithheld = FieldName("counterpartWithheld")
  static let counterpartRole = FieldName("counterpartRole")
  static let counterpartUnit = FieldName("counterpartUnit")
  static let said = FieldName("said")
  static let readBack = FieldName("readBack")

  // Faxes.
  static let message = FieldName("message")
  static let way = FieldName("way")
  static let versionOf = FieldName("versionOf")
  static let sender = FieldName("sender")
  static let receiver = FieldName("receiver")
  static let receiverParty = FieldName("receiverParty")
  static let faxNumber = FieldName("faxNumber")
  static let sentAt = FieldName("sentAt")
  static let pages = FieldName("pages")
  static let receipt = FieldName("receipt")
  static let confirmedBy = FieldName("confirmedBy")
  static let confirmedAt = FieldName("confirmedAt")
  static let checks = FieldName("checks")
  static let checkReason = FieldName("checkReason")
  static let relevantTime = FieldName("relevantTime")
  static let planHeldAt = FieldName("planHeldAt")
  static let signers = FieldName("signers")
  static let originalWith = FieldName("originalWith")
  static let copiesTo = FieldName("copiesTo")

  static let keeper = FieldName("keeper")

  // Decisions, payments, orders, times and documents.
  static let purpose = FieldName("purpose")
  static let officer = FieldName("officer")
  static let decisionMaker = FieldName("decisionMaker")
  static let decidedOn = FieldName("decidedOn")
  static let documentPlace = FieldName("documentPlace")
  static let paymentKind = FieldName("paymentKind")
  static let amount = FieldName("amount")
  static let voucher = FieldName("voucher")
  static let limitReason = FieldName("limitReason")
  static let decision = FieldName("decision")
  static let decisionNumber = FieldName("decisionNumber")
  static let userNumber = FieldName("userNumber")
  static let service = FieldName("service")
  static let urgent = FieldName("urgent")
  static let dataGiven = FieldName("dataGiven")
  static let provider = FieldName("provider")
  static let startsOn = FieldName("startsOn")
  static let finishedAt = FieldName("finishedAt")
  static let outcome = FieldName("outcome")
  static let doubleStaffed = FieldName("doubleStaffed")
  static let readBinder = FieldName("readBinder")
  static let documentKind = FieldName("documentKind")
  static let needsStatistics = FieldName("needsStatistics")

  // Outages and writing in.
  static let shown = FieldName("shown")
  static let system = FieldName("system")
  static let otherSystem = FieldName("otherSystem")
  static let note = FieldName("note")
  static let reference = FieldName("reference")
  static let nextInformation = FieldName("nextInformation")

  // Handing over.

  static let channel = FieldName("channel")
  static let computer = FieldName("computer")
  static let network = FieldName("network")
  static let systemReached = FieldName("systemReached")
  static let management = FieldName("management")
  static let unions = FieldName("unions")
  static let paperStep = FieldName("paperStep")
  static let isPlanned = FieldName("isPlanned")
  static let cause = FieldName("cause")
  static let scope = FieldName("scope")
  static let emailWorks = FieldName("emailWorks")
  static let phonesWork = FieldName("phonesWork")

  // Lists.
  static let email = FieldName("email")
  static let device = FieldName("device")
  static let isEncrypted = FieldName("isEncrypted")
  static let step = FieldName("step")
  static let refills = FieldName("refills")
  static let available = FieldName("available")

  // What is kept ready.
  static let answers = FieldName("answers")
  static let howChecked = FieldName("howChecked")
  static let shortcoming = FieldName("shortcoming")
  static let responsible = FieldName("responsible")
  static let lastDay = FieldName("lastDay")
  static let version = FieldName("version")
  static let copies = FieldName("copies")
  static let scheduleUse = FieldName("scheduleUse")
  static let startsAt = FieldName("startsAt")
  static let isCancelled = FieldName("isCancelled")
  static let category = FieldName("category")
  static let trigger = FieldName("trigger")
  static let weeding = FieldName("weeding")
  static let exception = FieldName("exception")
  static let access = FieldName("access")
  static let isOriginal = FieldName("isOriginal")
  static let isAlarm = FieldName("isAlarm")

  // The unit's routines.
  static let routines = FieldName("routines")
  static let unitKinds = FieldName("unitKinds")
  static let ownParty = FieldName("ownParty")

  // People and the store.
  static let name = FieldName("name")
  static let title = FieldName("title")
  static let signature = FieldName("signature")
  static let role = FieldName("role")
  static let unitName = FieldName("unitName")
  static let passphrase = FieldName("passphrase")
  static let passphraseAgain = FieldName("passphraseAgain")
  static let staffList = FieldName("staffList")
  static let residentList = FieldName("residentList")
  static let validFrom = FieldName("validFrom")
  static let validTo = FieldName("validTo")
  static let protection = FieldName("protection")
  static let isProtected = FieldName("isProtected")
  static let accessPurpose = FieldName("accessPurpose")
  static let readers = FieldName("readers")
  static let isConfirmed = FieldName("isConfirmed")
  static let clearPIN = FieldName("clearPIN")
  static let folder = FieldName("folder")
  static let noted = FieldName("noted")
  static let number = FieldName("number")
  static let room = FieldName("room")
  static let hasLeft = FieldName("hasLeft")
  static let passphraseKind = FieldName("passphraseKind")
  static let staffFile = FieldName("staffFile")
  static let residentFile = FieldName("residentFile")

  // Text to read.
  static let introduction = FieldName("introduction")
  static let phrase = FieldName("phrase")
  static let staffCount = FieldName("staffCount")
  static let residentCount = FieldName("residentCount")

  /// Who was informed, or shall be, and when.
  static func informed(_ who: Informed.Who) -> FieldName {
    FieldName("informed.\(who.rawValue)")
  }

  /// When somebody was informed, or shall be.
  static func informedAt(_ who: Informed.Who) -> FieldName {
    FieldName("informedAt.\(who.rawValue)")
  }
}

/// The fields that hold a list of people, how many are in it, and the file that it is read from.
struct RegisterFieldNames: Hashable, Sendable {
  var list: FieldName
  var count: FieldName
  var file: FieldName
}
