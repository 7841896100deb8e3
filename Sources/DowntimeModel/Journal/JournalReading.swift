/// Reads every journal of a store from its first byte to its last and says what it found. With
/// the keys it also opens the lines; without them only accidents are found. It writes nothing.
struct JournalReading {
  /// A record with its place, for the order of the replay.
  struct Placed {
    let record: Record
    let journal: Identifier<JournalEnd>
    let line: Int
    /// Whether it was written before, under another key: its time is not the line's.
    var isCarried = false
  }

  /// A journal read to its end.
  struct Journal {
    let id: Identifier<JournalEnd>
    /// The last line that may be gone on from.
    var last = JournalEnd.LastLine.none
    /// The last segment: where its next commit may go, nil when it must not be written to.
    var tail: Tail?
    /// A torn end that no control line has recorded yet.
    var torn: Finding?
    /// Something else than a torn end is wrong in the last segment: go on in a new journal.
    var isDoubtful = false
    /// What its first line says it goes on from.
    var parent: (id: Identifier<JournalEnd>, line: Int, hash: [UInt8])?
  }

  /// The last segment as it was read.
  struct Tail {
    let name: SegmentName
    let capacity: Int
    let used: Int
    let lines: Int
  }

  private let folders: [String]
  private let disk: any Disk
  private let keys: KeyRing?
  private let keepsHashes: Bool
  private let opens: SegmentLines.Opens
  /// The journal whose last segment is read as the medium holds it.
  private let current: Identifier<JournalEnd>?
  /// One for each segment that is gone through at a time.
  private let memories = (0..<Concurrently.width * 2).map { _ in PayloadMemory() }

  /// Everything that is wrong and that no control line has recorded.
  private(set) var findings: [Finding] = []
  /// Torn ends that a later control line has recorded.
  private(set) var recorded: [Finding] = []
  /// The records that could be opened, in the order read.
  private(set) var records: [Placed] = []
  /// Rows of the access trail, in the order read; none unless they are asked for.
  private(set) var trail: [TrailRow] = []
  /// The hash of every line, when they are kept.
  private(set) var hashes: [Identifier<JournalEnd>: [Int: [UInt8]]] = [:]
  /// The keys that lines say they are sealed with, where those were not opened: no keys are known, or
  /// that one was destroyed.
  private(set) var sealedWith: Set<String> = []
  /// Lines by the key that they are sealed with, when hashes are kept.
  private(set) var sealed: [String: SealedLines] = [:]
  /// Whole lines, control lines too.
  private(set) var lines = 0
  /// Segment files.
  private(set) var segments = 0
  /// The journals, in the order of their identities.
  private(set) var journals: [Journal] = []

  /// Reads a store's folder `j`.
  init(folder: String, disk: any Disk, keys: KeyRing?, current: Identifier<JournalEnd>?)
    throws(StoreError)
  {
    try self.init(folders: [folder], disk: disk, keys: keys, current: current)
  }

  /// Reads a store's folder `j` and others that were written to in its place. When something is
  /// wrong, the folder `copy` is searched for the records that are missing.
  ///
  /// `keepsHashes` keeps every line's hash, to hold a checkpoint to.
  init(
    folders: [String], copy: String? = nil, keepsHashes: Bool = false,
    opens: SegmentLines.Opens = .records, disk: any Disk, keys: KeyRing?,
    current: Identifier<JournalEnd>?
  )
    throws(StoreError)
  {
    self.folders = folders
    self.disk = disk
    self.keys = keys
    self.opens = opens
    self.current = current
    self.keepsHashes = keepsHashes
    var names = Set(try disk.list(folders[0]))
    for other in folders.dropFirst() { names.formUnion(try disk.listIfPresent(other)) }
    let ids = names.compactMap { Identifier<JournalEnd>($0) }.sorted()
    // The hashes of all lines are only needed to hold another journal to its parent.
    var hashes: [Identifier<JournalEnd>: [Int: [UInt8]]]? = ids.count > 1 || keepsHashes ? [:] : nil
    for id in ids { try read(id, lineHashes: &hashes) }
    judgeLineage(hashes ?? [:])
    if keepsHashes { self.hashes = hashes ?? [:] }
    if let copy, keys != nil, !findings.isEmpty { try rescue(copy) }
  }

