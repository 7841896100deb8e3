import ArgumentParser
import DowntimeModel
import Paper

/// `reserv print VAD`: what the store holds, on paper.
struct PaperCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papper",
    abstract: "Det som är skrivet, listor och kort; utan namn visas vad som finns.",
    discussion: """
      Ren text för vilken skrivare som helst, eller PDF med --pdf. Papper som handlar
      om enskilda skrivs upp och väntar under «Kvar att göra» tills någon har
      strimlat eller arkiverat dem. Det som handlar om någon med skyddade
      personuppgifter skrivs inte ut.

      Exempel:
        reserv print anteckning AVV-0002 --to-printer
        reserv print lista beslut --pdf --output beslut.pdf
        reserv print läslista --printer Kontoret --copies 2
        reserv print handbok --pdf > handbok.pdf
      """)

  @ParentCommand var parent: PrintCommand
  @Argument(help: ArgumentHelp("Vad som ska skrivas ut.", valueName: "vad"))
  var what: String?
  @Argument(help: ArgumentHelp("Numret, listan eller personen.", valueName: "vilken"))
  var which: [String] = []
  @Option(
    help: ArgumentHelp(
      "Vilket driftstopp; annars det senaste som inte är avslutat.", valueName: "driftstopp"))
  var outage: String?
  @Flag(name: .customLong("private"), help: "Kontakter: också det som bara chefen får se.")
  var isPrivate = false
  @OptionGroup var paper: PaperOptions
  @OptionGroup var store: StoreOption
  @OptionGroup var credentials: Credentials

  func run() throws {
    guard let what else {
      for word in Word.allCases { try Output.line(word.line) }
      return
    }
    try paper.check()
    guard let word = Word(rawValue: what.lowercased()) else {
      throw CommandFault(
        "«\(what)» går inte att skriva ut. Välj: "
          + Word.allCases.map(\.rawValue).joined(separator: ", ") + ".", .usage)
    }
    let now = WallClock.now()
    if word == .handbook { return try putHandbook(now) }
    let location = try store.location(parent.root.store)
    try location.requireThere()
    var (read, unit, member) = try credentials.look(location, for: .read)
    let choice = try choice(word, unit.veiled)
    if let act = choice.act, !unit.allows(member, act) {
      throw CommandFault(RightsTexts.denied(act))
    }
    let verified = try? Store.verify(
      at: location.folder, passphrase: nil, disk: PosixDisk(), now: now)
    let maker = PaperMaker(
      choice.onPaper(unit, by: member), now: now, by: member,
      checkpoint: verified?.checkpoint.map(PrintoutTexts.checkpoint) ?? "")
    var random = SystemRandomNumberGenerator()
    var identities = IdentitySource(seed: random.next(), stream: random.next())
    let documents = maker.documents(choice, using: &identities)
    guard !documents.isEmpty else { throw CommandFault(PrintoutTexts.nothing) }
    // Told before anything is out: a print that nobody knows of cannot be answered for.
    read.tell(.printed, Self.self, by: member, unit, about: maker.subjects(choice))
    let (said, place) = try paper.put(documents, now: now)
    if !said.isEmpty { Output.message("reserv: " + said) }
    guard choice.isSecret, let waits = maker.outage(of: choice) else { return }
    let event = OutageEvent.printed(
      what: maker.name(choice), copies: paper.copies, place: place)
    do throws(StoreError) {
      try read.tell(
        Submission(
          outage: waits, occurredAt: nil, author: member.author,
          entry: .listed(.outageEvent(event))), now: now,
        random: SystemRandomNumberGenerator())
    } catch {
      Output.message("reserv: \(PrintoutTexts.notRecorded) \(ModelTexts.store(error))")
    }
  }

  /// The handbook is of no unit.
  private func putHandbook(_ now: LocalTime) throws {
    let maker = PaperMaker(UnitState(), now: now, by: nil)
    var identities = IdentitySource(seed: 0, stream: 0)
    let (said, _) = try paper.put(maker.documents(.handbook, using: &identities), now: now)
    if !said.isEmpty { Output.message("reserv: " + said) }
  }

  // MARK: What is meant

  private func choice(_ word: Word, _ unit: UnitState) throws(CommandFault) -> PaperChoice {
    switch word {
    case .entry: return .entry(try entry(in: unit).id)
    case .entries: return .entries(try chosenOutage(unit).id)
    case .list:
      let name: Ledger.Name = try WordArgument.read(
        which.joined(separator: " "), "namn på en lista")
      return name == .cashHolders
        ? .ledger(name, nil) : .ledger(name, try chosenOutage(unit).id)
    case .reading: return .reading
    case .person: return .person(try person(in: unit))
    case .handover:
      let outage = try chosenOutage(unit).id
      return .handover(outage, unit.handovers(in: outage).last?.id)
    case .contacts: return .contacts(forManager: isPrivate)
    case .notice: return .notice(try chosenOutage(unit).id)
    case .proof: return .proof(try chosenOutage(unit).id)
    case .card: return .card
    case .handbook: return .handbook
    case .documents: return .documents
    case .selfCheck: return .selfCheck
    }
  }

  private func chosenOutage(_ unit: UnitState) throws(CommandFault) -> Outage {
    guard let outage = try OutageChoice.chosen(outage, in: unit).last else {
      throw CommandFault("Det finns inget driftstopp.")
    }
    return outage
  }

  private func entry(in unit: UnitState) throws(CommandFault) -> JournalEntry {
    let typed = which.joined(separator: " ").uppercased()
    guard let entry = unit.entries.last(where: { $0.number?.text == typed }) else {
      throw CommandFault("Ingen anteckning har numret «\(typed)». Skriv det som AVV-0002.", .usage)
    }
    return entry
  }

  private func person(in unit: UnitState) throws(CommandFault) -> PersonReference {
    let typed = which.joined(separator: " ")
    let hits = typed.isEmpty ? [] : unit.residents(matching: typed)
    guard let only = hits.first, hits.count == 1 else {
      throw CommandFault(
        hits.isEmpty
          ? "Ingen i registret passar. Skriv namn, rum eller nummer."
          : "\(hits.count) passar. Skriv mer av namnet, eller rummet.", .usage)
    }
    return PersonReference(only)
  }

  /// What can be printed, by its word.
  private enum Word: String, CaseIterable {
    case entry = "anteckning"
    case entries = "anteckningar"
    case list = "lista"
    case reading = "läslista"
    case person = "person"
    case handover = "överlämning"
    case contacts = "kontakter"
    case notice = "anslag"
    case proof = "slutkontroll"
    case card = "kort"
    case handbook = "handbok"
    case documents = "underlag"
    case selfCheck = "egenkontroll"

    var line: String {
      let about =
        switch self {
        case .entry: "en anteckning med rättelser: anteckning AVV-0002"
        case .entries: "alla anteckningar i driftstoppet, ett blad var"
        case .list: "en av rutinens listor: lista beslut"
        case .reading: "det som du inte har läst"
        case .person: "allt om en person: person 14, person testberg"
        case .handover: "den senaste överlämningen"
        case .contacts: "kontaktlistan; --private också det som bara chefen får se"
        case .notice: "anslag till tavlan, utan personuppgifter"
        case .proof: "Slutkontroll"
        case .card: "kortet «Svart skärm? Ta pärmen»"
        case .handbook: "handboken"
        case .documents: "vad som ska finnas utskrivet, var, och hur det är med det"
        case .selfCheck: "egenkontrollen att gå runt med"
        }
      return rawValue + String(repeating: " ", count: 14 - rawValue.count) + about
    }
  }
}
