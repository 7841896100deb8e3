import DowntimeModel
import Foundation

/// A store with an outage under way, invented people and as many entries as asked for.
struct PreparedStore {
  /// The folder.
  let folder: URL
  /// The unlocked store.
  let store: Store
  /// An entry of the usual size, as the console hands it to the store.
  let submission: Submission

  static let passphrase = "bro kastanj lykta månad vante"
  static let staff = StaffMember(
    id: identifier(), signature: signature("NPÅ"), name: "Natt-Nils Påhittad",
    title: "undersköterska")
  /// Three who share the entries, and one of whom every hundredth is.
  static let residents = ["Testa Testberg", "Fejk Fejksson", "Prova Provsson", "Sällan Sällsson"]
    .enumerated().map { Resident(id: identifier(), name: $1, room: String($0 + 1)) }

  /// Founds the store and appends the entries, each of them durably.
  init(at folder: URL, entries: Int) throws {
    self.folder = folder
    store = try Self.found(at: folder)
    let outage: Identifier<Outage> = Self.identifier()
    try Self.append(
      .outageDeclared(
        OutageDeclaration(outage: outage, systems: [.treserva], startedAt: Self.now, note: "")),
      to: store)
    submission = Self.note(0, in: outage)
    for number in 0..<entries {
      _ = try store.append(Self.note(number, in: outage), now: Self.now)
      _ = store.prepare(now: Self.now)
    }
  }

  /// Founds a store for a unit with staff and residents.
  static func found(at folder: URL) throws -> Store {
    let store = try Store.found(
      at: folder.path, founding: Founding(unitLabel: "Testgården plan 2", isDrill: true),
      passphrase: Secret(passphrase), disk: PosixDisk(), random: SystemRandomNumberGenerator())
    try append(.unit(UnitDescription(name: "Testgården plan 2", isDrill: true)), to: store)
    try append(.staff(staff), to: store)
    for resident in residents { try append(.resident(resident), to: store) }
    return store
  }

  /// Appends what is of no outage, or makes one.
  static func append(_ entry: Entry, to store: Store) throws {
    let submission = Submission(
      outage: nil, occurredAt: now, author: staff.author, entry: entry)
    _ = try store.append(submission, now: now)
  }

  /// The bytes that one entry takes in the journal, blank filling not counted.
  func lineBytes() throws -> Int {
    let journals = folder.appending(path: "j")
    let paths = FileManager.default.subpaths(atPath: journals.path) ?? []
    let lines = try paths.filter { $0.hasSuffix(".jsonl") }.flatMap {
      try Data(contentsOf: journals.appending(path: $0)).split(separator: UInt8(ascii: "\n"))
    }
    return lines.map(\.count).max() ?? 0
  }

  /// The wall clock.
  static var now: LocalTime {
    let milliseconds = Int64(Date.now.timeIntervalSince1970 * 1000)
    return LocalTime(instant: Instant(milliseconds: milliseconds), offsetMinutes: 60)
  }

  private static func note(_ number: Int, in outage: Identifier<Outage>) -> Submission {
    let resident = residents[number % 100 == 99 ? 3 : number % 3]
    let person = PersonReference.resident(
      resident.id, name: resident.name, number: resident.number, room: resident.room)
    let text = """
      Vaken och orolig kl. 02.30. Satt hos henne en stund, drack te och pratade om trädgården. \
      Lugnare efteråt, somnade om. Anteckning \(number).
      """
    return Submission(
      outage: outage, occurredAt: now, author: staff.author,
      entry: .care(.dayNote(DayNote(person: person, text: text, nextShiftMustKnow: false))))
  }

  static func identifier<Subject>() -> Identifier<Subject> {
    var random = SystemRandomNumberGenerator()
    return Identifier(using: &random)
  }

  private static func signature(_ letters: String) -> Signature {
    guard let signature = Signature(letters) else { preconditionFailure("not a signature") }
    return signature
  }
}
