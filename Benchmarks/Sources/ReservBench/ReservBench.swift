import Foundation

/// What `make bench` runs: every figure beside a peer's in the same run, in a table.
@main
enum ReservBench {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      FileHandle.standardError.write(Data("usage: reserv-bench PATH-OF-RESERV\n".utf8))
      exit(64)
    }
    // A folder on the disk that is worked on: the temporary folder may be memory.
    let current = URL(filePath: FileManager.default.currentDirectoryPath)
    let folder = current.appending(path: ".build/bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    let reserv = CommandLine.arguments[1]
    let cores = ProcessInfo.processInfo.activeProcessorCount
    print("\(cores) cores, \(fileSystem(of: folder)), medians and p99 of one run\n")
    var rows = try screenRows(
      reserv: reserv, in: try subfolder("screens", of: folder), entries: 10_000)
    rows += try acknowledgeRows(in: try subfolder("acknowledge", of: folder), entries: 1000)
    rows.append(openItemRow(entries: 10_000))
    rows += try profileRows(in: try subfolder("profiles", of: folder))
    rows.append(try sizeRow(reserv))
    print(table(rows))
  }

  private static func subfolder(_ name: String, of folder: URL) throws -> URL {
    let folder = folder.appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The file as it is installed, beside the pager's.
  private static func sizeRow(_ path: String) throws -> Row {
    func megabytes(_ path: String) throws -> Double {
      let values = try URL(filePath: path).resolvingSymlinksInPath().resourceValues(
        forKeys: [.fileSizeKey])
      return Double(values.fileSize ?? 0) / 1_000_000
    }
    let (ours, less) = (try megabytes(path), try megabytes(Peers.less(URL(filePath: "/")).path))
    return Row(
      what: "binary, stripped", ours: "\(ours.text) MB", peer: "less: \(less.text) MB",
      ratio: ours / less, goal: ("≤ 22 MB", ours <= 22))
  }
}
