import DowntimeModel
import Terminal

/// Opening the console, or saying in one line why it cannot be.
enum ConsoleOpening {
  /// How the person comes in.
  enum Arrival {
    /// At the lock screen, or at Kom igång.
    case door
    /// Already inside, for a drill: unlocked, and signed in as who wrote last.
    case inside(Secret)
  }

  /// Runs the console until the person leaves.
  static func open(_ location: StoreLocation, arrival: Arrival = .door) throws(CommandFault) {
    let condition = try location.condition()
    switch condition {
    case .absent: break
    case .ready: try location.requireNotInUse()
    case .newer, .unreadable: try location.requireReady()
    }
    var random = SystemRandomNumberGenerator()
    let identities = IdentitySource(seed: random.next(), stream: random.next())
    let runner = EffectRunner(
      folder: location.folder, disk: PosixDisk(), clock: WallClock.now, random: random)
    var terminal = try terminal()
    var runtime = ConsoleRuntime(
      state: State(
        size: terminal.size, now: WallClock.now(), identities: identities, store: condition),
      runner: runner, clock: WallClock.now, slept: WallClock.slept)
    if case .inside(let passphrase) = arrival { runtime.enter(passphrase, on: &terminal) }
    runtime.run(on: &terminal)
  }

  /// The terminal, or why there is none.
  static func terminal() throws(CommandFault) -> CursesTerminal {
    do throws(TerminalFault) {
      return try CursesTerminal()
    } catch {
      throw CommandFault(sentence(error))
    }
  }

  static func sentence(_ fault: TerminalFault) -> String {
    switch fault {
    case .notATerminal:
      "Konsolen behöver en terminal: kör reserv utan omdirigering. «reserv --help» visar "
        + "kommandon för skript."
    case .unusable(let term):
      "Terminalen (TERM=\(term)) kan inte visa konsolen. Prova «TERM=xterm-256color reserv», "
        + "eller «TERM=linux reserv» vid en skärm utan fönster."
    case .refused:
      "Systemet nekade konsolen terminalen. Logga in på nytt och prova igen."
    }
  }
}
