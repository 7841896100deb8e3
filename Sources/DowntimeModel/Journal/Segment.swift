import Crypto

/// The sizes of a segment. Only tests use other than the standard ones.
package struct SegmentGeometry: Sendable {
  /// Bytes a segment is pre-filled to; a whole number of blocks, larger than the largest line.
  package var bytes: Int
  /// Lines a segment may hold, the first control line counted.
  package var lines: Int
  /// Whether a segment grows instead of being pre-filled: where the file system writes to a new
  /// place every time, pre-filling keeps no room.
  package var grows = false
  /// Every commit begins on a block of its own: media may tear a block that is being written.
  package static let block = 4096

  /// 1 MiB and 2^16 lines.
  package static let standard = SegmentGeometry(bytes: 1 << 20, lines: 1 << 16)

  /// Other sizes.
  package init(bytes: Int, lines: Int) {
    self.bytes = bytes
    self.lines = lines
  }

  /// Bytes that a commit takes: whole blocks.
  static func room(_ count: Int) -> Int {
    (count + block - 1) / block * block
  }
}

/// A segment's file name: the number of its first line, and which attempt it is when a crash left
/// an earlier file of the same number that must not be written to.
struct SegmentName: Hashable, Comparable {
  let first: Int
  let attempt: Int

  init(first: Int, attempt: Int) {
    self.first = first
    self.attempt = attempt
  }

  /// Reads `000000000001.jsonl` or `000000000001-2.jsonl`.
  init?(_ text: String) {
    guard text.hasSuffix(".jsonl") else { return nil }
    let parts = text.dropLast(6).split(separator: "-", omittingEmptySubsequences: false)
    guard let digits = parts.first, digits.utf8.count == 12, let first = Int(digits), first > 0
    else { return nil }
    self.first = first
    switch parts.count {
    case 1: attempt = 1
    case 2:
      guard let attempt = Int(parts[1]), attempt > 1 else { return nil }
      self.attempt = attempt
    default: return nil
    }
    guard self.text == text else { return nil }
  }

  /// The file name.
  var text: String {
    let digits = String(first)
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
      + (attempt == 1 ? "" : "-\(attempt)") + ".jsonl"
  }

  static func < (left: SegmentName, right: SegmentName) -> Bool {
    (left.first, left.attempt) < (right.first, right.attempt)
  }

  /// The segment's 128-bit identity, the salt of its line keys. It follows from the name, so that
  /// a damaged control line costs no other line (docs/decisions/0011).
  func salt(journal: Identifier<JournalEnd>) -> [UInt8] {
    let text = "reserv/segment/1:\(journal.text):\(first)"
    return Array(SHA256.hash(data: Array(text.utf8)).prefix(16))
  }
}

/// The segment being written.
struct OpenSegment {
  let file: DiskFile
  let path: String
  let salt: [UInt8]
  /// Bytes that are there to be written over, a whole number of blocks.
  let capacity: Int
  /// Where the next commit goes, a whole number of blocks.
  var used: Int
  /// Lines in it.
  var lines: Int
  private var lineKeys: [Identifier<DataKey>: SymmetricKey] = [:]

  init(file: DiskFile, path: String, salt: [UInt8], capacity: Int, used: Int, lines: Int) {
    self.file = file
    self.path = path
    self.salt = salt
    self.capacity = capacity
    self.used = used
    self.lines = lines
  }

  mutating func lineKey(_ key: DataKey) -> SymmetricKey {
    if let known = lineKeys[key.id] { return known }
    let derived = key.lineKey(segment: salt)
    lineKeys[key.id] = derived
    return derived
  }

  mutating func forget(_ kid: Identifier<DataKey>) { lineKeys[kid] = nil }
}

/// The next segment, pre-filled before it is needed: `j/next`. It never holds a line under that
/// name, so what an earlier run left there can be removed: by who has the store's lock.
struct SpareSegment {
  private let path: String
  private let folder: String
  private let name: String
  private let size: Int
  private let reserve: Reserve?
  private var file: DiskFile?
  private var filled = 0
  private(set) var isReady = false
  /// Whether the disk had no room for it last time.
  private(set) var isDiskFull = false

  /// `size` is 0 where segments grow; `reserve` is taken when the disk is full.
  init(folder: String, name: String = "next", size: Int, reserve: Reserve?) {
    self.folder = folder
    self.name = name
    self.size = size
    self.reserve = reserve
    path = folder + "/" + name
  }

  /// Fills a little more; returns whether there is more to do. After a failure the file is given
  /// up, and the next call begins with a new one.
  mutating func fill(_ disk: any Disk, step: Int) throws(StoreError) -> Bool {
    guard !isReady else { return false }
    do throws(StoreError) {
      let file = try open(disk)
      if filled < size {
        let count = min(step, size - filled)
        try disk.writeAll([UInt8](repeating: 0x0A, count: count), to: file, at: filled)
        filled += count
        return true
      }
      try disk.sync(file)
      isReady = true
      isDiskFull = false
      return false
    } catch {
      close(disk)
      isDiskFull = SystemError.isFull(error)
      throw error
    }
  }

  private mutating func open(_ disk: any Disk) throws(StoreError) -> DiskFile {
    if let file { return file }
    if try disk.list(folder).contains(name) { try disk.remove(path) }
    let new = try disk.open(path, .new)
    file = new
    filled = 0
    return new
  }

  /// Completes the file and hands it over, still under its old name.
  mutating func take(_ disk: any Disk) throws(StoreError) -> (file: DiskFile, path: String) {
    do throws(StoreError) {
      while try fill(disk, step: size) {}
      let new = try open(disk)
      file = nil
      isReady = false
      return (new, path)
    } catch {
      guard SystemError.isFull(error), let kept = try reserve?.takeSegment() else { throw error }
      return kept
    }
  }

  /// Closes the file; it stays where it is.
  mutating func close(_ disk: any Disk) {
    if let file { disk.close(file) }
    file = nil
    isReady = false
  }
}
