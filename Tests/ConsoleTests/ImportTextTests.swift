import DowntimeModel
import Testing

@testable import Console

/// What is said of a line that cannot be taken in: the sentence as people read it.
@Suite struct ImportTextTests {
  private func said(_ name: String, _ problem: ImportFault.MemberProblem) -> String {
    ImportTexts.line(ImportFault(line: 12, .member(name, problem)))
  }

  @Test func everySentenceNamesTheLineAndTheMember() throws {
    let month = TimeInput.Fault.noSuchDate(.month(13))
    #expect(said("händelse_tid", .time(month)) == "rad 12, händelse_tid: Månad 13 finns inte.")
    #expect(
      said("händelse_tid", .saySeason)
        == "rad 12, händelse_tid: Klockslaget fanns två gånger den natten. Skriv sommartid eller "
        + "vintertid efter.")
    #expect(
      said("händelse_tid", .time(.notATime))
        == "rad 12, händelse_tid: Skriv tiden så här: 2026-10-25 02:31.")
    #expect(said("belopp", .amount(.negative)).contains("Skriv utan minus."))
    #expect(
      said("rubrik", .word(allowed: ["hälsa", "annat"], near: nil))
        == "rad 12, rubrik: Ordet känns inte igen. Skriv ett av: hälsa, annat.")
    #expect(
      said("kontaktade", .entry(EntryFault(.contacted, .missing)))
        == "rad 12, kontaktade: Skriv vem som ringdes, eller «ingen».")
    #expect(
      said("rubrk", .unknown(near: "rubrik"))
        == "rad 12, rubrk: Raden har ingen sådan uppgift. Menade du «rubrik»?")
    #expect(said("typ", .typistMayNot(.close)).contains("enhetschef"))
    #expect(
      ImportTexts.line(ImportFault(line: 3, .line(.sameLine(as: 2)))).hasPrefix(
        "rad 3: Raden är lika med rad 2."))
  }

  @Test func aWrongCheckDigitIsToldWithoutTheRightOne() {
    let sentence = said("person", .personNumber(.checkDigit)).replacing("rad 12", with: "")
    #expect(sentence.contains("sista siffran stämmer inte"))
    #expect(!sentence.contains { $0.isNumber })
  }

  @Test func onlyTheFirstFaultsAreShownAndAllAreCounted() {
    var outcome = Importer.Outcome()
    outcome.faults = [ImportFault(line: 1, .line(.nul))]
    outcome.faultCount = 1
    #expect(
      ImportTexts.refused(outcome) == "1 fel i filen. Inget är inläst. Rätta raderna och kör igen.")
    outcome.faultCount = 8000
    #expect(ImportTexts.refused(outcome).hasPrefix("8000 fel i filen. De första 1 visas. Inget"))
  }
}
