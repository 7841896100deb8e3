import DowntimeModel

/// A disk in memory that loses, tears and reorders what has not been synced. Whatever it was asked
/// can be looked back at: `history` holds its state after every operation.
public final class SimulatedDisk: Disk {
  /// A piece of a write, within one block.
  struct Piece {
    let offset: Int
    let bytes: [UInt8]
  }

  /// What a file is on the medium, on its way there, and as the page cache shows it.
  struct Inode {
    var medium = SharedBytes()
    var pending: [Piece] = []
    var cached = SharedBytes()

    /// The medium once everything on its way has arrived.
    var arrived: SharedBytes {
      var bytes = medium
      for piece in pending { bytes.put(piece.bytes, at: piece.offset) }
      return bytes
    }
  }

  enum Node: Hashable {
    case folder
    case file(Int)
  }

  /// A change of names that happens as a whole or not at all.
  struct Renaming {
    let changes: [(path: String, node: Node?)]
  }

  /// Everything on the disk.
  public struct State {
    var inodes: [Inode] = []
    var names: [String: Node] = ["/": .folder]
    var mediumNames: [String: Node] = ["/": .folder]
    var pendingNames: [Renaming] = []

    /// An empty disk.
    public init() {}
  }

  /// A fault to make.
  public struct Fault: Sendable {
    /// At which operation, counted from 0.
    public var operation: Int
    /// For how many operations everything that changes something goes on failing.
    public var length: Int
    /// The error number: 5 is EIO, 28 is ENOSPC.
    public var errno: Int32
    /// Only what lies below this path fails; the operations there are counted, too, as all are.
    public var place = ""

    /// A fault that passes.
    public init(operation: Int, length: Int = 1, errno: Int32, place: String = "") {
      self.place = place
      self.operation = operation
      self.length = length
      self.errno = errno
    }

    /// A fault that passes at once or never.
    public init(operation: Int, isForEver: Bool, errno: Int32) {
      self.init(operation: operation, length: isForEver ? 1_000_000_000 : 1, errno: errno)
    }

    fileprivate func hits(_ number: Int, _ path: String, changes: Bool) -> Bool {
      guard path.hasPrefix(place) else { return false }
      return number == operation || changes && number > operation && number - operation < length
    }
  }

  /// What is on the disk now.
  public private(set) var state: State
  /// Operations so far.
  public private(set) var operations = 0
  /// The state after each operation, when it is kept.
  public private(set) var history: [State] = []
  /// The fault to make.
  public var fault: Fault?
  /// Whether the fault has been met.
  public private(set) var hasFailed = false
  /// The largest number of bytes a write takes at once.
  public var largestWrite = Int.max
  /// Whether no new file or folder finds room; what is there can be written over.
  public var isFull = false
  /// Whether folders have no room for one more name either, until something is removed.
  public var hasFullFolders = false
  /// Media that were pulled out: everything below these paths is gone until they are put back.
  public var pulled: Set<String> = []
  /// Whether the file system writes to a new place every time.
  public var isCopyOnWrite = false
  /// Whether the file system gives no file two names.
  public var cannotLink = false
  /// What happens just before an operation, by somebody else.
  public var meanwhile: ((DiskOperation, String) -> Void)?
  private let keepsHistory: Bool
  private var open: [Int32: Int] = [:]
  private var paths: [Int32: String] = [:]
  private var locks: [Int: Int32] = [:]
  private var nextDescriptor: Int32 = 3

  /// An empty disk, or one with something on it.
  public init(_ state: State = State(), keepsHistory: Bool = false) {
    self.state = state
    self.keepsHistory = keepsHistory
  }

  // MARK: Disk

  /// Opens a file; a new name is not on the medium before its folder is synced.
  public func open(_ path: String, _ mode: OpenMode) throws(StoreError) -> DiskFile {
    try begin(mode == .existing ? .open : .create, path, changes: mode != .existing)
    defer { end() }
    let inode: Int
    switch state.names[path] {
    case .folder: throw .system(operation: .open, errno: 21)
    case .file(let known):
      if mode == .new { throw .system(operation: .create, errno: 17) }
      inode = known
      if mode == .emptied {
        // Emptying may reach the medium before anything else does.
        state.inodes[known] = Inode()
      }
    case nil:
      if mode == .existing { throw .system(operation: .open, errno: 2) }
      guard state.names[SimulatedDisk.parent(path)] == .folder else {
        throw .system(operation: .create, errno: 2)
      }
      if isFull { throw .system(operation: .create, errno: 28) }
      inode = state.inodes.count
      state.inodes.append(Inode())
      change([(path, .file(inode))])
    }
    let file = DiskFile(descriptor: nextDescriptor)
    nextDescriptor += 1
    open[file.descriptor] = inode
    paths[file.descriptor] = path
    return file
  }

