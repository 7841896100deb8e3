import DowntimeModel
import Terminal

/// The words of the shift report's screens.
enum HandoverTexts {
  static let nothingToTell = "Inget nytt att berätta."
  static let receiverMissing = "Vem eller vilket pass tar över?"
  static let takerConfirms =
    "Den som tar emot bekräftar. Logga in som den personen först."
  static let confirmed = "Överlämningen är redan bekräftad."
  static let needsNone = "Den här överlämningen behöver inte bekräftas."
  static let alreadySigned = "Den här överlämningen är redan lämnad."
  static let changed =
    "Något nytt har kommit till. Läs rapporten igen (Esc), eller lämna över: det är med."
  static let confirmTop = "Upprepa en rad högt. Välj raden med pilarna och tryck Enter."
  static let nothingToRepeat = "Inget nytt att upprepa"

  static func heading(isNew: Bool) -> String {
    isNew ? "Överlämning – ny" : Action.handOver.rawValue
  }

  /// Such as `04:50, för 2 h 5 min sedan`.
  static func age(_ time: LocalTime, now: LocalTime) -> String {
    let age = SwedishDate.duration(milliseconds: now.instant.milliseconds(since: time.instant))
    return "\(SwedishText.listTime(time, now: now)), för \(age) sedan"
  }

  private static func news(_ count: Int) -> String { count == 1 ? "1 ny" : "\(count) nya" }

  /// The row that makes a new report.
  static func newReport(_ untold: Int, _ flagged: Int) -> String {
    "Ny överlämning: " + news(untold)
      + (flagged == 0 ? "" : ", \(flagged) måste vetas")
  }

  /// A report in the list.
  static func row(_ report: HandoverReport, now: LocalTime) -> String {
    let when = SwedishText.listTime(report.writtenAt, now: now)
    return "\(when)  \(report.author.signature.text) till \(report.handover.receiver)  "
      + state(report, now: now)
  }

  static func state(_ report: HandoverReport, now: LocalTime) -> String {
    if let confirmation = report.confirmation {
      return "bekräftad \(SwedishText.listTime(confirmation.at, now: now))"
        + " av \(confirmation.author.signature.text)"
    }
    return report.isWaiting ? "VÄNTAR PÅ BEKRÄFTELSE" : "lämnad"
  }

  static func signSpec(_ author: Author, _ handover: Handover) -> FormSpec {
    FormSpec(
      fields: [
        FieldSpec(name: .noted, label: summary(handover), kind: .remark),
        FieldSpec(
          name: .receiver, label: "Till", kind: .line,
          hint: "Namn eller pass: Mona Morgon-Test, dagpasset."),
        FieldSpec(
          name: .note, label: "Meddelande", kind: .text(rows: 3),
          hint: "Det som inte står i någon anteckning. Behöver inte fyllas i."),
      ],
      buttons: [
        FormSpec.Button(
          role: .submit, label: "Lämna över som \(SwedishText.shortName(author))"),
        FormSpec.Button(role: .notMe, label: "Inte jag"),
        FormTexts.goOnLater,
      ])
  }

  private static func summary(_ handover: Handover) -> String {
    var words = [handover.covers.isEmpty ? "Inget nytt" : news(handover.covers.count)]
    if !handover.flagged.isEmpty {
      words.append("\(handover.flagged.count) som nästa pass måste veta")
    }
    if !handover.unsigned.isEmpty { words.append("\(handover.unsigned.count) OSIGNERAT") }
    return words.joined(separator: " · ")
      + (handover.awaitsConfirmation ? ". Den som tar emot bekräftar." : "")
  }
}
