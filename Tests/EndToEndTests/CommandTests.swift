import Foundation
import TestSupport
import Testing

@Test func aStoreFoundedFromTheCommandLineIsPrivateWholeAndExports() throws {
  let folder = try TestFolder()
  let founding = try folder.found()
  #expect(founding.status == 0, "\(founding.errors)")
  #expect(founding.output.isEmpty)
  for name in try folder.files().keys {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + name)
    #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
  }

  let export = try folder.export(passphrase)
  #expect(export.status == 0, "\(export.errors)")
  #expect(export.errors.isEmpty)
  let records = try export.lines.map { line in
    try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }
  #expect(records.count == 2)
  #expect(records.allSatisfy { $0["ki"] is String && $0["body"] is [String: Any] })
  #expect(export.output.contains("Natt-Nils Påhittad"))

  let verify = try folder.run("verify")
  #expect(verify.status == 0)
  #expect(verify.output.isEmpty)
  #expect(verify.errors.hasPrefix("Hel: 1 journal, "))
  let opened = try folder.run("verify", "--passphrase-fd", "0", input: passphrase)
  #expect(opened.errors.contains("2 öppnade med lösenfrasen"))
}

@Test func theStoreNamedBeforeTheCommandIsTheOneUsed() throws {
  let folder = try TestFolder()
  try folder.found()
  let run = try CommandRun(["--store", folder.store, "verify"], home: folder.path)
  #expect(run.status == 0, "\(run.errors)")
}

@Test func capitalsAndSpacesInThePassphraseMeanNothing() throws {
  let folder = try TestFolder()
  try folder.found()
  let run = try folder.run(
    "verify", "--passphrase-fd", "0", input: "  STEGE korg  moln tavla Vante \r\n")
  #expect(run.status == 0, "\(run.errors)")
}

@Test func aChangedByteIsFoundAndNamed() throws {
  let folder = try TestFolder()
  try folder.found()
  let journal = folder.store + "/j/"
  let name = try #require(
    FileManager.default.enumerator(atPath: journal)?.compactMap { $0 as? String }
      .first { $0.hasSuffix(".jsonl") })
  var bytes = try Data(contentsOf: URL(filePath: journal + name))
  // The second line: the first sealed one.
  let at = try #require(bytes.range(of: Data("\"n\":2".utf8))).lowerBound + 200
  bytes[at] ^= 1
  try bytes.write(to: URL(filePath: journal + name))
  let run = try folder.run("verify")
  #expect(run.status == 1)
  #expect(run.lines.count == 1)
  #expect(run.output.contains("kontrollsumman"))
  let export = try folder.export(passphrase)
  #expect(export.status == 1)
  #expect(export.errors.contains("reserv verify"))
}

@Test func verifyAgainstABackupSaysWhetherAllOfItIsStillThere() throws {
  let folder = try TestFolder()
  try folder.found(["--drill"])
  let backup = try CommandRun(
    [
      "backup", "--to", folder.path, "--store", folder.store, "--signature", "NPÅ",
      "--passphrase-fd", "0", "--pin-fd", "0",
    ], home: folder.path, input: passphrase + "\n")
  #expect(backup.status == 0, "\(backup.errors)")
  let place = try #require(backup.lines.first)
  let held = try folder.run("verify", "--against", place)
  #expect(held.status == 0, "\(held.errors)")
  #expect(held.errors.contains("finns kvar i skåpet"))
  let journal = folder.store + "/j/"
  let name = try #require(
    FileManager.default.enumerator(atPath: journal)?.compactMap { $0 as? String }
      .first { $0.hasSuffix(".jsonl") })
  var bytes = try Data(contentsOf: URL(filePath: journal + name))
  let note = try #require(bytes.range(of: Data("\"n\":4".utf8))).lowerBound - 60
  bytes.replaceSubrange(note..., with: Data(repeating: 0x0A, count: bytes.count - note))
  try bytes.write(to: URL(filePath: journal + name))
  #expect(try folder.run("verify").lines.filter { $0.contains("finns i en kopia") }.isEmpty)
  let lost = try folder.run("verify", "--against", place)
  #expect(lost.status == 1)
  #expect(lost.output.contains("finns i en kopia"))
  let json = try folder.run("verify", "--against", place, "--json")
  #expect(json.output.contains("\"problem\":\"lost\"") && json.output.contains("\"holds\":false"))
  #expect(try folder.run("verify", "--against", folder.path + "/tom").status == 2)
}

