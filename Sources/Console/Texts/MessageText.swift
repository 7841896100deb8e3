import DowntimeModel

/// A message of discharge co-ordination, as it was told by phone.
enum MessageText {
  /// Such as `Inskrivning, mottaget`.
  static func label(_ message: PratorMessage) -> String {
    SwedishText.capital(message.kind.rawValue) + ", " + message.direction.rawValue
  }

  /// What it says, in words.
  static func content(_ message: PratorMessage) -> String {
    switch message.content {
    case .admission(let at, let ward, let form, let expected, let assessed):
      words(
        when(at), ward, form.rawValue,
        expected.map { "beräknad utskrivning \(SwedishDate.iso($0))" },
        assessed.map { "behov bedömt \(when($0))" })
    case .currentServices(let text, let contact): words(text, contact)
    case .permanentCareContact(let name, let role, let unit, let phone):
      words(name, role, unit, phone)
    case .preliminarilyReady(let at): when(at)
    case .changedDischargeTime(let before, let now):
      words(before.map { "förut \(when($0))" }, "nu \(when(now))")
    case .dischargeReport(let summary, let medication, let aids, let followUp):
      words(
        summary, labelled("läkemedelslista", medication), labelled("hjälpmedel", aids),
        labelled("uppföljning", followUp))
    case .readyForDischarge(let assessed, let needsPlan):
      words("bedömt \(when(assessed))", "SIP behövs: \(needsPlan.rawValue)")
    case .discharge(let at, let to, let unit): words(when(at), "till \(to)", receiving(unit))
    case .municipalityReady(let from, let condition): words("från \(when(from))", condition)
    case .planInitiative(let by, let consent):
      words("initiativ av \(by)", "samtycke: \(consent.rawValue)")
    case .planCall(let at, let place, let participants, let by):
      words(
        when(at), place, "kallad av \(by)", participants.map(participant).joined(separator: "; "))
    case .planHeld(let on, let isFilled, let copy, let original):
      words(
        SwedishDate.iso(on), isFilled ? "blanketten ifylld" : "blanketten inte ifylld",
        copy ? "kopia till den det gäller" : "ingen kopia till den det gäller",
        labelled("original hos", original))
    case .other(let text): text
    }
  }

  private static func when(_ time: LocalTime) -> String { SwedishDate.dayAndClock(time) }

  private static func labelled(_ label: String, _ text: String) -> String? {
    text.isEmpty ? nil : "\(label) \(text)"
  }

  private static func receiving(_ unit: PratorMessage.ReceivingUnit) -> String {
    switch unit {
    case .told(let name, let at): "mottagande enhet underrättad: \(name) \(when(at))"
    case .notTold: "mottagande enhet inte underrättad"
    case .notNeeded(let reason): "ingen mottagande enhet: \(reason)"
    }
  }

  private static func participant(_ person: PratorMessage.Participant) -> String {
    words(
      person.name, person.unit, person.phone,
      person.phonedAt.map { "uppringd \(when($0))" } ?? "vet ej om uppringd")
  }

  private static func words(_ words: String?...) -> String {
    words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
