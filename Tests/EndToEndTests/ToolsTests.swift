import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// `verify`, `export`, `backup` and `restore` on the real binary and the real disk.
@Suite struct ToolsTests {
  private static func store() throws -> TestFolder {
    let folder = try TestFolder()
    #expect(try folder.found().status == 0)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/usb", withIntermediateDirectories: false)
    return folder
  }

  private static func backUp(_ folder: TestFolder) throws -> String {
    let run = try folder.run(
      "backup", "--to", folder.path + "/usb", "--signature", "NPÅ", "--passphrase-fd", "0",
      input: passphrase + "\n")
    #expect(run.status == 0, "\(run.errors)")
    return try #require(run.lines.first)
  }

  private static func segment(_ folder: TestFolder) throws -> String {
    try #require(
      try folder.files().keys.first { $0.hasPrefix("skåp/j/") && $0.hasSuffix("01.jsonl") })
  }

  private static func change(_ path: String, _ change: (inout Data) -> Void) throws {
    var bytes = try Data(contentsOf: URL(filePath: path))
    change(&bytes)
    try bytes.write(to: URL(filePath: path))
  }

  @Test func aFindingIsOneObjectWithFileLineByteAndWords() throws {
    let folder = try Self.store()
    let name = try Self.segment(folder)
    try Self.change(folder.path + "/" + name) { $0[8192 + 300] ^= 1 }
    let run = try folder.run("verify", "--json")
    #expect(run.status == 1)
    let file = name.dropFirst("skåp/".count)
    #expect(
      run.lines == [
        #"{"problem":"tornTail","file":"\#(file)","offset":8192,"line":3,"text":"sista raden är "#
          + #"avbruten, som efter ett strömavbrott. Inget som visats som sparat saknas."}"#,
        run.lines.last ?? "",
      ])
    let summary = try #require(
      JSONSerialization.jsonObject(with: Data((run.lines.last ?? "").utf8)) as? [String: Any])
    let members = try #require(summary["summary"] as? [String: Any])
    #expect(
      members.keys.sorted() == [
        "checkpoint", "files", "findings", "journals", "keys", "lines", "recordedTornEnds",
        "records",
      ])
    #expect(members["findings"] as? Int == 1)
    #expect(members["lines"] as? Int == 2)
  }

  @Test func aCheckpointFindsACutEndAndAMisreadWord() throws {
    let folder = try Self.store()
    let printed = try folder.run("verify", "--checkpoint")
    #expect(printed.status == 0)
    #expect(printed.lines.count == 4)
    let line = try #require(printed.lines.last?.split(separator: "\"").last).description
    #expect(line.split(separator: " ").count == 9)
    #expect(try folder.run("verify", "--against", line).status == 0)
    let misread = line.split(separator: " ").dropLast().joined(separator: " ") + " appelsin"
    let run = try folder.run("verify", "--against", misread)
    #expect(run.status == 64 && run.errors.contains("«appelsin»"), "\(run.errors)")

    try Self.change(folder.path + "/" + Self.segment(folder)) { bytes in
      for place in 8192..<bytes.count { bytes[place] = 0x0A }
    }
    #expect(try folder.run("verify").status == 0)
    let cut = try folder.run("verify", "--against", line)
    #expect(cut.status == 1 && cut.errors.contains("KONTROLLRADEN STÄMMER INTE"), "\(cut.errors)")
  }

  @Test func whatCanBeReadIsExportedAlsoWhenTheRegisterIsLost() throws {
    let folder = try Self.store()
    _ = try Self.backUp(folder)
    // The line that says who the manager is.
    try Self.change(folder.path + "/" + Self.segment(folder)) { $0[8192 + 300] ^= 1 }
    let run = try folder.run(
      "export", "--json", "--signature", "NPÅ", "--passphrase-fd", "0", input: passphrase + "\n")
    #expect(run.status == 1)
    #expect(run.lines.count == 3, "\(run.output)\(run.errors)")
    #expect(run.lines.last?.hasPrefix(#"{"findings":[{"problem":"checksum""#) == true)
    #expect(run.errors.contains("Personalregistret kan inte läsas"))
  }

  @Test func anExportedFileIsItsMakersAloneAndNeverWrittenOverNorPutInTheStore() throws {
    let folder = try Self.store()
    func export(to path: String) throws -> CommandRun {
      try folder.run(
        "export", "--json", "--output", path, "--signature", "NPÅ", "--passphrase-fd", "0",
        input: passphrase + "\n")
    }
    let target = folder.path + "/ut.jsonl"
    #expect(try export(to: target).status == 0)
    let facts = try FileManager.default.attributesOfItem(atPath: target)
    #expect((facts[.posixPermissions] as? Int) == 0o600)
    let written = try Data(contentsOf: URL(filePath: target))
    let again = try export(to: target)
    #expect(again.status == 2 && again.errors.contains("finns redan"), "\(again.errors)")
    #expect(try Data(contentsOf: URL(filePath: target)) == written)

    let link = folder.path + "/länk"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.store)
    let before = try folder.files()
    for path in [
      folder.store + "/x", folder.path + "/usb/../skåp/x", link + "/x", link + "/drafts/x",
    ] {
      let run = try export(to: path)
      #expect(run.status == 64 && run.errors.contains("inte läggas i skåpet"), "\(path)")
    }
    #expect(try folder.files() == before)
  }

  @Test func aBackupKilledAtAnyMomentLeavesTheStoreWholeAndIsNeverTakenForAWholeOne() throws {
    let folder = try Self.store()
    var restored = 0
    for least in 0..<10 {
      let usb = folder.path + "/usb"
      try Self.kill(
        ["backup", "--to", usb, "--signature", "NPÅ", "--passphrase-fd", "0"], folder,
        whenBelow: usb, are: least)
      #expect(try folder.run("verify").status == 0)
      for name in try FileManager.default.contentsOfDirectory(atPath: usb) {
        let target = folder.path + "/ny"
        let run = try CommandRun(
          ["restore", "--from", usb + "/" + name, "--store", target], home: folder.path)
        if run.status == 0 {
          restored += 1
          #expect(try CommandRun(["verify", "--store", target], home: folder.path).status == 0)
        } else {
          #expect(run.status == 2 && run.errors.contains("ingen säkerhetskopia"), "\(run.errors)")
          #expect(!FileManager.default.fileExists(atPath: target))
        }
        try? FileManager.default.removeItem(atPath: target)
        try FileManager.default.removeItem(atPath: usb + "/" + name)
      }
    }
    #expect(restored < 10)
  }

  @Test func aRestoreKilledAtAnyMomentIsNoStoreOrAWholeOneAndCanBeDoneAgain() throws {
    let folder = try Self.store()
    let backup = try Self.backUp(folder)
    let before = try folder.files()
    let target = folder.path + "/ny"
    for least in 0..<10 {
      try FileManager.default.createDirectory(
        atPath: target, withIntermediateDirectories: false)
      try Self.kill(
        ["restore", "--from", backup], folder, store: target, whenBelow: target, are: least)
      let verify = try CommandRun(["verify", "--store", target], home: folder.path)
      if verify.status != 0 {
        let again = try CommandRun(
          ["restore", "--from", backup, "--store", target], home: folder.path)
        #expect(again.status == 0, "\(least) \(again.errors)")
        #expect(try CommandRun(["verify", "--store", target], home: folder.path).status == 0)
      }
      try FileManager.default.removeItem(atPath: target)
    }
    #expect(try folder.files() == before)
  }

  /// Starts a command and kills it as soon as so many files and folders lie below a folder, or
  /// when it has ended.
  private static func kill(
    _ arguments: [String], _ folder: TestFolder, store: String? = nil, whenBelow place: String,
    are least: Int
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: PtyProcess.built("reserv"))
    process.arguments = arguments + ["--store", store ?? folder.store]
    process.environment = PtyProcess.environment.merging(["HOME": folder.path]) { $1 }
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data((passphrase + "\n").utf8))
    try input.fileHandleForWriting.close()
    while process.isRunning {
      let names = FileManager.default.subpaths(atPath: place) ?? []
      if names.count >= least { break }
    }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
