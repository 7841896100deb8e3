/// A list as the routine's appendix has it: columns, rows, totals, and warnings as facts. A screen, a
/// print and the command line show the same.
public struct Ledger: Sendable {
  /// Which list.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    /// Appendix 1 (R004-103).
    case cashHolders = "kassaförvaltare"
    /// Appendix 2 (R004-104).
    case devices = "usb"
    /// Appendix 3 (R004-34, R004-105).
    case decisions = "beslut"
    /// Appendix 4 (R004-106).
    case documents = "handlingar"
    /// Appendix 5 (R004-107).
    case payments = "utbetalningar"
    case reconciliations = "avstämning"
    case refills = "påfyllning"
    /// Orders and their five steps (RT-11).
    case orders = "beställningar"
    /// Time performed at clients' (RT-10).
    case time = "tid"
    /// Work shifts to approve (R004-100).
    case shifts = "arbetspass"
    /// Calls of discharge co-ordination (RT-04).
    case calls = "samtal"
    /// Faxes (RT-05).
    case faxes = "fax"
  }

  /// Part of a list.
  public enum Filter: String, CaseIterable, Hashable, Sendable {
    /// Health-care documents only (R004-88, X-02).
    case healthCare = "HSL"
    case socialServices = "SoL"
    case disability = "LSS"
    /// The list of the unit that investigates and orders.
    case ordering = "beställare"
    /// The list of the unit that provides.
    case provider = "utförare"
  }

  /// What stands in a cell.
  public enum Cell: Hashable, Sendable {
    case none
    case text(String)
    case number(Int64)
    case minutes(Int64)
    case money(Money)
    case day(CivilDate)
    case time(LocalTime)
    /// Her name.
    case personName(PersonReference)
    /// Her number.
    case personNumber(PersonReference)
    /// Both.
    case person(PersonReference)
    /// Who, by name and signature.
    case author(Author)
    /// When and by whom.
    case signed(LocalTime, Author)
    /// When, and with whom or how.
    case step(LocalTime, String)
    case flag(Bool)
    /// Where an order stands.
    case order(OrderStatus)
  }

  /// A row.
  public struct Row: Sendable {
    /// The record that it comes from.
    public var record: Identifier<Record>?
    /// The number people say.
    public var number: EntryNumber?
    /// As many as the columns.
    public var cells: [Cell]
    /// As many as the further columns.
    public var more: [Cell] = []
    /// It was struck: it stays readable and counts for nothing.
    public var isStruck = false
    /// What is to be seen to.
    public var warnings: [LedgerWarning] = []

    /// How it is shown.
    public var tone: Tone { warnings.map(\.tone).max() ?? .calm }
  }

  /// A figure under the list.
  public struct Total: Hashable, Sendable {
    /// Of what.
    public enum Of: Hashable, Sendable {
      case rows
      /// Paid out by card since the outage began.
      case paidOut
      /// Left until the limit.
      case remaining
      /// Beyond the limit.
      case excess
      case sinceRefill
      case listed
      case registered
      case minutes
      case lent
      case returned
      case returnedAmount
      case done
    }

    /// Of what.
    public var of: Of
    /// How much.
    public var cell: Cell

    init(_ of: Of, _ cell: Cell) { (self.of, self.cell) = (of, cell) }
  }

  /// Which list.
  public let name: Name
  /// The columns that the routine's appendix has, by its own words.
  public let columns: [String]
  /// What else is kept of each row.
  public let moreColumns: [String]
  /// The rows.
  public var rows: [Row] = []
  /// The figures under the list.
  public var totals: [Total] = []
  /// What is to be seen to about the whole list.
  public var warnings: [LedgerWarning] = []
  /// The foot of the form: who is responsible.
  public var officers: [String] = []
  /// Who answers for the list, and where it lies; nil while nobody has said it.
  public var keeper: ListKeeper?

  init(_ name: Name, _ columns: [String], more: [String] = []) {
    (self.name, self.columns, moreColumns) = (name, columns, more)
  }

  /// How the list is shown.
  public var tone: Tone {
    max(warnings.map(\.tone).max() ?? .calm, rows.map(\.tone).max() ?? .calm)
  }
}