  /// Holds each journal to the parent it names, the parent's torn end to what its child knew, and
  /// the terminal's own journal to having a first line.
  private mutating func judgeLineage(_ hashes: [Identifier<JournalEnd>: [Int: [UInt8]]]) {
    for journal in journals {
      guard let torn = journal.torn else { continue }
      let known = journals.compactMap(\.parent).filter { $0.id == journal.id }.map(\.line)
      if known.isEmpty {
        findings.append(torn)
      } else if known.contains(where: { $0 > journal.last.number }) {
        // Lines that were proved when the journal was left are not there any more.
        findings.append(torn.with(.checksum))
      } else {
        recorded.append(torn)
      }
    }
    for journal in journals {
      guard let parent = journal.parent, parent.line > 0 else { continue }
      let known = journals.first { $0.id == parent.id }
      if parent.line > known?.last.number ?? 0 {
        if known?.torn == nil { findings.append(missing(parent.line, of: parent.id)) }
      } else if let hash = hashes[parent.id]?[parent.line], hash != parent.hash {
        findings.append(
          Finding(
            journal: journal.id.text, segment: SegmentName(first: 1, attempt: 1).text, offset: 0,
            line: 1, problem: .chain))
      }
    }
    if let current, !journals.contains(where: { $0.id == current && $0.last.number > 0 }) {
      findings.append(missing(1, of: current))
    }
  }

  private func missing(_ line: Int, of journal: Identifier<JournalEnd>) -> Finding {
    Finding(journal: journal.text, segment: "", offset: 0, line: line, problem: .sequence)
  }

  /// One journal on its way through.
  private struct Pass {
    var journal: Journal
    /// The journal's identity as its lines have it.
    let journalText: [UInt8]
    var segment: SegmentName
    /// The first byte that belongs to no line, since the last line that was whole.
    var damage: Finding?

    init(_ id: Identifier<JournalEnd>, segment: SegmentName = SegmentName(first: 1, attempt: 1)) {
      journal = Journal(id: id)
      journalText = Array(id.text.utf8)
      self.segment = segment
    }
  }

  /// A segment that has been read and not gone through; nil bytes for what is no file.
  private typealias File = (name: SegmentName, bytes: [UInt8]?)

  private mutating func read(
    _ id: Identifier<JournalEnd>, lineHashes: inout [Identifier<JournalEnd>: [Int: [UInt8]]]?
  ) throws(StoreError) {
    var places: [SegmentName: [String]] = [:]
    for folder in folders {
      let path = folder + "/" + id.text
      let listed: [String]
      do throws(StoreError) {
        listed = try disk.listIfPresent(path)
      } catch .system(_, errno: SystemError.notAFolder) {
        findings.append(
          Finding(journal: id.text, segment: "", offset: 0, line: nil, problem: .oddFile))
        continue
      }
      for name in listed.compactMap(SegmentName.init) {
        places[name, default: []].append(path + "/" + name.text)
      }
    }
    let names = places.keys.sorted()
    var pass = Pass(id)
    // The next segments are read while these are gone through.
    let batches = stride(from: 0, to: names.count, by: memories.count).map {
      names[$0..<min(names.count, $0 + memories.count)]
    }
    func read(_ batch: ArraySlice<SegmentName>) throws(StoreError) -> [File] {
      var files: [File] = []
      for name in batch {
        guard let path = places[name]?.first else { continue }
        do throws(StoreError) {
          let isOpen = name == names.last && id == current
          files.append((name, isOpen ? try disk.readAroundCache(path) : try disk.read(path)))
        } catch .notAFile {
          files.append((name, nil))
        }
      }
      return files
    }
    var next = try batches.first.map(read) ?? []
    for index in batches.indices {
      let files = next
      let inputs = zip(files, memories).compactMap { file, memory in
        file.bytes.map {
          SegmentLines.Input(
            bytes: $0, salt: file.name.salt(journal: id), keys: keys, opens: opens,
            memory: memory)
        }
      }
      // A thread is not worth its making for less than a megabyte.
      let threads = 1 + inputs.reduce(0) { $0 + $1.bytes.count } >> 20
      var segments = try Concurrently.map(inputs, threads: threads, SegmentLines.init) {
        () throws(StoreError) in
        next = index + 1 < batches.count ? try read(batches[index + 1]) : []
      }[...]
      for file in files {
        pass.segment = file.name
        if file.bytes != nil, let segment = segments.popFirst() {
          judge(segment, &pass, &lineHashes)
        } else {
          findings.append(finding(.oddFile, at: 0, line: nil, pass))
          pass.journal.isDoubtful = true
        }
      }
    }
    if let damage = pass.damage {
      pass.journal.torn = damage
      pass.journal.tail = nil
    }
    if pass.journal.last.number == 0, id == current {
      // The terminal's own journal always has a first line: founding ends with it.
      pass.journal.isDoubtful = true
    }
    journals.append(pass.journal)
  }

