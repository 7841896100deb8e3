import Foundation
import TestSupport
import Testing

@testable import DowntimeModel

/// A temporary folder on the real disk.
private final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "reserv-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Every path below, folders too.
  var everything: [String] {
    (FileManager.default.subpaths(atPath: path) ?? []).map { path + "/" + $0 }
  }

  func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? Int) ?? -1
  }
}

@Suite struct JournalOnDiskTests {
  private func found(_ folder: String) throws -> Store {
    try Store.found(
      at: folder, founding: Founding(unitLabel: "Testgården", isDrill: false),
      passage: CrashWorkload.passage, disk: PosixDisk(), random: SystemRandomNumberGenerator(),
      geometry: .standard)
  }

  private func unlock(_ folder: String) throws -> (Store, Replay) {
    try Store.unlock(
      at: folder, passage: CrashWorkload.passage, disk: PosixDisk(),
      random: SystemRandomNumberGenerator(), geometry: .standard)
  }

  private func append(_ entry: Entry, _ store: Store) throws -> Record {
    try store.append(
      Submission(outage: nil, occurredAt: nil, author: CrashWorkload.author, entry: entry),
      now: JournalFixture.time(1)
    ).record
  }

  @Test func aPassphraseOpensTheStoreAndAnotherDoesNot() throws {
    let temporary = try TemporaryFolder()
    let folder = temporary.path + "/djupt/ner/reserv"
    let disk = PosixDisk()
    #expect(Store.condition(at: folder, disk: disk) == .absent)
    let store = try Store.found(
      at: folder, founding: Founding(unitLabel: "Testgården", isDrill: true),
      passphrase: Secret("åtta små ord"), cost: .light, disk: disk,
      random: SystemRandomNumberGenerator())
    let record = try append(JournalFixture.note(JournalFixture.marker), store)
    store.close()
    #expect(
      Store.condition(at: folder, disk: disk) == .ready(unitLabel: "Testgården", isDrill: true))
    #expect(throws: StoreError.wrongPassphrase) {
      _ = try Store.unlock(
        at: folder, passphrase: Secret("atta sma ord"), disk: disk,
        random: SystemRandomNumberGenerator())
    }
    // Typed with combining rings and dots it is the same passphrase.
    let replay = try Store.unlock(
      at: folder, passphrase: Secret("a\u{30A}tta sma\u{30A} ord"), disk: disk,
      random: SystemRandomNumberGenerator()
    ).1
    #expect(replay.records == [record])
  }

  @Test(.rule("R000-12"), .rule("R000-23")) func onlyTheOwnerMayReadAndNoFileHoldsTheText() throws {
    let temporary = try TemporaryFolder()
    let old = umask(0)
    defer { umask(old) }
    let folder = temporary.path + "/store"
    let store = try found(folder)
    while store.prepare(now: JournalFixture.time(1)) {}
    _ = try append(JournalFixture.note(JournalFixture.marker), store)
    #expect(try temporary.mode(folder) == 0o700)
    for path in temporary.everything where path != folder {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      #expect(try temporary.mode(path) == (isFolder.boolValue ? 0o700 : 0o600), "\(path)")
      if let data = FileManager.default.contents(atPath: path) {
        #expect(data.range(of: Data("GULDFISK".utf8)) == nil)
      }
    }
  }

  @Test func aSecondStartIsToldWhoHoldsTheStore() throws {
    let temporary = try TemporaryFolder()
    let folder = temporary.path + "/store"
    let store = try found(folder)
    #expect(throws: StoreError.locked(processID: getpid())) { _ = try unlock(folder) }
    store.close()
    _ = try unlock(folder)
  }

  /// A program that is being started holds a copy of every open file until it runs; `dup` does so
  /// for good.
  @Test func aClosedLockIsFreeAlthoughAChildHoldsACopyOfIt() throws {
    let temporary = try TemporaryFolder()
    let disk = PosixDisk()
    let first = try disk.open(temporary.path + "/lock", .anyway)
    #expect(try disk.lock(first))
    let copy = dup(first.descriptor)
    defer { close(copy) }
    disk.close(first)
    let second = try disk.open(temporary.path + "/lock", .anyway)
    defer { disk.close(second) }
    #expect(try disk.lock(second))
  }

  @Test func aFolderWithoutPermissionIsSaidToBeSo() throws {
    let temporary = try TemporaryFolder()
    let folder = temporary.path + "/finns/inte"
    let file = temporary.path + "/fil"
    #expect(FileManager.default.createFile(atPath: file, contents: nil))
    #expect(throws: StoreError.self) { _ = try found(file + "/store") }
    #expect(throws: StoreError.absent) { _ = try unlock(folder) }
    guard getuid() != 0 else { return }  // The superuser may do everything.
    chmod(temporary.path, 0o500)
    #expect(throws: StoreError.system(operation: .makeFolder, errno: EACCES)) {
      _ = try found(temporary.path + "/store")
    }
  }

  @Test func entriesSurviveReopeningAndRollingOverOnTheRealDisk() throws {
    let temporary = try TemporaryFolder()
    let folder = temporary.path + "/store"
    var store = try found(folder)
    var records: [Record] = []
    for number in 0..<300 {
      let text = String(repeating: "å", count: number * 20)
      records.append(try append(JournalFixture.note(text), store))
      if number % 50 == 0 {
        store.close()
        store = try unlock(folder).0
      }
      if number % 3 == 0 { _ = store.prepare(now: JournalFixture.time(1)) }
    }
    store.close()
    let replay = try unlock(folder).1
    #expect(replay.records == records)
    #expect(replay.findings.isEmpty)
  }

  @Test func aFileIsReadAroundThePageCacheAsItWasWritten() throws {
    let temporary = try TemporaryFolder()
    let disk = PosixDisk()
    let path = temporary.path + "/fil"
    let file = try disk.open(path, .new)
    for count in [0, 1, 4095, 4096, 4097, 100_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
      try disk.writeAll(bytes, to: file, at: 0)
      try disk.sync(file)
      #expect(try disk.readAroundCache(path) == bytes)
      #expect(try disk.read(path) == bytes)
    }
    disk.close(file)
  }
}
