import DowntimeModel

/// The words of what is told about an outage.
enum OutageTexts {
  static let heading = "Om driftstoppet"
  static let hint = "Enter lägger till, eller rättar. Det gamla går alltid att läsa."
  static let nothing = "–"

  static func label(_ aspect: OutageAspect) -> String {
    switch aspect {
    case .declaration: "System"
    case .reported: "Anmält"
    case .level: "Nivå"
    case .planInForce: "Plan i kraft"
    case .cause: "Orsak"
    case .received: "Besked"
    case .informed: "Information"
    case .premises: "Lokaler"
    case .cases: "Ärenden"
    case .storage: "Sparas"
    case .normalOperation: "Normal drift"
    case .normalState: "Normalläge"
    case .analysis: "Analys"
    }
  }

  /// Where a routine's own words are shown.
  static func text(_ place: ProfileText.Place, _ profile: Profile?) -> String? {
    profile?.texts.first { $0.place == place }?.text
  }

  /// A telling in one line, with who wrote it.
  static func line(_ telling: OutageTelling, now: LocalTime) -> String {
    said(telling.event, now: now) + "  " + telling.author.signature.text
  }

  private static func said(_ event: OutageEvent, now: LocalTime) -> String {
    func at(_ time: LocalTime) -> String { SwedishText.listTime(time, now: now) }
    return switch event {
    case .reported(let to, let time, let ticket):
      "\(to) \(at(time))" + (ticket.isEmpty ? "" : " · \(ticket)")
    case .decided(let by, let role, let time): "\(by), \(role), \(at(time))"
    case .level(let computer, let network, let system, let from):
      level(SystemReach(computer: computer, network: network, system: system))
        + " från \(at(from))"
    case .informed(let channel, let to, let time): "\(at(time)) \(channel.rawValue) till \(to)"
    case .forwarded(_, let time): "fört vidare \(at(time))"
    case .premisesChecked(let time), .casesReviewed(let time): "genomgångna \(at(time))"
    case .storageDecided(let text), .cause(let text): text
    case .received(let text, let from, let time, let next):
      "\(at(time)) \(from): \(text)" + (next.map { " Nästa besked \(at($0))." } ?? "")
    case .declarationCorrected(let correction):
      "rättat till \(SwedishText.systems(correction.systems)) sedan \(at(correction.startedAt)): "
        + correction.reason
    case .normalOperation(let time), .normalState(let time): at(time)
    case .analysed(let on, let management, let unions, let findings):
      "\(SwedishDate.iso(on)) " + (management ? "ledningsgrupp " : "") + (unions ? "fackliga " : "")
        + findings
    case .ticked(let point, _): "avprickat: \(point.text)"
    case .unticked(let point, let reason): "avprickning ångrad: \(point.text) – \(reason)"
    case .decisionsComplete(let officer): "\(officer): alla beslut är med"
    case .listKept(let list, let by, let place):
      "listan \(list.rawValue): \(by), \(place)"
    case .printed(let what, let copies, let place): "\(what), \(copies) ex, \(place)"
    case .printDone: "utskriften är åtgärdad"
    case .paperReport(_, let place, let keeper, let time):
      "papper om någon med skyddade uppgifter \(at(time)): \(place)"
        + (keeper.isEmpty ? "" : ", hos \(keeper)")
    case .paperReportDone(_, let outcome): "pappret: \(outcome)"
    case .done(_, let time): "klart \(at(time))"
    case .waived(_, let reason): "ska inte göras: \(reason)"
    case .reopened(let reason): "öppnat igen: \(reason)"
    }
  }

  static func level(_ reach: SystemReach) -> String {
    reach.level.map { "Nivå \($0.rawValue)" } ?? "Ingen nivå: ni når systemet"
  }

  /// The level in words, and where one writes at it, a sentence a line.
  static func writingPlaces(_ reach: SystemReach, _ profile: RoutineProfile) -> [String] {
    guard reach.level != nil else { return [level(reach) + ". Skriv där som vanligt."] }
    var lines = [level(reach) + "."]
    for place in profile.writingPlaces(reach) {
      lines.append("\(medium(place.medium)) Mallar: \(templates(place.templates)).")
    }
    return lines
  }

  private static func medium(_ medium: WritingPlace.Medium) -> String {
    switch medium {
    case .reserveForm: "Skriv här."
    case .ownFolder: "Skriv i en egen mapp på H:, gjord för det här stoppet."
    case .managerDecides: "Skriv som enhetschefen bestämmer. Hon lämnar ut minnen mot kvittens."
    case .newEncryptedStick:
      "Skriv på ett nytt krypterat USB-minne. Det får inte lämna arbetsplatsen."
    case .byHand: "Skriv för hand."
    }
  }

  private static func templates(_ templates: WritingPlace.Templates) -> String {
    switch templates {
    case .reserveForm: "reservblanketterna"
    case .managerIntranetOrWord: "enhetschefens, på intranätet, eller Word med stadens logotyp"
    case .binder: "i pärmen"
    case .managersStick: "på enhetschefens USB-minne"
    case .intranetFormArchive: "i blankettarkivet på intranätet"
    }
  }

  static func advice(_ decision: ReserveRoutineDecision) -> String {
    switch decision {
    case .useInternetLink:
      "Bara kommunen är drabbad: pröva internetlänken i er egen rutin. Samtal går alltid att skriva."
    case .mayWait: "Ett kort stopp hittills: det mesta kan vänta. Samtal går alltid att skriva."
    case .usePhoneRoutine: "Ring meddelandena, och skriv upp varje samtal."
    case .usePhoneRoutineAndTellReceivers:
      "Ring meddelandena, och se till att den som tar emot vid utskrivning vet om det."
    }
  }

  // MARK: The declaration

  static func since(_ outage: Outage, now: LocalTime) -> String {
    let length = SwedishDate.duration(milliseconds: outage.duration(at: now.instant))
    return "sedan \(SwedishDate.dayAndClock(outage.startedAt)) · \(length)"
      + (outage.endedAt.map { " · slut \(SwedishText.listTime($0, now: now))" } ?? "")
  }

  static func declared(_ outage: Outage, now: LocalTime) -> String {
    "startat \(SwedishText.listTime(outage.declaredAt, now: now)) av \(outage.declaredBy.signature.text)"
  }

  /// What else the declaration says, a line each.
  static func details(_ outage: Outage, now: LocalTime) -> [String] {
    let details = outage.details
    return [
      outage.note.isEmpty ? nil : outage.note,
      details.isPlanned.map { $0 ? "planerat" : "inte planerat" },
      details.cause.map { "orsak: \($0.rawValue)" },
      details.scope.map { "omfattning: \($0.rawValue)" },
      details.emailWorks.map { $0 ? "e-post fungerar" : "e-post fungerar inte" },
      details.phonesWork.map { $0 ? "telefoner fungerar" : "telefoner fungerar inte" },
      details.discoveredAt.map { "upptäckt \(SwedishText.listTime($0, now: now))" },
    ].compactMap(\.self)
  }

  static func late(_ from: String, _ at: LocalTime, now: LocalTime) -> String {
    "Nästa besked från \(from) skulle ha kommit \(SwedishText.listTime(at, now: now))."
  }

  static func waitsForForward(_ to: String) -> String { "inte fört vidare än: \(to)" }
}