extension Ledger.Name {
  /// The list as somebody answers for it; nil for one that nobody is asked to lock in.
  public var kept: OutageEvent.KeptList? {
    switch self {
    case .decisions: .decisions
    case .documents: .documents
    case .devices: .devices
    case .payments: .payments
    case .cashHolders, .reconciliations, .refills, .orders, .time, .shifts, .calls, .faxes: nil
    }
  }

  /// Whether the routine itself names who answers for it, so that a name is missed (R004-37,
  /// R004-46).
  public var asksForKeeper: Bool { self == .decisions || self == .payments }
}

extension RoutineProfile {
  /// The lists that a unit keeps.
  public var ledgers: [Ledger.Name] {
    Ledger.Name.allCases.filter { name in
      switch name {
      case .cashHolders, .payments, .reconciliations, .refills: duties.contains(.cardPayments)
      case .devices: duties.contains(.deviceLoans)
      case .decisions: duties.contains(.decisionList)
      case .documents: duties.contains(.documentList)
      case .orders: duties.contains(.orders)
      case .time: duties.contains(.performedTime)
      case .shifts: writeIn.contains { $0.item == .workShiftApproval }
      case .calls: duties.contains(.phoneMessages)
      case .faxes: duties.contains(.faxMessages)
      }
    }
  }
}

extension UnitState {
  /// A list of an outage, as it stands now.
  public func ledger(
    _ name: Ledger.Name, of outage: Outage, at now: LocalTime, filter: Ledger.Filter? = nil
  ) -> Ledger {
    ledger(name, of: outage, routine(of: outage), at: now, filter: filter)
  }

  /// The same with other routines.
  public func ledger(
    _ name: Ledger.Name, of outage: Outage, _ profile: RoutineProfile, at now: LocalTime,
    filter: Ledger.Filter? = nil
  ) -> Ledger {
    var list = rows(name, of: outage, profile, at: now, filter: filter)
    list.keeper = name.kept.flatMap { facts(of: outage.id).listKeepers[$0] }
    for index in list.rows.indices {
      let entry = list.rows[index].record.flatMap { self.entry($0) }
      if entry?.isVeiled == true { list.rows[index].cover() }
    }
    return list
  }

  private func rows(
    _ name: Ledger.Name, of outage: Outage, _ profile: RoutineProfile, at now: LocalTime,
    filter: Ledger.Filter?
  ) -> Ledger {
    switch name {
    case .cashHolders: cashHolderList(at: now)
    case .devices: deviceList(of: outage)
    case .decisions: decisionList(of: outage)
    case .documents: documentList(of: outage, profile, at: now, filter: filter)
    case .payments: paymentList(of: outage, profile.limits)
    case .reconciliations: reconciliationList(of: outage)
    case .refills: refillList(of: outage, at: now)
    case .orders: orderList(of: outage, profile.limits, at: now)
    case .time: timeList(of: outage)
    case .shifts: shiftList(of: outage)
    case .calls: callList(of: outage)
    case .faxes: faxList(of: outage)
    }
  }
}

extension Ledger.Row {
  /// A row about somebody whose data are kept: that it is there, when, by whom and how much stay.
  fileprivate mutating func cover() {
    func covered(_ cell: Ledger.Cell) -> Ledger.Cell {
      switch cell {
      case .text(let text): .text(text == number?.text ? text : text.isEmpty ? "" : "***")
      case .step(let at, let text): .step(at, text.isEmpty ? "" : "***")
      case .none, .number, .minutes, .money, .day, .time, .personName, .personNumber, .person,
        .author, .signed, .flag, .order:
        cell
      }
    }
    cells = cells.map(covered)
    more = more.map(covered)
  }
}
