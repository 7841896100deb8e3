import ArgumentParser
import DowntimeModel

/// `reserv verify`: is the journal whole?
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Kontrollera att journalen är hel.",
    discussion: """
      Läser allt och ändrar inget; går bra medan konsolen är öppen. En rad per fel på
      standard ut. Utan lösenfras hittas olyckor (trasiga rader, avbruten kedja); med
      lösenfras också förfalskningar. En avklippt ände syns mot en kontrollrad.

      Kontrollraden är åtta ord för journalens sista rad. Skriv upp den eller
      läs upp den för någon; senare visar --against om raden finns kvar. Med mappen
      för en säkerhetskopia visar --against om allt som fanns i den finns kvar
      i skåpet.
      Är ett andra medium valt jämförs kopian där alltid.

      Slutkod 0: hel. 1: något är fel. 2: kunde inte kontrolleras.

      Exempel:
        reserv verify
        reserv verify --ask-passphrase
        reserv verify --checkpoint
        reserv verify --against "212 stege korg moln tavla vante fjord gitarr apa"
        reserv verify --against /media/usb/reserv-backup-2026-11-21-4RT6YA
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @Flag(name: .customLong("ask-passphrase"), help: "Fråga efter lösenfrasen i terminalen.")
  var asksPassphrase = false
  @Flag(help: "Skriv ut kontrollraden.")
  var checkpoint = false
  @Option(
    help: ArgumentHelp(
      "Kontrollrad från förut (nummer och åtta ord), eller en säkerhetskopias mapp.",
      valueName: "rad|mapp"))
  var against: String?
  @Flag(help: "JSON: ett objekt per fel, sist en sammanfattning.")
  var json = false
  @OptionGroup var passphrase: PassphraseOption

  func run() throws {
    var known: Checkpoint?
    // A checkpoint is digits and words.
    let backup = try against.flatMap { $0.contains("/") ? $0 : nil }.map(StoreLocation.absolute)
    if let against, backup == nil {
      known = Checkpoint(against)
      guard known != nil else {
        throw CommandFault("--against: skriv numret och de åtta orden, i ordning.", .usage)
      }
      if let word = known?.firstUnknownWord {
        throw CommandFault(
          "--against: «\(FindingText.plain(word))» finns inte bland orden. Läs om raden.", .usage)
      }
    }
    let location = try store.location(root.store)
    try location.requireThere()
    let isAsked = asksPassphrase || passphrase.descriptor != nil
    let secret = isAsked ? try PassphraseSource.obtain(descriptor: passphrase.descriptor) : nil
    let found = try verify(location.folder, secret)
    let lost = try backup.map { folder throws(CommandFault) in try compare(found, folder) }
    for finding in found.findings + (lost ?? []) {
      try Output.line(json ? FindingText.json(finding).text : FindingText.line(finding))
    }
    let isHeld = known.map(found.holds) ?? lost?.isEmpty
    if json { try Output.line(FindingText.json(found, holds: isHeld)) }
    if checkpoint, !json {
      guard let last = found.checkpoint else {
        throw CommandFault(CheckpointTexts.none)
      }
      try Output.line(CheckpointTexts.printed(last, now: WallClock.now()))
    }
    Output.message(FindingText.summary(found, isAsked: isAsked))
    if let isHeld, backup == nil { Output.message(FindingText.against(isHeld)) }
    if let lost, let backup {
      Output.message(FindingText.against(backup: backup, lost.count))
    }
    guard found.findings.isEmpty, isHeld ?? true, lost?.isEmpty ?? true else {
      throw ExitCode(ExitStatus.findings.rawValue)
    }
  }

  private func compare(_ found: Verification, _ folder: String) throws(CommandFault) -> [Finding] {
    do throws(StoreError) {
      return try found.findings(against: folder, disk: PosixDisk())
    } catch .absent {
      throw CommandFault("I \(folder) finns ingen säkerhetskopia att jämföra med.")
    } catch {
      throw StoreFaultText.fault(error, folder: folder)
    }
  }

  private func verify(_ folder: String, _ secret: Secret?) throws(CommandFault) -> Verification {
    do throws(StoreError) {
      return try Store.verify(
        at: folder, passphrase: secret, disk: PosixDisk(), now: WallClock.now())
    } catch {
      throw StoreFaultText.fault(error, folder: folder)
    }
  }
}
