import Foundation
import TestSupport
import Testing

/// A night that was imported, to print of.
enum PaperScene {
  /// Whether there are programs to look at PDFs with.
  static let isPossible =
    ["qpdf", "pdftotext", "pdffonts", "pdfinfo"].allSatisfy {
      FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
    } && Date() > Date(timeIntervalSince1970: 1_794_500_000)

  /// Scenario A in a unit of its own.
  static func night() throws -> ManagedUnit {
    let managed = try ManagedUnit()
    let adopted = try managed.asEva("profile", "adopt", "goteborg-boende")
    try #require(adopted.status == 0, "\(adopted.errors)")
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Scenarios/A.jsonl").path
    // Until just before the outage is closed.
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropLast()
    let open = managed.folder.path + "/A.jsonl"
    try lines.joined(separator: "\n").write(toFile: open, atomically: true, encoding: .utf8)
    let run = try managed.asEva("import", open)
    try #require(run.status == 0, "\(run.output) \(run.errors)")
    return managed
  }
}

/// What is printed of a night that was imported: PDFs that other programs find nothing wrong with.
@Suite(.enabled(if: PaperScene.isPossible)) struct PDFTests {
  private let managed: ManagedUnit

  init() throws { managed = try PaperScene.night() }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
  }

  static let papers = [
    ["anteckning", "AVV-0001"], ["anteckningar"], ["läslista"], ["överlämning"], ["kontakter"],
    ["kontakter", "--private"], ["anslag"], ["slutkontroll"], ["kort"], ["handbok"],
    ["signaturer"], ["blanketter"], ["underlag"], ["egenkontroll"],
  ]

  @Test(arguments: papers) func aPDFIsWholeHasItsFontsAndSaysWhatTheTextSays(_ paper: [String])
    throws
  {
    let file = managed.folder.path + "/ut.pdf"
    // Blank forms ask nobody who she is, and the handbook is of no unit.
    func printed(_ more: [String]) throws -> CommandRun {
      paper == ["blanketter"]
        ? try managed.folder.run(
          ["print"] + paper + ["--form", "kort", "--passphrase-fd", "0"] + more,
          input: managed.passphrase + "\n")
        : try managed.asEva(["print"] + paper + more)
    }
    let text = try printed([])
    #expect(text.status == 0, "\(text.errors)")
    let run = try printed(["--pdf", "--output", file])
    #expect(run.status == 0, "\(run.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)

    let check = try CommandRun.other("/usr/bin/qpdf", ["--check", file])
    #expect(check.status == 0, "\(check.output) \(check.errors)")
    let fonts = try CommandRun.other("/usr/bin/pdffonts", [file]).output.split(separator: "\n")
    #expect(fonts.count > 2)
    for font in fonts.dropFirst(2) {
      // Embedded, a part of it, and with a way back to letters.
      #expect(font.contains(" yes yes yes "), "\(font)")
    }
    let info = try CommandRun.other("/usr/bin/pdfinfo", [file]).output
    #expect(info.contains("Title:"))
    #expect(try Data(contentsOf: URL(filePath: file)).range(of: Data("/Lang (sv-SE)".utf8)) != nil)

    let inside = try CommandRun.other("/usr/bin/pdftotext", ["-layout", file, "-"]).output
    let pages = inside.split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast()
    #expect(info.contains("Pages:") && info.contains(" \(pages.count)\n"))
    for page in pages { #expect(page.contains("Sida ") && page.contains(" av ")) }
    // The key to signatures is a table of another kind on a screen.
    let other = paper == ["signaturer"] ? Self.words("utskrivet lö må ti on to fr sö nov dec") : []
    let (all, letters) = (Self.words(inside), inside.filter(\.isLetter).lowercased())
    for word in Self.words(text.output).subtracting(other) {
      // The last line of the journal is another for each print.
      let isKnown =
        all.contains(word) || letters.contains(word) || Self.isOfCheckpoint(word, text)
        || word.allSatisfy(\.isNumber) || word.hasPrefix("p") && word.count == 9
      #expect(isKnown, "\(word)")
    }
    if text.output.contains("å") { #expect(inside.contains("å")) }
  }

  private static func isOfCheckpoint(_ word: String, _ text: CommandRun) -> Bool {
    text.lines.filter { $0.contains("Kontrollrad") }.contains { words($0).contains(word) }
  }

  @Test func aPrintAboutSomebodyWaitsUntilItIsDestroyedAndStandsInTheTrail() throws {
    func waiting() throws -> Int {
      try managed.asEva("items").lines.count { $0.contains("utskriften") }
    }
    let before = try waiting()
    #expect(try managed.asEva("print", "anslag").status == 0)
    #expect(try managed.asEva("print", "kort").status == 0)
    #expect(try waiting() == before)
    let run = try managed.asEva("print", "anteckning", "AVV-0001")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(try waiting() == before + 1)
    let trail = try managed.asEva("trail")
    #expect(trail.output.contains("skrev ut") && trail.output.contains("AVV-0001"))
  }

  @Test(arguments: [
    (["kvitto"], 64), (["anteckning", "XX-1"], 64),
    (["anteckning", "AVV-0001", "--copies", "2"], 64),
    (["kort", "--printer", "a", "--output", "b"], 64), (["kort", "--copies", "0"], 64),
    (["person", "finns inte"], 64),
  ])
  func whatCannotBePrintedIsSaid(_ words: [String], _ status: Int) throws {
    let run = try managed.asEva(["print"] + words)
    #expect(run.status == Int32(status) && run.output.isEmpty, "\(run.output)")
    #expect(run.errors.hasPrefix("reserv: "), "\(run.errors)")
  }

  @Test func withoutAWordWhatThereIsIsListed() throws {
    let run = try CommandRun(["print"], home: managed.folder.path)
    #expect(run.status == 0 && run.lines.count == 13, "\(run.errors)")
  }
}

/// What CPango declares is what the libraries' own headers declare, where they are installed.
@Test func theLibrariesAreCalledAsTheirHeadersSay() throws {
  let header = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/CPango/shim.h").path
  let line = """
    flags=$(pkg-config --cflags pangocairo) || exit 77
    command -v cc >/dev/null || exit 77
    printf '#include <cairo-pdf.h>\n#include <pango/pangocairo.h>\n#include "%s"\n' "$0" |
      cc -fsyntax-only -Werror -DRESERV_CHECK $flags -x c -
    """
  let run = try CommandRun.other("/bin/sh", ["-c", line, header])
  #expect(run.status == 0 || run.status == 77, "\(run.errors)")
}
