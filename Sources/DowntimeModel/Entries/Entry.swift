/// What a record says: the one list of kinds. To add a kind, add a case here and follow the
/// compiler: payload, fold and screens switch over it without `default`.
public indirect enum Entry: Hashable, Sendable {
  /// Something observed, done or said that must reach the record system afterwards.
  case care(CareEntry)
  /// Corrects a care entry; the original stays readable (R000-24, K-04).
  case correction(Correction)
  /// Moves a care entry that was written on the wrong person («Fel person»).
  case personMove(PersonMove)
  /// «Inskrivet i …»: a care entry has reached its destination.
  case transfer(Transfer)
  /// «Ska inte skrivas in», with a reason.
  case exemption(Exemption)
  /// A transfer or exemption was a mistake; the entry waits again.
  case reopening(Reopening)
  /// Something told about a care entry afterwards.
  case addition(Addition)
  /// Something on a list or in a register of the unit.
  case listed(ListEntry)
  /// An outage is declared.
  case outageDeclared(OutageDeclaration)
  /// The systems work again.
  case outageEnded(OutageEnd)
  /// Everything is written in; a person signs «Avslutat».
  case outageClosed(OutageClosure)
  /// What the unit is called.
  case unit(UnitDescription)
  /// A staff member as she is from now on.
  case staff(StaffMember)
  /// A resident as she is from now on.
  case resident(Resident)
  /// Two identities are one person, or are not after all.
  case personLink(PersonLink)
  /// A PIN is set or cleared.
  case pin(PINSetting)
  /// A try to sign in that a later one must know of.
  case signIn(SignInTry)
  /// A backup was made.
  case backup(BackupNote)
  /// A passphrase was changed.
  case keyChange(KeyChange)
  /// The routines that the unit follows from now on.
  case profileAdopted(ProfileAdoption)
  /// Something that was done to keep watch over what the unit holds.
  case oversight(OversightEntry)
  /// A kind this version does not know: kept whole, shown as unknown, exported, never dropped.
  case unrecognized(kind: String)
}

/// The entries that have a destination in the record system. Indirect, so that an entry and what it
/// reads like now share one copy.
public indirect enum CareEntry: Hashable, Sendable {
  case dayNote(DayNote)
  case deviation(Deviation)
  case call(Call)
  case fax(Fax)
  case decision(Decision)
  case payment(CardPayment)
  case order(Order)
  case timeReport(TimeReport)
  case document(DrawnUpDocument)

  /// Which of the kinds, without its content.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case dayNote = "DA"
    case deviation = "AVV"
    case call = "SAM"
    case fax = "FAX"
    case decision = "BES"
    case payment = "UTB"
    case order = "BST"
    case timeReport = "TID"
    case document = "UPP"
  }

  /// The kind.
  public var kind: Kind {
    switch self {
    case .dayNote: .dayNote
    case .deviation: .deviation
    case .call: .call
    case .fax: .fax
    case .decision: .decision
    case .payment: .payment
    case .order: .order
    case .timeReport: .timeReport
    case .document: .document
    }
  }

  /// Whom the entry is about.
  public var person: PersonReference {
    get {
      switch self {
      case .dayNote(let note): note.person
      case .deviation(let deviation): deviation.person
      case .call(let call): call.person
      case .fax(let fax): fax.person
      case .decision(let decision): decision.person
      case .payment(let payment): payment.person
      case .order(let order): order.person
      case .timeReport(let timeReport): timeReport.person
      case .document(let document): document.person
      }
    }
    set {
      switch self {
      case .dayNote(var note):
        note.person = newValue
        self = .dayNote(note)
      case .deviation(var deviation):
        deviation.person = newValue
        self = .deviation(deviation)
      case .call(var call):
        call.person = newValue
        self = .call(call)
      case .fax(var fax):
        fax.person = newValue
        self = .fax(fax)
      case .decision(var decision):
        decision.person = newValue
        self = .decision(decision)
      case .payment(var payment):
        payment.person = newValue
        self = .payment(payment)
      case .order(var order):
        order.person = newValue
        self = .order(order)
      case .timeReport(var timeReport):
        timeReport.person = newValue
        self = .timeReport(timeReport)
      case .document(var document):
        document.person = newValue
        self = .document(document)
      }
    }
  }
}

/// A correction of a care entry (RÄT): the whole entry as it should read, with the reason.
public struct Correction: Hashable, Sendable {
  /// The record corrected: always the original, never another correction.
  public var original: Identifier<Record>
  /// Why; never empty (K-05).
  public var reason: String
  /// When it happened, as it should read.
  public var occurredAt: LocalTime
  /// The entry as it should read; of the same kind as the original.
  public var replacement: CareEntry

  /// A correction.
  public init(
    original: Identifier<Record>, reason: String, occurredAt: LocalTime, replacement: CareEntry
  ) {
    self.original = original
    self.reason = reason
    self.occurredAt = occurredAt
    self.replacement = replacement
  }
}

/// «Fel person»: the entry belongs to someone else. The wrong person then shows only «flyttad».
public struct PersonMove: Hashable, Sendable {
  /// The record moved.
  public var original: Identifier<Record>
  /// Whom it is about.
  public var person: PersonReference
  /// Why; never empty.
  public var reason: String

  /// A move.
  public init(original: Identifier<Record>, person: PersonReference, reason: String) {
    self.original = original
    self.person = person
    self.reason = reason
  }
}

/// A care entry has been written into a system; the author of the record did it.
public struct Transfer: Hashable, Sendable {
  /// How it came in (R003-11, R004-67, R004-84).
  public enum Way: String, CaseIterable, Hashable, Sendable {
    case typedIn = "inskriven"
    case imported = "importerad"
    case registeredAndAdjusted = "registrerad och justerad"
  }

  /// The record written in.
  public var original: Identifier<Record>
  /// The system it was written into.
  public var system: ITSystem
  /// When, as the person says.
  public var at: LocalTime
  /// The other system's reference; empty when there is none.
  public var reference: String
  /// How it came in; nil when nobody said.
  public var way: Way?

  /// A transfer.
  public init(
    original: Identifier<Record>, system: ITSystem, at: LocalTime, reference: String,
    way: Way? = nil
  ) {
    self.way = way
    self.original = original
    self.system = system
    self.at = at
    self.reference = reference
  }
}

/// A care entry shall not be written in.
public struct Exemption: Hashable, Sendable {
  /// The record exempted.
  public var original: Identifier<Record>
  /// Why; never empty.
  public var reason: String

  /// An exemption.
  public init(original: Identifier<Record>, reason: String) {
    self.original = original
    self.reason = reason
  }
}

/// A transfer or exemption was ticked by mistake; both stay in the history.
public struct Reopening: Hashable, Sendable {
  /// The record that waits again.
  public var original: Identifier<Record>
  /// Why; never empty.
  public var reason: String

  /// A reopening.
  public init(original: Identifier<Record>, reason: String) {
    self.original = original
    self.reason = reason
  }
}
