/// A call that is ours to make about a patient: a party that a message has not reached (R002-12).
public struct CallToMake: Hashable, Sendable {
  /// A message to tell.
  public struct Message: Hashable, Sendable {
    /// Which.
    public var kind: PratorMessageKind
    /// What we have told others of it already; nil when nobody has been told.
    public var content: PratorMessage.Content?
  }

  /// The patient.
  public var person: PersonReference
  /// The party to ring.
  public var receiver: MessageReceiver
  /// Who that is to the phone; nil while nobody has told the form of care.
  public var counterparty: Counterparty?
  /// The unit that we have spoken with about her before; empty when we have not.
  public var unit: String
  /// What to tell, in the order it was first owed.
  public var messages: [Message]
}

extension CallToMake {
  /// Whom to dial for it: the unit that we have spoken with, else a switchboard; while we have
  /// spoken with nobody, the only one of the party who answers now. Nil where somebody must choose:
  /// a number of another unit than the one written beside it would be worse than none.
  public func contact(among contacts: [WhomToRing]) -> WhomToRing? {
    let own = contacts.filter { receiver.includes($0.party) }
    let open = own.filter(\.answersNow)
    guard !unit.isEmpty else { return open.count == 1 ? open[0] : nil }
    let known = SwedishOrder.folded(unit)
    func isThere(_ contact: WhomToRing) -> Bool {
      [contact.unit, contact.place].contains { SwedishOrder.folded($0) == known }
    }
    return open.first(where: isThere) ?? open.first(where: \.isSwitchboard)
      ?? own.first(where: isThere)
  }
}

extension MessageReceiver {
  /// Whether a counterpart is this party.
  public func includes(_ counterparty: Counterparty) -> Bool {
    switch self {
    case .outpatientCareOfUnknownKind: counterparty.party == .outpatientCare
    case .hospital, .municipality, .primaryCare, .psychiatricOutpatientCare:
      counterparty.receiver == self
    }
  }
}

extension CareChain {
  /// The calls that are left to make, a party each, in the order they were first owed.
  public var callsToMake: [CallToMake] {
    var calls: [CallToMake] = []
    for owed in owed where owed.row.reach == .notPhoned {
      let receiver = owed.row.receiver
      let message = CallToMake.Message(kind: owed.kind, content: content(of: owed.kind))
      if let index = calls.firstIndex(where: { $0.receiver == receiver }) {
        calls[index].messages.append(message)
      } else {
        calls.append(
          CallToMake(
            person: person, receiver: receiver, counterparty: counterparty(of: receiver),
            unit: unit(of: receiver), messages: [message]))
      }
    }
    return calls
  }

  /// What we told last of a message; where its words stand in what was said, those.
  private func content(of kind: PratorMessageKind) -> PratorMessage.Content? {
    guard
      let last = told.last(where: {
        $0.message.kind == kind && $0.message.direction != .received
      }), case .call(let call) = last.call.current
    else { return nil }
    return switch last.message.content {
    case .currentServices("", let contact): .currentServices(text: call.said, contact: contact)
    case .other(""): .other(text: call.said)
    default: last.message.content
    }
  }

  private func counterparty(of receiver: MessageReceiver) -> Counterparty? {
    switch receiver {
    case .hospital: formOfCare == .psychiatric ? .psychiatricHospital : .somaticHospital
    case .municipality: .municipality
    case .primaryCare: .primaryCare
    case .psychiatricOutpatientCare: .psychiatricOutpatientCare
    case .outpatientCareOfUnknownKind: nil
    }
  }

  private func unit(of receiver: MessageReceiver) -> String {
    for told in told.reversed() {
      guard case .call(let call) = told.call.current else { continue }
      if told.counterparty?.receiver == receiver, !call.counterpartUnit.isEmpty {
        return call.counterpartUnit
      }
      if receiver == .hospital, case .admission(_, let ward, _, _, _) = told.message.content {
        return ward
      }
    }
    return ""
  }
}

extension UnitState {
  /// The calls left to make about the patient of a call, as long as Prator is down; none when the
  /// call or its outage is not there.
  public func callsToMake(about call: Identifier<Record>, own: Party) -> [CallToMake] {
    guard let entry = entry(call) else { return [] }
    return chain(of: entry, own: own)?.callsToMake ?? []
  }

  /// The same as it would be with a call that is being written, perhaps in another one's place.
  public func callsToMake(
    with call: Call, at time: LocalTime, insteadOf id: Identifier<Record>, author: Author,
    in outage: Identifier<Outage>, own: Party
  ) -> [CallToMake] {
    let care = CareEntry.call(call)
    let record = Record(
      id: id, outage: outage, number: nil, recordedAt: time, occurredAt: time, author: author,
      entry: .care(care))
    let entry = JournalEntry(record, care, outage: outage, destination: .unnamed)
    return chain(of: entry, own: own)?.callsToMake ?? []
  }

  /// The chain of a call's patient, the call itself as it stands in `entry`.
  private func chain(of entry: JournalEntry, own: Party) -> CareChain? {
    guard let outage = outage(entry.outage), outage.phase == .running,
      let key = PersonKey(entry.current.person)
    else { return nil }
    let groups = personGroups
    let members = groups.members(key)
    var calls = entries.filter { other in
      guard other.outage == outage.id, other.id != entry.id, case .call(let call) = other.current,
        !call.details.messages.isEmpty, let key = PersonKey(call.person)
      else { return false }
      return members.contains(key)
    }
    calls.insert(entry, inOrder: { $0.occurredAt.instant < $1.occurredAt.instant })
    return CareChain.chains(calls, outage: outage, own: own, groups).first
  }
}
