import DowntimeModel

// The fields of a call beyond speech, as drafts keep them on disk: never change one.
extension FieldName {
  static let counterparty = FieldName(rawValue: "counterparty")
  static let phone = FieldName(rawValue: "phone")
  static let attemptAt = FieldName(rawValue: "attemptAt")
  static let attemptResult = FieldName(rawValue: "attemptResult")
  static let report = FieldName(rawValue: "report")
  static let situation = FieldName(rawValue: "situation")
  static let background = FieldName(rawValue: "background")
  static let assessment = FieldName(rawValue: "assessment")
  static let recommendation = FieldName(rawValue: "recommendation")
  static let prescription = FieldName(rawValue: "prescription")
  static let drug = FieldName(rawValue: "drug")
  static let dose = FieldName(rawValue: "dose")
  static let prescriber = FieldName(rawValue: "prescriber")
  static let prescribedAt = FieldName(rawValue: "prescribedAt")
  static let prescriptionReadBack = FieldName(rawValue: "prescriptionReadBack")
  static let messages = FieldName(rawValue: "messages")

  // Text to read.
  static let noon = FieldName(rawValue: "noon")
  static let toRing = FieldName(rawValue: "toRing")

  /// A part of a message's own fields.
  enum MessagePart: String, CaseIterable {
    case again, direction, at, before, ward, formOfCare, day, assessedAt, text, contact, name
    case role, unit, phone, medication, aids, followUp, needsPlan, to, receiving, toldName
    case toldAt, reason, condition, by, consent, place, calledBy, participant, participantUnit
    case participantPhone, participantAt, isFilled, copy, original, notice
  }

  /// A field of a message by its kind; `ordinal` tells apart those that one call has of the same kind.
  static func message(
    _ kind: PratorMessageKind, _ part: MessagePart, _ ordinal: Int = 1
  ) -> FieldName {
    let name = FieldName(rawValue: "message:\(kind.rawValue).\(part.rawValue)")
    return ordinal == 1 ? name : FieldName(rawValue: "\(name.rawValue)#\(ordinal)")
  }
}