  /// Closes a file and gives up its lock.
  public func close(_ file: DiskFile) {
    if let inode = open[file.descriptor], locks[inode] == file.descriptor { locks[inode] = nil }
    open[file.descriptor] = nil
    paths[file.descriptor] = nil
  }

  /// Puts bytes into the page cache and on their way to the medium, block by block.
  public func write(_ bytes: [UInt8], from start: Int, to file: DiskFile, at offset: Int)
    throws(StoreError) -> Int
  {
    let inode = try inode(file, .write)
    let count = min(bytes.count - start, largestWrite)
    let path = paths[file.descriptor] ?? ""
    if isFull, offset + count > state.inodes[inode].cached.count {
      try begin(.write, path)
      end()
      throw .system(operation: .write, errno: 28)
    }
    do {
      try begin(.write, path)
    } catch {
      put(Array(bytes[start..<start + count / 2]), inode, offset)
      amend()
      throw error
    }
    defer { end() }
    put(Array(bytes[start..<start + count]), inode, offset)
    return count
  }

  /// Lets everything of the file arrive; when it fails, all of it is forgotten.
  public func sync(_ file: DiskFile) throws(StoreError) {
    let inode = try inode(file, .sync)
    do {
      try begin(.sync, paths[file.descriptor] ?? "")
    } catch {
      // As Linux does: the pages count as clean although the medium never got them, so that the
      // next sync succeeds.
      state.inodes[inode].pending = []
      amend()
      throw error
    }
    defer { end() }
    state.inodes[inode].medium = state.inodes[inode].arrived
    state.inodes[inode].pending = []
  }

  /// What the page cache shows.
  public func read(_ path: String) throws(StoreError) -> [UInt8] {
    try begin(.read, path, changes: false)
    defer { end() }
    return state.inodes[try fileInode(path)].cached.all
  }

  /// What the medium will have once everything on its way has arrived.
  public func readAroundCache(_ path: String) throws(StoreError) -> [UInt8] {
    try begin(.read, path, changes: false)
    defer { end() }
    return state.inodes[try fileInode(path)].arrived.all
  }

  /// Lets the names of a folder arrive.
  public func syncFolder(_ path: String) throws(StoreError) {
    try begin(.sync, path)
    defer { end() }
    guard state.names[path] == .folder else { throw .system(operation: .open, errno: 2) }
    var rest: [Renaming] = []
    for renaming in state.pendingNames {
      if renaming.changes.contains(where: { SimulatedDisk.parent($0.path) == path }) {
        state.mediumNames.apply(renaming)
      } else {
        rest.append(renaming)
      }
    }
    state.pendingNames = rest
  }

  /// Makes a folder.
  public func makeFolder(_ path: String) throws(StoreError) {
    try begin(.makeFolder, path)
    defer { end() }
    guard state.names[path] == nil else { throw .system(operation: .makeFolder, errno: 17) }
    guard state.names[SimulatedDisk.parent(path)] == .folder else {
      throw .system(operation: .makeFolder, errno: 2)
    }
    if isFull { throw .system(operation: .makeFolder, errno: 28) }
    change([(path, .folder)])
  }

  /// Renames a file or an empty folder, as a whole or not at all.
  public func rename(_ path: String, to target: String) throws(StoreError) {
    try begin(.rename, path)
    defer { end() }
    guard let node = state.names[path] else { throw .system(operation: .rename, errno: 2) }
    if hasFullFolders, state.names[target] == nil { throw .system(operation: .rename, errno: 28) }
    change([(path, nil), (target, node)])
  }

  /// Gives a file one more name.
  public func link(_ path: String, as other: String) throws(StoreError) {
    try begin(.rename, path)
    defer { end() }
    if cannotLink { throw .system(operation: .rename, errno: 1) }
    guard state.names[other] == nil else { throw .system(operation: .rename, errno: 17) }
    change([(other, .file(try fileInode(path)))])
  }

  /// Removes a name.
  public func remove(_ path: String) throws(StoreError) {
    try begin(.remove, path)
    defer { end() }
    _ = try fileInode(path)
    hasFullFolders = false
    change([(path, nil)])
  }

