/// «Att skriva in»: what is to reach a system, grouped by system and person, own tasks apart from what
/// others do.
public struct WriteInList: Sendable {
  /// What goes to one place.
  public struct Group: Sendable {
    /// Where; nil where no routine says.
    public let target: WriteInRule.Target?
    /// The people it is about, the most urgent first.
    public internal(set) var people: [PersonRows]

    /// How many things there are to do.
    public var count: Int { people.reduce(0) { $0 + $1.rows.count } }
    /// How the group is shown: as the most urgent, which is somebody's first.
    public var tone: Tone { people.compactMap(\.rows.first?.tone).max() ?? .calm }
  }

  /// What is about one person, in the order it happened.
  public struct PersonRows: Sendable {
    /// All that she goes under; nil for nobody.
    let identities: Set<PersonKey>?
    /// Whom it is about, as the first of the entries names her.
    public internal(set) var person: PersonReference
    /// The things to do.
    public internal(set) var rows: [Row]
  }

  /// An entry and one place that it is to reach. There may be very many: each holds only what is its
  /// own, and the rest is told once for all that have it in common.
  public struct Row: Sendable {
    /// The entry.
    public let entry: Identifier<Record>
    /// Its place among the unit's entries.
    let index: Int
    /// When it happened.
    let happenedAt: Instant
    /// Whether it is hers who asked.
    public let isOwn: Bool
    let duty: Duty
    let history: History?

    /// What waits; nil while the outage goes on and nothing can be written in.
    public var item: OpenItem? { duty.item(entry, happenedAt: happenedAt) }
    /// The outage.
    public var outage: Identifier<Outage> { duty.outage }
    /// How it is shown.
    public var tone: Tone { duty.tone }
    /// The last day, where there is one.
    public var lastDay: LastDay? { duty.lastDay }
    /// Milliseconds since the systems worked again; nil while they do not. Shown where the routine
    /// gives no date.
    public var age: Int64? { duty.age }
    /// How late it is.
    public var overdue: Overdue? { duty.overdue }
    /// It waits for another to do something first: what is watched for.
    public var waitsFor: OpenSubject? { duty.waitsFor }
    /// Where it stood before it was changed.
    public var earlier: EarlierTransfer? { history?.earlier }
    /// How it should come in, where a rule says (DT-04, DT-06).
    public var way: Transfer.Way? { history?.way }
    /// Whether it has been somewhere, or a rule says how it should come in: asked of every row.
    public var hasHistory: Bool { history != nil }
    /// Whether another does something about it first, or instead: asked of every row.
    public var waitsForAnother: Bool { duty.waitsForAnother }
  }

  /// How late something is.
  public enum Overdue: Hashable, Sendable {
    /// Whole days after the routine's last day.
    case days(Int)
    /// Milliseconds after a full shift, where the routine says «skyndsamt» and gives no date ([D]).
    case afterShift(Int64)
  }

  /// What can be done, and while the outage goes on what will have to be.
  public internal(set) var groups: [Group] = []
  /// What others do, to be seen and acknowledged («väntar på andra»), the most urgent first.
  public internal(set) var others: [Row] = []
  /// What it was made of; nil where that is not kept.
  var basis: WriteInBasis?

  /// Nothing waits.
  public init() {}

  /// How many things there are to do.
  public var count: Int { groups.reduce(0) { $0 + $1.count } }
  /// How many of them are messages to send, with no text to write in; counted once, for every frame
  /// shows it.
  public internal(set) var sending = 0
}

extension WriteInList {
  /// What rows have in common.
  final class Duty: Sendable {
    enum Source: Sendable {
      /// What will have to be written in when the systems work again.
      case foreseen(Identifier<Outage>)
      case writing(WritingDuty)
      /// A row of its own.
      case item(OpenItem)
    }

    private let source: Source
    let tone: Tone
    let lastDay: LastDay?
    let age: Int64?
    let overdue: Overdue?
    let waitsFor: OpenSubject?
    let waitsForAnother: Bool
    let isSending: Bool
    /// Its place in the list: what is late first, then the routine's own last day.
    let place: WriteInOrder

    init(foreseen outage: Identifier<Outage>) {
      source = .foreseen(outage)
      (tone, lastDay, age, overdue, waitsFor) = (.calm, nil, nil, nil, nil)
      (waitsForAnother, isSending) = (false, false)
      place = WriteInOrder(.calm, nil)
    }

    init(
      _ source: Source, _ item: OpenItem, age: Int64?, overdue: Overdue?,
      waitsFor: OpenSubject? = nil
    ) {
      self.source = source
      (tone, lastDay) = (item.tone, item.lastDay)
      (self.age, self.overdue, self.waitsFor) = (age, overdue, waitsFor)
      (waitsForAnother, isSending) = (item.isOthers, item.isSending)
      place = WriteInOrder(item.tone, item.lastDay)
    }

    var outage: Identifier<Outage> {
      switch source {
      case .foreseen(let outage): outage
      case .writing(let duty): duty.outage
      case .item(let item): item.outage
      }
    }

    func item(_ entry: Identifier<Record>, happenedAt: Instant) -> OpenItem? {
      switch source {
      case .foreseen: nil
      case .writing(let duty): duty.item(entry, happenedAt: happenedAt)
      case .item(let item): item
      }
    }
  }

  /// What few rows have.
  final class History: Sendable {
    let earlier: EarlierTransfer?
    let way: Transfer.Way?

    /// Nil where there is nothing to say.
    init?(_ earlier: EarlierTransfer?, _ way: Transfer.Way?) {
      guard earlier != nil || way != nil else { return nil }
      (self.earlier, self.way) = (earlier, way)
    }
  }
}

extension UnitState {
  /// «Att skriva in» for the outages that are not closed. `items` is what `openItems(now:)` answers.
  public func writeInList(
    _ items: [OpenItem], for member: StaffMember? = nil, now: LocalTime
  ) -> WriteInList {
    writeInList(items, WritingDuties(), member, now: now)
  }

  /// The same of what has been kept from record to record. Where nothing but entries has changed
  /// since `earlier` was made, for the same person and in the same minute, only their rows are made.
  public func writeInList(
    _ waits: WhatWaits, after earlier: WriteInList = WriteInList(),
    for member: StaffMember? = nil, now: LocalTime
  ) -> WriteInList {
    guard let basis = earlier.basis, let changed = basis.changed(self, waits, member, now: now)
    else {
      var list = writeInList(waits.items, WritingDuties(self, now: now), member, now: now)
      list.basis = WriteInBasis(self, waits, member, now: now)
      return list
    }
    let ids = Set(changed.map { entries[$0].id })
    let items = waits.items.filter { $0.subject.record.map(ids.contains) ?? false }
    let writing = WritingDuties(self, of: changed, now: basis.now)
    var list = earlier
    list.remove(changed, of: entries.count)
    list.add(writeInList(items, writing, of: changed, member, now: basis.now), self)
    list.basis = WriteInBasis(self, waits, member, now: basis.now)
    return list
  }

  private func writeInList(
    _ items: [OpenItem], _ writing: WritingDuties, of places: [Int]? = nil,
    _ member: StaffMember?, now: LocalTime
  ) -> WriteInList {
    var gathering = WriteInGathering(self, member, now: now)
    for item in items { gathering.take(item) }
    gathering.take(writing)
    for outage in openOutages where outage.phase == .running {
      gathering.foresee(outage, places ?? Array(entries.indices))
    }
    return gathering.inOrder()
  }
}
