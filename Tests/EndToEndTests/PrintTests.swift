import Foundation
import Testing

/// `reserv print blanketter` on the real program.
@Suite struct PrintTests {
  private func numbers(_ text: String) -> Set<String> {
    Set(text.matches(of: #/[A-Z]+-P[A-Z]{4}[0-9]{4}/#).map { String($0.output) })
  }

  @Test func formsArePrintedWithoutAnyStoreAndNoTwoPrintsShareANumber() throws {
    let folder = try TestFolder()
    let line = ["print", "blanketter", "--profile", "goteborg-boende", "--number", "3"]
    let first = try CommandRun(line, home: folder.path)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("SÅ BÖRJAR DU NÄR SKÄRMEN ÄR SVART"))
    #expect(first.errors.contains("papper"))
    let second = try CommandRun(line, home: folder.path)
    #expect(numbers(first.output).count >= 9)
    #expect(numbers(first.output).isDisjoint(with: numbers(second.output)))
    #expect(try folder.files().isEmpty)
  }

  @Test func theUnitsOwnRoutineIsPrintedFromItsStoreAlsoWhileTheConsoleIsOpen() throws {
    let folder = try TestFolder()
    let night = try folder.night()
    let secret = try night.begin()
    try night.note("Testa Testberg", "Sover.")
    let run = try folder.run(
      "print", "blanketter", "--form", "daganteckning", "--output", folder.path + "/ut.txt",
      "--passphrase-fd", "0", input: secret + "\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("ingen profil"))
    let paper = try String(contentsOfFile: folder.path + "/ut.txt", encoding: .utf8)
    #expect(paper.contains("DAGANTECKNING") && paper.contains("Testgården plan 2"))
    #expect(!paper.contains("SAMTAL"))
    for word in ["Testberg", "Sover", "Natt-Nils"] { #expect(!paper.contains(word)) }
  }

  @Test(arguments: [
    ["--form", "kvitto"], ["--number", "0"], ["--number", "201"], ["--part", "kommun"],
    ["--for", "utförare"],
  ])
  func whatCannotBePrintedIsSaidAndNothingIsPrinted(_ options: [String]) throws {
    let folder = try TestFolder()
    let run = try CommandRun(
      ["print", "blanketter", "--profile", "goteborg-boende"] + options, home: folder.path)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("reserv: --"))
  }
}
