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
      lösenfras också förfalskningar.

      Slutkod 0: hel. 1: något är fel. 2: kunde inte kontrolleras.

      Exempel:
        reserv verify
        reserv verify --ask-passphrase
        reserv verify --store /media/usb/kopia --passphrase-fd 3 3< lösenfras
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @Flag(name: .customLong("ask-passphrase"), help: "Fråga efter lösenfrasen i terminalen.")
  var asksPassphrase = false
  @OptionGroup var passphrase: PassphraseOption

  func run() throws {
    let location = try store.location(root.store)
    try location.requireReady(toWrite: false)
    let isAsked = asksPassphrase || passphrase.descriptor != nil
    let secret = isAsked ? try PassphraseSource.obtain(descriptor: passphrase.descriptor) : nil
    let found = try verify(location.folder, secret)
    for finding in found.findings { try Output.line(FindingText.line(finding)) }
    Output.message(FindingText.summary(found))
    guard found.findings.isEmpty else { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func verify(_ folder: String, _ secret: Secret?) throws(CommandFault) -> Verification {
    do throws(StoreError) {
      return try Store.verify(at: folder, passphrase: secret, disk: PosixDisk())
    } catch {
      throw StoreFaultText.fault(error, folder: folder)
    }
  }
}

/// What a verification found, in words.
enum FindingText {
  /// Where and what, one line.
  static func line(_ finding: Finding) -> String {
    let line = finding.line.map { " rad \($0)" } ?? ""
    return "\(finding.journal)/\(finding.segment)\(line) byte \(finding.offset): "
      + sentence(finding.problem)
  }

  /// How much was read, and how it was.
  static func summary(_ found: Verification) -> String {
    let read =
      "\(found.journals) journal\(found.journals == 1 ? "" : "er"), "
      + "\(found.segments) fil\(found.segments == 1 ? "" : "er"), "
      + "\(found.lines) rad\(found.lines == 1 ? "" : "er")"
    let opened =
      found.records.map { ", \($0) öppnade med lösenfrasen" }
      ?? ", inte öppnade (ingen lösenfras: förfalskningar och en avklippt ände syns inte)"
    let torn =
      found.recorded.isEmpty
      ? "" : " \(found.recorded.count) avbrutna skrivningar är sedan tidigare noterade."
    let count = found.findings.count
    return (count == 0 ? "Hel: " : "\(count) fel: ") + read + opened + "." + torn
  }

  private static func sentence(_ problem: Finding.Problem) -> String {
    switch problem {
    case .tornTail:
      "sista raden är avbruten, som efter ett strömavbrott. Inget som visats som sparat saknas."
    case .checksum: "raden är skadad (kontrollsumman stämmer inte)."
    case .chain: "raden hänger inte ihop med den före."
    case .forged: "raden är inte äkta, eller flyttad."
    case .sequence: "en rad saknas eller ligger i fel ordning."
    case .unknownVersion: "raden är skriven av en nyare version."
    case .keyMissing: "nyckeln till raden finns inte i skåpet."
    case .payload: "raden är äkta men innehållet kan inte läsas."
    }
  }
}
