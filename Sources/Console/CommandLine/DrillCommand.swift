import ArgumentParser
import DowntimeModel
import Glibc
import Terminal

/// `reserv drill`: a drill by the unit's own routines, in a store of its own.
struct DrillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Öva: tio minuter ensam, eller enheten tillsammans (ÖVNING).",
    discussion: """
      Öppnar ett eget skåp med påhittade personer och enhetens rutiner. Nästa
      steg står längst ned på skärmen; F6 säger att det är klart. Allt som skrivs
      försvinner efteråt. Samma sak finns i konsolen under «Är vi redo?» (G, O),
      som också tar emot hur det gick.

      Med --routine behövs inget skåp och ingen lösenfras.

      Exempel:
        reserv drill
        reserv drill --together
        reserv drill --routine goteborg-boende
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @Flag(help: "Enhetens övning, tillsammans.")
  var together = false
  @Option(
    help: ArgumentHelp(
      "En profils namn, eller dess fil, i stället för enhetens egna.", valueName: "profil"))
  var routine: [String] = []
  @OptionGroup var choice: ProfileChoice
  @OptionGroup var passphrase: PassphraseOption

  func run() throws {
    try DemoCommand.requireTerminal()
    let setup = DrillSetup(together ? .unit : .person, routines: try routines())
    // A shell that is closed must not cut the removal short.
    for number in [SIGHUP, SIGTERM, SIGINT] { _ = signal(number, SIG_IGN) }
    var terminal = try ConsoleOpening.terminal()
    let result = ConsoleRuntime.practise(
      setup, on: &terminal, clock: WallClock.now, slept: WallClock.slept)
    terminal.end()
    guard let result else { throw CommandFault(DrillTexts.notBegun) }
    Output.message(DrillTexts.told(result, steps: setup.script.steps.count))
  }

  /// Those that were named, else those that the unit follows.
  private func routines() throws(CommandFault) -> [Profile] {
    guard routine.isEmpty else { return try choice.profiles(routine) }
    let location = try store.location(root.store)
    try location.requireThere()
    let unit = UnitState(try passphrase.read(location).replay.records)
    UnitView.tellMissingProfile(of: unit)
    return unit.profile?.profiles ?? []
  }
}