  /// Opens what can be opened in a copy of the journals. Each line is authenticated by itself;
  /// records that were read already count once.
  private mutating func rescue(_ copy: String) throws(StoreError) {
    let known = findings
    for id in try disk.listIfPresent(copy).compactMap({ Identifier<JournalEnd>($0) }).sorted() {
      for name in try disk.list(copy + "/" + id.text).compactMap(SegmentName.init).sorted() {
        let pass = Pass(id, segment: name)
        let segment = SegmentLines(
          SegmentLines.Input(
            bytes: try disk.read(copy + "/" + id.text + "/" + name.text),
            salt: name.salt(journal: id), keys: keys, opens: opens, memory: memories[0]))
        // What is damaged in the copy too is passed over.
        for case .line(let line, _, let held) in segment.stretches.map(\.1)
        where segment.bytes[line.journal].elementsEqual(pass.journalText) {
          take(held, of: line, segment.bytes, pass)
        }
      }
    }
    findings = known
  }

  /// Holds the lines of a segment to those before them.
  private mutating func judge(
    _ segment: SegmentLines, _ pass: inout Pass,
    _ lineHashes: inout [Identifier<JournalEnd>: [Int: [UInt8]]]?
  ) {
    segments += 1
    let doubts = findings.count
    var count = 0
    for (at, stretch) in segment.stretches {
      switch stretch {
      case .line(let line, let hash, let held):
        if keepsHashes { tally(held, of: line, segment.bytes) }
        accept(line, hash, held, segment.bytes, &pass)
        if let known = lineHashes?[pass.journal.id]?[line.number], known != hash, !findings.isEmpty,
          findings[findings.count - 1].problem == .reordered
        {
          // Not an old line come again, but another of the same number.
          findings[findings.count - 1].problem = .fork
        }
        if line.number == pass.journal.last.number {
          lineHashes?[pass.journal.id, default: [:]][line.number] = hash
        }
        lines += 1
        count += 1
      case .refused(.unknownVersion):
        findings.append(finding(.unknownVersion, at: at, line: nil, pass))
      case .refused(.damaged):
        // More of the same damage is not told again.
        if pass.damage != nil { continue }
        pass.damage = finding(.tornTail, at: at, line: pass.journal.last.number + 1, pass)
      }
    }
    let capacity = segment.bytes.count / SegmentGeometry.block * SegmentGeometry.block
    pass.journal.isDoubtful = findings[doubts...].contains { $0.problem.castsDoubt }
    // A segment begins with a control line: one that a crash left empty is not gone on with.
    pass.journal.tail =
      count == 0
      ? nil
      : Tail(
        name: pass.segment, capacity: capacity, used: SegmentGeometry.room(segment.used),
        lines: count)
  }

