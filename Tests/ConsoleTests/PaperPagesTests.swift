import DowntimeModel
import Paper
import TestSupport
import Testing

@testable import Console

/// Everything that can be printed, as it looks on plain paper, and who is never on it.
@Suite struct PaperPagesTests {
  /// A paper of a scene, by the name of its picture.
  private struct Printout {
    var name: String
    var driver: ConsoleDriver
    var choice: PaperChoice

    var maker: PaperMaker {
      let (whole, member) = (driver.state.whole, driver.state.session.member)
      return PaperMaker(
        member.map { choice.onPaper(whole, by: $0) } ?? whole.veiled, now: driver.state.now,
        by: member,
        drafts: driver.state.context(driver.state.identities).drafts,
        checkpoint: driver.disk.checkpoint.map(PrintoutTexts.checkpoint) ?? "")
    }

    var documents: [PaperDocument] {
      var fresh = IdentitySource(seed: 4, stream: 5)
      return maker.documents(choice, using: &fresh)
    }
  }

  private static func all() -> [Printout] {
    let night = Night.written()
    var ended = Night.ended()
    WriteInScenes.correctWrittenIn(&ended)
    let plan = SixtyHours.console()
    let (one, three) = (night.state.unit.outages[0].id, plan.state.unit.outages[0].id)
    let entry = ended.state.unit.entries[0]
    return [
      Printout(name: "entry", driver: ended, choice: .entry(entry.id)),
      Printout(name: "entries", driver: night, choice: .entries(one)),
      Printout(name: "person", driver: ended, choice: .person(entry.current.person)),
      Printout(name: "handover", driver: night, choice: .handover(one, nil)),
      Printout(name: "notice", driver: night, choice: .notice(one)),
      Printout(
        name: "notice-after", driver: ended, choice: .notice(ended.state.unit.outages[0].id)),
      Printout(name: "proof", driver: plan, choice: .proof(three)),
      Printout(name: "contacts", driver: plan, choice: .contacts(forManager: false)),
      Printout(name: "contacts-private", driver: plan, choice: .contacts(forManager: true)),
      Printout(name: "signatures", driver: plan, choice: .signatures),
      Printout(name: "card", driver: plan, choice: .card),
      Printout(name: "documents", driver: plan, choice: .documents),
      Printout(name: "self-check", driver: plan, choice: .selfCheck),
      Printout(name: "reading", driver: other(night), choice: .reading),
    ]
      + plan.state.unit.routine(of: plan.state.unit.outages[0]).ledgers.map {
        Printout(name: "list-\($0)", driver: plan, choice: .ledger($0, three))
      }
  }

  /// Somebody else than who wrote, who has all of it to read.
  private static func other(_ driver: ConsoleDriver) -> ConsoleDriver {
    var driver = driver
    driver.state.session = .staff(Sample.mona)
    return driver
  }

  @Test func everyPaperLooksAsItDid() {
    let all = Self.all()
    #expect(all.count >= 20)
    for paper in all {
      expectGolden(PaperDocument.plainText(paper.documents), named: "paper-\(paper.name)")
    }
  }

