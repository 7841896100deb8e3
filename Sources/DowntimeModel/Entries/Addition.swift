/// Something told about a care entry after it was written; the entry itself never changes.
public struct Addition: Hashable, Sendable {
  /// Somebody told by word of mouth: of an event that affects coming visits (R001-39, R001-40), of a
  /// discharge (R002-08), of a SIP that has been agreed.
  public struct OralInformation: Hashable, Sendable {
    /// The unit, such as `dagenhet`.
    public var unit: String
    /// Who was told.
    public var receiver: String
    /// When.
    public var at: LocalTime

    /// Information given orally.
    public init(unit: String, receiver: String, at: LocalTime) {
      self.unit = unit
      self.receiver = receiver
      self.at = at
    }
  }

  /// The manager's part of a deviation report (K-54).
  public struct Assessment: Hashable, Sendable {
    /// What she finds.
    public var text: String
    /// What shall be done.
    public var actions: String
    /// Who does it.
    public var responsible: String
    /// How bad it was.
    public var severity: DeviationDetails.Severity?
    /// How likely it is to happen again.
    public var likelihood: DeviationDetails.Likelihood?

    /// An assessment.
    public init(
      text: String, actions: String, responsible: String,
      severity: DeviationDetails.Severity? = nil, likelihood: DeviationDetails.Likelihood? = nil
    ) {
      self.text = text
      self.actions = actions
      self.responsible = responsible
      self.severity = severity
      self.likelihood = likelihood
    }
  }

  /// What is told.
  public enum Said: Hashable, Sendable {
    /// The author opened and read it (R000-22, X-26): these records of it, the entry itself and
    /// what was said of it since. None named: all that was written before.
    case read([Identifier<Record>])
    /// Whether the next shift must know of it, from now on («Nästa pass måste veta»); why.
    case nextShift(mustKnow: Bool, reason: String)
    /// Somebody was told by word of mouth.
    case toldOrally(OralInformation)
    /// Handed to the responsible nurse, by name (R004-87).
    case handedOver(to: String, at: LocalTime)
    /// Someone was informed, or will be (K-60).
    case informed(Informed)
    /// What was done with the entry's own paper or file.
    case paper(PaperStep)
    /// The other party's message was seen in the system and acknowledged (R002-29).
    case acknowledged(PratorMessageKind?, at: LocalTime)
    /// A message that never reached a party by phone was sent in the system when it was back (DT-03
    /// row 8).
    case sentAfterwards(PratorMessageKind, to: MessageReceiver, at: LocalTime)
    /// The manager's part of a deviation.
    case assessed(Assessment)
    /// A step of an order; the counterpart's name where there is one.
    case orderStep(Order.Step, at: LocalTime, counterpart: String)
    /// The decision behind a payment or order (R004-50).
    case follows(decision: Identifier<Record>)
    /// A fax is known to have come to a unit (RT-05); who said it, empty for the machine's receipt.
    case faxArrived(unit: String, by: String, at: LocalTime)
    /// A row of a list was wrong from the beginning, such as a payment that never was made; why. It
    /// stays readable and counts for nothing.
    case struck(reason: String)
    /// Something that waits shall not be done; why (DT-12).
    case waived(EntryDuty, reason: String)
  }

  /// The record it is about: always the original.
  public var original: Identifier<Record>
  /// What is told.
  public var said: Said

  /// An addition.
  public init(original: Identifier<Record>, said: Said) {
    self.original = original
    self.said = said
  }
}

/// What may wait because of one entry, beyond its being written in. Waiving names it.
public enum EntryDuty: String, CaseIterable, Hashable, Sendable {
  case tellOrally = "berätta muntligt"
  case handOver = "överlämna till sjuksköterska"
  case inform = "informera"
  case assess = "chefens bedömning"
  case phone = "ringa"
  case send = "skicka i systemet"
  case acknowledge = "kvittera"
  case order = "beställning"
  case linkDecision = "koppla beslut"
  case paper = "pappret"
  case faxArrival = "faxets mottagande"
}
