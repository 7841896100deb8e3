import Crypto

/// What went wrong while a line was being written.
enum JournalFault: Error {
  /// Before anything of the journal was touched: the same can be tried again.
  case refused(StoreError)
  /// A write or sync failed: nobody knows what is on the medium. This journal takes nothing more.
  case doubt(StoreError)
}

/// The writing end of this terminal's journal: the one place that writes lines.
///
/// Invariant: a line counts (`number`, `hash`) only after the sync that covers it has returned.
struct JournalEnd {
  /// The last line that is known to be on the medium.
  struct LastLine: Hashable {
    /// Its number; 0 before the first.
    var number: Int
    /// Its hash, 43 digits.
    var hash: [UInt8]

    /// Before the first line.
    static let none = LastLine(number: 0, hash: [UInt8](repeating: 0x41, count: 43))
  }

  /// An acknowledged line, kept a while in case the medium turns out not to have it.
  private struct Recent {
    let path: String
    let offset: Int
    let bytes: [UInt8]
    let content: [UInt8]
    let key: DataKey
  }

  /// The journal's identity.
  private(set) var id: Identifier<JournalEnd>
  private(set) var last: LastLine
  private let disk: any Disk
  /// The folder `j` that is written to.
  private(set) var folder: String
  private let home: String
  private let geometry: SegmentGeometry
  private var random: any RandomNumberGenerator
  private var segment: OpenSegment?
  private let reserve: Reserve?
  private var spare: SpareSegment
  private var torn: Finding?
  private var recent: [Recent] = []
  private static let recentCount = 8

  /// The end of a journal after its last line. `torn` is what the next segment's control line
  /// shall record.
  init(
    id: Identifier<JournalEnd>, last: LastLine, segment: OpenSegment?, torn: Finding?,
    folder: String, reserve: Reserve? = nil, geometry: SegmentGeometry, disk: any Disk,
    random: any RandomNumberGenerator
  ) {
    self.id = id
    self.last = last
    self.segment = segment
    self.torn = torn
    self.folder = folder
    home = folder
    self.geometry = geometry
    self.disk = disk
    self.random = random
    self.reserve = reserve
    spare = SpareSegment(
      folder: folder, size: geometry.grows ? 0 : geometry.bytes, reserve: reserve)
  }

  /// A journal of one's own beside the store's, for who has not got the store's lock. It is not
  /// pre-filled, and shares no file with the store's journal.
  init(beside folder: String, disk: any Disk, random: any RandomNumberGenerator) {
    var random = random
    var geometry = SegmentGeometry.standard
    geometry.grows = true
    let id = Identifier<JournalEnd>(using: &random)
    self.init(
      id: id, last: .none, segment: nil, torn: nil, folder: folder, geometry: geometry,
      disk: disk, random: random)
    spare = SpareSegment(folder: folder, name: id.text + ".new", size: 0, reserve: nil)
  }

  /// Whether a sealed line with content of this size can be written at all.
  static func fits(contentCount: Int, geometry: SegmentGeometry) -> Bool {
    let count = lineCount(number: Line.greatestNumber, contentCount: contentCount)
    return count <= Line.largest
      && SegmentGeometry.room(count + 1) + SegmentGeometry.block <= geometry.bytes
  }

  /// Seals content, writes it and returns when it is on the medium.
  mutating func append(_ content: [UInt8], key: DataKey) throws(JournalFault) {
    let count = JournalEnd.lineCount(number: last.number + 2, contentCount: content.count)
    if !hasRoom(SegmentGeometry.room(count + 1)) { try beginSegment(nil) }
    guard var open = segment else { throw .refused(.poisoned) }
    let lineKey = open.lineKey(key)
    segment = open
    let head =
      "{\"v\":1,\"j\":\"\(id.text)\",\"n\":\(last.number + 1),\"k\":\"\(key.id.text)\",\"p\":\""
    let line: [UInt8]
    do throws(StoreError) {
      line = try Envelope.sealed(
        head: Array(head.utf8) + last.hash + Array("\",".utf8), content: content, key: lineKey,
        random: &random)
    } catch {
      throw .refused(error)
    }
    let offset = open.used
    let bytes = try commit(line)
    recent.append(
      Recent(path: open.path, offset: offset, bytes: bytes, content: content, key: key))
    if recent.count > JournalEnd.recentCount { recent.removeFirst() }
  }

  /// Forgets what was sealed with a key that has been destroyed: it is not carried over.
  mutating func forget(_ kid: Identifier<DataKey>) {
    recent.removeAll { $0.key.id == kid }
    segment?.forget(kid)
  }

  /// Whether the disk had no room for the next segment.
  var isDiskFull: Bool { spare.isDiskFull }

  /// How many lines of one block there is room for in what is pre-filled.
  var roomLeft: Int {
    let spareRoom = spare.isReady ? geometry.bytes / SegmentGeometry.block - 1 : 0
    guard let segment else { return spareRoom }
    return spareRoom
      + min(
        (segment.capacity - segment.used) / SegmentGeometry.block, geometry.lines - segment.lines)
  }

