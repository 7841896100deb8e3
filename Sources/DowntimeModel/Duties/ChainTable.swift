/// Who has been told what of one patient: a message a row, a party a cell (R002-12, X-39).
public struct ChainTable: Hashable, Sendable {
  /// Whether a party is told of a message.
  public enum Mark: Hashable, Sendable {
    /// Since when.
    case reached(at: LocalTime)
    /// Ours to phone, and not phoned.
    case notPhoned
    /// Another's to phone: only they know.
    case unknown
    /// Nobody is to be phoned any more.
    case notNeeded(Reason)
  }

  /// Why nobody is to be phoned.
  public enum Reason: Hashable, Sendable {
    /// Came and left during the stop: not registered, and nobody waits for it (R002-27).
    case dischargedInside(at: LocalTime?)
  }

  /// A party and whether it is told.
  public struct Cell: Hashable, Sendable {
    /// The party.
    public var receiver: MessageReceiver
    /// Whether it is told.
    public var mark: Mark
  }

  /// A message and who must have it.
  public struct Row: Hashable, Sendable {
    /// The call that it comes from.
    public var call: Identifier<Record>
    /// The message.
    public var kind: PratorMessageKind
    /// The party that owes it.
    public var sender: Party
    /// Whether that is us.
    public var isOurs: Bool
    /// Who must have it.
    public var cells: [Cell]
  }

  /// Someone who shall take part in a SIP.
  public struct Participant: Hashable, Sendable {
    /// Who.
    public var person: PratorMessage.Participant
    /// Whether outpatient care has phoned her, as far as we know (R002-42).
    public var mark: Mark
  }

  /// From when the municipality pays for a patient who is ready to leave: information, local
  /// agreements differ (K-20).
  public struct Liability: Hashable, Sendable {
    /// The notice that it is reckoned from.
    public var noticeAt: LocalTime
    /// The day.
    public var day: CivilDate
    /// She has left since: nobody pays.
    public var dischargedAt: LocalTime?
    /// Tries that did not get through before the notice; they change nothing.
    public var attempts: [CallDetails.Attempt]
  }

  /// A discharge and what must come with it.
  public struct Discharge: Hashable, Sendable {
    /// When she left.
    public var at: LocalTime
    /// When the report came; nil while none has been told.
    public var reportedAt: LocalTime?
    /// What is known of the unit that receives her (R002-08).
    public var receivingUnit: PratorMessage.ReceivingUnit

    /// Whether the report came at the latest on the day she left (K-18).
    public var isReportedInTime: Bool {
      reportedAt.map { StockholmTime.civil(of: $0).date <= StockholmTime.civil(of: at).date }
        ?? false
    }
  }

  /// The messages, in the order they were first told or owed.
  public let rows: [Row]
  /// Those who shall take part in the SIP that was agreed last.
  public let participants: [Participant]
  /// From when the municipality pays; nil when nobody has said that she is ready.
  public let liability: Liability?
  /// Her discharge, as it was told last; nil while she is in.
  public let discharge: Discharge?

  /// The table of a patient.
  public init(_ chain: CareChain) {
    rows = Self.rows(chain)
    participants = Self.participants(chain)
    liability = Self.liability(chain)
    discharge = Self.discharge(chain)
  }

  private static func rows(_ chain: CareChain) -> [Row] {
    var rows: [Row] = []
    func add(_ kind: PratorMessageKind, from sender: Party, _ told: CareChain.Told) {
      guard !rows.contains(where: { $0.kind == kind && $0.sender == sender }) else { return }
      let cells =
        sender == chain.own
        ? ownCells(chain, kind)
        : Coverage.receivers(of: kind, from: sender, formOfCare: chain.formOfCare).map { receiver in
          Cell(
            receiver: receiver,
            mark: receiver.party == chain.own
              ? .reached(at: told.call.occurredAt) : .unknown)
        }
      guard !cells.isEmpty else { return }
      rows.append(
        Row(
          call: told.call.id, kind: kind, sender: sender, isOurs: sender == chain.own,
          cells: cells))
    }
    for told in chain.told {
      let kind = told.message.kind
      if told.message.direction != .received, kind.senders.contains(chain.own) {
        add(kind, from: chain.own, told)
      }
      if told.message.direction != .given, let sender = sender(of: told, chain.own) {
        add(kind, from: sender, told)
      }
      if chain.everythingOwed.contains(where: { $0.kind == .currentServices }),
        kind == .admission
      {
        add(.currentServices, from: chain.own, told)
      }
    }
    return rows
  }

  /// The party that owes a message told us: the one we spoke with, or the only one that can.
  private static func sender(of told: CareChain.Told, _ own: Party) -> Party? {
    let senders = told.message.kind.senders.filter { $0 != own }
    if let party = told.counterparty?.party, senders.contains(party) { return party }
    return senders.count == 1 ? senders[0] : nil
  }

  private static func ownCells(_ chain: CareChain, _ kind: PratorMessageKind) -> [Cell] {
    chain.everythingOwed.filter { $0.kind == kind }.map { owed in
      Cell(receiver: owed.row.receiver, mark: mark(owed, in: chain))
    }
  }

  private static func mark(_ owed: CareChain.Owed, in chain: CareChain) -> Mark {
    if let at = chain.story.reachedAt(owed.row.receiver, by: owed.kind) { return .reached(at: at) }
    if chain.answer.registration == .notRegistered {
      return .notNeeded(.dischargedInside(at: chain.dischargedAt))
    }
    switch owed.row.reach {
    case .reached, .unknown: return .unknown
    case .notPhoned: return .notPhoned
    }
  }

  private static func participants(_ chain: CareChain) -> [Participant] {
    for told in chain.told.reversed() {
      guard case .planCall(_, _, let persons, _) = told.message.content else { continue }
      return persons.map { person in
        let mark: Mark =
          person.phonedAt.map { .reached(at: $0) }
          ?? (chain.own == .outpatientCare ? .notPhoned : .unknown)
        return Participant(person: person, mark: mark)
      }
    }
    return []
  }

  private static func discharge(_ chain: CareChain) -> Discharge? {
    for told in chain.told.reversed() {
      guard case .discharge(let at, _, var unit) = told.message.content else { continue }
      if unit == .notTold, let oral = told.facts.oral.first {
        let who = [oral.receiver, oral.unit].filter { !$0.isEmpty }.joined(separator: ", ")
        unit = .told(name: who, at: oral.at)
      }
      let reports = chain.told.filter { $0.message.kind == .dischargeReport }
      return Discharge(
        at: at, reportedAt: reports.map(\.call.occurredAt).min { $0.instant < $1.instant },
        receivingUnit: unit)
    }
    return nil
  }

  private static func liability(_ chain: CareChain) -> Liability? {
    guard let notice = chain.told.last(where: { $0.message.kind == .readyForDischarge }) else {
      return nil
    }
    let attempts: [CallDetails.Attempt] =
      if case .call(let call) = notice.call.current { call.details.attempts } else { [] }
    return Liability(
      noticeAt: notice.call.occurredAt,
      day: Deadline.paymentLiability(readyNotice: notice.call.occurredAt),
      dischargedAt: chain.dischargedAt, attempts: attempts)
  }
}
