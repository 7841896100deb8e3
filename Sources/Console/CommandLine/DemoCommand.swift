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

      Lösenfrasen i övningen är: \(DemoUnit.passphraseText)

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
        try DemoUnit.found(at: location.folder, now: WallClock.now())
      } else {
        throw StoreFaultText.fault(.alreadyExists, folder: location.folder)
      }
      try Self.open(location)
    } else {
      // A shell that is closed sends SIGHUP more than once. The console hears them while it is open;
      // before and after, they must not cut the removal short.
      for number in [SIGHUP, SIGTERM, SIGINT] { _ = signal(number, SIG_IGN) }
      let folder = try PrivateFolder.make()
      defer { PrivateFolder.remove(folder) }
      let location = try StoreLocation(option: folder + "/skap")
      try DemoUnit.found(at: location.folder, now: WallClock.now())
      try Self.open(location)
    }
  }

  private static func open(_ location: StoreLocation) throws(CommandFault) {
    Output.message(
      "ÖVNING – inget är på riktigt. Stänger du skåpet: lösenfrasen är «\(DemoUnit.passphraseText)»."
    )
    try ConsoleOpening.open(
      location, arrival: .inside(DemoUnit.passphrase))
  }

  /// Before anything is founded.
  private static func requireTerminal() throws(CommandFault) {
    let facts = TerminalFacts.now()
    guard facts.isTerminal else {
      throw CommandFault(ConsoleOpening.sentence(.notATerminal))
    }
    guard facts.placesCursor || !facts.isKnown else {
      throw CommandFault(ConsoleOpening.sentence(.unusable(term: facts.term)))
    }
  }
}

/// A folder of one's own for a while.
enum PrivateFolder {
  /// Makes one: in the session's run-time folder, which is in memory and this user's alone, else
  /// in the folder for temporary files.
  static func make() throws(CommandFault) -> String {
    let parent =
      Environment.value("XDG_RUNTIME_DIR").flatMap { path in
        let isMine = unsafe access(path, W_OK | X_OK) == 0
        return isMine && path.hasPrefix("/") ? path : nil
      } ?? "/tmp"
    var template = Array((parent + "/reserv-ovning-XXXXXX").utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) }.map { unsafe String(cString: $0) }
    }
    guard let made else {
      throw CommandFault(
        "Det gick inte att skapa en tillfällig mapp i \(parent): \(SystemErrorText.sentence(errno))"
      )
    }
    return made
  }

  /// Removes a folder and all in it, links not followed.
  static func remove(_ path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      _ = unsafe unlink(path)
      return
    }
    // What cannot be listed or removed stays; a drill holds nothing real.
    let names = try? PosixDisk().list(path)
    for name in names ?? [] { remove(path + "/" + name) }
    _ = unsafe rmdir(path)
  }
}
