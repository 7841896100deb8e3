import Foundation
import Glibc
import TestSupport
import Testing

/// A real print system: what is sent comes out, and what does not come out is said.
@Suite(.enabled(if: PrivateCUPS.isPossible && PaperScene.isPossible), .serialized)
struct PrinterTests {
  private let managed: ManagedUnit
  private let cups: PrivateCUPS

  init() throws {
    managed = try PaperScene.night()
    cups = try PrivateCUPS()
  }

  private func printed(_ words: [String], environment: [String: String] = [:]) throws -> CommandRun
  {
    try CommandRun(
      ["print"] + words
        + ["--store", managed.folder.store, "--signature", "EEX", "--passphrase-fd", "0"],
      home: managed.folder.path, input: managed.passphrase + "\n",
      environment: cups.environment.merging(environment) { $1 })
  }

  @Test func whatIsPrintedComesOutOfThePrinter() throws {
    try cups.turnOn()
    let run = try printed(["anteckning", "AVV-0001", "--printer", "Kontoret"])
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    #expect(run.errors.contains("Skickat till skrivaren Kontoret."))
    let papers = try cups.papers()
    #expect(papers.count == 1)
    let paper = try #require(papers.first)
    #expect(paper.prefix(5) == Data("%PDF-".utf8))
    let file = managed.folder.path + "/paper.pdf"
    try paper.write(to: URL(filePath: file))
    let text = try CommandRun.other("/usr/bin/pdftotext", ["-layout", file, "-"]).output
    #expect(text.contains("AVV-0001") && text.contains("SEKRETESS"))
    // Nobody has said which printer is preset.
    let preset = try printed(["kort", "--to-printer"])
    #expect(preset.status == 2 && preset.errors.contains("Ingen skrivare är förvald."))
  }

  /// Where the console stands alone, plain paper comes out of the same printer.
  @Test func withoutTheProgramThatMakesPDFPlainTextIsPrinted() throws {
    try cups.turnOn()
    let alone = managed.folder.path + "/ensam"
    try FileManager.default.createDirectory(atPath: alone, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: PtyProcess.built("reserv"), toPath: alone + "/reserv")
    let process = Process()
    process.executableURL = URL(filePath: alone + "/reserv")
    process.arguments = ["print", "handbok", "--printer", "Kontoret"]
    process.environment = ["HOME": alone, "PATH": "/usr/bin:/bin", "CUPS_SERVER": cups.socket]
    let said = Pipe()
    process.standardError = said
    try process.run()
    let errors = String(
      decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0 && errors.contains("ren text"), "\(errors)")
    let paper = String(decoding: try #require(try cups.papers().first), as: UTF8.self)
    #expect(paper.contains("HANDBOK") && paper.contains("Sida 1 av"))
  }

  @Test func aQueueThatTakesItAndPrintsNothingIsTold() throws {
    _ = try CommandRun.other(
      "/usr/sbin/cupsdisable", ["Kontoret"], environment: cups.environment)
    let paused = try printed(["kort", "--printer", "Kontoret"])
    #expect(paused.status == 0 && paused.errors.contains("är pausad"), "\(paused.errors)")
    #expect(paused.errors.contains("skriv inte ut den igen"))
    _ = try CommandRun.other("/usr/sbin/cupsenable", ["Kontoret"], environment: cups.environment)
    let off = try printed(["kort", "--printer", "Kontoret"])
    #expect(off.status == 0 && off.errors.contains("går inte att nå"), "\(off.errors)")
  }

  @Test func aPrinterThatIsMissingOrTakesNothingIsToldAndNothingIsSaid() throws {
    let missing = try printed(["anteckning", "AVV-0001", "--printer", "Nattens"])
    #expect(missing.status == 2 && missing.errors.contains("Skrivaren Nattens finns inte."))
    #expect(missing.errors.contains("spara som fil"))
    _ = try CommandRun.other("/usr/sbin/cupsreject", ["Kontoret"], environment: cups.environment)
    let full = try printed(["kort", "--printer", "Kontoret"])
    #expect(full.status == 2 && full.errors.contains("tar inte emot"), "\(full.errors)")
    let silent = try printed(
      ["kort", "--printer", "Kontoret"], environment: ["CUPS_SERVER": "/finns/inte"])
    #expect(silent.status == 2 && silent.errors.contains("svarar inte"), "\(silent.errors)")
  }

  /// At the console: Ctrl-P on an entry, the printer chosen, the paper out, and its way to the
  /// shredder asked for.
  @Test func aNightsEntryIsPrintedFromTheConsole() throws {
    try cups.turnOn()
    let folder = try TestFolder()
    let night = try folder.night(environment: cups.environment)
    _ = try night.begin()
    try night.note("Testa Testberg", "Sover gott.")
    try night.type("j")
    try night.see("DA-0001")
    try night.type(Night.enter)
    try night.see("Sover gott.")
    try night.type("\u{10}")
    try night.see("Kontoret")
    try night.type(Night.pageDown + Night.enter)
    try night.see("Skickat till skrivaren Kontoret")
    try night.type(Night.escape)
    try night.type("k")
    try night.see("utskriften")
    #expect(try cups.papers().count == 1)
  }
}
