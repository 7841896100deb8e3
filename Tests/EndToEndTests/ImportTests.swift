import DowntimeModel
import Foundation
import TestSupport
import Testing

/// `reserv import` on a store of its own.
@Suite struct ImportCommandTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
    let founding = try CommandRun(
      [
        "init", "--store", folder.store, "--no-input", "--unit", "Testgården plan 2", "--name",
        "Eva Exempelsson", "--title", "enhetschef", "--signature", "EEX", "--passphrase-fd", "0",
      ], home: folder.path, input: passphrase + "\n")
    try #require(founding.status == 0, "\(founding.errors)")
  }

  private func take(_ file: String, _ flags: String...) throws -> CommandRun {
    try CommandRun(
      ["import", file, "--store", folder.store, "--signature", "EEX", "--passphrase-fd", "0"]
        + flags, home: folder.path, input: passphrase + "\n")
  }

  private func file(_ lines: [String]) throws -> String {
    let path = folder.path + "/natten.jsonl"
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: path))
    return path
  }

  /// A time some hours ago, as an import says it in any season.
  private func time(hoursAgo hours: Double) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "sv_SE")
    formatter.timeZone = TimeZone(identifier: "Europe/Stockholm")
    formatter.dateFormat = "yyyy-MM-dd HH:mm xxx"
    return formatter.string(from: Date(timeIntervalSinceNow: -hours * 3600))
  }

  /// Everything in the store but the access trail.
  private func records() throws -> [Record] {
    try Store.readAll(at: folder.store, passphrase: Secret(passphrase), disk: PosixDisk()).replay
      .records
  }

  private var night: [String] {
    [
      #"{"typ":"personal","signatur":"NPÅ","namn":"Natt-Nils Påhittad","#
        + #""befattning":"undersköterska","skriven_av":"EEX"}"#,
      #"{"typ":"driftstopp","system":"Treserva","start_tid":"\#(time(hoursAgo: 5))","#
        + #""skriven_av":"NPÅ"}"#,
      #"{"typ":"daganteckning","ref":"DA1","person":{"okänd":"man i hallen"},"#
        + #""text":"Kodordet GULDFISK.","händelse_tid":"\#(time(hoursAgo: 4))","#
        + #""skriven_av":"NPÅ"}"#,
      #"{"typ":"inskrivet","gäller":"DA1","system":"Treserva","#
        + #""händelse_tid":"\#(time(hoursAgo: 1))","skriven_av":"EEX"}"#,
    ]
  }

  @Test func aFileOfPaperIsTakenInOnceHoweverOftenItIsGiven() throws {
    let path = try file(night)
    let dry = try take(path, "--dry-run")
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(dry.errors.contains("4 rader att läsa in"))
    let first = try take(path)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("Inläst och sparat: 4 rader."))
    let export = try folder.run(
      "export", "--json", "--signature", "EEX", "--passphrase-fd", "0", input: passphrase + "\n")
    #expect(export.lines.count == 6)
    let note = try #require(export.lines.first { $0.contains("GULDFISK") })
    #expect(note.contains(#""au":{"si":"NPÅ""#))
    #expect(note.contains(#""wa":"import""#))
    #expect(note.contains(#""no":"DA-0001""#))
    let before = try records()
    let second = try take(path)
    #expect(second.status == 0)
    #expect(second.errors.contains("Allt fanns redan. Inget är ändrat."))
    #expect(try records() == before)
    #expect(try folder.run("verify").status == 0)
  }

  @Test func aFaultKeepsAllOutAndIsToldByLineAndMember() throws {
    var lines = night
    lines[2] = lines[2].replacing(#""person""#, with: "\"per\\u001b[2Json\"")
    let before = try records()
    let run = try take(try file(lines))
    #expect(run.status == 1)
    #expect(run.lines.count == 2)
    #expect(run.output.contains("rad 3, person: Skriv vem det gäller"))
    #expect(run.output.contains("Raden har ingen sådan uppgift"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(!run.output.contains("GULDFISK"))
    #expect(run.errors.contains("2 fel i filen. Inget är inläst."))
    #expect(try records() == before)
    let missing = try take(folder.path + "/finns-inte.jsonl")
    #expect(missing.status == 2)
    #expect(missing.errors.hasPrefix("reserv: Filen kunde inte läsas"))
  }

  @Test(
    .enabled(if: Date() > Date(timeIntervalSince1970: 1_794_500_000), "what they tell lies ahead"),
    arguments: [("A.jsonl", 6), ("B.jsonl", 6), ("C.jsonl", 44)])
  func aWorkedScenarioGoesInThroughTheCommandLine(_ name: String, _ entries: Int) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Scenarios/" + name).path
    let run = try take(path)
    #expect(run.status == 0, "\(run.output) \(run.errors)")
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").count
    // Scenario A's manager founded the store.
    let new = name == "A.jsonl" ? lines - 1 : lines
    #expect(run.errors.contains("Inläst och sparat: \(new) rader."))
    let export = try folder.run(
      "export", "--csv", "--signature", "EEX", "--passphrase-fd", "0", input: passphrase + "\n")
    #expect(export.output.matches(of: /"[A-Z]+-\d{4}";/).count == entries)
    if name == "A.jsonl" { #expect(export.output.contains("rum 14")) }
    #expect(try take(path).errors.contains("Allt fanns redan."))
  }
}
