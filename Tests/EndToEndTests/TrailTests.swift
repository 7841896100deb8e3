import Foundation
import TestSupport
import Testing

/// The access trail through the program: what is put out by commands is told, and by whom.
@Suite struct TrailCommandTests {
  private let managed: ManagedUnit

  init() throws { managed = try ManagedUnit() }

  private func rows(_ arguments: String...) throws -> [[String: Any]] {
    let run = try managed.asEva(["trail", "--json"] + arguments)
    try #require(run.status == 0, "\(run.errors)")
    return try run.lines.map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func `every command that puts something out is told with who gave it`() throws {
    #expect(try rows().isEmpty)
    for command in [["items"], ["duties"], ["proof"], ["ledger"], ["stats"], ["handover"]] {
      let run = try managed.asEva(command)
      #expect(run.status == 0, "\(command): \(run.errors)")
    }
    let export = try managed.asEva("export", "--json")
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
    let verify = try managed.folder.run(
      "verify", "--passphrase-fd", "0", input: managed.passphrase)
    #expect(verify.errors.hasPrefix("Hel: 1 journal, "), "\(verify.errors)")
    #expect(verify.errors.contains("9 loggrader"), "\(verify.errors)")
  }

  @Test func `what is read in, and which routines are chosen, is told`() throws {
    let path = managed.folder.path + "/natten.jsonl"
    func write(_ lines: String...) throws {
      try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: path))
    }
    try write(
      #"{"typ":"personal","signatur":"NPÅ","namn":"Natt-Nils Påhittad","#
        + #""befattning":"undersköterska","skriven_av":"EEX"}"#)
    for command in [
      ["profile", "adopt", "goteborg-boende"], ["import", path, "--dry-run"], ["import", path],
    ] {
      let run = try managed.asEva(command)
      #expect(run.status == 0, "\(command): \(run.errors)")
    }
    // What is refused for its faults has read the unit, but taken nothing in.
    try write(#"{"typ":"personal"}"#)
    #expect(try managed.asEva("import", path).status == 1)
    #expect(try managed.asEva("import", path, "--dry-run").status == 1)
    let told = try rows()
    #expect(
      told.map { [$0["kommando"], $0["vad"], $0["skäl"]].map { $0 as? String ?? "" } } == [
        ["adopt", "valde rutiner", ""], ["import", "läste in", "bara kontroll"],
        ["import", "läste in", ""], ["import", "läste in", "bara kontroll"],
        ["import", "läste in", "bara kontroll"],
      ])
    #expect(told.allSatisfy { $0["signatur"] as? String == "EEX" })
  }

  @Test func `what is asked for is what is shown`() throws {
    _ = try managed.asEva("items")
    #expect(try rows("--by", "NPÅ").isEmpty)
    #expect(try rows("--by", "EEX").count == 2)
    #expect(try rows("--to", "2020-01-01 00:00").isEmpty)
    #expect(try rows("--person", "någon annan").isEmpty)
    let plain = try managed.asEva("trail")
    #expect(plain.output.contains("EEX"))
    #expect(plain.output.contains("läste ut, reserv items"))
    #expect(try managed.asEva("trail", "--from", "i övermorgon kanske").status == 64)
  }

  @Test func `who may not read the trail does not`() throws {
    let adopted = try managed.folder.run(
      ["trail", "--signature", "NPÅ", "--passphrase-fd", "0"], input: managed.passphrase + "\n")
    #expect(adopted.status != 0)
    #expect(adopted.output.isEmpty)
  }
}
