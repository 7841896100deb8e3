import Foundation
import Terminal
import TestSupport
import Testing

/// English that must never be seen.
private let english = [
  "Error", "error", "Usage", "unknown", "Unknown", "Missing", "invalid", "No such", "denied",
]

/// Every fault is one Swedish line on standard error, a code that is not zero, and nothing else.
private func expectFault(
  _ run: CommandRun, _ status: Int32, saying text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(run.status == status, sourceLocation: sourceLocation)
  #expect(run.output.isEmpty, sourceLocation: sourceLocation)
  #expect(run.errors.contains(text), "\(run.errors)", sourceLocation: sourceLocation)
  #expect(run.errors.hasPrefix("reserv: "), sourceLocation: sourceLocation)
  #expect(run.errors.filter { $0 == "\n" }.count == 1, sourceLocation: sourceLocation)
  for word in english {
    #expect(!run.errors.contains(word), "\(run.errors)", sourceLocation: sourceLocation)
  }
}

@Test(arguments: [
  (["--nosuch"], "Okänd flagga «--nosuch»"), (["nosuch"], "Oväntat ord «nosuch»"),
  (["verify", "--sotre", "x"], "Menade du «--store»"), (["--store"], "behöver ett värde"),
  (["export"], "Ange formatet"), (["--store", ""], "behöver en mapp"),
  (["init", "--no-input"], "--unit saknas"),
  (["init", "--passphrase-fd", "x"], "Värdet «x»"),
  (["init", "--no-input", "--unit", " "], "--unit: skriv"),
])
func aCommandLineThatCannotBeUnderstoodTouchesNothing(arguments: [String], text: String) throws {
  let folder = try TestFolder()
  expectFault(try CommandRun(arguments, home: folder.path), 64, saying: text)
  #expect(try folder.files().isEmpty)
}

@Test(arguments: [
  ["verify"], ["export", "--json", "--passphrase-fd", "0"],
])
func withoutAStoreThereIsNothingToRead(arguments: [String]) throws {
  let folder = try TestFolder()
  expectFault(
    try CommandRun(arguments + ["--store", folder.store], home: folder.path), 2,
    saying: "Det finns inget skåp i \(folder.store)")
  #expect(try folder.files().isEmpty)
}

@Test(arguments: [[], ["--store", "x"], ["demo"]])
func withoutATerminalThereIsNoConsole(arguments: [String]) throws {
  let folder = try TestFolder()
  expectFault(try CommandRun(arguments, home: folder.path), 2, saying: "behöver en terminal")
  #expect(try folder.files().isEmpty)
}

@Test func aTerminalThatCannotPlaceItsCursorIsRefusedAndLeftAsItWas() throws {
  let folder = try TestFolder()
  let console = try folder.console(environment: ["TERM": "dumb"])
  #expect(try console.waitForEnd() == .exited(2))
  // The line is longer than the terminal is wide.
  let said = console.screen.text.replacing("\n", with: "")
  #expect(said.contains("TERM=dumb"))
  #expect(said.contains("TERM=xterm-256color"))
  #expect(console.modes == console.initialModes)
  #expect(!console.output.contains(0x1B))
}

@Test(arguments: [
  ("{\"format\":2,\"nytt\":true}", "nyare version"), ("{}", "kan inte läsas"),
  ("", "kan inte läsas"),
])
func aStoreThatIsNewerOrBrokenIsNotTouched(description: String, text: String) throws {
  let folder = try TestFolder()
  try FileManager.default.createDirectory(
    atPath: folder.store, withIntermediateDirectories: true)
  try Data(description.utf8).write(to: URL(filePath: folder.store + "/store.json"))
  let before = try folder.files()
  for arguments in [
    ["verify"], ["export", "--json", "--passphrase-fd", "0"], ["init"] + founder, [],
  ] {
    let run = try CommandRun(
      arguments + ["--store", folder.store], home: folder.path, input: passphrase)
    expectFault(run, 2, saying: text)
  }
  #expect(try folder.files() == before)
}

@Test func aFolderThatIsAFileIsRefused() throws {
  let folder = try TestFolder()
  try Data("hej".utf8).write(to: URL(filePath: folder.path + "/fil"))
  for place in ["/fil", "/fil/under"] {
    let run = try CommandRun(["--store", folder.path + place], home: folder.path)
    expectFault(run, 2, saying: "är en fil, inte en mapp")
  }
}

@Test func aFolderWithoutPermissionIsRefused() throws {
  let folder = try TestFolder()
  try FileManager.default.setAttributes(
    [.posixPermissions: 0o555], ofItemAtPath: folder.path)
  // The superuser may write anywhere, so the program is run as nobody then.
  let isRoot = geteuid() == 0
  if isRoot {
    try FileManager.default.setAttributes(
      [.ownerAccountID: 0, .posixPermissions: 0o755], ofItemAtPath: folder.path)
  }
  let nobody =
    isRoot ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
  let run = try CommandRun(
    ["--store", folder.store], home: folder.path, through: nobody)
  expectFault(run, 2, saying: "behörighet saknas")
  #expect(try folder.files().isEmpty)
}

@Test func aSecondStoreIsNotFoundedOverTheFirst() throws {
  let folder = try TestFolder()
  #expect(try folder.found().status == 0)
  let before = try folder.files()
  expectFault(try folder.found(), 2, saying: "Det finns redan ett skåp")
  #expect(try folder.files() == before)
}

@Test(arguments: [
  ("kort", "för lätt att gissa"), ("", "ingen rad kom"),
  ("aaaaaaaaaaaaaaaaaaaaaa", "för lätt att gissa"),
])
func aWeakPassphraseFoundsNothing(typed: String, text: String) throws {
  let folder = try TestFolder()
  let run = try CommandRun(
    ["init", "--store", folder.store] + founder, home: folder.path, input: typed)
  expectFault(run, 2, saying: text)
  #expect(try folder.files().isEmpty)
}

@Test func aWrongPassphraseOpensNothingAndChangesNothing() throws {
  let folder = try TestFolder()
  try folder.found()
  let run = try folder.run("export", "--json", "--passphrase-fd", "0", input: "fel fras helt")
  expectFault(run, 2, saying: "öppnar inte skåpet")
  let verify = try folder.run("verify", "--passphrase-fd", "0", input: "fel fras helt")
  expectFault(verify, 2, saying: "öppnar inte skåpet")
}

@Test func aDescriptorThatIsNotOpenIsSaid() throws {
  let folder = try TestFolder()
  let run = try CommandRun(
    ["init", "--store", folder.store] + founder.dropLast() + ["9"], home: folder.path)
  expectFault(run, 64, saying: "filbeskrivare 9 är inte öppen")
}

@Test func withoutATerminalAQuestionIsAFault() throws {
  let folder = try TestFolder()
  let run = try CommandRun(["init", "--store", folder.store], home: folder.path)
  expectFault(run, 2, saying: "Ingen terminal att fråga i")
  #expect(try folder.files().isEmpty)
}

@Test func aWrongPassphraseIsSaidAtTheLockAndAnotherMayBeTyped() throws {
  let folder = try TestFolder()
  try folder.found()
  let night = try folder.night(size: Size(rows: 12, columns: 40))
  try night.see("Lås upp")
  try night.type("fel ord på den här lappen\r")
  try night.see("Fel lösenfras")
  #expect(!night.screen.shows("fel ord"))
  try night.type("\u{1B}[F" + String(repeating: Night.backspace, count: 25) + passphrase + "\r")
  try night.see("Signatur eller namn")
}