  /// The names in a folder.
  public func list(_ path: String) throws(StoreError) -> [String] {
    try begin(.list, path, changes: false)
    defer { end() }
    guard state.names[path] == .folder else { throw .system(operation: .list, errno: 2) }
    return state.names.keys.filter { $0 != path && SimulatedDisk.parent($0) == path }
      .map { String($0.dropFirst(path.count + 1)) }
  }

  /// Takes the lock unless another open file has it.
  public func lock(_ file: DiskFile) throws(StoreError) -> Bool {
    let inode = try inode(file, .lock)
    try begin(.lock, paths[file.descriptor] ?? "", changes: false)
    defer { end() }
    if let holder = locks[inode], holder != file.descriptor { return false }
    locks[inode] = file.descriptor
    return true
  }

  /// As it was told.
  public func isCopyOnWrite(_ path: String) -> Bool { isCopyOnWrite }

  /// The first part of the path tells one medium from another.
  public func medium(_ path: String) throws(StoreError) -> UInt64 {
    UInt64(path.split(separator: "/").first?.utf8.reduce(7) { $0 &* 31 &+ Int($1) } ?? 0)
  }

  // MARK: Looking at it

  /// The paths of all files, sorted.
  public var files: [String] {
    state.names.filter { $0.value != .folder }.keys.sorted()
  }

  /// What lies on the medium and in the cache, of removed files too, as far as it was not written
  /// over.
  public var remains: [[UInt8]] {
    state.inodes.flatMap { inode in
      let (medium, cached) = (inode.medium.all, inode.cached.all)
      return medium == cached ? [medium] : [medium, cached]
    }
  }

  /// The bytes of a file.
  public subscript(path: String) -> [UInt8] {
    get {
      guard case .file(let inode)? = state.names[path] else { return [] }
      return state.inodes[inode].cached.all
    }
    set {
      guard case .file(let inode)? = state.names[path] else { return }
      let bytes = SharedBytes(newValue)
      state.inodes[inode] = Inode(medium: bytes, cached: bytes)
    }
  }

  /// Takes a file away, or gives it another name, behind the store's back.
  public func move(_ path: String, to target: String?) {
    guard let node = state.names.removeValue(forKey: path) else { return }
    state.mediumNames[path] = nil
    if let target {
      state.names[target] = node
      state.mediumNames[target] = node
    }
  }

  // MARK: Inside

  private func begin(_ operation: DiskOperation, _ path: String, changes: Bool = true)
    throws(StoreError)
  {
    if let happening = meanwhile {
      meanwhile = nil
      happening(operation, path)
      if meanwhile == nil { meanwhile = happening }
    }
    defer { operations += 1 }
    if pulled.contains(where: { path.hasPrefix($0 + "/") }) {
      end()
      throw .system(operation: operation, errno: changes ? 5 : 2)
    }
    if let fault, fault.hits(operations, path, changes: changes) {
      hasFailed = true
      end()
      throw .system(operation: operation, errno: fault.errno)
    }
  }

  private func end() {
    if keepsHistory { history.append(state) }
  }

  private func amend() {
    if keepsHistory { history[history.count - 1] = state }
  }

  private func inode(_ file: DiskFile, _ operation: DiskOperation) throws(StoreError) -> Int {
    guard let inode = open[file.descriptor] else { throw .system(operation: operation, errno: 9) }
    return inode
  }

  private func fileInode(_ path: String) throws(StoreError) -> Int {
    guard case .file(let inode)? = state.names[path] else {
      throw .system(operation: .open, errno: 2)
    }
    return inode
  }

  private func put(_ bytes: [UInt8], _ inode: Int, _ offset: Int) {
    state.inodes[inode].cached.put(bytes, at: offset)
    var at = 0
    while at < bytes.count {
      let block = (offset + at) / 4096
      let count = min(bytes.count - at, (block + 1) * 4096 - offset - at)
      state.inodes[inode].pending.append(
        Piece(offset: offset + at, bytes: Array(bytes[at..<at + count])))
      at += count
    }
  }

  private func change(_ changes: [(path: String, node: Node?)]) {
    let renaming = Renaming(changes: changes)
    state.names.apply(renaming)
    state.pendingNames.append(renaming)
  }

  static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), path != "/" else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension [String: SimulatedDisk.Node] {
  mutating func apply(_ renaming: SimulatedDisk.Renaming) {
    for change in renaming.changes { self[change.path] = change.node }
  }
}
