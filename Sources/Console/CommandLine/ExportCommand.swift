import ArgumentParser
import DowntimeModel

/// `reserv export`: everything that can be read, as JSON Lines.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Skriv ut allt i skåpet som JSON, en rad per uppgift.",
    discussion: """
      Varje rad är en uppgift som den står i journalen, hel, också sorter som den här
      versionen inte känner. Raderna kommer i den ordning de skrevs.

      Utskriften är inte krypterad och innehåller personuppgifter. Skalet skapar
      filen: kör «umask 077» först.

      Exempel:
        reserv export --json > journal.jsonl
        reserv export --json --passphrase-fd 3 3< lösenfras | jq -c .
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @Flag(help: "JSON Lines på standard ut (enda formatet än så länge).")
  var json = false
  @OptionGroup var passphrase: PassphraseOption

  func run() throws {
    guard json else { throw CommandFault("Ange formatet: reserv export --json.", .usage) }
    let location = try store.location(root.store)
    try location.requireReady()
    try location.requireNotInUse()
    let secret = try PassphraseSource.obtain(descriptor: passphrase.descriptor)
    let findings = try export(location.folder, secret)
    guard findings == 0 else {
      Output.message(
        "reserv: Allt som går att läsa är utskrivet, men journalen har \(findings) fel. "
          + "Kör «reserv verify».")
      throw ExitCode(ExitStatus.findings.rawValue)
    }
  }

  /// Writes every record; the number of faults found in the journal.
  private func export(_ folder: String, _ secret: Secret) throws(CommandFault) -> Int {
    let opened: (store: Store, replay: Replay)
    do throws(StoreError) {
      opened = try Store.unlock(
        at: folder, passphrase: secret, disk: PosixDisk(),
        random: SystemRandomNumberGenerator())
    } catch {
      throw StoreFaultText.fault(error, folder: folder)
    }
    defer { opened.store.close() }
    var lines: [UInt8] = []
    for record in opened.replay.records {
      lines += RecordCodec.encode(record) + [UInt8(ascii: "\n")]
      if lines.count > 1 << 16 {
        try Output.data(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    try Output.data(lines)
    return opened.replay.findings.count
  }
}
