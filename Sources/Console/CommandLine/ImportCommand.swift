import ArgumentParser
import DowntimeModel

/// `reserv import`: entries and actions from paper or another source.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Läs in anteckningar från papper eller en annan källa (JSON Lines).",
    discussion: """
      Filen har ett JSON-objekt på varje rad: vad som skrevs, när det hände, vem som
      skrev. Du som kör kommandot blir den som läst in. Alla fel visas på en gång,
      med rad och uppgift, och finns ett enda fel läses ingenting in. Samma fil en
      gång till ändrar inget. docs/IMPORT.md beskriver raderna.

      Filen är inte krypterad och innehåller personuppgifter: ta bort den efteråt.

      Slutkod 0: inläst. 1: filen har fel, inget är inläst. 2: gick inte.

      Exempel:
        reserv import natten.jsonl --dry-run
        reserv import natten.jsonl
        reserv import natt.jsonl --signature EEX --passphrase-fd 3 --pin-fd 3 3< fil
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @Argument(help: ArgumentHelp("Filen med raderna.", valueName: "fil"))
  var file: String
  @Flag(name: .customLong("dry-run"), help: "Kontrollera bara: inget läses in.")
  var isDry = false
  @OptionGroup var credentials: Credentials

  func run() throws {
    let location = try store.location(root.store)
    let path = try StoreLocation.absolute(file)
    if isDry {
      try location.requireReady(toWrite: false)
      var (read, unit, member) = try credentials.look(location, for: .write)
      read.tell(.imported, Self.self, by: member, unit, reason: ImportTexts.tried)
      try tell(try outcome(path, unit, member))
    } else {
      let opened = try OpenedStore.open(location, credentials, for: .write)
      defer { opened.store.close() }
      let outcome = try outcome(path, opened.unit, opened.member)
      let isRefused = outcome.faultCount > 0
      opened.tell(
        .imported, Self.self,
        of: isRefused ? nil : Set(outcome.lines.compactMap(\.submission.outage)),
        reason: isRefused ? ImportTexts.tried : "")
      try tell(outcome)
      try append(outcome.lines, to: opened.store, location)
    }
  }

  private func outcome(_ path: String, _ unit: UnitState, _ member: StaffMember)
    throws(CommandFault) -> Importer.Outcome
  {
    var importer = Importer(into: unit, by: member, now: WallClock.now())
    try InputFile.read(path) { bytes in
      importer.take(bytes)
      return !importer.isStopped
    }
    return importer.finish()
  }

  /// Tells every fault and ends; goes on when there is none.
  private func tell(_ outcome: Importer.Outcome) throws {
    guard outcome.faultCount > 0 else {
      if isDry { Output.message(ImportTexts.wouldTake(outcome)) }
      return
    }
    for fault in outcome.faults { try Output.line(FindingText.plain(ImportTexts.line(fault))) }
    Output.message(ImportTexts.refused(outcome))
    throw ExitCode(ExitStatus.findings.rawValue)
  }

  private func append(
    _ lines: [Importer.Line], to store: Store, _ location: StoreLocation
  ) throws(CommandFault) {
    var saved = 0
    for line in lines {
      do throws(StoreError) {
        let appended = try store.append(line.submission, now: WallClock.now())
        if let warning = appended.warning { Output.message(ImportTexts.warning(warning)) }
        saved += 1
      } catch {
        throw CommandFault(
          StoreFaultText.fault(error, folder: location.folder).message + " "
            + ImportTexts.interrupted(saved: saved, of: lines.count))
      }
    }
    while store.prepare(now: WallClock.now()) {}
    Output.message(ImportTexts.taken(saved))
  }
}
