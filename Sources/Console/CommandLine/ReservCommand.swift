import ArgumentParser
import Glibc
import Terminal

/// The program. Bare, it goes straight to the console: reading a command line costs 2 ms.
@main
enum ReservCommand {
  static func main() {
    umask(0o077)
    CoreFiles.forbid()
    do throws(CommandFault) {
      if CommandLine.arguments.count < 2 {
        try ConsoleOpening.open(StoreLocation(option: nil))
      } else {
        try run(Array(CommandLine.arguments.dropFirst()))
      }
    } catch {
      Output.message("reserv: " + error.message)
      error.status.end()
    }
  }

  private static func run(_ arguments: [String]) throws(CommandFault) {
    // Help is laid out for 80 columns everywhere: its fixed English lines, which ParserSwedish
    // replaces, are then never broken in two.
    unsafe setenv("COLUMNS", "80", 1)
    do {
      var command = try RootCommand.parseAsRoot(arguments)
      try command.run()
    } catch let fault as CommandFault {
      throw fault
    } catch let end as ExitCode {
      exit(end.rawValue)
    } catch {
      let text = RootCommand.message(for: error)
      guard RootCommand.exitCode(for: error) == .success else {
        throw CommandFault(ParserSwedish.fault(text, arguments: arguments), .usage)
      }
      try Output.line(ParserSwedish.help(text))
    }
  }
}

/// `reserv`, with or without `--store`: the console.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reserv",
    abstract: "Enhetens reserv när verksamhetssystemet ligger nere.",
    discussion: """
      Utan kommando öppnas konsolen. Ny enhet: välj «Börja skriva nu» där.

      Exempel:
        reserv
        reserv --store /media/usb/reserv
        reserv doctor

      Skåpet ligger i mappen som --store anger, annars i RESERV_STORE, annars i
      $XDG_DATA_HOME/reserv (oftast ~/.local/share/reserv). Lösenfraser ges bara i
      terminalen eller med --passphrase-fd, aldrig som flagga eller miljövariabel.

      Slutkoder: 0 klart, 1 något att åtgärda hittades, 2 gick inte,
      64 kommandoraden kunde inte förstås.
      """,
    version: "reserv 0.1.0",
    subcommands: [
      InitCommand.self, ExportCommand.self, VerifyCommand.self, BackupCommand.self,
      RestoreCommand.self, SecondCommand.self, ImportCommand.self, ProfileCommand.self,
      ItemsCommand.self, DutiesCommand.self, ProofCommand.self, LedgerCommand.self,
      StatsCommand.self, DrillCommand.self,
      HandoverCommand.self, TrailCommand.self,
      PrintCommand.self,
      DoctorCommand.self,
      DemoCommand.self,
    ]
  )

  @OptionGroup var store: StoreOption

  func run() throws {
    try ConsoleOpening.open(StoreLocation(option: store.store))
  }
}

/// Which store; understood before and after the subcommand's name.
struct StoreOption: ParsableArguments {
  @Option(help: ArgumentHelp("Mappen med skåpet.", valueName: "mapp"))
  var store: String?

  /// Where it is; `root` is what was said before the subcommand's name.
  func location(_ root: StoreOption) throws(CommandFault) -> StoreLocation {
    try StoreLocation(option: store ?? root.store)
  }
}

/// Where the passphrase comes from without a terminal.
struct PassphraseOption: ParsableArguments {
  @Option(
    name: .customLong("passphrase-fd"),
    help: ArgumentHelp("Läs lösenfrasen från filbeskrivare n (en rad).", valueName: "n"))
  var descriptor: Int32?
}
