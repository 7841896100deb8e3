import DowntimeModel

/// The invented unit of the drill: people of the worked scenario A, official test numbers only,
/// and an outage of Treserva that began two hours ago.
enum DemoUnit {
  /// No secret: it opens drills alone.
  static let passphraseText = "detta kan inte skada alls"
  /// The same as the store wants it.
  static var passphrase: Secret { Passphrase.secret(passphraseText) }

  private static let names: [(signature: String, name: String, title: String, role: Role)] = [
    ("NPÅ", "Natt-Nils Påhittad", "undersköterska", .careStaff),
    ("MMT", "Mona Morgon-Test", "undersköterska", .careStaff),
    ("SST", "Siv Sköterska-Test", "sjuksköterska", .nurse),
    ("EEX", "Eva Exempelsson", "enhetschef", .unitManager),
  ]

  private static let people: [(name: String, digits: String, room: String)] = [
    ("Tolvan Tolvansson", "191212121212", "3"),
    ("Testa Testberg", "193012299263", "6"),
    ("Prova Provsson", "194408139089", "9"),
    ("Fejk Fejksson", "193805028432", "14"),
  ]

  /// Founds the store and writes the night so far, as if it had been written then.
  static func found(at folder: String, now: LocalTime) throws(CommandFault) {
    var random = SystemRandomNumberGenerator()
    let story = DemoStory(staff: staff(&random), residents: residents(&random), &random)
    // The clock of the night: each entry is written when it happened or a little later.
    var moment = DemoStory.time(minutesAgo: 150, now)
    let runner = EffectRunner(
      folder: folder, disk: PosixDisk(), clock: { moment }, random: random)
    defer { runner.close() }
    try require(
      runner.answer(
        .found(
          unitLabel: story.unit.name, isDrill: true, passphrase, first: story.registers)), folder)
    for page in story.pages(now) {
      moment = page.writtenAt
      try require(runner.answer(.append(page.submission, .registering)), folder)
    }
  }

  private static func require(_ answer: Event?, _ folder: String) throws(CommandFault) {
    switch answer {
    case .founded(.failure(let error)), .appended(_, .failure(let error)):
      throw StoreFaultText.fault(error, folder: folder)
    default: return
    }
  }

  private static func staff(_ random: inout some RandomNumberGenerator) -> [StaffMember] {
    names.compactMap { person in
      Signature(person.signature).map {
        StaffMember(
          id: Identifier(using: &random), signature: $0, name: person.name, title: person.title,
          role: person.role)
      }
    }
  }

  private static func residents(_ random: inout some RandomNumberGenerator) -> [Resident] {
    people.map { person in
      let number = Personnummer(digits: person.digits).map(PersonNumber.personnummer) ?? .unknown
      return Resident(
        id: Identifier(using: &random), name: person.name, number: number, room: person.room)
    }
  }
}
