@testable import DowntimeModel

/// A disk that has a few files and takes nothing.
struct FuzzDisk: Disk {
  /// A journal's identity.
  static let journal = "4Z2XN0R5Q92B1SB16WFFGTEK0S"

  var files: [String: [UInt8]]

  private var missing: StoreError { .system(operation: .open, errno: 2) }

  func open(_ path: String, _ mode: OpenMode) throws(StoreError) -> DiskFile { throw missing }
  func close(_ file: DiskFile) {}
  func write(_ bytes: [UInt8], from start: Int, to file: DiskFile, at offset: Int)
    throws(StoreError) -> Int
  { throw missing }
  func sync(_ file: DiskFile) throws(StoreError) { throw missing }
  func read(_ path: String) throws(StoreError) -> [UInt8] {
    guard let bytes = files[path] else { throw missing }
    return bytes
  }
  func readAroundCache(_ path: String) throws(StoreError) -> [UInt8] { try read(path) }
  func syncFolder(_ path: String) throws(StoreError) { throw missing }
  func makeFolder(_ path: String) throws(StoreError) { throw missing }
  func rename(_ path: String, to target: String) throws(StoreError) { throw missing }
  func link(_ path: String, as other: String) throws(StoreError) { throw missing }
  func remove(_ path: String) throws(StoreError) { throw missing }
  func list(_ path: String) throws(StoreError) -> [String] {
    let names = files.keys.filter { $0.hasPrefix(path + "/") }.compactMap {
      $0.dropFirst(path.count + 1).split(separator: "/").first.map(String.init)
    }
    guard !names.isEmpty else { throw missing }
    return Array(Set(names))
  }
  func lock(_ file: DiskFile) throws(StoreError) -> Bool { false }
  func isCopyOnWrite(_ path: String) -> Bool { false }
  func medium(_ path: String) throws(StoreError) -> UInt64 { 0 }
}
