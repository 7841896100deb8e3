/// A message of discharge co-ordination told by phone, with what it says (RT-04, 2.3.1).
public struct PratorMessage: Hashable, Sendable {
  /// Yes, no, or not known.
  public enum Answer: String, CaseIterable, Hashable, Sendable {
    case yes = "ja"
    case no = "nej"
    case unknown = "okänt"
  }

  /// Someone who shall take part in a SIP, and whether outpatient care has phoned (R002-42).
  public struct Participant: Hashable, Sendable {
    /// Who.
    public var name: String
    /// Of which unit.
    public var unit: String
    /// Where she is phoned.
    public var phone: String
    /// When phoned; nil while not, or not known.
    public var phonedAt: LocalTime?

    /// A participant.
    public init(name: String, unit: String, phone: String, phonedAt: LocalTime?) {
      self.name = name
      self.unit = unit
      self.phone = phone
      self.phonedAt = phonedAt
    }
  }

  /// Whether the unit that receives the patient is told of a discharge (R002-08).
  public enum ReceivingUnit: Hashable, Sendable {
    case told(name: String, at: LocalTime)
    case notTold
    /// Nobody to tell; why.
    case notNeeded(reason: String)
  }

  /// What the message says, by its kind.
  public enum Content: Hashable, Sendable {
    case admission(
      admittedAt: LocalTime, ward: String, form: FormOfCare, expectedDischarge: CivilDate?,
      assessedAt: LocalTime?)
    case currentServices(text: String, contact: String)
    case permanentCareContact(name: String, role: String, unit: String, phone: String)
    case preliminarilyReady(at: LocalTime)
    case changedDischargeTime(before: LocalTime?, now: LocalTime)
    case dischargeReport(summary: String, medicationList: String, aids: String, followUp: String)
    case readyForDischarge(assessedAt: LocalTime, needsPlan: Answer)
    case discharge(at: LocalTime, to: String, receivingUnit: ReceivingUnit)
    case municipalityReady(from: LocalTime, condition: String)
    case planInitiative(by: String, consent: Answer)
    case planCall(
      agreedAt: LocalTime, place: String, participants: [Participant], calledBy: String)
    case planHeld(on: CivilDate, formIsFilled: Bool, copyToPatient: Bool, originalWith: String)
    case other(text: String)
  }

  /// Whether we told it, or were told.
  public var direction: Call.Direction
  /// What it says.
  public var content: Content

  /// A message.
  public init(direction: Call.Direction, content: Content) {
    self.direction = direction
    self.content = content
  }

  /// About no patient in particular.
  var isGeneral: Bool { kind == .other }

  /// The kind.
  public var kind: PratorMessageKind {
    switch content {
    case .admission: .admission
    case .currentServices: .currentServices
    case .permanentCareContact: .permanentCareContact
    case .preliminarilyReady: .preliminarilyReady
    case .changedDischargeTime: .changedDischargeTime
    case .dischargeReport: .dischargeReport
    case .readyForDischarge: .readyForDischarge
    case .discharge: .discharge
    case .municipalityReady: .municipalityReady
    case .planInitiative: .planInitiative
    case .planCall: .planCall
    case .planHeld: .planHeld
    case .other: .other
    }
  }
}