@Test func theDoctorSpeaksInLinesAndInJSON() throws {
  let folder = try TestFolder()
  try folder.found()
  let run = try folder.run("doctor")
  let subjects = ["terminal", "å ä ö", "skåp", "rättigheter", "filsystem", "utrymme", "klocka"]
  for subject in subjects {
    #expect(run.lines.contains { $0.contains(" \(subject) ") }, "\(subject)")
  }
  #expect(run.lines.allSatisfy { ["OK ", "OBS", "FEL"].contains($0.prefix(3)) })
  #expect((run.status == 1) == run.lines.contains { $0.hasPrefix("FEL") })
  let json = try folder.run("doctor", "--json")
  for line in json.lines {
    let check = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
    #expect(check.map { Set($0.keys) } == ["utfall", "kontroll", "sett", "gör"])
  }
  #expect(json.lines.count == run.lines.count)
}

@Test func aStoreThatOthersCanReachIsAFaultToTheDoctor() throws {
  let folder = try TestFolder()
  try folder.found()
  try FileManager.default.setAttributes(
    [.posixPermissions: 0o755], ofItemAtPath: folder.store)
  let run = try folder.run("doctor")
  #expect(run.status == 1)
  #expect(run.output.contains("chmod 700"))
}

@Test func versionAndHelpAreDataOnStandardOutput() throws {
  let folder = try TestFolder()
  let version = try CommandRun(["--version"], home: folder.path)
  #expect(version.status == 0)
  #expect(version.output.hasPrefix("reserv "))
  for arguments in [["--help"], ["-h"], ["help"], ["help", "init"], ["init", "--help"]] {
    let help = try CommandRun(arguments, home: folder.path)
    #expect(help.status == 0)
    #expect(help.output.contains("SKRIV: reserv"))
    #expect(help.errors.isEmpty)
  }
}

@Test func whoeverAnswersTheQuestionsFoundsAStore() throws {
  let folder = try TestFolder()
  let terminal = try folder.console(["init", "--drill"])
  for (question, answer) in [
    ("Vad heter enheten?", "Testgården plän 2"), ("Vad heter du?", "Eva Exempelssonx\u{7F}"),
    ("titel?", "enhetschef"), ("signatur [Enter = EEX]", ""),
    ("egen (syns inte)", "Björn ÅKER hoppar högt idag"),
    ("en gång till:", "björn åker hoppar högt idag"),
  ] {
    try terminal.wait(forText: question)
    try terminal.send(answer + "\r")
  }
  #expect(try terminal.waitForEnd() == .exited(0))
  #expect(terminal.screen.shows("Skåpet är skapat"))
  #expect(!terminal.screen.text.lowercased().contains("hoppar"))
  #expect(terminal.modes == terminal.initialModes)
  let export = try folder.export("björn åker hoppar högt idag", as: "EEX")
  #expect(export.output.contains("Eva Exempelsson\""))
  #expect(export.output.contains("EEX"))
}

@Test func theProposedPassphraseIsTakenWhenTypedOnceMore() throws {
  let folder = try TestFolder()
  let terminal = try folder.console(["init"] + founder.dropLast(2).dropFirst())
  try terminal.wait(forText: "egen (syns inte)")
  let row = try #require(terminal.screen.rows.first { $0.contains("Förslag på lösenfras:") })
  let proposal = row.split(separator: ":")[1].trimmingCharacters(in: .whitespaces)
  #expect(proposal.split(separator: " ").count == 5)
  try terminal.send(proposal + "\r")
  #expect(try terminal.waitForEnd() == .exited(0))
  #expect(try folder.run("verify", "--passphrase-fd", "0", input: proposal).status == 0)
}

@Test func aPassphraseTypedDifferentlyTheSecondTimeFoundsNothing() throws {
  let folder = try TestFolder()
  let terminal = try folder.console(["init"] + founder.dropLast(2).dropFirst())
  try terminal.wait(forText: "egen (syns inte)")
  try terminal.send("en fras som duger bra\r")
  try terminal.wait(forText: "en gång till:")
  try terminal.send("en fras som duger illa\r")
  #expect(try terminal.waitForEnd() == .exited(2))
  #expect(terminal.screen.shows("inte lika"))
  #expect(try folder.files().isEmpty)
}

@Test func controlCAtAQuestionChangesNothingAndLeavesTheTerminalWhole() throws {
  let folder = try TestFolder()
  let terminal = try folder.console(["init"])
  try terminal.wait(forText: "Vad heter enheten?")
  try terminal.send("Test\u{3}")
  #expect(try terminal.waitForEnd() == .exited(2))
  #expect(terminal.screen.shows("Avbrutet"))
  #expect(terminal.modes == terminal.initialModes)
  #expect(try folder.files().isEmpty)
}
