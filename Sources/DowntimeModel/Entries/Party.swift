/// The three parties of discharge co-ordination (R002-03).
public enum Party: String, CaseIterable, Hashable, Sendable {
  case hospital = "slutenvård"
  case municipality = "kommun"
  case outpatientCare = "öppenvård"
}

/// Somatic or psychiatric ward (R002-20): it decides which outpatient care must be told (R002-22).
public enum FormOfCare: String, CaseIterable, Hashable, Sendable {
  case somatic = "somatisk"
  case psychiatric = "psykiatrisk"
}

/// Whom a call was with (RT-04 `motpart_part`).
public enum Counterparty: String, CaseIterable, Hashable, Sendable {
  case somaticHospital = "slutenvård somatik"
  case psychiatricHospital = "slutenvård psykiatri"
  case municipality = "kommun"
  case primaryCare = "primärvård"
  case psychiatricOutpatientCare = "psykiatrisk öppenvård"
  case other = "annan"

  /// The party it belongs to; nil for others.
  public var party: Party? {
    switch self {
    case .somaticHospital, .psychiatricHospital: .hospital
    case .municipality: .municipality
    case .primaryCare, .psychiatricOutpatientCare: .outpatientCare
    case .other: nil
    }
  }
}

/// A party that a message must reach, as it is phoned (R002-12).
public enum MessageReceiver: String, CaseIterable, Hashable, Sendable {
  case hospital = "slutenvård"
  case municipality = "kommun"
  /// The health centre: somatic care (R002-22, X-07).
  case primaryCare = "primärvård"
  /// Psychiatric outpatient care: psychiatric ward (R002-22, R002-33).
  case psychiatricOutpatientCare = "psykiatrisk öppenvård"
  /// Outpatient care, but the form of care is unknown and must be asked for.
  case outpatientCareOfUnknownKind = "öppenvård"

  /// The party it belongs to.
  public var party: Party {
    switch self {
    case .hospital: .hospital
    case .municipality: .municipality
    case .primaryCare, .psychiatricOutpatientCare, .outpatientCareOfUnknownKind: .outpatientCare
    }
  }
}
