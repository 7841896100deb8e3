import ArgumentParser
import DowntimeModel

/// `reserv backup`: everything, sealed as it lies.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Gör en säkerhetskopia av skåpet, förseglad som den ligger.",
    discussion: """
      Kopian hamnar i en ny mapp under den du anger och kan kontrolleras med
      «sha256sum -c SHA256SUMS». Den innehåller nycklarna, så lösenfrasen öppnar den:
      lås in den. Att den finns skrivs i journalen, så att den kan förstöras senare.

      Exempel:
        reserv backup --to /media/usb
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @Option(name: .customLong("to"), help: ArgumentHelp("Mappen kopian läggs i.", valueName: "mapp"))
  var place: String
  @OptionGroup var credentials: Credentials

  func run() throws {
    let location = try store.location(root.store)
    let place = try StoreLocation.absolute(place)
    guard !location.holds(place) else {
      throw CommandFault("Kopian får inte läggas i skåpet. Välj en annan mapp.", .usage)
    }
    let opened = try OpenedStore.open(location, credentials, for: .backup)
    let folder = try opened.run(location) { opened throws(StoreError) in
      let folder = try opened.store.backUp(
        to: place, author: opened.member.author, now: WallClock.now())
      opened.tell(.backedUp, Self.self)
      return folder
    }
    try Output.line(folder)
    Output.message("Säkerhetskopian är klar. Lås in den: lösenfrasen öppnar den.")
  }
}

/// `reserv restore`: a store of a backup or of a second medium.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Återställ ett skåp från en säkerhetskopia eller det andra mediet.",
    discussion: """
      Varje fil kontrolleras innan något skrivs, och ett skåp som finns skrivs aldrig
      över. Lösenfrasen behövs inte förrän skåpet ska öppnas. Det återställda skåpet
      fortsätter i en ny journal.

      Det som raderats för gott sedan kopian gjordes kommer inte tillbaka, om reserv
      får veta det: av kopior och medier som ligger bredvid, och av mappar som anges
      med --after (det gamla skåpet, det andra mediet, en nyare kopia).

      Exempel:
        reserv restore --from /media/usb/reserv-backup-2026-11-21-4RT6YA
        reserv restore --from /media/usb/reserv-3D7KJ2QXWB5V0E8N4R6T9YAZCM
        reserv restore --from /media/gammal/reserv-backup-2026 --after /srv/reserv
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @Option(name: .customLong("from"), help: ArgumentHelp("Mappen med kopian.", valueName: "mapp"))
  var backup: String
  @Option(
    name: .customLong("after"),
    help: ArgumentHelp(
      "En mapp som vet vad som raderats för gott sedan dess. Kan anges flera gånger.",
      valueName: "mapp"))
  var after: [String] = []
  @Flag(help: "Återställ det som är helt, fast filer saknas eller är skadade.")
  var damaged = false

  func run() throws {
    let location = try store.location(root.store)
    let from = try StoreLocation.absolute(backup)
    let folders = try after.map(StoreLocation.absolute)
    let restored: Restored
    do throws(StoreError) {
      restored = try Store.restore(
        from: from, to: location.folder, after: folders, allowsDamage: damaged, disk: PosixDisk(),
        random: SystemRandomNumberGenerator())
    } catch .absent {
      throw CommandFault("I \(from) finns ingen säkerhetskopia. Inget är skrivet.")
    } catch {
      throw StoreFaultText.fault(error, folder: location.folder)
    }
    for path in restored.missing { try Output.line("saknas eller är skadad: \(path)") }
    Output.message(
      "\(restored.files) filer är återställda i \(location.folder). Öppna med lösenfrasen.")
    Output.message(FindingText.withheld(restored.withheld))
    if !restored.missing.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}
