/// How far the emptying of a lent stick or laptop has come (DT-08).
public struct DeviceLoanFacts: Hashable, Sendable {
  /// Attested: every document on it is written in (R004-70, R004-99, R004-104).
  public var isDataEntered: Bool
  /// Attested: nothing is left on it.
  public var isEmptied: Bool

  /// Facts of a loan.
  public init(isDataEntered: Bool, isEmptied: Bool) {
    self.isDataEntered = isDataEntered
    self.isEmptied = isEmptied
  }

  /// Whether it may be given back now.
  public var returning: DeviceReturn {
    switch (isDataEntered, isEmptied) {
    case (true, true): .accepted
    case (true, false): .refusedNotEmptied
    case (false, false): .refusedDataNotEntered
    case (false, true): .emptiedTooSoon
    }
  }

  /// Whether «data införd» may be attested: everything stored on it is registered, or ruled out.
  public static func mayAttestEntered(waitingDocuments: Int) -> Bool { waitingDocuments <= 0 }
}

/// What is answered when a stick or laptop is given back (DT-08).
public enum DeviceReturn: CaseIterable, Hashable, Sendable {
  case accepted
  case refusedDataNotEntered
  case refusedNotEmptied
  /// Emptied before its data was entered: possible loss, red, reported as a deviation.
  case emptiedTooSoon
}

/// Whether a device may be lent out at all.
public enum DeviceLending: CaseIterable, Hashable, Sendable {
  case accepted
  /// A stick must be new and encrypted (R004-25).
  case refusedNotNewAndEncrypted
  /// The number is on another open loan.
  case refusedAlreadyLent

  /// The one answer for the facts.
  public init(isStick: Bool, isNewAndEncrypted: Bool, numberIsLent: Bool) {
    switch (isStick, isNewAndEncrypted, numberIsLent) {
    case (true, false, _): self = .refusedNotNewAndEncrypted
    case (_, _, true): self = .refusedAlreadyLent
    case (true, true, false), (false, _, false): self = .accepted
    }
  }
}
