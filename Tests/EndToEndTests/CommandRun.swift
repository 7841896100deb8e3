import Foundation
import Terminal
import TestSupport

/// A folder of its own for a test, removed with it.
final class TestFolder {
  let path: String

  init() throws {
    let place = FileManager.default.temporaryDirectory
      .appending(path: "reserv-e2e-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    path = place.resolvingSymlinksInPath().path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Where the store is, or will be.
  var store: String { path + "/skåp" }

  /// Every file below, with its bytes.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in FileManager.default.enumerator(atPath: path).map(Array.init) ?? [] {
      guard let name = name as? String else { continue }
      var isFolder: ObjCBool = false
      let place = path + "/" + name
      if FileManager.default.fileExists(atPath: place, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        files[name] = try Data(contentsOf: URL(filePath: place))
      }
    }
    return files
  }
}

/// What a command said and how it ended.
struct CommandRun {
  let output: String
  let errors: String
  let status: Int32

  /// Runs `reserv` without any terminal.
  init(
    _ arguments: [String], home: String, input: String = "",
    environment: [String: String] = [:], through prefix: [String] = []
  ) throws {
    let process = Process()
    // Without setsid a question would reach the terminal of whoever runs the tests.
    process.executableURL = URL(filePath: "/usr/bin/setsid")
    process.arguments =
      ["--wait"] + prefix + [PtyProcess.built("reserv")] + arguments
    process.environment = PtyProcess.environment
      .merging(["HOME": home]) { $1 }.merging(environment) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let said = stdout.fileHandleForReading.readDataToEndOfFile()
    errors = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    output = String(decoding: said, as: UTF8.self)
    status = process.terminationStatus
  }

  /// The lines said on standard output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// The passphrase of the stores that these tests found.
let passphrase = "stege korg moln tavla vante"

/// The flags of a store that is founded without questions.
let founder = [
  "--no-input", "--unit", "Testgården plan 2", "--name", "Natt-Nils Påhittad", "--title",
  "undersköterska", "--signature", "NPÅ", "--passphrase-fd", "0",
]

extension TestFolder {
  /// Founds the store from the command line.
  @discardableResult
  func found(_ more: [String] = []) throws -> CommandRun {
    try CommandRun(
      ["init", "--store", store] + founder + more, home: path, input: passphrase + "\n")
  }

  /// A command on the store.
  func run(_ arguments: String..., input: String = "") throws -> CommandRun {
    try run(arguments, input: input)
  }

  func run(_ arguments: [String], input: String) throws -> CommandRun {
    try CommandRun(arguments + ["--store", store], home: path, input: input)
  }

  /// Everything in the store, as its founder or another with the PIN of these tests.
  func export(_ passphrase: String, as signature: String = "NPÅ") throws -> CommandRun {
    try run(
      "export", "--json", "--signature", signature, "--passphrase-fd", "0", "--pin-fd", "0",
      input: passphrase + "\n" + Night.pin + "\n")
  }

  /// `reserv` on a terminal of its own.
  func console(
    _ arguments: [String] = [], size: Size = Size(rows: 24, columns: 80),
    environment: [String: String?] = [:], through prefix: [String] = []
  ) throws -> PtyProcess {
    var variables = PtyProcess.environment
    variables["HOME"] = path
    variables["RESERV_STORE"] = store
    // A drill that a test leaves by killing it goes with the folder.
    variables["XDG_RUNTIME_DIR"] = path
    for (name, value) in environment { variables[name] = value }
    let line = prefix + [PtyProcess.built("reserv")] + arguments
    return try PtyProcess(
      line[0], Array(line.dropFirst()), environment: variables, size: size)
  }
}