  private mutating func accept(
    _ line: Line, _ hash: [UInt8], _ held: SegmentLines.Held, _ bytes: [UInt8],
    _ pass: inout Pass
  ) {
    guard bytes[line.journal].elementsEqual(pass.journalText) else {
      findings.append(finding(.forged, at: line.range.lowerBound, line: line.number, pass))
      return
    }
    place(line, bytes, &pass)
    if case .control(let range) = line.content {
      if line.number == 1 { readParent(line, FlatObject(reading: bytes[range]), bytes, &pass) }
    } else {
      take(held, of: line, bytes, pass)
    }
    if line.number > pass.journal.last.number {
      pass.journal.last = JournalEnd.LastLine(number: line.number, hash: hash)
    }
  }

  /// Holds the line's number and hash to the line before, and settles what damage between them
  /// was: the torn end of an earlier segment that the chain goes on from, or a damaged line.
  private mutating func place(_ line: Line, _ bytes: [UInt8], _ pass: inout Pass) {
    let last = pass.journal.last
    let isFirst = last.number == 0 && line.number == 1
    let fits = isFirst || bytes[line.previous].elementsEqual(last.hash)
    let follows = line.number == last.number + 1
    if let damage = pass.damage {
      if follows, fits, damage.segment != pass.segment.text {
        if isRecorded(damage, by: line, bytes) {
          recorded.append(damage)
        } else {
          findings.append(damage)
        }
      } else {
        findings.append(damage.with(.checksum))
      }
    }
    let isExplained = pass.damage != nil && line.number > last.number + 1
    pass.damage = nil
    if !follows {
      if !isExplained {
        var odd = finding(
          line.number > last.number ? .sequence : .reordered, at: line.range.lowerBound,
          line: line.number, pass)
        if line.number > last.number { odd.missing = line.number - last.number - 1 }
        findings.append(odd)
      }
    } else if !fits {
      findings.append(finding(.chain, at: line.range.lowerBound, line: line.number, pass))
    }
  }

  private func isRecorded(_ damage: Finding, by line: Line, _ bytes: [UInt8]) -> Bool {
    guard case .control(let range) = line.content, let control = FlatObject(reading: bytes[range])
    else { return false }
    return control.text("torn") == damage.segment && control.number("at") == damage.offset
  }

  private func readParent(
    _ line: Line, _ control: FlatObject?, _ bytes: [UInt8], _ pass: inout Pass
  ) {
    guard let id = control?.text("parent").flatMap(Identifier<JournalEnd>.init),
      let number = control?.number("line")
    else { return }
    pass.journal.parent = (id, number, Array(bytes[line.previous]))
  }

  /// Keeps the record of a sealed line, or what there was instead.
  private mutating func take(
    _ held: SegmentLines.Held, of line: Line, _ bytes: [UInt8], _ pass: Pass
  ) {
    switch held {
    case .record(let record):
      records.append(Placed(record: record, journal: pass.journal.id, line: line.number))
    case .carried(let all):
      records += all.map {
        Placed(record: $0, journal: pass.journal.id, line: line.number, isCarried: true)
      }
    case .trail(let rows): trail += rows
    case .problem(let problem):
      findings.append(finding(problem, at: line.range.lowerBound, line: line.number, pass))
    case .unopened:
      guard case .sealed(let keyName, _) = line.content else { return }
      sealedWith.insert(String(decoding: bytes[keyName], as: UTF8.self))
    }
  }

  private mutating func tally(_ held: SegmentLines.Held, of line: Line, _ bytes: [UInt8]) {
    guard case .sealed(let keyName, _) = line.content else { return }
    sealed[String(decoding: bytes[keyName], as: UTF8.self), default: SealedLines()].count(held)
  }

  private func finding(_ problem: Finding.Problem, at offset: Int, line: Int?, _ pass: Pass)
    -> Finding
  {
    Finding(
      journal: pass.journal.id.text, segment: pass.segment.text, offset: offset, line: line,
      problem: problem)
  }
}
