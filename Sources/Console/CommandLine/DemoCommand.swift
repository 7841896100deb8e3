import ArgumentParser
import DowntimeModel
import Glibc
import Terminal

/// `reserv demo`: a living console within a minute.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Prova: en påhittad enhet mitt i ett driftstopp (ÖVNING).",
    discussion: """
      Öppnar konsolen upplåst, inloggad som Natt-Nils Påhittad (NPÅ) på Testgården
      plan 2. Allt är påhittat. Utan --store ligger övningen i en tillfällig mapp
      som tas bort när du avslutar; med --store blir den kvar och öppnas sedan som
      vanligt.

      Lösenfrasen i övningen är: \(DemoPeople.passphraseText)

      Exempel:
        reserv demo
        reserv demo --store ~/reserv-ovning
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption

  func run() throws {
    try Self.requireTerminal()
    // Never RESERV_STORE: a drill does not go where the unit's own records are.
    if let chosen = store.store ?? root.store.store {
      let location = try StoreLocation(option: chosen)
      if case .absent = try location.condition() {
        try Self.found(location)
      } else {
        throw StoreFaultText.fault(.alreadyExists, folder: location.folder)
      }
      try Self.open(location)
    } else {
      // A shell that is closed sends SIGHUP more than once. The console hears them while it is open;
      // before and after, they must not cut the removal short.
      for number in [SIGHUP, SIGTERM, SIGINT] { _ = signal(number, SIG_IGN) }
      let folder = try Self.privateFolder()
      defer { PrivateFolder.remove(folder) }
      let location = try StoreLocation(option: folder + "/skap")
      try Self.found(location)
      try Self.open(location)
    }
  }

  private static func found(_ location: StoreLocation) throws(CommandFault) {
    do throws(StoreError) {
      try DrillStore.found(at: location.folder, [], writesNight: true, clock: WallClock.now)
    } catch {
      throw StoreFaultText.fault(error, folder: location.folder)
    }
  }

  /// A folder for a drill, or why there is none.
  static func privateFolder() throws(CommandFault) -> String {
    do throws(PrivateFolder.Fault) {
      return try PrivateFolder.make()
    } catch {
      throw CommandFault(
        "Det gick inte att skapa en tillfällig mapp i \(error.parent): "
          + SystemErrorText.sentence(error.number))
    }
  }

  private static func open(_ location: StoreLocation) throws(CommandFault) {
    Output.message(
      "ÖVNING – inget är på riktigt. Stänger du skåpet: lösenfrasen är «\(DemoPeople.passphraseText)»."
    )
    try ConsoleOpening.open(
      location, arrival: .inside(DemoPeople.passphrase))
  }

  /// Before anything is founded.
  static func requireTerminal() throws(CommandFault) {
    let facts = TerminalFacts.now()
    guard facts.isTerminal else {
      throw CommandFault(ConsoleOpening.sentence(.notATerminal))
    }
    guard facts.placesCursor || !facts.isKnown else {
      throw CommandFault(ConsoleOpening.sentence(.unusable(term: facts.term)))
    }
  }
}
