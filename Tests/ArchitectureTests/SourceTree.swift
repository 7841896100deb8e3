import Foundation

/// A file of the repository; the path is relative to its root.
struct SourceFile {
  let path: String
  let source: SourceText

  init(path: String, text: String) {
    self.path = path
    source = SourceText(text)
  }
}

/// A place where the source does not hold a rule, as an editor can open it.
struct Breach: CustomStringConvertible {
  let path: String
  let line: Int
  let message: String

  var description: String { "\(path):\(line): \(message)" }
}

/// The working tree that the tests were built from.
enum SourceTree {
  static let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

  /// Every Swift file of a top folder, in path order.
  static func swiftFiles(in folder: String) throws -> [SourceFile] {
    try files(in: folder, ending: ".swift")
  }

  /// Every file of a top folder with an ending, in path order.
  static func files(in folder: String, ending: String) throws -> [SourceFile] {
    let paths = FileManager.default.subpaths(atPath: root.appending(path: folder).path) ?? []
    return try paths.filter { $0.hasSuffix(ending) }.sorted().map { path in
      let text = try String(contentsOf: root.appending(path: "\(folder)/\(path)"), encoding: .utf8)
      return SourceFile(path: "\(folder)/\(path)", text: text)
    }
  }

  static var isGitClone: Bool {
    FileManager.default.fileExists(atPath: root.appending(path: ".git").path)
  }

  /// The paths that git keeps.
  static func trackedPaths() throws -> [String] {
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    // A clone that belongs to someone else (a build container) may be read too.
    git.arguments = ["git", "-C", root.path, "-c", "safe.directory=*", "ls-files", "-z"]
    let output = Pipe()
    git.standardOutput = output
    try git.run()
    let listed = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    guard git.terminationStatus == 0 else { throw GitFailed(status: git.terminationStatus) }
    return listed.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  struct GitFailed: Error {
    let status: Int32
  }
}
