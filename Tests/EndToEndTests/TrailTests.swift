import Foundation
import TestSupport
import Testing

/// The access trail through the program: what is put out by commands is told, and by whom.
@Suite struct TrailCommandTests {
  private let folder: TestFolder
  private let passphrase = "bro kastanj lykta månad vante"

  init() throws {
    folder = try TestFolder()
    let run = try folder.run(
      "init", "--no-input", "--unit", "Testgården plan 2", "--name", "Eva Exempelsson", "--title",
      "enhetschef", "--signature", "EEX", "--passphrase-fd", "0", input: passphrase + "\n")
    try #require(run.status == 0, "\(run.errors)")
  }

  private func asEva(_ arguments: String...) throws -> CommandRun {
    try folder.run(
      arguments + ["--signature", "EEX", "--passphrase-fd", "0"], input: passphrase + "\n")
  }

  private func rows(_ arguments: String...) throws -> [[String: Any]] {
    let run = try folder.run(
      ["trail", "--json"] + arguments + ["--signature", "EEX", "--passphrase-fd", "0"],
      input: passphrase + "\n")
    try #require(run.status == 0, "\(run.errors)")
    return try run.lines.map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func `every command that puts something out is told with who gave it`() throws {
    #expect(try rows().isEmpty)
    for command in [["items"], ["duties"], ["proof"], ["ledger"], ["stats"], ["handover"]] {
      let run = try folder.run(
        command + ["--signature", "EEX", "--passphrase-fd", "0"], input: passphrase + "\n")
      #expect(run.status == 0, "\(command): \(run.errors)")
    }
    let export = try asEva("export", "--json")
    #expect(export.status == 0, "\(export.errors)")
    let told = try rows()
    #expect(
      told.compactMap { $0["kommando"] as? String } == [
        "trail", "items", "duties", "proof", "ledger", "stats", "handover", "export",
      ])
    #expect(told.allSatisfy { $0["signatur"] as? String == "EEX" })
    #expect(told.allSatisfy { $0["enhet"] as? String == "Testgården plan 2" })
    #expect(
      told.compactMap { $0["vad"] as? String }
        == ["läste loggen"] + Array(repeating: "läste ut", count: 6) + ["exporterade"])
    // None of them is an entry, and all lie in the one journal.
    #expect(export.lines.count == 2)
    let verify = try folder.run(
      "verify", "--passphrase-fd", "0", input: passphrase)
    #expect(verify.errors.hasPrefix("Hel: 1 journal, "), "\(verify.errors)")
    #expect(verify.errors.contains("9 loggrader"), "\(verify.errors)")
  }

  @Test func `what is asked for is what is shown`() throws {
    _ = try asEva("items")
    #expect(try rows("--by", "NPÅ").isEmpty)
    #expect(try rows("--by", "EEX").count == 2)
    #expect(try rows("--to", "2020-01-01 00:00").isEmpty)
    #expect(try rows("--person", "någon annan").isEmpty)
    let plain = try asEva("trail")
    #expect(plain.output.contains("EEX"))
    #expect(plain.output.contains("läste ut, reserv items"))
    #expect(try asEva("trail", "--from", "i övermorgon kanske").status == 64)
  }

  @Test func `who may not read the trail does not`() throws {
    let adopted = try folder.run(
      ["trail", "--signature", "NPÅ", "--passphrase-fd", "0"], input: passphrase + "\n")
    #expect(adopted.status != 0)
    #expect(adopted.output.isEmpty)
  }
}
