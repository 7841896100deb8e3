import Foundation

/// What `make bench` runs: every figure beside a peer's in the same run, in a table; or
/// one part of them alone.
@main
enum ReservBench {
  static func main() throws {
    guard (2...3).contains(CommandLine.arguments.count) else {
      FileHandle.standardError.write(Data("usage: reserv-bench PATH-OF-RESERV [PART]\n".utf8))
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
    let parts: [(name: String, rows: () throws -> [Row])] = [
      (
        "screens",
        { try screenRows(reserv: reserv, in: subfolder("screens", of: folder), entries: 10_000) }
      ),
      (
        "keys",
        { try largeRows(reserv: reserv, in: subfolder("keys", of: folder), entries: 100_000) }
      ),
      ("reading", { try readingRows(reserv: reserv, in: subfolder("reading", of: folder)) }),
      (
        "acknowledge",
        { try acknowledgeRows(in: subfolder("acknowledge", of: folder), entries: 1000) }
      ),
      (
        "morning",
        {
          try morningRows(
            reserv: reserv, in: subfolder("morning", of: folder), entries: 10_000, outages: 20)
        }
      ),
      ("items", { [openItemRow(entries: 10_000)] }),
      ("profiles", { try profileRows(in: subfolder("profiles", of: folder)) }),
      ("paper", { try paperRows(reserv: reserv, in: subfolder("paper", of: folder)) }),
      ("size", { [try sizeRow(reserv)] }),
    ]
    let wanted = CommandLine.arguments.dropFirst(2).first
    let rows = try parts.filter { wanted == nil || $0.name == wanted }.flatMap { try $0.rows() }
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
