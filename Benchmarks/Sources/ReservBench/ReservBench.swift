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

    print("\(ProcessInfo.processInfo.activeProcessorCount) cores, \(fileSystem(of: folder))\n")
    print(table(try acknowledgeRows(in: folder, entries: 1000)))
  }
}
