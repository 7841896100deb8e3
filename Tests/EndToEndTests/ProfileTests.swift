import Foundation
import TestSupport
import Testing

/// `reserv profile` as the municipality's IT and a manager use it.
@Suite(.serialized) struct ProfileTests {
  @Test func aProfileOfOnesOwnIsBegunCheckedAndFollowed() throws {
    let folder = try TestFolder()
    try folder.found(["--title", "enhetschef"])
    let file = folder.path + "/egen.yaml"
    let made = try CommandRun(
      ["profile", "new", "egen", "--from", "goteborg-boende", "--output", file], home: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    let again = try CommandRun(
      ["profile", "new", "egen", "--from", "goteborg-boende", "--output", file], home: folder.path)
    #expect(again.status == 2)

    let check = try CommandRun(["profile", "check", file], home: folder.path)
    #expect(check.status == 0)
    #expect(check.output.isEmpty)
    #expect(check.errors == "Inga fel.\n")

    let adopted = try folder.run(
      "profile", "adopt", file, "vasterbotten-prator", "--part", "öppenvård", "--signature", "NPÅ",
      "--passphrase-fd", "0", input: passphrase + "\n")
    #expect(adopted.status == 0, "\(adopted.errors)")
    #expect(adopted.errors.contains("Enheten följer nu"))
    // What was decided lies in the journal: the file is not asked for again.
    try FileManager.default.removeItem(atPath: file)
    let line = try #require(
      try folder.export(passphrase).lines.first { $0.contains("profileAdopted") })
    #expect(line.contains(#""profil":"egen""#))
    #expect(line.contains(#""egen part":"öppenvård""#))
    #expect(line.contains(#""kort blir rött":75000"#))
  }

  @Test func aProfileWithFaultsIsToldInFullAndNotFollowed() throws {
    let folder = try TestFolder()
    try folder.found()
    let file = folder.path + "/egen.yaml"
    let shipped = try CommandRun(["profile", "show", "spanga-tensta"], home: folder.path).output
    let broken =
      shipped.replacing("titel:", with: "titell:").replacing(
        "roll: handläggare\n    skede: under", with: "roll: handlägare\n    skede: under")
    try Data(broken.utf8).write(to: URL(filePath: file))
    let before = try folder.files()

    let check = try CommandRun(["profile", "check", file], home: folder.path)
    #expect(check.status == 1)
    #expect(check.lines.count == 2)
    #expect(check.lines.first == file + ":4:1: «titell» hör inte hemma här. Menade du «titel»?")
    #expect(check.lines.last?.hasSuffix("Menade du «handläggare»?") ?? false)
    let json = try CommandRun(["profile", "check", file, "--json"], home: folder.path)
    #expect(json.lines.first?.contains(#""rad":4,"kolumn":1"#) ?? false)

    let adopted = try folder.run(
      "profile", "adopt", file, "--signature", "NPÅ", "--passphrase-fd", "0",
      input: passphrase + "\n")
    #expect(adopted.status == 2)
    #expect(adopted.errors.contains("«titell» hör inte hemma här."))
    #expect(try folder.files() == before)
  }

  @Test(arguments: [
    (["adopt", "goteborg-bonde"], 2, "Menade du «goteborg-boende»?"),
    (["adopt", "goteborg-boende", "--for", "utförare"], 64, "inga enhetsslag"),
    (["adopt", "goteborg-boende", "--part", "kommun"], 64, "ingen egen part"),
    (["adopt", "spanga-tensta", "--for", "utforare"], 64, "Välj: beställare, utförare"),
    (["adopt", "vasterbotten-prator", "--part", "region"], 64, "Välj: slutenvård, kommun"),
    (["check", "/nosuch.yaml"], 2, "Filen finns inte."), (["check", "/"], 2, "ingen fil"),
    (["show", "nosuch"], 2, "Se «reserv profile list»."),
    (["new", "Mitt Namn", "--from", "goteborg-boende"], 64, "små bokstäver"),
  ])
  func whatCannotBeDoneIsSaidInOneLine(
    arguments: [String], status: Int32, words: String
  ) throws {
    let folder = try TestFolder()
    let run = try CommandRun(["profile"] + arguments, home: folder.path)
    #expect(run.status == status)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.output.isEmpty)
  }

  @Test func theFiveProfilesAreListedAndShown() throws {
    let folder = try TestFolder()
    let list = try CommandRun(["profile", "list", "--json"], home: folder.path)
    #expect(list.lines.count == 5)
    for line in list.lines { #expect(line.hasPrefix(#"{"profil":""#)) }
    let names = try CommandRun(["profile", "list"], home: folder.path).lines.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    for name in names {
      let file = folder.path + "/\(name).yaml"
      let shown = try CommandRun(["profile", "show", name], home: folder.path)
      try Data(shown.output.utf8).write(to: URL(filePath: file))
      #expect(try CommandRun(["profile", "check", file], home: folder.path).status == 0)
    }
  }
}
