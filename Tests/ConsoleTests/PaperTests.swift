import DowntimeModel
import TestSupport
import Testing

@testable import Console

/// Blank forms on paper: every field, a number of its own, and pages that any printer takes.
@Suite struct PaperTests {
  static let profiles = Profile.shippedYAML.map(\.name) + [""]

  private let print = PaperPrint(
    unit: "Testgården plan 2", isDrill: false, printedAt: moment("2026-10-01 08:00"),
    profile: "Testrutin")

  private func forms(_ name: String) -> PaperForms {
    PaperForms(profile: Profile.shipped(name) ?? Profile())
  }

  private func sheets(_ name: String, copies: Int = 1, seed: UInt64 = 3) -> [PaperSheet] {
    var random = SeededGenerator(seed: seed)
    var numbers = PaperNumbers(using: &random)
    let forms = forms(name)
    return forms.sheets(forms.kinds, copies: copies, numbers: &numbers)
  }

  private func text(_ sheet: PaperSheet) -> String {
    sheet.pieces.joined().joined(separator: "\n")
  }

  /// Words without line breaks and gaps, so that a text is found where it is broken.
  private func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  @Test(arguments: profiles)
  func aPageIsAtMostEightyColumnsAndSixtyLines(_ name: String) {
    let sheets = sheets(name)
    #expect(sheets.count >= 5)
    for page in print.text(sheets).split(separator: "\u{0C}") {
      #expect(page.hasSuffix("\n"))
      let lines = page.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 60)
      for line in lines {
        #expect(line.count <= 78, "\(line)")
        #expect(line.unicodeScalars.allSatisfy { 0x20..<0x100 ~= $0.value }, "\(line)")
      }
    }
  }

  /// The same fields as on screen, folded ones and those that an answer opens with them.
  @Test(arguments: profiles, CareEntry.Kind.allCases)
  func everyFieldOfTheScreenIsOnThePaper(_ name: String, _ kind: CareEntry.Kind) throws {
    guard forms(name).kinds.contains(.entry(kind)) else { return }
    let sheet = try #require(sheets(name).first { $0.number?.series == kind.rawValue })
    let paper = squeezed(text(sheet)).lowercased()
    for field in PaperForms.fields(kind, Profile.shipped(name) ?? Profile()) {
      for word in PaperLines.plain(field.label).split(separator: " ") {
        #expect(paper.contains(word.lowercased()), "\(field.name)")
      }
      switch field.kind {
      case .choice(let choices), .choices(let choices):
        for choice in choices {
          #expect(
            paper.contains(squeezed(")\(choice.label)").lowercased())
              || paper.contains(squeezed("]\(choice.label)").lowercased()))
        }
      case .check(let text): #expect(paper.contains(squeezed("[ ]\(text)").lowercased()))
      case .line, .text, .time, .person, .contact, .secret, .remark, .section: break
      }
    }
  }

  @Test func noPaperTellsOfKeys() {
    for name in Self.profiles {
      let paper = sheets(name).map(text).joined()
      for word in ["Enter", "Mellanslag", "Esc", "F2"] { #expect(!paper.contains(word)) }
    }
  }

  @Test func everyPaperHasANumberOfItsOwnOnEveryPage() {
    let sheets = sheets("vasterbotten-prator", copies: 5)
    let numbers = sheets.compactMap(\.number)
    #expect(Set(numbers).count == numbers.count)
    #expect(numbers.count == 5 * 4)
    for sheet in sheets {
      let pages = sheet.pages(print)
      for (index, page) in pages.enumerated() {
        #expect(page[0].contains(sheet.number?.text ?? ""))
        #expect(page[1].hasSuffix("Sida \(index + 1) av \(pages.count)"))
      }
    }
  }

  @Test func twoPrintsShareNoNumber() {
    let first = sheets("goteborg-boende", copies: 3, seed: 1).compactMap(\.number)
    let second = sheets("goteborg-boende", copies: 3, seed: 2).compactMap(\.number)
    #expect(Set(first).isDisjoint(with: second))
  }

  /// What a profile has of its own is on its papers, and on no other's.
  @Test(.rule("R001-39"), .rule("R001-40"), .rule("X-25"))
  func onlyHomeCareIsToldToSayItAtOnce() throws {
    for name in Self.profiles {
      let notes = try #require(sheets(name).first { $0.number?.series == "DA" })
      let isHomeCare = name == "goteborg-hemtjanst"
      #expect(text(notes).contains("SÄG TILL NU.") == isHomeCare)
      #expect(text(notes).contains("[ ] hemtjänst natt och larm, talade med") == isHomeCare)
    }
  }

  @Test(.rule("R002-12"), .rule("R002-16"))
  func theCallFormOfPratorListsItsMessagesAndTheOtherParties() throws {
    let call = text(
      try #require(sheets("vasterbotten-prator").first { $0.number?.series == "SAM" }))
    for word in ["[ ] utskrivningsklar", "[ ] kallelse till SIP", "[ ] hälsocentralen", "klockan"] {
      #expect(call.contains(word), "\(word)")
    }
    // The unit's own party is not rung.
    #expect(!call.contains("[ ] kommunen"))
    let other = text(try #require(sheets("goteborg-boende").first { $0.number?.series == "SAM" }))
    #expect(!other.contains("utskrivningsklar"))
  }

  @Test(
    .rule("R000-25"), .rule("R002-18"), .rule("R004-66"), .rule("X-10"),
    arguments: [
      ("goteborg-boende", "Chefen bestämmer", "Förstört"),
      ("vasterbotten-prator", "2. Förstört", "pappersakten"),
      ("spanga-tensta", "Strimla det aldrig", "Förstört"),
    ])
  func whatBecomesOfThePaperIsWhatTheRoutineSays(_ name: String, _ said: String, _ never: String)
    throws
  {
    let note = text(try #require(sheets(name).first { $0.number?.series == "DA" }))
    #expect(note.contains(said))
    #expect(!note.contains(never))
  }

  @Test func theCardTellsWhereToBeginAndWhomToCallButNoPrivateNumber() throws {
    var profile = try #require(Profile.shipped("goteborg-boende"))
    var secret = ProfileContact()
    secret.name = "Privat lista"
    secret.isForManagerOnly = true
    profile.contacts.append(secret)
    var random = SeededGenerator(seed: 5)
    var numbers = PaperNumbers(using: &random)
    let card = try #require(
      PaperForms(profile: profile).sheets([.card], copies: 9, numbers: &numbers).first)
    let words = text(card)
    #expect(card.pages(print).count == 1)
    for word in ["Enhetschef i tjänst: ____", "personakten", "[ ] Säg till chefen", "Felanmäl."] {
      #expect(words.contains(word), "\(word)")
    }
    #expect(!words.contains("Privat lista"))
  }

  @Test func aDrillSaysSoOnEveryPage() {
    var print = print
    print.isDrill = true
    for page in sheets("spanga-tensta").flatMap({ $0.pages(print) }) {
      #expect(page[0].contains("ÖVNING"))
    }
  }

  @Test func aFormThatIsLongerThanAPageGoesOnAndNoFieldIsParted() {
    let field = (1...4).map { ["", "Fält \($0)"] + PaperLines.ruled(8) }
    let pages = PaperSheet(title: "Lång", pieces: field).pages(print)
    #expect(pages.count == 2)
    #expect(pages[0].contains("Fält 2") && !pages[0].contains("Fält 4"))
    #expect(pages.allSatisfy { $0.count == 60 })
    let lost = (1...4).filter { number in !pages.joined().contains("Fält \(number)") }
    #expect(lost.isEmpty)
  }

  /// One sheet, printed on both sides.
  @Test(arguments: profiles)
  func aDeviationFitsOnTwoPages(_ name: String) throws {
    let sheet = try #require(sheets(name).first { $0.number?.series == "AVV" })
    #expect(sheet.pages(print).count <= 2)
  }

  /// What is written with a pen has an empty row over it.
  @Test(arguments: profiles)
  func noRowIsWrittenOnRightUnderAnother(_ name: String) throws {
    let lists = PaperList.allCases.map(PaperTexts.series)
    for sheet in sheets(name) where !lists.contains(sheet.number?.series ?? "") {
      let lines = sheet.pieces.joined()
      for (above, line) in zip(lines, lines.dropFirst()) where line.contains("________") {
        #expect(!above.contains("________"), "\(line)")
      }
    }
  }

  // MARK: Lists

  @Test(
    .rule("R004-103"), .rule("R004-104"), .rule("R004-105"), .rule("R004-106"), .rule("R004-107"),
    arguments: [
      ("KASSA", ["Namn", "Enhet", "Telefonnummer", "E-post"], false),
      (
        "KVITTENS",
        [
          "Datum utlämning", "Namn och signatur", "Arbetsplats",
          "Allt infört och minnet rensat före återlämning: datum/signatur", "USB-minnets nummer",
        ], true
      ),
      (
        "BESLUT",
        [
          "Klientens namn", "Personnummer", "Ändamål/ insats", "Besluts- fattare",
          "Besluts- datum", "Inregistrerad i Paraplyet, datum och sign.",
        ], true
      ),
      (
        "HANDLING",
        [
          "Datum", "Vad har upprättats (journalanteckning, beställning, utredning)",
          "Klientens namn", "Personnummer", "Signering",
        ], false
      ),
      (
        "ICA",
        [
          "Datum", "Personnummer/ namn", "Verifika- tionsnummer", "Ändamål", "Belopp till klient",
          "Besluts- fattare", "Totalt utbetalt från ICA-kontot",
        ], true
      ),
    ])
  func theListsOfThePlanHaveTheColumnsOfItsAppendices(
    _ series: String, _ columns: [String], _ hasOfficer: Bool
  ) throws {
    let sheet = try #require(sheets("spanga-tensta").first { $0.number?.series == series })
    var drill = print
    drill.isDrill = true
    drill.profile = String(repeating: "lång ", count: 20)
    #expect(sheet.pages(print).count == 1 && sheet.pages(drill).count == 1)
    var heads = [String](repeating: "", count: columns.count)
    for line in sheet.pieces[0].dropFirst().dropLast() {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
        .dropLast()
      try #require(cells.count == columns.count)
      for (index, cell) in cells.enumerated() {
        let words = cell.filter { $0 != " " || !cell.allSatisfy { $0 == " " } }
        heads[index] += (heads[index].isEmpty || words.isEmpty ? "" : " ") + String(words)
      }
    }
    func plain(_ text: String) -> String { text.split(separator: " ").joined(separator: " ") }
    #expect(heads.map(plain) == columns)
    #expect(text(sheet).contains("Handläggare: ____") == hasOfficer)
    #expect(sheet.pieces.count > 12)
    #expect(!sheets("goteborg-boende").contains { $0.number?.series == series })
  }
}
