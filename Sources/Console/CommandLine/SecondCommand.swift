import ArgumentParser
import DowntimeModel

/// `reserv second`: where the store is copied to.
struct SecondCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "second",
    abstract: "Välj det andra mediet, dit allt kopieras.",
    discussion: """
      Konsolen kopierar dit när ingen skriver, och skriver vidare där om skåpets disk
      går sönder. Mediet får dras ut och sättas i igen.

      Exempel:
        reserv second /media/usb
        reserv second --none
      """)

  @ParentCommand var root: RootCommand
  @OptionGroup var store: StoreOption
  @Argument(help: ArgumentHelp("Mappen på det andra mediet.", valueName: "mapp"))
  var place: String?
  @Flag(help: "Sluta kopiera. Det som finns där ligger kvar.")
  var none = false
  @OptionGroup var credentials: Credentials

  func run() throws {
    guard none != (place != nil) else {
      throw CommandFault("Ange en mapp, eller --none.", .usage)
    }
    let location = try store.location(root.store)
    var path: String?
    if let place { path = try StoreLocation.absolute(place) }
    let opened = try OpenedStore.open(location, credentials, for: .choosePlaces)
    let facts = try opened.run(location) { opened throws(StoreError) in
      let facts = try opened.store.setSecondPlace(path, now: WallClock.now())
      while opened.store.prepare(now: WallClock.now()) {}
      return facts
    }
    Output.message(SecondPlaceTexts.set(path, facts))
    if facts?.isSameMedium == true { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}