  /// What every page says, so that a loose one is known (R000-12).
  @Test(.rule("R000-12")) func everyPageTellsWhoseItIsAndWhetherItIsSecret() {
    for paper in Self.all() {
      #expect(!paper.documents.isEmpty, "\(paper.name)")
      for document in paper.documents {
        let pages = document.plainPages
        for (index, page) in pages.enumerated() {
          let text = page.joined(separator: "\n")
          #expect(text.contains(paper.driver.state.whole.unit?.name ?? "?"))
          #expect(text.contains("Sida \(index + 1) av \(pages.count)"))
          #expect(text.contains("Utskriven 2026-") && text.contains(" av "))
          #expect(
            text.contains("SEKRETESS") == (paper.choice.isSecret && !text.contains("BARA FÖR")))
          #expect(text.contains("Kontrollrad") == paper.choice.isOfJournal)
          #expect(page.count <= 60 && page.allSatisfy { $0.count <= 78 })
        }
      }
    }
  }

  @Test func aDrillSaysSoOnEveryPage() {
    for var paper in Self.all() {
      paper.driver.write(
        .unit(UnitDescription(name: "Testgården plan 2", isDrill: true)), outage: nil)
      for page in paper.documents.flatMap(\.plainPages) {
        #expect(page.contains { $0.contains("ÖVNING") }, "\(paper.name)")
      }
    }
  }

  /// The notice hangs where everybody passes.
  @Test func theNoticeNamesNobody() {
    for paper in Self.all() where paper.name.hasPrefix("notice") {
      let text = PaperDocument.plainText(paper.documents)
      let unit = paper.driver.state.whole
      for word in unit.residents.flatMap({ $0.name.split(separator: " ") })
        + unit.staff.flatMap({ $0.name.split(separator: " ") })
      {
        #expect(!text.contains(word), "\(word)")
      }
    }
  }

  /// R001-33: private numbers are the manager's alone.
  @Test(.rule("R001-33")) func onlyTheManagersListHasPrivateNumbers() {
    var driver = ReadinessScenes.manager(rows: 24, columns: 80)
    var random = SeededGenerator(seed: 8)
    driver.write(
      .listed(
        .contact(
          Contact(
            id: Identifier(using: &random), name: "Mona privat", party: .municipality, unit: "",
            numbers: [Contact.Number(number: "070-000 00 01", hours: [.always])],
            isSwitchboard: false, source: "", updatedOn: CivilDate(daysSince1970: 20_000),
            isForManagerOnly: true))), outage: nil)
    func text(_ forManager: Bool) -> String {
      PaperDocument.plainText(
        Printout(name: "", driver: driver, choice: .contacts(forManager: forManager)).documents)
    }
    #expect(text(true).contains("070-000 00 01") && text(true).contains("BARA FÖR CHEFEN"))
    #expect(!text(false).contains("070-000 00 01") && !text(false).contains("Mona privat"))
    #expect(PaperChoice.contacts(forManager: true).act == .seePrivateNumbers)
  }

  /// Nothing of anybody who is protected is on any paper, whoever prints and whatever she may open
  /// (K-49, K-51).
  @Test(.rule("R000-09")) func nobodyWhoIsProtectedIsOnAnyPaper() throws {
    for (count, paper) in Self.all().enumerated() {
      var paper = paper
      let unit = paper.driver.state.whole
      guard
        let resident = unit.residents.first(where: { resident in
          unit.entries.contains { $0.current.person.isSameResident(as: PersonReference(resident)) }
        })
      else { continue }
      var hidden = resident
      hidden.protection = .secrecyMark
      paper.driver.write(.resident(hidden), outage: nil)
      let text = PaperDocument.plainText(paper.documents)
      for word in resident.name.split(separator: " ") {
        #expect(!text.contains(word), "\(paper.name): \(word)")
      }
      if let number = SwedishText.number(resident.number) { #expect(!text.contains(number)) }
      let about = unit.entries.filter {
        $0.current.person.isSameResident(as: PersonReference(resident))
      }
      for entry in about {
        let said = EntryText.summary(entry.current)
        // A few words can stand on any list.
        #expect(said.count < 24 || !text.contains(said.prefix(24)), "\(paper.name)")
        paper.choice = .entry(entry.id)
        #expect(paper.documents.isEmpty)
      }
      paper.choice = .person(PersonReference(resident))
      #expect(paper.documents.isEmpty, "\(count)")
    }
  }

  // MARK: The handbook

  @Test func theHandbookOnPaperHasEveryWordOfThePage() {
    var fresh = IdentitySource(seed: 1, stream: 1)
    let maker = PaperMaker(UnitState(), now: moment("2026-11-10 05:31"), by: nil)
    let paper = PaperDocument.plainText(maker.documents(.handbook, using: &fresh))
    let words = Set(paper.split(whereSeparator: { !$0.isLetter }).map { $0.lowercased() })
    // Its first line is what the page is called.
    let text = Handbook.text.drop { $0 != "\n" }
    let missing = text.split(whereSeparator: { !$0.isLetter }).filter {
      PlainText.plain(String($0)) == String($0) && !words.contains($0.lowercased())
    }
    #expect(missing.isEmpty)
    #expect(!paper.contains("**") && !paper.contains("`"))
  }
}
