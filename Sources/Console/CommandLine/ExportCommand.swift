import ArgumentParser
import DowntimeModel

/// `reserv export`: everything that can be read, from a damaged store too.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Skriv ut allt i skåpet: JSON, en rad per uppgift, eller en tabell.",
    discussion: """
      Med --json är varje rad en uppgift som den står i journalen, hel, också sorter
      som den här versionen inte känner. Går bra medan konsolen är öppen, och med ett
      skadat skåp: allt som går att läsa skrivs ut, och det som inte gick sägs, också
      i en sista rad («findings»).

      Det som är om någon med skyddade personuppgifter är inte med: raden står kvar
      med nummer, tid och sort, och «withheld». Med --skyddade tas allt med; det får
      bara en chef göra som själv står på listan över vem som får läsa, för var och
      en av dem.

      Utskriften är inte krypterad och innehåller personuppgifter. Bara chefen och
      granskaren får göra den; --output gör en fil som bara du kan läsa.

      Exempel:
        reserv export --json --output journal.jsonl
        reserv export --csv --output anteckningar.csv
        reserv export --json --signature MMT --passphrase-fd 3 --pin-fd 3 3< hemligt
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @Flag(help: "JSON Lines: allt.")
  var json = false
  @Flag(help: "Tabell för kalkylprogram: anteckningarna.")
  var csv = false
  @Flag(help: "Ta också osignerat: påbörjat («draft»), brevlådan («letter»). Bara --json.")
  var drafts = false
  @Flag(help: "Ta också det som är om personer med skyddade personuppgifter. Bara --json.")
  var skyddade = false
  @Option(help: ArgumentHelp("Skriv till en ny fil i stället för standard ut.", valueName: "fil"))
  var output: String?
  @OptionGroup var credentials: Credentials

  func run() throws {
    guard json != csv else {
      throw CommandFault("Ange formatet: reserv export --json, eller --csv.", .usage)
    }
    let location = try store.location(root.store)
    guard !skyddade || json else { throw CommandFault("--skyddade går bara med --json.", .usage) }
    let target = try output.map(StoreLocation.absolute)
    if let target, location.holds(target) {
      throw CommandFault("Filen får inte läggas i skåpet. Välj en annan mapp.", .usage)
    }
    try location.requireThere()
    var read = try credentials.passphrase.read(location)
    let unit = UnitState(read.replay.records)
    // The manager's passphrase is the manager's word. When the register is lost, so that nobody in
    // it may export, the passphrase alone has to do: what can be read must come out.
    let isRegisterLost =
      !read.replay.findings.isEmpty && !unit.activeStaff.contains { unit.allows($0, .export) }
    var member: StaffMember?
    if isRegisterLost {
      if skyddade { throw CommandFault(ProtectedTexts.notExported, .failed) }
      Output.message(
        "reserv: Personalregistret kan inte läsas. Lösenfrasen får räcka. Vem som har skyddade "
          + "personuppgifter kanske inte går att läsa: behandla allt som skyddat.")
    } else if read.slot == .unit || skyddade {
      member = try credentials.person.member(for: .export, in: unit, of: &read)
    }
    if skyddade {
      guard let member, unit.mayExportProtected(member, at: WallClock.now()) else {
        throw CommandFault(ProtectedTexts.notExported, .failed)
      }
    }
    read.tell(
      .exported, Self.self, by: member, unit, reason: skyddade ? ProtectedTexts.exported : "")
    let bytes = json ? lines(read.replay, unit) : table(unit.veiled)
    if csv, let left = CareTable.left(unit) { Output.message("reserv: " + left) }
    if let target { try OutputFile.write(bytes, to: target) } else { try Output.data(bytes) }
    let findings = read.replay.findings
    guard findings.isEmpty else {
      for finding in findings.prefix(20) { Output.message("reserv: " + FindingText.line(finding)) }
      Output.message(
        "reserv: Allt som går att läsa är utskrivet, men journalen har \(findings.count) fel. "
          + "Kör «reserv verify».")
      throw ExitCode(ExitStatus.findings.rawValue)
    }
  }

  private func lines(_ replay: Replay, _ unit: UnitState) -> [UInt8] {
    var bytes: [UInt8] = []
    let veil = skyddade ? nil : MaskedExport(unit, replay.records)
    for record in replay.records {
      bytes += (veil?.line(record) ?? RecordCodec.encode(record)) + [0x0A]
    }
    if drafts {
      for draft in replay.drafts where veil?.hides(draft) != true {
        bytes += Array("{\"draft\":".utf8) + DraftCodec.encode(draft) + [0x7D, 0x0A]
      }
      for letter in replay.letters where veil?.hides(letter) != true {
        bytes += Array("{\"letter\":".utf8) + LetterCodec.encode(letter) + [0x7D, 0x0A]
      }
    }
    if !replay.findings.isEmpty {
      let findings = JSONMember("findings", .array(replay.findings.map(FindingText.json)))
      bytes += JSONValue.object([findings]).bytes + [0x0A]
    }
    return bytes
  }

  private func table(_ unit: UnitState) -> [UInt8] {
    unit.entries.reduce(CareTable.mark + CareTable.row(CareTable.headings)) {
      $0 + CareTable.row(CareTable.fields($1, unit))
    }
  }
}