  /// Goes on in a new journal, here or in another folder, that names this one as its parent.
  /// Acknowledged lines that the medium does not give back as they were written are written again
  /// there. When it fails it can be asked for again, here or elsewhere: it is another new journal.
  mutating func startNewJournal(in place: String) throws(JournalFault) {
    if place != folder {
      spare.close(disk)
      spare = SpareSegment(
        folder: place, size: geometry.grows ? 0 : geometry.bytes,
        reserve: place == home ? reserve : nil)
      folder = place
    }
    let lost = recent.filter { !isOnMedium($0) }
    let control = FlatObject([
      ("t", .text("journal")), ("parent", .text(id.text)), ("line", .number(last.number)),
    ])
    let parent = (id: id, last: last, recent: recent)
    // Without room for a folder nothing has been left.
    let new = Identifier<JournalEnd>(using: &random)
    try makeFolder(new)
    closeSegment()
    id = new
    last.number = 0
    torn = nil
    do throws(JournalFault) {
      try beginSegment(control)
      recent = []
      for line in lost { try append(line.content, key: line.key) }
    } catch {
      // What was to be carried over still is: the next journal is asked for with the same lines.
      (id, last, recent) = parent
      throw error
    }
  }

  private func makeFolder(_ id: Identifier<JournalEnd>) throws(JournalFault) {
    do throws(StoreError) {
      try disk.ensureFolder(folder + "/" + id.text)
      try disk.syncFolder(folder)
    } catch {
      throw .refused(error)
    }
  }

  /// Begins the journal's first segment, so that there is one line to go on from.
  mutating func begin() throws(JournalFault) {
    try makeFolder(id)
    try beginSegment(FlatObject([("t", .text("journal"))]))
  }

  /// Pre-fills the next segment a little; returns whether there is more to do. A failure is not
  /// told: whoever needs the segment meets it again and tells.
  mutating func prepare() -> Bool {
    do throws(StoreError) {
      return try spare.fill(disk, step: 1 << 17)
    } catch {
      return false
    }
  }

  /// Closes the files.
  mutating func close() {
    closeSegment()
    spare.close(disk)
  }

  private mutating func closeSegment() {
    if let segment { disk.close(segment.file) }
    segment = nil
  }

  private func hasRoom(_ room: Int) -> Bool {
    guard let segment else { return false }
    return segment.used + room <= segment.capacity && segment.lines < geometry.lines
  }

  /// Puts a pre-filled file into place and writes its control line.
  private mutating func beginSegment(_ first: FlatObject?) throws(JournalFault) {
    let journalFolder = folder + "/" + id.text
    let name: SegmentName
    let new: (file: DiskFile, path: String)
    do throws(StoreError) {
      let names = Set(try disk.list(journalFolder))
      var attempt = 1
      while names.contains(SegmentName(first: last.number + 1, attempt: attempt).text) {
        attempt += 1
      }
      name = SegmentName(first: last.number + 1, attempt: attempt)
      new = try spare.take(disk)
    } catch {
      throw .refused(error)
    }
    let path = journalFolder + "/" + name.text
    do throws(StoreError) {
      try disk.rename(new.path, to: path, ballast: reserve?.ballast)
    } catch {
      disk.close(new.file)
      // Without room for the name nothing has happened.
      throw SystemError.isFull(error) ? .refused(error) : .doubt(error)
    }
    closeSegment()
    segment = OpenSegment(
      file: new.file, path: path, salt: name.salt(journal: id), capacity: geometry.bytes, used: 0,
      lines: 0)
    do throws(StoreError) {
      try disk.syncFolder(journalFolder)
    } catch {
      throw .doubt(error)
    }
    var control = first ?? FlatObject([("t", .text("segment"))])
    if let torn {
      control.members.append(("torn", .text(torn.segment)))
      control.members.append(("at", .number(torn.offset)))
    }
    let head = "{\"v\":1,\"j\":\"\(id.text)\",\"n\":\(last.number + 1),\"p\":\""
    _ = try commit(
      Envelope.closed(
        Array(head.utf8) + last.hash + Array("\",\"d\":".utf8) + control.bytes))
    torn = nil
  }

  /// Writes a line on blocks of its own and syncs; only then it counts.
  private mutating func commit(_ line: [UInt8]) throws(JournalFault) -> [UInt8] {
    guard var open = segment else { throw .refused(.poisoned) }
    // Whole blocks, so that the system need not read what it only partly overwrites.
    let room = SegmentGeometry.room(line.count + 1)
    let bytes = line + [UInt8](repeating: 0x0A, count: room - line.count)
    do throws(StoreError) {
      try disk.writeAll(bytes, to: open.file, at: open.used)
      try disk.sync(open.file)
    } catch {
      throw .doubt(error)
    }
    open.used += room
    open.lines += 1
    segment = open
    last = LastLine(number: last.number + 1, hash: JournalEnd.hash(line, 0..<line.count))
    return bytes
  }

  private func isOnMedium(_ line: Recent) -> Bool {
    do throws(StoreError) {
      let bytes = try disk.readAroundCache(line.path)
      let end = line.offset + line.bytes.count
      return bytes.count >= end && bytes[line.offset..<end].elementsEqual(line.bytes)
    } catch {
      return false
    }
  }

  /// Bytes of a sealed line, newline not counted.
  static func lineCount(number: Int, contentCount: Int) -> Int {
    "{\"v\":1,\"j\":\"\",\"n\":,\"k\":\"\",\"p\":\"\",\"c\":\"\"".utf8.count + 26 + 26 + 43
      + String(number).utf8.count + Base64URL.length(contentCount + Envelope.sealOverhead)
      + Envelope.closingCount
  }

  /// The hash that the next line carries.
  static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    Base64URL.text(SHA256.hash(data: bytes[range]))
  }
}
