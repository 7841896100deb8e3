/// What one individual's entries ask for now.
public struct PersonDuties: Sendable {
  /// Entries that shall be written into the same place, as it stands now.
  public struct WriteIn: Hashable, Sendable {
    /// Where; nil where no routine says.
    public var target: WriteInRule.Target?
    /// The routine's word for how soon.
    public var urgency: Urgency
    /// The last day, where there is one; nil also while the outage goes on.
    public var lastDay: LastDay?
    /// Whether it can be done: the systems work again.
    public var isOpen: Bool
    /// The entries, in the order of the list.
    public var entries: [Identifier<Record>]
  }

  /// What shall be written in, what can be done now first.
  public let writeIn: [WriteIn]
  /// Everything else that waits, in the order of the list.
  public let items: [OpenItem]
  /// The co-ordination of discharge by phone, an outage each, the latest last.
  public let chains: [CareChain]

  init(of history: PersonHistory, in unit: UnitState, now: LocalTime) {
    var entries: [Identifier<Outage>: [JournalEntry]] = [:]
    for row in history.rows.reversed() {
      guard case .entry(let id) = row, let entry = unit.entry(id) else { continue }
      entries[entry.outage, default: []].append(entry)
    }
    var groups: [WriteIn] = []
    var items: [OpenItem] = []
    var chains: [CareChain] = []
    let persons = unit.personGroups
    for outage in unit.outages {
      guard let entries = entries[outage.id] else { continue }
      let routine = unit.routine(of: outage)
      var gathering = OpenItemGathering(outage, routine, now: now)
      gathering.waived = unit.itemNotes(in: outage.id).waivedKeys
      for entry in entries { gathering.addItems(of: entry) }
      if let own = routine.messagesFrom {
        let found = CareChain.chains(
          entries.filter(\.hasMessages), outage: outage, own: own, persons)
        for chain in found { gathering.addItems(of: chain) }
        chains += found
      }
      guard outage.phase != .closed else { continue }
      for item in gathering.items.inListOrder {
        switch item.subject {
        case .writeIn(let id, let rule):
          Self.add(id, to: &groups, rule.target, item.urgency, item.lastDay, isOpen: true)
        case .writeInUnruled(let id):
          Self.add(id, to: &groups, nil, item.urgency, item.lastDay, isOpen: true)
        default: items.append(item)
        }
      }
      guard outage.phase == .running else { continue }
      for entry in entries where !entry.destination.isReached {
        guard let item = entry.current.writtenItem else { continue }
        let rules = gathering.rules(for: item)
        for rule in rules {
          Self.add(entry.id, to: &groups, rule.target, rule.urgency, nil, isOpen: false)
        }
        if rules.isEmpty {
          Self.add(entry.id, to: &groups, nil, .undated, nil, isOpen: false)
        }
      }
    }
    writeIn = groups.filter(\.isOpen) + groups.filter { !$0.isOpen }
    self.items = items.inListOrder
    self.chains = chains
  }

  private static func add(
    _ id: Identifier<Record>, to groups: inout [WriteIn], _ target: WriteInRule.Target?,
    _ urgency: Urgency, _ lastDay: LastDay?, isOpen: Bool
  ) {
    let index = groups.firstIndex {
      $0.target == target && $0.urgency == urgency && $0.lastDay == lastDay && $0.isOpen == isOpen
    }
    if let index { return groups[index].entries.append(id) }
    groups.append(
      WriteIn(target: target, urgency: urgency, lastDay: lastDay, isOpen: isOpen, entries: [id]))
  }
}

extension JournalEntry {
  /// Whether it is a call that carries messages of discharge co-ordination.
  var hasMessages: Bool {
    if case .call(let call) = current { !call.details.messages.isEmpty } else { false }
  }
}

extension UnitState {
  /// What one individual's entries ask for now.
  public func duties(of history: PersonHistory, now: LocalTime) -> PersonDuties {
    PersonDuties(of: history, in: self, now: now)
  }
}
