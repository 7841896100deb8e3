import DowntimeModel
import TestSupport
import Testing

/// The shipped profiles against the routines' own text, in our words.
@Suite struct RoutineTextTests {
  /// The tables of routine 000 and 001: when each document is printed, when the old one goes, where
  /// it lies, and who reads it.
  @Test(
    .rule("R000-04"), .rule("R000-19"), .rule("R000-20"), .rule("R001-02"), .rule("R001-05"),
    .rule("R001-14"), .rule("R001-15"), .rule("R001-16"), .rule("R001-18"), .rule("R001-19"),
    .rule("R001-20"), .rule("R001-21"), .rule("R001-22"), .rule("R001-23"), .rule("R001-24"),
    .rule("R001-25"), .rule("R001-26"), .rule("R001-27"), .rule("R001-28"), .rule("R001-29"),
    .rule("R001-30"), .rule("R001-32"), .rule("R001-33"), .rule("R001-34"), .rule("R001-44"),
    .rule("R001-45"), .rule("R001-46"), .rule("X-13"), .rule("X-14"),
    arguments: [
      (
        "goteborg-boende",
        """
        P1 utförande, vid uppdatering, samtidigt med ny, personakten, alla i enheten
        P2 blankett, vid ny version, samtidigt med ny, personakten, alla i enheten
        """
      ),
      (
        "goteborg-hemtjanst",
        """
        P3 planerat, före planerat stopp, omgående, dokumentskåpet, alla i enheten
        P4 planering, dagligen och vid ändring, 6 veckor, dokumentskåpet, alla i enheten
        P5 planering, vid mottagande, 2 år, personakten i skåpet, alla i enheten
        P6 planering, vid mottagande, samtidigt med ny, personakten i skåpet, alla i enheten
        P1 utförande, vid uppdatering, samtidigt med ny, personakten i skåpet, alla i enheten
        P7 planering, vid fastställt schema, samtidigt med ny, dokumentskåpet, alla i enheten
        P8 utförande, vid uppdatering, samtidigt med ny, personakten i skåpet, alla i enheten
        P9 utförande, legitimerad ansvarar, enligt annan rutin, pärmen hemma hos omsorgstagaren, \
        alla i enheten
        P10 kontakt, vid uppdatering, samtidigt med ny, dokumentskåpet, alla i enheten
        P11 kontakt, vid uppdatering, samtidigt med ny, skåp hos enhetschefen, endast enhetschef
        P12 rutin, vid ny version, samtidigt med ny, lätt att nå, alla i enheten
        P2 blankett, vid ny version, samtidigt med ny, lätt att nå, alla i enheten
        """
      ),
    ])
  func everyPreparedDocumentIsPrintedWeededAndKeptAsTold(name: String, expected: String) throws {
    let rows = try ShippedFiles.profile(name).documents.map { document in
      "\(document.code) \(document.category.rawValue), \(document.trigger.rawValue), "
        + "\(document.weeding.rawValue), \(document.place), \(document.access.rawValue)"
    }
    #expect(rows == expected.split(separator: "\n").map(String.init))
  }

  @Test(
    .rule("R002-02"), .rule("R002-45"), .rule("R002-46"), .rule("R003-01"), .rule("R004-71"),
    .rule("R002-11"), .rule("X-16"),
    arguments: [
      ("vasterbotten-prator", "Region Västerbottens växel", "090-7850000", "R002-11"),
      ("vasterbotten-prator", "Region Västerbottens växel", "090-7850000", "R002-45"),
      ("vasterbotten-prator", "Regionens Servicedesk", "59090", "R002-02"),
      ("vasterbotten-prator", "Kommunens IT-support", "", "R002-02"),
      ("vasterbotten-prator", "Hälsocentralen", "", "R002-46"),
      ("skane-mina-planer", "Felanmälan i regionen", "077-6730000", "R003-01"),
      ("spanga-tensta", "Informationssäkerhetssamordnare", "", "R004-71"),
    ])
  func aNumberStandsOnlyWhereTheRoutineHasOneAndIsToBeVerified(
    profile: String, name: String, number: String, source: String
  ) throws {
    let contact = try #require(
      try ShippedFiles.profile(profile).contacts.first { $0.name == name })
    #expect(contact.numbers.map(\.number) == (number.isEmpty ? [] : [number]))
    #expect(contact.source.contains(source))
    #expect(contact.mustBeVerified)
  }

  @Test(
    .rule("R001-03"), .rule("R004-59"),
    arguments: [
      ("goteborg-hemtjanst", "planerare", "överföringen mellan systemen"),
      ("spanga-tensta", "handläggare", "sista dagen för avstämning"),
    ])
  func whatComesLateIsAskedAboutWhenTheSystemsWork(name: String, role: String, words: String)
    throws
  {
    let lists = try ShippedFiles.profile(name).checklists.filter {
      $0.role == role && $0.phase == .after
    }
    let items: [String] = lists.flatMap(\.items)
    #expect(items.count { $0.contains(words) } == 1)
  }

  @Test(
    .rule("R000-02"), .rule("R001-42"), .rule("X-21"), .rule("X-36"),
    arguments: [
      ("goteborg-boende", "boende, korttid och avlösning", "hyresgäst"),
      ("goteborg-hemtjanst", "Hemtjänst", "omsorgstagare"),
      ("vasterbotten-prator", "Prator", "patient"),
      ("skane-mina-planer", "Mina planer", "patient"),
      ("spanga-tensta", "Sociala system", "klient"),
    ])
  func everyProfileSaysWhomItIsForInItsRoutinesWords(
    name: String, title: String, person: String
  ) throws {
    let profile = try ShippedFiles.profile(name)
    #expect(profile.title.contains(title))
    #expect(profile.terms.person == person)
  }
}
