/// Who must be told of a message, and whether they are (R002-12, R002-13).
public enum Coverage {
  /// One party that a message must reach.
  public struct Row: Hashable, Sendable {
    /// The party.
    public var receiver: MessageReceiver
    /// Whether it is told.
    public var reach: Reach
  }

  /// Whether a party is told.
  public enum Reach: CaseIterable, Hashable, Sendable {
    case reached
    /// Ours to phone, and not phoned.
    case notPhoned
    /// Another's to phone: «vet ej», asked, never an alarm of ours.
    case unknown
  }

  /// Who must be told of a message that a party owes: both others, but a SIP's initiative the
  /// municipality alone (R002-22, R002-33, R002-39, R002-40); nobody where it owes none. Those who
  /// shall take part in a SIP are a list of their own (R002-42).
  public static func receivers(
    of message: PratorMessageKind, from sender: Party, formOfCare: FormOfCare?
  ) -> [MessageReceiver] {
    guard message.senders.contains(sender) else { return [] }
    let outpatient: MessageReceiver =
      switch formOfCare {
      case .somatic: .primaryCare
      case .psychiatric: .psychiatricOutpatientCare
      case nil: .outpatientCareOfUnknownKind
      }
    switch (message, sender) {
    case (.planInitiative, _): return [.municipality]
    case (_, .hospital): return [.municipality, outpatient]
    case (_, .municipality): return [.hospital, outpatient]
    case (_, .outpatientCare): return [.hospital, .municipality]
    }
  }

  /// The coverage of a message as one party sees it: what it owes itself is reached or not phoned;
  /// what another owes is known only where it has been told itself.
  public static func rows(
    of message: PratorMessageKind, from sender: Party, formOfCare: FormOfCare?, own: Party,
    reached: Set<MessageReceiver>
  ) -> [Row] {
    receivers(of: message, from: sender, formOfCare: formOfCare).map { receiver in
      let isReached = reached.contains(receiver)
      let reach: Reach = isReached ? .reached : (sender == own ? .notPhoned : .unknown)
      return Row(receiver: receiver, reach: reach)
    }
  }
}

extension PratorMessageKind {
  /// The parties that owe the message (R002-21, R002-31, R002-32, R002-38, R002-39).
  public var senders: [Party] {
    switch self {
    case .admission, .preliminarilyReady, .changedDischargeTime, .dischargeReport,
      .readyForDischarge, .discharge:
      [.hospital]
    case .currentServices: [.municipality, .outpatientCare]
    case .permanentCareContact, .planInitiative, .planCall: [.outpatientCare]
    case .municipalityReady: [.municipality]
    case .planHeld, .other: []
    }
  }
}
