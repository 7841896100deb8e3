import DowntimeModel

/// What can be chosen on «Att skriva in».
enum WriteInChoice: Hashable, Sendable {
  /// An entry and a place that it is to reach.
  case place(WriteInPlace)
  /// Something that is done in a system without typing a text over: a message to send, something of
  /// another's to acknowledge.
  case item(OpenSubject)
  /// What is marked already.
  case marked(Identifier<Record>)
  /// A paper about somebody with protected data.
  case paper(Identifier<Record>)

  /// The entry, or what else it is about.
  var record: Identifier<Record>? {
    switch self {
    case .place(let place): place.entry
    case .item(let subject): subject.record
    case .marked(let id), .paper(let id): id
    }
  }
}

/// What is shown of it.
enum WriteInFilter: Hashable, Sendable {
  case all
  /// Hers who looks.
  case own
  /// One place, by its number in the list.
  case group(Int)
  /// What others do.
  case others
  /// What has been marked.
  case marked
}

/// «Att skriva in» as lines, each only saying where in the list it stands: ten thousand are laid out
/// at once, and put in words when they come in sight.
struct WriteInRows: Sendable {
  /// One line.
  enum Line: Hashable, Sendable {
    case target(Int)
    case person(Int, Int)
    case row(Int, Int, Int)
    /// What more there is to know of the row above.
    case note(Int, Int, Int)
    case others
    case other(Int)
    case otherNote(Int)
    case marks
    case marked(Int)
    case papers
    case paper(Int)
  }

  /// A line that can be chosen.
  enum Choosable: Sendable {
    case row(Int, Int, Int)
    case other(Int)
    case marked(Int)
    case paper(Int)

    var line: Line {
      switch self {
      case .row(let group, let person, let row): .row(group, person, row)
      case .other(let other): .other(other)
      case .marked(let mark): .marked(mark)
      case .paper(let paper): .paper(paper)
      }
    }
  }

  /// A paper about somebody with protected data, and the outage it was written in.
  struct Paper: Sendable {
    var report: PaperReport
    var outage: Identifier<Outage>
  }

  /// What waits.
  var list = WriteInList()
  /// What is marked, the latest first.
  var marked: [Identifier<Record>] = []
  /// Papers that somebody must say what became of.
  var papers: [Paper] = []
  /// The lines from top to bottom.
  private(set) var lines: [Line] = []
  /// The lines that can be chosen, and their numbers among all.
  private(set) var choices: [(line: Int, what: Choosable)] = []

  /// The filters that leave something out, and something in.
  var filters: [WriteInFilter] {
    let isMixed = list.groups.count > 1 || !list.others.isEmpty
    var filters: [WriteInFilter] = [.all]
    if hasOwnAndOthers { filters.append(.own) }
    if isMixed { filters += list.groups.indices.map { WriteInFilter.group($0) } }
    if !list.others.isEmpty { filters.append(.others) }
    if !marked.isEmpty { filters.append(.marked) }
    return filters
  }

  /// Whether «bara mitt» leaves something out, and something in.
  private var hasOwnAndOthers: Bool {
    var (own, others) = (false, false)
    for group in list.groups {
      for person in group.people {
        for row in person.rows {
          if row.isOwn { own = true } else { others = true }
          if own, others { return true }
        }
      }
    }
    return false
  }

  /// Lays out what a filter shows.
  mutating func lay(_ filter: WriteInFilter) {
    lines.removeAll(keepingCapacity: true)
    choices.removeAll(keepingCapacity: true)
    for group in list.groups.indices {
      switch filter {
      case .all, .own, .group(group): add(group, onlyOwn: filter == .own)
      case .group, .others, .marked: break
      }
    }
    if filter == .all || filter == .others { addOthers() }
    if filter == .all, !papers.isEmpty {
      lines.append(.papers)
      for paper in papers.indices { choose(.paper(paper)) }
    }
    if filter == .marked {
      lines.append(.marks)
      for mark in marked.indices { choose(.marked(mark)) }
    }
  }

  private mutating func choose(_ what: Choosable) {
    choices.append((lines.count, what))
    lines.append(what.line)
  }

  private mutating func add(_ group: Int, onlyOwn: Bool) {
    let people = list.groups[group].people
    var isFirst = true
    for person in people.indices {
      let rows = people[person].rows
      if onlyOwn, !rows.contains(where: { $0.isOwn }) { continue }
      if isFirst { lines.append(.target(group)) }
      isFirst = false
      lines.append(.person(group, person))
      for row in rows.indices where !onlyOwn || rows[row].isOwn {
        choose(.row(group, person, row))
        if rows[row].hasNote { lines.append(.note(group, person, row)) }
      }
    }
  }

  private mutating func addOthers() {
    guard !list.others.isEmpty else { return }
    lines.append(.others)
    for other in list.others.indices {
      choose(.other(other))
      if list.others[other].hasNote { lines.append(.otherNote(other)) }
    }
  }

  /// The row of a line, where it is about one.
  func row(_ line: Line) -> WriteInList.Row? {
    switch line {
    case .row(let group, let person, let row), .note(let group, let person, let row):
      list.groups[group].people[person].rows[row]
    case .other(let other), .otherNote(let other): list.others[other]
    case .target, .person, .others, .marks, .marked, .papers, .paper: nil
    }
  }

  /// What can be chosen, top to bottom.
  var ids: some RandomAccessCollection<WriteInChoice> { choices.lazy.map { choice($0.what) } }

  /// What a line stands for.
  func choice(_ what: Choosable) -> WriteInChoice {
    switch what {
    case .row(let group, let person, let row):
      list.groups[group].people[person].rows[row].choice(list.groups[group].target)
    case .other(let other): list.others[other].choice(nil)
    case .marked(let mark): .marked(marked[mark])
    case .paper(let paper): .paper(papers[paper].report.id)
    }
  }

  /// Where among the choices something stands; nil when it is gone. Most are told apart by their
  /// entries, before it is asked what they stand for.
  func place(of wanted: WriteInChoice) -> Int? {
    let record = wanted.record
    return choices.firstIndex { choice in
      let isAlike =
        switch choice.what {
        case .row(let group, let person, let row):
          list.groups[group].people[person].rows[row].entry == record
        case .other(let other): list.others[other].entry == record
        case .marked, .paper: true
        }
      return isAlike && self.choice(choice.what) == wanted
    }
  }
}

extension WriteInList.Row {
  /// What it stands for on the list, at a place of the list.
  fileprivate func choice(_ target: WriteInRule.Target?) -> WriteInChoice {
    switch item?.subject {
    case .send?, .acknowledge?: item.map { .item($0.subject) } ?? .place(place(target))
    default: .place(place(target))
    }
  }

  private func place(_ target: WriteInRule.Target?) -> WriteInPlace {
    WriteInPlace(entry: entry, target: target)
  }

  /// Whether more is said of it, on a line of its own.
  var hasNote: Bool {
    // Most have neither.
    hasHistory && (earlier != nil || way == .imported || way == .registeredAndAdjusted)
      || waitsForAnother && (waitsFor != nil || isUnseen)
  }

  /// Whether another's registration should have been seen by now (R002-29).
  var isUnseen: Bool {
    if case .acknowledge? = item?.subject { tone == .red } else { false }
  }
}
