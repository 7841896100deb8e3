/// What waits, kept from record to record and from minute to minute: a new record costs what the
/// entry it is about asks for, a new minute what has fallen due in it (decision 0105). Says the same
/// as asking all entries anew.
public struct DutyLedger: Sendable {
  private var shelves: [Identifier<Outage>: DutyShelf] = [:]
  private var groups: PersonGroups
  private var now: LocalTime
  private var revision: Int

  /// Asks every entry of the outages that are not closed.
  public init(_ unit: UnitState, now: LocalTime) {
    self.now = now
    groups = unit.personGroups
    revision = unit.revision
    refreshShelves(unit)
  }

  /// Takes a record into the unit and in here.
  public mutating func apply(_ record: Record, to unit: inout UnitState) {
    catchUp(unit)
    guard !unit.knows(record.id) else { return }
    let id = record.entry.original ?? record.id
    let before = unit.entry(id)
    unit.apply(record)
    revision = unit.revision
    switch record.entry {
    case .care, .correction, .personMove, .transfer, .exemption, .reopening, .addition:
      let after = unit.entry(id)
      guard let outage = (after ?? before)?.outage else { return }
      shelves[outage]?.change(from: before, to: after, unit, groups)
    case .personLink, .resident:
      groups = unit.personGroups
      for outage in shelves.keys { shelves[outage]?.regroup(unit, groups) }
    case .listed, .outageDeclared, .outageEnded, .outageClosed, .profileAdopted:
      refreshShelves(unit)
    case .unit, .staff, .pin, .signIn, .backup, .keyChange, .oversight, .unrecognized: break
    }
  }

  /// What waits at a moment.
  public mutating func whatWaits(_ unit: UnitState, now: LocalTime) -> WhatWaits {
    catchUp(unit)
    if now.instant < self.now.instant {
      self = DutyLedger(unit, now: now)
    } else if now != self.now {
      self.now = now
      for outage in shelves.keys { shelves[outage]?.advance(to: now, unit, groups) }
    }
    let items = shelves.values.map(\.items)
    return WhatWaits(
      items: items.count == 1 ? items[0] : items.flatMap(\.self).inListOrder,
      parts: shelves.mapValues(\.part))
  }

  /// A unit that has been changed elsewhere is asked anew.
  private mutating func catchUp(_ unit: UnitState) {
    if unit.revision != revision { self = DutyLedger(unit, now: now) }
  }

  /// An outage's own records change what it asks for; what it is, and its routines, change what
  /// every entry asks for.
  private mutating func refreshShelves(_ unit: UnitState) {
    var refreshed: [Identifier<Outage>: DutyShelf] = [:]
    for outage in unit.openOutages {
      let basis = DutyShelf.Basis(outage, in: unit)
      if var shelf = shelves.removeValue(forKey: outage.id), shelf.basis == basis {
        shelf.askOutage(unit)
        refreshed[outage.id] = shelf
      } else {
        refreshed[outage.id] = DutyShelf(basis, unit, groups, now: now)
      }
    }
    shelves = refreshed
  }
}

extension Entry {
  /// The entry that a record is about; nil for what is about none, or is one.
  fileprivate var original: Identifier<Record>? {
    switch self {
    case .correction(let correction): correction.original
    case .personMove(let move): move.original
    case .transfer(let transfer): transfer.original
    case .exemption(let exemption): exemption.original
    case .reopening(let reopening): reopening.original
    case .addition(let addition): addition.original
    case .care, .listed, .outageDeclared, .outageEnded, .outageClosed, .unit, .staff, .resident,
      .personLink, .pin, .signIn, .backup, .keyChange, .profileAdopted, .oversight, .unrecognized:
      nil
    }
  }
}
