import DowntimeModel

/// The invented people of demo and drills: those of the worked scenario A, official test numbers only.
enum DemoPeople {
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

  /// The staff; the first is on the night shift.
  static func staff(_ random: inout some RandomNumberGenerator) -> [StaffMember] {
    names.compactMap { person in
      Signature(person.signature).map {
        StaffMember(
          id: Identifier(using: &random), signature: $0, name: person.name, title: person.title,
          role: person.role)
      }
    }
  }

  /// Those who are cared for.
  static func residents(_ random: inout some RandomNumberGenerator) -> [Resident] {
    people.map { person in
      let number = Personnummer(digits: person.digits).map(PersonNumber.personnummer) ?? .unknown
      return Resident(
        id: Identifier(using: &random), name: person.name, number: number, room: person.room)
    }
  }
}
