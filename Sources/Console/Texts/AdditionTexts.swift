import DowntimeModel

/// What has been told about an entry afterwards, in words.
enum AdditionTexts {
  static func said(_ said: Addition.Said) -> String {
    switch said {
    case .read: "Läst"
    case .nextShift(true, let reason): "Nästa pass måste veta: \(reason)"
    case .nextShift(false, let reason): "Nästa pass behöver inte längre veta: \(reason)"
    case .toldOrally(let told):
      "Berättat muntligt för \(told.receiver), \(told.unit), \(when(told.at))"
    case .handedOver(let nurse, let at): "Överlämnat till \(nurse) \(when(at))"
    case .informed(let informed): "Information: \(Self.informed(informed))"
    case .paper(let step): "Pappret: \(paper(step))"
    case .acknowledged(let kind, let at):
      "Sett i systemet och kvitterat \(when(at))" + (kind.map { ": \($0.rawValue)" } ?? "")
    case .sentAfterwards(let kind, let receiver, let at):
      "Skickat i systemet \(when(at)): \(kind.rawValue) till \(Self.receiver(receiver))"
    case .assessed(let assessment): assessed(assessment)
    case .orderStep(let step, let at, let counterpart):
      "Beställningen \(step.rawValue) \(when(at))" + (counterpart.isEmpty ? "" : ", \(counterpart)")
    case .follows: "Kopplat till sitt beslut"
    case .faxArrived(let unit, let by, let at):
      "Faxet har kommit fram till \(unit) \(when(at)), "
        + (by.isEmpty ? "enligt faxens kvittens" : "bekräftat av \(by)")
    case .struck(let reason): "Struken: \(reason)"
    case .waived(let duty, let reason): "Ska inte göras – \(duty.rawValue): \(reason)"
    }
  }

  private static func assessed(_ assessment: Addition.Assessment) -> String {
    [
      "Chefens bedömning: \(assessment.text)",
      assessment.actions.isEmpty ? nil : "Åtgärd: \(assessment.actions)",
      assessment.responsible.isEmpty ? nil : "Ansvarig: \(assessment.responsible)",
      assessment.severity.map { "Allvarlighetsgrad: \($0.rawValue)" },
      assessment.likelihood.map { "Sannolikhet för upprepning: \($0.rawValue)" },
    ].compactMap(\.self).joined(separator: " – ")
  }

  static func informed(_ informed: Informed) -> String {
    let state =
      switch informed.state {
      case .done(let at): "informerad \(when(at))"
      case .planned(let at): "ska informeras \(when(at))"
      case .notDone: "inte informerad"
      case .notNeeded: "ej aktuellt"
      }
    return "\(informed.who.rawValue) \(state)"
  }

  static func receiver(_ receiver: MessageReceiver) -> String {
    switch receiver {
    case .hospital: "slutenvården"
    case .municipality: "kommunen"
    case .primaryCare: "primärvården"
    case .psychiatricOutpatientCare: "psykiatrisk öppenvård"
    case .outpatientCareOfUnknownKind: "öppenvården"
    }
  }

  private static func paper(_ step: PaperStep) -> String {
    switch step {
    case .scanned: "skannat"
    case .shredded: "strimlat"
    case .confidentialBin: "i sekretesstunnan"
    case .filed(let place): "lagt i \(place)"
    case .erased: "raderat"
    case .notNeeded(let reason): "inget att göra: \(reason)"
    }
  }

  private static func when(_ time: LocalTime) -> String { SwedishDate.dayAndClock(time) }
}
